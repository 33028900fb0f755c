// One proposal made two, and several made one: what goes with which words.
import { describe, expect, test } from 'vitest';
import type { ProposedClaim, ProposedEntity } from '../../../graph-data/ontology/ontology.ts';
import { joinProposals } from '../../../server/ingest/review/join-proposals.ts';
import { splitProposal } from '../../../server/ingest/review/split-proposal.ts';

const text =
  'The harbour master said that the crane of Marrow failed, and that perhaps 40 boats wait off Tern Island since May.';

const rangeOf = (words: string): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};
const from = (words: string): number => text.indexOf(words);

const entity = (key: string, label: ProposedEntity['label'], name: string): ProposedEntity => ({
  key,
  label,
  name,
  mentions: [rangeOf(name)],
  score: 0.9,
});
const entities = [
  entity('e1', 'Person', 'harbour master'),
  entity('e2', 'Place', 'Marrow'),
  entity('e3', 'Place', 'Tern Island'),
];

const whole: ProposedClaim = {
  passage: { start: from('that the crane'), end: text.length - 1, page: 2 },
  gloss: 'The crane failed and boats wait.',
  stance: 'asserts',
  attribution: 'explicit',
  quotation: 'indirect',
  polarity: 'affirmative',
  certainty: 'possible',
  hedges: ['perhaps'],
  asOf: '2031-05',
  chain: [{ speaker: 'publisher' }, { speaker: 'e1', cue: 'said', cueAt: rangeOf('said') }],
  about: [
    { entity: 'e2', role: 'place' },
    { entity: 'e3', role: 'place' },
  ],
  estimate: { minValue: 40, maxValue: 40, bound: 'about', unit: 'boat', measure: 'boats', scope: 'boats' },
  score: 0.7,
  marks: [
    { kind: 'figure', at: rangeOf('40 boats') },
    { kind: 'date', at: rangeOf('since May') },
  ],
};

describe('a proposal that is split', () => {
  const [first, second] = splitProposal(whole, entities, text, from('and that perhaps'));

  test('gives each half its words, its entities and its figures', () => {
    expect(first).toMatchObject({
      gloss: 'The crane of Marrow failed.',
      about: [{ entity: 'e2', role: 'place' }],
    });
    expect(second).toMatchObject({
      gloss: 'Perhaps 40 boats wait off Tern Island since May.',
      about: [{ entity: 'e3', role: 'place' }],
      estimate: { minValue: 40 },
      hedges: ['perhaps'],
      asOf: '2031-05',
      marks: [{ kind: 'figure' }, { kind: 'date' }],
    });
    expect([first.estimate, first.hedges, first.asOf, first.marks]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('keeps chain, page and stance in both halves, whose passages meet at no space', () => {
    for (const half of [first, second]) {
      expect(half).toMatchObject({ chain: whole.chain, stance: 'asserts', passage: { page: 2 } });
    }
    expect(text.slice(first.passage.start, first.passage.end)).toBe('that the crane of Marrow failed,');
    expect(second.passage).toEqual({ start: from('and that'), end: text.length - 1, page: 2 });
  });

  test('is refused where one half would have no words', () => {
    const { start, end } = whole.passage;
    for (const at of [0, start, end, end + 1]) {
      expect(() => splitProposal(whole, entities, text, at)).toThrow(
        expect.objectContaining({ code: 'PROPOSAL_INVALID' }),
      );
    }
  });

  test('is about the same in both halves where neither names it', () => {
    const absent = entities.map((one) => ({ ...one, mentions: [] }));
    const halves = splitProposal(whole, absent, text, from('and that perhaps'));
    expect(halves.map(({ about }) => about)).toEqual([whole.about, whole.about]);
  });
});

describe('proposals that are joined', () => {
  const [first, second] = splitProposal(whole, entities, text, from('and that perhaps'));
  const joined = joinProposals([second, first]);

  test('cover the text from the first word to the last, whatever their order', () => {
    expect(joined.passage).toEqual(whole.passage);
    expect(joined.gloss).toBe('The crane of Marrow failed. Perhaps 40 boats wait off Tern Island since May.');
  });

  test('are about all that they were about, each once, and keep the figure', () => {
    expect(joined.about).toEqual(whole.about);
    expect(joinProposals([first, first, second]).about).toEqual(whole.about);
    expect(joined.estimate).toEqual(whole.estimate);
    expect(joined.hedges).toEqual(['perhaps']);
  });

  test('are as sure as the least sure of them', () => {
    expect(joinProposals([{ ...first, score: 0.9 }, second]).score).toBe(0.7);
  });
});
