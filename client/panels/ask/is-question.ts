// Whether words in the search box ask something, so that Enter asks it, or name something that is looked for.
import openers from '../../../graph-data/lexicons/question-openers.json' with { type: 'json' };

const asking = new Set(openers.asking);
const verbs = new Set(openers.verbs);

const isInCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

/**
 * A question ends with its mark, or begins with a question word and goes on. "IS attacks" and "WHO report" name a
 * body: a first word in capitals before others that are not.
 */
export function isQuestion(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (/\p{L}.*\?["”’)]?$/u.test(text.trim())) return true;
  const [first = '', ...others] = words;
  if (others.length === 0 || (isInCapitals(first) && !others.every(isInCapitals))) return false;
  const opener = first.toLowerCase();
  if (asking.has(opener)) return true;
  if (verbs.has(opener)) return others.length > 1;
  const beginning = `${opener} ${others[0]?.toLowerCase()}`;
  return others.length > 1 && openers.phrases.includes(beginning);
}
