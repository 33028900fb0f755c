// Which pairs are put to a person, and what a judgement and its withdrawal change.
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../../server/graph/graph.ts';
import { decide } from '../../../server/ingest/ingest.ts';
import { indexEntities, type KnownEntity } from '../../../server/ingest/resolution/entity-index.ts';
import { findCandidates } from '../../../server/ingest/resolution/find-candidates.ts';
import { identityDecision, proposeIdentities } from '../../../server/ingest/resolution/propose-identities.ts';
import { proposeMatches } from '../../../server/ingest/resolution/propose-matches.ts';
import { readCollection, type Store } from '../../../server/store/store.ts';
import { harbourFolder, openHarbourStore } from '../../graph/harbour-store.ts';

const person = (id: string, name: string, aliases: readonly string[] = []): KnownEntity => ({
  label: 'Person',
  id,
  name,
  aliases,
});
const body = (id: string, name: string): KnownEntity => ({ label: 'Organization', id, name });

describe('a mention', () => {
  test('is matched with the record it may mean, the surest first', () => {
    const index = indexEntities([
      person('karim-al-tessari', 'Karim al-Tessari'),
      person('nadir-al-tessari', 'Nadir al-Tessari'),
      person('tessari', 'Tessari'),
    ]);
    const matches = proposeMatches(index, { label: 'Person', name: 'Nadeer Tessari' });
    expect(matches.map(({ entity, verdict }) => [entity.id, verdict])).toEqual([
      ['nadir-al-tessari', 'same'],
      ['tessari', 'unsure'],
    ]);
  });

  test('that two records fit equally well is a question', () => {
    const index = indexEntities([
      body('sdf-a', 'Syrian Democratic Forces'),
      body('sdf-b', 'Somali Defence Force'),
    ]);
    const matches = proposeMatches(index, { label: 'Organization', name: 'SDF' });
    expect(matches.map(({ entity, verdict }) => [entity.id, verdict])).toEqual([
      ['sdf-a', 'unsure'],
      ['sdf-b', 'unsure'],
    ]);
    expect(matches[0]?.reasons.at(-1)).toBe('2 records fit about as well: sdf-a, sdf-b.');
  });

  test('that two records fit is no question once these are judged to be one', () => {
    const index = indexEntities([person('a', 'Zoë Varn'), person('b', 'Zoe Varn')]);
    const varn = { label: 'Person', name: 'Zoe Varn' } as const;
    expect(proposeMatches(index, varn).map(({ verdict }) => verdict)).toEqual(['unsure', 'unsure']);
    const joined = proposeMatches(index, varn, { canonicalId: () => 'a' });
    expect(joined.map(({ verdict }) => verdict)).toEqual(['same', 'same']);
  });

  test('of a name that nobody has finds nothing', () => {
    const index = indexEntities([person('a', 'Zoë Varn')]);
    expect(proposeMatches(index, { label: 'Person', name: 'Ibrahim Okello' })).toEqual([]);
    expect(proposeMatches(indexEntities([]), { label: 'Person', name: 'Zoë Varn' })).toEqual([]);
  });

  test('of an unnamed speaker looks within its own report only', () => {
    const official = { label: 'UnnamedSource', name: 'a port official' } as const;
    const index = indexEntities([{ ...official, id: 'official-a', report: 'report-a' }]);
    expect(findCandidates(index, { ...official, report: 'report-b' })).toEqual([]);
    expect(findCandidates(index, { ...official, report: 'report-a' })).toHaveLength(1);
  });

  test('is found by acronym, by typing slip and with its words run together', () => {
    const index = indexEntities([
      body('centre', 'Marrow Central Command'),
      body('ansar', 'Ansar Allah'),
      body('union', 'Tidemen’s Union'),
    ]);
    const first = (name: string) => findCandidates(index, { label: 'Organization', name })[0]?.entity.id;
    expect([first('CENTCOM'), first('Ansarullah'), first('Tidmen’s Union')]).toEqual([
      'centre',
      'ansar',
      'union',
    ]);
  });
});

/** The harbour inquiry, with its union leader in a second spelling. */
function openWithVariant(): Store {
  const store = openHarbourStore();
  store.importCollection(
    {
      ...readCollection(harbourFolder),
      id: 'harbour-variant',
      entities: [{ label: 'Person', id: 'zoe-varne', name: 'Zoé Varne' }],
      reports: [],
      questions: [],
      claims: [],
      citations: [],
      derivations: [],
    },
    'test',
  );
  return store;
}

function proposalsIn(store: Store): readonly string[] {
  const { entities, judgements } = store.contents();
  const graph = openGraph(store);
  const { canonicalId } = graph.snapshot().entities;
  const proposals = proposeIdentities(entities, judgements, canonicalId);
  graph.close();
  return proposals.map(({ left, right, verdict }) => `${left} ${verdict} ${right}`);
}

const standsFor = (store: Store, id: string): string => {
  const graph = openGraph(store);
  const canonical = graph.snapshot().entities.canonicalId(id);
  graph.close();
  return canonical;
};

describe('two records', () => {
  test('of the harbour inquiry are never proposed as one', () => {
    expect(proposalsIn(openHarbourStore())).toEqual([]);
  });

  test('that may be one are proposed once, and joined by nothing but a judgement', () => {
    const store = openWithVariant();
    expect(proposalsIn(store)).toEqual(['zoe-varn same zoe-varne']);
    expect(standsFor(store, 'zoe-varne')).toBe('zoe-varne');
  });

  test('judged the same are one, and two again when the judgement is withdrawn', () => {
    const store = openWithVariant();
    const { id } = decide(store, identityDecision('zoe-varn', 'zoe-varne', 'same', 'One leader.'), 'Ada');
    expect(standsFor(store, 'zoe-varne')).toBe('zoe-varn');
    expect(proposalsIn(store)).toEqual([]);
    store.withdrawDecision(id, 'Ben');
    expect(standsFor(store, 'zoe-varne')).toBe('zoe-varne');
    expect(proposalsIn(store)).toEqual(['zoe-varn same zoe-varne']);
    expect(store.decisions()).toMatchObject([{ judgement: 'positive', by: 'Ada', withdrawnBy: 'Ben' }]);
  });

  test.each(['different', 'unsure'] as const)(
    'judged %s stay two and are not asked about again',
    (verdict) => {
      const store = openWithVariant();
      const { id } = decide(store, identityDecision('zoe-varn', 'zoe-varne', verdict), 'Ada');
      expect(standsFor(store, 'zoe-varne')).toBe('zoe-varne');
      expect(proposalsIn(store)).toEqual([]);
      store.withdrawDecision(id, 'Ada');
      expect(proposalsIn(store)).toEqual(['zoe-varn same zoe-varne']);
    },
  );

  test('that are judged by way of a third are not asked about', () => {
    const known = [person('a', 'Zoë Varn'), person('b', 'Zoe Varn'), person('c', 'Zoé Varn')];
    const judgements = [
      { left: 'a', right: 'b' },
      { left: 'b', right: 'c' },
    ];
    expect(proposeIdentities(known, judgements, (id) => (id === 'b' ? 'a' : id))).toEqual([]);
  });
});
