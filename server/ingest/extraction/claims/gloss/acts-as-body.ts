// Whether "it" is somebody who acts, as "it will close the pier" says, and not the weather or a matter: "it is clear that".
import lists from '../../../../../graph-data/lexicons/agent-words.json' with { type: 'json' };
import type { DescribedText } from '../../words/describe-words.ts';
import { isRoleWord } from '../../words/role-words.ts';
import { sourceKinds, verbClasses } from '../../words/word-classes.ts';

const verbs: ReadonlySet<string> = new Set(lists.verbs);
const states: ReadonlySet<string> = new Set(lists.states);
const belongings: ReadonlySet<string> = new Set(lists.belongings);
const FAR = 6;
/** "It appears that", "it follows that". */
const IMPERSONAL = /^(appear|follow|happen|look|mean|seem|turn|feel|become|understand)$/;

/** Whether the verb behind a subject is what a body does. */
export function actsAsBody(text: DescribedText, subject: number): boolean {
  const { sentence } = text.tokens[subject] ?? {};
  let isBe = false;
  for (let at = subject + 1; at <= subject + FAR; at += 1) {
    const token = text.tokens[at];
    if (token === undefined || token.sentence !== sentence) return false;
    if (/^(ADV|PART)$/.test(token.tag) || token.tag === 'AUX') {
      isBe = token.lemma === 'be' ? true : token.tag === 'AUX' ? false : isBe;
      continue;
    }
    if (isBe) return states.has(token.lower) || (token.lower.endsWith('ing') && isDeed(token.lemma));
    // "would close" is tagged as an adjective
    return (token.tag === 'VERB' || text.tokens[at - 1]?.tag === 'AUX') && isDeed(token.lemma);
  }
  return false;
}

const isDeed = (lemma: string): boolean =>
  verbs.has(lemma) || (verbClasses(lemma) !== 0 && !IMPERSONAL.test(lemma));

/** Whether what "its" owns is what a body has: people, parts of it, its plans. */
export function isOfBody(text: DescribedText, owner: number): boolean {
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[owner] ?? -1];
  const head = text.tokens[phrase?.head ?? -1];
  if (head === undefined || phrase?.head === owner) return false;
  return (
    isRoleWord(head) ||
    sourceKinds(head.lemma) !== 0 ||
    belongings.has(head.lemma) ||
    belongings.has(head.lower)
  );
}
