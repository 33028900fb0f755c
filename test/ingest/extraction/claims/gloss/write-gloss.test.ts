// The gloss of proposed claims: what is named in it, and what stays as the text has it.
import { describe, expect, test } from 'vitest';
import { draftAttributed } from '../../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { draftOwnWords } from '../../../../../server/ingest/extraction/claims/draft-own-words.ts';
import {
  asSentence,
  tidySentence,
} from '../../../../../server/ingest/extraction/claims/gloss/as-sentence.ts';
import { writeGloss } from '../../../../../server/ingest/extraction/claims/gloss/write-gloss.ts';
import { readMarked } from '../../marked-reading.ts';

/** The gloss of the last claim of whoever is cited. */
function glossOf(paragraphs: string): string | undefined {
  const reading = readMarked(paragraphs);
  const draft = draftAttributed(reading).at(-1);
  return draft && writeGloss(reading, draft);
}

/** The gloss of the last claim in the publisher's own voice. */
function ownGlossOf(paragraphs: string): string | undefined {
  const reading = readMarked(paragraphs);
  const draft = draftOwnWords(reading).at(-1);
  return draft && writeGloss(reading, draft);
}

type Row = readonly [text: string, gloss: string];

const rows = (list: readonly Row[]) => list.map(([text, gloss]) => ({ text, gloss }));

describe('words become a sentence', () => {
  test('without quotation marks, with a capital and a full stop', () => {
    expect(asSentence('“the bridge  is safe,”')).toBe('The bridge is safe.');
    expect(asSentence('is it safe?')).toBe('Is it safe?');
  });

  test('that keeps the apostrophe of owners in the plural', () => {
    expect(asSentence('the workers’ union met')).toBe('The workers’ union met.');
    expect(asSentence('it was ‘badly timed’, she said')).toBe('It was badly timed, she said.');
  });

  test('that closes what it opens and ends in no loose word', () => {
    expect(asSentence('the pier (built in 1911')).toBe('The pier (built in 1911).');
    expect(asSentence('the pier) is old')).toBe('The pier is old.');
    expect(asSentence('three crates were lost, of')).toBe('Three crates were lost.');
    expect(tidySentence('“we will  not pay,”')).toBe('“We will not pay.”');
  });

  test('that is cut at a clause where it is too long, else at a word', () => {
    const clause = 'the harbour was closed for the whole of the winter';
    const cut = asSentence(Array.from({ length: 8 }, () => clause).join(', and '));
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut.endsWith('of the winter…')).toBe(true);
    expect(asSentence('crate '.repeat(80)).endsWith('crate…')).toBe(true);
  });
});

