// What can be written at a place of a query: told from the tokens before it. Pure, so that it can be tested word by word.
import { clauseWords } from './cypher-words.ts';
import { namesInScope, type Scope } from './names-in-scope.ts';
import { plainName, scanQuery, type Token } from './scan-query.ts';

export type Wanted =
  | { readonly kind: 'nothing' }
  /** `from` is where the word that is being written begins. */
  | { readonly kind: 'label' | 'type' | 'parameter' | 'procedure'; readonly from: number }
  /** A variable of the query alone: where a pattern names its node. */
  | { readonly kind: 'variable'; readonly from: number; readonly scope: Scope }
  /** A property; `labels` are those of what it belongs to, none when they are not known. */
  | {
      readonly kind: 'property';
      readonly from: number;
      readonly labels: readonly string[];
      /** `date` in `date.truncate`: functions of that name are meant as well. */
      readonly namespace: string;
    }
  /** Any word of the language, and what is in scope. */
  | { readonly kind: 'expression'; readonly from: number; readonly scope: Scope }
  /** The value of a property, inside its quotation marks; `begun` is what stands there. */
  | {
      readonly kind: 'value';
      readonly from: number;
      readonly property: string;
      readonly begun: string;
      readonly quote: string;
    };

const nothing: Wanted = { kind: 'nothing' };

const isName = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'quoted';
const isClause = (token: Token | undefined): boolean =>
  token?.kind === 'word' && clauseWords.has(token.text.toUpperCase());

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where the innermost bracket that is still open stands, or -1. */
function innermostOpen(tokens: readonly Token[]): number {
  const open: number[] = [];
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'sign') return;
    if ('([{'.includes(text)) open.push(index);
    else if (tokens[open.at(-1) ?? -1]?.text === partners[text]) open.pop();
  });
  return open.at(-1) ?? -1;
}

/** Whether the bracket at `index` belongs to a pattern, not to an expression. */
function isOfPattern(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const second = tokens[index - 2]?.text ?? '';
  if (tokens[index]?.text === '[') return before?.text === '-';
  switch (before?.text) {
    case '-':
      return second === ']' || second === '-';
    case '>':
      return second === '-';
    case '{':
      return !isMap(tokens, index - 1);
    case ',':
    case '=':
    case '(':
      return isClauseOfPatterns(tokens.slice(0, index).findLast(isClause));
    default:
      return isClauseOfPatterns(before) || /^(allShortestPaths|shortestPath)$/i.test(before?.text ?? '');
  }
}

const isClauseOfPatterns = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(MATCH|MERGE|CREATE)$/i.test(token.text);

/** Whether the `{` at `index` begins a map or the properties of a pattern; else it holds a query of its own. */
function isMap(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? '';
  if (/^(EXISTS|COUNT|COLLECT|CALL)$/i.test(before)) return false;
  return before !== ')' || isOfPattern(tokens, innermostOpen(tokens.slice(0, index)));
}

/** The labels of what the name at `index` stands for. */
function labelsOf(tokens: readonly Token[], index: number): readonly string[] {
  const token = tokens[index];
  return token ? (namesInScope(tokens).get(plainName(token.text)) ?? []) : [];
}

/** The labels written in the pattern whose bracket is at `index`: `(c:Claim {` → Claim. */
const labelsInside = (tokens: readonly Token[], index: number): readonly string[] => {
  const colon = tokens.findIndex(({ text }, at) => at > index && text === ':');
  if (colon === -1) return [];
  const rest = tokens.slice(colon + 1);
  const end = rest.findIndex((token) => !isName(token) && !'|&!'.includes(token.text));
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .filter(isName)
    .map(({ text }) => plainName(text));
};

/** Whether the sign at `index` goes on with labels: a colon, or `|`, `&`, `!` behind one. */
function continuesLabels(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.text === ':') return true;
    if (!isName(token) && !/^[|&!(]$/.test(token?.text ?? '')) return false;
    if (isClause(token)) return false;
  }
  return false;
}

