// Where the camera stands and how large things are at a zoom.
import { expect, test } from 'vitest';
import { isInside, ratioToFit, roomFor, sizeRatio } from '../../client/canvas/camera.ts';

test('a fitting view leaves room for labels on all sides', () => {
  expect(roomFor({ width: 800, height: 600 })).toEqual({ x: 96, y: 58 });
  expect(ratioToFit({ width: 608, height: 100 }, { width: 800, height: 600 }, 0.1)).toBe(1);
});

test('a single node is not brought nearer than the closest zoom', () => {
  expect(ratioToFit({ width: 0, height: 0 }, { width: 800, height: 600 }, 0.4)).toBe(0.4);
});

test('nodes shrink when they are crowded and grow when they are far apart, within bounds', () => {
  expect(sizeRatio(70)).toBe(1);
  expect(sizeRatio(17.5)).toBe(2);
  expect(sizeRatio(0)).toBe(2.4);
  expect(sizeRatio(100_000)).toBe(0.7);
});

test('a point near the rim counts as outside', () => {
  expect(isInside({ x: 50, y: 50 }, { width: 100, height: 100 }, 36)).toBe(true);
  expect(isInside({ x: 90, y: 50 }, { width: 100, height: 100 }, 36)).toBe(false);
});
