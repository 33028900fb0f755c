// The live graph: it follows its store, joins what people judged the same, and draws stable pictures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph, openGraph } from '../../server/graph/graph.ts';
import type { Judgement } from '../../server/store/store.ts';
import { acceptAsTheyAre, addFerry, ferryExtraction } from '../store/ferry-proposals.ts';
import { harbourFolder, openHarbourStore, withContents } from './harbour-store.ts';

const judge = (id: string, left: string, right: string, judgement: Judgement['judgement']): Judgement => ({
  id,
  left,
  right,
  judgement,
  by: 'Ana',
  at: '2031-03-08',
});

const withJudgements = (...judgements: readonly Judgement[]) =>
  openGraph(withContents(openHarbourStore(), { judgements }));

describe('the live graph', () => {
  test('shows a text that was attached as held, as if it had been built anew', () => {
    const store = openHarbourStore();
    const graph = openGraph(store);
    const text = readFileSync(join(harbourFolder, 'texts/report-coastal-wire-2031.txt'), 'utf8');
    store.attachText({ name: 'wire.txt', text, by: 'test' });
    const { graph: live, contents, entities } = graph.snapshot();
    expect(graph.version()).toBe(2);
    expect(entities.reports.get('report-coastal-wire-2031')?.held).toBe(true);
    expect(contents).toEqual(store.contents());
    expect(JSON.stringify(live.export())).toBe(JSON.stringify(buildGraph(store.contents()).export()));
  });

  test('takes decisions in, and their withdrawal, as if it had been built anew', () => {
    const store = openHarbourStore();
    const graph = openGraph(store);
    const { graph: before, claims } = graph.snapshot();
    const [first = '', second = '', third = ''] = claims.claims.map(({ id }) => id);
    const parts = (live: typeof before) => ({
      nodes: live.export().nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      edges: live.export().edges.toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)),
    });
    const isUpToDate = (): void => {
      const { graph: live, contents, views } = graph.snapshot();
      expect(live).toBe(before);
      expect(contents).toEqual(store.contents());
      expect(parts(live)).toEqual(parts(buildGraph(store.contents())));
      const anew = openGraph(store);
      expect(JSON.stringify(views.claims.links)).toBe(JSON.stringify(anew.snapshot().views.claims.links));
      anew.close();
    };
    const made = [
      store.decide({ kind: 'derivation', claim: first, from: second, derivation: 'quotes' }, 'Ana'),
      store.decide({ kind: 'derivation', claim: first, from: second, derivation: 'translates' }, 'Ben'),
      store.decide({ kind: 'assessment', of: first, credibility: '3', reason: 'Nobody else saw it.' }, 'Ana'),
      store.decide(
        { kind: 'contradiction', verdict: 'dismissed', left: first, right: third, reason: 'Another crane.' },
        'Ana',
      ),
    ];
    isUpToDate();
    expect(before.getEdgeAttribute(`${first}~DERIVED_FROM~${second}`, 'kind')).toBe('quotes');
    for (const { id } of made) {
      store.withdrawDecision(id, 'Ana');
      isUpToDate();
    }
  });

  test('stays as it is while proposals are made, rejected and replaced, and knows the version', () => {
    const store = openHarbourStore();
    const graph = openGraph(store);
    addFerry(store);
    const added = graph.snapshot();
    expect(added.graph.hasNode('report-ferry-stays-in-port')).toBe(true);
    store.addExtraction({ ...ferryExtraction, madeBy: 'another reader' }, 'Ana');
    const rejected = store.rejectProposals(['proposal-1'], 'Ana');
    const { content } = store.proposal('proposal-2');
    store.replaceProposals({ proposals: ['proposal-2'], into: [content] }, 'Ana');
    store.withdrawDecision(rejected.id, 'Ana');
    expect(graph.snapshot().graph).toBe(added.graph);
    expect(graph.snapshot().contents).toEqual(store.contents());
    acceptAsTheyAre(store, ['proposal-1']);
    expect(graph.snapshot().graph.hasNode('the-harbour-master')).toBe(true);
  });

  test('is built anew after any other change', () => {
    const store = openHarbourStore();
    const graph = openGraph(store);
    const person = { label: 'Person' as const, id: 'ilse-brandt', name: 'Ilse Brandt' };
    const head = {
      id: 'more',
      title: 'More',
      description: 'More.',
      recordedBy: 'Ana',
      recordedAt: '2031-03-08',
    };
    const rest = { reports: [], questions: [], claims: [], citations: [], derivations: [] };
    store.importCollection({ ...head, ...rest, entities: [person] }, 'test');
    expect(graph.snapshot().graph.getNodeAttribute('ilse-brandt', 'name')).toBe('Ilse Brandt');
  });

  test('finds records by label and by name, whatever the case and accents', () => {
    const { entities } = openGraph(openHarbourStore()).snapshot();
    expect(entities.withLabel.get('Person')).toEqual(['zoe-varn', 'nadir-al-tessari']);
    expect(entities.idsByName('zoe  VARN')).toEqual(['zoe-varn']);
    expect(entities.idsByName('the gazette')).toEqual(['marrow-gazette']);
  });
});

