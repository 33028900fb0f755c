// Attributions found by the weights that ship.
import { expect, test } from 'vitest';
import { extractAttributions } from '../../../../server/ingest/extraction/attributions/extract-attributions.ts';
import { openModel } from '../../../../server/ingest/extraction/attributions/open-model.ts';

function extract(text: string): readonly string[] {
  return extractAttributions(text, openModel()).map(({ source, cue, content }) =>
    [source, cue, content]
      .map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(' … '))
      .join(' | '),
  );
}

test('indirect speech has a speaker, a verb and what was said', () => {
  expect(extract('Mayor Ilse Brandt said on Monday that the bridge would stay shut.')).toEqual([
    'Mayor Ilse Brandt | said | that the bridge would stay shut',
  ]);
});

test('a quotation goes on behind the speaker', () => {
  expect(extract('“We have the money,” Brandt said. “We lack the steel.”')).toEqual([
    'Brandt | said | “We have the money,” … “We lack the steel.”',
  ]);
});

test('a quotation goes on in the next paragraph', () => {
  const [only = ''] = extract('“We have the money,” Brandt said.\n\n“We lack the steel. It is late.”');
  expect(only).toContain('“We lack the steel. It is late.”');
});

test('“according to” leads to its source on either side', () => {
  expect(extract('According to the Harbour Agency, thirty boats sank.')).toEqual([
    'the Harbour Agency | According to | thirty boats sank',
  ]);
  expect(extract('Thirty boats sank, according to the Harbour Agency.')).toEqual([
    'the Harbour Agency | according to | Thirty boats sank',
  ]);
});

test('a statement within a statement is marked as nested', () => {
  const text = 'A survey found that most residents want a new bridge.';
  const found = extractAttributions(text, openModel());
  expect(found.map(({ isNested }) => isNested)).toEqual([false, true]);
});

test('a text in which nobody is cited has no attributions', () => {
  expect(extract('The bridge is 40 metres long. Rain fell all night.')).toEqual([]);
});

test('an empty text has no attributions', () => {
  expect(extract('')).toEqual([]);
});

test('scores lie between 0 and 1', () => {
  const text = 'The mayor said the bridge is safe. Officials fear floods.';
  for (const { score } of extractAttributions(text, openModel())) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
