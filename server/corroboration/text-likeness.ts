// Words of a text as they are compared: folded, without the commonest, by their stems and what these mean.

import stopWords from '../../graph-data/lexicons/english-stop-words.json' with { type: 'json' };
import sameMeaning from '../../graph-data/lexicons/same-meaning.json' with { type: 'json' };

const common: ReadonlySet<string> = new Set(stopWords);

/** Endings, longest first, with what takes their place; the stem must keep at least `keeps` letters. */
const endings: readonly (readonly [ending: string, replacement: string, keeps: number])[] = [
  ['isations', 'ize', 4],
  ['izations', 'ize', 4],
  ['isation', 'ize', 4],
  ['ization', 'ize', 4],
  ['ingly', '', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ings', '', 4],
  ['ing', '', 3],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ers', '', 4],
  ['ed', '', 3],
  ['es', '', 3],
  ['er', '', 4],
  ['ly', '', 4],
  ['s', '', 3],
  ['e', '', 3],
];

/**
 * A light stem, so that forms of a word meet: `stemOf('attacks')`, `stemOf('attacked')` → `attack`. Words of
 * three letters or fewer and numbers stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word) || word.endsWith('ss')) return word;
  const match = endings.find(
    ([ending, , keeps]) => word.endsWith(ending) && word.length - ending.length >= keeps,
  );
  const stem = match ? word.slice(0, -match[0].length) + match[1] : word;
  // "stopped" and "stop" meet; "call" and "calling" stay a pair as well.
  return /([bdgkmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

const meanings = new Map<string, string>();
for (const group of sameMeaning) {
  const [first = ''] = group;
  // A word in two groups keeps the first.
  for (const word of group) if (!meanings.has(stemOf(word))) meanings.set(stemOf(word), stemOf(first));
}

const MOST_KEPT = 200_000;
const kept = new Map<string, string>();

/** The stem that stands for all that mean the same: `meaningOf('vessels')` → `boat`. */
function meaningOf(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  const meaning = meanings.get(stem) ?? stem;
  if (kept.size > MOST_KEPT) kept.clear();
  kept.set(word, meaning);
  return meaning;
}

/**
 * `wordsOf('The 5,000 ships were lost')` → `[['5000', '5000'], ['boat', 'ships'], ['los', 'lost']]`: the stem of
 * what each word means, and the word itself.
 */
export function wordsOf(text: string): readonly (readonly [meaning: string, word: string])[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/['’]s\b/g, '');
  return (folded.match(/[\p{L}\p{N}]+(?:\.\d+)?/gu) ?? [])
    .filter((word) => word.length > 1 && !common.has(word))
    .map((word) => [meaningOf(word), word] as const);
}
