// The graph with what waits for review: proposals are there, marked, and change nothing of what was reviewed.
import { describe, expect, test } from 'vitest';
import { openGraph, openGraphWithProposals } from '../../server/graph/graph.ts';
import type { Store } from '../../server/store/store.ts';
import {
  acceptAsTheyAre,
  addFerry,
  FERRY,
  ferryClaims,
  ferryEntities,
  ferryExtraction,
} from '../store/ferry-proposals.ts';
import { openHarbourStore } from './harbour-store.ts';

function openBoth(prepare: (store: Store) => void = addFerry) {
  const store = openHarbourStore();
  prepare(store);
  const reviewed = openGraph(store);
  return { store, reviewed, withProposals: openGraphWithProposals(store, reviewed) };
}

describe('the graph itself', () => {
  test('has nothing of what waits for review', async () => {
    const { reviewed } = openBoth();
    const { graph, entities, claims, proposed } = reviewed.snapshot();
    expect(graph.hasNode('proposal-1')).toBe(false);
    expect(entities.idsByName('Ines Ral')).toEqual([]);
    expect(claims.claims.filter(({ report }) => report === FERRY)).toEqual([]);
    expect(proposed.claims.size).toBe(0);
    const { nodes, edges } = await reviewed.picture('claims', { limit: 500 });
    expect([...nodes, ...edges].filter((drawn) => 'isProposal' in drawn || 'proposals' in drawn)).toEqual([]);
  });
});

describe('the graph with proposals', () => {
  test('has each waiting proposal as a claim under its own id, with its score and its reader', () => {
    const { proposed, claims } = openBoth().withProposals.snapshot();
    expect([...proposed.claims]).toEqual([
      ['proposal-1', { score: 0.95, madeBy: 'Hearsay' }],
      ['proposal-2', { score: 0.8, madeBy: 'Hearsay' }],
      ['proposal-3', { score: 0.6, madeBy: 'Hearsay' }],
      ['proposal-4', { score: 0.4, madeBy: 'Hearsay' }],
    ]);
    const third = claims.claims[claims.numberOf('proposal-3') ?? -1];
    expect(third?.chain).toEqual([
      { speaker: 'the-quay-courier' },
      { speaker: 'proposed-ines-ral', cue: 'said' },
    ]);
    expect(third?.relations).toEqual([
      { type: 'LEADS', from: 'proposed-ines-ral', to: 'proposed-dockers-league' },
    ]);
    expect(third).not.toHaveProperty('score');
  });

  test('marks what only proposals name as proposed, and nothing else', () => {
    const { entities, proposed } = openBoth().withProposals.snapshot();
    expect([...proposed.entities].toSorted()).toEqual([
      'proposed-dockers-league',
      'proposed-ines-ral',
      'proposed-letter-to-the-quay-office',
      'proposed-port-marrow',
      'proposed-the-harbour-master',
      'proposed-two-dock-workers',
    ]);
    expect(entities.refOf('proposed-ines-ral')).toEqual({
      id: 'proposed-ines-ral',
      label: 'Person',
      name: 'Ines Ral',
      isProposed: true,
    });
    expect(entities.refOf('the-quay-courier')).not.toHaveProperty('isProposed');
  });

  test('takes a name of the same label for the known record, but no unnamed source for another', () => {
    const [, port, workers] = ferryEntities;
    const { withProposals } = openBoth((store) => {
      addFerry(store);
      if (!port || !workers) throw new Error('the ferry names a port and dock workers');
      store.addExtraction(
        {
          ...ferryExtraction,
          madeBy: 'another reader',
          entities: [{ ...port, name: 'PORT of Marrow' }, workers],
          claims: ferryClaims.slice(1, 2),
        },
        'ines',
      );
    });
    const { claims } = withProposals.snapshot();
    const other = claims.claims[claims.numberOf('proposal-5') ?? -1];
    expect(other?.about).toEqual([{ entity: 'port-of-marrow', role: 'subject' }]);
    expect(other?.chain.at(-1)?.speaker).toBe('proposed-two-dock-workers-2');
  });

  test('says of an unnamed source whose it is, as an accepted claim would', () => {
    const { graph } = openBoth().withProposals.snapshot();
    const id = 'proposed-two-dock-workers~MEMBER_OF~proposed-dockers-league';
    expect(graph.getEdgeAttribute(id, 'claims')).toEqual(['proposal-2']);
  });

  test('leaves what was accepted or rejected to the graph itself and to nobody', () => {
    const { store, withProposals } = openBoth();
    expect(withProposals.findClaims({}).proposals()).toBe(4);
    acceptAsTheyAre(store, ['proposal-1']);
    const rejected = store.rejectProposals(['proposal-4'], 'ada');
    const { proposed, entities } = withProposals.snapshot();
    expect([...proposed.claims.keys()]).toEqual(['proposal-2', 'proposal-3']);
    expect(entities.refOf('the-harbour-master')).not.toHaveProperty('isProposed');
    // The port has a record now, and the second proposal names it
    expect(entities.refOf('port-marrow')).not.toHaveProperty('isProposed');
    store.withdrawDecision(rejected.id, 'ada');
    expect([...withProposals.snapshot().proposed.claims.keys()]).toEqual([
      'proposal-2',
      'proposal-3',
      'proposal-4',
    ]);
  });

  test('leaves out what could not stand as a claim before it is corrected', () => {
    const [first] = ferryClaims;
    const { withProposals } = openBoth((store) => {
      addFerry(store);
      if (!first) throw new Error('the ferry has a claim');
      const leads = { type: 'LEADS', from: 'e2', to: 'e1' } as const;
      store.addExtraction(
        { ...ferryExtraction, madeBy: 'another reader', claims: [{ ...first, relations: [leads] }] },
        'ines',
      );
    });
    expect([...withProposals.snapshot().proposed.claims.keys()]).not.toContain('proposal-5');
  });
});

