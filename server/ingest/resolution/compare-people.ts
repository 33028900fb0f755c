// Whether two names are one person's: given and family names, initials, order, generations.
import { type Alignment, alignWords } from './align-words.ts';
import { type Finding, finding, quoteWords } from './comparison.ts';
import type { NameWord } from './name-words.ts';
import { isPatronymic, type PersonName, parsePersonName, personWordLikeness } from './person-names.ts';

/** From here on two words are spellings of one; below, down to WEAK, they may be. */
const SURE = 0.84;
const WEAK = 0.7;
const PROBABLE = 0.8;
/** The order of words is given up only for words that are surely the same. */
const CERTAIN = 0.92;

/** One word may be a family name, a given name or a byname: many people have it. */
function compareSingleWords(aligned: Alignment): Finding {
  const [pair] = aligned.pairs;
  if (!pair || pair.likeness < SURE)
    return finding(0.1, 'No word of one name is a spelling of a word of the other.');
  return aligned.left.length === 1 && aligned.right.length === 1
    ? finding(0.62, `The name is only ${quoteWords([pair.left])}, which many people may have.`)
    : finding(0.5, `Only ${quoteWords([pair.left])} is in both names; others may have it too.`);
}

/** Every word of one name is in the other, which has more. */
function compareContained(aligned: Alignment, more: readonly NameWord[]): Finding {
  const isLeftLonger = aligned.leftAlone.length > 0;
  const longer = isLeftLonger ? aligned.left : aligned.right;
  const shorter = isLeftLonger ? aligned.right : aligned.left;
  const places = aligned.pairs.map(({ leftAt, rightAt }) =>
    isLeftLonger ? { longerAt: leftAt, shorterAt: rightAt } : { longerAt: rightAt, shorterAt: leftAt },
  );
  const meet = (longerAt: number, shorterAt: number): boolean =>
    places.some((place) => place.longerAt === longerAt && place.shorterAt === shorterAt);
  const extra = `One name has ${quoteWords(more)} more`;
  if (more.every(({ isInitial }) => isInitial) && shorter.some(({ isInitial }) => isInitial)) {
    return finding(0.6, `${extra}: the initials differ.`);
  }
  if (!meet(longer.length - 1, shorter.length - 1)) return finding(0.6, `${extra} at its end.`);
  return meet(0, 0)
    ? finding(0.88, `First and last names agree. ${extra} between them.`)
    : finding(0.8, `${extra} before two that agree.`);
}

function compareWhole(aligned: Alignment): Finding {
  const { pairs } = aligned;
  const initials = pairs.filter(({ left, right }) => left.isInitial || right.isInitial);
  if (initials.length > 0 && pairs.length - initials.length < 2 && initials.length < 2) {
    return finding(0.72, 'The family name agrees, and of the given name only the first letter is known.');
  }
  const inOrder = pairs.every(
    ({ rightAt }, index) => index === 0 || rightAt > (pairs[index - 1]?.rightAt ?? -1),
  );
  if (!inOrder) {
    return pairs.every(({ likeness }) => likeness >= CERTAIN)
      ? finding(0.85, 'The names have the same words in another order.')
      : finding(0.6, 'The names have words that are alike, in another order.');
  }
  return pairs.every(({ likeness }) => likeness === 1)
    ? finding(0.97, 'The names have the same words.')
    : finding(0.92, 'The names are spellings of the same words.');
}

function compareWords(left: PersonName, right: PersonName): Finding {
  const aligned = alignWords(left.words, right.words, WEAK, personWordLikeness);
  if (aligned.left.length === 0 || aligned.right.length === 0)
    return finding(0, 'One name has no word to compare.');
  const isRunTogether = aligned.right.length === 1 && left.words.length + right.words.length > 2;
  if (aligned.left.length === 1 && isRunTogether) return compareWhole(aligned);
  if (aligned.left.length === 1 || aligned.right.length === 1) return compareSingleWords(aligned);
  const leftAlone = aligned.leftAlone.filter((word) => !isPatronymic(word));
  const rightAlone = aligned.rightAlone.filter((word) => !isPatronymic(word));
  if (leftAlone.length > 0 && rightAlone.length > 0) {
    return finding(0.1, `One is ${quoteWords(leftAlone)}, the other ${quoteWords(rightAlone)}.`);
  }
  const weak = aligned.pairs.filter(
    ({ left, right, likeness }) => likeness < SURE && !left.isInitial && !right.isInitial,
  );
  const [doubtful] = weak;
  if (doubtful) {
    const words = `${quoteWords([doubtful.left])} and ${quoteWords([doubtful.right])}`;
    return finding(
      weak.length > 1 && doubtful.likeness < PROBABLE ? 0.35 : 0.55,
      `${words} are alike, but may be two names.`,
    );
  }
  const more = [...leftAlone, ...rightAlone];
  return more.length > 0
    ? compareContained({ ...aligned, leftAlone, rightAlone }, more)
    : compareWhole(aligned);
}

/** Compares two names of people: the score and why. */
export function comparePeople(leftName: string, rightName: string): Finding {
  const left = parsePersonName(leftName);
  const right = parsePersonName(rightName);
  const found = compareWords(left, right);
  if (left.generation === right.generation) return found;
  if (left.generation !== '' && right.generation !== '') {
    return finding(0.1, `One is the ${left.generation}, the other the ${right.generation}.`);
  }
  return finding(
    found.score - 0.25,
    ...found.reasons,
    'Only one is told apart from a namesake in the family.',
  );
}
