// JSON whose whole numbers keep all their digits: those beyond 2^53 become bigint.

/** What the third argument of a reviver holds (ECMAScript 2026); older browsers pass none, and lose digits. */
interface Source {
  readonly source?: string;
}

function keepDigits(_key: string, value: unknown, context?: Source): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const digits = context?.source ?? '';
  return /^-?\d+$/.test(digits) ? BigInt(digits) : value;
}

const LONG_NUMBER = /\d{16}/;

/** `parseExactly('[9007199254740993]')` → `[9007199254740993n]`. Throws SyntaxError as JSON.parse does. */
export const parseExactly = (text: string): unknown =>
  // A reviver makes reading several times slower, and almost no answer has such numbers.
  LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
