// Whether a sentence stays grammatical when a name stands in place of a pronoun.
import type { ProposedEntity } from '../../../../../graph-data/ontology/ontology.ts';
import type { DescribedText } from '../../words/describe-words.ts';
import type { Pronoun } from './read-pronoun.ts';

const CONTRACTION = /^['’](m|s|re|ve|ll|d)$/;
const PLURAL_VERB = /^(are|were|have|do)$/;
const LOOKS_PLURAL = /[^s]s$/;

/** "I’m", "they’ve": the verb is tied to the pronoun. */
export const isContracted = ({ tokens }: DescribedText, at: number): boolean =>
  CONTRACTION.test(tokens[at + 1]?.text ?? '');

/** Whether a name can stand in place of a pronoun of the third person. */
export function goesWithName(
  text: DescribedText,
  pronoun: Pronoun,
  at: number,
  { name, number }: ProposedEntity,
): boolean {
  if (isContracted(text, at)) return false;
  if (pronoun.use !== 'subject') return true;
  const verb = text.tokens.slice(at + 1, at + 3).find(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (verb === undefined) return true;
  const isBare = verb.tag === 'VERB' && verb.lower === verb.lemma;
  if (pronoun.class === 'they') return number === 'several' || !(isBare || PLURAL_VERB.test(verb.lower));
  // "The Marsh Forces has"
  return pronoun.class !== 'it' || !LOOKS_PLURAL.test(name) || !verb.lower.endsWith('s');
}