describe('in reported speech', () => {
  test.each(
    rows([
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>she would resign in May</t>.',
        'Anna Brandt would resign in May.',
      ],
      ['<s 1>Omar Varn</s> <c 1>said</c> <t 1>his boats were ready</t>.', "Omar Varn's boats were ready."],
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>that the port had dismissed her in 2029</t>.',
        'The port had dismissed Anna Brandt in 2029.',
      ],
      [
        'Anna Brandt came home. <s 1>She</s> <c 1>said</c> <t 1>she would resign</t>.',
        'Anna Brandt would resign.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>it would close the pier</t>.',
        'The Harbour Authority would close the pier.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>its inspectors had found nothing</t>.',
        "The Harbour Authority's inspectors had found nothing.",
      ],
      [
        '<s 1>The Tidemen’s Union</s> <c 1>said</c> <t 1>it had paid the fines</t>.',
        'The Tidemen’s Union had paid the fines.',
      ],
      [
        '<s 1>Two port officials</s> <c 1>said</c> <t 1>they had seen the crates</t>.',
        'Two port officials had seen the crates.',
      ],
      ['<s 1>A witness</s> <c 1>said</c> <t 1>he saw three boats</t>.', 'A witness saw three boats.'],
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>the crane was old, that it had failed twice and that nobody had looked</t>.',
        'The crane was old, it had failed twice and nobody had looked.',
      ],
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>that she was ill but that the port would open</t>.',
        'Anna Brandt was ill but the port would open.',
      ],
      [
        '<s 1>Maria Varn</s>, whose brother Omar Varn owns the pier, <c 1>said</c> <t 1>the port had cheated him</t>.',
        'The port had cheated Omar Varn.',
      ],
    ]),
  )('the speaker, or the only other who fits, is named: $gloss', ({ text, gloss }) => {
    expect(glossOf(text)).toBe(gloss);
  });

  test.each(
    rows([
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>it was clear that the pier must close</t>.',
        'It was clear that the pier must close.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>it was raining that night</t>.',
        'It was raining that night.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>it would cost 40 jobs</t>.',
        'It would cost 40 jobs.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>its cause was unknown</t>.',
        'Its cause was unknown.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>the union had lost its members</t>.',
        'The union had lost its members.',
      ],
      [
        '<s 1>The Harbour Authority</s> <c 1>said</c> <t 1>they had closed the pier</t>.',
        'They had closed the pier.',
      ],
      ['<s 1>Anna Brandt</s> <c 1>said</c> <t 1>he had taken the crates</t>.', 'He had taken the crates.'],
      ['<s 1>Anna Brandt</s> <c 1>said</c> <t 1>they would leave it</t>.', 'They would leave it.'],
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>the mayor had sold her house</t>.',
        'The mayor had sold her house.',
      ],
      ['<s 1>Her lawyer</s> <c 1>said</c> <t 1>she was ill</t>.', 'She was ill.'],
      ['<s 1>Anna Brandt’s lawyer</s> <c 1>said</c> <t 1>she was ill</t>.', 'She was ill.'],
      ['<s 1>Most</s> <c 1>said</c> <t 1>they had seen nothing</t>.', 'They had seen nothing.'],
      [
        'Police held the two men for a week. <s 1>Investigators</s> <c 1>said</c> <t 1>they had sold the crates</t>.',
        'They had sold the crates.',
      ],
      [
        'After a meeting with Maria Varn, <s 1>Anna Brandt</s> <c 1>said</c> <t 1>she would resign</t>.',
        'She would resign.',
      ],
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>her office knew that Brandt was ill</t>.',
        'Her office knew that Brandt was ill.',
      ],
      ['<s 1>Omar Varn</s> <c 1>said</c> <t 1>he’d close the pier</t>.', 'He’d close the pier.'],
      ['<s 1>Omar Varn</s> <c 1>urged</c> <t 1>him to stay</t>.', 'Omar Varn urged him to stay.'],
      [
        'New figures come in May. <t 1>They are likely to show a gap</t>, <s 1>two officials</s> <c 1>said</c>.',
        'They are likely to show a gap.',
      ],
    ]),
  )('what may mean another stays: $gloss', ({ text, gloss }) => {
    expect(glossOf(text)).toBe(gloss);
  });

  test.each(
    rows([
      [
        '<s 1>Anna Brandt</s> <c 1>denied</c> <t 1>that the bridge was shut</t>.',
        'Anna Brandt denied that the bridge was shut.',
      ],
      [
        '<s 1>Anna Brandt</s> <c 1>denied</c> <t 1>that her boats were late</t>.',
        'Anna Brandt denied that her boats were late.',
      ],
      [
        '<s 1>Anna Brandt</s> <c 1>plans</c> <t 1>to close the bridge</t>.',
        'Anna Brandt plans to close the bridge.',
      ],
      [
        '<s 1>Edda Quill</s> <c 1>vowed</c> <t 1>to rebuild the pier</t>.',
        'Edda Quill vowed to rebuild the pier.',
      ],
      ['The boat, <s 1>Anna Brandt</s> <c 1>said</c>, <t 1>was lost</t>.', 'Was lost.'],
      ['<s 1>Critics</s> <c 1>called</c> <t 1>the plan “a folly”</t>.', 'Critics called the plan a folly.'],
      [
        '“<t 1>Forty crates and no key</t>,” <c 1>said</c> <s 1>Anna Brandt</s>.',
        'Anna Brandt said forty crates and no key.',
      ],
    ]),
  )('what is denied or planned, or has no verb, is told with its speaker: $gloss', ({ text, gloss }) => {
    expect(glossOf(text)).toBe(gloss);
  });
});

