// A proposed claim of an invented report, with what a person needs to judge it.
import type { ProposedEntityView, ReviewClaim } from '../../../client/state/state.ts';

// "Edda Quill said" at 0, "between 40 and 60 ships wait" from 21 to 49
export const ferryText = 'Edda Quill said that between 40 and 60 ships wait. Nobody knows why.';

export const quill: ProposedEntityView = {
  key: 'e1',
  label: 'Person',
  name: 'Edda Quill',
  role: 'harbour master',
  mentions: [[0, 10]],
  score: 0.9,
  matches: [
    {
      entity: { id: 'edda-quill', label: 'Person', name: 'Edda M. Quill' },
      verdict: 'same',
      score: 0.93,
      reasons: ['the same surname', 'the same role'],
    },
    {
      entity: { id: 'edward-quill', label: 'Person', name: 'Edward Quill' },
      verdict: 'unsure',
      score: 0.5,
      reasons: ['the same surname'],
    },
  ],
  chosen: 'edda-quill',
};

export const port: ProposedEntityView = {
  key: 'e2',
  label: 'Place',
  name: 'Marrow',
  kind: 'city',
  mentions: [],
  score: 0.8,
  matches: [],
};

export const ferryProposal: ReviewClaim = {
  id: 'proposal-3',
  report: { id: 'report-ferry', title: 'Ferry stays in port' },
  madeBy: 'reader-1',
  state: 'waiting',
  content: {
    passage: { start: 21, end: 49 },
    gloss: 'Between 40 and 60 ships wait.',
    stance: 'estimates',
    attribution: 'explicit',
    quotation: 'indirect',
    polarity: 'affirmative',
    certainty: 'certain',
    chain: [{ speaker: 'publisher' }, { speaker: 'e1', cue: 'said', cueAt: [11, 15], sourceAt: [0, 10] }],
    about: [{ entity: 'e2', role: 'place' }],
    estimate: {
      minValue: 40,
      maxValue: 60,
      bound: 'between',
      unit: 'ship',
      measure: 'ships',
      scope: 'ships waiting outside Marrow',
    },
    asOf: '2031-03-05',
    score: 0.7,
    marks: [{ kind: 'figure', at: [21, 44] }],
  },
  entities: [quill, port],
  context: { start: 0, text: ferryText },
};
