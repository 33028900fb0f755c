// Who gets a label.
import { expect, test } from 'vitest';
import { noEmphasis } from '../../client/canvas/emphasis.ts';
import { noMarks, rankForLabels, type ScreenNode } from '../../client/canvas/marks.ts';
import { noDrawnWay } from '../../client/canvas/way-on-picture.ts';

const seen = (id: string, kind: string, claims: number): ScreenNode => ({
  id,
  kind,
  claims,
  name: id,
  x: 0,
  y: 0,
  radius: 5,
  unseen: 0,
  isPinned: false,
  isProposal: false,
});
const nodes = [seen('quay', 'Place', 2), seen('claim-1', 'Claim', 1), seen('union', 'Organization', 9)];
const idsOf = (ranked: readonly ScreenNode[]) => ranked.map(({ id }) => id);

test('entities are labelled, the most important first, and claims are not', () => {
  expect(idsOf(rankForLabels(nodes, noEmphasis, noMarks))).toEqual(['union', 'quay']);
});

test('a claim is labelled when what stands out includes it', () => {
  const emphasis = {
    nodes: new Set(['quay', 'claim-1']),
    edges: new Set<string>(),
    centres: new Set(['quay']),
    way: noDrawnWay,
  };
  expect(idsOf(rankForLabels(nodes, emphasis, noMarks))).toEqual(['quay', 'claim-1']);
});

test('the node that the keyboard is on is labelled before all others', () => {
  expect(idsOf(rankForLabels(nodes, noEmphasis, { ...noMarks, focused: 'claim-1' }))).toEqual([
    'claim-1',
    'union',
    'quay',
  ]);
});
