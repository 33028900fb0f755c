// Names found in texts of our own, and in the annotated files that training never saw.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  findNames,
  type KnownName,
  type NameModelFile,
  nameModelFile,
} from '../../../../server/ingest/extraction/names/find-names.ts';
import { NAME_TYPES } from '../../../../server/ingest/extraction/names/name-labels.ts';
import { readAnnotated } from '../../../../server/ingest/extraction/training/read-annotated.ts';
import { corpusFolder } from '../../../../server/ingest/extraction/training/read-corpus.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';

const namesIn = (text: string, known: readonly KnownName[] = []): readonly string[] =>
  findNames(readTokens(text), known).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

const percent = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);

test('in the held-back articles four of five names are found, and four of five that are found are right', () => {
  const { heldBack } = JSON.parse(readFileSync(nameModelFile, 'utf8')) as NameModelFile;
  const articles = heldBack.flatMap((name) =>
    readAnnotated(readFileSync(new URL(name, corpusFolder), 'utf8')),
  );
  const pairs = articles.map(({ text, entities }) => ({ entities, found: findNames(readTokens(text)) }));
  let [allRight, allWanted, allFound] = [0, 0, 0];
  for (const type of NAME_TYPES) {
    let [right, wantedCount, foundCount] = [0, 0, 0];
    for (const { entities, found } of pairs) {
      const wanted = entities.filter((entity) => entity.type === type);
      const same = found.filter((name) => name.type === type);
      const isIn = (name: { start: number; end: number }, list: readonly { start: number; end: number }[]) =>
        list.some(({ start, end }) => start === name.start && end === name.end);
      right += wanted.filter((entity) => isIn(entity, same)).length;
      wantedCount += wanted.length;
      foundCount += same.length;
    }
    const [precision, recall] = [percent(right, foundCount), percent(right, wantedCount)];
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      `${type}: precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, F1 ${f1.toFixed(1)} (${wantedCount})`,
    );
    allRight += right;
    allWanted += wantedCount;
    allFound += foundCount;
  }
  console.log(
    `all: precision ${percent(allRight, allFound).toFixed(1)}, recall ${percent(allRight, allWanted).toFixed(1)}`,
  );
  expect(percent(allRight, allFound)).toBeGreaterThan(80);
  expect(percent(allRight, allWanted)).toBeGreaterThan(80);
});

test('in sentences about the real world nine of ten names are found, and nine of ten that are found are right', () => {
  const lines = readFileSync(new URL('world-names.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const types = { p: 'Person', o: 'Organization', l: 'Place' } as const;
  let [right, wanted, all] = [0, 0, 0];
  for (const line of lines) {
    const text = line.replaceAll(/<\/?[pol]>/g, '');
    const marked: string[] = [];
    let length = 0;
    for (const [whole, mark, name] of line.matchAll(/<([pol])>(.*?)<\/\1>|[^<]+/g)) {
      if (mark === 'p' || mark === 'o' || mark === 'l') marked.push(`${types[mark]} ${length} ${name}`);
      length += (name ?? whole).length;
    }
    const found = findNames(readTokens(text)).map(
      ({ start, end, type }) => `${type} ${start} ${text.slice(start, end)}`,
    );
    right += found.filter((name) => marked.includes(name)).length;
    wanted += marked.length;
    all += found.length;
  }
  console.log(
    `world: precision ${percent(right, all).toFixed(1)}, recall ${percent(right, wanted).toFixed(1)}`,
  );
  expect(percent(right, all)).toBeGreaterThan(90);
  expect(percent(right, wanted)).toBeGreaterThan(90);
});

test('bodies and places that the whole world knows are found without a hint', () => {
  expect(namesIn('Hamas and Gazprom were silent; the IDF was not.')).toEqual([
    'Organization Hamas',
    'Organization Gazprom',
    'Organization IDF',
  ]);
});

test('names of several parts stay whole', () => {
  expect(namesIn('José Luis Quintero left Port-au-Prince for Mazar-i-Sharif.')).toEqual([
    'Person José Luis Quintero',
    'Place Port-au-Prince',
    'Place Mazar-i-Sharif',
  ]);
});

test('a name behind a word for a body is a body, and behind the office of somebody a person', () => {
  expect(namesIn('The company, Zephyr Noord, built it. The head of the agency, Ana Reyes, saw it.')).toEqual([
    'Organization Zephyr Noord',
    'Person Ana Reyes',
  ]);
});

test('capitals that open a paragraph before a date are a place', () => {
  expect(namesIn('MARROW, 5 March 2031. The harbour was shut.')).toEqual(['Place MARROW']);
});

test('titles, articles and possessive endings are no part of a name', () => {
  expect(
    namesIn("Chief Executive Ramona Iturbe of the Ministry of Works met Judge Orla Fenn's brother."),
  ).toEqual(['Person Ramona Iturbe', 'Organization Ministry of Works', 'Person Orla Fenn']);
});

test('names with an Arabic article or a letter the tagger does not know stay whole', () => {
  expect(namesIn('Nadir al-Tessari said so near Deir ez-Zor. Teodora Ilić did not.')).toEqual([
    'Person Nadir al-Tessari',
    'Place Deir ez-Zor',
    'Person Teodora Ilić',
  ]);
});

test('an acronym in brackets is what stands before it, wherever it comes again', () => {
  expect(
    namesIn('The Grain Monitoring Agency (GMA) opened an office in Paris. Farmers distrust the GMA.'),
  ).toEqual(['Organization Grain Monitoring Agency', 'Organization GMA', 'Place Paris', 'Organization GMA']);
});

test('a surname alone is the person whose full name was given', () => {
  expect(namesIn('Mayor Ilse Brandt resigned. Brandt gave no reason.')).toEqual([
    'Person Ilse Brandt',
    'Person Brandt',
  ]);
});

test('a body and a person side by side are two names where the surname comes again', () => {
  expect(
    namesIn('An analyst at the National Institute of Agriculture Ana Reyes said so. Farmers like Reyes.'),
  ).toEqual(['Organization National Institute of Agriculture', 'Person Ana Reyes', 'Person Reyes']);
});

test('peoples, faiths, days and numbers are no names', () => {
  expect(namesIn('On Monday 44 Syrian fighters, most of them Sunnis, crossed into Iraq.')).toEqual([
    'Place Iraq',
  ]);
});

test('a name that is known already is found as what it is', () => {
  const text = 'Visitors came to Larkspur, and Larkspur thanked them.';
  expect(namesIn(text, [{ name: 'Larkspur', type: 'Organization' }])).toEqual([
    'Organization Larkspur',
    'Organization Larkspur',
  ]);
});

test('a text without names gives none', () => {
  expect(namesIn('')).toEqual([]);
  expect(namesIn('the river rose again last night, and nobody slept.')).toEqual([]);
});

test('a pronoun with its verb is nobody', () => {
  expect(namesIn('“I think it is Ted Reyes, and I’m going to help him,” the mayor said.')).toEqual([
    'Person Ted Reyes',
  ]);
});
