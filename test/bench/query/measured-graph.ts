// The graphs that all contenders load: tables of nodes and relationships with their properties in columns.

export type Cell = string | number | undefined;

export interface NodeTable {
  readonly label: string;
  readonly ids: readonly string[];
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

/** Ends are numbers of nodes, counted through all tables in their order. */
export interface RelationshipTable {
  readonly type: string;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly columns: Readonly<Record<string, Int32Array>>;
}

export interface MeasuredGraph {
  readonly nodes: readonly NodeTable[];
  readonly relationships: readonly RelationshipTable[];
}

export const idsOf = ({ nodes }: MeasuredGraph): readonly string[] => nodes.flatMap(({ ids }) => ids);

export const countNodes = ({ nodes }: MeasuredGraph): number =>
  nodes.reduce((sum, { ids }) => sum + ids.length, 0);

export const countRelationships = ({ relationships }: MeasuredGraph): number =>
  relationships.reduce((sum, { sources }) => sum + sources.length, 0);

/** The table with that label; throws when there is none. */
export function nodesOf({ nodes }: MeasuredGraph, label: string): NodeTable {
  const table = nodes.find((one) => one.label === label);
  if (!table) throw new Error(`the graph has no table of ${label}`);
  return table;
}
