// Filters, facets and orders of claims, held against plain counting over the records.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import { type ClaimCriteria, type Graph, openGraph } from '../../server/graph/graph.ts';
import { openHarbourStore, withContents } from './harbour-store.ts';

const open = () => openGraph(openHarbourStore());
const ids = (graph: Graph, criteria: ClaimCriteria): readonly string[] => {
  const found = graph.findClaims(criteria);
  const { claims } = graph.snapshot().claims;
  return found.numbers('report', 0, found.total).map((number) => claims[number]?.id ?? '');
};

describe('filters of claims', () => {
  test('find a speaker anywhere in the chain, as the origin, or as the publisher', () => {
    const graph = open();
    expect(ids(graph, { speaker: 'harbour-inquiry' })).toEqual([
      'claim-coastal-wire-2031-08',
      'claim-marrow-gazette-2031-02',
    ]);
    expect(ids(graph, { speaker: 'harbour-inquiry', speakerRole: 'origin' })).toEqual([
      'claim-marrow-gazette-2031-02',
    ]);
    expect(ids(graph, { speaker: 'marrow-gazette', speakerRole: 'publisher' })).toHaveLength(5);
  });

  test('find what speaks of all that is asked for', () => {
    expect(ids(open(), { about: ['grey-lantern', 'north-quay'] })).toEqual([
      'claim-coastal-wire-2031-04',
      'claim-marrow-gazette-2031-02',
    ]);
  });

  test('find a place in any role, and nothing but places', () => {
    const graph = open();
    expect(ids(graph, { place: 'khor-al-waha' })).toEqual(['claim-marrow-gazette-2031-04']);
    expect(ids(graph, { place: 'grey-lantern' })).toEqual([]);
  });

  test('find what rests on unnamed sources', () => {
    expect(ids(open(), { unnamed: true })).toEqual([
      'claim-coastal-wire-2031-08',
      'claim-coastal-wire-2031-09',
    ]);
  });

  test('find a time that overlaps, and never what has no time', () => {
    const graph = open();
    expect(ids(graph, { asOfTo: '2030' })).toEqual([
      'claim-coastal-wire-2031-08',
      'claim-marrow-gazette-2031-03',
    ]);
    expect(ids(graph, { asOfFrom: '2031-04' })).toEqual([
      'claim-coastal-wire-2031-09',
      'claim-marrow-gazette-2031-03',
    ]);
    expect(ids(graph, { publishedFrom: '2031-03-05' })).toHaveLength(5);
  });

  test('refuse what is not a date', () => {
    expect(() => open().findClaims({ asOfFrom: 'last spring' })).toThrow(
      'asOfFrom is last spring, which is not a date.',
    );
  });

  test('find nothing for an id that nothing has', () => {
    expect(ids(open(), { speaker: 'nobody' })).toEqual([]);
    expect(ids(open(), { measure: 'sheep' })).toEqual([]);
  });

  test('find claims of one question', () => {
    expect(ids(open(), { question: 'question-containers-lost' })).toHaveLength(4);
  });
});

describe('orders of claims', () => {
  test('are by report and passage, newest world time first, or newest publication first', () => {
    const graph = open();
    const { claims } = graph.snapshot().claims;
    const inOrder = (order: 'report' | 'asOf' | 'published') =>
      graph
        .findClaims({ estimate: true })
        .numbers(order, 0, 9)
        .map((number) => claims[number]?.id.replace(/^claim-|-2031/g, ''));
    expect(inOrder('report')).toEqual([
      'coastal-wire-01',
      'coastal-wire-07',
      'coastal-wire-08',
      'marrow-gazette-01',
      'marrow-gazette-05',
    ]);
    expect(inOrder('asOf')).toEqual([
      'coastal-wire-07',
      'marrow-gazette-01',
      'coastal-wire-01',
      'coastal-wire-08',
      'marrow-gazette-05',
    ]);
    expect(inOrder('published')).toEqual([
      'marrow-gazette-01',
      'marrow-gazette-05',
      'coastal-wire-01',
      'coastal-wire-07',
      'coastal-wire-08',
    ]);
  });
});

const speakers = [
  'coastal-wire',
  'marrow-gazette',
  'zoe-varn',
  'night-watchman',
  'harbour-authority',
] as const;
const things = ['port-of-marrow', 'north-quay', 'grey-lantern', 'missing-containers', 'zoe-varn'] as const;
const stances = ['asserts', 'denies', 'believes'] as const;
const certainties = ['certain', 'possible'] as const;

