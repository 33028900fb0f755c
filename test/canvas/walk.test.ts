// Walking the picture with the arrow keys.
import { expect, test } from 'vitest';
import { composeScene } from '../../client/canvas/scene.ts';
import { stepFrom } from '../../client/canvas/walk.ts';
import { drawing, harbour } from './pictures.ts';

const scene = composeScene(harbour, drawing);

test('an arrow goes to the neighbour in its direction', () => {
  expect(stepFrom(scene, 'union', 'right')).toBe('port');
  expect(stepFrom(scene, 'port', 'up')).toBe('town');
  expect(stepFrom(scene, 'town', 'down')).toBe('port');
  expect(stepFrom(scene, 'union', 'left')).toBe('gazette');
});

test('where there is no neighbour that way, the nearest node is taken', () => {
  expect(stepFrom(scene, 'gazette', 'right')).toBe('union');
  expect(stepFrom(scene, 'town', 'left')).toBe('union');
});

test('at the rim there is nothing further', () => {
  expect(stepFrom(scene, 'town', 'up')).toBeUndefined();
});
