// How often each value stands among found claims: the numbers beside the filters.
import type { Facet as ContractFacet } from '../api/contract/claims.ts';
import type { ClaimIndex, WordColumn } from './claim-index.ts';
import type { EntityTable } from './entity-table.ts';
import type { Postings } from './postings.ts';

type FacetName = ContractFacet['name'];

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly {
    readonly value: string;
    readonly name: string;
    readonly count: number;
    /** An entity that nobody has reviewed. */
    readonly isProposed?: true;
  }[];
}

const MAX_VALUES = 30;
const unnamedNames: Readonly<Record<string, string>> = { true: 'Unnamed source', false: 'Named source' };

/** The codes with the highest counts, most first; of equal ones those whose name comes first. */
function mostFrequent(counts: Uint32Array, nameOf: (code: number) => string): readonly number[] {
  const best: number[] = [];
  let threshold = 0;
  const precedes = (a: number, b: number): boolean => {
    const [first = 0, second = 0] = [counts[a], counts[b]];
    if (first !== second) return first > second;
    const [firstName, secondName] = [nameOf(a), nameOf(b)];
    return firstName === secondName ? a < b : firstName < secondName;
  };
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count === 0 || count < threshold) continue;
    const weakest = best[MAX_VALUES - 1];
    if (weakest !== undefined && !precedes(code, weakest)) continue;
    let at = Math.min(best.length, MAX_VALUES - 1);
    for (
      let before = best[at - 1];
      at > 0 && before !== undefined && precedes(code, before);
      before = best[at - 1]
    ) {
      best[at] = before;
      at--;
    }
    best[at] = code;
    threshold = counts[best[MAX_VALUES - 1] ?? -1] ?? 0;
  }
  return best;
}

/** How often each code stands in a column; by place, since an iterator over a long column leaves much garbage. */
function countAll(codes: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function countRows(found: Uint32Array | undefined, { offsets, items }: Postings, size: number): Uint32Array {
  if (!found) return countAll(items, size);
  const counts = new Uint32Array(size);
  for (const claim of found) {
    const end = offsets[claim + 1] ?? 0;
    for (let at = offsets[claim] ?? 0; at < end; at++) {
      const item = items[at] ?? 0;
      counts[item] = (counts[item] ?? 0) + 1;
    }
  }
  return counts;
}

function countColumn(found: Uint32Array | undefined, column: Uint32Array, size: number): Uint32Array {
  if (!found) return countAll(column, size);
  const counts = new Uint32Array(size);
  for (const claim of found) {
    const item = column[claim] ?? 0;
    counts[item] = (counts[item] ?? 0) + 1;
  }
  return counts;
}

/** Counts the values of every facet among the found claims; among all of them when `found` is undefined. */
export function countFacets(
  index: ClaimIndex,
  entities: EntityTable,
  found: Uint32Array | undefined,
): readonly Facet[] {
  const size = entities.refs.length;
  const ofEntities = (name: FacetName, counts: Uint32Array): Facet => ({
    name,
    values: mostFrequent(counts, (code) => entities.refs[code]?.name ?? '').flatMap((code) => {
      const ref = entities.refs[code];
      if (!ref) return [];
      const { id: value, name: shown, isProposed } = ref;
      return [{ value, name: shown, count: counts[code] ?? 0, ...(isProposed ? { isProposed } : {}) }];
    }),
  });
  const ofWords = (name: FacetName, { words, codes }: WordColumn): Facet => {
    const counts = countColumn(found, codes, words.length);
    counts[0] = 0;
    return {
      name,
      values: mostFrequent(counts, (code) => words[code] ?? '').map((code) => {
        const value = words[code] ?? '';
        return {
          value,
          name: name === 'unnamed' ? (unnamedNames[value] ?? value) : value,
          count: counts[code] ?? 0,
        };
      }),
    };
  };
  const { columns } = index;
  return [
    ofEntities('speaker', countRows(found, index.speakers, size)),
    ofEntities('origin', countColumn(found, index.origin, size)),
    ofEntities('about', countRows(found, index.about, size)),
    ofEntities('place', countRows(found, index.places, size)),
    ofEntities('report', countColumn(found, index.report, size)),
    ofWords('stance', columns.stance),
    ofWords('certainty', columns.certainty),
    ofWords('attribution', columns.attribution),
    ofWords('polarity', columns.polarity),
    ofWords('measure', columns.measure),
    ofWords('unnamed', columns.unnamed),
  ];
}
