// How speakers stand to what they say.
import { expect, test } from 'vitest';
import { classifyCue } from '../../../../server/ingest/extraction/attributions/classify-cue.ts';
import { chooseStance, type Stance } from '../../../../server/ingest/extraction/claims/choose-stance.ts';
import { rangeOf, readMarked } from '../marked-reading.ts';

function stanceOf(cue: string, content: string): Stance {
  const reading = readMarked(`The mayor ${cue} ${content}.`);
  const words = rangeOf(reading, cue);
  return chooseStance(
    reading.text,
    words,
    rangeOf(reading, content),
    classifyCue(reading.text, words, false),
  );
}

test.each([
  ['said', 'the bridge was shut', 'asserts'],
  ['said', 'the bridge will be shut', 'predicts'],
  ['said', 'the bridge should be shut', 'urges'],
  ['estimated', 'the crowd at 400', 'estimates'],
  ['puts', 'the losses at 40 crates', 'estimates'],
  ['believes', 'the bridge is safe', 'believes'],
  ['praised', 'the crew', 'believes'],
  ['found', 'the bridge was safe', 'asserts'],
  ['expects', 'more rain', 'predicts'],
  ['warned', 'that the bridge may fall', 'warns'],
  ['called for', 'an inquiry', 'urges'],
  ['plans', 'to close the bridge', 'intends'],
  ['denied', 'that the bridge was shut', 'denies'],
])('the mayor %s %s: %s', (cue, content, stance) => {
  expect(stanceOf(cue, content)).toBe(stance);
});
