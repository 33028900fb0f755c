// Where the parser stands in the tokens, and how it takes, expects and refuses them.
import { CypherError, type Span } from '../errors.ts';
import type { Ending } from './clause-order.ts';
import type { TokenList } from './lexer.ts';
import type { Expression, Name, Query } from './syntax-tree.ts';
import { canNameVariable, type Token, type TokenKind } from './tokens.ts';
import { describePlace, unexpectedToken } from './unexpected-token.ts';

/** Where an expression stands decides what may be part of it. */
export interface Setting {
  /** A condition: a pattern in it asks whether there is such a path. */
  readonly isPredicate: boolean;
  /** In `[x IN list WHERE x:A | x.name]` the bar ends the condition instead of adding a label. */
  readonly isBeforeBar: boolean;
}
export const asValue: Setting = { isPredicate: false, isBeforeBar: false };
export const asPredicate: Setting = { isPredicate: true, isBeforeBar: false };
export const asValueBeforeBar: Setting = { isPredicate: false, isBeforeBar: true };
export const asPredicateBeforeBar: Setting = { isPredicate: true, isBeforeBar: true };

/** The rules of the grammar that contain each other, handed down so that their files need not import in circles. */
export interface Rules {
  readonly expression: (cursor: TokenCursor, setting: Setting) => Expression;
  /** Up to the } that closes it, which it leaves. */
  readonly subquery: (cursor: TokenCursor, ending: Ending) => Query;
}

/** Walks over the tokens of one query. */
export class TokenCursor {
  readonly text: string;
  readonly rules: Rules;
  /** The one that is next. */
  token: Token;
  /** Where the last one that was taken ends. */
  lastEnd = 0;
  #index = 0;
  #nesting = 0;
  readonly #list: TokenList;
  readonly #maxNesting: number;
  readonly #last: Token;

  constructor(text: string, list: TokenList, rules: Rules, maxNesting: number) {
    const [first] = list.tokens;
    const last = list.tokens.at(-1);
    if (first === undefined || last === undefined) throw new Error('A list of tokens has at least its end.');
    this.text = text;
    this.rules = rules;
    this.token = first;
    this.#list = list;
    this.#last = last;
    this.#maxNesting = maxNesting;
  }

  /** The token `ahead` places after the next one; the last one when there are not so many. */
  peek(ahead: number): Token {
    return this.#list.tokens[this.#index + ahead] ?? this.#last;
  }

  /** The token after the bracket that closes `open`, or undefined when it is not closed. */
  afterPartner(open: Token, ahead: number): Token | undefined {
    return open.partner < 0 ? undefined : (this.#list.tokens[open.partner + ahead] ?? this.#last);
  }

  is(kind: TokenKind): boolean {
    return this.token.kind === kind;
  }

  take(): Token {
    const taken = this.token;
    this.lastEnd = taken.end;
    this.#index++;
    this.token = this.#list.tokens[this.#index] ?? this.#last;
    return taken;
  }

  accept(kind: TokenKind): boolean {
    if (this.token.kind !== kind) return false;
    this.take();
    return true;
  }

  expect(kind: TokenKind, fix: string): Token {
    if (this.token.kind !== kind) throw this.unexpected([kind], fix);
    return this.take();
  }

  /** Takes the bracket that closes `open`; `what` is the thing between them, such as `list`. */
  close(open: Token, what: string, alternatives: readonly string[] = []): void {
    const closer = open.kind === '(' ? ')' : open.kind === '[' ? ']' : '}';
    if (this.accept(closer)) return;
    const goal = `${closer} to close the ${what} opened at ${describePlace(this.text, open)}`;
    throw this.unexpected([...alternatives, goal], `Close the ${what} with ${closer}.`);
  }

  /** From `start` to the end of the last token that was taken. */
  spanFrom(start: number): Span {
    return { start, end: this.lastEnd };
  }

  /** A name of a label, type, property or function: any word. `what` is for the message: `a label`. */
  word(what: string): Name {
    const { token } = this;
    if (!token.isWord) {
      const isString = token.kind === 'string';
      throw this.unexpected(
        [what],
        isString ? 'Write it without quotes, or in backticks.' : `Write ${what} here.`,
      );
    }
    this.take();
    return { text: token.text, at: { start: token.start, end: token.end } };
  }

  /** The name of a variable: any word that is not reserved. */
  variable(): Name {
    if (this.token.isWord && !canNameVariable(this.token)) {
      const { text } = this.token;
      throw this.unexpected(['a name'], `Write a name here; to use ${text} as one, put it in backticks.`);
    }
    return this.word('a name');
  }

  /** One level deeper; every `enter` has its `leave`. Throws LimitExceeded. */
  enter(): void {
    this.#nesting++;
    if (this.#nesting > this.#maxNesting) throw nestingTooDeep(this.token, this.#maxNesting);
  }

  leave(): void {
    this.#nesting--;
  }

  /** The fault of the next token, to be thrown. */
  unexpected(expected: readonly string[], fix: string): CypherError {
    if (this.token.kind === 'bad' && this.#list.fault !== undefined) return this.#list.fault;
    const before = this.#index > 0 ? this.peek(-1) : undefined;
    const place = { text: this.text, found: this.token, before, after: this.peek(1) };
    return unexpectedToken(place, expected, fix);
  }
}

/** The fault of a query that is nested more than `maxNesting` levels deep at `at`. */
export const nestingTooDeep = ({ start, end }: Span, maxNesting: number): CypherError =>
  new CypherError({
    type: 'LimitExceeded',
    phase: 'compile',
    detail: 'NestingTooDeep',
    at: { start, end },
    message: `The query is nested more than ${maxNesting} levels deep here.`,
    fix: 'Split it with WITH, or write a list with IN in the place of a long chain of conditions.',
  });
