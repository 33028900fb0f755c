// What type the value of an operator or function has, from the types of what it gets.
import type { AggregateDefinition, FunctionDefinition } from '../functions/function-definition.ts';
import type { BinaryOperator } from '../parser/syntax-tree.ts';
import {
  anyType,
  canBe,
  durationType,
  floatType,
  itemTypeOf,
  joinTypes,
  listOf,
  nullType,
  numberType,
  stringType,
  temporalTypes,
} from '../values/static-types.ts';
import type { StaticType } from '../values/value.ts';

export type Arithmetic = Extract<
  BinaryOperator,
  'add' | 'subtract' | 'multiply' | 'divide' | 'modulo' | 'power'
>;

const isNumeric = (type: StaticType): boolean => isKnown(type) && canBe(type, numberType);
const isTemporal = (type: StaticType): boolean => temporalTypes.some(({ name }) => name === type.name);
const isDuration = (type: StaticType): boolean => type.name === durationType.name;

/** The type of `left operator right`; undefined where it is certain to have no meaning. */
export function typeOfArithmetic(
  operator: Arithmetic,
  left: StaticType,
  right: StaticType,
): StaticType | undefined {
  if (operator === 'add' && (left.name === 'list' || right.name === 'list')) return typeOfJoin(left, right);
  if (!isKnown(left) || !isKnown(right)) {
    if (![left, right].every((type) => !isKnown(type) || isOperand(operator, type))) return undefined;
    return left.name === 'null' || right.name === 'null' ? nullType : anyType;
  }
  if (isNumeric(left) && isNumeric(right))
    return operator === 'power' ? floatType : typeOfNumbers(left, right);
  switch (operator) {
    case 'add':
      if (isDuration(left) && isTemporal(right)) return right;
      if (isTemporal(left) && isDuration(right)) return left;
      return isText(left, right) || isText(right, left) ? stringType : undefined;
    case 'subtract':
      return isTemporal(left) && isDuration(right) ? left : undefined;
    case 'multiply':
      if (isNumeric(left) && isDuration(right)) return right;
      return isDuration(left) && isNumeric(right) ? left : undefined;
    case 'divide':
      return isDuration(left) && isNumeric(right) ? left : undefined;
    default:
      return undefined;
  }
}

const isKnown = (type: StaticType): boolean => type.name !== 'any' && type.name !== 'null';

/** May a value of the type stand beside one that is not known? Anything can be added to what may be a list. */
const isOperand = (operator: Arithmetic, type: StaticType): boolean =>
  operator === 'add' ||
  isNumeric(type) ||
  (isTemporal(type) && operator !== 'modulo' && operator !== 'power');

const isText = (text: StaticType, other: StaticType): boolean =>
  text.name === 'string' && (other.name === 'string' || isNumeric(other) || isTemporal(other));

const typeOfNumbers = (left: StaticType, right: StaticType): StaticType =>
  left.name === 'float' || right.name === 'float' ? floatType : joinTypes(left, right);

function typeOfJoin(left: StaticType, right: StaticType): StaticType {
  if (left.name === 'null' || right.name === 'null') return nullType;
  const [items, others] = [left, right].map((type) => (type.name === 'list' ? itemTypeOf(type) : type));
  return listOf(joinTypes(items ?? anyType, others ?? anyType));
}

/** The narrowest type that all have. */
export const joinAll = (types: readonly StaticType[]): StaticType =>
  types.length === 0 ? anyType : types.reduce((all, type) => joinTypes(all, type));

/** The type of what stands in lists of `type`, and of what UNWIND makes of a value. */
export const typeOfItems = (type: StaticType): StaticType =>
  type.name === 'list' ? itemTypeOf(type) : anyType;

type TypeRule = (first: StaticType, all: readonly StaticType[]) => StaticType;

const sameAsFirst: TypeRule = (first) => first;

/** Functions whose results are as their arguments are. */
const rules: ReadonlyMap<string, TypeRule> = new Map<string, TypeRule>([
  ['head', typeOfItems],
  ['last', typeOfItems],
  ['tail', sameAsFirst],
  ['reverse', sameAsFirst],
  ['coalesce', (_first, all) => joinAll(all)],
  ['collect', (first) => listOf(first)],
  ['min', sameAsFirst],
  ['max', sameAsFirst],
]);

/** The type of a call, with what is known of its arguments. */
export function typeOfCall(
  { name, returns }: FunctionDefinition | AggregateDefinition,
  types: readonly StaticType[],
): StaticType {
  const rule = rules.get(name.toLowerCase());
  const [first] = types;
  return rule && first ? rule(first, types) : returns;
}
