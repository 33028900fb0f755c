// Attributions inside of others.
import { expect, test } from 'vitest';
import { nestAttributions } from '../../../../server/ingest/extraction/attributions/nest-attributions.ts';
import { readMarked } from '../marked-reading.ts';

test('an attribution stands inside the one whose content has its cue', () => {
  const { attributions } = readMarked(
    '<s 1>She</s> <c 1>said</c> <t 1><s 2>he</s> <c 2>had warned</c> <t 2>of a storm</t></t>.',
  );
  expect(nestAttributions(attributions)).toEqual([undefined, 0]);
});

test('of several around it, the smallest counts', () => {
  const { attributions } = readMarked(
    '<s 1>She</s> <c 1>said</c> <t 1><s 2>he</s> <c 2>heard</c> <t 2>that <s 3>they</s> <c 3>fear</c> <t 3>a storm</t></t></t>.',
  );
  expect(nestAttributions(attributions)).toEqual([undefined, 0, 1]);
});
