// Changes gathered by hand-over.
import { expect, it } from 'vitest';
import { groupByHandOver } from '../../../client/panels/corroboration/drift-groups.ts';
import type { Drift } from '../../../client/state/state.ts';

const change = (from: string, to: string, kind: Drift['kind']): Drift => ({
  rule: `drift.${kind}`,
  claims: [from, to],
  reason: 'It changed.',
  kind,
  from,
  to,
  before: 'before',
  after: 'after',
});

it('changes between the same two claims stand together, in the order in which they were found', () => {
  const drift = [change('b', 'a', 'dateLost'), change('c', 'b', 'placeLost'), change('b', 'a', 'placeLost')];
  const groups = groupByHandOver(drift);
  expect(groups.map(({ from, to, changes }) => [from, to, changes.length])).toEqual([
    ['b', 'a', 2],
    ['c', 'b', 1],
  ]);
  expect(groups[0]?.rules).toBe('drift.dateLost, drift.placeLost');
});
