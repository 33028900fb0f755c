// How a name sounds, whatever alphabet and habit wrote it: one letter a sound, and the bare consonants.

/**
 * Spellings of one sound, longest first: English, French and German ways of writing Arabic and Slavic sounds. Capitals
 * are sounds that need two letters: S sh, C ch, J zh and dj, X kh.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/schtsch|chtch|shtch|shch/g, 'S'],
  [/tsch|tch|tsh/g, 'C'],
  [/dsch|dzh|dz|dj/g, 'J'],
  [/sch|sh/g, 'S'],
  [/zh/g, 'J'],
  [/ch/g, 'C'],
  [/kh/g, 'X'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/tz|ts/g, 'c'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(?<=[aeiouy])j(?![aeiouy])/g, 'i'],
  [/j/g, 'J'],
  [/y/g, 'i'],
  [/^ie/g, 'e'],
  [/h$/g, ''],
  [/(.)\1+/g, '$1'],
];

const readAloud = (word: string): string =>
  spellings.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word);

/** "aw" is the av of Lawrow, or the o of Zawr; "g" the g of Gerashchenko, or the j of Geagea. */
const otherReading = (word: string): string =>
  word.replace(/a[wu](?![aeiouy])/g, 'o').replace(/(?<!g)g(?=[ei])/g, 'j');

/**
 * How a word in small ASCII letters may sound, the plainer reading first.
 *
 * `soundsOf('khrouchtchev')` → `['XruSev']`, `soundsOf('zawr')` → `['zawr', 'zor']`
 */
export function soundsOf(word: string): readonly string[] {
  const other = otherReading(word);
  return other === word ? [readAloud(word)] : [readAloud(word), readAloud(other)];
}

/** Sounds that transliterations take for each other stand for one consonant. */
const consonants: Readonly<Record<string, string>> = {
  X: 'k',
  c: 'k',
  g: 'k',
  J: 'k',
  C: 's',
  S: 's',
  z: 's',
  v: 'f',
};

/**
 * The bones of a word, for finding it again: no vowels, no w, y or h, and one letter for what is easily confused.
 *
 * `skeletonOf('kaisi')` → `ks`, as for Kaissi. A word of vowels alone keeps its sound.
 */
export function skeletonOf(sound: string): string {
  const bones = sound
    .replace(/[aeiouwh]/g, '')
    .replace(/[XcgJCSzv]/g, (letter) => consonants[letter] ?? letter)
    .replace(/(.)\1+/g, '$1');
  return bones === '' ? sound : bones;
}

/** What it costs to take one sound for another, where that is less than 1; either way round. */
const confusions: Readonly<Record<string, number>> = {
  ...{ ae: 0.25, ai: 0.5, ao: 0.6, au: 0.6, ei: 0.1, eo: 0.85, eu: 0.8, io: 0.85, iu: 0.8, ou: 0.1 },
  ...{ gk: 0.3, Xk: 0.2, Xh: 0.3, CS: 0.2, CX: 0.3, Ck: 0.4, ck: 0.1, cs: 0.2, Jc: 0.25, Cc: 0.15, cz: 0.3 },
  ...{ Jg: 0.3, JS: 0.4, Ji: 0.3, Jz: 0.3, JC: 0.5, Ss: 0.25, sz: 0.2, dt: 0.4, dz: 0.3, st: 0.5, bp: 0.4 },
  ...{ vw: 0.1, fv: 0.2, bv: 0.4, uw: 0.1, uv: 0.3, iw: 0.7, gh: 0.4, hk: 0.6, mn: 0.6 },
};

const ASCII = 128;
const confusionCosts = new Float64Array(ASCII * ASCII).fill(1);
for (let letter = 0; letter < ASCII; letter++) confusionCosts[letter * ASCII + letter] = 0;
for (const [pair, cost] of Object.entries(confusions)) {
  const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  confusionCosts[one * ASCII + other] = cost;
  confusionCosts[other * ASCII + one] = cost;
}
const costOfConfusion = (left: number, right: number): number => confusionCosts[left * ASCII + right] ?? 1;

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** What it costs that a sound is missing: little for vowels beside vowels, for h, and for a silent e at the end. */
function costOfMissing(word: string, at: number): number {
  const letter = word[at];
  if (letter === 'h') return 0.25;
  if (!isVowel(letter)) return 1;
  if (at === word.length - 1) return letter === 'e' ? 0.2 : 0.5;
  const neighbours = Number(isVowel(word[at - 1])) + Number(isVowel(word[at + 1]));
  // Between two vowels it is no vowel: the y of Mayadin.
  if (neighbours === 2) return 0.5;
  return neighbours === 1 ? 0.2 : 0.4;
}

const costsOfMissing = (word: string): readonly number[] =>
  Array.from(word, (_, at) => costOfMissing(word, at));

const TRANSPOSED = 0.8;

/**
 * The least cost of turning one word's sounds into the other's; 1 is one wrong consonant. Damerau's distance, row by
 * row, with the costs above.
 */
export function soundDistance(left: string, right: string): number {
  if (left === right) return 0;
  const missingLeft = costsOfMissing(left);
  const missingRight = costsOfMissing(right);
  const width = right.length + 1;
  let beforeLast = new Float64Array(width);
  let last = new Float64Array(width);
  let current = new Float64Array(width);
  for (let column = 1; column < width; column++) {
    last[column] = (last[column - 1] ?? 0) + (missingRight[column - 1] ?? 1);
  }
  for (let row = 0; row < left.length; row++) {
    const a = left.charCodeAt(row);
    const dropped = missingLeft[row] ?? 1;
    current[0] = (last[0] ?? 0) + dropped;
    for (let column = 1; column < width; column++) {
      const b = right.charCodeAt(column - 1);
      let best = (last[column - 1] ?? 0) + costOfConfusion(a, b);
      best = Math.min(best, (last[column] ?? 0) + dropped);
      best = Math.min(best, (current[column - 1] ?? 0) + (missingRight[column - 1] ?? 1));
      const isSwapped =
        row > 0 &&
        column > 1 &&
        a !== b &&
        a === right.charCodeAt(column - 2) &&
        b === left.charCodeAt(row - 1);
      if (isSwapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + TRANSPOSED);
      current[column] = best;
    }
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[right.length] ?? 0;
}

const likenessOf = (left: string, right: string): number =>
  Math.max(0, 1 - soundDistance(left, right) / Math.max(left.length, right.length, 1));

/** 1 for words that sound the same in one of their readings, 0 for words that have nothing in common. */
export function soundLikeness(lefts: readonly string[], rights: readonly string[]): number {
  let best = 0;
  for (const left of lefts) for (const right of rights) best = Math.max(best, likenessOf(left, right));
  return best;
}
