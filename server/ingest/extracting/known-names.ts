// Names of the store that help to find names in new texts.
import type { Collection } from '../../../graph-data/ontology/ontology.ts';
import type { Store } from '../../store/store.ts';
import type { KnownName } from '../extraction/names/find-names.ts';

/** Shorter words that begin with a capital may be any word: "May", "Hope". */
const LEAST_LETTERS = 4;

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.-]+$/u.test(name);

/** Whether the name is told from other words by its looks. */
const isTelling = (name: string): boolean =>
  isAcronym(name) || (/^\p{Lu}/u.test(name) && (name.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS);

/**
 * Names and aliases of people, organizations and places, each once; of more than `most` those of the latest records.
 *
 * A name that two kinds of things have helps nobody, and is left out.
 */
export function collectKnownNames(records: Collection['entities'], most: number): readonly KnownName[] {
  const typeOf = new Map<string, KnownName['type'] | undefined>();
  for (const { label, name, aliases = [] } of records) {
    if (label !== 'Person' && label !== 'Organization' && label !== 'Place') continue;
    for (const one of [name, ...aliases]) {
      if (!isTelling(one)) continue;
      typeOf.set(one, typeOf.has(one) && typeOf.get(one) !== label ? undefined : label);
    }
  }
  const known = [...typeOf].flatMap(([name, type]) => (type ? [{ name, type }] : []));
  return most === 0 ? [] : known.slice(-most);
}

/** Gives the names that the store has now; the same list as long as they are the same. */
export function keepKnownNames(
  store: Pick<Store, 'version' | 'entityRecords'>,
  most: number,
): () => readonly KnownName[] {
  let version = -1;
  let names: readonly KnownName[] = [];
  return () => {
    if (store.version() === version) return names;
    const found = collectKnownNames(store.entityRecords(), most);
    if (JSON.stringify(found) !== JSON.stringify(names)) names = found;
    version = store.version();
    return names;
  };
}
