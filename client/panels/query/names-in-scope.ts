// The variables that a query knows at a place, with the labels it gives them: read off the text, finished or not.
import { clauseWords } from './cypher-words.ts';
import { plainName, type Token } from './scan-query.ts';

/** Name → the labels or types written behind it. */
export type Scope = ReadonlyMap<string, readonly string[]>;

const isName = (token: Token): boolean => token.kind === 'word' || token.kind === 'quoted';
const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toUpperCase() === word;

const beginsClause = ({ kind, text }: Token): boolean =>
  kind === 'word' && clauseWords.has(text.toUpperCase());

/** A WITH that is a clause, not the second half of STARTS WITH. */
const isProjection = (tokens: readonly Token[], index: number): boolean =>
  isWord(tokens[index], 'WITH') && !isWord(tokens[index - 1], 'STARTS') && !isWord(tokens[index - 1], 'ENDS');

/** The labels after a name: `(c:Claim|Estimate` → Claim, Estimate. */
function labelsAfter(tokens: readonly Token[], index: number): readonly string[] {
  const labels: string[] = [];
  if (tokens[index]?.text !== ':') return labels;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isName(token)) labels.push(plainName(token.text));
    else if (!'|&!:'.includes(token.text)) break;
  }
  return labels;
}

/** Whether the name at `index` is bound there: in a pattern, after AS or YIELD, before IN, or as a path. */
function isBound(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (isWord(before, 'AS') || isWord(before, 'YIELD')) return true;
  if (isWord(after, 'IN')) return ['(', '['].includes(before?.text ?? '');
  if (after?.text === '=' && (isWord(before, 'MATCH') || before?.text === ',')) {
    return tokens[index + 2]?.text === '(' || /shortestpaths?$/i.test(tokens[index + 2]?.text ?? '');
  }
  if (before?.text === '[') return ['-', '<'].includes(tokens[index - 2]?.text ?? '');
  if (before?.text !== '(') return false;
  const opener = tokens[index - 2];
  const isCall = opener !== undefined && isName(opener) && !beginsClause(opener);
  return !isCall || /^(allShortestPaths|shortestPath)$/i.test(opener.text) || after?.text === ':';
}

/** What follows a WITH: only these names go on. `*` lets all through. */
function projectedNames(tokens: readonly Token[], from: number): readonly string[] | '*' {
  const names: string[] = [];
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (depth === 0 && beginsClause(token)) break;
    if (depth === 0 && token.text === '*' && at === from) return '*';
    if ('([{'.includes(token.text)) depth += 1;
    else if (')]}'.includes(token.text)) depth -= 1;
    const next = tokens[at + 1];
    const ends = !next || next.text === ',' || beginsClause(next);
    const begins = at === from || tokens[at - 1]?.text === ',' || isWord(tokens[at - 1], 'DISTINCT');
    if (depth === 0 && isName(token) && (isWord(tokens[at - 1], 'AS') || (begins && ends))) {
      names.push(plainName(token.text));
    }
  }
  return names;
}

/** The names that are known after these tokens. */
export function namesInScope(tokens: readonly Token[]): Scope {
  let scope = new Map<string, readonly string[]>();
  tokens.forEach((token, index) => {
    if (isWord(token, 'UNION')) scope = new Map();
    // A WITH that is still being written closes nothing off.
    if (isProjection(tokens, index) && tokens.slice(index + 1).some(beginsClause)) {
      const names = projectedNames(tokens, index + 1);
      if (names !== '*') scope = new Map(names.map((name) => [name, scope.get(name) ?? []]));
    }
    if (isName(token) && isBound(tokens, index)) {
      const name = plainName(token.text);
      const labels = labelsAfter(tokens, index + 1);
      if (labels.length > 0 || !scope.has(name)) scope.set(name, labels);
    }
  });
  return scope;
}
