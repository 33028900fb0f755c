// The live graph takes in what is accepted and added, loses what is undone, and is then what it would be, built anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGraph, openGraphWithProposals, takeSnapshot } from '../../server/graph/graph.ts';
import type { Store } from '../../server/store/store.ts';
import {
  acceptAsTheyAre,
  addFerry,
  FERRY,
  ferryClaims,
  ferryDocument,
  ferryEntities,
  ferryExtraction,
  given,
} from '../store/ferry-proposals.ts';
import { describeSnapshot } from './describe-snapshot.ts';
import { harbourFolder, openHarbourStore } from './harbour-store.ts';

function openFerryGraph() {
  const store = openHarbourStore();
  addFerry(store);
  return { store, graph: openGraph(store) };
}

const expectAsBuiltAnew = (store: Store, graph: ReturnType<typeof openGraph>): void =>
  expect(describeSnapshot(graph.snapshot())).toEqual(describeSnapshot(takeSnapshot(store.contents())));

describe('the live graph grows in place', () => {
  test('with an accepted claim and the records that it names', () => {
    const { store, graph } = openFerryGraph();
    const { graph: before } = graph.snapshot();
    acceptAsTheyAre(store, ['proposal-1']);
    expect(graph.snapshot().graph).toBe(before);
    expect(before.hasNode('the-harbour-master')).toBe(true);
    expectAsBuiltAnew(store, graph);
  });

  test('with claims that cite a report, tell a figure and whose a source is, one after another', () => {
    const { store, graph } = openFerryGraph();
    const { graph: before } = graph.snapshot();
    for (const proposal of ['proposal-3', 'proposal-2', 'proposal-4']) {
      acceptAsTheyAre(store, [proposal]);
      expectAsBuiltAnew(store, graph);
    }
    expect(graph.snapshot().graph).toBe(before);
    expect(before.getEdgeAttribute('ines-ral~LEADS~dockers-league', 'claims')).toHaveLength(1);
  });

  test('with a record judged to be a known one, which then goes by the name that is first in the alphabet', () => {
    const { store, graph } = openFerryGraph();
    const { graph: before } = graph.snapshot();
    acceptAsTheyAre(store, ['proposal-1'], [given('e1', {}, 'zoe-varn')]);
    expect(graph.snapshot().entities.canonicalId('zoe-varn')).toBe('the-harbour-master');
    expect(graph.snapshot().graph).toBe(before);
    expectAsBuiltAnew(store, graph);
  });

  test('with a further claim of a known relation, without touching the list that queries hold', () => {
    const { store, graph } = openFerryGraph();
    acceptAsTheyAre(store, ['proposal-3']);
    const relation = 'ines-ral~LEADS~dockers-league';
    const held = graph.snapshot().graph.getEdgeAttributes(relation);
    const [, , third] = ferryClaims;
    if (!third) throw new Error('the ferry has a third claim');
    store.addExtraction({ ...ferryExtraction, madeBy: 'another reader', claims: [third] }, 'ines');
    const same = ferryEntities.filter(({ key }) => key === 'e4' || key === 'e5');
    store.acceptProposals(
      {
        proposals: [{ id: 'proposal-5', content: store.proposal('proposal-5').content }],
        entities: same.map((entity) => ({ report: FERRY, madeBy: 'another reader', entity })),
      },
      'ada',
    );
    expect(held.claims).toHaveLength(1);
    expectAsBuiltAnew(store, graph);
  });

  test('with a document that is added, and all that is accepted of it at once', () => {
    const store = openHarbourStore();
    const graph = openGraph(store);
    const { graph: before } = graph.snapshot();
    store.addDocument(ferryDocument);
    expectAsBuiltAnew(store, graph);
    store.addExtraction(ferryExtraction, 'ines');
    acceptAsTheyAre(store, ['proposal-1', 'proposal-2', 'proposal-3', 'proposal-4']);
    expectAsBuiltAnew(store, graph);
    expect(graph.snapshot().graph).toBe(before);
  });

  test('with judgements of identity, and loses them when they are withdrawn', () => {
    const { store, graph } = openFerryGraph();
    const { graph: before } = graph.snapshot();
    const judged = store.decide(
      { kind: 'identity', judgement: 'positive', left: 'two-port-officials', right: 'night-watchman' },
      'Ana',
    );
    expectAsBuiltAnew(store, graph);
    store.withdrawDecision(judged.id, 'Ana');
    expectAsBuiltAnew(store, graph);
    expect(graph.snapshot().graph).toBe(before);
  });

  test('with decisions that were made before it had seen an acceptance', () => {
    const { store, graph } = openFerryGraph();
    const { graph: before } = graph.snapshot();
    acceptAsTheyAre(store, ['proposal-1']);
    store.decide(
      { kind: 'assessment', of: 'zoe-varn', reliability: 'B', reason: 'Was right before.' },
      'Ana',
    );
    store.rejectProposals(['proposal-4'], 'Ana');
    expectAsBuiltAnew(store, graph);
    expect(graph.snapshot().graph).toBe(before);
  });

  test('in slices, and then with what came meanwhile', async () => {
    const { store, graph } = openFerryGraph();
    acceptAsTheyAre(store, ['proposal-1']);
    const caughtUp = graph.catchUp();
    acceptAsTheyAre(store, ['proposal-4']);
    await caughtUp;
    expect(graph.snapshot().contents.version).toBe(store.version());
    expectAsBuiltAnew(store, graph);
  });
});

