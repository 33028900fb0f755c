// A plan as rows, and a query made to measure its plan.
import { describe, expect, it } from 'vitest';
import { planRows } from '../../../client/panels/query/plan-rows.ts';
import { profiled } from '../../../client/state/query-run.ts';

describe('the rows of a plan', () => {
  it('go from the result down to the beginning, each with the time it took itself', () => {
    const rows = planRows({
      operator: 'Sort',
      details: 'name',
      estimatedRows: 3,
      rows: 2,
      elapsedMs: 5,
      inputs: [
        { operator: 'NodeScan', details: '(n:Person)', estimatedRows: 3, rows: 2, elapsedMs: 4, inputs: [] },
      ],
    });
    expect(rows).toEqual([
      {
        key: '0',
        depth: 0,
        operator: 'Sort',
        details: 'name',
        estimatedRows: 3,
        rows: 2,
        ownMs: 1,
        share: 1,
      },
      {
        key: '1',
        depth: 1,
        operator: 'NodeScan',
        details: '(n:Person)',
        estimatedRows: 3,
        rows: 2,
        ownMs: 4,
        share: 1,
      },
    ]);
  });

  it('have no time and no counted rows before the query was measured', () => {
    const [row] = planRows({ operator: 'Start', details: '', estimatedRows: 0, inputs: [] });
    expect(row).toMatchObject({ rows: undefined, ownMs: undefined, share: 0 });
  });
});

describe('a query with PROFILE', () => {
  it('has it in front, and knows how far that moves the text', () => {
    expect(profiled('RETURN 1')).toEqual({ text: 'PROFILE RETURN 1', shift: 8 });
  });

  it('has it in place of EXPLAIN, and not twice', () => {
    expect(profiled('// why?\nexplain RETURN 1')).toEqual({ text: '// why?\nPROFILE RETURN 1', shift: 0 });
    expect(profiled('PROFILE RETURN 1')).toEqual({ text: 'PROFILE RETURN 1', shift: 0 });
  });
});
