// What a function or aggregate of the language is: its signature, its sentence, its examples and its code.
import { canBe, canBeOneOf } from '../values/static-types.ts';
import type { EntityReader, StaticType, Value } from '../values/value.ts';

export type FunctionFamily =
  | 'scalar'
  | 'string'
  | 'list'
  | 'mathematical'
  | 'temporal'
  | 'entity'
  | 'path'
  | 'conversion'
  | 'aggregate';

export interface FunctionParameter {
  readonly name: string;
  /** A statically known argument must be of this type or one of `otherTypes`: see `acceptsType`. */
  readonly type: StaticType;
  readonly otherTypes?: readonly StaticType[];
  readonly isOptional?: boolean;
}

/** Could an argument that is known to be of `type` be right? If not, it is SyntaxError InvalidArgumentType. */
export const acceptsType = (parameter: FunctionParameter, type: StaticType): boolean =>
  canBe(type, parameter.type) || canBeOneOf(type, parameter.otherTypes ?? []);

/** A query expression and its result, both as written in Cypher; a test runs every one. */
export interface FunctionExample {
  readonly expression: string;
  readonly result: string;
}

/** What functions and aggregates have in common: their entry in the reference. */
export interface DocumentedFunction {
  /** As documented: `toUpper`. Looked up without regard to case. */
  readonly name: string;
  readonly family: FunctionFamily;
  readonly parameters: readonly FunctionParameter[];
  /** The last parameter may be repeated. */
  readonly isVariadic?: boolean;
  readonly returns: StaticType;
  /** One sentence for the reader of the reference. */
  readonly sentence: string;
  readonly examples: readonly FunctionExample[];
}

/** What functions may use of the statement that calls them. */
export interface FunctionContext {
  readonly graph: EntityReader;
  /** When the statement began, in nanoseconds since 1970-01-01T00:00Z; the same for all its rows. */
  readonly statementTime: bigint;
  /** IANA name or offset of the default time zone. */
  readonly timeZone: string;
  /** From 0 to below 1. */
  random(): number;
  /** Counts `items` list items or characters that are about to be made. Throws LimitExceeded. */
  charge(items: number): void;
  /** The node with this id, as the statement sees it; null when there is none. */
  node(id: string): Value;
  /** Of a node its id, of a text the text: for functions that take either. Undefined for any other value. */
  idOf(value: Value): string | undefined;
}

export interface FunctionDefinition extends DocumentedFunction {
  /**
   * All through a statement the same arguments give the same result, whatever the graph holds: worked out once a
   * run where all of them are constants or parameters.
   */
  readonly isPure: boolean;
  /** Each call gives another result: a condition with it is asked of each row, and no aggregate may be made of it. */
  readonly isRandom?: true;
  /** When false or absent, a null argument gives null and `evaluate` is not called. */
  readonly takesNull?: boolean;
  /** The result is the first argument that is not null, and no argument behind that one is evaluated. */
  readonly endsAtFirstValue?: true;
  /**
   * Arguments as many as were written, evaluated. Throws CypherError of phase runtime, such as
   * TypeError InvalidArgumentValue.
   */
  readonly evaluate: (context: FunctionContext, ...values: Value[]) => Value;
}

/** One group's running value of an aggregate. */
export interface Accumulator {
  /** Gets one row's arguments; rows whose first argument is null are skipped before. Returns items newly retained. */
  add(value: Value, second: Value): number;
  result(): Value;
}

export interface AggregateDefinition extends DocumentedFunction {
  readonly family: 'aggregate';
  readonly start: (context: FunctionContext) => Accumulator;
}
