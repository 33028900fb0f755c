// The articles written to learn reading from: their format, and that every file keeps it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type AnnotatedArticle,
  readAnnotated,
  type Span,
} from '../../../server/ingest/extraction/training/read-annotated.ts';

const folder = join(import.meta.dirname, '../../../graph-data/samples/reading');
const SHARED_RUN = 7;

const articles: readonly AnnotatedArticle[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    try {
      return readAnnotated(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      throw new Error(`${name}, ${String(error)}`, { cause: error });
    }
  });

const header = '# one\noutlet: The Day\nstyle: wire\ndate: 2031-03-04\n';
const sliceAll = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(([start, end]) => text.slice(start, end));
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('an annotated article', () => {
  test('gives its text without marks, and every part where it stands in the text', () => {
    const [article] = readAnnotated(
      `${header}title: <s 1>Mayor</s><c 1>:</c> <t 1>shut</t>\n\n<t 2>“No,”</t> <s 2>Mayor <p>Ilse Brandt</p></s>\n<c 2>said</c>. <t 2>“Never.”</t>\n\nNobody came.\n`,
    );
    expect(article?.text).toBe('Mayor: shut\n\n“No,” Mayor Ilse Brandt said. “Never.”\n\nNobody came.');
    const [first, second] = article?.attributions ?? [];
    const text = article?.text ?? '';
    expect(sliceAll(text, first?.cue ?? [])).toEqual([':']);
    expect(sliceAll(text, second?.content ?? [])).toEqual(['“No,”', '“Never.”']);
    expect(sliceAll(text, second?.source ?? [])).toEqual(['Mayor Ilse Brandt']);
    expect(article?.entities).toEqual([{ start: 25, end: 36, type: 'Person' }]);
    expect(text.slice(article?.bodyStart)).toMatch(/^“No,”/);
  });

  test('flags an attribution that stands inside the content of another', () => {
    const [article] = readAnnotated(
      `${header}title: T\n\n<s 1>She</s> <c 1>said</c> <t 1><s 2>they</s> <c 2>want</c> <t 2>peace</t></t>.`,
    );
    expect(article?.attributions.map(({ isNested }) => isNested)).toEqual([false, true]);
  });

  test('gives quantities with the values that their bound leaves', () => {
    const [article] = readAnnotated(
      `${header}title: T\n\n<q person 5000..7000>5,000 to 7,000 men</q>, <q square_kilometre 3 moreThan>over 3 sq km</q>, <q percent 8>8%</q>`,
    );
    expect(article?.quantities).toEqual([
      { start: 3, end: 21, unit: 'person', minValue: 5000, maxValue: 7000, bound: 'between' },
      { start: 23, end: 35, unit: 'square kilometre', minValue: 3, bound: 'moreThan' },
      { start: 37, end: 39, unit: 'percent', minValue: 8, maxValue: 8, bound: 'exact' },
    ]);
  });

  test('with a fault is refused, with the line of the fault', () => {
    const read = (title: string, body: string) => () => readAnnotated(`${header}title: ${title}\n\n${body}`);
    expect(read('T', 'One.\n\n<s 1>he <c 1>said</s></c>')).toThrow('line 9: </s> closes <c 1>.');
    expect(read('T', '<s 1>he')).toThrow('line 7: <s 1> is not closed in its paragraph.');
    expect(read('<b>T</b>', 'One.')).toThrow('line 5: <b> is not a mark. Use s, c, t, p, o, l or q.');
    expect(read('T', '<c>said</c>')).toThrow(
      'line 7: <c > needs the number of its attribution, as in <c 1>.',
    );
    expect(read('T', '<q person some>some</q>')).toThrow('should be <q UNIT FIGURE BOUND>');
    expect(read('T', '<q person 4 roughly>4</q>')).toThrow('line 7: "roughly" is not a bound.');
    expect(read('T', '<c 2>said</c>')).toThrow('attribution 1 is missing');
    expect(() => readAnnotated('# one\nstyle: wire\n')).toThrow('line 2: expected "outlet: …" here');
    expect(() => readAnnotated('Hello.\n# one')).toThrow('line 1: text before the first "# id".');
  });
});

describe('the articles to learn reading from', () => {
  test('have ids of their own', () => {
    const ids = articles.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('give every attribution a content, and a cue or source within one paragraph', () => {
    const broken = articles.flatMap(({ id, text, attributions }) =>
      attributions.flatMap(({ source, cue, content }, index) => {
        const spans = [...source, ...cue];
        const start = Math.min(...spans.map(([begin]) => begin));
        const end = Math.max(...spans.map(([, finish]) => finish));
        const isWhole = spans.length > 0 && content.length > 0 && !text.slice(start, end).includes('\n');
        return isWhole ? [] : [`${id}, attribution ${index + 1}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('keep source, cue and content of one attribution apart', () => {
    const mixed = articles.flatMap(({ id, attributions }) =>
      attributions.flatMap(({ source, cue, content }, index) => {
        const spans = [...source, ...cue, ...content].toSorted(([a], [b]) => a - b);
        const overlaps = spans.some(([start], at) => start < (spans[at - 1]?.[1] ?? 0));
        return overlaps ? [`${id}, attribution ${index + 1}`] : [];
      }),
    );
    expect(mixed).toEqual([]);
  });

  test('keep spaces outside their marks', () => {
    const loose = articles.flatMap(({ id, text, attributions, entities, quantities }) =>
      [
        ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
        ...[...entities, ...quantities].map(({ start, end }): Span => [start, end]),
      ]
        .map(([start, end]) => text.slice(start, end))
        .filter((part) => part !== part.trim() || part === '')
        .map((part) => `${id}: "${part}"`),
    );
    expect(loose).toEqual([]);
  });

  test('have between 80 and 500 words', () => {
    const odd = articles
      .map(({ id, text }) => ({ id, words: wordsOf(text).length }))
      .filter(({ words }) => words < 80 || words > 500);
    expect(odd).toEqual([]);
  });

  test('share no run of seven words with one another', () => {
    const firstSeen = new Map<string, string>();
    const shared = articles.flatMap(({ id, text, bodyStart }) => {
      const words = wordsOf(text.slice(bodyStart));
      return words.flatMap((_, index) => {
        const run = words.slice(index, index + SHARED_RUN);
        const key = run.join(' ');
        const owner = firstSeen.get(key) ?? id;
        firstSeen.set(key, owner);
        return run.length === SHARED_RUN && owner !== id ? [`${owner} and ${id}: ${key}`] : [];
      });
    });
    expect(shared).toEqual([]);
  });

  test('are many, of many styles', () => {
    const byStyle = Map.groupBy(articles, ({ style }) => style);
    const rows = [...byStyle].map(([style, group]) => ({
      style,
      articles: group.length,
      words: group.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
      attributions: group.reduce((sum, { attributions }) => sum + attributions.length, 0),
      names: group.reduce((sum, { entities }) => sum + entities.length, 0),
      quantities: group.reduce((sum, { quantities }) => sum + quantities.length, 0),
    }));
    console.table(rows);
    expect(articles.length).toBeGreaterThan(0);
  });
});
