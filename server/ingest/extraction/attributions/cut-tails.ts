// Content without the words of whoever hands it on, where these stand at its end: "40 to 50, | the agency reported".
import type { DescribedText } from '../words/describe-words.ts';
import { isAmong } from '../words/token-ranges.ts';
import type { FoundAttribution } from './extract-attributions.ts';
import { nestAttributions } from './nest-attributions.ts';

const has = ({ cue, source }: FoundAttribution, token: number): boolean => isAmong(token, [cue, ...source]);

/** Each attribution without the cue and source of the one around it at the end of its content. */
export function cutTails(
  text: DescribedText,
  attributions: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const outer = nestAttributions(attributions);
  return attributions.map((attribution, number) => {
    const around = attributions[outer[number] ?? -1];
    const last = attribution.content.at(-1);
    if (around === undefined || last === undefined) return attribution;
    let { to } = last;
    while (to > last.from && (has(around, to - 1) || (text.words[to - 1]?.mark ?? 0) > 0)) to -= 1;
    const isCut =
      to > last.from && text.tokens.slice(to, last.to).some((_, index) => has(around, to + index));
    return isCut
      ? { ...attribution, content: [...attribution.content.slice(0, -1), { from: last.from, to }] }
      : attribution;
  });
}
