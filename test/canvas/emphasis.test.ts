// What stands out and what steps back.
import { expect, test } from 'vitest';
import { type Cause, emphasise } from '../../client/canvas/emphasis.ts';
import { composeScene } from '../../client/canvas/scene.ts';
import { noDrawnWay } from '../../client/canvas/way-on-picture.ts';
import { drawing, harbour } from './pictures.ts';

const scene = composeScene(harbour, drawing);
const calm: Cause = {
  selection: undefined,
  hovered: undefined,
  hoveredEdge: undefined,
  picked: [],
  steps: [],
  ofClaim: new Set(),
  ofAnswer: new Set(),
  way: noDrawnWay,
  isWayShown: false,
};

test('without a cause nothing steps back', () => {
  expect(emphasise(scene, calm).nodes).toBeUndefined();
});

test('a selected entity stands out with its neighbours and its edges', () => {
  const { nodes, edges, centres } = emphasise(scene, { ...calm, selection: { kind: 'entity', id: 'port' } });
  expect([...(nodes ?? [])].sort()).toEqual(['port', 'town', 'union']);
  expect([...edges].sort()).toEqual(['port~town', 'union~port']);
  expect([...centres]).toEqual(['port']);
});

test('the pointer comes before the selection', () => {
  const { nodes } = emphasise(scene, {
    ...calm,
    selection: { kind: 'entity', id: 'port' },
    hovered: 'gazette',
  });
  expect([...(nodes ?? [])].sort()).toEqual(['gazette', 'union']);
});

test('an edge under the pointer stands out with its two ends only', () => {
  const { nodes, edges } = emphasise(scene, { ...calm, hoveredEdge: 'port~town' });
  expect([...(nodes ?? [])].sort()).toEqual(['port', 'town']);
  expect([...edges]).toEqual(['port~town']);
});

test('a path emphasises its steps and no other edge between its nodes', () => {
  const { nodes, edges } = emphasise(scene, {
    ...calm,
    selection: { kind: 'path', from: 'gazette', to: 'port', mode: 'shortest' },
    steps: [new Set(['gazette', 'union', 'claim-1']), new Set(['union', 'port', 'claim-2'])],
  });
  expect([...(nodes ?? [])].sort()).toEqual(['gazette', 'port', 'union']);
  expect([...edges].sort()).toEqual(['gazette~union', 'union~port']);
});

test('a claim that is not drawn emphasises the entities of its chain and its matter', () => {
  const { nodes } = emphasise(scene, {
    ...calm,
    selection: { kind: 'claim', id: 'claim-1' },
    ofClaim: new Set(['gazette', 'town', 'nobody']),
  });
  expect([...(nodes ?? [])].sort()).toEqual(['gazette', 'town']);
});

test('a selection that is not drawn leaves the picture as it is', () => {
  expect(
    emphasise(scene, { ...calm, selection: { kind: 'entity', id: 'lighthouse' } }).nodes,
  ).toBeUndefined();
});
