// What the editor offers to complete. The bar in each query is the cursor.
import { describe, expect, it } from 'vitest';
import { completeQuery, type Sources } from '../../../client/panels/query/complete-query.ts';
import type { QueryLanguage } from '../../../client/state/state.ts';

const language: QueryLanguage = {
  keywords: ['MATCH', 'RETURN'],
  functions: [
    {
      name: 'toLower',
      signature: 'toLower(text :: STRING) :: STRING',
      sentence: 'The text in small letters.',
      example: "toLower('AB') → 'ab'",
      isAggregate: false,
    },
    {
      name: 'date.truncate',
      signature: 'date.truncate(unit :: STRING) :: DATE',
      sentence: 'The first day of a unit.',
      example: "date.truncate('year') → 2031-01-01",
      isAggregate: false,
    },
  ],
  procedures: [{ name: 'db.labels', signature: 'db.labels() :: (label)', sentence: 'All labels.' }],
  labels: ['Person', 'Estimate', 'Odd label'],
  relationshipTypes: ['CLAIMS', 'ABOUT'],
  propertyKeys: ['name', 'gloss', 'minValue', 'berth no'],
};

const sources: Sources = {
  language: () => language,
  findNames: async (begun) => [{ name: `${begun}y's yard`, detail: 'place' }],
};

const complete = (withCursor: string, isAsked = false, from = sources) => {
  const position = withCursor.indexOf('¦');
  return completeQuery(withCursor.replace('¦', ''), position, isAsked, from);
};
const offered = async (withCursor: string, isAsked = false): Promise<readonly string[]> =>
  ((await complete(withCursor, isAsked))?.options ?? []).map(({ label }) => label);

describe('completion', () => {
  it('offers labels and relationship types with what they mean', async () => {
    expect(await offered('MATCH (n:¦')).toEqual(['Person', 'Estimate', 'Odd label']);
    expect(await offered('MATCH ()-[:¦')).toEqual(['CLAIMS', 'ABOUT']);
    const types = await complete('MATCH ()-[:¦');
    expect(types?.options[1]?.info).toMatch(/^Claim.* → /);
  });

  it('writes names that need it in backticks', async () => {
    const labels = await complete('MATCH (n:Odd¦');
    expect(labels?.options[2]).toMatchObject({ label: 'Odd label', apply: '`Odd label`' });
    const properties = await complete('MATCH (n) RETURN n.be¦');
    expect(properties?.options.find(({ label }) => label === 'berth no')?.apply).toBe('`berth no`');
  });

  it('puts the properties of the labels in question first', async () => {
    const properties = await complete('MATCH (e:Estimate) RETURN e.¦');
    const boosts = Object.fromEntries((properties?.options ?? []).map(({ label, boost }) => [label, boost]));
    expect(boosts).toEqual({ id: 0, name: 0, gloss: 10, minValue: 10, 'berth no': 0 });
  });

  it('offers names in scope, functions, words of the language and parameters in an expression', async () => {
    const options = await offered('MATCH (port) WHERE port.name = $name RETURN ¦', true);
    expect(options).toEqual(expect.arrayContaining(['port', 'toLower', 'ORDER BY', '$name']));
  });

  it('offers nothing unasked where nothing is begun', async () => {
    expect(await offered('MATCH (port) RETURN ¦')).toEqual([]);
    expect(await offered('MATCH (port) RETURN p¦')).toContain('port');
  });

  it('offers the functions of a namespace without it', async () => {
    expect(await offered('RETURN date.tr¦')).toContain('truncate');
  });

  it('offers procedures after CALL', async () => {
    expect(await offered('CALL db.¦')).toEqual(['db.labels']);
  });

  it('offers the words of a choice inside its quotation marks', async () => {
    expect(await offered("MATCH (c:Claim) WHERE c.stance = '¦")).toEqual(
      expect.arrayContaining(['asserts', 'denies']),
    );
  });

  it('asks the search for names, and writes them so that they do not end the text', async () => {
    const names = await complete("MATCH (n {name: 'Qua¦");
    expect(names).toMatchObject({
      from: 17,
      filter: false,
      options: [{ label: "Quay's yard", detail: 'place', apply: "Quay\\'s yard" }],
    });
    expect(await offered("MATCH (n {name: 'Q¦")).toEqual([]);
  });

  it('offers nothing for a word that is whole, so that Enter begins a line', async () => {
    expect(await offered('MATCH (n:Person¦')).toEqual([]);
    expect(await offered('MATCH (n:Person¦', true)).toContain('Person');
  });

  it('offers nothing in comments, and nothing before the server has answered', async () => {
    expect(await complete('// MAT¦')).toBeNull();
    const silent: Sources = { ...sources, language: () => undefined };
    expect(await complete('MATCH (n:¦', false, silent)).toBeNull();
  });
});
