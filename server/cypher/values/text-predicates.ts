// STARTS WITH, ENDS WITH, CONTAINS: null unless both sides are strings (String8 [8] of the TCK).
import type { Value } from './value.ts';

export const startsWith = (text: Value, part: Value): boolean | null =>
  typeof text === 'string' && typeof part === 'string' ? text.startsWith(part) : null;

export const endsWith = (text: Value, part: Value): boolean | null =>
  typeof text === 'string' && typeof part === 'string' ? text.endsWith(part) : null;

export const contains = (text: Value, part: Value): boolean | null =>
  typeof text === 'string' && typeof part === 'string' ? text.includes(part) : null;
