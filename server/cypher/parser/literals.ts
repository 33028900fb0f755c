// Numbers and strings: from how they are written to their value.
import { type CypherError, type Span, syntaxError } from '../errors.ts';

type NumberValue = number | bigint | { readonly float: number };

const largestInteger = 2n ** 63n - 1n;
/** More decimal digits than this may not fit a JavaScript number exactly. */
const safeDigits = 15;

/**
 * The value of a number as written, with the sign before it: `readNumber('0x1F', at, false)` → `31`.
 * Throws InvalidNumberLiteral, IntegerOverflow or FloatingPointOverflow.
 */
export function readNumber(written: string, at: Span, isNegative: boolean): NumberValue {
  if (/^\d+$/.test(written)) return readInteger(written, at, isNegative);
  if (/^0[xX]/.test(written)) {
    if (/^..[0-9a-fA-F]+$/.test(written)) return readInteger(written, at, isNegative);
    throw malformed(written, at, 'A hexadecimal number has the digits 0 to 9 and a to f after 0x.');
  }
  if (/^0[oO]/.test(written)) {
    if (/^..[0-7]+$/.test(written)) return readInteger(written, at, isNegative);
    throw malformed(written, at, 'An octal number has the digits 0 to 7 after 0o.');
  }
  if (!/^\d*(\.\d+)?([eE][+-]?\d+)?$/.test(written)) {
    throw malformed(written, at, 'Write digits only; a name that begins with a digit is put in backticks.');
  }
  const float = Number(written);
  if (!Number.isFinite(float)) {
    throw syntaxError(
      'FloatingPointOverflow',
      at,
      `The number ${shorten(written)} is too large for a FLOAT.`,
      'The largest FLOAT is about 1.8e308.',
    );
  }
  return { float: isNegative ? -float : float };
}

function readInteger(written: string, at: Span, isNegative: boolean): number | bigint {
  if (written.length <= safeDigits) {
    const value = Number(written);
    // There is no negative zero among the INTEGERs.
    return isNegative && value !== 0 ? -value : value;
  }
  const size = BigInt(withoutLeadingZeros(written, at, isNegative));
  if (size > (isNegative ? largestInteger + 1n : largestInteger)) throw tooLarge(written, at, isNegative);
  const value = isNegative ? -size : size;
  const asNumber = Number(value);
  return Number.isSafeInteger(asNumber) ? asNumber : value;
}

/** Turning thousands of digits into a number is slow: what cannot fit is refused by its length. */
function withoutLeadingZeros(written: string, at: Span, isNegative: boolean): string {
  const prefix = /^0[xXoO]/.exec(written)?.[0].toLowerCase() ?? '';
  const digits = written.slice(prefix.length).replace(/^0+(?=.)/, '');
  if (digits.length > 22) throw tooLarge(written, at, isNegative);
  return prefix + digits;
}

const tooLarge = (written: string, at: Span, isNegative: boolean): CypherError =>
  syntaxError(
    'IntegerOverflow',
    at,
    `The number ${isNegative ? '-' : ''}${shorten(written)} does not fit in an INTEGER of 64 bits.`,
    'An INTEGER lies between -9223372036854775808 and 9223372036854775807; write a FLOAT, such as 1e20.',
  );

const malformed = (written: string, at: Span, fix: string): CypherError =>
  syntaxError('InvalidNumberLiteral', at, `${shorten(written)} is not a number.`, fix);

const shorten = (written: string): string => (written.length > 40 ? `${written.slice(0, 37)}...` : written);

const simpleEscapes = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The text that a string with its quotes stands for; `at` is its span. Throws InvalidUnicodeLiteral. */
export function readString(written: string, at: Span): string {
  const inner = written.slice(1, -1);
  if (!inner.includes('\\')) return inner;
  return inner.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gsu,
    (sequence, short, long, character, offset) => {
      const start = at.start + 1 + Number(offset);
      if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
      if (long !== undefined) {
        const codePoint = Number.parseInt(long, 16);
        if (codePoint <= 0x10ffff) return String.fromCodePoint(codePoint);
        throw invalidEscape(sequence, start, 'The last Unicode character is \\U0010FFFF.');
      }
      if (character === 'u') throw invalidEscape(sequence, start, 'Write four hexadecimal digits after \\u.');
      if (character === 'U')
        throw invalidEscape(sequence, start, 'Write eight hexadecimal digits after \\U.');
      const meant = simpleEscapes.get(character);
      if (meant !== undefined) return meant;
      throw syntaxError(
        'UnexpectedSyntax',
        { start, end: start + sequence.length },
        `${sequence} means nothing in a string.`,
        `Write \\${sequence} for a backslash before ${character}.`,
      );
    },
  );
}

const invalidEscape = (sequence: string, start: number, fix: string): CypherError =>
  syntaxError(
    'InvalidUnicodeLiteral',
    { start, end: start + sequence.length },
    `${sequence} does not stand for a Unicode character.`,
    fix,
  );

/** Literals that are keywords. */
export const keywordLiterals = { NULL: null, TRUE: true, FALSE: false } as const;
