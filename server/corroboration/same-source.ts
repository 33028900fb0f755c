// Whether two claims come from the same source: the same speaker in the end, or two who speak as one house.
import type { EntityRef, Snapshot } from '../graph/graph.ts';
import type { Bonds } from './bonds.ts';
import type { TraceOrigin } from './origins.ts';

export interface Sources {
  /** Who is behind the claim, also where that one is not named. */
  sourceOf(claim: string): EntityRef | undefined;
  /** The source and the houses it speaks for, by canonical id. */
  voicesOf(claim: string): ReadonlySet<string>;
  isSameSource(left: string, right: string): boolean;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * The sources of the claims of a snapshot. Two members of one house are the same source; two experts whose
 * house the text does not tell are not, for nobody knows.
 */
export function findSources({ entities }: Snapshot, traceOrigin: TraceOrigin, bonds: Bonds): Sources {
  const known = new Map<string, ReadonlySet<string>>();
  const sourceOf = (claim: string): EntityRef | undefined => {
    const origin = traceOrigin(claim);
    return origin?.origin ?? origin?.unnamed;
  };
  const voicesOf = (claim: string): ReadonlySet<string> => {
    const source = sourceOf(claim);
    if (!source) return nobody;
    const id = entities.canonicalId(source.id);
    const found =
      known.get(id) ??
      new Set([
        id,
        ...bonds
          .housesOf(id)
          .filter((house) => house.speaksAsOne)
          .map((house) => house.id),
      ]);
    known.set(id, found);
    return found;
  };
  return {
    sourceOf,
    voicesOf,
    isSameSource: (left, right) => {
      const [a, b] = [voicesOf(left), voicesOf(right)];
      for (const voice of a) if (b.has(voice)) return true;
      return false;
    },
  };
}
