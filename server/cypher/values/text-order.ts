// The order of strings: by Unicode code point, which differs from JavaScript's < beyond U+D7FF.

const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** Moves the surrogates, which stand for code points from U+10000, behind U+E000 to U+FFFF. */
const rankOfUnit = (unit: number): number => {
  if (unit < FIRST_SURROGATE) return unit;
  return unit >= AFTER_SURROGATES ? unit - 0x800 : unit + 0x2000;
};

/** Below 0, 0 or above 0, by code point; a string stands before those that it begins. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const unit = a.charCodeAt(i);
    const other = b.charCodeAt(i);
    if (unit !== other) return rankOfUnit(unit) - rankOfUnit(other);
  }
  return a.length - b.length;
}
