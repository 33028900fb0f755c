// What all views share from one building of the base to the next: it grows, and nothing seen is overwritten.
import { AddedRelationships } from './added-relationships.ts';
import { BaseAdjacencies } from './base-adjacency.ts';
import type { EntityColumns } from './entity-columns.ts';
import { LabelSetColumn } from './label-set-column.ts';
import { NodePostings } from './node-postings.ts';
import type { LabelSets, NumberedNames } from './numbered-names.ts';
import { PropertyIndexes } from './property-indexes.ts';
import type { StoredProperties } from './property-versions.ts';
import type { RelationshipTable } from './relationship-table.ts';

export class Generation {
  readonly nodes: EntityColumns;
  readonly relationships: RelationshipTable;
  readonly labelSets: LabelSets;
  readonly labelSetOf: LabelSetColumn;
  readonly types: NumberedNames;
  /** Nodes of the base; those from here on came later. */
  readonly baseNodes: number;
  readonly adjacencies: BaseAdjacencies;
  readonly added: AddedRelationships;
  readonly postings: NodePostings;
  readonly indexes: PropertyIndexes;
  /** Nodes of the base that changed in any way since, in the order in which they first did. */
  readonly touchedNodes = new Set<number>();
  #propertyKeys: Set<string> | undefined;

  constructor(
    nodes: EntityColumns,
    relationships: RelationshipTable,
    labelSets: LabelSets,
    types: NumberedNames,
    labelSetOf: Int32Array,
  ) {
    this.labelSetOf = new LabelSetColumn(labelSetOf);
    this.nodes = nodes;
    this.relationships = relationships;
    this.labelSets = labelSets;
    this.types = types;
    this.baseNodes = labelSetOf.length;
    this.adjacencies = new BaseAdjacencies(relationships.base, this.baseNodes);
    this.added = new AddedRelationships(relationships);
    this.postings = new NodePostings(labelSetOf, labelSets.sets);
    this.indexes = new PropertyIndexes(this.postings, nodes);
  }

  get byteLength(): number {
    return (
      this.nodes.byteLength +
      this.labelSetOf.byteLength +
      this.relationships.byteLength +
      this.adjacencies.byteLength +
      this.postings.byteLength +
      this.indexes.byteLength
    );
  }

  /** All that ever occurred in this generation. */
  propertyKeys(): ReadonlySet<string> {
    this.#propertyKeys ??= this.#collectKeys();
    return this.#propertyKeys;
  }

  noteKeys(columns: EntityColumns, properties: StoredProperties): void {
    if (this.#propertyKeys) columns.collectKeys(properties, this.#propertyKeys);
  }

  #collectKeys(): Set<string> {
    const keys = new Set<string>();
    for (const columns of [this.nodes, this.relationships.columns]) {
      columns.properties.forEach((properties) => {
        columns.collectKeys(properties, keys);
      });
    }
    return keys;
  }
}

/** What is one view's own. */
export interface Version {
  readonly number: number;
  readonly nodeLimit: number;
  readonly relationshipLimit: number;
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly labelSets: readonly (readonly string[])[];
  /** Live nodes by label set. */
  readonly labelSetCounts: readonly number[];
  readonly types: readonly string[];
  /** Live relationships by type. */
  readonly typeCounts: readonly number[];
  /** How many of the generation's touched nodes were touched by then. */
  readonly touchedCount: number;
}
