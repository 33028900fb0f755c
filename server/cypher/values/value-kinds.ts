// Which kind of container a value is: guards that TypeScript's own narrowing of readonly types lacks.
import type { Value } from './value.ts';

/** A LIST. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A MAP. */
export const isMap = (value: Value): value is ReadonlyMap<string, Value> => value instanceof Map;
