// Labels never lie on each other, and the important ones come first.
import { expect, test } from 'vitest';
import { type LabelWish, placeLabels } from '../../client/canvas/label-layout.ts';

const canvas = { width: 400, height: 200 };
const wish = (id: string, x: number, y: number, mayCover = 0): LabelWish => ({
  id,
  x,
  y,
  radius: 5,
  width: 60,
  height: 14,
  mayCover,
});

test('a label stands to the right of its node when there is room', () => {
  const [placed] = placeLabels([wish('a', 100, 100)], [], canvas);
  expect(placed).toEqual({
    id: 'a',
    align: 'left',
    rectangle: { left: 108, top: 93, right: 168, bottom: 107 },
  });
});

test('at the right rim it moves below, so that it stays on the canvas', () => {
  const [placed] = placeLabels([wish('a', 365, 100)], [], canvas);
  expect(placed?.align).toBe('center');
  expect(placed?.rectangle).toEqual({ left: 335, top: 108, right: 395, bottom: 122 });
});

test('no two labels meet, however close their nodes are', () => {
  const wishes = [wish('a', 200, 100), wish('b', 204, 102), wish('c', 198, 98), wish('d', 202, 96)];
  const placed = placeLabels(wishes, [], canvas);
  const meeting = placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter(
        (other) =>
          one.rectangle.left < other.rectangle.right &&
          other.rectangle.left < one.rectangle.right &&
          one.rectangle.top < other.rectangle.bottom &&
          other.rectangle.top < one.rectangle.bottom,
      ),
  );
  expect(meeting).toEqual([]);
  expect(placed[0]?.id).toBe('a');
});

test('a label leaves the place of a node free and takes another one', () => {
  const node = { left: 120, top: 95, right: 130, bottom: 105 };
  const [placed] = placeLabels([wish('a', 100, 100)], [node], canvas);
  expect(placed?.align).toBe('center');
});

test('an unimportant label with no free place is left out, an important one may cover a small node', () => {
  const wall = [
    { left: 20, top: 40, right: 32, bottom: 160 },
    { left: 60, top: 40, right: 72, bottom: 160 },
    { left: 100, top: 40, right: 112, bottom: 160 },
    { left: 140, top: 40, right: 152, bottom: 160 },
    { left: 180, top: 40, right: 192, bottom: 160 },
  ];
  expect(placeLabels([wish('a', 106, 100)], wall, canvas)).toEqual([]);
  expect(placeLabels([wish('a', 106, 100, 2)], wall, canvas)).toHaveLength(1);
});