/** `n.name = '`, `{name: '`, `n.name CONTAINS '`: the property that the text begun behind these tokens belongs to. */
function propertyBefore(tokens: readonly Token[]): string | undefined {
  let at = tokens.length - 1;
  if (tokens[at]?.text === ':')
    return isName(tokens[at - 1]) ? plainName(tokens[at - 1]?.text ?? '') : undefined;
  while (at >= 0 && /^(=|<>|CONTAINS|IN|WITH|STARTS|ENDS|\[|,)$/i.test(tokens[at]?.text ?? '')) {
    at -= 1;
    while (tokens[at]?.kind === 'string') at -= 1;
  }
  const isProperty = at < tokens.length - 1 && isName(tokens[at]) && tokens[at - 1]?.text === '.';
  return isProperty ? plainName(tokens[at]?.text ?? '') : undefined;
}

function wantedInString(token: Token, before: readonly Token[], position: number): Wanted {
  const property = propertyBefore(before);
  if (property === undefined) return nothing;
  const begun = token.text.slice(1, position - token.start);
  return { kind: 'value', from: token.start + 1, property, begun, quote: token.text.charAt(0) };
}

/** `CALL db.la`: the index of the dotted name that begins after CALL, or -1. */
function procedureStart(tokens: readonly Token[]): number {
  const call = tokens.findLastIndex((token) => /^CALL$/i.test(token.text));
  const name = tokens.slice(call + 1);
  const isDotted = name.every((token, index) => (index % 2 === 0 ? isName(token) : token.text === '.'));
  return call !== -1 && isDotted && name.length > 0 ? call + 1 : -1;
}

/** What may follow the tokens before a word that begins at `from`. */
function wantedAfter(before: readonly Token[], from: number): Wanted {
  const last = before.at(-1);
  const scope = (): Scope => namesInScope(before);
  const open = innermostOpen(before);
  const opener = before[open]?.text;
  if (last?.text === '.') {
    const owner = before.at(-2);
    const namespace = owner?.kind === 'word' ? owner.text : '';
    return { kind: 'property', from, labels: labelsOf(before, before.length - 2), namespace };
  }
  if (last?.kind === 'word' && /^(AS|YIELD)$/i.test(last.text)) return nothing;
  if (last?.kind === 'word' && /^CALL$/i.test(last.text)) return { kind: 'procedure', from };
  if (last && /^[:|&!]$/.test(last.text) && continuesLabels(before, before.length - 1)) {
    const isValue = last.text === ':' && opener === '{' && isMap(before, open);
    if (isValue) return { kind: 'expression', from, scope: scope() };
    return { kind: opener === '[' && isOfPattern(before, open) ? 'type' : 'label', from };
  }
  if (opener === '{' && isMap(before, open) && (last?.text === '{' || last?.text === ',')) {
    const owner = innermostOpen(before.slice(0, open));
    const labels = owner !== -1 && isOfPattern(before, owner) ? labelsInside(before, owner) : [];
    return { kind: 'property', from, labels, namespace: '' };
  }
  if (last && last === before[open] && isOfPattern(before, open))
    return { kind: 'variable', from, scope: scope() };
  return { kind: 'expression', from, scope: scope() };
}

const withoutComments = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ kind }) => kind !== 'comment');

/** What can be written in place of the token that ends at the cursor, or right behind it. */
function wantedAtToken(token: Token, before: readonly Token[]): Wanted {
  switch (token.kind) {
    case 'parameter':
      return { kind: 'parameter', from: token.start + 1 };
    case 'word':
    case 'quoted':
    case 'sign': {
      const all = [...before, token];
      const procedure = all[procedureStart(all)];
      if (procedure) return { kind: 'procedure', from: procedure.start };
      return token.kind === 'sign' ? wantedAfter(all, token.end) : wantedAfter(before, token.start);
    }
    default:
      return nothing;
  }
}

/** What can be written at `position`, a UTF-16 offset. Nothing inside comments, numbers and most strings. */
export function wantedAt(text: string, position: number): Wanted {
  const tokens = scanQuery(text.slice(0, position));
  const last = tokens.at(-1);
  const isTouching = last?.end === position;
  const isInComment = last?.kind === 'comment' && last.isOpen && (isTouching || last.text.startsWith('/*'));
  if (isInComment) return nothing;
  const known = withoutComments(tokens);
  if (last?.kind === 'string' && last.isOpen) return wantedInString(last, known.slice(0, -1), position);
  return last && isTouching ? wantedAtToken(last, known.slice(0, -1)) : wantedAfter(known, position);
}
