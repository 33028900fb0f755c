// EDTF dates (ISO 8601-2): "2023", "2023-06~", "2024-01-01/2024-06-30", "2024-02-15/..".
import edtf from 'edtf';
import calendar from '../../lexicons/calendar-words.json' with { type: 'json' };
import type { PropertyType } from './property-type.ts';

/** The first and last moment a date may mean, in milliseconds since 1970 UTC; an open end is infinite. */
export interface DateBounds {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The bounds of an EDTF date, or undefined when it cannot be read.
 *
 * `dateBounds('2024')` runs from 2024-01-01T00:00:00.000Z to 2024-12-31T23:59:59.999Z.
 */
export function dateBounds(value: string): DateBounds | undefined {
  try {
    const read = edtf(value);
    const [from, to] = value.split('/');
    return {
      earliest: from === '..' || from === '' ? Number.NEGATIVE_INFINITY : read.min,
      latest: to === '..' || to === '' ? Number.POSITIVE_INFINITY : read.max,
    };
  } catch {
    return undefined;
  }
}

function showPoint(value: string): string {
  const [, year, month, day, doubt] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(value) ?? [];
  if (!year) return value;
  const name = month ? calendar.months[Number(month) - 1] : undefined;
  const words = [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
  return doubt ? `about ${words}` : words;
}

const halves: Readonly<Record<string, string>> = { '-01/-06': 'first half of', '-07/-12': 'second half of' };

/** "2024-01-01/2024-06-30" → "first half of 2024"; "2023-06~" → "about June 2023". */
export function showDate(value: string): string {
  const [from = '', to] = value.split('/');
  if (to === undefined) return showPoint(value);
  if (to === '..' || to === '') return `${showPoint(from)} or later`;
  if (from === '..' || from === '') return `${showPoint(to)} or earlier`;
  const half = /^(\d{4})(-01|-07)(?:-01)?\/\1(-06|-12)(?:-3[01])?$/.exec(value);
  const phrase = half ? halves[`${half[2]}/${half[3]}`] : undefined;
  if (phrase) return `${phrase} ${half?.[1]}`;
  return `${showPoint(from)} to ${showPoint(to)}`;
}

export const date: PropertyType<string> = {
  name: 'EDTF date',
  clean: (value) => (typeof value === 'string' ? value.trim() : value),
  problem: (value) =>
    typeof value === 'string' && dateBounds(value)
      ? undefined
      : 'must be a date such as 2024-02-15, 2024-02, 2023-06~ or 2024-01/2024-06 (EDTF)',
  compare: (a, b) => {
    const [first, second] = [dateBounds(a), dateBounds(b)];
    if (!first || !second) return first ? -1 : second ? 1 : 0;
    return Math.sign(first.earliest - second.earliest) || Math.sign(first.latest - second.latest) || 0;
  },
  show: showDate,
};
