// A body's name as words that compare across spellings, adjectives and some translations.
import lexicon from '../../../graph-data/lexicons/organization-words.json' with { type: 'json' };
import { countryAt } from './countries.ts';
import { makeWord, type NameWord, nameWords } from './name-words.ts';

/** What a word tells: which body it is, what country, what sort, or only how many. */
export type OrganizationWordKind = 'own' | 'generic' | 'country' | 'descriptor' | 'number';

export interface OrganizationWord extends NameWord {
  readonly kind: OrganizationWordKind;
  /** One form for words that mean the same: `defence` for defense, `syria` for Syrian and syriennes. */
  readonly meaning: string;
  /** Whether the meaning comes from a list, so that another meaning is another word. */
  readonly isListed: boolean;
}

const legalForms = new Set(lexicon.legalForms);
const stopWords = new Set(lexicon.stopWords);
const descriptors = new Set(lexicon.descriptors);
const expansions = new Map<string, string>(Object.entries(lexicon.expansions));

const singular = (plain: string): string =>
  plain.length > 4 && /[^su]s$/.test(plain) ? plain.slice(0, -1) : plain;

const sameWord = new Map(
  lexicon.sameWord.flatMap(([first = '', ...others]) =>
    [first, ...others].map((word) => [word, singular(first)] as const),
  ),
);
const generic = new Set(lexicon.generic.map((word) => sameWord.get(word) ?? singular(word)));

const NUMBERS = new Set([
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]);

function kindOf(meaning: string, plain: string): OrganizationWordKind {
  if (/^\d/.test(meaning) || NUMBERS.has(meaning)) return 'number';
  if (descriptors.has(plain) || descriptors.has(meaning)) return 'descriptor';
  return generic.has(meaning) ? 'generic' : 'own';
}

function readWord(word: NameWord): OrganizationWord {
  const meaning = sameWord.get(word.plain) ?? singular(word.plain);
  const kind = kindOf(meaning, word.plain);
  return { ...word, kind, meaning, isListed: sameWord.has(word.plain) || kind !== 'own' };
}

/** "PJSC Gazprom", "Boeing Co.": legal forms stand first or last. */
function dropLegalForms(words: readonly OrganizationWord[]): readonly OrganizationWord[] {
  const isForm = ({ plain }: OrganizationWord): boolean => legalForms.has(plain);
  const start = words.findIndex((word) => !isForm(word));
  return start < 0 ? words : words.slice(start, words.findLastIndex((word) => !isForm(word)) + 1);
}

/** The words of a body's name that tell it from others: no articles, no legal forms; countries as one word. */
export function organizationWords(name: string): readonly OrganizationWord[] {
  const words = nameWords(name).flatMap((word) =>
    (expansions.get(word.plain)?.split(' ') ?? [])
      .map((plain) => makeWord(plain))
      .concat(expansions.has(word.plain) ? [] : [word]),
  );
  const spelled = words.map(({ plain }) => plain);
  const read: OrganizationWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const found = countryAt(spelled, at);
    if (!word) break;
    if (found) {
      const { country, length } = found;
      read.push({
        ...makeWord(spelled.slice(at, at + length).join(' ')),
        kind: 'country',
        meaning: country,
        isListed: true,
      });
      at += length - 1;
    } else if (word.article !== '' || !stopWords.has(word.plain)) {
      read.push(readWord(word));
    }
  }
  return dropLegalForms(read);
}
