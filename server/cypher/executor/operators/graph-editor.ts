// The changes that a query makes to the record, named by ordinals; the run sees each at once.
import { runtimeError } from '../../errors.ts';
import type { GraphWriter } from '../../graph/graph-port.ts';
import { deletedEntity } from '../../values/access.ts';
import { toStored } from '../../values/from-stored.ts';
import { showTypeOf } from '../../values/static-types.ts';
import { NodeValue, RelationshipValue, type Value } from '../../values/value.ts';
import { isMap } from '../../values/value-kinds.ts';
import type { Run } from '../operator.ts';

export type Entity = NodeValue | RelationshipValue;
export type Properties = ReadonlyMap<string, Value>;

export class GraphEditor {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Returns the new node's ordinal. */
  addNode(labels: readonly string[], properties: Properties): number {
    const record = toRecord(properties, this.#run.port.hiddenNodeProperties);
    this.#checkFree(record, (id) => this.#run.view.nodeWithId(id));
    const id = this.#writer.addNode([...new Set(labels)], record);
    this.#run.refresh();
    return this.#run.view.nodeWithId(id);
  }

  /** Returns the new relationship's ordinal. */
  addRelationship(type: string, source: number, target: number, properties: Properties): number {
    const { view } = this.#run;
    if (view.isNodeDeleted(source) || view.isNodeDeleted(target)) throw deletedEntity('node');
    const record = toRecord(properties, this.#run.port.hiddenRelationshipProperties);
    this.#checkFree(record, (id) => view.relationshipWithId(id));
    const id = this.#writer.addRelationship(type, view.nodeId(source), view.nodeId(target), record);
    this.#run.refresh();
    return this.#run.view.relationshipWithId(id);
  }

  propertiesOf(entity: Entity): Properties {
    const { view } = this.#run;
    if (entity instanceof NodeValue) {
      if (view.isNodeDeleted(entity.node)) throw deletedEntity('node');
      return view.nodeProperties(entity.node);
    }
    if (view.isRelationshipDeleted(entity.relationship)) throw deletedEntity('relationship');
    return view.relationshipProperties(entity.relationship);
  }

  /** What another entity can take over: all but the id. */
  copyOf(entity: Entity): Properties {
    const { idProperty } = this.#run.port;
    return new Map([...this.propertiesOf(entity)].filter(([key]) => key !== idProperty));
  }

  /** Nulls are left out. */
  replaceProperties(entity: Entity, properties: Properties): void {
    const { view, port } = this.#run;
    if (entity instanceof NodeValue) {
      const record = toRecord(properties, port.hiddenNodeProperties);
      this.#checkSame(record, view.nodeId(entity.node));
      this.#writer.changeNode(view.nodeId(entity.node), view.nodeLabels(entity.node), record);
    } else {
      const record = toRecord(properties, port.hiddenRelationshipProperties);
      this.#checkSame(record, view.relationshipId(entity.relationship));
      this.#writer.changeRelationship(view.relationshipId(entity.relationship), record);
    }
    this.#run.refresh();
  }

  setProperty(entity: Entity, key: string, value: Value): void {
    const properties = this.propertiesOf(entity);
    if (value === null && !properties.has(key)) return;
    this.replaceProperties(entity, new Map(properties).set(key, value));
  }

  addLabels({ node }: NodeValue, labels: readonly string[]): void {
    const present = this.#labelsOf(node);
    this.#replaceLabels(node, present, [...new Set([...present, ...labels])]);
  }

  removeLabels({ node }: NodeValue, labels: readonly string[]): void {
    const present = this.#labelsOf(node);
    this.#replaceLabels(
      node,
      present,
      present.filter((label) => !labels.includes(label)),
    );
  }

  /** Only those that are there; the view is the old one until `refresh`. */
  dropRelationship(relationship: number): void {
    this.#writer.dropRelationship(this.#run.view.relationshipId(relationship));
  }

  dropNode(node: number): void {
    this.#writer.dropNode(this.#run.view.nodeId(node));
  }

  #labelsOf(node: number): readonly string[] {
    const { view } = this.#run;
    if (view.isNodeDeleted(node)) throw deletedEntity('node');
    return view.nodeLabels(node);
  }

