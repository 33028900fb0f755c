// A query as it is written: its parameters, and its place in the URL.
import { describe, expect, it } from 'vitest';
import {
  isLinkable,
  isSameQuery,
  parameterValues,
  type QueryText,
  queryEntries,
  readParameter,
  readQuery,
} from '../../../client/state/query-text.ts';

const query: QueryText = {
  text: 'MATCH (n {name: $name})\nRETURN n LIMIT $most',
  parameters: [
    { name: 'name', text: 'Grey Lantern' },
    { name: 'most', text: '12' },
  ],
};

describe('a parameter', () => {
  it('is JSON where it can be read as such, and else a plain text', () => {
    expect(readParameter('12')).toEqual({ kind: 'json', value: 12 });
    expect(readParameter('"12"')).toEqual({ kind: 'json', value: '12' });
    expect(readParameter('[1, "a"]')).toEqual({ kind: 'json', value: [1, 'a'] });
    expect(readParameter(' Grey Lantern ')).toEqual({ kind: 'text', value: 'Grey Lantern' });
  });

  it('is told to be broken when it begins like JSON and does not end so', () => {
    expect(readParameter('[1, 2')).toEqual({ kind: 'broken', value: '[1, 2' });
  });

  it('is not sent while its field is empty', () => {
    const parameters = [
      { name: 'name', text: 'Grey Lantern' },
      { name: 'most', text: ' ' },
    ];
    expect(parameterValues(parameters)).toEqual({ name: 'Grey Lantern' });
  });
});

describe('a query in the URL', () => {
  it('comes back as it was, with its parameters', () => {
    const entries = new URLSearchParams(queryEntries(query).map(([name, value]) => [name, value]));
    expect(readQuery(entries)).toEqual(query);
  });

  it('is left out when it is too long for a link', () => {
    const long = { text: `RETURN '${'x'.repeat(6_000)}'`, parameters: [] };
    expect(isLinkable(long)).toBe(false);
    expect(queryEntries(long)).toEqual([]);
  });

  it('differs when its text, a name or a value differs', () => {
    expect(isSameQuery(query, { ...query, parameters: [...query.parameters] })).toBe(true);
    expect(isSameQuery(query, { ...query, text: 'RETURN 1' })).toBe(false);
    expect(isSameQuery(query, { ...query, parameters: [{ name: 'name', text: 'Zoe Varn' }] })).toBe(false);
  });
});