describe('its picture', () => {
  test('keeps every node where it stands without proposals, and puts no two on one spot', async () => {
    const { reviewed, withProposals } = openBoth();
    const [before, after] = [
      await reviewed.picture('entities', { limit: 80 }),
      await withProposals.picture('entities', { limit: 80 }),
    ];
    const placesOf = ({ nodes }: typeof before) => new Map(nodes.map(({ id, x, y }) => [id, `${x} ${y}`]));
    for (const [id, place] of placesOf(before))
      expect({ id, place: placesOf(after).get(id) }).toEqual({ id, place });
    expect(new Set(placesOf(after).values()).size).toBe(after.nodes.length);
    expect(after.nodes.every(({ x, y }) => Math.abs(x) < 1600 && Math.abs(y) < 1600)).toBe(true);
  });

  test('shows every proposal in the claims view, marked, however many claims there are', async () => {
    const { nodes, edges } = await openBoth().withProposals.picture('claims', { limit: 6 });
    const marked = nodes.filter(({ isProposal }) => isProposal).map(({ id }) => id);
    expect(marked).toContain('proposal-1');
    const tied = edges.filter(({ source, target }) => source === 'proposal-1' || target === 'proposal-1');
    expect(tied.length).toBeGreaterThan(0);
    expect(tied.every(({ isProposal }) => isProposal)).toBe(true);
  });

  test('draws a reviewed edge as it is drawn without the proposals that come to it', async () => {
    const [, port] = ferryEntities;
    const [, , , closed] = ferryClaims;
    const { withProposals } = openBoth((store) => {
      addFerry(store);
      if (!port || !closed) throw new Error('the ferry names a port that is closed');
      const lantern = { ...port, key: 'e7', label: 'Organization', name: 'Grey Lantern' } as const;
      const quay = { ...port, key: 'e8', name: 'North quay of Marrow' };
      const denied = { type: 'CONTROLS', from: 'e7', to: 'e8', polarity: 'negative' } as const;
      const claims = [{ ...closed, about: [{ entity: 'e8', role: 'place' } as const], relations: [denied] }];
      store.addExtraction(
        { ...ferryExtraction, madeBy: 'another reader', entities: [lantern, quay], claims },
        'ines',
      );
    });
    const { edges } = await withProposals.picture('entities', {
      limit: 80,
      ids: ['grey-lantern', 'north-quay'],
    });
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ state: 'affirmed', claims: 3, proposals: 1 });
    expect(edges[0]).not.toHaveProperty('isProposal');
  });
});

describe('its search', () => {
  test('finds proposed names beside known ones, the closest first', () => {
    const { withProposals, reviewed } = openBoth();
    expect(withProposals.searchNames('ines ra', 5)[0]?.id).toBe('proposed-ines-ral');
    expect(reviewed.searchNames('ines ra', 5)).toEqual([]);
    expect(withProposals.searchNames('quay courier', 5)[0]?.id).toBe('the-quay-courier');
  });

  test('finds proposals by their gloss, by names and by the words of the passage', () => {
    const { withProposals } = openBoth();
    const find = (query: string) => withProposals.searchClaims(query, 8).map(({ id }) => id);
    expect(find('ferry mended')).toContain('proposal-1');
    expect(find('Ines Ral')).toContain('proposal-3');
    expect(find('failed twi')).toContain('proposal-2');
    const { contents } = withProposals.snapshot();
    const places = withProposals.matchClaims('ferry mended');
    expect(places.map((place) => contents.claims[place]?.id)).toContain('proposal-1');
  });
});
