// The types of Cypher: as constants, as questions that the binder asks, and as words for messages.
import { isInteger } from './numbers.ts';
import { isTemporal } from './temporal/temporal-value.ts';
import {
  NodeValue,
  PathValue,
  RelationshipValue,
  type StaticType,
  type TypeName,
  type Value,
  WholeFloat,
} from './value.ts';

const named = (name: TypeName): StaticType => ({ name });

export const anyType = named('any');
export const nullType = named('null');
export const booleanType = named('boolean');
export const integerType = named('integer');
export const floatType = named('float');
/** INTEGER or FLOAT. */
export const numberType = named('number');
export const stringType = named('string');
/** A LIST of anything. */
export const listType = named('list');
export const mapType = named('map');
export const nodeType = named('node');
export const relationshipType = named('relationship');
export const pathType = named('path');
export const dateType = named('date');
export const timeType = named('time');
export const localTimeType = named('localtime');
export const dateTimeType = named('datetime');
export const localDateTimeType = named('localdatetime');
export const durationType = named('duration');

export const temporalTypes: readonly StaticType[] = [
  dateType,
  timeType,
  localTimeType,
  dateTimeType,
  localDateTimeType,
  durationType,
];

export const listOf = (item: StaticType): StaticType =>
  item.name === 'any' ? listType : { name: 'list', item };

/** What stands in lists of the type; anything when that is not known. */
export const itemTypeOf = (list: StaticType): StaticType => list.item ?? anyType;

const isNumeric = (name: TypeName): boolean => name === 'number' || name === 'integer' || name === 'float';

/** Could a value that is known to be of `type` be of type `wanted`? Null can be anywhere. */
export function canBe(type: StaticType, wanted: StaticType): boolean {
  if (type.name === 'any' || wanted.name === 'any' || type.name === 'null') return true;
  if (type.name === 'list' && wanted.name === 'list') return canBe(itemTypeOf(type), itemTypeOf(wanted));
  if (type.name === wanted.name) return true;
  const isOneNumber = type.name === 'number' || wanted.name === 'number';
  return isOneNumber && isNumeric(type.name) && isNumeric(wanted.name);
}

export const canBeOneOf = (type: StaticType, wanted: readonly StaticType[]): boolean =>
  wanted.some((one) => canBe(type, one));

/** The narrowest type that holds the values of both. */
export function joinTypes(a: StaticType, b: StaticType): StaticType {
  if (a === b || b.name === 'null') return a;
  if (a.name === 'null') return b;
  if (a.name === 'list' && b.name === 'list') return listOf(joinTypes(itemTypeOf(a), itemTypeOf(b)));
  if (a.name === b.name) return a;
  return isNumeric(a.name) && isNumeric(b.name) ? numberType : anyType;
}

/** The type of a value; of a list without its items' type. */
export function typeNameOf(value: Value): TypeName {
  switch (typeof value) {
    case 'number':
      return isInteger(value) ? 'integer' : 'float';
    case 'bigint':
      return 'integer';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    default:
      return typeNameOfObject(value);
  }
}

function typeNameOfObject(value: Exclude<Value, number | bigint | string | boolean>): TypeName {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof NodeValue) return 'node';
  if (value instanceof RelationshipValue) return 'relationship';
  if (value instanceof Map) return 'map';
  if (value instanceof WholeFloat) return 'float';
  if (value instanceof PathValue) return 'path';
  if (isTemporal(value)) return value.kind;
  throw new TypeError('a value of no Cypher type');
}

/** `STRING`, `LIST<INTEGER>`: the type as messages write it. */
export const showType = (type: StaticType): string =>
  type.item ? `LIST<${showType(type.item)}>` : type.name.toUpperCase();

/** `STRING`: the type of a value as messages write it. */
export const showTypeOf = (value: Value): string => typeNameOf(value).toUpperCase();