describe('in a quotation', () => {
  test.each(
    rows([
      [
        '“<t 1>We will not pay</t>,” <s 1>the Harbour Authority</s> <c 1>said</c>.',
        '“We [the Harbour Authority] will not pay.”',
      ],
      [
        '“<t 1>I saw three boats</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.',
        '“I [Anna Brandt] saw three boats.”',
      ],
      [
        '“<t 1>My boats are gone</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.',
        "“My [Anna Brandt's] boats are gone.”",
      ],
      ['“<t 1>Nobody told me</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.', '“Nobody told me [Anna Brandt].”'],
      [
        '“<t 1>I’m tired, and I know it</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.',
        '“I’m tired, and I [Anna Brandt] know it.”',
      ],
      [
        '“<t 1>I’ve seen three boats</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.',
        '“I’ve [Anna Brandt] seen three boats.”',
      ],
      [
        '“<t 1>I saw three boats</t>,” <s 1>Anna Brandt</s> <c 1>said</c>, “<t 1>and I called the port</t>.”',
        '“I [Anna Brandt] saw three boats and I called the port.”',
      ],
      [
        '“<t 1>We saw the crates</t>,” <c 1>said</c> <s 1>two port officials</s>.',
        '“We [two port officials] saw the crates.”',
      ],
      [
        '<s 1>Anna Brandt</s> <c 1>said</c> <t 1>the pier was “a place where I was happy”</t>.',
        'The pier was “a place where I [Anna Brandt] was happy.”',
      ],
    ]),
  )('whoever says “I” or “we” is named beside it: $gloss', ({ text, gloss }) => {
    expect(glossOf(text)).toBe(gloss);
  });

  test.each(
    rows([
      ['“<t 1>We have nine beds</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.', 'We have nine beds.'],
      ['“<t 1>I saw three boats</t>,” <s 1>the Harbour Authority</s> <c 1>said</c>.', 'I saw three boats.'],
      ['“<t 1>I saw three boats</t>,” <s 1>her brother</s> <c 1>said</c>.', 'I saw three boats.'],
      ['“<t 1>She saw three boats</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.', 'She saw three boats.'],
      ['“<t 1>They feed you</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.', 'They feed you.'],
      ['“<t 1>The pier was ours</t>,” <s 1>the Harbour Authority</s> <c 1>said</c>.', 'The pier was ours.'],
      [
        '“<t 1>The bridge</t>,” <s 1>Anna Brandt</s> <c 1>said</c>, “<t 1>will stay shut</t>.”',
        'The bridge will stay shut.',
      ],
      ['“<t 1>But the crane is old</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.', 'The crane is old.'],
      ['“<t 1>So the crane failed</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.', 'The crane failed.'],
    ]),
  )('nobody else is: $gloss', ({ text, gloss }) => {
    expect(glossOf(text)).toBe(gloss);
  });

  test('a spokeswoman speaks for her body', () => {
    expect(
      glossOf('“<t 1>We will fight every seat</t>,” <c 1>said</c> <s 1>a Labour Party spokeswoman</s>.'),
    ).toBe('“We [Labour Party] will fight every seat.”');
  });

  test('another who was named before is named in it', () => {
    expect(
      glossOf(
        'Omar Varn, the mayor, sold his boat. “<t 1>He called the port first</t>,” <s 1>Anna Brandt</s> <c 1>said</c>.',
      ),
    ).toBe('Omar Varn called the port first.');
  });
});

