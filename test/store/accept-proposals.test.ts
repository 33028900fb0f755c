// Accepting: claims with their entities and the identities judged with them, in one decision.
import { expect, test } from 'vitest';
import { checkCollection } from '../../graph-data/ontology/ontology.ts';
import { exportStore } from '../../server/store/store.ts';
import {
  acceptAsTheyAre,
  addFerry,
  FERRY,
  ferryClaims,
  ferryDocument,
  ferryExtraction,
  given,
  READER,
} from './ferry-proposals.ts';
import { codeOf, makeFolder, noon, openHarbour } from './harbour-inquiry.ts';

function openFerry(folder = makeFolder()) {
  const store = openHarbour(folder);
  addFerry(store);
  return store;
}

test('an accepted proposal is a claim with readable ids, its entities are records of its report', () => {
  const store = openFerry();
  const before = store.contents();
  expect(acceptAsTheyAre(store, ['proposal-1'])).toEqual({
    kind: 'acceptance',
    id: 'decision-1',
    by: 'ada',
    at: '2031-03-07T12:00:00.000Z',
    proposals: ['proposal-1'],
    claims: ['claim-ferry-stays-in-port-001'],
    entities: ['the-harbour-master', 'port-marrow'],
    identities: [],
  });
  const { entities, claims } = store.contents();
  expect(entities.slice(before.entities.length)).toEqual([
    { label: 'Person', id: 'the-harbour-master', name: 'the harbour master' },
    { label: 'Place', id: 'port-marrow', name: 'Port Marrow', aliases: ['the port'], kind: 'region' },
  ]);
  expect(claims.slice(before.claims.length)).toEqual([
    {
      id: 'claim-ferry-stays-in-port-001',
      report: FERRY,
      stance: 'asserts',
      attribution: 'explicit',
      quotation: 'indirect',
      polarity: 'affirmative',
      certainty: 'certain',
      passage: { start: 0, end: 73 },
      gloss: 'The ferry stays in port until the quay is mended.',
      chain: [{ speaker: 'the-quay-courier' }, { speaker: 'the-harbour-master', cue: 'said' }],
      about: [{ entity: 'port-marrow', role: 'place' }],
    },
  ]);
  expect(store.proposal('proposal-1')).toMatchObject({
    state: 'accepted',
    decision: 'decision-1',
    claim: 'claim-ferry-stays-in-port-001',
  });
  expect(store.proposedEntities(FERRY, READER).map(({ record }) => record)).toEqual([
    'the-harbour-master',
    'port-marrow',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an accepted claim is found by its words and its entities by their names', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-1']);
  expect(store.searchClaims('quay mended', 5).map(({ id }) => id)).toEqual(['claim-ferry-stays-in-port-001']);
  expect(store.searchNames('harbour master', 5).map(({ id }) => id)).toContain('the-harbour-master');
});

test('an entity that another claim of the same report names is the same record', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-1']);
  const second = acceptAsTheyAre(store, ['proposal-4'], [given('e2', { name: 'Another name' })]);
  expect(second).toMatchObject({ entities: [] });
  expect(store.contents().claims.at(-1)?.about).toEqual([{ entity: 'port-marrow', role: 'subject' }]);
});

test('an entity with the name of a record of another report is a record of its own', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-1']);
  const text = 'Nobody saw the harbour master.';
  const { report } = store.addDocument({
    ...ferryDocument,
    bytes: Buffer.from(text),
    text,
    report: { title: 'No master' },
  });
  const [claim] = ferryClaims;
  if (!claim) throw new Error('the ferry has claims');
  const claims = [{ ...claim, passage: { start: 0, end: 30 } }];
  store.addExtraction({ ...ferryExtraction, report, claims }, 'ines');
  expect(acceptAsTheyAre(store, ['proposal-5'])).toMatchObject({
    claims: ['claim-no-master-001'],
    entities: ['the-harbour-master-2', 'port-marrow-2'],
  });
  // Nobody knows who published it, so the report itself begins the chain
  expect(store.contents().claims.at(-1)?.chain[0]?.speaker).toBe('report-no-master');
});

test('an entity judged to be a known record stays a record of its own, with an identity beside it', () => {
  const store = openFerry();
  const accepted = acceptAsTheyAre(store, ['proposal-1'], [given('e2', {}, 'port-of-marrow')]);
  expect(accepted).toMatchObject({ id: 'decision-2', identities: ['decision-1'] });
  expect(store.contents().decisions).toEqual([
    {
      kind: 'identity',
      judgement: 'positive',
      left: 'port-marrow',
      right: 'port-of-marrow',
      reason: 'found as the same with score 0.97',
      id: 'decision-1',
      by: 'ada',
      at: '2031-03-07T12:00:00.000Z',
    },
  ]);
  expect(store.contents().judgements).toHaveLength(1);
  expect(store.version()).toBe(4);
});

