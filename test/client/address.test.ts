// The address: what the page shows, as a URL and back.
import { describe, expect, it } from 'vitest';
import { type Address, homeAddress, readAddress, writeAddress } from '../../client/state/address.ts';
import { emptyQuery } from '../../client/state/query-text.ts';
import { homeReview } from '../../client/state/review-place.ts';

describe('the address', () => {
  it('is empty for the page as it first opens', () => {
    expect(writeAddress(homeAddress)).toBe('');
    expect(readAddress('')).toEqual(homeAddress);
  });

  it('comes back whole from its URL', () => {
    const address: Address = {
      drawing: {
        view: 'claims',
        start: 'empty',
        added: ['zoe-varn', 'north-quay'],
        hidden: ['marrow-gazette'],
        pins: [{ id: 'zoe-varn', x: -12, y: 40 }],
        off: ['Report'],
        isTidied: true,
      },
      areProposalsShown: true,
      selection: { kind: 'between', from: 'zoe-varn', to: 'north-quay' },
      drawer: 'compare',
      filter: { q: 'lost cargo', speaker: 'zoe-varn', speakerRole: 'origin', unnamed: 'true' },
      sort: 'asOf',
      isTimeline: true,
      findings: { sort: 'brokenSum', open: 'sum:claim-1~claim-2' },
      review: homeReview,
      isWayShown: true,
      query: emptyQuery,
    };

    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('says that proposals are shown, and nothing of them otherwise', () => {
    expect(writeAddress({ ...homeAddress, areProposalsShown: true })).toBe('?show=proposals');
    expect(readAddress('?show=proposals').areProposalsShown).toBe(true);
    expect(readAddress('?show=everything').areProposalsShown).toBe(false);
  });

  it('tells where in the review one is while the review is open, and only then', () => {
    const review = {
      part: 'claims',
      proposal: 'proposal-17',
      report: 'report-ferry',
      state: 'accepted',
      minScore: 0.85,
    } as const;
    const address: Address = { ...homeAddress, drawer: 'review', review };

    expect(writeAddress(address)).toBe(
      '?drawer=review&proposal=proposal-17&of=report-ferry&state=accepted&score=0.85',
    );
    expect(readAddress(writeAddress(address))).toEqual(address);
    expect(writeAddress({ ...address, drawer: 'claims' })).toBe('?drawer=claims');
  });

  it('reads a broken place of the review as its start', () => {
    expect(readAddress('?drawer=review&part=attic&state=lost&score=high').review).toEqual(homeReview);
  });

  it('stays readable: commas, colons and tildes are not escaped', () => {
    const address: Address = {
      ...homeAddress,
      drawing: { ...homeAddress.drawing, added: ['zoe-varn', 'north-quay'] },
      selection: { kind: 'path', from: 'zoe-varn', to: 'north-quay', mode: 'all' },
    };

    expect(writeAddress(address)).toBe('?select=paths:zoe-varn~north-quay&draw=zoe-varn,north-quay');
  });

  it('keeps a question with all its signs', () => {
    const address: Address = {
      ...homeAddress,
      selection: { kind: 'answer', question: 'Who says: “50 % & more” ~ a, b + c?' },
    };

    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('keeps a path of which only one end is chosen', () => {
    const address: Address = {
      ...homeAddress,
      selection: { kind: 'path', from: 'zoe-varn', mode: 'shortest' },
    };

    expect(readAddress(writeAddress(address)).selection).toEqual(address.selection);
  });

  it('opens the comparison for links from when it was called estimates', () => {
    expect(readAddress('?drawer=estimates&question=question-lost')).toEqual({
      ...homeAddress,
      drawer: 'compare',
      filter: { question: 'question-lost' },
    });
  });

  it('leaves what it does not understand at its start value', () => {
    expect(readAddress('?view=sideways&drawer=attic&select=ghost:1&pin=a:b:c&unheard=of')).toEqual(
      homeAddress,
    );
  });
});
