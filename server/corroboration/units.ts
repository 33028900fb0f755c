// What units measure and how they convert, where that is exact; the table is graph-data/lexicons/units.json.
import table from '../../graph-data/lexicons/units.json' with { type: 'json' };

export interface UnitMeaning {
  /** Units of one dimension convert into each other; a unit the table does not have is its own dimension. */
  readonly dimension: string;
  readonly factor: number;
  /** Comes in whole numbers: people, attacks, containers. */
  readonly isCounted: boolean;
}

const known = new Map<string, UnitMeaning>();
for (const { dimension, isCounted, units } of table.dimensions) {
  for (const [name, factor] of Object.entries(units))
    known.set(name.toLowerCase(), { dimension, factor, isCounted });
}
const multipliers = new Map<string, number>(Object.entries(table.multipliers));

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** `readUnit('thousand hectares')` → area, 10,000,000 square metres each. */
export function readUnit(unit: string): UnitMeaning {
  const words = unit.toLowerCase().trim().split(/\s+/);
  let factor = 1;
  while (words.length > 1) {
    const times = multipliers.get(singular(words[0] ?? ''));
    if (times === undefined) break;
    factor *= times;
    words.shift();
    if (words[0] === 'of' && words.length > 1) words.shift();
  }
  const name = words.join(' ');
  const last = singular(words.at(-1) ?? '');
  const found = known.get(name) ?? known.get([...words.slice(0, -1), last].join(' '));
  if (found) return { ...found, factor: found.factor * factor };
  const times = multipliers.get(last);
  if (words.length === 1 && times !== undefined) {
    return { dimension: 'things', factor: factor * times, isCounted: true };
  }
  return { dimension: [...words.slice(0, -1), last].join(' '), factor, isCounted: true };
}

const unchanging = new Set(['per cent', 'percent', '%', 'usd', 'eur', 'gbp', 'times', 'people']);

/** `pluralUnit('country')` → `countries`; `pluralUnit('person')` → `people` */
export function pluralUnit(unit: string): string {
  if (unchanging.has(unit.toLowerCase())) return unit;
  if (unit === 'person') return 'people';
  if (/(^| )foot$/.test(unit)) return unit.replace(/foot$/, 'feet');
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
