// Sources that cannot speak: "the smell told them", "the attacks indicate that".
import { describeSource } from '../names/describe-source.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { sourceKinds } from '../words/word-classes.ts';

/** Whether a source is neither a name nor headed by a noun for people, groups or documents. */
export function isThing(text: DescribedText, source: TokenRange): boolean {
  const { form, head } = describeSource(text, source);
  const noun = text.tokens[head];
  return (
    form === 'unnamed' && noun?.tag === 'NOUN' && (sourceKinds(noun.lemma) | sourceKinds(noun.lower)) === 0
  );
}
