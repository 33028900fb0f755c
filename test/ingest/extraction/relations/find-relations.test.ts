// Relations found in sentences of our own: every mention is marked in the text, every relation is written out.
import { describe, expect, test } from 'vitest';
import { type EntityLabel, mayConnect } from '../../../../graph-data/ontology/ontology.ts';
import type { EntityPlace } from '../../../../server/ingest/extraction/entities/entity-place.ts';
import {
  type FoundRelation,
  findRelations,
} from '../../../../server/ingest/extraction/relations/find-relations.ts';
import { describeWords } from '../../../../server/ingest/extraction/words/describe-words.ts';
import { readTokens } from '../../../../server/ingest/extraction/words/read-tokens.ts';
import sentences from './relation-sentences.json' with { type: 'json' };

const PUBLISHED = '2031-03-04';
const LABELS: Readonly<Record<string, EntityLabel>> = {
  p: 'Person',
  o: 'Organization',
  l: 'Place',
  e: 'Event',
  u: 'UnnamedSource',
};

interface Marked {
  readonly text: string;
  readonly mentions: readonly EntityPlace[];
}

/** "[o Lantern Front=LF]" is a mention of the organization LF; without "=", the words are its key. */
function readMarked(marked: string): Marked {
  let text = '';
  let done = 0;
  const mentions: EntityPlace[] = [];
  for (const match of marked.matchAll(/\[([polue]) ([^\]=]+)(?:=([^\]]+))?\]/g)) {
    const [all, label = '', words = '', key] = match;
    text += marked.slice(done, match.index);
    const start = text.length;
    text += words;
    mentions.push({ start, end: text.length, key: key ?? words, label: LABELS[label] ?? 'UnnamedSource' });
    done = match.index + all.length;
  }
  return { text: text + marked.slice(done), mentions };
}

function findIn(marked: string): readonly FoundRelation[] {
  const { text, mentions } = readMarked(marked);
  return findRelations(describeWords(readTokens(text)), mentions, { published: PUBLISHED });
}

function show({ type, from, to, polarity, validFrom, validTo }: FoundRelation): string {
  const time = validFrom || validTo ? ` ${validFrom ?? ''}..${validTo ?? ''}` : '';
  return `${polarity === 'negative' ? 'not ' : ''}${type} ${from} → ${to}${time}`;
}

const only = (marked: string): FoundRelation | undefined => findIn(marked)[0];

test('of the relations of 560 sentences nearly all are found, and hardly any other', () => {
  let [right, wanted, found] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { sentence, relations } of sentences) {
    const shown = findIn(sentence).map(show);
    const same = shown.filter((one) => relations.includes(one)).length;
    right += same;
    wanted += relations.length;
    found += shown.length;
    if (same < Math.max(shown.length, relations.length)) wrong.push(`${sentence} → ${shown.join('; ')}`);
  }
  console.log(`relations: ${wanted} wanted, ${found} found, ${right} right\n${wrong.join('\n')}`);
  expect(sentences.length).toBeGreaterThanOrEqual(560);
  expect(right / found).toBeGreaterThan(0.95);
  expect(right / wanted).toBeGreaterThan(0.9);
});

test('each relation is one that the ontology allows between these labels', () => {
  const forbidden = sentences.flatMap(({ sentence }) => {
    const { mentions } = readMarked(sentence);
    const labelOf = new Map(mentions.map(({ key, label }) => [key, label]));
    return findIn(sentence).filter(
      ({ type, from, to }) =>
        !mayConnect(type, labelOf.get(from) ?? 'UnnamedSource', labelOf.get(to) ?? 'UnnamedSource'),
    );
  });
  expect(forbidden).toEqual([]);
});

describe('a relation', () => {
  test('says which words state it', () => {
    const marked = 'The [o Lantern Front] attacked [l Kersh].';
    expect(readMarked(marked).text.slice(...(only(marked)?.at ?? [0, 0]))).toBe('attacked');
  });

  test('stands in the stretch from the first to the last of its words, also where one end is a pronoun', () => {
    const marked = 'The [o Lantern Front] said it had attacked [l Kersh] at noon.';
    expect(readMarked(marked).text.slice(...(only(marked)?.within ?? [0, 0]))).toBe('it had attacked Kersh');
  });

  test('may be told by a name alone', () => {
    const marked = 'The [o UN Fisheries Agency] thanked the [o UN].';
    const { at, within } = only(marked) ?? {};
    expect(readMarked(marked).text.slice(...(within ?? [0, 0]))).toBe('UN Fisheries Agency');
    expect(at).toEqual(within);
  });

  test('is less sure where it is only believed', () => {
    const plain = only('The [o Lantern Front] controls [l Kersh].')?.score ?? 0;
    const believed = only('The [o Lantern Front] is believed to control [l Kersh].')?.score ?? 1;
    expect(believed).toBeLessThan(plain);
  });

  test('does not reach over the end of a sentence', () => {
    expect(findIn('The [o Lantern Front] attacked. [l Kersh] was calm.')).toEqual([]);
  });

  test('takes its dates only from its own clause', () => {
    const marked = '[p Ana Reyes], who was jailed by [l Velta] until 2023, leads the [o Lantern Front].';
    expect(findIn(marked).map(show)).toEqual([
      'DETAINS Velta → Ana Reyes ..2023',
      'LEADS Ana Reyes → Lantern Front',
    ]);
  });

  test('never leads from an entity to itself', () => {
    expect(findIn('The [o Lantern Front=LF] attacked [o its own=LF] base in [l Kersh].').map(show)).toEqual([
      'OPERATES_IN LF → Kersh',
    ]);
  });
});

test('a text without mentions has no relations', () => {
  expect(findRelations(describeWords(readTokens('The army attacked the town.')), [])).toEqual([]);
});