describe('records judged to be the same', () => {
  test('share the id that comes first in the alphabet', () => {
    const { entities } = withJudgements(
      judge('j1', 'two-port-officials', 'night-watchman', 'positive'),
      judge('j2', 'people-close-to-the-inquiry', 'two-port-officials', 'positive'),
    ).snapshot();
    expect(entities.canonicalId('two-port-officials')).toBe('night-watchman');
    expect(entities.members('people-close-to-the-inquiry')).toEqual([
      'night-watchman',
      'people-close-to-the-inquiry',
      'two-port-officials',
    ]);
  });

  test('keep their own ids when a negative judgement stands inside the cluster', () => {
    const { entities } = withJudgements(
      judge('j1', 'two-port-officials', 'night-watchman', 'positive'),
      judge('j2', 'people-close-to-the-inquiry', 'two-port-officials', 'positive'),
      judge('j3', 'night-watchman', 'people-close-to-the-inquiry', 'negative'),
    ).snapshot();
    expect(entities.canonicalId('two-port-officials')).toBe('two-port-officials');
    expect(entities.contradictions).toEqual([
      ['night-watchman', 'people-close-to-the-inquiry', 'two-port-officials'],
    ]);
  });

  test('do not depend on the order of the judgements', () => {
    const judgements = [
      judge('j1', 'coastal-wire', 'marrow-gazette', 'positive'),
      judge('j2', 'harbour-authority', 'harbour-inquiry', 'positive'),
      judge('j3', 'harbour-authority', 'coastal-wire', 'positive'),
    ];
    const [forward, backward] = [judgements, judgements.toReversed()].map(
      (list) => withJudgements(...list).snapshot().entities,
    );
    expect(forward?.canonicalId('marrow-gazette')).toBe('coastal-wire');
    expect(backward?.canonicalId('marrow-gazette')).toBe('coastal-wire');
  });

  test('are joined by positive judgements only', () => {
    const { entities } = withJudgements(
      judge('j1', 'two-port-officials', 'night-watchman', 'unsure'),
    ).snapshot();
    expect(entities.canonicalId('two-port-officials')).toBe('two-port-officials');
  });

  test('answer together: a filter by one id finds the claims of all', () => {
    const graph = withJudgements(judge('j1', 'two-port-officials', 'night-watchman', 'positive'));
    expect(graph.findClaims({ speaker: 'two-port-officials', speakerRole: 'origin' }).total).toBe(2);
    expect(graph.findClaims({ speaker: 'night-watchman', speakerRole: 'origin' }).total).toBe(2);
  });
});

describe('the picture', () => {
  test('is the same for the same contents, in another store too', async () => {
    const pictures = await Promise.all(
      [openHarbourStore(), openHarbourStore()].map((store) =>
        openGraph(store).picture('entities', { limit: 80 }),
      ),
    );
    expect(pictures[0]).toEqual(pictures[1]);
  });

  test('does not depend on the order of the records', async () => {
    const store = openHarbourStore();
    const turned = withContents(store, { entities: store.contents().entities.toReversed() });
    const [first, second] = [
      await openGraph(store).picture('entities', { limit: 80 }),
      await openGraph(turned).picture('entities', { limit: 80 }),
    ];
    const places = ({ nodes }: typeof first) => nodes.map(({ id, x, y }) => `${id} ${x} ${y}`).sort();
    expect(places(second)).toEqual(places(first));
  });

  test('loads the positions that an earlier start kept', async () => {
    const store = openHarbourStore();
    await openGraph(store).picture('entities', { limit: 80 });
    let computed = 0;
    const watched = { ...store, savePositions: () => computed++ };
    await openGraph(watched).picture('entities', { limit: 80 });
    expect(computed).toBe(0);
  });

  test('shows the nodes with most claims first, held together by edges', async () => {
    const { nodes, edges, total } = await openGraph(openHarbourStore()).picture('entities', { limit: 5 });
    expect(nodes[0]).toMatchObject({ id: 'report-coastal-wire-2031', claims: 10 });
    const drawn = new Set(nodes.map(({ id }) => id));
    expect(nodes).toHaveLength(5);
    expect(edges.every(({ source, target }) => drawn.has(source) && drawn.has(target))).toBe(true);
    expect(total.nodes).toBeGreaterThan(15);
  });

  test('draws exactly the ids asked for, and only those it knows', async () => {
    const { nodes, edges } = await openGraph(openHarbourStore()).picture('entities', {
      limit: 80,
      ids: ['north-quay', 'grey-lantern', 'nobody'],
    });
    expect(nodes.map(({ id }) => id)).toEqual(['north-quay', 'grey-lantern']);
    expect(edges).toEqual([
      {
        id: 'grey-lantern~north-quay',
        source: 'grey-lantern',
        target: 'north-quay',
        links: [{ kind: 'CONTROLS', forward: true, polarity: 'affirmative', claims: 2 }],
        claims: 2,
        state: 'affirmed',
      },
    ]);
  });

  test('keeps every node within reach, and no two on one spot', async () => {
    const { nodes } = await openGraph(openHarbourStore()).picture('claims', { limit: 500 });
    expect(nodes.every(({ x, y }) => Math.abs(x) < 1500 && Math.abs(y) < 1500)).toBe(true);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  test('shows whole statements in the claims view: a claim with all it is tied to', async () => {
    const graph = openGraph(openHarbourStore());
    const { nodes, edges } = await graph.picture('claims', { limit: 12 });
    const claim = nodes.find(({ label }) => label === 'Claim' || label === 'Estimate');
    expect(nodes.length).toBeLessThanOrEqual(12);
    expect(edges.filter(({ source, target }) => source === claim?.id || target === claim?.id)).toHaveLength(
      claim?.neighbours ?? 0,
    );
  });
});
