// What a property type is: how a value is cleaned, checked, compared and shown.

/**
 * A kind of value that a property may hold.
 *
 * - `clean` turns what a person typed into the kept form; what it cannot read it leaves as it is.
 * - `problem` says what is wrong with a value in a sentence, or undefined when nothing is.
 * - `compare` orders two valid values, as Array.prototype.sort wants it.
 * - `show` gives the words for a reader.
 */
export interface PropertyType<T> {
  readonly name: string;
  clean(value: unknown): unknown;
  problem(value: unknown): string | undefined;
  compare(a: T, b: T): number;
  show(value: T): string;
}

/** One property of a label or relationship. */
export interface PropertyDefinition<T, Required extends boolean = boolean> {
  readonly type: PropertyType<T>;
  readonly required: Required;
  readonly meaning: string;
}

/** A property that every record must have. */
export const required = <T>(type: PropertyType<T>, meaning: string): PropertyDefinition<T, true> => ({
  type,
  required: true,
  meaning,
});

/** A property that a record may leave out. */
export const optional = <T>(type: PropertyType<T>, meaning: string): PropertyDefinition<T, false> => ({
  type,
  required: false,
  meaning,
});

export type PropertyDefinitions = Readonly<Record<string, PropertyDefinition<unknown>>>;

type RequiredKeys<P extends PropertyDefinitions> = {
  [K in keyof P]: P[K] extends PropertyDefinition<unknown, true> ? K : never;
}[keyof P];

type ValueOf<D> = D extends PropertyDefinition<infer T> ? T : never;

/** The TypeScript shape of the properties that `P` defines. */
export type PropertiesOf<P extends PropertyDefinitions> = {
  readonly [K in RequiredKeys<P>]: ValueOf<P[K]>;
} & {
  readonly [K in Exclude<keyof P, RequiredKeys<P>>]?: ValueOf<P[K]>;
};
