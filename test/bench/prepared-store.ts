// The store of a generated collection, imported once and kept between runs, since importing takes long.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../graph-data/ontology/ontology.ts';
import { openStore } from '../../server/store/store.ts';
import { type GeneratedSize, generateCollection } from './generated-collection.ts';
import { root } from './measured-machine.ts';

export interface PreparedStore {
  readonly folder: string;
  readonly collection: Collection;
  /** How long the import took; undefined when the store was kept from an earlier run. */
  readonly importSeconds: number | undefined;
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(root, folder, name));

/** Changes with whatever decides what is in the store: the generator, the store's own code, the size. */
function keyOf({ claims, seed }: GeneratedSize): string {
  const generator = ['generated-collection.ts', 'invented-words.ts', 'seeded-chance.ts'];
  const hash = createHash('sha256');
  for (const file of [
    ...generator.map((name) => join(import.meta.dirname, name)),
    ...filesOf('server/store'),
  ]) {
    hash.update(readFileSync(file));
  }
  return `${claims}-${seed}-${hash.digest('hex').slice(0, 12)}`;
}

/** Gives the store of a generated collection, from an earlier run or imported now. */
export function prepareStore(size: GeneratedSize): PreparedStore {
  const collection = generateCollection(size);
  const home = join(tmpdir(), 'hearsay-bench');
  const folder = join(home, keyOf(size));
  if (existsSync(folder)) return { folder, collection, importSeconds: undefined };
  mkdirSync(home, { recursive: true });
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const start = performance.now();
  const store = openStore({ folder: unfinished, now: () => new Date() });
  try {
    store.importCollection(collection, 'the benchmark');
  } finally {
    store.close();
  }
  const importSeconds = (performance.now() - start) / 1000;
  renameSync(unfinished, folder);
  return { folder, collection, importSeconds };
}
