// Names and lists as they stand in a sentence.
import type { EntityRef } from '../graph/graph.ts';

/** Reports and unnamed speakers in quotation marks, since their names are titles or words of a text. */
export const nameInText = ({ label, name }: EntityRef): string =>
  label === 'Report' || label === 'UnnamedSource' ? `“${name}”` : name;

/** `joinWords(['a', 'b', 'c'])` → `a, b and c` */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `countOf(1, 'report')` → `1 report`; `countOf(2, 'report')` → `2 reports` */
export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
