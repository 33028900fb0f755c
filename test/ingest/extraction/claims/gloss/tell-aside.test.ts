// Asides and joined clauses become sentences with a subject and a verb.
import { expect, test } from 'vitest';
import { draftAttributed } from '../../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { draftOwnWords } from '../../../../../server/ingest/extraction/claims/draft-own-words.ts';
import { withSubject } from '../../../../../server/ingest/extraction/claims/gloss/with-subject.ts';
import { writeGloss } from '../../../../../server/ingest/extraction/claims/gloss/write-gloss.ts';
import { shareRelations } from '../../../../../server/ingest/extraction/claims/share-relations.ts';
import { rangeOf, readMarked, wordsIn } from '../../marked-reading.ts';

/** The glosses of all asides of a text. */
function asidesOf(paragraphs: string): readonly string[] {
  const reading = readMarked(paragraphs);
  const drafts = shareRelations(reading, [...draftAttributed(reading), ...draftOwnWords(reading)]);
  return drafts.filter(({ kind }) => kind === 'aside').map((draft) => writeGloss(reading, draft));
}

const saying = (speaker: string): string => `<s 1>${speaker}</s> <c 1>said</c> <t 1>the quay was shut</t>.`;

test('what stands behind a name and a comma is what somebody is', () => {
  expect(asidesOf(saying('Ilse Brandt, chairwoman of the Harbour Authority,'))).toEqual([
    'Ilse Brandt is chairwoman of the Harbour Authority.',
  ]);
});

test('so is what stands before the name', () => {
  expect(asidesOf(saying('Harbour Authority director Ilse Brandt'))).toEqual([
    'Ilse Brandt is Harbour Authority director.',
  ]);
});

test('without such words the relation is told as the ontology calls it', () => {
  expect(asidesOf(saying('former Harbour Authority director Ilse Brandt'))).not.toContain(
    'Ilse Brandt is former Harbour Authority director.',
  );
});

/** The words of a clause with the subject that it shares. */
function joined(sentence: string, clause: string): string {
  const reading = readMarked(sentence);
  return withSubject(reading.text, [rangeOf(reading, clause)])
    .map((range) => wordsIn(reading, range))
    .join(' | ');
}

test('a clause behind "and" takes the subject that its sentence opens with', () => {
  expect(joined('The harbour fee rose to 5 per cent, and is now the highest.', 'is now the highest')).toBe(
    'The harbour fee | is now the highest',
  );
});

test('a clause with a subject, and one whose subject is not plain, stay as they are', () => {
  expect(joined('The fee rose, and the port is empty.', 'the port is empty')).toBe('the port is empty');
  expect(joined('The fee, a tax, rose and is high.', 'is high')).toBe('is high');
  expect(joined('The fee rose to 5 per cent.', 'rose to 5 per cent')).toBe('rose to 5 per cent');
});

test('what only points at the words of another is no claim', () => {
  const reading = readMarked('<s 1>Half</s> <c 1>said</c> <t 1>so in the spring</t>.');
  expect(draftAttributed(reading)).toEqual([]);
});
