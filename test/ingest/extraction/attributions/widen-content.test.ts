// A content that was cut goes on to the end of its clause, and stops where the writer may be back.
import { expect, test } from 'vitest';
import { widenContent } from '../../../../server/ingest/extraction/attributions/widen-content.ts';
import { describeText, rangeOf, wordsOf } from '../describe-text.ts';

/** The content behind the cue, widened; `others` are words of other cues and sources. */
function widen(sentence: string, cue: string, content: string, others: readonly string[] = []): string {
  const text = describeText(sentence);
  const taken = others.map((words) => rangeOf(text, words));
  const parts = { cue: rangeOf(text, cue), source: [], content: [rangeOf(text, content)] };
  const isTaken = (token: number): boolean => taken.some(({ from, to }) => from <= token && token < to);
  const [widened] = widenContent(text, parts, isTaken);
  return widened ? wordsOf(text, widened) : '';
}

test('what follows without a comma belongs to the clause', () => {
  expect(
    widen(
      'She said the rebels were trying to regroup and rebuild in the north.',
      'said',
      'the rebels were trying to regroup',
    ),
  ).toBe('the rebels were trying to regroup and rebuild in the north');
});

test('an insertion and what goes on behind it belong to the clause', () => {
  expect(
    widen(
      'He said that the port lost ships, especially small ones, in both storms.',
      'said',
      'that the port lost ships',
    ),
  ).toBe('that the port lost ships, especially small ones, in both storms');
});

test('a turn of the writer ends it', () => {
  expect(
    widen('He said that the port was open, but the gates were shut.', 'said', 'that the port was open'),
  ).toBe('that the port was open');
  expect(
    widen('He said that the port was open, and the gates were shut.', 'said', 'that the port was open'),
  ).toBe('that the port was open');
});

test('a condition leads on to what it is a condition of', () => {
  const sentence = 'He noted that if the tide returns, it could flood the quay, but nobody listened.';
  expect(widen(sentence, 'noted', 'that if the tide returns')).toBe(
    'that if the tide returns, it could flood the quay',
  );
});

test('"and this" speaks of what was said', () => {
  const sentence = 'He said that the pump had failed, and this was no accident.';
  expect(widen(sentence, 'said', 'that the pump had failed')).toBe(
    'that the pump had failed, and this was no accident',
  );
});

test('the words of another cue end it, with what joins them', () => {
  expect(
    widen('He said that the port was open and called for calm.', 'said', 'that the port was', ['called for']),
  ).toBe('that the port was open');
});

test('a quoted sentence at its end stays as it is', () => {
  const sentence = 'He said: “The port is open.” The gates were shut.';
  expect(widen(sentence, 'said', '“The port is open.”')).toBe('“The port is open.”');
});

test('a thing that is welcomed is no clause', () => {
  expect(widen('She welcomed the news with a smile.', 'welcomed', 'the news')).toBe('the news');
});

test('an aside in brackets does not end it', () => {
  expect(widen('She said he backed Ines Ral (of Marrow) and the clerk.', 'said', 'he backed Ines Ral')).toBe(
    'he backed Ines Ral (of Marrow) and the clerk',
  );
});
