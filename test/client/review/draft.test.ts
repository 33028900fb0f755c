// A proposed claim while a person corrects it.
import { describe, expect, it } from 'vitest';
import {
  addLink,
  changeEntity,
  type Draft,
  emptyFigure,
  findProblems,
  openDraft,
  readDraft,
  readFigure,
  removeLink,
  setCue,
  setSpeaker,
  withEntities,
} from '../../../client/panels/review/draft.ts';
import { ferryProposal, port, quill } from './ferry-proposal.ts';

const known = [quill, port];
const draft: Draft = openDraft(ferryProposal, known);

describe('a correction', () => {
  it('that changes nothing sends the claim as it was proposed, and no entity', () => {
    expect(readDraft(draft, ferryProposal, known)).toEqual({ content: ferryProposal.content, entities: [] });
    expect(findProblems(draft)).toEqual({});
  });

  it('of a name sends the entity with what changed, and nothing else of it', () => {
    const renamed = changeEntity(draft, 'e1', { name: ' Edda Maria Quill ' });
    expect(readDraft(renamed, ferryProposal, known).entities).toEqual([
      { key: 'e1', name: 'Edda Maria Quill' },
    ]);
  });

  it('says nothing of an entity that is a record already', () => {
    const recorded = { ...quill, record: { id: 'edda-quill', label: 'Person', name: 'Edda Quill' } } as const;
    const renamed = changeEntity(draft, 'e1', { name: 'Somebody' });
    expect(readDraft(renamed, ferryProposal, [recorded, port]).entities).toEqual([]);
  });

  it('leaves out what was emptied', () => {
    const { content } = readDraft({ ...draft, asOf: ' ', figure: undefined }, ferryProposal, known);
    expect(content).not.toHaveProperty('asOf');
    expect(content).not.toHaveProperty('estimate');
  });

  it('can name entities of the report that came later, and keeps what was typed', () => {
    const renamed = changeEntity(draft, 'e1', { name: 'Edda M.' });
    const ral = { ...quill, key: 'e9', name: 'Ines Ral' };
    const names = withEntities(renamed, [quill, ral]).entities.map(({ name }) => name);
    expect(names).toEqual(['Edda M.', 'Marrow', 'Ines Ral']);
  });
});

describe('the chain of a draft', () => {
  it('takes the place of a new cue from the text, and drops a place that no longer fits', () => {
    const { chain } = setCue(draft, ferryProposal.context, 1, 'said that');
    expect(chain[1]).toEqual({ speaker: 'e1', cue: 'said that', cueAt: [11, 20], sourceAt: [0, 10] });
    const other = setCue(draft, ferryProposal.context, 1, 'warned');
    expect(other.chain[1]).toEqual({ speaker: 'e1', cue: 'warned', sourceAt: [0, 10] });
    expect(setCue(draft, ferryProposal.context, 1, '').chain[1]).toEqual({
      speaker: 'e1',
      sourceAt: [0, 10],
    });
  });

  it('takes the place of another speaker from where that one is named', () => {
    const { chain } = setSpeaker(draft, 1, 'e2', [
      [400, 406],
      [51, 57],
    ]);
    expect(chain[1]).toEqual({ speaker: 'e2', cue: 'said', cueAt: [11, 15], sourceAt: [51, 57] });
  });

  it('without a source is the publisher’s own voice, and with one it is not', () => {
    const own = removeLink(draft, 1);
    expect([own.chain.length, own.attribution, own.quotation]).toEqual([1, 'documentVoice', 'none']);
    const again = addLink(own, 'e1');
    expect([again.chain.length, again.attribution, again.quotation]).toEqual([2, 'explicit', 'indirect']);
  });
});

describe('what is wrong with a draft', () => {
  const figure = { ...emptyFigure, measure: 'ships', scope: 'ships at Marrow' };

  it('is a date that cannot be read', () => {
    expect(findProblems({ ...draft, asOf: 'last week' })).toEqual({
      asOf: 'Write a date such as 2024-02-15, 2024-02, 2023-06~ or 2024-01/2024-06.',
    });
    expect(findProblems({ ...draft, asOf: '2031-03/2031-04' })).toEqual({});
  });

  it('is a figure that is none, is missing, or stands the wrong way round', () => {
    expect(findProblems({ ...draft, figure: { ...figure, min: 'many' } }).figure).toBe(
      'Write the figure in digits, such as 7000 or 0.5.',
    );
    expect(findProblems({ ...draft, figure }).figure).toBe('Write the figure.');
    expect(findProblems({ ...draft, figure: { ...figure, min: '60', max: '40' } }).figure).toBe(
      'The lowest is above the highest.',
    );
  });

  it('is a relation that cannot run between such things', () => {
    const relations = [{ type: 'OPERATES_IN', from: 'e2', to: 'e1' }];
    expect(findProblems({ ...draft, relations }).relations).toContain('“operates in” cannot run');
    const back = [{ type: 'OPERATES_IN', from: 'e1', to: 'e2' }];
    expect(findProblems({ ...draft, relations: back })).toEqual({});
  });

  it('is a speaker that cannot speak', () => {
    expect(findProblems(changeEntity(draft, 'e1', { label: 'Event' }))).toEqual({
      chain: 'An event cannot say anything: choose who does, or change the sort.',
    });
  });

  it('is an empty statement, an empty name, nothing that it is about, or a speaker twice', () => {
    const { about, ...rest } = changeEntity(draft, 'e1', { name: ' ' });
    const broken = addLink({ ...rest, gloss: ' ', about: about.slice(1) }, 'e1');
    expect(Object.keys(findProblems(broken)).toSorted()).toEqual(['about', 'chain', 'entity e1', 'gloss']);
  });
});

describe('a figure as it is typed', () => {
  it('may have commas and spaces between thousands', () => {
    expect([readFigure('7,000'), readFigure(' 1 200 '), readFigure('0.5')]).toEqual([7000, 1200, 0.5]);
    expect([readFigure(''), readFigure('a few')]).toEqual([undefined, 'broken']);
  });

  it('stands at both ends where it is one value, and at one end where the bound is one-sided', () => {
    const read = (bound: 'exact' | 'atLeast' | 'atMost') => {
      const figure = { ...emptyFigure, bound, min: '50', measure: 'ships', scope: 'ships' };
      const { estimate } = readDraft({ ...draft, figure }, ferryProposal, known).content;
      return [estimate?.minValue, estimate?.maxValue];
    };
    expect(read('exact')).toEqual([50, 50]);
    expect(read('atLeast')).toEqual([50, undefined]);
    expect(read('atMost')).toEqual([undefined, 50]);
  });
});
