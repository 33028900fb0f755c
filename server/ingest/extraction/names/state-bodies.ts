// Bodies that are named by their country and what they are: "the Turkish defence ministry", "US forces", "Iraqi police".
import countries from '../../../../graph-data/lexicons/country-names.json' with { type: 'json' };
import lexicon from '../../../../graph-data/lexicons/state-bodies.json' with { type: 'json' };
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';

const ofCountry: ReadonlySet<string> = new Set([
  ...countries.flat().filter((name) => !name.includes(' ')),
  ...lexicon.alsoCountries,
]);
const heads: ReadonlySet<string> = new Set(lexicon.heads);
const modifiers: ReadonlySet<string> = new Set(lexicon.modifiers);
const LONGEST = 5;

const isCountry = (word: string): boolean => {
  const plain = word.replace(/\./g, '');
  return ofCountry.has(plain) || ofCountry.has(plain.split(/[-‑]/)[0] ?? '');
};

/** The words of such bodies, in order, without article. */
export function findStateBodies({ tokens }: DescribedText): readonly TokenRange[] {
  const bodies: TokenRange[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (!first || !/^\p{Lu}/u.test(first.text) || !isCountry(first.lower)) continue;
    let to = 0;
    for (let at = from + 1; at < from + LONGEST && tokens[at]?.sentence === first.sentence; at += 1) {
      const lower = tokens[at]?.lower ?? '';
      if (heads.has(lower)) to = at + 1;
      const isPossessive = at === from + 1 && lower === "'s";
      if (!heads.has(lower) && !modifiers.has(lower) && !isPossessive) break;
    }
    if (to === 0) continue;
    bodies.push({ from, to });
    from = to - 1;
  }
  return bodies;
}
