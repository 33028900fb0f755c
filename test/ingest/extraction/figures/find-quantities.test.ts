// Quantities found in sentences of our own, and in the annotated articles: every value is marked in the text itself.
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../../server/ingest/extraction/figures/find-quantities.ts';
import type { Quantity } from '../../../../server/ingest/extraction/figures/quantity.ts';
import {
  type AnnotatedArticle,
  type AnnotatedQuantity,
  readAnnotated,
} from '../../../../server/ingest/extraction/training/read-annotated.ts';
import { readCorpus } from '../../../../server/ingest/extraction/training/read-corpus.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';
import sentences from './quantity-sentences.json' with { type: 'json' };

const HEADER = '# sentence\noutlet: Own\nstyle: test\ndate: 2031-03-04\ntitle: T\n\n';
const ROUNDING = 1e-6;

const readSentence = (marked: string): AnnotatedArticle => {
  const [article] = readAnnotated(HEADER + marked);
  if (!article) throw new Error(`${marked} is no article`);
  return article;
};

const isNear = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) <= Math.abs(a) * ROUNDING;

const hasSameBounds = (wanted: AnnotatedQuantity, found: Quantity): boolean =>
  wanted.bound === found.bound &&
  isNear(wanted.minValue, found.minValue) &&
  isNear(wanted.maxValue, found.maxValue);

const overlaps = (wanted: AnnotatedQuantity, found: Quantity): boolean =>
  wanted.start < found.end && found.start < wanted.end;

const isSame = (wanted: AnnotatedQuantity, found: Quantity | undefined): boolean =>
  found !== undefined &&
  wanted.start === found.start &&
  wanted.end === found.end &&
  wanted.unit === found.unit &&
  hasSameBounds(wanted, found);

const show = (text: string, { start, end, unit, minValue, maxValue, bound }: AnnotatedQuantity): string =>
  `[${text.slice(start, end)}: ${minValue ?? ''}..${maxValue ?? ''} ${bound} ${unit}]`;

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

test('quantities of nearly 300 sentences have the right place, unit, values and bound', () => {
  const wrong: string[] = [];
  for (const sentence of sentences) {
    const { text, quantities } = readSentence(sentence);
    const found = findQuantities(readTokens(text));
    const isRight =
      found.length === quantities.length && quantities.every((wanted, index) => isSame(wanted, found[index]));
    if (!isRight) wrong.push(`${sentence} → ${found.map((one) => show(text, one)).join(' ')}`);
  }
  console.log(
    `${sentences.length - wrong.length} of ${sentences.length} sentences right\n${wrong.join('\n')}`,
  );
  expect(sentences.length).toBeGreaterThan(290);
  expect(wrong.length / sentences.length).toBeLessThan(0.05);
});

describe('in the annotated articles', () => {
  test('most quantities are found with their bounds, and few others', () => {
    let [wantedCount, foundCount, placed, bounded, exact, named] = [0, 0, 0, 0, 0, 0];
    for (const { text, quantities } of readCorpus()) {
      const found = findQuantities(readTokens(text)).filter(({ isVague }) => !isVague);
      wantedCount += quantities.length;
      foundCount += found.length;
      for (const wanted of quantities) {
        const same = found.find((one) => overlaps(wanted, one));
        if (same) placed += 1;
        if (same && hasSameBounds(wanted, same)) bounded += 1;
        if (same && same.unit === wanted.unit) named += 1;
        if (same && same.start === wanted.start && same.end === wanted.end) exact += 1;
      }
    }
    console.log(
      `quantities of the articles: found ${percent(placed, wantedCount)} %, right bounds ${percent(bounded, wantedCount)} % ` +
        `(of those found, ${percent(bounded, foundCount)} %), unit ${percent(named, placed)} %, same words ${percent(exact, placed)} %`,
    );
    expect(bounded / wantedCount).toBeGreaterThan(0.8);
    expect(bounded / foundCount).toBeGreaterThan(0.8);
  });
});

describe('a quantity', () => {
  const only = (text: string): Quantity | undefined => findQuantities(readTokens(text))[0];

  test('says what it counts', () => {
    const text = 'The army freed 12 young recruits.';
    expect(text.slice(...(only(text)?.counted ?? [0, 0]))).toBe('recruits');
  });

  test('says what it is a part of', () => {
    const text = 'Three of the five judges disagreed.';
    expect(text.slice(...(only(text)?.of ?? [0, 0]))).toBe('the five judges');
    expect(only('A third of the orchards froze.')).toMatchObject({ of: [11, 23], isShare: true });
  });

  test('in words of vague plenty is the least that they can mean, and says so', () => {
    expect(only('Hundreds of trees fell.')).toMatchObject({ minValue: 200, bound: 'atLeast', isVague: true });
    expect(only('Most of the trees fell.')).toMatchObject({ minValue: 0.5, unit: 'share', isVague: true });
    expect(only('At least 30 trees fell.')?.isVague).toBe(false);
  });
});
