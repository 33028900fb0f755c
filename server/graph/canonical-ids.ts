// Clusters of records that people judged to be the same. Derived, never stored.
import type { Judgement } from '../store/store.ts';

export interface CanonicalIds {
  /** The id that stands for a record: its own, unless judgements put it into a cluster. */
  canonicalId(id: string): string;
  /** Every record of the cluster that `id` belongs to, itself included, in alphabetical order. */
  members(id: string): readonly string[];
  /** Clusters that hold a negative judgement: each of their records keeps its own id until a person decides. */
  readonly contradictions: readonly (readonly string[])[];
}

/**
 * Joins records by positive judgements. A cluster with a negative judgement inside is refused whole, so that
 * the order of the judgements does not matter; the id first in the alphabet stands for the others.
 */
export function computeCanonicalIds(judgements: readonly Judgement[]): CanonicalIds {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    if (root !== id) parent.set(id, root);
    return root;
  };
  for (const { left, right, judgement } of judgements) {
    if (judgement !== 'positive') continue;
    const [first, second] = [find(left), find(right)].sort();
    if (first === undefined || second === undefined) continue;
    parent.set(left, parent.get(left) ?? left);
    parent.set(right, parent.get(right) ?? right);
    parent.set(first, first);
    parent.set(second, first);
  }
  const refused = new Set<string>();
  for (const { left, right, judgement } of judgements) {
    if (judgement === 'negative' && parent.has(left) && find(left) === find(right)) refused.add(find(left));
  }
  const clusters = new Map<string, string[]>();
  for (const id of parent.keys()) {
    const root = find(id);
    const cluster = clusters.get(root);
    if (cluster) cluster.push(id);
    else clusters.set(root, [id]);
  }
  for (const cluster of clusters.values()) cluster.sort();
  const canonicalId = (id: string): string => {
    if (!parent.has(id)) return id;
    const root = find(id);
    return refused.has(root) ? id : root;
  };
  return {
    canonicalId,
    members: (id) => {
      const root = canonicalId(id);
      return refused.has(root) ? [id] : (clusters.get(root) ?? [id]);
    },
    contradictions: [...refused].sort().map((root) => clusters.get(root) ?? []),
  };
}
