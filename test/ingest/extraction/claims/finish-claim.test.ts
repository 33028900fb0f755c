// Drafts as the claims that are proposed. The texts are of Wednesday 5 March 2031.
import { expect, test } from 'vitest';
import { draftAttributed } from '../../../../server/ingest/extraction/claims/draft-attributed.ts';
import { finishClaim } from '../../../../server/ingest/extraction/claims/finish-claim.ts';
import { readMarked } from '../marked-reading.ts';

function claimsOf(paragraph: string) {
  const reading = readMarked(paragraph);
  return draftAttributed(reading)
    .flatMap((draft) => finishClaim(reading, draft))
    .map(({ claim }) => ({
      ...claim,
      words: reading.text.text.slice(claim.passage.start, claim.passage.end),
    }));
}

test('a claim with one figure is an estimate', () => {
  const [claim, ...others] = claimsOf(
    '<s 1>Ilse Brandt</s> <c 1>said</c> on Monday <t 1>that the port of Vell may have lost about 40 crates since 2029</t>.',
  );
  expect(others).toEqual([]);
  expect(claim).toMatchObject({
    words: 'the port of Vell may have lost about 40 crates since 2029',
    gloss: 'The port of Vell may have lost about 40 crates since 2029.',
    certainty: 'possible',
    hedges: ['may', 'about'],
    saidAt: '2031-03-03',
    asOf: '2029/..',
    estimate: { minValue: 40, maxValue: 40, bound: 'about', unit: 'crate', measure: 'crates' },
  });
});

test('of several figures each has a claim of its own, beside that of all words', () => {
  const claims = claimsOf(
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the port lost 40 crates, and 12 guards were wounded</t>.',
  );
  expect(claims.map(({ words, estimate }) => [words, estimate?.minValue, estimate?.measure])).toEqual([
    ['the port lost 40 crates, and 12 guards were wounded', undefined, undefined],
    ['the port lost 40 crates', 40, 'crates'],
    ['12 guards were wounded', 12, 'injuries'],
  ]);
});

test('a figure without a verb has its own words as passage, and those of the clause as gloss', () => {
  const claims = claimsOf(
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the port lost 40 crates, including 12 barrels</t>.',
  );
  expect(claims.at(-1)).toMatchObject({
    words: 'including 12 barrels',
    gloss: 'The port lost 40 crates, including 12 barrels.',
  });
});

test('figures that need the same words leave no claim without a figure', () => {
  const claims = claimsOf(
    '<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>the number of crates rose from 5 to 8</t>.',
  );
  expect(claims.map(({ words, estimate }) => [words, estimate?.minValue])).toEqual([
    ['the number of crates rose from 5 to 8', 5],
    ['the number of crates rose from 5 to 8', 8],
  ]);
});

test('a denial, and words that say that it is not so, are negative; both together are not', () => {
  const polarityOf = (cue: string, content: string) =>
    claimsOf(`<s 1>Ilse Brandt</s> <c 1>${cue}</c> <t 1>${content}</t>.`)[0]?.polarity;
  expect(polarityOf('said', 'the bridge was shut')).toBe('affirmative');
  expect(polarityOf('denied', 'the bridge was shut')).toBe('negative');
  expect(polarityOf('said', 'the bridge was not shut')).toBe('negative');
  expect(polarityOf('denied', 'the bridge was never shut')).toBe('affirmative');
});

test('marks say where figure and date stand', () => {
  const [claim] = claimsOf('<s 1>Ilse Brandt</s> <c 1>said</c> <t 1>40 crates were lost in 2029</t>.');
  expect(claim?.marks).toEqual([
    { kind: 'figure', at: [35, 44] },
    { kind: 'date', at: [58, 62] },
  ]);
});
