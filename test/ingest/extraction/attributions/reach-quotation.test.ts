// Quotations further on in the sentence belong to whoever was cited, unless somebody else says them.
import { expect, test } from 'vitest';
import { reachQuotation } from '../../../../server/ingest/extraction/attributions/reach-quotation.ts';
import { describeText, rangeOf, wordsOf } from '../describe-text.ts';

interface Other {
  readonly cue: string;
  readonly content: string;
}

/** The content behind the cue, as far as it reaches beside what others are cited for. */
function reach(sentence: string, cue: string, content: string, others: readonly Other[] = []): string {
  const text = describeText(sentence);
  const partsOf = (other: Other) => ({
    cue: rangeOf(text, other.cue),
    source: [],
    content: [rangeOf(text, other.content)],
  });
  const [reached] = reachQuotation(text, partsOf({ cue, content }), others.map(partsOf));
  return reached ? wordsOf(text, reached) : '';
}

test('words in quotation marks behind a comma or a conjunction are still the speaker’s', () => {
  expect(
    reach(
      'She argued that the port had no plan, “because nobody asked”.',
      'argued',
      'that the port had no plan',
    ),
  ).toBe('that the port had no plan, “because nobody asked”');
  expect(reach('He called the plan “a joke” and the board “asleep”.', 'called', 'the plan “a joke”')).toBe(
    'the plan “a joke” and the board “asleep”',
  );
});

test('a quotation that goes on over sentences is taken whole', () => {
  expect(
    reach(
      'She argued that he had to wait because “the tide is low. It will turn.” Then she left.',
      'argued',
      'that he had to wait',
    ),
  ).toBe('that he had to wait because “the tide is low. It will turn.”');
});

test('what somebody else says is not taken', () => {
  const sentence = 'She praised the crew, while Reyes called them “lazy”.';
  expect(reach(sentence, 'praised', 'the crew', [{ cue: 'called', content: 'them “lazy”' }])).toBe(
    'the crew',
  );
});

test('what is cited within the content is a part of it', () => {
  const sentence = 'She said the clerk called the fee “fair” and the tax “foul”.';
  expect(
    reach(sentence, 'said', 'the clerk called the fee “fair” and', [
      { cue: 'called', content: 'the fee “fair”' },
    ]),
  ).toBe('the clerk called the fee “fair” and the tax “foul”');
});

test('the name of a book or a show is not what was said', () => {
  expect(reach('He said no, as he had on “Capital Morning”.', 'said', 'no')).toBe('no');
});

test('the next sentence and what stands far behind are not reached', () => {
  expect(reach('He said nothing. “The end” was all that the note had.', 'said', 'nothing')).toBe('nothing');
  const far =
    'He said no, which surprised a crowd that had come from all over the islands to hear him speak of the ferry, the quay, the cranes and the “last storm”.';
  expect(reach(far, 'said', 'no')).toBe('no');
});
