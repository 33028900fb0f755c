// Colours for openCypher: a tokenizer that goes line by line, and the class that each sort of word gets in the page.
import { StreamLanguage, type StringStream, syntaxHighlighting } from '@codemirror/language';
import { tagHighlighter, tags } from '@lezer/highlight';
import { callable, keywords } from './cypher-words.ts';

/** What a stretch of a query is, for its colour. */
export type Sort =
  | 'comment'
  | 'string'
  | 'number'
  | 'keyword'
  | 'call'
  | 'label'
  | 'relationshipType'
  | 'property'
  | 'parameter'
  | 'name'
  | 'bracket'
  | 'sign';

const tagOf = {
  comment: tags.comment,
  string: tags.string,
  number: tags.number,
  keyword: tags.keyword,
  call: tags.function(tags.variableName),
  label: tags.typeName,
  relationshipType: tags.className,
  property: tags.propertyName,
  parameter: tags.special(tags.variableName),
  name: tags.variableName,
  bracket: tags.bracket,
  sign: tags.operator,
} satisfies Record<Sort, unknown>;

interface LineState {
  /** The sign that ends the string, name or comment in which the last line stopped; empty outside. */
  inside: '' | "'" | '"' | '`' | '*/';
  /** What the open one is coloured as. */
  insideSort: Sort;
  /** Brackets that are open, innermost last. */
  open: string;
  /** The last sign or sort of word before: what the next word is follows from it. */
  before: string;
}

const WORD = /^[\p{L}_][\p{L}\p{N}\p{M}_]*/u;
const NUMBER = /^(?:0[xXoO][\da-fA-F_]+|(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)/;
const PARAMETER = /^\$(?:[\p{L}_][\p{L}\p{N}\p{M}_]*|\d+|`[^`]*`)/u;

function readInside(stream: StringStream, state: LineState): Sort {
  const sort = state.insideSort;
  while (!stream.eol()) {
    if (state.inside !== '*/' && state.inside !== '`' && stream.eat('\\')) stream.next();
    else if (stream.match(state.inside)) {
      state.inside = '';
      break;
    } else stream.next();
  }
  return sort;
}

/** After `:` and between `|`, `&` and `!` stand labels or types; in a map a value follows the colon. */
function sortOfName(state: LineState): Sort | undefined {
  if (state.before === '.') return 'property';
  if (state.before !== ':' || state.open.endsWith('{')) return undefined;
  return state.open.endsWith('[') ? 'relationshipType' : 'label';
}

function sortOfWord(word: string, stream: StringStream, state: LineState): Sort {
  const isCalled = stream.match(/^\s*\(/, false) !== null;
  const isNamespace = stream.match(/^\.\w+\s*\(/, false) !== null;
  if (state.before === '.' && isCalled) return 'call';
  const named = sortOfName(state);
  if (named) return named;
  if (state.open.endsWith('{') && stream.match(/^\s*:(?!:)/, false)) return 'property';
  const upper = word.toUpperCase();
  if (keywords.has(upper)) return isCalled && callable.has(upper) ? 'call' : 'keyword';
  return isCalled || isNamespace ? 'call' : 'name';
}

function readSign(stream: StringStream, state: LineState): Sort {
  const sign = stream.next() ?? '';
  if ('([{'.includes(sign)) state.open += sign;
  else if (')]}'.includes(sign)) state.open = state.open.slice(0, -1);
  const isLabelGoingOn = '|&!'.includes(sign) && /^(label|relationshipType|:)$/.test(state.before);
  state.before = isLabelGoingOn ? ':' : sign;
  return '([{}])'.includes(sign) ? 'bracket' : 'sign';
}

function open(stream: StringStream, state: LineState, inside: LineState['inside'], sort: Sort): Sort {
  state.inside = inside;
  state.insideSort = sort;
  state.before = sort;
  return readInside(stream, state);
}

/** Reads the next stretch of a line; null for white space. */
export function readStretch(stream: StringStream, state: LineState): Sort | null {
  if (state.inside !== '') return readInside(stream, state);
  if (stream.eatSpace()) return null;
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match('/*')) return open(stream, state, '*/', 'comment');
  if (stream.match("'")) return open(stream, state, "'", 'string');
  if (stream.match('"')) return open(stream, state, '"', 'string');
  if (stream.match('`')) return open(stream, state, '`', sortOfName(state) ?? 'name');
  if (stream.match(PARAMETER)) {
    state.before = 'parameter';
    return 'parameter';
  }
  if (stream.match(NUMBER)) {
    state.before = 'number';
    return 'number';
  }
  const word = stream.match(WORD);
  if (!word) return readSign(stream, state);
  const sort = sortOfWord(stream.current(), stream, state);
  state.before = sort;
  return sort;
}

export const startLine = (): LineState => ({ inside: '', insideSort: 'comment', open: '', before: '' });

export const cypherLanguage = StreamLanguage.define<LineState>({
  name: 'cypher',
  startState: startLine,
  token: readStretch,
  tokenTable: tagOf,
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
});

export const cypherColours = syntaxHighlighting(
  tagHighlighter(Object.entries(tagOf).map(([sort, tag]) => ({ tag, class: `cypher-${sort}` }))),
);
