// Where a name that a person wrote stands in a text.
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../graph-data/ontology/ontology.ts';

describe('a name that a person wrote', () => {
  test('is found as whole words, whatever space stands between them', () => {
    expect(findMentions('Ral, Ines\nRal and Ines Rallis met Ines Ral.', ' Ines  Ral ')).toEqual([
      [5, 13],
      [34, 42],
    ]);
  });

  test('may begin a sentence where it begins with a small letter, and is a name where it does not', () => {
    expect(findMentions('The clerk spoke. Nobody saw the clerk.', 'the clerk')).toEqual([
      [0, 9],
      [28, 37],
    ]);
    expect(findMentions('The water rose. Rose left.', 'Rose')).toEqual([[16, 20]]);
  });

  test('may have signs, and is nowhere where it is empty or not there', () => {
    expect(findMentions('The clerk (of two) spoke.', 'clerk (of two)')).toEqual([[4, 18]]);
    expect(findMentions('The clerk spoke.', 'Edda')).toEqual([]);
    expect(findMentions('The clerk spoke.', ' ')).toEqual([]);
  });
});
