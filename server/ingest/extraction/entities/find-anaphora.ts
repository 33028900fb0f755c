// "He", "she", "the mayor" and "the agency" where they speak for nobody, but somebody is told of: "the group killed nine".

import type { TokenRange } from '../words/read-tokens.ts';
import { isRoleWord } from '../words/role-words.ts';
import { sourceKinds } from '../words/word-classes.ts';
import type { Discourse } from './discourse.ts';
import { resolveBody, resolveRole, resolveSureBody, resolveSureRole } from './resolve-description.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import type { SpeakerBy } from './resolve-speakers.ts';

/** Words that stand for somebody with a name, and for whom. */
export interface Anaphor extends TokenRange {
  readonly id: string;
  readonly by: SpeakerBy;
  /** The text leaves no doubt. */
  readonly isSure?: true;
}

const GROUP = 2;
const NO_BODY = /^(state|house|nation|country|city|town|public|industry|community|site|force|service)$/;
const PERSONAL = /^(he|she|him)$/;

function describe(
  discourse: Discourse,
  words: TokenRange,
  head: number,
  sources: readonly (TokenRange | undefined)[],
): Anaphor | undefined {
  const token = discourse.text.tokens[head];
  if (token?.tag !== 'NOUN' || token.lower !== token.lemma) return undefined;
  // "the state of mutual benefit", "the country": no body that was named
  if (discourse.text.tokens[head + 1]?.lower === 'of' || NO_BODY.test(token.lower)) return undefined;
  const isBody = (sourceKinds(token.lemma) & GROUP) !== 0;
  if (!isBody && !isRoleWord(token)) return undefined;
  const surely = isBody
    ? resolveSureBody(discourse, words, head, sources)
    : resolveSureRole(discourse, words, head);
  const id =
    surely ?? (isBody ? resolveBody(discourse, words, head, 'told of') : resolveRole(discourse, words, head));
  if (id === undefined) return undefined;
  return { ...words, id, by: isBody ? 'group' : 'role', ...(surely === undefined ? {} : { isSure: true }) };
}

/** The words of a text that stand for a named entity, outside its names and the sources of its attributions. */
export function findAnaphora(
  discourse: Discourse,
  sources: readonly (TokenRange | undefined)[],
): readonly Anaphor[] {
  const { text, namings } = discourse;
  const taken = new Uint8Array(text.tokens.length);
  for (const { mention } of namings) taken.fill(1, mention.from, mention.to);
  for (const source of sources) if (source) taken.fill(1, source.from, source.to);
  const pronouns = text.tokens.flatMap(({ lower }, at): readonly Anaphor[] => {
    const id = PERSONAL.test(lower) && !taken[at] ? resolvePronoun(discourse, at) : undefined;
    return id === undefined ? [] : [{ from: at, to: at + 1, id, by: 'pronoun' }];
  });
  const descriptions = text.nounPhrases.phrases.flatMap(({ from, head }) => {
    const words = { from, to: head + 1 };
    const found = taken.subarray(from, head + 1).includes(1)
      ? undefined
      : describe(discourse, words, head, sources);
    return found === undefined ? [] : [found];
  });
  return [...pronouns, ...descriptions].toSorted((a, b) => a.from - b.from);
}
