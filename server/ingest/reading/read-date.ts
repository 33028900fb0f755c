// Dates as documents write them, as EDTF to the precision they have.

/** Languages whose names of months are known. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ru', 'uk', 'tr', 'ar', 'fa', 'pl', 'sv'];

const foldMonth = (name: string): string => name.toLowerCase().replaceAll('.', '').normalize('NFC');

/** Names of months as a date has them, from the system's own tables: "février", "февраля", "Feb", "فبراير". */
const monthsByName = new Map<string, number>(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { day: 'numeric', month });
      return Array.from({ length: 12 }, (_, index): [string, number] => {
        const parts = format.formatToParts(new Date(2024, index, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [foldMonth(name), index + 1];
      });
    }),
  ).filter(([name]) => /\p{L}{2}/u.test(name)),
);
monthsByName.set('sept', 9);

const MONTH = [...monthsByName.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<day>\\d{1,2})';
const END = '(?!\\p{L}|\\d)';
const BEGIN = '(?<![\\p{L}\\d])';

const patterns: readonly RegExp[] = [
  `${BEGIN}${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`,
  `${BEGIN}${YEAR}/(?<month>\\d{1,2})/${DAY}${END}`,
  `${BEGIN}${DAY}(?:st|nd|rd|th|er|º)?\\.?[\\s-]+(?:of\\s+|de\\s+)?(?<name>${MONTH})\\.?,?[\\s-]+(?:de\\s+)?${YEAR}${END}`,
  `${BEGIN}(?<name>${MONTH})\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}${END}`,
  `${BEGIN}${DAY}\\.(?<month>\\d{1,2})\\.${YEAR}${END}`,
  `${BEGIN}(?<first>\\d{1,2})/(?<second>\\d{1,2})/${YEAR}${END}`,
  `${BEGIN}(?<name>${MONTH})\\.?,?\\s+${YEAR}${END}`,
].map((pattern) => new RegExp(pattern, 'iu'));

const two = (number: number): string => String(number).padStart(2, '0');

function compose(year: number, month: number | undefined, day: number | undefined): string | undefined {
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/** 3/4/2024 is the third of April to some and the fourth of March to others: then only the year is sure. */
function composeSlashed(year: number, first: number, second: number): string | undefined {
  if (first > 12) return compose(year, second, first);
  if (second > 12 || first === second) return compose(year, first, second);
  return compose(year, undefined, undefined);
}

export interface DateInText {
  /** EDTF. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in `text`, to the day or the month.
 *
 * `findDate('Published on March 31, 2024')?.value` → `2024-03-31`
 */
export function findDate(text: string): DateInText | undefined {
  const found = patterns.flatMap((pattern): readonly DateInText[] => {
    const match = pattern.exec(text);
    const groups = match?.groups;
    if (!match || !groups) return [];
    const year = Number(groups.year);
    const named = groups.name;
    const month = named === undefined ? groups.month : monthsByName.get(foldMonth(named));
    const value =
      groups.first === undefined
        ? compose(
            year,
            month === undefined ? undefined : Number(month),
            groups.day === undefined ? undefined : Number(groups.day),
          )
        : composeSlashed(year, Number(groups.first), Number(groups.second));
    return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
  // Of two at one place the more precise: "31 March 2024", not "March 2024" in it
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** A date that a machine wrote: ISO 8601, as in meta tags, or RFC 5322, as in mail; as EDTF to the day. */
export function readMachineDate(text: string): string | undefined {
  const [, iso] = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:$|[T\s])/.exec(text) ?? [];
  if (iso !== undefined) {
    const [year = 0, month, day] = iso.split('-').map(Number);
    return compose(year, month, day);
  }
  return findDate(text)?.value;
}
