// What is only proposed says so wherever it stands: sheets, search, relations; and leaves the selection when it is hidden.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sheetHead, sheetRow } from '../../client/panels/claim-sheet.ts';
import { groupRelations } from '../../client/panels/entity-relations.tsx';
import { listChoices } from '../../client/panels/search-choices.ts';
import {
  answers,
  type Claim,
  homeAddress,
  type Picture,
  showProposals,
  toggleProposals,
  usePage,
} from '../../client/state/state.ts';

const clerk = {
  id: 'proposed-the-clerk',
  label: 'UnnamedSource',
  name: 'The clerk',
  isProposed: true,
} as const;
const courier = { id: 'quay-courier', label: 'Organization', name: 'The Quay Courier' } as const;
const report = { id: 'report-minutes', title: 'Minutes', held: true };

const proposed: Claim = {
  id: 'proposal-3',
  labels: ['Claim'],
  gloss: 'The ferry sails in June.',
  stance: 'asserts',
  attribution: 'explicit',
  quotation: 'indirect',
  polarity: 'affirmative',
  certainty: 'certain',
  hedges: [],
  chain: [
    { position: 0, speaker: courier },
    { position: 1, speaker: clerk },
  ],
  origin: clerk,
  isOriginNamed: false,
  report,
  passage: { start: 0, end: 10, state: 'anchored' },
  about: [],
  relations: [],
  proposal: { score: 0.9, madeBy: 'Hearsay' },
};

describe('what is only proposed', () => {
  it('says so in its row of a sheet, and what was reviewed says that', () => {
    const { proposal: _, ...reviewed } = proposed;
    const column = sheetHead.indexOf('reviewed');
    expect(sheetRow(proposed)[column]).toBe('no, proposed');
    expect(sheetRow(reviewed)[column]).toBe('yes');
  });

  it('is marked in the list of the search', () => {
    const groups = listChoices(
      'ferry',
      {
        query: 'ferry',
        entities: [{ entity: clerk, matched: 'The clerk', claims: 1 }],
        claims: [
          {
            id: 'proposal-3',
            gloss: proposed.gloss,
            origin: clerk,
            report,
            isEstimate: false,
            isProposal: true,
          },
          { id: 'claim-1', gloss: 'The ferry is old.', origin: courier, report, isEstimate: false },
        ],
        reports: [],
      },
      [],
    );
    const marked = groups.flatMap(({ choices }) => choices).filter(({ isProposed }) => isProposed);
    expect(marked.map(({ key }) => key)).toEqual(['proposed-the-clerk', 'proposal-3']);
  });

  it('marks a relation only where all that it rests on is proposed', () => {
    const relation = {
      id: 'r1',
      type: 'OPERATES_IN',
      from: courier,
      to: { id: 'sellan', label: 'Place', name: 'Sellan' },
      polarity: 'affirmative',
      claims: ['proposal-4'],
    } as const;
    const rowOf = (...others: readonly { readonly id: string; readonly isProposal?: boolean }[]) =>
      groupRelations(
        'quay-courier',
        others.map((other) => ({ ...relation, claims: [...relation.claims], ...other })),
      )[0]?.rows[0];
    expect(rowOf({ id: 'r1', isProposal: true })?.isProposal).toBe(true);
    expect(rowOf({ id: 'r1', isProposal: true }, { id: 'r2' })).not.toHaveProperty('isProposal');
  });
});

describe('showing proposals', () => {
  const picture: Picture = {
    view: 'entities',
    nodes: [
      {
        id: 'proposed-the-clerk',
        label: 'UnnamedSource',
        name: 'The clerk',
        x: 0,
        y: 0,
        claims: 1,
        neighbours: 1,
        isProposal: true,
      },
    ],
    edges: [],
    total: { nodes: 1, edges: 0 },
  };

  beforeEach(() => {
    vi.stubGlobal('window', { location: { pathname: '/' }, history: { pushState: vi.fn() } });
    usePage.setState({ address: homeAddress });
    answers.setQueryData(['picture', 'entities', 'with-proposals'], picture);
  });
  afterEach(() => {
    answers.clear();
    vi.unstubAllGlobals();
  });

  it('is a step of the browser’s history, told aloud', () => {
    toggleProposals();
    expect(usePage.getState().address.areProposalsShown).toBe(true);
    expect(usePage.getState().announcement).toBe('What waits for review is shown too, marked as proposed.');
    expect(window.history.pushState).toHaveBeenCalledWith(null, '', '/?show=proposals');
  });

  it('leaves what is selected, unless it is no longer there', () => {
    const select = (id: string) =>
      usePage.setState({
        address: { ...homeAddress, areProposalsShown: true, selection: { kind: 'entity', id } },
      });
    select('quay-courier');
    showProposals(false);
    expect(usePage.getState().address.selection).toEqual({ kind: 'entity', id: 'quay-courier' });
    select('proposed-the-clerk');
    showProposals(false);
    expect(usePage.getState().address.selection).toBeUndefined();
  });
});
