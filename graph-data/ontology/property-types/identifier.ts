// Ids and hashes: names for machines.
import type { PropertyType } from './property-type.ts';
import { textList } from './text.ts';

const pattern = (name: string, shape: RegExp, sentence: string): PropertyType<string> => ({
  name,
  clean: (value) => (typeof value === 'string' ? value.trim() : value),
  problem: (value) => (typeof value === 'string' && shape.test(value) ? undefined : sentence),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  show: (value) => value,
});

/** Readable kebab-case: `deir-ez-zor`, `claim-north-press-2024-017`. At most 120 characters. */
export const identifier = pattern(
  'id',
  /^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$/,
  'must be lower-case words joined by hyphens, at most 120 characters',
);

/** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
export const contentHash = pattern('SHA-256', /^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** The ids of the claims that something rests on: at least one. */
export const claimIds: PropertyType<readonly string[]> = {
  ...textList,
  name: 'claim ids',
  problem: (value) =>
    Array.isArray(value) && value.length === 0 ? 'must name at least one claim' : textList.problem(value),
};
