// The entities that a model's answers name: one for each name and label, with every place where the name stands.
import {
  type EntityLabel,
  keysOf,
  type ProposedClaim,
  type ProposedEntity,
} from '../../../graph-data/ontology/ontology.ts';
import { findAll, levelMarks } from './find-verbatim.ts';

type SourceNumber = NonNullable<ProposedEntity['number']>;

/** The entities of one document while its answers are read. */
export interface NamedEntities {
  /** The key of a name that stands in the text; undefined where it does not. `number` is that of an unnamed source. */
  keyOf(name: string, label: EntityLabel, number?: SourceNumber): string | undefined;
  keys(): ReadonlySet<string>;
  /** Those that the claims name. */
  entities(claims: readonly ProposedClaim[]): readonly ProposedEntity[];
}

/** As for the claims: a person looks at each. */
const SCORE = 0.5;
const LONGEST_NAME = 300;

export function gatherEntities(text: string): NamedEntities {
  const level = levelMarks(text);
  const byName = new Map<string, ProposedEntity>();
  const keys = new Set<string>();
  return {
    keyOf: (name, label, number = 'unknown') => {
      const wanted = levelMarks(name).trim();
      const identity = `${label} ${wanted}`;
      const known = byName.get(identity);
      if (known) return known.key;
      const mentions = wanted.length <= LONGEST_NAME ? findAll(wanted, level) : [];
      const [first] = mentions;
      if (first === undefined) return undefined;
      const key = `e${byName.size + 1}`;
      const own = label === 'UnnamedSource' ? { number } : {};
      const kind = label === 'Report' ? { kind: 'document' } : {};
      const entity = { key, label, name: text.slice(...first).replace(/\s+/g, ' '), mentions, score: SCORE };
      byName.set(identity, { ...entity, ...own, ...kind });
      keys.add(key);
      return key;
    },
    keys: () => keys,
    entities: (claims) => {
      const used = new Set(claims.flatMap(keysOf));
      return [...byName.values()].filter(({ key }) => used.has(key));
    },
  };
}
