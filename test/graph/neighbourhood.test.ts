// Neighbourhoods, links and paths: how entities hang together, and by which claims.
import { describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../../server/graph/graph.ts';
import { openHarbourStore, withContents } from './harbour-store.ts';

const open = () => openGraph(openHarbourStore());
const number = (graph: Graph, id: string): number => graph.snapshot().entities.numberOf(id) ?? -1;
const between = (graph: Graph, from: string, to: string) =>
  graph.linksBetween(number(graph, from), number(graph, to));
const options = { mode: 'shortest', maxLength: 6, limit: 20, budget: 10_000 } as const;

function connect(
  graph: Graph,
  from: string,
  to: string,
  changed: Partial<Parameters<Graph['connect']>[2]> = {},
) {
  const found = graph.connect(number(graph, from), number(graph, to), { ...options, ...changed });
  const ways = found.paths.map(({ steps }) =>
    [steps[0]?.from.id, ...steps.map(({ to: end }) => end.id)].join(' '),
  );
  return { ...found, ways };
}

describe('folded links', () => {
  test('say who speaks of whom, with the claims', () => {
    expect(between(open(), 'zoe-varn', 'north-quay')).toEqual([
      {
        kind: 'SAYS_ABOUT',
        forward: true,
        polarity: 'affirmative',
        claims: ['claim-coastal-wire-2031-02', 'claim-coastal-wire-2031-04'],
      },
    ]);
  });

  test('run backwards when asked from the other end', () => {
    expect(between(open(), 'north-quay', 'zoe-varn')).toMatchObject([{ kind: 'SAYS_ABOUT', forward: false }]);
  });

  test('say who hands on what whom said, along the chain', () => {
    const graph = open();
    expect(between(graph, 'coastal-wire', 'harbour-inquiry')).toMatchObject([
      { kind: 'HANDS_ON', forward: true, claims: ['claim-coastal-wire-2031-08'] },
    ]);
    expect(between(graph, 'harbour-inquiry', 'two-port-officials')).toMatchObject([
      { kind: 'HANDS_ON', forward: true, claims: ['claim-coastal-wire-2031-08'] },
    ]);
  });

  test('never lead from an entity to itself', () => {
    const store = openHarbourStore();
    const claims = store.contents().claims.map((claim) => ({
      ...claim,
      about: [{ entity: claim.chain.at(-1)?.speaker ?? '', role: 'subject' as const }],
      relations: [],
    }));
    const graph = openGraph(withContents(store, { claims }));
    expect(between(graph, 'zoe-varn', 'zoe-varn')).toEqual([]);
  });

  test('tell a denied relation from an affirmed one', () => {
    expect(between(open(), 'grey-lantern', 'port-of-marrow')).toMatchObject([
      { kind: 'OPERATES_IN', polarity: 'negative', claims: ['claim-coastal-wire-2031-05'] },
      { kind: 'MENTIONED_WITH', claims: ['claim-coastal-wire-2031-05'] },
    ]);
  });
});

describe('the state of an edge', () => {
  const stateOf = async (graph: Graph, ...ids: string[]) =>
    (await graph.picture('entities', { limit: 9, ids })).edges[0]?.state;

  test('is denied when all direct relations deny', async () => {
    expect(await stateOf(open(), 'grey-lantern', 'port-of-marrow')).toBe('denied');
  });

  test('is contested when direct relations both affirm and deny', async () => {
    const store = openHarbourStore();
    const claims = store.contents().claims.map((claim) =>
      claim.id === 'claim-marrow-gazette-2031-02'
        ? {
            ...claim,
            relations: [{ type: 'OPERATES_IN' as const, from: 'grey-lantern', to: 'port-of-marrow' }],
          }
        : claim,
    );
    expect(await stateOf(openGraph(withContents(store, { claims })), 'grey-lantern', 'port-of-marrow')).toBe(
      'contested',
    );
  });

  test('is uncertain when all its claims are only possible', async () => {
    expect(await stateOf(open(), 'nadir-al-tessari', 'khor-al-waha')).toBe('uncertain');
  });

  test('is affirmed otherwise', async () => {
    expect(await stateOf(open(), 'zoe-varn', 'tidemens-union')).toBe('affirmed');
  });

  test('in the claims view is that of the claim towards what it is about', async () => {
    const { edges } = await open().picture('claims', {
      limit: 9,
      ids: ['claim-coastal-wire-2031-05', 'harbour-authority', 'grey-lantern'],
    });
    const states = edges.map(({ source, target, state }) => `${source} ${target} ${state}`).sort();
    expect(states).toEqual([
      'claim-coastal-wire-2031-05 grey-lantern denied',
      'harbour-authority claim-coastal-wire-2031-05 affirmed',
    ]);
  });
});

describe('a neighbourhood', () => {
  test('counts neighbours and claims by kind and direction, whatever the limit', async () => {
    const around = await open().neighbourhood('zoe-varn', 'entities', { limit: 1 });
    expect(around?.counts).toEqual([
      { kind: 'SAYS_ABOUT', forward: true, neighbours: 2, claims: 3 },
      { kind: 'HANDS_ON', forward: false, neighbours: 1, claims: 2 },
      { kind: 'LEADS', forward: true, neighbours: 1, claims: 1 },
      { kind: 'SAYS_ABOUT', forward: false, neighbours: 1, claims: 1 },
    ]);
    expect(around).toMatchObject({ total: 4, truncated: true, centre: { id: 'zoe-varn', neighbours: 4 } });
    expect(around?.nodes).toHaveLength(1);
  });

  test('keeps to the kinds asked for', async () => {
    const around = await open().neighbourhood('zoe-varn', 'entities', { kinds: ['LEADS'], limit: 40 });
    expect(around?.nodes.map(({ id }) => id)).toEqual(['tidemens-union']);
    expect(around).toMatchObject({ total: 1, truncated: false });
  });

  test('has the edges among the neighbours too', async () => {
    const around = await open().neighbourhood('zoe-varn', 'entities', { limit: 40 });
    expect(around?.edges.map(({ id }) => id)).toContain('grey-lantern~north-quay');
  });

  test('in the claims view ties a claim to its speakers, its subjects and its report', async () => {
    const around = await open().neighbourhood('claim-coastal-wire-2031-08', 'claims', { limit: 40 });
    expect(around?.nodes.map(({ id }) => id).sort()).toEqual([
      'harbour-inquiry',
      'port-of-marrow',
      'report-coastal-wire-2031',
      'two-port-officials',
    ]);
  });

  test('in the claims view ties a claim in the publisher’s own voice to the publisher', async () => {
    const around = await open().neighbourhood('claim-coastal-wire-2031-10', 'claims', { limit: 40 });
    expect(around?.nodes.map(({ id }) => id).sort()).toEqual([
      'coastal-wire',
      'port-of-marrow',
      'vell-province',
    ]);
  });

  test('is undefined for an unknown id', async () => {
    expect(await open().neighbourhood('nobody', 'entities', { limit: 40 })).toBeUndefined();
  });
});

describe('paths', () => {
  test('are all shortest ones, each step with its links and claims', () => {
    const { ways, paths, truncated, usesMentions } = connect(open(), 'zoe-varn', 'nadir-al-tessari');
    expect(ways).toContain('zoe-varn coastal-wire nadir-al-tessari');
    expect(new Set(ways.map((way) => way.split(' ').length))).toEqual(new Set([3]));
    expect(paths.every(({ steps }) => steps.every(({ links }) => links.length > 0))).toBe(true);
    expect({ truncated, usesMentions }).toEqual({ truncated: false, usesMentions: false });
  });

  test('in mode all grow up to the length, shortest first, and never pass a node twice', () => {
    const { ways } = connect(open(), 'zoe-varn', 'grey-lantern', { mode: 'all', maxLength: 3, limit: 200 });
    const lengths = ways.map((way) => way.split(' ').length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[0]).toBe(2);
    expect(lengths.at(-1)).toBe(4);
    expect(ways.every((way) => new Set(way.split(' ')).size === way.split(' ').length)).toBe(true);
    expect(new Set(ways).size).toBe(ways.length);
  });

  test('in mode all are those that a plain search of every way finds', () => {
    const graph = open();
    const { links } = graph.snapshot().views.entities;
    const { refs } = graph.snapshot().entities;
    const isLinked = (a: number, b: number): boolean => links.pairBetween(a, b) !== undefined;
    const [from, to] = [number(graph, 'zoe-varn'), number(graph, 'vell-province')];
    const naive: string[] = [];
    const walk = (path: readonly number[]): void => {
      for (let next = 0; next < refs.length; next++) {
        if (path.includes(next) || !isLinked(path.at(-1) ?? -1, next)) continue;
        if (next === to) naive.push([...path, next].map((node) => refs[node]?.id).join(' '));
        else if (path.length < 3) walk([...path, next]);
      }
    };
    walk([from]);
    const { ways } = connect(graph, 'zoe-varn', 'vell-province', {
      mode: 'all',
      maxLength: 3,
      limit: 200,
      budget: 1e6,
    });
    expect(ways.toSorted()).toEqual(naive.toSorted());
  });

  test('in mode shortest are the shortest of all ways, between any two entities', () => {
    const graph = open();
    const ids = graph.snapshot().entities.refs.map(({ id }) => id);
    for (const from of ids.slice(0, 4)) {
      for (const to of ids) {
        const all = connect(graph, from, to, {
          mode: 'all',
          maxLength: 4,
          limit: 200,
          budget: 1e6,
          mentions: false,
        });
        const least = Math.min(...all.ways.map((way) => way.split(' ').length));
        const shortest = all.ways.filter((way) => way.split(' ').length === least);
        const { ways } = connect(graph, from, to, { maxLength: 3, limit: 200, budget: 1e6, mentions: false });
        expect(ways.toSorted()).toEqual(shortest.toSorted());
      }
    }
  });

  test('fall back on mentions only where nothing else leads there', () => {
    const store = openHarbourStore();
    const only = (id: string) => store.contents().claims.filter((claim) => claim.id === id);
    const claims = only('claim-coastal-wire-2031-09').map((claim) => ({
      ...claim,
      about: [
        { entity: 'khor-al-waha', role: 'subject' as const },
        { entity: 'vell-province', role: 'place' as const },
      ],
      chain: [{ speaker: 'coastal-wire' }],
    }));
    const lone = openGraph(withContents(store, { claims, citations: [], derivations: [] }));
    expect(connect(lone, 'khor-al-waha', 'vell-province').ways).toEqual([
      'khor-al-waha coastal-wire vell-province',
    ]);
    const withMentions = connect(lone, 'khor-al-waha', 'vell-province', { mentions: true });
    expect(withMentions).toMatchObject({ ways: ['khor-al-waha vell-province'], usesMentions: true });
    const short = connect(lone, 'khor-al-waha', 'vell-province', { maxLength: 1 });
    expect(short).toMatchObject({ ways: ['khor-al-waha vell-province'], usesMentions: true });
    expect(connect(lone, 'khor-al-waha', 'vell-province', { maxLength: 1, mentions: false }).ways).toEqual(
      [],
    );
  });

  test('stop at the budget and say so', () => {
    const { truncated } = connect(open(), 'zoe-varn', 'grey-lantern', {
      mode: 'all',
      maxLength: 8,
      limit: 200,
      budget: 100,
    });
    expect(truncated).toBe(true);
  });

  test('stop at the limit and say so, strongest first', () => {
    const all = connect(open(), 'zoe-varn', 'nadir-al-tessari', { mode: 'all', maxLength: 3, limit: 200 });
    const few = connect(open(), 'zoe-varn', 'nadir-al-tessari', { mode: 'all', maxLength: 3, limit: 1 });
    expect(few.truncated).toBe(true);
    expect(few.ways).toEqual(all.ways.slice(0, 1));
  });

  test('are none from an entity to itself, and none where nothing leads', () => {
    const graph = open();
    expect(connect(graph, 'zoe-varn', 'zoe-varn')).toMatchObject({ paths: [], truncated: false });
    const store = openHarbourStore();
    const empty = openGraph(withContents(store, { claims: [], citations: [], derivations: [] }));
    expect(connect(empty, 'zoe-varn', 'grey-lantern')).toMatchObject({ paths: [], usesMentions: false });
  });
});
