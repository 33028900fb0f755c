// Whether two names are one body's: word order, sorts, countries, acronyms, branches.
import { acronymLetters, fitsAcronym, isAcronym } from './acronyms.ts';
import { alignWords } from './align-words.ts';
import { type Finding, finding, quoteWords } from './comparison.ts';
import { type NameWord, nameWords, wordLikeness } from './name-words.ts';
import { type OrganizationWord, organizationWords } from './organization-names.ts';

const SURE = 0.84;
const WEAK = 0.72;

const wordOf = (words: readonly OrganizationWord[]) => {
  const read = new Map<NameWord, OrganizationWord>(words.map((word) => [word, word]));
  return (word: NameWord): OrganizationWord =>
    read.get(word) ?? { ...word, kind: 'own', meaning: word.plain, isListed: false };
};

/** Words whose meaning is listed are one only if it is the same; all others by their sound. */
function compareMeanings(left: OrganizationWord, right: OrganizationWord): number {
  if (left.meaning === right.meaning) return 1;
  return left.isListed || right.isListed ? 0 : wordLikeness(left, right);
}

const isKind = (kind: OrganizationWord['kind']) => (word: OrganizationWord) => word.kind === kind;

/** The country in a name: "Syrian Defence Ministry". */
const countryIn = (words: readonly OrganizationWord[]): string | undefined =>
  words.find(isKind('country'))?.meaning;

/** The countries of the two records, by one name each; undefined where the texts give none. */
export interface Countries {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

function compareAcronym(acronym: string, name: string, countries: Countries): Finding {
  const letters = acronymLetters(acronym);
  const words = nameWords(name);
  if (!fitsAcronym(letters, words))
    return finding(0.1, `${letters.toUpperCase()} is no acronym of “${name}”.`);
  const named = organizationWords(name)
    .filter(isKind('country'))
    .map(({ meaning }) => meaning);
  const given = [countries.left, countries.right].filter((country) => country !== undefined);
  if (named.length > 0 && given.some((country) => !named.includes(country))) {
    return finding(0.5, `${letters.toUpperCase()} may stand for “${name}”, but the countries differ.`);
  }
  return finding(letters.length > 2 ? 0.86 : 0.7, `${letters.toUpperCase()} is an acronym of “${name}”.`);
}

/** All words of the shorter name are in the longer, which has more. */
function compareContained(
  longer: readonly OrganizationWord[],
  more: readonly OrganizationWord[],
  countryOfShorter: string | undefined,
): Finding {
  const extra = `One name has ${quoteWords(more)} more`;
  const isNamed = longer.some((word) => word.kind === 'own' && !more.includes(word));
  if (more.every(isKind('descriptor'))) {
    return isNamed
      ? finding(0.88, `${extra}, which only tells its sort.`)
      : finding(0.5, `${extra}, and the rest is a sort of body, not a name.`);
  }
  if (more.every(isKind('country'))) {
    const isElsewhere =
      countryOfShorter !== undefined && !longer.some(({ meaning }) => meaning === countryOfShorter);
    return isElsewhere
      ? finding(0.15, `${extra}, but the other belongs to another country.`)
      : finding(0.6, `${extra}, a country that the other is not known to belong to.`);
  }
  return finding(0.3, `${extra}: a part or a branch is another body.`);
}

function compareWhole(common: readonly OrganizationWord[], isExact: boolean, countries: Countries): Finding {
  if (common.every(({ kind }) => kind === 'generic' || kind === 'descriptor' || kind === 'number')) {
    return countries.left !== undefined && countries.left === countries.right
      ? finding(0.92, 'The names mean the same sort of body, of one country.')
      : finding(0.7, 'The names mean the same sort of body, which many countries have.');
  }
  return isExact
    ? finding(0.96, 'The names have the same words.')
    : finding(0.9, 'The names are spellings of the same words.');
}

function compareSpelledOut(leftName: string, rightName: string, countries: Countries): Finding {
  const leftWords = organizationWords(leftName);
  const rightWords = organizationWords(rightName);
  const leftWord = wordOf(leftWords);
  const rightWord = wordOf(rightWords);
  const aligned = alignWords(leftWords, rightWords, WEAK, (left, right) =>
    compareMeanings(leftWord(left), rightWord(right)),
  );
  if (aligned.pairs.length === 0) return finding(0, 'The names have no word in common.');
  const known = {
    left: countries.left ?? countryIn(leftWords),
    right: countries.right ?? countryIn(rightWords),
  };
  const leftAlone = aligned.leftAlone.map(leftWord).filter(({ meaning }) => meaning !== countries.right);
  const rightAlone = aligned.rightAlone.map(rightWord).filter(({ meaning }) => meaning !== countries.left);
  if (leftAlone.length > 0 && rightAlone.length > 0) {
    return finding(0.1, `One is ${quoteWords(leftAlone)}, the other ${quoteWords(rightAlone)}.`);
  }
  const doubtful = aligned.pairs.find(({ likeness }) => likeness < SURE);
  if (doubtful) {
    return finding(
      aligned.pairs.length > 1 && leftAlone.length + rightAlone.length === 0 ? 0.55 : 0.35,
      `${quoteWords([doubtful.left])} and ${quoteWords([doubtful.right])} are alike, but may be two words.`,
    );
  }
  const common = aligned.pairs.map(({ left }) => leftWord(left));
  if (leftAlone.length > 0) return compareContained(leftWords, leftAlone, countries.right);
  if (rightAlone.length > 0) return compareContained(rightWords, rightAlone, countries.left);
  return compareWhole(
    common,
    aligned.pairs.every(({ likeness }) => likeness === 1),
    known,
  );
}

/** Compares two names of bodies: the score and why. */
export function compareOrganizations(leftName: string, rightName: string, countries: Countries): Finding {
  const isLeftShort = isAcronym(leftName);
  const isRightShort = isAcronym(rightName);
  if (isLeftShort && isRightShort) {
    return acronymLetters(leftName) === acronymLetters(rightName)
      ? finding(0.86, `Both are called ${acronymLetters(leftName).toUpperCase()}.`)
      : finding(0.1, 'The acronyms differ.');
  }
  const found = compareSpelledOut(leftName, rightName, countries);
  if (isLeftShort === isRightShort) return found;
  const spelledOut = isLeftShort
    ? compareAcronym(leftName, rightName, countries)
    : compareAcronym(rightName, leftName, countries);
  return spelledOut.score > found.score ? spelledOut : found;
}
