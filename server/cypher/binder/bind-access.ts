// Binds what takes values apart or puts them together: properties, brackets, lists, maps, labels.
import { CypherError, type Span } from '../errors.ts';
import type {
  HasLabelsExpression,
  IndexExpression,
  ListExpression,
  MapExpression,
  MapProjectionExpression,
  PropertyExpression,
  SliceExpression,
} from '../parser/syntax-tree.ts';
import {
  anyType,
  booleanType,
  canBe,
  canBeOneOf,
  integerType,
  listOf,
  listType,
  mapType,
  nodeType,
  relationshipType,
  showType,
  stringType,
  temporalTypes,
} from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';
import type { Binding } from './binding.ts';
import type { BoundExpression } from './bound-tree.ts';
import { joinAll, typeOfItems } from './infer-type.ts';
import { invalidArgumentType, type Place } from './place.ts';
import { warnOfLabels, warnOfProperty } from './warn-of-unknown.ts';

const keyed: readonly StaticType[] = [nodeType, relationshipType, mapType];
const withProperties: readonly StaticType[] = [...keyed, ...temporalTypes];

const typeError = (at: Span, message: string, fix: string): CypherError =>
  new CypherError({ type: 'TypeError', phase: 'compile', detail: 'InvalidArgumentType', message, fix, at });

export function bindProperty(
  { subject, key, at }: PropertyExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const bound = binding.bindExpression(subject, place);
  requireProperties(bound, key.text);
  warnOfProperty(key, bound.type, binding);
  return { kind: 'property', subject: bound, key: key.text, type: anyType, at };
}

/** Throws where the value is certain to have no properties, and so no `key`. */
function requireProperties({ type, at }: BoundExpression, key: string): void {
  if (canBeOneOf(type, withProperties)) return;
  const message = `A value of type ${showType(type)} has no properties, so .${key} means nothing here.`;
  const fix = 'Take properties of nodes, relationships, maps, times and durations only.';
  // openCypher TCK: a SyntaxError for paths (MatchWhere1 [14]), a TypeError for other values (Graph6 [9], Map1 [6]).
  if (type.name === 'path') {
    throw invalidArgumentType(at, message, 'Take those of its nodes(p) or relationships(p).');
  }
  throw typeError(at, message, fix);
}

export function bindIndex(expression: IndexExpression, place: Place, binding: Binding): BoundExpression {
  const subject = binding.bindExpression(expression.subject, place);
  const index = binding.bindExpression(expression.index, place);
  if (!canBeOneOf(subject.type, [listType, ...keyed])) {
    throw typeError(
      subject.at,
      `A value of type ${showType(subject.type)} has neither items nor keys that brackets could take out.`,
      'Use brackets on lists, maps, nodes and relationships; use substring() on strings.',
    );
  }
  if (subject.type.name === 'list') requireIndex(index, 'An item of a list');
  if (isKeyed(subject.type) && !canBe(index.type, stringType)) {
    throw typeError(
      index.at,
      `The keys of a value of type ${showType(subject.type)} are strings, but this is of type ${showType(index.type)}.`,
      'Put the name of the key in quotes, or use toString().',
    );
  }
  return { kind: 'index', subject, index, type: typeOfItems(subject.type), at: expression.at };
}

const isKeyed = (type: StaticType): boolean => keyed.some(({ name }) => name === type.name);

function requireIndex(index: BoundExpression, what: string): BoundExpression {
  if (canBe(index.type, integerType)) return index;
  throw typeError(
    index.at,
    `${what} is taken by an INTEGER, but this is of type ${showType(index.type)}.`,
    'Use a whole number, or toInteger().',
  );
}

export function bindSlice(expression: SliceExpression, place: Place, binding: Binding): BoundExpression {
  const subject = binding.bindExpression(expression.subject, place);
  if (!canBe(subject.type, listType)) {
    throw typeError(
      subject.at,
      `Only a list can be sliced with [..], but this is of type ${showType(subject.type)}.`,
      'Use substring(), left() or right() on strings.',
    );
  }
  const [from, to] = [expression.from, expression.to].map(
    (bound) => bound && requireIndex(binding.bindExpression(bound, place), 'A slice of a list'),
  );
  return { kind: 'slice', subject, from, to, type: subject.type, at: expression.at };
}

export function bindList({ items, at }: ListExpression, place: Place, binding: Binding): BoundExpression {
  const bound = items.map((item) => binding.bindExpression(item, place));
  return { kind: 'list', items: bound, type: listOf(joinAll(bound.map(({ type }) => type))), at };
}

export function bindMap({ entries, at }: MapExpression, place: Place, binding: Binding): BoundExpression {
  const bound = entries.map(({ key, value }) => ({
    key: key.text,
    value: binding.bindExpression(value, place),
  }));
  return { kind: 'map', entries: bound, type: mapType, at };
}

export function bindMapProjection(
  { subject, items, at }: MapProjectionExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const base = binding.bindExpression({ kind: 'variable', name: subject.text, at: subject.at }, place);
  if (!canBeOneOf(base.type, keyed)) {
    throw invalidArgumentType(
      base.at,
      `${subject.text} { … } takes entries out of a node, relationship or map, but ${subject.text} is of type ${showType(base.type)}.`,
      'Write a map of its own instead: { key: value }.',
    );
  }
  const entries: MapEntry[] = [];
  for (const item of items) {
    if (item.kind === 'all') continue;
    if (item.kind === 'entry') {
      entries.push({ key: item.key.text, value: binding.bindExpression(item.value, place) });
    } else if (item.kind === 'variable') {
      const { text: name, at } = item.name;
      entries.push({ key: name, value: binding.bindExpression({ kind: 'variable', name, at }, place) });
    } else {
      const { key } = item;
      warnOfProperty(key, base.type, binding);
      const value: BoundExpression = {
        kind: 'property',
        subject: base,
        key: key.text,
        type: anyType,
        at: key.at,
      };
      entries.push({ key: key.text, value });
    }
  }
  const all = items.some(({ kind }) => kind === 'all');
  return { kind: 'mapProjection', base, all, entries, type: mapType, at };
}

interface MapEntry {
  readonly key: string;
  readonly value: BoundExpression;
}

export function bindHasLabels(
  { subject, labels, at }: HasLabelsExpression,
  place: Place,
  binding: Binding,
): BoundExpression {
  const bound = binding.bindExpression(subject, place);
  if (!canBeOneOf(bound.type, [nodeType, relationshipType])) {
    throw invalidArgumentType(
      bound.at,
      `Nodes have labels and relationships have types, but this is of type ${showType(bound.type)}.`,
      'Ask for labels of nodes and types of relationships only.',
    );
  }
  warnOfLabels(labels, bound.type.name === 'relationship' ? 'relationship' : 'node', binding);
  return { kind: 'hasLabels', subject: bound, labels, type: booleanType, at };
}
