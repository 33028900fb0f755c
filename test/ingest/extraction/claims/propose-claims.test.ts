// Documents and what is proposed for them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkProposedClaim, type ProposedClaim } from '../../../../graph-data/ontology/ontology.ts';
import { readCorpus } from '../../../../server/ingest/extraction/training/read-corpus.ts';
import { openModel, proposeClaims } from '../../../../server/ingest/ingest.ts';

const TEXT = [
  'Bridge in Geneva to stay shut',
  'GENEVA, 5 March 2031 — Ilse Brandt, who leads the Harbour Union, said that the bridge will stay shut until June.',
  '“More than 40 people were hurt,” she said on Monday. “Nobody warned them.”',
  'The Harbour Union denied that the gates were open.',
].join('\n\n');

test('a document gives claims with speakers, figures, dates and relations', () => {
  const { claims, entities } = proposeClaims({ text: TEXT, publishedAt: '2031-03-05' }, openModel());
  const nameOf = (key: string): string => entities.find((entity) => entity.key === key)?.name ?? key;
  const shown = claims.map(
    ({ passage, chain, stance }) =>
      `${nameOf(chain.at(-1)?.speaker ?? '')} ${stance}: ${TEXT.slice(passage.start, passage.end)}`,
  );
  expect(shown).toEqual([
    'publisher asserts: Bridge in Geneva to stay shut',
    'publisher asserts: Ilse Brandt, who leads the Harbour Union',
    'Ilse Brandt predicts: the bridge will stay shut until June',
    'Ilse Brandt asserts: More than 40 people were hurt',
    'Ilse Brandt asserts: Nobody warned them',
    'Harbour Union denies: the gates were open',
  ]);
  expect(claims[1]?.relations).toMatchObject([{ type: 'LEADS' }]);
  expect(claims[3]).toMatchObject({ saidAt: '2031-03-03', estimate: { minValue: 40, bound: 'moreThan' } });
});

test('what was not done leaves the relations of whoever did not do it', () => {
  const text = 'The Harbour Centre in Geneva has not changed its figure.';
  const { claims } = proposeClaims({ text }, openModel());
  const stated = claims.flatMap(({ polarity, relations = [] }) =>
    relations.map((relation) => [polarity, relation.type, relation.polarity ?? polarity]),
  );
  expect(stated).toEqual([['negative', 'OPERATES_IN', 'affirmative']]);
});

test('whoever denies a relation says that it is not so', () => {
  const text = 'Ilse Brandt, the mayor, denied that the Harbour Union operates in Geneva.';
  const { claims } = proposeClaims({ text }, openModel());
  const relations = claims.flatMap((claim) => claim.relations ?? []);
  expect(relations.map(({ type, polarity }) => [type, polarity])).toContainEqual(['OPERATES_IN', 'negative']);
});

test('a text in another language gives nothing', () => {
  const german = { text: '„Die Brücke bleibt zu“, sagte Ilse Brandt.', language: 'de' };
  expect(proposeClaims(german, openModel())).toEqual({ entities: [], claims: [] });
});

test('an empty text gives nothing', () => {
  expect(proposeClaims({ text: ' \n' }, openModel())).toEqual({ entities: [], claims: [] });
});

const harbour = new URL('../../../../graph-data/samples/harbour-inquiry/texts/', import.meta.url);
const pile = [
  ...readCorpus().map(({ text, date }) => ({ text, publishedAt: date })),
  ...readdirSync(harbour).map((name) => ({
    text: readFileSync(new URL(name, harbour), 'utf8'),
    publishedAt: '2031-03-05',
  })),
];
const proposed = pile.map((document) => ({ document, ...proposeClaims(document, openModel()) }));

test('no claim of any of our texts breaks the ontology', () => {
  const problems = proposed.flatMap(({ document, entities, claims }) => {
    const keys = new Set(entities.map(({ key }) => key));
    return claims.flatMap((claim) =>
      checkProposedClaim(claim, keys, document.text.length).map((problem) => ({
        ...problem,
        gloss: claim.gloss,
      })),
    );
  });
  expect(problems).toEqual([]);
});

test('only what the publisher says in its own voice has one link and no quotation, so that each claim can be accepted', () => {
  const odd = proposed
    .flatMap(({ claims }) => claims)
    .filter(({ attribution, chain, quotation }) => {
      const isOwnVoice = attribution === 'documentVoice';
      return isOwnVoice !== (chain.length === 1) || isOwnVoice !== (quotation === 'none');
    });
  expect(odd.map(({ gloss }) => gloss)).toEqual([]);
});

const crosses = ({ passage: one }: ProposedClaim, { passage: other }: ProposedClaim): boolean =>
  one.start < other.start && other.start < one.end && one.end < other.end;

test('no passages of our texts cross', () => {
  const crossing = proposed.flatMap(({ claims }) =>
    claims.filter((claim) => claims.some((other) => crosses(claim, other))),
  );
  expect(crossing).toEqual([]);
});

test('cues, sources and marks stand at their words', () => {
  const wrong = proposed.flatMap(({ document: { text }, claims }) =>
    claims.flatMap(({ chain, passage, marks = [] }) => [
      ...chain.filter(
        ({ cue, cueAt }) => cueAt !== undefined && text.slice(...cueAt).replace(/\s+/g, ' ') !== cue,
      ),
      ...chain.filter(({ sourceAt }) => sourceAt !== undefined && text.slice(...sourceAt).trim() === ''),
      ...marks.filter(({ at }) => at[0] < passage.start || at[1] > passage.end),
      ...(/^\s|\s$/.test(text.slice(passage.start, passage.end)) ? [passage] : []),
    ]),
  );
  expect(wrong).toEqual([]);
});

test('the same text gives the same proposals', () => {
  for (const { document, claims, entities } of proposed.slice(0, 20))
    expect(proposeClaims(document, openModel())).toEqual({ claims, entities });
});
