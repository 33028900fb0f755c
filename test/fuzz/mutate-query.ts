// Breaks queries: words and signs are taken out, doubled, swapped, repeated or replaced, letters changed.
import { keywords } from '../../server/cypher/parser/tokens.ts';
import type { Chance } from '../bench/seeded-chance.ts';

const TOKEN = /\s+|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|[\p{L}_$][\p{L}\p{N}_]*|\d+(?:\.\d+)?|./gsu;

/** Words, literals, signs and the space between them: joined they are the text again. */
export const splitTokens = (text: string): readonly string[] => text.match(TOKEN) ?? [];

const SIGNS =
  '( ) [ ] { } < > - -> <- = <> + * / % ^ . .. ... , ; : :: | & ! $ =~ += \' " ` \\ // /* */ ?'.split(' ');
const ODD_TOKENS = [
  'null',
  '0',
  '-1',
  '1e400',
  '9223372036854775808',
  '0x',
  '0o8',
  "'\\u12'",
  "'\\uD800'",
  '`',
  '``',
  '$',
  '$0',
  '*..',
  '*0..0',
  '__proto__',
  'constructor',
  'n1',
  'c1',
  'count(*)',
  'EXPLAIN',
  'PROFILE',
  'FOREACH',
  'LOAD CSV',
  'DETACH DELETE n1',
  'SET n1.n = 1',
  'CREATE (x)',
  'MERGE (x)',
  'REMOVE n1.n',
  'UNION',
];
const ODD_LETTERS = [
  '\u0000',
  '\uD800',
  '\u2028',
  '\uFEFF',
  '\u00a0',
  '𝛼',
  'é',
  '\\',
  "'",
  '"',
  '`',
  '\n',
  '{',
  '}',
  '(',
];

type Mutation = (chance: Chance, tokens: readonly string[]) => readonly string[];

const replaceAt = (tokens: readonly string[], at: number, taken: number, ...put: readonly string[]) =>
  tokens.toSpliced(at, taken, ...put);

const drawToken = (chance: Chance): string => chance.pick(chance.pick([[...keywords], SIGNS, ODD_TOKENS]));

/** A token of the same kind mostly leaves the query readable. */
function kindOfToken(token: string): string {
  if (/^[\p{L}_$]/u.test(token)) return 'word';
  if (/^\d/.test(token)) return 'number';
  return /^['"]/.test(token) ? 'string' : token;
}

const swapAlike: Mutation = (chance, tokens) => {
  const solid = tokens.flatMap((token, at) => (token.trim() === '' ? [] : { token, at }));
  if (solid.length === 0) return tokens;
  const { token, at } = chance.pick(solid);
  const alike = solid.filter((other) => kindOfToken(other.token) === kindOfToken(token));
  return replaceAt(tokens, at, 1, chance.pick(alike).token);
};

const tokenMutations: readonly Mutation[] = [
  (chance, tokens) => replaceAt(tokens, chance.whole(0, tokens.length - 1), chance.whole(1, 3)),
  (chance, tokens) => {
    const at = chance.whole(0, tokens.length - 1);
    return replaceAt(tokens, at, 0, ...tokens.slice(at, at + chance.whole(1, 8)));
  },
  (chance, tokens) => replaceAt(tokens, chance.whole(0, tokens.length - 1), 1, ` ${drawToken(chance)} `),
  (chance, tokens) => replaceAt(tokens, chance.whole(0, tokens.length), 0, ` ${drawToken(chance)} `),
  (chance, tokens) => replaceAt(tokens, chance.whole(0, tokens.length - 1), 1, chance.pick(tokens)),
  (chance, tokens) => {
    const [one, other] = [chance.pick(tokens), chance.pick(tokens)];
    return tokens.map((token) => (token === one ? other : token));
  },
  swapAlike,
  swapAlike,
  swapAlike,
  swapAlike,
  (chance, tokens) => tokens.slice(0, chance.whole(1, tokens.length)),
  (chance, tokens) => tokens.slice(chance.whole(0, tokens.length - 1)),
];

/** Far too much of something: for limits of nesting, length and stack. */
const repeatToken: Mutation = (chance, tokens) => {
  const at = chance.whole(0, tokens.length - 1);
  const repeated = tokens.slice(at, at + chance.whole(1, chance.pick([4, 40]))).join('');
  return replaceAt(tokens, at, 0, repeated.repeat(chance.pick([30, 300, 3000])));
};

function changeLetter(chance: Chance, text: string): string {
  const at = chance.whole(0, text.length);
  const put = chance.isLikely(0.5) ? chance.pick(ODD_LETTERS) : String.fromCharCode(chance.whole(32, 126));
  return chance.pick([
    text.slice(0, at) + put + text.slice(at),
    text.slice(0, at) + put + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1),
  ]);
}

/** The query with one to four faults, most of them small. */
export function mutateQuery(chance: Chance, query: string): string {
  let text = query;
  const count = chance.pickSkewed([1, 2, 3, 4]);
  for (let i = 0; i < count; i++) {
    const tokens = splitTokens(text);
    if (tokens.length === 0) return text;
    if (chance.isLikely(0.3)) text = changeLetter(chance, text);
    else if (chance.isLikely(0.01)) text = repeatToken(chance, tokens).join('');
    else text = chance.pick(tokenMutations)(chance, tokens).join('');
  }
  return text;
}
