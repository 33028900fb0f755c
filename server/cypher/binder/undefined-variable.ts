// The errors for names that mean nothing, with a guess of what was meant.
import { closestWord } from '../closest-word.ts';
import { type CypherError, type Span, syntaxError } from '../errors.ts';

const MOST_NAMES = 8;

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], joint = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** "Did you mean …?", or else what there is to choose from. */
export function suggest(written: string, known: readonly string[], otherwise: string): string {
  const guess = closestWord(written, known);
  if (guess !== undefined && guess !== written) return `Did you mean ${guess}?`;
  return otherwise;
}

/** `undefinedVariable('speakr', at, ['speaker'])`: "speakr is not defined." "Did you mean speaker?" */
export const undefinedVariable = (name: string, at: Span, visible: readonly string[]): CypherError =>
  syntaxError(
    'UndefinedVariable',
    at,
    `${name} is not defined.`,
    suggest(name, visible, listVisible(visible)),
  );

/** What is in scope, as a sentence. */
function listVisible(visible: readonly string[]): string {
  const [only] = visible;
  if (only === undefined) return 'Nothing is in scope here: name it in MATCH, UNWIND or WITH first.';
  if (visible.length === 1) return `Only ${only} is in scope here.`;
  if (visible.length <= MOST_NAMES) return `In scope here are ${listWords(visible)}.`;
  const more = `${visible.length - MOST_NAMES} more`;
  return `In scope here are ${listWords([...visible.slice(0, MOST_NAMES), more])}.`;
}
