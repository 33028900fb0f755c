// The relationships that came after the base, at each node, per type and direction, for all views at once.
import { ANY_TYPE } from './base-adjacency.ts';
import type { AddedByNode, Direction } from './graph-port.ts';
import type { RelationshipTable } from './relationship-table.ts';

/** Ordinals ascend. A row is replaced when it grows, since someone may be walking through it. */
type Rows = Map<number, readonly number[]>;

/** The rows as a view sees them, whose relationships are all below its limit. */
class RowsBelow implements AddedByNode {
  readonly #rows: Rows;
  readonly #limit: number;

  constructor(rows: Rows, limit: number) {
    this.#rows = rows;
    this.#limit = limit;
  }

  get(node: number): readonly number[] | undefined {
    const row = this.#rows.get(node);
    if (row === undefined || (row.at(-1) ?? 0) < this.#limit) return row;
    const seen = row.filter((relationship) => relationship < this.#limit);
    return seen.length > 0 ? seen : undefined;
  }
}

export class AddedRelationships {
  readonly #table: RelationshipTable;
  readonly #out = new Map<number, Rows>();
  readonly #in = new Map<number, Rows>();

  constructor(table: RelationshipTable) {
    this.#table = table;
  }

  /** Tells of one that came into the table. */
  add(relationship: number): void {
    for (const type of [this.#table.typeOf(relationship), ANY_TYPE]) {
      append(this.#out.get(type), this.#table.sourceOf(relationship), relationship);
      append(this.#in.get(type), this.#table.targetOf(relationship), relationship);
    }
  }

  /** Those below `limit`, of a type or of ANY_TYPE; undefined when there are none. */
  of(type: number, direction: Direction, limit: number): AddedByNode | undefined {
    if (limit <= this.#table.baseCount) return undefined;
    const known = direction === 'out' ? this.#out : this.#in;
    let rows = known.get(type);
    if (!rows) {
      rows = this.#collect(type, direction);
      known.set(type, rows);
    }
    return rows.size > 0 ? new RowsBelow(rows, limit) : undefined;
  }

  #collect(type: number, direction: Direction): Rows {
    const table = this.#table;
    const rows = new Map<number, number[]>();
    for (let relationship = table.baseCount; relationship < table.limit; relationship++) {
      if (type !== ANY_TYPE && table.typeOf(relationship) !== type) continue;
      const node = direction === 'out' ? table.sourceOf(relationship) : table.targetOf(relationship);
      const row = rows.get(node);
      if (row) row.push(relationship);
      else rows.set(node, [relationship]);
    }
    return rows;
  }
}

/** Only where someone asked for the rows before: the others are collected when someone does. */
function append(rows: Rows | undefined, node: number, relationship: number): void {
  rows?.set(node, [...(rows.get(node) ?? []), relationship]);
}
