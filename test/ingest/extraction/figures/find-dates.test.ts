// Dates and periods found in sentences of our own, published on Tuesday, 4 March 2031.
import { expect, test } from 'vitest';
import { dateBounds } from '../../../../graph-data/ontology/ontology.ts';
import { findDates } from '../../../../server/ingest/extraction/figures/find-dates.ts';
import sentences from './date-sentences.json' with { type: 'json' };

const PUBLISHED = '2031-03-04';
const MARK = /<d ([^>]+)>(.*?)<\/d>/g;

interface Wanted {
  readonly words: string;
  readonly edtf: string;
}

const wantedIn = (marked: string): readonly Wanted[] =>
  [...marked.matchAll(MARK)].map(([, edtf = '', words = '']) => ({ words, edtf }));

test('dates of 70 sentences have the right words and the right EDTF', () => {
  const wrong: string[] = [];
  for (const sentence of sentences) {
    const text = sentence.replace(MARK, '$2');
    const found = findDates(text, PUBLISHED).map(({ start, end, edtf }) => ({
      words: text.slice(start, end),
      edtf,
    }));
    if (JSON.stringify(found) !== JSON.stringify(wantedIn(sentence)))
      wrong.push(`${sentence} → ${JSON.stringify(found)}`);
  }
  console.log(
    `${sentences.length - wrong.length} of ${sentences.length} sentences right\n${wrong.join('\n')}`,
  );
  expect(sentences.length).toBeGreaterThan(60);
  expect(wrong.length / sentences.length).toBeLessThan(0.05);
});

test('every date that is found is one the ontology can read', () => {
  const all = sentences.flatMap((sentence) => findDates(sentence.replace(MARK, '$2'), PUBLISHED));
  expect(all.filter(({ edtf }) => dateBounds(edtf) === undefined)).toEqual([]);
});

test('without a day of publication only dates that stand by themselves are found', () => {
  const found = findDates('It began yesterday, on Monday or in June, and not in June 2024.');
  expect(found.map(({ edtf }) => edtf)).toEqual(['2024-06']);
});
