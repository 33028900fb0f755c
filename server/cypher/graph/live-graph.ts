// The present state of a record, which takes in its changes and hands out versions.
import type { Generation, Version } from './generation.ts';
import type { GraphChange, StoredNode, StoredRelationship } from './graph-port.ts';

/** Below so many changes a new base is never worth its cost. */
const FEW_CHANGES = 4_096;
/** A share of all nodes and relationships of the base. */
const MANY_CHANGES = 0.1;
/** In place of a version: with all changes so far. */
const NOW = Number.POSITIVE_INFINITY;

export class LiveGraph {
  readonly generation: Generation;
  readonly #labelSetCounts: number[] = [];
  readonly #typeCounts: number[] = [];
  #nodeCount: number;
  #relationshipCount: number;
  #changes = 0;

  constructor(generation: Generation, labelSetOf: Int32Array) {
    this.generation = generation;
    this.#nodeCount = labelSetOf.length;
    this.#relationshipCount = generation.relationships.baseCount;
    for (const set of labelSetOf) this.#countNode(set, 1);
    const { typeStarts } = generation.relationships.base;
    for (let type = 0; type + 1 < typeStarts.length; type++) {
      this.#typeCounts[type] = (typeStarts[type + 1] ?? 0) - (typeStarts[type] ?? 0);
    }
  }

  /** Is so much changed that a new base is better? */
  get isOutgrown(): boolean {
    const { baseNodes, relationships } = this.generation;
    return this.#changes > Math.max(FEW_CHANGES, MANY_CHANGES * (baseNodes + relationships.baseCount));
  }

  /**
   * Takes in a change, which views from `version` on see. Returns true when properties were changed in place,
   * so that older views see them as well.
   */
  apply(change: GraphChange, version: number): boolean {
    this.#changes++;
    switch (change.kind) {
      case 'nodeAdded':
        this.#addNode(change.node);
        return false;
      case 'nodeChanged':
        return this.#changeNode(change.node, version);
      case 'nodeDropped':
        this.#dropNode(this.#findNode(change.id), version);
        return false;
      case 'relationshipAdded':
        this.#addRelationship(change.relationship);
        return false;
      case 'relationshipChanged':
        return this.#changeRelationship(change.relationship, version);
      case 'relationshipDropped':
        this.#dropRelationship(this.#findRelationship(change.id), version);
        return false;
      case 'cleared':
        this.#clear(version);
        return false;
    }
  }

  /** The present version. What is handed out stays as it is. */
  takeVersion(number: number): Version {
    const { nodes, relationships, labelSets, types, touchedNodes } = this.generation;
    const nodeLimit = nodes.ids.length;
    const relationshipLimit = relationships.limit;
    return {
      number,
      nodeLimit,
      relationshipLimit,
      nodeCount: this.#nodeCount,
      relationshipCount: this.#relationshipCount,
      labelSets: labelSets.sets,
      labelSetCounts: [...this.#labelSetCounts],
      types: types.names,
      typeCounts: [...this.#typeCounts],
      touchedCount: touchedNodes.size,
    };
  }

  #findNode(id: string): number {
    const { nodes } = this.generation;
    return nodes.find(id, nodes.ids.length, NOW);
  }

  #findRelationship(id: string): number {
    const { columns, limit } = this.generation.relationships;
    return columns.find(id, limit, NOW);
  }

  #countNode(set: number, change: number): void {
    this.#labelSetCounts[set] = (this.#labelSetCounts[set] ?? 0) + change;
  }

  #countRelationship(type: number, change: number): void {
    this.#typeCounts[type] = (this.#typeCounts[type] ?? 0) + change;
  }

  #touchNode(node: number): void {
    if (node < this.generation.baseNodes) this.generation.touchedNodes.add(node);
  }

  #addNode({ id, labels, properties }: StoredNode): void {
    const { nodes, labelSets, labelSetOf } = this.generation;
    const set = labelSets.numberOf(labels);
    nodes.add(id, properties);
    this.generation.noteKeys(nodes, properties);
    labelSetOf.add(set);
    this.#nodeCount++;
    this.#countNode(set, 1);
  }

  #changeNode({ id, labels, properties }: StoredNode, version: number): boolean {
    const node = this.#findNode(id);
    if (node < 0) return false;
    const { nodes, labelSets, labelSetOf } = this.generation;
    this.#touchNode(node);
    const former = labelSetOf.latest(node);
    const set = labelSets.numberOf(labels);
    if (set !== former) {
      labelSetOf.replace(node, set, version);
      this.#countNode(former, -1);
      this.#countNode(set, 1);
    }
    this.generation.noteKeys(nodes, properties);
    return nodes.replace(node, properties, version);
  }

  #dropNode(node: number, version: number): void {
    if (node < 0) return;
    const { nodes, labelSetOf } = this.generation;
    nodes.deletions.add(node, version);
    this.#touchNode(node);
    this.#nodeCount--;
    this.#countNode(labelSetOf.latest(node), -1);
  }

  #addRelationship({ id, type, source, target, properties }: StoredRelationship): void {
    const { relationships, types, added } = this.generation;
    const [from, to] = [this.#findNode(source), this.#findNode(target)];
    if (from < 0 || to < 0) throw new Error(`relationship ${id} has an end that is no node of the record`);
    const typeNumber = types.numberOf(type);
    added.add(relationships.add(id, typeNumber, from, to, properties));
    this.generation.noteKeys(relationships.columns, properties);
    this.#relationshipCount++;
    this.#countRelationship(typeNumber, 1);
  }

  #changeRelationship({ id, properties }: StoredRelationship, version: number): boolean {
    const relationship = this.#findRelationship(id);
    if (relationship < 0) return false;
    const { columns } = this.generation.relationships;
    this.generation.noteKeys(columns, properties);
    return columns.replace(relationship, properties, version);
  }

  #dropRelationship(relationship: number, version: number): void {
    if (relationship < 0) return;
    const { relationships } = this.generation;
    relationships.columns.deletions.add(relationship, version);
    this.#relationshipCount--;
    this.#countRelationship(relationships.typeOf(relationship), -1);
  }

  #clear(version: number): void {
    const { nodes, relationships } = this.generation;
    const { columns } = relationships;
    for (let relationship = 0; relationship < relationships.limit; relationship++) {
      if (!columns.deletions.has(relationship, NOW)) this.#dropRelationship(relationship, version);
    }
    for (let node = 0; node < nodes.ids.length; node++) {
      if (!nodes.deletions.has(node, NOW)) this.#dropNode(node, version);
    }
  }
}