describe('the live graph loses in place', () => {
  test('what an acceptance had brought, once that is undone', () => {
    const { store, graph } = openFerryGraph();
    const first = acceptAsTheyAre(store, ['proposal-1'], [given('e1', {}, 'zoe-varn')]);
    const others = acceptAsTheyAre(store, ['proposal-2', 'proposal-3', 'proposal-4']);
    const { graph: before } = graph.snapshot();
    store.withdrawDecision(first.id, 'ada');
    expect(graph.snapshot().entities.canonicalId('zoe-varn')).toBe('zoe-varn');
    expectAsBuiltAnew(store, graph);
    store.withdrawDecision(others.id, 'ada');
    expectAsBuiltAnew(store, graph);
    expect(graph.snapshot().graph).toBe(before);
    expect(before.hasNode('ines-ral')).toBe(false);
  });

  test('one claim of a relation that others support, and what was judged of it', () => {
    const { store, graph } = openFerryGraph();
    acceptAsTheyAre(store, ['proposal-3']);
    const [, , third] = ferryClaims;
    if (!third) throw new Error('the ferry has a third claim');
    store.addExtraction({ ...ferryExtraction, madeBy: 'another reader', claims: [third] }, 'ines');
    const second = acceptAsTheyAre(store, ['proposal-5']);
    const [claim = ''] = second.kind === 'acceptance' ? second.claims : [];
    store.decide({ kind: 'assessment', of: claim, credibility: '3', reason: 'Nobody else saw it.' }, 'Ana');
    const { graph: before } = graph.snapshot();
    store.withdrawDecision(second.id, 'ada');
    expectAsBuiltAnew(store, graph);
    expect(graph.snapshot().graph).toBe(before);
  });
});

describe('the live graph is built anew', () => {
  test('where a record comes back between others', () => {
    const { store, graph } = openFerryGraph();
    const first = acceptAsTheyAre(store, ['proposal-1']);
    acceptAsTheyAre(store, ['proposal-4']);
    store.withdrawDecision(first.id, 'ada');
    const { graph: before } = graph.snapshot();
    acceptAsTheyAre(store, ['proposal-1']);
    expect(graph.snapshot().graph).not.toBe(before);
    expectAsBuiltAnew(store, graph);
  });

  test('where a text was attached after an acceptance that it had not seen yet', () => {
    const { store, graph } = openFerryGraph();
    acceptAsTheyAre(store, ['proposal-1']);
    const text = readFileSync(join(harbourFolder, 'texts/report-coastal-wire-2031.txt'), 'utf8');
    store.attachText({ name: 'wire.txt', text, by: 'Ana' });
    expectAsBuiltAnew(store, graph);
  });
});

describe('the graph with proposals', () => {
  test('is what a graph of the same contents would be, though it is laid over the graph itself', () => {
    const { store, graph } = openFerryGraph();
    acceptAsTheyAre(store, ['proposal-4']);
    const shown = openGraphWithProposals(store, graph).snapshot();
    expect(shown.proposed.claims.size).toBe(3);
    expect(describeSnapshot(shown)).toEqual(describeSnapshot(takeSnapshot(shown.contents)));
  });

  test('adds to what is known of a relation, and nothing to the graph beneath', () => {
    const { store, graph } = openFerryGraph();
    acceptAsTheyAre(store, ['proposal-3']);
    const [, , third] = ferryClaims;
    if (!third) throw new Error('the ferry has a third claim');
    store.addExtraction({ ...ferryExtraction, madeBy: 'another reader', claims: [third] }, 'ines');
    const before = describeSnapshot(graph.snapshot());
    const shown = openGraphWithProposals(store, graph).snapshot();
    const relation = 'ines-ral~LEADS~dockers-league';
    expect(shown.graph.getEdgeAttribute(relation, 'claims')).toHaveLength(2);
    expect(graph.snapshot().graph.getEdgeAttribute(relation, 'claims')).toHaveLength(1);
    expect(describeSnapshot(graph.snapshot())).toEqual(before);
  });

  test('leaves the graph itself as it is, whatever is asked of it', async () => {
    const { store, graph } = openFerryGraph();
    const { graph: live, ...indexes } = graph.snapshot();
    const before = { snapshot: describeSnapshot(graph.snapshot()), live: JSON.stringify(live.export()) };
    const withProposals = openGraphWithProposals(store, graph);
    await withProposals.catchUp();
    await withProposals.picture('entities', { limit: 80 });
    await withProposals.picture('claims', { limit: 80 });
    withProposals.findClaims({ report: FERRY }).facets();
    withProposals.searchClaims('ferry', 5);
    const after = graph.snapshot();
    expect({ snapshot: describeSnapshot(after), live: JSON.stringify(after.graph.export()) }).toEqual(before);
    expect(after).toMatchObject({ claims: indexes.claims, views: indexes.views });
  });

  test('follows acceptances in slices', async () => {
    const { store, graph } = openFerryGraph();
    const withProposals = openGraphWithProposals(store, graph);
    await withProposals.catchUp();
    acceptAsTheyAre(store, ['proposal-1']);
    await withProposals.catchUp();
    expect([...withProposals.snapshot().proposed.claims.keys()]).toEqual([
      'proposal-2',
      'proposal-3',
      'proposal-4',
    ]);
    expect(withProposals.snapshot().graph.hasNode('the-harbour-master')).toBe(true);
  });
});
