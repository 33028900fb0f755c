// A query as a person writes it: its text, and its parameters as they stand in the form; and both in the URL.

/** A parameter's value as it was typed: JSON, or a plain word that is taken as text. */
export interface ParameterText {
  readonly name: string;
  readonly text: string;
}

export interface QueryText {
  readonly text: string;
  readonly parameters: readonly ParameterText[];
}

export const emptyQuery: QueryText = { text: '', parameters: [] };

export const isSameQuery = (one: QueryText, other: QueryText): boolean =>
  one === other ||
  (one.text === other.text &&
    one.parameters.length === other.parameters.length &&
    one.parameters.every(({ name, text }, index) => {
      const twin = other.parameters[index];
      return twin?.name === name && twin.text === text;
    }));

/** Servers and mail programs cut addresses that are much longer. */
const LONGEST_LINKED = 6_000;

/** Whether the query is short enough to stand in the URL. */
export const isLinkable = ({ text, parameters }: QueryText): boolean =>
  parameters.reduce((sum, entry) => sum + entry.name.length + entry.text.length, text.length) <=
  LONGEST_LINKED;

const TEXT = 'query';
const PARAMETER = '$';

/** The query as entries of a URL: `query=…` and `$name=…` for each parameter; none when it is too long. */
export function queryEntries(query: QueryText): readonly (readonly [string, string])[] {
  if (query.text === '' || !isLinkable(query)) return [];
  return [
    [TEXT, query.text],
    ...query.parameters
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => [PARAMETER + name, text] as const),
  ];
}

export function readQuery(entries: URLSearchParams): QueryText {
  const text = entries.get(TEXT) ?? '';
  const parameters = [...entries]
    .filter(([name]) => name.startsWith(PARAMETER) && name.length > 1)
    .map(([name, value]) => ({ name: name.slice(1), text: value }));
  return text === '' ? emptyQuery : { text, parameters };
}

export type ParameterValue =
  | { readonly kind: 'missing' }
  | { readonly kind: 'json' | 'text'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly value: string };

/** `12` → the number, `"12"` → the text, `North Quay` → the text; `[1, 2` is broken JSON. */
export function readParameter(typed: string): ParameterValue {
  const text = typed.trim();
  if (text === '') return { kind: 'missing' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return /^[[{"]/.test(text) ? { kind: 'broken', value: text } : { kind: 'text', value: text };
  }
}

/** What is sent to the server; what is missing is left out, and the server says which it misses. */
export const parameterValues = (parameters: readonly ParameterText[]): Record<string, unknown> =>
  Object.fromEntries(
    parameters.flatMap(({ name, text }) => {
      const read = readParameter(text);
      return read.kind === 'missing' ? [] : [[name, read.value] as const];
    }),
  );
