// Sources that cannot speak: "the smell told them", "the attacks indicate that".
import { describeSource } from './describe-source.ts';
import type { DescribedText } from './describe-words.ts';
import type { TokenRange } from './read-tokens.ts';
import { sourceKinds } from './word-classes.ts';

/** Whether a source is neither a name nor headed by a noun for people, groups or documents. */
export function isThing(text: DescribedText, source: TokenRange): boolean {
  const { form, head } = describeSource(text, source);
  const noun = text.tokens[head];
  return (
    form === 'unnamed' && noun?.tag === 'NOUN' && (sourceKinds(noun.lemma) | sourceKinds(noun.lower)) === 0
  );
}
