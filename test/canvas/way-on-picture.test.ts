// The way of a statement laid on what is drawn.
import { describe, expect, it } from 'vitest';
import { emphasise } from '../../client/canvas/emphasis.ts';
import { composeScene } from '../../client/canvas/scene.ts';
import { layWay, noDrawnWay } from '../../client/canvas/way-on-picture.ts';
import type { Way } from '../../client/state/state.ts';
import { drawing, harbour } from './pictures.ts';

const scene = composeScene(harbour, drawing);

/** The union told the gazette; a mayor, who is not drawn, told the union; the port is in a circle with the town. */
const way: Way = {
  nodes: ['mayor', 'union', 'gazette'],
  hops: [
    { from: 'mayor', to: 'union', kind: 'way' },
    { from: 'union', to: 'gazette', kind: 'way' },
    { from: 'port', to: 'town', kind: 'circle' },
  ],
  marks: new Map([
    ['union', { kind: 'origin', word: 'origin' }],
    ['port', { kind: 'circle', word: 'leads back' }],
    ['mayor', { kind: 'origin', word: 'origin' }],
  ]),
  words: '',
};

describe('a way on the picture', () => {
  it('follows lines that are drawn, whichever way they point, and invents none', () => {
    const laid = layWay(scene, way, false);
    expect([...laid.edges]).toEqual([['gazette~union', [{ from: 'union', to: 'gazette', kind: 'way' }]]]);
    expect([...laid.nodes].sort()).toEqual(['gazette', 'union']);
  });

  it('leaves circles out until the whole way is asked for', () => {
    expect([...layWay(scene, way, false).marks.keys()]).toEqual(['union']);
    const whole = layWay(scene, way, true);
    expect([...whole.marks.keys()]).toEqual(['union', 'port']);
    expect([...whole.edges.keys()].sort()).toEqual(['gazette~union', 'port~town']);
  });

  it('is nothing where nothing is known', () => {
    expect(layWay(scene, { nodes: [], hops: [], marks: new Map(), words: '' }, true)).toBe(noDrawnWay);
  });
});

describe('the emphasis of a way', () => {
  const cause = {
    selection: { kind: 'claim', id: 'claim-1' },
    hovered: undefined,
    hoveredEdge: undefined,
    picked: [],
    steps: [],
    ofClaim: new Set(['gazette', 'town']),
    ofAnswer: new Set<string>(),
  } as const;

  it('is added to what a claim touches', () => {
    const laid = layWay(scene, way, false);
    const { nodes, edges } = emphasise(scene, { ...cause, way: laid, isWayShown: false });
    expect([...(nodes ?? [])].sort()).toEqual(['gazette', 'town', 'union']);
    expect([...edges]).toEqual(['gazette~union']);
  });

  it('leaves everything else back when only the way is shown', () => {
    const laid = layWay(scene, way, true);
    const { nodes } = emphasise(scene, { ...cause, way: laid, isWayShown: true });
    expect([...(nodes ?? [])].sort()).toEqual(['gazette', 'port', 'union']);
  });

  it('lets the pointer look at other things meanwhile', () => {
    const laid = layWay(scene, way, true);
    const { nodes, way: kept } = emphasise(scene, { ...cause, way: laid, isWayShown: true, hovered: 'town' });
    expect([...(nodes ?? [])]).toContain('town');
    expect(kept).toBe(laid);
  });
});
