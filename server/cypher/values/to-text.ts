// Values as text: as Cypher writes them, for people and tests, and as toString() gives them.
import { runtimeError } from '../errors.ts';
import { checkNesting } from './nesting.ts';
import { showTypeOf } from './static-types.ts';
import { formatTemporal } from './temporal/format-temporal.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import {
  type EntityReader,
  NodeValue,
  PathValue,
  RelationshipValue,
  type Value,
  WholeFloat,
} from './value.ts';
import { isList, isMap } from './value-kinds.ts';

/**
 * The value as Cypher text: `'text'`, `1.0`, `[1, null]`, `{a: 1}`, `(:A {x: 1})`, `[:T]`, `<(:A)-[:T]->()>`;
 * times in quotes.
 */
export const showValue = (value: Value): string => show(value, 0);

/** What toString() gives. Throws TypeError InvalidArgumentValue for what has no text: lists, maps, entities. */
export function textOf(value: Exclude<Value, null>): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof WholeFloat) {
    return showNumber(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (isTemporal(value)) return formatTemporal(value);
  throw runtimeError(
    'TypeError',
    'InvalidArgumentValue',
    `A value of type ${showTypeOf(value)} cannot be turned into a STRING.`,
    'Take one of its parts, such as a property of a node or an item of a list.',
  );
}

/** A FLOAT so that it can be read back as one: `1.0`, `0.1`, `1e300`. */
export function showFloat(float: number): string {
  const digits = String(float).replace('e+', 'e');
  return Number.isInteger(float) && !digits.includes('e') ? `${digits}.0` : digits;
}

const showNumber = (value: number | bigint | WholeFloat): string =>
  value instanceof WholeFloat ? showFloat(value.value) : String(value);

function show(value: Value, depth: number): string {
  if (typeof value === 'string') return showString(value);
  if (value === null) return 'null';
  if (isList(value)) {
    checkNesting(depth);
    return `[${value.map((item) => show(item, depth + 1)).join(', ')}]`;
  }
  if (isMap(value)) return showMap(value, depth);
  if (value instanceof NodeValue) return showNode(value.graph, value.node);
  if (value instanceof RelationshipValue) return showRelationship(value.graph, value.relationship);
  if (value instanceof PathValue) return showPath(value);
  return isTemporal(value) ? `'${formatTemporal(value)}'` : textOf(value);
}

const ESCAPES = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
]);

const showString = (text: string): string =>
  `'${text.replace(/[\\'\n\r\t\b\f]/g, (unit) => ESCAPES.get(unit) ?? unit)}'`;

/** A name as a query writes it: in backticks where it is no plain word. */
const showName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

function showMap(map: ReadonlyMap<string, Value>, depth: number): string {
  checkNesting(depth);
  const entries = [...map].map(([key, value]) => `${showName(key)}: ${show(value, depth + 1)}`);
  return `{${entries.join(', ')}}`;
}

function showNode(graph: EntityReader, node: number): string {
  const labels = graph.nodeLabels(node).map((label) => `:${showName(label)}`);
  return `(${beside(labels.join(''), graph.nodeProperties(node))})`;
}

function showRelationship(graph: EntityReader, relationship: number): string {
  const type = `:${showName(graph.relationshipType(relationship))}`;
  return `[${beside(type, graph.relationshipProperties(relationship))}]`;
}

/** Labels or type, then the properties if there are any. */
const beside = (names: string, properties: ReadonlyMap<string, Value>): string =>
  [names, properties.size > 0 ? showMap(properties, 0) : ''].filter(Boolean).join(' ');

function showPath({ graph, nodes, relationships }: PathValue): string {
  const steps = relationships.map((relationship, i) => {
    const text = showRelationship(graph, relationship);
    const isForward = graph.sourceOf(relationship) === nodes[i];
    const arrow = isForward ? `-${text}->` : `<-${text}-`;
    return arrow + showNode(graph, nodes[i + 1] ?? -1);
  });
  return `<${showNode(graph, nodes[0] ?? -1)}${steps.join('')}>`;
}