describe('in the publisher’s own voice', () => {
  test.each(
    rows([
      ['Anna Brandt leads the port. She was born in Vell in 1971.', 'Anna Brandt was born in Vell in 1971.'],
      [
        'Anna Brandt leads the port of Vell.\n\nIn 2029 her boats were sold to Norland.',
        "In 2029 Anna Brandt's boats were sold to Norland.",
      ],
      [
        'The Marsh Front, a militant group, holds the hills of Vell. Its fighters killed 12 guards.',
        "The Marsh Front's fighters killed 12 guards.",
      ],
      [
        'The Marsh Front, a militant group, holds the hills. In May the group killed 12 guards.',
        'In May the Marsh Front killed 12 guards.',
      ],
      [
        'The mayor, Omar Varn, spoke in Vell. On Monday the mayor closed 12 roads.',
        'On Monday Omar Varn closed 12 roads.',
      ],
      [
        'The Harbour Authority met in Vell. In May it closed 12 piers.',
        'In May the Harbour Authority closed 12 piers.',
      ],
      [
        'Anna Brandt lives in Vell with her son. In May the port dismissed her with 12 others.',
        'In May the port dismissed Anna Brandt with 12 others.',
      ],
    ]),
  )('the only one who fits is named: $gloss', ({ text, gloss }) => {
    expect(ownGlossOf(text)).toBe(gloss);
  });

  test.each(
    rows([
      ['Anna Brandt met Maria Varn in Vell. She was born there in 1971.', 'She was born there in 1971.'],
      ['Edda Quill leads the port. In 1971 she was born in Vell.', 'In 1971 she was born in Vell.'],
      ['Anna Brandt leads the port. A cook came to Vell. She was born in 1971.', 'She was born in 1971.'],
      [
        'The Marsh Front and the Northern Union fought in Vell. Its fighters killed 12 guards.',
        'Its fighters killed 12 guards.',
      ],
      [
        'The last mayor, Omar Varn, came to Vell. The new mayor closed 12 roads.',
        'The new mayor closed 12 roads.',
      ],
      [
        'Anna Brandt sold the port to Norland. In 2031 it was worth 40 crowns.',
        'In 2031 it was worth 40 crowns.',
      ],
      ['The pier of Vell is old. They closed 12 piers in 2029.', 'They closed 12 piers in 2029.'],
      ['Anna Brandt came to Vell. Brandt and her son left in 2029.', 'Brandt and her son left in 2029.'],
      [
        'Vell is old. Everybody there knows that he pays 40 crowns.',
        'Everybody there knows that he pays 40 crowns.',
      ],
      ['Omar Varn came to Vell. The mayor himself closed 12 roads.', 'The mayor himself closed 12 roads.'],
      ['We have waited in Vell since 2029.', 'We have waited in Vell since 2029.'],
    ]),
  )('where more than one fits, all stays: $gloss', ({ text, gloss }) => {
    expect(ownGlossOf(text)).toBe(gloss);
  });
});

describe('a clause that hangs on another', () => {
  test('begins with what “who” and “which” go on from', () => {
    expect(
      ownGlossOf(
        '<c 1>It is said</c> <t 1>that rain fell</t>; the Harbour Authority, which closed 12 piers in May.',
      ),
    ).toBe('The Harbour Authority closed 12 piers in May.');
  });

  test('keeps the cue that it needs where nobody is cited', () => {
    expect(glossOf('<t 1>The boat</t> <c 1>is thought</c> <t 1>to have left in May</t>.')).toBe(
      'The boat is thought to have left in May.',
    );
  });

  test('stands without “although” where nothing else is said', () => {
    expect(glossOf('<s 1>Anna Brandt</s> <c 1>said</c> <t 1>although the crane is old</t>.')).toBe(
      'The crane is old.',
    );
  });
});
