// What can be written at a place of a query. The bar in each query is the cursor.
import { describe, expect, it } from 'vitest';
import { type Wanted, wantedAt } from '../../../client/panels/query/wanted-at.ts';

const at = (withCursor: string): Wanted => {
  const position = withCursor.indexOf('¦');
  return wantedAt(withCursor.replace('¦', ''), position);
};
const kind = (withCursor: string): string => at(withCursor).kind;

describe('what can be written', () => {
  it('is a label after the colon of a node, and in label expressions', () => {
    expect(kind('MATCH (n:¦')).toBe('label');
    expect(kind('MATCH (n:Per¦')).toBe('label');
    expect(kind('MATCH (n:Person|¦')).toBe('label');
    expect(kind('MATCH (n:!¦')).toBe('label');
    expect(kind('MATCH (n:(Person&¦')).toBe('label');
    expect(kind('MATCH (n) WHERE n:¦')).toBe('label');
    expect(kind('MATCH (a)-[:CLAIMS]->(b:¦')).toBe('label');
  });

  it('is a relationship type after the colon and the bars of a relationship', () => {
    expect(kind('MATCH (a)-[:¦')).toBe('type');
    expect(kind('MATCH (a)-[r:CLA¦')).toBe('type');
    expect(kind('MATCH (a)-[:CLAIMS|¦')).toBe('type');
    expect(kind('MATCH (a)<-[:CLAIMS|EST¦')).toBe('type');
  });

  it('is a property after a dot and in the braces of a pattern', () => {
    expect(kind('MATCH (n) RETURN n.¦')).toBe('property');
    expect(kind('MATCH (n) RETURN n.na¦')).toBe('property');
    expect(kind('MATCH (n:Person {¦')).toBe('property');
    expect(kind("MATCH (n:Person {name: 'x', ki¦")).toBe('property');
    expect(kind('RETURN {¦')).toBe('property');
  });

  it('knows the labels that a property belongs to', () => {
    expect(at('MATCH (e:Estimate) RETURN e.¦')).toMatchObject({ labels: ['Estimate'] });
    expect(at('MATCH (e:Estimate {¦')).toMatchObject({ labels: ['Estimate'] });
    expect(at('MATCH ()-[r:CLAIMS|ESTIMATES]->() RETURN r.po¦')).toMatchObject({
      labels: ['CLAIMS', 'ESTIMATES'],
    });
  });

  it('is a value, not a label, after the colon of a map', () => {
    expect(kind('MATCH (n {name: ¦')).toBe('expression');
    expect(kind('RETURN {name: na¦')).toBe('expression');
  });

  it('is an expression in a list comprehension after its bar', () => {
    expect(kind('MATCH (n) RETURN [x IN n.aliases | toL¦')).toBe('expression');
  });

  it('is a parameter after the dollar', () => {
    expect(kind('RETURN $¦')).toBe('parameter');
    expect(kind('RETURN $na¦')).toBe('parameter');
  });

  it('is a procedure after CALL, with the dots of its name', () => {
    expect(kind('CALL ¦')).toBe('procedure');
    expect(at('CALL db.la¦')).toEqual({ kind: 'procedure', from: 5 });
    expect(kind('CALL db.labels() YIELD label RETURN la¦')).toBe('expression');
  });

  it('is only a name that is known where a pattern names its node', () => {
    expect(kind('MATCH (¦')).toBe('variable');
    expect(kind('MATCH (a)-[:CLAIMS]->(b¦')).toBe('variable');
    expect(kind('MATCH (a) WHERE EXISTS { (¦')).toBe('variable');
    expect(kind('RETURN count(¦')).toBe('expression');
    expect(kind('MATCH (a) WHERE (¦')).toBe('expression');
  });

  it('is nothing in comments, numbers and after AS', () => {
    expect(kind('RETURN 1 // wor¦')).toBe('nothing');
    expect(kind('RETURN /* wor¦')).toBe('nothing');
    expect(kind('RETURN 12¦')).toBe('nothing');
    expect(kind('RETURN n AS na¦')).toBe('nothing');
    expect(kind("RETURN 'wor¦")).toBe('nothing');
  });

  it('goes on after a comment', () => {
    expect(kind('// first\nMAT¦')).toBe('expression');
    expect(kind('MATCH (n: /* which? */ ¦')).toBe('label');
  });

  it('is a value inside the quotation marks that follow a property', () => {
    expect(at("MATCH (n {name: 'Isl¦")).toEqual({
      kind: 'value',
      from: 17,
      property: 'name',
      begun: 'Isl',
      quote: "'",
    });
    expect(at('MATCH (c) WHERE c.stance = "¦')).toMatchObject({ property: 'stance', quote: '"' });
    expect(at("MATCH (c) WHERE c.stance IN ['asserts', '¦")).toMatchObject({ property: 'stance' });
    expect(at("MATCH (c) WHERE c.name STARTS WITH '¦")).toMatchObject({ property: 'name' });
  });
});
