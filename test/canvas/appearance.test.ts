// How nodes, edges and names look.
import { expect, test } from 'vitest';
import {
  breakLines,
  colourOf,
  edgeWidth,
  labelHeight,
  lineStyleOf,
  nodeRadius,
  nounFor,
  shapeOf,
  shorten,
} from '../../client/canvas/appearance.ts';

test('a node grows with the root of its claims and stops at 20 pixels', () => {
  expect(nodeRadius('Person', 0)).toBe(4);
  expect(nodeRadius('Person', 16)).toBe(9);
  expect(nodeRadius('Organization', 400)).toBe(20);
});

test('a claim is small whatever it is about', () => {
  expect(nodeRadius('Claim', 90)).toBe(3.6);
  expect(nodeRadius('Estimate', 90)).toBe(5);
});

test('an edge grows with the logarithm of its claims and stops at 4.5 pixels', () => {
  expect(edgeWidth(0)).toBe(0.9);
  expect(edgeWidth(1)).toBe(0.9);
  expect(edgeWidth(4)).toBeCloseTo(2.1);
  expect(edgeWidth(1000)).toBe(4.5);
});

test('what is denied or uncertain is dashed, what is contested dotted', () => {
  expect(lineStyleOf('affirmed')).toBe('solid');
  expect(lineStyleOf('denied')).toBe('dashed');
  expect(lineStyleOf('uncertain')).toBe('dashed');
  expect(lineStyleOf('contested')).toBe('dotted');
});

test('shape and colour come from the ontology', () => {
  expect(shapeOf('UnnamedSource')).toBe('ring');
  expect(shapeOf('Estimate')).toBe('bar');
  expect(colourOf('Person', 'light')).toBe('#0072b2');
  expect(colourOf('Person', 'dark')).toBe('#56b4e9');
});

test('a label is counted in plain words', () => {
  expect(nounFor('Place', 1)).toBe('place');
  expect(nounFor('Place', 23)).toBe('places');
  expect(nounFor('UnnamedSource', 1)).toBe('unnamed source');
});

test('important names are set larger, between 11 and 15 pixels', () => {
  expect(labelHeight(0)).toBe(11);
  expect(labelHeight(3000)).toBe(15);
});

test('a long name is cut at a word and ends in an ellipsis', () => {
  expect(shorten('Harbour Workers of the Outer Northern Islands', 28)).toBe('Harbour Workers of the…');
  expect(shorten('Grey Lantern', 28)).toBe('Grey Lantern');
});

test('a text is broken into lines, and what is left over shows as an ellipsis', () => {
  expect(breakLines('one two three four', 7, 3)).toEqual(['one two', 'three', 'four']);
  expect(breakLines('one two three four', 7, 2)).toEqual(['one two', 'three …']);
});