  #replaceLabels(node: number, present: readonly string[], labels: readonly string[]): void {
    if (labels.length === present.length) return;
    const { view } = this.#run;
    this.#writer.changeNode(view.nodeId(node), labels, toRecord(view.nodeProperties(node), []));
    this.#run.refresh();
  }

  /** An id that is asked for must be nobody's yet. */
  #checkFree(record: StoredProperties, find: (id: string) => number): void {
    const id = this.#idIn(record);
    if (id === undefined || (typeof id === 'string' && find(id) < 0)) return;
    throw runtimeError(
      'ConstraintVerificationFailed',
      'IdTaken',
      typeof id === 'string' ? `There is something with the id ${id} already.` : 'An id is a STRING.',
      'Choose another id, or leave it out.',
    );
  }

  #checkSame(record: StoredProperties, present: string): void {
    const id = this.#idIn(record);
    if (id === undefined || id === present) return;
    throw runtimeError(
      'ConstraintVerificationFailed',
      'IdFixed',
      `The id of ${present} stays as long as it lives.`,
      'Create another node or relationship with the new id.',
    );
  }

  #idIn(record: StoredProperties): unknown {
    const { idProperty } = this.#run.port;
    return idProperty === undefined ? undefined : record[idProperty];
  }

  get #writer(): GraphWriter {
    const { writer } = this.#run.port;
    if (writer === undefined)
      throw new Error('A query that writes was let through to a record without writer.');
    return writer;
  }
}

type StoredProperties = Readonly<Record<string, unknown>>;

/**
 * What the record keeps: own properties only, so that no key reaches a prototype. Throws TypeError
 * InvalidPropertyType, and ArgumentError ReservedProperty for a key under which the record keeps something else.
 */
function toRecord(properties: Properties, reserved: readonly string[]): StoredProperties {
  const taken = reserved.find((key) => (properties.get(key) ?? null) !== null);
  if (taken !== undefined) {
    throw runtimeError(
      'ArgumentError',
      'ReservedProperty',
      `A property cannot be called ${taken} here: the graph keeps something else under that name.`,
      'Choose another name for the property.',
    );
  }
  return Object.fromEntries(
    [...properties].flatMap(([key, value]) => (value === null ? [] : [[key, toStored(value)]])),
  );
}

/** The entity that SET, REMOVE or DELETE means; null means nothing. Throws TypeError InvalidArgumentType. */
export function entityOf(value: Value, clause: 'SET' | 'REMOVE'): Entity | null {
  if (value === null || value instanceof NodeValue || value instanceof RelationshipValue) return value;
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `${clause} changes nodes and relationships, but got a value of type ${showTypeOf(value)}.`,
    'Name a node or relationship that was matched or created.',
  );
}

/** As `entityOf`, where only a node will do. */
export function nodeOf(value: Value, clause: 'SET' | 'REMOVE'): NodeValue | null {
  const entity = entityOf(value, clause);
  if (!(entity instanceof RelationshipValue)) return entity;
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    'A relationship has one type for good; only nodes have labels.',
    `Use ${clause} with labels on nodes.`,
  );
}

/** The properties that a value gives to copy: its entries, or those of the entity. Throws TypeError InvalidArgumentType. */
export function propertiesFrom(value: Value, editor: GraphEditor): Properties {
  if (isMap(value)) return value;
  if (value instanceof NodeValue || value instanceof RelationshipValue) return editor.copyOf(value);
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `Properties are given as a map, but this is of type ${showTypeOf(value)}.`,
    'Give a map such as {name: "Ada"}, a node or a relationship.',
  );
}
