// The names that a query knows at its end, with the labels it gives them.
import { describe, expect, it } from 'vitest';
import { namesInScope, type Scope } from '../../../client/panels/query/names-in-scope.ts';
import { scanQuery } from '../../../client/panels/query/scan-query.ts';

const scopeOf = (text: string): Scope => namesInScope(scanQuery(text));
const names = (text: string): readonly string[] => [...scopeOf(text).keys()];

describe('names in scope', () => {
  it('are those of patterns, paths, AS, comprehensions and UNWIND', () => {
    expect(names('MATCH path = (a:Person)-[r:CLAIMS]->(b) UNWIND [1] AS x RETURN p')).toEqual([
      'path',
      'a',
      'r',
      'b',
      'x',
    ]);
    expect(names('RETURN any(x IN [1] WHERE x')).toEqual(['x']);
  });

  it('are after WITH only those that it lets through', () => {
    expect(names('MATCH (a)-[r]->(b) WITH a, count(b) AS n WHERE a')).toEqual(['a', 'n']);
    expect(names('MATCH (a)-[r]->(b) WITH * WHERE a')).toEqual(['a', 'r', 'b']);
    expect(names('MATCH (a)-[r]->(b) WITH a, b')).toEqual(['a', 'r', 'b']);
    expect(names("MATCH (a) WHERE a.name STARTS WITH 'x' RETURN a")).toEqual(['a']);
  });

  it('begin anew after UNION', () => {
    expect(names('MATCH (a) RETURN a UNION MATCH (b) RETURN b')).toEqual(['b']);
  });

  it('are not the names of functions that are called', () => {
    expect(names('MATCH (a) RETURN count(other')).toEqual(['a']);
  });

  it('carry the labels or types that are written behind them, also over a WITH', () => {
    expect(scopeOf('MATCH (s:Person|Place)-[r:CLAIMS]->(c)').get('s')).toEqual(['Person', 'Place']);
    expect(scopeOf('MATCH (s:Person|Place)-[r:CLAIMS]->(c)').get('r')).toEqual(['CLAIMS']);
    expect(scopeOf('MATCH (s:Person|Place)-[r:CLAIMS]->(c)').get('c')).toEqual([]);
    expect(scopeOf('MATCH (s:Person) WITH s, 1 AS one RETURN ').get('s')).toEqual(['Person']);
  });

  it('may be written in backticks, and may be called as objects call their parts', () => {
    expect(names('MATCH (`two words`), (constructor) RETURN ')).toEqual(['two words', 'constructor']);
  });
});
