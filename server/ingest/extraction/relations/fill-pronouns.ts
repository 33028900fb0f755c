// "It" and "they" as the body or place that the clause before is about: "The Front lost Kersh, but it still holds its port."
import type { DescribedText } from '../words/describe-words.ts';
import type { Element } from './clause-elements.ts';
import type { Clause } from './clause-of.ts';
import { nounAt } from './noun-groups.ts';
import type { ReadSentence } from './relation-draft.ts';
import { verbRows, wordSets } from './relation-words.ts';
import { isPlural, type Part } from './sentence-part.ts';
import { modifierOf } from './who-is-meant.ts';

/** The word that names what a sentence is about; `undefined` where it is about none or several. */
export type Topic = Part | undefined;

const PRONOUN = /^(it|its|they|their)$/;
const POSSESSIVE = /^(its|their)$/;
const SEVERAL = /^(they|their)$/;
const OF_THING = /^(Organization|Place)$/;

const isPronoun = (part: Part): boolean => part.tag === 'PRON' && !part.mention && PRONOUN.test(part.lower);

const isThing = (part: Part | undefined): boolean => OF_THING.test(part?.mention?.label ?? '');

/** Whether a sentence has a pronoun that may be filled in. */
export const hasPronoun = (parts: readonly Part[]): boolean => parts.some(isPronoun);

/** The name that a noun phrase is or stands for: "the Front", "Front fighters". */
function nameOf(elements: readonly Element[], index: number): Part | undefined {
  const noun = nounAt(elements, index);
  if (noun === undefined || noun.head.mention) return noun?.head;
  return wordSets.members.has(noun.head.lemma) ? modifierOf(noun) : undefined;
}

/** "Coalition Forces", "Front fighters": whom "they" may mean. */
function isSeveral(elements: readonly Element[], index: number): boolean {
  const head = nounAt(elements, index)?.head;
  return head !== undefined && (head.mention ? /[^s]s$|police/.test(head.lower) : isPlural(head));
}

/** Whether "it" can hardly mean a noun: somebody, or several. */
function isPassedOver(elements: readonly Element[], index: number): boolean {
  const head = nounAt(elements, index)?.head;
  const isCommon = head?.tag === 'NOUN' && isPlural(head);
  return (
    head?.mention?.label === 'Person' || isCommon || /^(who|they|we|i|you|he|she)$/.test(head?.lower ?? '')
  );
}

/** "plans to widen its hold", "including its funds": the verb before tells whose. */
const isControlled = (elements: readonly Element[], { verb, verbAt }: Clause): boolean =>
  verb.lemma === 'include' || (verb.isInfinitive && elements[verbAt - 1]?.kind === 'verb');

const isHostile = ({ verb }: Clause): boolean =>
  (verbRows.get(verb.lemma) ?? []).some(({ type }) => type === 'ATTACKED' || type === 'DETAINS');

/** Whom the clauses before an element are about; `'unknown'` where it is something without a name. */
function subjectBefore(
  { elements, clauses }: ReadSentence,
  index: number,
  pronoun: Part,
  filled: ReadonlyMap<Part, Part>,
): Part | 'unknown' | undefined {
  const before = clauses.filter(({ verbAt }) => verbAt < index).toReversed();
  for (const clause of before) {
    const nouns = clause.isPassive ? clause.object : clause.subject;
    const [only, ...rest] = nouns.filter((one) => one < index);
    if (only === undefined && !isControlled(elements, clause)) return 'unknown';
    // Nobody shells their own camp
    if (only === undefined || (clause.object.includes(index) && isHostile(clause))) continue;
    const isOfSeveral = SEVERAL.test(pronoun.lower);
    if (isOfSeveral && (rest.length > 0 || !isSeveral(elements, only))) return 'unknown';
    if (!isOfSeveral && (rest.length > 0 || isPassedOver(elements, only))) continue;
    const head = nounAt(elements, only)?.head;
    const name = (head && filled.get(head)) ?? nameOf(elements, only);
    return isThing(name) ? name : 'unknown';
  }
  return undefined;
}

/** "Kersh and its port". */
function joinedOwner(elements: readonly Element[], index: number): Part | undefined {
  const head = elements[index - 1]?.kind === 'and' ? nounAt(elements, index - 2)?.head : undefined;
  // "kept troops in Velta and its ally …" may go on with another clause
  return isThing(head) && elements[index - 3]?.kind !== 'preposition' ? head : undefined;
}

const namesThings = (elements: readonly Element[], until: number): boolean =>
  elements.slice(0, until).some((element) => element.parts.some(isThing));

/** "it has taken": what "it" is behind a verb no clause can tell. */
const isSubject = (elements: readonly Element[], index: number): boolean => {
  const after = elements[elements[index + 1]?.kind === 'adverb' ? index + 2 : index + 1];
  if (after?.kind !== 'verb') return false;
  // "said it had", but not "let it run"
  return elements[index - 1]?.kind !== 'verb' || after.hasAuxiliary || /^(s|past)$/.test(after.form);
};

/** Whom each pronoun of a sentence means; those that may mean several are left out. */
function readPronouns(sentence: ReadSentence, topic: Topic): ReadonlyMap<Part, Part> {
  const { elements } = sentence;
  const filled = new Map<Part, Part>();
  elements.forEach((element, index) => {
    const pronoun = element.kind === 'noun' ? element.parts.find(isPronoun) : undefined;
    if (pronoun === undefined || !(POSSESSIVE.test(pronoun.lower) || isSubject(elements, index))) return;
    const subject = joinedOwner(elements, index) ?? subjectBefore(sentence, index, pronoun, filled);
    const meant =
      subject ?? (namesThings(elements, index) || SEVERAL.test(pronoun.lower) ? undefined : topic);
    if (meant !== undefined && meant !== 'unknown') filled.set(pronoun, meant);
  });
  return filled;
}

/** The words of a sentence with the names that "it", "they" and the like stand for, as far as its clauses or the sentence before tell. */
export function fillPronouns(
  { tokens }: DescribedText,
  parts: readonly Part[],
  sentence: ReadSentence,
  topic: Topic,
): readonly Part[] {
  const filled = readPronouns(sentence, topic);
  return parts.flatMap((part) => {
    const meant = filled.get(part);
    if (meant?.mention === undefined) return [part];
    const { from, to } = part;
    const place = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    const name: Part = { ...meant, from, to, mention: { ...meant.mention, ...place } };
    return POSSESSIVE.test(part.lower) ? [name, { from, to, lower: "'s", lemma: "'s", tag: 'PART' }] : [name];
  });
}

/** What a sentence is about: the body or place that it begins with, or the only one that does anything in it. */
export function topicOf({ elements, clauses }: ReadSentence): Topic {
  const subjects = clauses.flatMap(({ subject, object, isPassive }: Clause) =>
    isPassive ? object : subject,
  );
  const isAlone = clauses.some(({ subject }) => subject.length === 1 && subject[0] === 0);
  const opening = isAlone ? nameOf(elements, 0) : undefined;
  if (isThing(opening)) return opening;
  const names = subjects.flatMap((index) => nameOf(elements, index) ?? []).filter(isThing);
  const keys = new Set(names.map(({ mention }) => mention?.key));
  return keys.size === 1 ? names[0] : undefined;
}
