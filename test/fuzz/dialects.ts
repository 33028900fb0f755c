// The two dialects that compared queries are written in: openCypher as we hold it, and how Ladybug says the same.

/** How one and the same thing is said. Where nothing is said here, both say it alike. */
export interface Dialect {
  /** Inside the brackets of a relationship: a chain of that many different relationships. */
  readonly chain: (min: number, max: number) => string;
  /** The length inside the brackets, and the pattern around them, of one or all shortest paths. */
  readonly shortest: (isAll: boolean, max: number) => string;
  readonly shortestPattern: (isAll: boolean, pattern: string) => string;
  /** Is every relationship named, so that `apart` can tell them from each other? */
  readonly namesAll: boolean;
  /** A condition that a MATCH needs so that these relationships are different ones. */
  readonly apart: (one: string, other: string) => string | undefined;
  /** Is the pattern found? As a value, not only as a condition. */
  readonly exists: (pattern: string) => string;
  readonly hasLabel: (node: string, label: string) => string;
  readonly label: (node: string) => string;
  readonly type: (relationship: string) => string;
  readonly sum: (values: string) => string;
  readonly collected: (values: string) => string;
}

export const openCypher: Dialect = {
  chain: (min, max) => `*${min}..${max}`,
  shortest: (_isAll, max) => `*1..${max}`,
  shortestPattern: (isAll, pattern) => `${isAll ? 'allShortestPaths' : 'shortestPath'}(${pattern})`,
  namesAll: false,
  apart: () => undefined,
  exists: (pattern) => `exists(${pattern})`,
  hasLabel: (node, label) => `${node}:${label}`,
  label: (node) => `head(labels(${node}))`,
  type: (relationship) => `type(${relationship})`,
  sum: (values) => `sum(${values})`,
  collected: (values) => `size(collect(${values}))`,
};

export const ladybugDialect: Dialect = {
  // Its patterns are walks, which may go over a relationship again
  chain: (min, max) => `* TRAIL ${min}..${max}`,
  shortest: (isAll, max) => `* ${isAll ? 'ALL ' : ''}SHORTEST 1..${max}`,
  shortestPattern: (_isAll, pattern) => pattern,
  namesAll: true,
  apart: (one, other) => `id(${one}) <> id(${other})`,
  exists: (pattern) => `EXISTS { MATCH ${pattern} }`,
  // There a node has one label, and labels and types are read by the same function
  hasLabel: (node, label) => `label(${node}) = '${label}'`,
  label: (node) => `label(${node})`,
  type: (relationship) => `label(${relationship})`,
  // There the sum and the list of nothing are null
  sum: (values) => `coalesce(sum(${values}), 0)`,
  collected: (values) => `coalesce(size(collect(${values})), 0)`,
};
