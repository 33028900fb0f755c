// The stem of an English word, after M. F. Porter, "An algorithm for suffix stripping" (1980).

const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;

/** Porter's measure m of a stem is above 0, is 1, is above 1. */
const isAboveZero = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const isOne = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const isAboveOne = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const hasVowel = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`);
const endsDoubled = /([^aeiouylsz])\1$/;
const endsShort = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const longSuffixes: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ise'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['isation', 'ise'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];

const middleSuffixes: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const lastSuffixes =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|ise)$/;
const ionSuffix = /^(.+?s)ion$/;
/** Beyond Porter, so that creation goes with creating and action with acting. */
const shortIonSuffix = /^(..+t)ion$/;

function stripPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function stripPast(word: string): string {
  if (word.endsWith('eed')) return isAboveZero.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const [, stem] = /^(.+?)(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined || !hasVowel.test(stem)) return word;
  if (/(?:at|bl|iz|is)$/.test(stem)) return `${stem}e`;
  if (endsDoubled.test(stem)) return stem.slice(0, -1);
  return endsShort.test(stem) ? `${stem}e` : stem;
}

function replaceSuffix(word: string, suffixes: readonly (readonly [string, string])[]): string {
  for (const [suffix, short] of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return isAboveZero.test(stem) ? stem + short : word;
  }
  return word;
}

function stripLast(word: string): string {
  const [, short] = shortIonSuffix.exec(word) ?? [];
  if (short !== undefined && isAboveZero.test(short)) return short;
  const [, stem] = lastSuffixes.exec(word) ?? ionSuffix.exec(word) ?? [];
  return stem !== undefined && isAboveOne.test(stem) ? stem : word;
}

function stripFinalE(word: string): string {
  if (!word.endsWith('e')) return word.endsWith('ll') && isAboveOne.test(word) ? word.slice(0, -1) : word;
  const stem = word.slice(0, -1);
  return isAboveOne.test(stem) || (isOne.test(stem) && !endsShort.test(stem)) ? stem : word;
}

const known = new Map<string, string>();

function makeStem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  let stem = stripPast(stripPlural(word));
  if (stem.endsWith('y') && hasVowel.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceSuffix(stem, longSuffixes);
  stem = replaceSuffix(stem, middleSuffixes);
  return stripFinalE(stripLast(stem));
}

/** The stem of a folded word: `stemWord('creation')`, `stemWord('creating')` → `creat`. */
export function stemWord(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = makeStem(word);
    if (known.size > 100_000) known.clear();
    known.set(word, stem);
  }
  return stem;
}
