// A line or paragraph of text, trimmed, in Unicode NFC, never empty.
import type { PropertyType } from './property-type.ts';

const cleanText = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').trim() : value;

export const text: PropertyType<string> = {
  name: 'text',
  clean: cleanText,
  problem: (value) => {
    if (typeof value !== 'string') return 'must be text';
    if (value.trim() === '') return 'must not be empty';
    return value === cleanText(value) ? undefined : 'must be trimmed and in Unicode NFC';
  },
  compare: (a, b) => a.localeCompare(b, 'en'),
  show: (value) => value,
};

/** Several texts, none twice. */
export const textList: PropertyType<readonly string[]> = {
  name: 'list of text',
  clean: (value) => (Array.isArray(value) ? [...new Set(value.map(cleanText))] : value),
  problem: (value) => {
    if (!Array.isArray(value)) return 'must be a list of text';
    const faulty = value.map((entry) => text.problem(entry)).find((problem) => problem !== undefined);
    if (faulty) return `has an entry that ${faulty}`;
    return new Set(value).size === value.length ? undefined : 'names an entry twice';
  },
  compare: (a, b) => a.join('\n').localeCompare(b.join('\n'), 'en'),
  show: (value) => value.join(', '),
};
