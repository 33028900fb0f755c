// Tidying: the same drawing gives the same picture, and pins stay.
import { expect, test } from 'vitest';
import { type ArrangeRequest, arrange, type Placed } from '../../client/canvas/arrange.ts';

const ring = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({
  id,
  x: 100 * Math.cos(index),
  y: 100 * Math.sin(index),
  radius: 6,
  isFixed: false,
}));
const request: ArrangeRequest = {
  stretch: 1.3,
  nodes: ring,
  edges: [
    { source: 'a', target: 'b', weight: 3 },
    { source: 'b', target: 'c', weight: 1 },
    { source: 'd', target: 'e', weight: 1 },
    { source: 'e', target: 'f', weight: 8 },
  ],
};

function finish(wish: ArrangeRequest): Placed {
  const steps = arrange(wish);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('the same drawing is tidied to the same places, in whatever order its nodes come', () => {
  const turned = { ...request, nodes: ring.toReversed(), edges: request.edges.toReversed() };
  expect(finish(turned)).toEqual(finish(request));
});

test('a pinned node stays exactly where it is', () => {
  const nodes = ring.map((node) => (node.id === 'c' ? { ...node, isFixed: true } : node));
  const placed = finish({ ...request, nodes }).find(({ id }) => id === 'c');
  expect(placed).toEqual({ id: 'c', x: 100 * Math.cos(2), y: 100 * Math.sin(2) });
});

test('progress grows from slice to slice up to the end', () => {
  const steps = [...arrange(request)];
  expect(steps).toHaveLength(20);
  expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
  expect(steps.at(-1)).toBeLessThan(1);
});

test('a single node is left alone', () => {
  const [alone] = ring;
  if (!alone) throw new Error('the ring is empty');
  const [placed] = finish({ stretch: 1, nodes: [alone], edges: [] });
  expect(placed).toEqual({ id: 'a', x: 100, y: 0 });
});
