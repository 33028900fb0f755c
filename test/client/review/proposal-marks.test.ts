// What is marked in the paragraphs around a proposal, and how text and card are drawn.
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ProposalCard } from '../../../client/panels/review/proposal-card.tsx';
import { kindsIn, markContent, markOthers } from '../../../client/panels/review/proposal-marks.ts';
import { ReviewedPassage } from '../../../client/panels/review/reviewed-passage.tsx';
import { draw } from './draw-review.ts';
import { ferryProposal } from './ferry-proposal.ts';

const { content, entities, context } = ferryProposal;
const marks = markContent(content, entities);
const other = {
  ...ferryProposal,
  id: 'proposal-4',
  content: { ...content, passage: { start: 51, end: 67 }, gloss: 'Nobody knows why.' },
};

describe('marks', () => {
  it('are the passage, who says it, the cue, names and figures', () => {
    expect(marks.map(({ start, end, key }) => [key.kind, start, end])).toEqual([
      ['passage', 21, 49],
      ['source', 0, 10],
      ['cue', 11, 15],
      ['name', 0, 10],
      ['figure', 21, 44],
    ]);
  });

  it('of other proposals are only those of the same report', () => {
    const elsewhere = { ...other, id: 'proposal-5', report: { id: 'report-b', title: 'B' } };
    expect(markOthers(ferryProposal, [ferryProposal, other, elsewhere])).toEqual([
      { start: 51, end: 67, key: { kind: 'other', id: 'proposal-4', gloss: 'Nobody knows why.' } },
    ]);
  });

  it('are named in the legend only where they stand', () => {
    expect(kindsIn(marks)).toEqual(['passage', 'source', 'cue', 'name', 'figure']);
  });
});

describe('the text around a proposal', () => {
  const passage = (at?: number): string =>
    draw(
      createElement(ReviewedPassage, {
        context,
        marks: [...marks, ...(at === undefined ? markOthers(ferryProposal, [other]) : [])],
        passage: content.passage,
        use:
          at === undefined
            ? { kind: 'read', onOther: () => undefined }
            : { kind: 'split', at, onPlace: () => undefined },
      }),
    );

  it('has each piece with the places and the kinds of its marks', () => {
    expect(passage()).toContain('<mark data-start="0" data-kinds="name source">Edda Quill</mark>');
    expect(passage()).toContain(
      '<mark data-start="21" data-kinds="figure passage">between 40 and 60 ships</mark>',
    );
  });

  it('leads to the other proposal', () => {
    expect(passage()).toContain('href="/?drawer=review&amp;proposal=proposal-4"');
  });

  it('shows the place of a cut before the word', () => {
    expect(passage(45)).toContain(
      '<span class="split-caret" aria-hidden="true"></span><mark data-start="45" data-kinds="passage">wait</mark>',
    );
  });
});

it('the card says everything in words', () => {
  const card = draw(
    createElement(ProposalCard, {
      proposal: ferryProposal,
      choices: new Map(),
      currentEntity: 'e1',
      onChoose: () => undefined,
    }),
  );
  const words = card.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('40 to 60 ships');
  expect(words).toContain('ships waiting outside Marrow');
  expect(words).toContain('Edda Quill origin ▸ “said” Ferry stays in port publisher');
  expect(words).toContain('Stance estimates Certainty without reserve');
  expect(words).toContain('As of 5 March 2031');
  expect(words).toContain('● the same as Edda M. Quill, known , because the same surname; the same role 1');
  expect(words).toContain('○ new, none of these 0');
  expect(words).toContain('proposed by reader-1');
});
