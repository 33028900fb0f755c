// A result as text to take away, and its values as a reader takes them in.
import { describe, expect, it } from 'vitest';
import { writeCell } from '../../../client/panels/query/cell-values.ts';
import { rowsAsCsv, rowsAsJson, rowsAsMarkdown } from '../../../client/panels/query/take-rows.ts';

const zoe = { id: 'zoe', labels: ['Person'], properties: { name: 'Zoe Varn' } };
const claim = { id: 'c1', labels: ['Claim'], properties: { gloss: 'The ferry sank.' } };
const says = { id: 'r1', type: 'CLAIMS', start: 'zoe', end: 'c1', properties: {} };

describe('a cell as text', () => {
  it('is the name of a node, the type of a relationship and the arrows of a path', () => {
    expect(writeCell(zoe)).toBe('Zoe Varn');
    expect(writeCell(says)).toBe('CLAIMS');
    expect(writeCell({ nodes: [zoe, claim], relationships: [says] })).toBe(
      'Zoe Varn -[CLAIMS]-> The ferry sank.',
    );
    expect(writeCell({ nodes: [claim, zoe], relationships: [says] })).toBe(
      'The ferry sank. <-[CLAIMS]- Zoe Varn',
    );
  });

  it('shows null in lists and maps, where it counts, and is empty by itself', () => {
    expect(writeCell(null)).toBe('');
    expect(writeCell([1, null, { by: zoe }])).toBe('[1, null, {by: Zoe Varn}]');
  });

  it('is the id of a node that has no name', () => {
    expect(writeCell({ id: 'n7', labels: [], properties: {} })).toBe('n7');
  });
});

describe('rows to take away', () => {
  const result = {
    columns: ['who', 'figure'],
    rows: [
      [zoe, -9007199254740993n],
      ['=SUM(A1), "x"', null],
    ],
  };

  it('are CSV in which no text is run as a formula and numbers stay numbers', () => {
    expect(rowsAsCsv(result)).toBe(
      '\uFEFFwho,figure\r\nZoe Varn,-9007199254740993\r\n"\'=SUM(A1), ""x""",\r\n',
    );
  });

  it('are JSON with all digits of their numbers', () => {
    expect(rowsAsJson(result)).toBe(
      '[\n  {"who": {"id":"zoe","labels":["Person"],"properties":{"name":"Zoe Varn"}}, "figure": -9007199254740993},\n' +
        '  {"who": "=SUM(A1), \\"x\\"", "figure": null}\n]\n',
    );
    expect(rowsAsJson({ columns: ['who'], rows: [] })).toBe('[]\n');
  });

  it('are a Markdown table whose cells cannot break it', () => {
    expect(rowsAsMarkdown({ columns: ['a'], rows: [['one | two\nthree']] })).toBe(
      '| a |\n| --- |\n| one \\| two three |\n',
    );
  });
});
