// Entities that a person added to a report: kept with a mark beside those that were found, and through every copy.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProposedEntity } from '../../graph-data/ontology/ontology.ts';
import { exportStore, restoreStore, type Store } from '../../server/store/store.ts';
import { addFerry, FERRY, READER } from './ferry-proposals.ts';
import { codeOf, makeFolder, noon, openHarbour, openIn } from './harbour-inquiry.ts';

const clerk: ProposedEntity = {
  key: 'n1',
  label: 'Person',
  name: 'Ada Clerk',
  mentions: [],
  score: 1,
  isAdded: true,
};

function openFerry(folder = makeFolder()): Store {
  const store = openHarbour(folder);
  addFerry(store);
  return store;
}

/** Accepts a proposal as said by the clerk, whom the acceptance may bring. */
function acceptFromClerk(store: Store, id: string, entities: readonly ProposedEntity[]) {
  const { content } = store.proposal(id);
  const said = { ...content, chain: [{ speaker: 'publisher' }, { speaker: 'n1' }] };
  return store.acceptProposals(
    {
      proposals: [{ id, content: said }],
      entities: entities.map((entity) => ({ report: FERRY, madeBy: READER, entity })),
    },
    'ada',
  );
}

const keptClerk = (store: Store) =>
  store.proposedEntities(FERRY, READER).find(({ entity }) => entity.key === 'n1');

test('an added entity is kept with its mark, and later claims name it by its key', () => {
  const store = openFerry();
  acceptFromClerk(store, 'proposal-1', [clerk]);
  expect(keptClerk(store)).toEqual({ report: FERRY, madeBy: READER, entity: clerk, record: 'ada-clerk' });
  expect(acceptFromClerk(store, 'proposal-2', [])).toMatchObject({ entities: [] });
  expect(store.contents().claims.at(-1)?.chain.at(-1)).toEqual({ speaker: 'ada-clerk' });
});

test('an entity that nobody found and nobody added is refused', () => {
  const store = openFerry();
  const { isAdded: _added, ...unmarked } = clerk;
  expect(codeOf(() => acceptFromClerk(store, 'proposal-1', [unmarked]))).toBe('PROPOSAL_INVALID');
  expect(keptClerk(store)).toBeUndefined();
});

test('undoing withdraws the record of an added entity, which stays among the proposed ones', () => {
  const store = openFerry();
  const before = store.contents().entities;
  const { id } = acceptFromClerk(store, 'proposal-1', [clerk]);
  store.withdrawDecision(id, 'ben');
  expect(store.contents().entities).toEqual(before);
  expect(keptClerk(store)).toEqual({ report: FERRY, madeBy: READER, entity: clerk });
});

test('the record of an added entity stands as long as another claim names it', () => {
  const store = openFerry();
  const { id } = acceptFromClerk(store, 'proposal-1', [clerk]);
  acceptFromClerk(store, 'proposal-2', []);
  store.withdrawDecision(id, 'ben');
  expect(store.contents().entities.map(({ id: record }) => record)).toContain('ada-clerk');
});

test('an export keeps added entities, and a restored store has them', () => {
  const folder = makeFolder();
  const store = openFerry(folder);
  acceptFromClerk(store, 'proposal-1', [clerk]);
  const kept = keptClerk(store);
  store.close();
  const file = join(makeFolder(), 'whole.json');
  writeFileSync(file, JSON.stringify(exportStore({ folder, withTexts: true, now: noon })));
  const other = makeFolder();
  restoreStore({ folder: other, file, now: noon });
  const restored = openIn(other);
  expect(keptClerk(restored)).toEqual(kept);
  expect(acceptFromClerk(restored, 'proposal-3', [])).toBeDefined();
});
