// The property graph: nodes, edges and projections, as a pure function of the contents.
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../server/graph/graph.ts';
import { openHarbourStore, withContents } from './harbour-store.ts';

const build = () => buildGraph(openHarbourStore().contents());

describe('the property graph', () => {
  test('is the same for the same contents, in the same order', () => {
    const contents = openHarbourStore().contents();
    expect(JSON.stringify(buildGraph(contents).export())).toBe(JSON.stringify(buildGraph(contents).export()));
  });

  test('leaves the contents as they were', () => {
    const contents = openHarbourStore().contents();
    const before = JSON.stringify(contents);
    buildGraph(contents);
    expect(JSON.stringify(contents)).toBe(before);
  });

  test('has an entity with its labels, name and properties', () => {
    expect(build().getNodeAttributes('nadir-al-tessari')).toMatchObject({
      labels: ['Person', 'Entity'],
      name: 'Nadir al-Tessari',
      aliases: ['al-Tessari', 'Tessari'],
    });
  });

  test('names an estimate by its gloss, labels it Estimate and Claim, and keeps its figures', () => {
    const { chain, passage, report, relations, ...attributes } = build().getNodeAttributes(
      'claim-coastal-wire-2031-01',
    );
    expect(attributes).toMatchObject({
      labels: ['Estimate', 'Claim'],
      name: 'From forty to fifty containers are gone from the port since the year began.',
      minValue: 40,
      maxValue: 50,
      measure: 'containers lost',
    });
    expect([chain, passage, report, relations]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('writes a chain as edges with positions from the publisher to the origin', () => {
    const graph = build();
    const chain = graph
      .inboundEdges('claim-marrow-gazette-2031-01')
      .filter((edge) => graph.getEdgeAttribute(edge, 'type') === 'ESTIMATES')
      .map((edge) => [
        graph.source(edge),
        graph.getEdgeAttribute(edge, 'position'),
        graph.getEdgeAttribute(edge, 'cue'),
      ]);
    expect(chain).toEqual([
      ['marrow-gazette', 0, undefined],
      ['coastal-wire', 1, 'reported'],
      ['tidemens-union', 2, 'puts'],
    ]);
  });

  test('ties a claim to its report, its subjects and its question', () => {
    const graph = build();
    expect(
      graph.getEdgeAttributes('claim-coastal-wire-2031-01~REPORTED_IN~report-coastal-wire-2031'),
    ).toEqual({
      type: 'REPORTED_IN',
      start: 67,
      end: 189,
      state: 'anchored',
    });
    expect(graph.hasEdge('claim-coastal-wire-2031-01~ABOUT~port-of-marrow~place')).toBe(true);
    expect(graph.hasEdge('claim-coastal-wire-2031-01~ANSWERS~question-containers-lost')).toBe(true);
  });

  test('projects a relation once, with the ids of all its claims', () => {
    expect(build().getEdgeAttributes('grey-lantern~CONTROLS~north-quay')).toEqual({
      type: 'CONTROLS',
      claims: ['claim-coastal-wire-2031-04', 'claim-marrow-gazette-2031-02'],
      polarity: 'affirmative',
    });
  });

  test('gives a denied relation an id and an edge of its own', () => {
    expect(build().getEdgeAttributes('grey-lantern~OPERATES_IN~port-of-marrow~denied')).toEqual({
      type: 'OPERATES_IN',
      claims: ['claim-coastal-wire-2031-05'],
      polarity: 'negative',
    });
  });

  test('gives a relation of another validity an id and an edge of its own', () => {
    const store = openHarbourStore();
    const claims = store.contents().claims.map((claim) =>
      claim.id === 'claim-coastal-wire-2031-04'
        ? {
            ...claim,
            relations: [
              {
                type: 'CONTROLS' as const,
                from: 'grey-lantern',
                to: 'north-quay',
                validFrom: '2029',
                validTo: '2030/2031',
              },
            ],
          }
        : claim,
    );
    const graph = buildGraph(withContents(store, { claims }).contents());
    expect(graph.getEdgeAttributes('grey-lantern~CONTROLS~north-quay~from-2029~to-2030_2031')).toEqual({
      type: 'CONTROLS',
      claims: ['claim-coastal-wire-2031-04'],
      polarity: 'affirmative',
      validFrom: '2029',
      validTo: '2030/2031',
    });
  });

  test('has recorded citations with their reasons', () => {
    expect(build().getEdgeAttributes('report-marrow-gazette-2031~CITES~report-coastal-wire-2031')).toEqual({
      type: 'CITES',
      claims: ['claim-marrow-gazette-2031-01'],
      reason: 'The article names Coastal Wire; its report of the day before carries the figure.',
    });
  });

  test('derives a citation from a chain that goes through a report', () => {
    const store = openHarbourStore();
    const claims = store
      .contents()
      .claims.filter(({ id }) => id === 'claim-coastal-wire-2031-08')
      .map((claim) => ({
        ...claim,
        chain: [{ speaker: 'coastal-wire' }, { speaker: 'report-harbour-inquiry-2031', cue: 'says' }],
      }));
    const graph = buildGraph(withContents(store, { claims, citations: [], derivations: [] }).contents());
    expect(graph.getEdgeAttributes('report-coastal-wire-2031~CITES~report-harbour-inquiry-2031')).toEqual({
      type: 'CITES',
      claims: ['claim-coastal-wire-2031-08'],
    });
  });

  test('has publishers, derivations, judgements and assessments', () => {
    const store = openHarbourStore();
    const contents = withContents(store, {
      judgements: [
        {
          id: 'j1',
          left: 'night-watchman',
          right: 'two-port-officials',
          judgement: 'unsure',
          by: 'Ana',
          at: '2031-03-08',
        },
      ],
      assessments: [
        {
          id: 'a1',
          assessor: 'Ana',
          at: '2031-03-08',
          reliability: 'B',
          reason: 'Known.',
          of: 'coastal-wire',
        },
      ],
    }).contents();
    const graph = buildGraph(contents);
    expect(graph.hasEdge('report-coastal-wire-2031~PUBLISHED_BY~coastal-wire')).toBe(true);
    expect(
      graph.getEdgeAttribute('claim-marrow-gazette-2031-01~DERIVED_FROM~claim-coastal-wire-2031-01', 'kind'),
    ).toBe('paraphrases');
    expect(graph.getEdgeAttribute('night-watchman~SAME_AS~two-port-officials~j1', 'judgement')).toBe(
      'unsure',
    );
    expect(graph.getNodeAttribute('a1', 'reliability')).toBe('B');
    expect(graph.hasEdge('a1~ASSESSES~coastal-wire')).toBe(true);
  });
});
