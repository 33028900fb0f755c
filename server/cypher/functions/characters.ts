// Strings by characters, which are Unicode code points: JavaScript counts UTF-16 units, of which some need two.

const anySurrogate = /[\ud800-\udfff]/;
const LAST_OF_ONE_UNIT = 0xffff;

/** How many characters the text has. */
export function countCharacters(text: string): number {
  if (!anySurrogate.test(text)) return text.length;
  let count = 0;
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) count++;
  return count;
}

/** The characters from `start` to before `end`, cut to what is there. */
export function sliceCharacters(text: string, start: number, end: number): string {
  if (!anySurrogate.test(text)) return text.slice(start, end);
  const first = unitOf(text, start, 0, 0);
  return text.slice(first, unitOf(text, end, start, first));
}

/** Where the character stands, looked for from another one on. */
function unitOf(text: string, character: number, knownCharacter: number, knownUnit: number): number {
  let unit = knownUnit;
  for (let at = knownCharacter; at < character && unit < text.length; at++) unit += unitsAt(text, unit);
  return unit;
}

const unitsAt = (text: string, unit: number): 1 | 2 =>
  (text.codePointAt(unit) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1;

/** The characters from last to first. */
export function reverseCharacters(text: string): string {
  return Array.from(text).reverse().join('');
}