test('an entity judged to be a record that is not there is refused, and nothing is written', () => {
  const store = openFerry();
  const { version } = store.contents();
  expect(codeOf(() => acceptAsTheyAre(store, ['proposal-1'], [given('e2', {}, 'nowhere')]))).toBe(
    'ENTITY_UNKNOWN',
  );
  expect(store.version()).toBe(version);
  expect(store.proposal('proposal-1').state).toBe('waiting');
  expect(store.contents().entities.map(({ id }) => id)).not.toContain('port-marrow');
});

test('an unnamed source that belongs to an organization says so in its claims', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-2']);
  const { claims, entities } = store.contents();
  expect(claims.at(-1)?.relations).toEqual([
    { type: 'MEMBER_OF', from: 'two-dock-workers', to: 'dockers-league' },
  ]);
  expect(entities.find(({ id }) => id === 'two-dock-workers')).toEqual({
    label: 'UnnamedSource',
    id: 'two-dock-workers',
    name: 'Two dock workers',
    number: 'several',
    report: FERRY,
  });
});

test('a report that a text names is a report whose text is not held', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-3']);
  expect(store.contents().reports.at(-1)).toEqual({
    id: 'report-letter-to-the-quay-office',
    title: 'Letter to the Quay Office',
    kind: 'document',
    held: false,
  });
});

test('a claim is written as the person corrected it', () => {
  const store = openFerry();
  const content = {
    ...store.proposal('proposal-1').content,
    gloss: '  The ferry stays until the quay is mended. ',
    chain: [{ speaker: 'publisher' }, { speaker: 'e4' }],
  };
  store.acceptProposals(
    { proposals: [{ id: 'proposal-1', content }], entities: [given('e4', { name: 'Inés Ral' })] },
    'ada',
  );
  expect(store.contents().claims.at(-1)).toMatchObject({
    gloss: 'The ferry stays until the quay is mended.',
    chain: [{ speaker: 'the-quay-courier' }, { speaker: 'ines-ral' }],
  });
  expect(store.proposal('proposal-1').content).toEqual(ferryClaims[0]);
});

test('what cannot be a claim is refused with the reason, and nothing is written', () => {
  const store = openFerry();
  const { content } = store.proposal('proposal-1');
  const version = store.version();
  const refuse = (change: object): unknown => {
    try {
      store.acceptProposals(
        { proposals: [{ id: 'proposal-1', content: { ...content, ...change } }], entities: [] },
        'ada',
      );
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
    return 'accepted';
  };
  expect(refuse({ gloss: ' ' })).toBe(
    'The proposal cannot be taken so: proposal-1: gloss must not be empty.',
  );
  expect(refuse({ about: [{ entity: 'e99', role: 'topic' }] })).toBe(
    'The proposal cannot be taken so: the entity e99 is not among those that Hearsay found in report-ferry-stays-in-port.',
  );
  expect(refuse({ passage: { start: 0, end: 9_999 } })).toBe(
    'The proposal cannot be taken so: proposal-1: passage.end must lie within the text.',
  );
  expect(refuse({ attribution: 'documentVoice' })).toBe(
    'The proposal cannot be taken so: proposal-1: chain must have one link where the publisher speaks in its own voice.',
  );
  expect(refuse({ relations: [{ type: 'LEADS', from: 'e2', to: 'e1' }] })).toBe(
    'The proposal cannot be taken so: proposal-1: relations[0] LEADS must not run from Place to Person.',
  );
  expect(store.version()).toBe(version);
});

test('a proposal that does not wait is not decided again', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-1']);
  store.rejectProposals(['proposal-2'], 'ada', 'Not said.');
  const refusal = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };
  expect(refusal(() => store.rejectProposals(['proposal-3', 'proposal-1'], 'ada'))).toBe(
    'proposal-1 does not wait any more: it was accepted in decision-1.',
  );
  expect(refusal(() => acceptAsTheyAre(store, ['proposal-2']))).toBe(
    'proposal-2 does not wait any more: it was rejected in decision-2.',
  );
  expect(codeOf(() => store.rejectProposals(['proposal-77'], 'ada'))).toBe('PROPOSAL_UNKNOWN');
  expect(codeOf(() => store.rejectProposals([], 'ada'))).toBe('DECISION_INVALID');
  expect(codeOf(() => store.rejectProposals(['proposal-3', 'proposal-3'], 'ada'))).toBe('DECISION_INVALID');
  expect(store.proposal('proposal-3').state).toBe('waiting');
});

test('a publisher is not taken for an organization that a report merely names', () => {
  const store = openFerry();
  acceptAsTheyAre(store, ['proposal-3']);
  const text = 'We wrote.';
  const report = { title: 'Our letter', publisher: 'Dockers League' };
  store.addDocument({ ...ferryDocument, bytes: Buffer.from(text), text, report });
  expect(store.contents().reports.at(-1)?.publisher).toBe('dockers-league-2');
});

test('what was accepted is a sound collection', () => {
  const folder = makeFolder();
  const store = openFerry(folder);
  acceptAsTheyAre(store, ['proposal-1', 'proposal-2', 'proposal-3', 'proposal-4']);
  store.close();
  const { collections } = exportStore({ folder, withTexts: true, now: noon });
  expect(collections.flatMap(({ collection }) => checkCollection(collection))).toEqual([]);
});