const someClaims = fc
  .array(
    fc.record({
      chain: fc.array(fc.constantFrom(...speakers), { minLength: 1, maxLength: 3 }),
      about: fc.uniqueArray(fc.constantFrom(...things), { minLength: 1, maxLength: 3 }),
      stance: fc.constantFrom(...stances),
      certainty: fc.constantFrom(...certainties),
      asOf: fc.option(fc.constantFrom('2029', '2030-05', '2031-01/2031-06'), { nil: undefined }),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(
      ({ chain, about, ...rest }, at): ClaimRecord => ({
        ...rest,
        id: `claim-${at}`,
        gloss: `Statement ${at}.`,
        attribution: chain.length > 1 ? 'explicit' : 'documentVoice',
        quotation: chain.length > 1 ? 'indirect' : 'none',
        polarity: 'affirmative',
        report: chain[0] === 'marrow-gazette' ? 'report-marrow-gazette-2031' : 'report-coastal-wire-2031',
        passage: { start: at * 10, end: at * 10 + 5 },
        chain: chain.map((speaker) => ({ speaker })),
        about: about.map((entity) => ({ entity, role: 'subject' })),
      }),
    ),
  );

const someCriteria = fc.record(
  {
    speaker: fc.constantFrom(...speakers),
    speakerRole: fc.constantFrom('any' as const, 'origin' as const, 'publisher' as const),
    about: fc.uniqueArray(fc.constantFrom(...things), { minLength: 1, maxLength: 2 }),
    stance: fc.constantFrom(...stances),
    certainty: fc.constantFrom(...certainties),
    unnamed: fc.boolean(),
    asOfFrom: fc.constantFrom('2030', '2031'),
    asOfTo: fc.constantFrom('2030', '2031-02'),
  },
  { requiredKeys: [] },
);

const years: Readonly<Record<string, readonly [string, string]>> = {
  2029: ['2029-01', '2029-12'],
  '2030-05': ['2030-05', '2030-05'],
  '2031-01/2031-06': ['2031-01', '2031-06'],
};

function meets(claim: ClaimRecord, criteria: ClaimCriteria): boolean {
  const chain = claim.chain.map(({ speaker }) => speaker);
  const places = { any: chain, origin: chain.slice(-1), publisher: chain.slice(0, 1) };
  const about = claim.about.map(({ entity }) => entity);
  const [from, to] = claim.asOf ? (years[claim.asOf] ?? ['', '']) : ['', ''];
  const { speaker, stance, certainty, unnamed, asOfFrom, asOfTo } = criteria;
  return (
    (speaker === undefined || places[criteria.speakerRole ?? 'any'].includes(speaker)) &&
    (criteria.about ?? []).every((id) => about.includes(id)) &&
    (stance === undefined || claim.stance === stance) &&
    (certainty === undefined || claim.certainty === certainty) &&
    (unnamed === undefined || (chain.at(-1) === 'night-watchman') === unnamed) &&
    (asOfFrom === undefined || (to !== '' && to >= `${asOfFrom}-01`)) &&
    (asOfTo === undefined || (from !== '' && from <= (asOfTo === '2030' ? '2030-12' : asOfTo)))
  );
}

describe('filters combined', () => {
  test('find what meets each of them, and the facets count what was found', () => {
    const store = openHarbourStore();
    fc.assert(
      fc.property(someClaims, someCriteria, (claims, criteria) => {
        const graph = openGraph(withContents(store, { claims, citations: [], derivations: [] }));
        const expected = claims.filter((claim) => meets(claim, criteria));
        expect(ids(graph, criteria).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        const facets = Object.fromEntries(
          graph
            .findClaims(criteria)
            .facets()
            .map(({ name, values }) => [
              name,
              Object.fromEntries(values.map(({ value, count }) => [value, count])),
            ]),
        );
        const count = (valuesOf: (claim: ClaimRecord) => readonly string[]): Record<string, number> => {
          const counts: Record<string, number> = {};
          for (const claim of expected)
            for (const value of new Set(valuesOf(claim))) counts[value] = (counts[value] ?? 0) + 1;
          return counts;
        };
        expect(facets.speaker).toEqual(count(({ chain }) => chain.map(({ speaker }) => speaker)));
        expect(facets.origin).toEqual(count(({ chain }) => chain.slice(-1).map(({ speaker }) => speaker)));
        expect(facets.about).toEqual(count(({ about }) => about.map(({ entity }) => entity)));
        expect(facets.stance).toEqual(count(({ stance }) => [stance]));
        expect(facets.report).toEqual(count(({ report }) => [report]));
      }),
      { numRuns: 150 },
    );
  });
});
