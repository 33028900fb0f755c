// Through whose hands statements came.
import { expect, test } from 'vitest';
import { traceChain } from '../../../../server/ingest/extraction/claims/trace-chain.ts';
import { readMarked } from '../marked-reading.ts';

function chainOf(paragraph: string, number: number): readonly string[] {
  const reading = readMarked(paragraph);
  return traceChain(reading, number).map(
    ({ speaker, cue }) =>
      `${reading.entities.find(({ key }) => key === speaker)?.name ?? speaker} [${cue ?? ''}]`,
  );
}

test('a chain begins at the publisher and ends with whoever said it', () => {
  expect(chainOf('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the bridge was shut</t>.', 0)).toEqual([
    'publisher []',
    'Ilse Brandt [said]',
  ]);
});

test('whoever reports another stands before them', () => {
  const nested =
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>that <s 2>Omar Velin</s> <c 2>had warned</c> <t 2>that it was unsafe</t></t>.';
  expect(chainOf(nested, 1)).toEqual(['publisher []', 'Ilse Brandt [said]', 'Omar Velin [had warned]']);
});

test('whoever says what they think stands in the chain once', () => {
  const own =
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1><s 2>she</s> <c 2>believes</c> <t 2>the bridge is safe</t></t>.';
  expect(chainOf(own, 1)).toEqual(['publisher []', 'Ilse Brandt [believes]']);
});

test('where nobody is named the publisher passes it on', () => {
  expect(chainOf('<c 1>It is feared</c> <t 1>that the bridge may fall</t>.', 0)).toEqual([
    'publisher [It is feared]',
  ]);
});

test('"we" outside of quotation marks is the publisher', () => {
  expect(chainOf('<s 1>We</s> <c 1>believe</c> <t 1>the bridge is safe</t>.', 0)).toEqual([
    'publisher [believe]',
  ]);
});
