// A program that writes collection after collection and says each number once it is safe, until it is killed.
import { writeSync } from 'node:fs';
import { openStore, readCollection } from '../../server/store/store.ts';

const [folder = '', collectionFolder = '', first = '0'] = process.argv.slice(2);
const store = openStore({ folder, now: () => new Date() });
const harbour = readCollection(collectionFolder);
const { recordedBy, recordedAt } = harbour;
const empty = { reports: [], questions: [], claims: [], citations: [], derivations: [] };

for (let number = Number(first); ; number += 1) {
  const entities = harbour.entities
    .filter(({ label }) => label === 'Person')
    .map((entity) => ({ ...entity, id: `${entity.id}-${number}` }));
  const id = `series-${number}`;
  store.importCollection(
    { ...empty, id, title: id, description: id, recordedBy, recordedAt, entities },
    'writer',
  );
  writeSync(1, `${number}\n`);
}
