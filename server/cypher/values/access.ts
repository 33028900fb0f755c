// What stands inside a value: items, slices and entries by [ ], membership by IN, properties by a dot.
import { type CypherError, runtimeError } from '../errors.ts';
import { equals } from './equality.ts';
import { isInteger } from './numbers.ts';
import { showTypeOf } from './static-types.ts';
import { componentOf } from './temporal/component-of.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import { NodeValue, RelationshipValue, type Value } from './value.ts';
import { isList, isMap } from './value-kinds.ts';

/**
 * `subject.key` for a map, node, relationship or time; null where there is no such key. Throws TypeError
 * InvalidArgumentType for other values, EntityNotFound DeletedEntityAccess for what the query has deleted.
 */
export function propertyOf(subject: Value, key: string): Value {
  if (subject instanceof NodeValue) {
    if (subject.graph.isNodeDeleted(subject.node)) throw deletedEntity('node');
    return subject.graph.nodeProperty(subject.node, key);
  }
  if (subject instanceof RelationshipValue) {
    if (subject.graph.isRelationshipDeleted(subject.relationship)) throw deletedEntity('relationship');
    return subject.graph.relationshipProperty(subject.relationship, key);
  }
  if (subject === null) return null;
  if (isMap(subject)) return subject.get(key) ?? null;
  if (isTemporal(subject)) return componentOf(subject, key) ?? null;
  throw wrongType(
    `A value of type ${showTypeOf(subject)} has no properties, so .${key} means nothing here.`,
    'Take properties of nodes, relationships, maps, times and durations only.',
  );
}

/** For all that reads labels or properties of what the query has deleted. */
export const deletedEntity = (kind: 'node' | 'relationship'): CypherError =>
  runtimeError(
    'EntityNotFound',
    'DeletedEntityAccess',
    `This ${kind} has been deleted by the query, so its labels and properties are gone.`,
    'Read what you need with WITH before DELETE.',
  );

/**
 * `subject[index]`: an item of a list, from 0 or from −1 backwards, or an entry of a map, node or
 * relationship; null where there is none.
 */
export function elementAt(subject: Value, index: Value): Value {
  if (subject === null || index === null) return null;
  if (isList(subject)) {
    if (!isInteger(index)) throw wrongIndex('A list', 'an INTEGER', index);
    return subject.at(Number(index)) ?? null;
  }
  if (isMap(subject) || subject instanceof NodeValue || subject instanceof RelationshipValue) {
    if (typeof index === 'string') return propertyOf(subject, index);
    throw runtimeError(
      'TypeError',
      'MapElementAccessByNonString',
      `The keys of a value of type ${showTypeOf(subject)} are strings, but the key in brackets is of type ${showTypeOf(index)}.`,
      'Put the name of the key in quotes, or use toString().',
    );
  }
  throw wrongType(
    `A value of type ${showTypeOf(subject)} has neither items nor keys that brackets could take out.`,
    'Use brackets on lists, maps, nodes and relationships; use substring() on strings.',
  );
}

/** A bound of a slice: undefined where it is not written. */
type Bound = Value | undefined;

/** `list[from..to]`: from 0 or backwards from −1, end exclusive, cut to what is there; null where anything is null. */
export function sliceOf(list: Value, from: Bound, to: Bound): Value {
  if (list === null || from === null || to === null) return null;
  if (!isList(list)) {
    throw wrongType(
      `Only a list can be sliced with [..], but this is of type ${showTypeOf(list)}.`,
      'Use substring(), left() or right() on strings.',
    );
  }
  return list.slice(boundOf(from), boundOf(to));
}

function boundOf(bound: Exclude<Bound, null>): number | undefined {
  if (bound === undefined) return undefined;
  if (!isInteger(bound)) throw wrongIndex('A slice', 'INTEGERs', bound);
  return Number(bound);
}

/** `value IN list`: null where only an unknown item could be the one. */
export function isIn(value: Value, list: Value): boolean | null {
  if (list === null) return null;
  if (!isList(list)) {
    throw wrongType(
      `IN needs a list on its right, but got a value of type ${showTypeOf(list)}.`,
      'Put the value in brackets, as in x IN [1, 2].',
    );
  }
  let verdict: boolean | null = false;
  for (const item of list) {
    const isItem = equals(value, item);
    if (isItem === true) return true;
    if (isItem === null) verdict = null;
  }
  return verdict;
}

const wrongType = (message: string, fix: string): CypherError =>
  runtimeError('TypeError', 'InvalidArgumentType', message, fix);

const wrongIndex = (what: string, wanted: string, index: Value): CypherError =>
  wrongType(
    `${what} is taken apart by ${wanted}, but got a value of type ${showTypeOf(index)}.`,
    'Use a whole number, or toInteger().',
  );
