// New or the same as a known record: what is proposed, what a key chooses, and what is sent.
import { describe, expect, it } from 'vitest';
import {
  afterChoosing,
  choiceOfKey,
  isOpenEntity,
  standingChoice,
  stepEntity,
  toEntityChoice,
} from '../../../client/panels/review/entity-choice.ts';
import { port, quill } from './ferry-proposal.ts';

const oster = { ...quill, key: 'e3', name: 'Bram Oster' };

describe('what an entity is taken for', () => {
  it('is the match that the server chose, or else new', () => {
    expect(standingChoice(quill, new Map())).toEqual({ kind: 'same', id: 'edda-quill' });
    expect(standingChoice(port, new Map())).toEqual({ kind: 'new' });
  });

  it('is what a person chose', () => {
    expect(standingChoice(quill, new Map([['e1', { kind: 'unsure' }]]))).toEqual({ kind: 'unsure' });
  });

  it('is open only where a record may be it and none was made', () => {
    const recorded = { ...quill, record: { id: 'edda-quill', label: 'Person', name: 'Edda Quill' } } as const;
    expect([quill, port, recorded].map(isOpenEntity)).toEqual([true, false, false]);
  });
});

describe('the keys of a choice', () => {
  it('are the number of a match, 0 for new and u for unsure', () => {
    expect(choiceOfKey(quill, '2')).toEqual({ kind: 'same', id: 'edward-quill' });
    expect(choiceOfKey(quill, '0')).toEqual({ kind: 'new' });
    expect(choiceOfKey(quill, 'u')).toEqual({ kind: 'unsure' });
    expect([choiceOfKey(quill, '3'), choiceOfKey(quill, 'a')]).toEqual([undefined, undefined]);
  });

  it('are for the first entity with a choice, and after a choice for the next', () => {
    const entities = [port, quill, oster];
    expect(stepEntity(entities, undefined, 0)).toBe('e1');
    expect(stepEntity(entities, 'e1', 1)).toBe('e3');
    expect(stepEntity(entities, 'e3', 1)).toBe('e1');
    expect(afterChoosing(entities, 'e1')).toBe('e3');
    expect(afterChoosing(entities, 'e3')).toBe('e3');
    expect(stepEntity([port], undefined, 0)).toBeUndefined();
  });
});

it('sends the record that it is, or that it is a record of its own', () => {
  expect(toEntityChoice('e1', { kind: 'same', id: 'edda-quill' })).toEqual({
    key: 'e1',
    sameAs: 'edda-quill',
  });
  expect(toEntityChoice('e1', { kind: 'new' })).toEqual({ key: 'e1', isNew: true });
  expect(toEntityChoice('e1', { kind: 'unsure' })).toEqual({ key: 'e1', isNew: true });
});
