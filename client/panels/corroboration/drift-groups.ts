// Changes gathered by the hand-over at which they happened, in the order in which they were found.
import type { Drift } from '../../state/state.ts';

export interface HandOverChanges {
  /** Ids of the claim nearer to the origin, and of the one that was made of it. */
  readonly from: string;
  readonly to: string;
  /** The names of the rules that found the changes. */
  readonly rules: string;
  readonly changes: readonly Drift[];
}

export function groupByHandOver(drift: readonly Drift[]): readonly HandOverChanges[] {
  const groups = Map.groupBy(drift, ({ from, to }) => `${from} ${to}`);
  return [...groups.values()].flatMap((changes) => {
    const [first] = changes;
    if (!first) return [];
    const rules = [...new Set(changes.map(({ rule }) => rule))].join(', ');
    return [{ from: first.from, to: first.to, rules, changes }];
  });
}
