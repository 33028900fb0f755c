// Numbers: any finite figure, whole offsets and positions, and grades within bounds.
import type { PropertyType } from './property-type.ts';

const cleanNumber = (value: unknown): unknown => {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const read = Number(value.replaceAll(',', ''));
  return Number.isFinite(read) ? read : value;
};

const showNumber = (value: number): string => value.toLocaleString('en');

export const figure: PropertyType<number> = {
  name: 'number',
  clean: cleanNumber,
  problem: (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : 'must be a number'),
  compare: (a, b) => a - b,
  show: showNumber,
};

/** A whole number from `min` to `max`, both allowed. */
export const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER): PropertyType<number> => ({
  name: 'whole number',
  clean: cleanNumber,
  problem: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? undefined
      : `must be a whole number from ${min}${max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`}`,
  compare: (a, b) => a - b,
  show: showNumber,
});
