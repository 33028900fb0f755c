// Functions of nodes, relationships and paths.
import { expect, test } from 'vitest';
import {
  about,
  amina,
  claim,
  deletedRelationship,
  deletedSpeaker,
  fromAmina,
  said,
} from '../values/hearing-graph.ts';
import { call, faultOf } from './call-function.ts';

const deleted = 'EntityNotFound DeletedEntityAccess';
const refused = 'TypeError InvalidArgumentValue';

test('a node has labels, an identifier and a number', () => {
  expect(call('labels', amina)).toBe("['Speaker', 'Person']");
  expect(call('elementId', amina)).toBe("'amina'");
  expect(call('id', claim)).toBe('1');
});

test('a relationship has a type, an identifier, a number and two ends', () => {
  expect(call('type', said)).toBe("'SAID'");
  expect(call('elementId', said)).toBe("'r1'");
  expect(call('id', about)).toBe('1');
  expect(call('startNode', said)).toBe("(:Speaker:Person {id: 'amina', name: 'Amina'})");
  expect(call('endNode', said)).toBe('(:Claim)');
});

test('properties and keys are those of nodes, relationships and maps', () => {
  expect(call('properties', amina)).toBe("{id: 'amina', name: 'Amina'}");
  expect(call('properties', said)).toBe('{year: 2019}');
  expect(call('properties', new Map([['place', 'Raqqa']]))).toBe("{place: 'Raqqa'}");
  expect(call('keys', amina)).toBe("['id', 'name']");
  expect(call('keys', about)).toBe('[]');
});

test('the keys of a map include those of nulls and of names that JavaScript uses', () => {
  const map = new Map([
    ['__proto__', null],
    ['constructor', null],
  ]);
  expect(call('keys', map)).toBe("['__proto__', 'constructor']");
});

test('a path has nodes, relationships and a length', () => {
  expect(call('nodes', fromAmina)).toBe("[(:Speaker:Person {id: 'amina', name: 'Amina'}), (:Claim), ()]");
  expect(call('relationships', fromAmina)).toBe('[[:SAID {year: 2019}], [:ABOUT]]');
  expect(call('length', fromAmina)).toBe('2');
});

test('null has none of them', () => {
  expect([call('labels', null), call('type', null), call('keys', null), call('nodes', null)]).toEqual([
    'null',
    'null',
    'null',
    'null',
  ]);
});

test('labels and properties of what has been deleted cannot be read', () => {
  expect(faultOf(() => call('labels', deletedSpeaker))).toBe(deleted);
  expect(faultOf(() => call('properties', deletedSpeaker))).toBe(deleted);
  expect(faultOf(() => call('keys', deletedRelationship))).toBe(deleted);
});

test('a deleted relationship still has its type', () => {
  expect(call('type', deletedRelationship)).toBe("'SAID'");
});

test('what is of another kind is refused', () => {
  expect(faultOf(() => call('labels', 1))).toBe(refused);
  expect(faultOf(() => call('type', amina))).toBe(refused);
  expect(faultOf(() => call('id', 'amina'))).toBe(refused);
  expect(faultOf(() => call('elementId', fromAmina))).toBe(refused);
  expect(faultOf(() => call('properties', 1))).toBe(refused);
  expect(faultOf(() => call('startNode', amina))).toBe(refused);
  expect(faultOf(() => call('endNode', []))).toBe(refused);
  expect(faultOf(() => call('nodes', [amina]))).toBe(refused);
  expect(faultOf(() => call('relationships', said))).toBe(refused);
  expect(faultOf(() => call('length', 'Raqqa'))).toBe(refused);
});
