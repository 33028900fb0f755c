// Who does what a verb says: the noun before it, or the one that "which", "and", "to" or a participle goes back to.
import type { Element, VerbElement } from './clause-elements.ts';
import {
  firstOfChain,
  groupEndingAt,
  groupStartingAt,
  isLink,
  type NounGroup,
  nounAt,
  verbAt,
} from './noun-groups.ts';
import { wordSets } from './relation-words.ts';

/** The nouns that a verb goes with, and how far what it says of them is so. */
export interface Subject {
  readonly nouns: NounGroup;
  readonly reality: number;
  readonly isNegated: boolean;
}

/** How sure is what is only believed, alleged or reported. */
export const RUMOURED = 0.75;
const IMPLIED = 0.85;
const plain = (nouns: NounGroup): Subject => ({ nouns, reality: 1, isNegated: false });

/** The last verb before an element; -1 where there is none in its part of the sentence. */
export const previousVerb = (elements: readonly Element[], before: number): number => {
  for (let index = before - 1; index >= 0; index -= 1) {
    if (elements[index]?.kind === 'break') return -1;
    if (elements[index]?.kind === 'verb') return index;
  }
  return -1;
};

const hasTense = ({ form, hasAuxiliary, isInfinitive }: VerbElement): boolean =>
  !isInfinitive && (hasAuxiliary || form !== 'ing');

const isFollowedBy = (elements: readonly Element[], index: number, word: string): boolean => {
  const after = elements[elements[index + 1]?.kind === 'adverb' ? index + 2 : index + 1];
  return after?.kind === 'preposition' && after.word === word;
};

/** A participle without "was": "rebels backed by Norland". */
export const isReduced = (elements: readonly Element[], index: number): boolean => {
  const verb = verbAt(elements, index);
  return (
    verb !== undefined && !verb.hasAuxiliary && verb.form === 'past' && isFollowedBy(elements, index, 'by')
  );
};

/** ", based in Kersh": a participle after a comma. */
export const isBarePassive = (elements: readonly Element[], index: number): boolean => {
  const verb = verbAt(elements, index);
  const isBare = verb !== undefined && !verb.hasAuxiliary && verb.form === 'past';
  const opens = elements[index - 1]?.kind === 'comma' && elements[index - 2]?.kind === 'noun';
  return (
    isBare &&
    opens &&
    elements[index + 1]?.kind === 'preposition' &&
    beforeInsert(elements, index - 1) === undefined
  );
};

/** The noun before "…, which is no part of the sentence, attacked", where `close` is the second comma. */
function beforeInsert(elements: readonly Element[], close: number): number | undefined {
  for (let open = close - 1; open > 0; open -= 1) {
    const element = elements[open];
    if (element?.kind === 'break') return undefined;
    if (element?.kind !== 'comma' || !nounAt(elements, open - 1)) continue;
    const inside = elements[open + 1];
    const isInsert =
      inside?.kind === 'opener' ||
      inside?.kind === 'noun' ||
      inside?.kind === 'preposition' ||
      inside?.kind === 'state' ||
      inside?.kind === 'adverb' ||
      (inside?.kind === 'verb' && !inside.hasAuxiliary);
    return isInsert ? open - 1 : undefined;
  }
  return undefined;
}

/** "The leader of the Front, Ana Reyes, said": the name between the commas, where the second is at `close`. */
function isNamedApposed(elements: readonly Element[], close: number): boolean {
  const name = nounAt(elements, close - 1);
  const isBare = name?.head.mention?.label === 'Person' && name.parts.length === 1;
  return isBare && isLink(elements[close - 2], 'comma');
}

/** Whom "who", "which" or "that" means. */
export function antecedent(
  elements: readonly Element[],
  opener: number,
  word: string,
): NounGroup | undefined {
  const last = isLink(elements[opener - 1], 'comma') ? opener - 2 : opener - 1;
  if (!nounAt(elements, last)) return undefined;
  const first = firstOfChain(elements, last);
  if (first === last) return groupEndingAt(elements, last) ?? [last];
  if (word === 'which') return nounAt(elements, last)?.head.mention?.label === 'Person' ? undefined : [last];
  return nounAt(elements, last)?.head.mention?.label === 'Person' ? undefined : [first];
}

/** The verb that another is joined to by "and" or a comma shares its subject and its "would". */
function sharedSubject(elements: readonly Element[], index: number): Subject | undefined {
  const verb = verbAt(elements, index);
  const other = previousVerb(elements, index);
  const before = verbAt(elements, other);
  if (verb === undefined || before === undefined) return undefined;
  if (isReduced(elements, other) && !isReduced(elements, index)) return undefined;
  if (verb.form === 'ing' && !verb.hasAuxiliary && before.form !== 'ing') return undefined;
  const subject = subjectOf(elements, other);
  if (subject === undefined) return undefined;
  const dependsOn = !verb.hasAuxiliary && (verb.form === 'base' || before.isInfinitive);
  return dependsOn
    ? {
        ...subject,
        reality: before.isModal ? 0 : subject.reality,
        isNegated: subject.isNegated || before.isNegated,
      }
    : { ...subject, isNegated: false };
}

/** "helped the Front to seize Kersh": the object of the one does the other. */
function enabledSubject(elements: readonly Element[], index: number): Subject | undefined {
  const main = previousVerb(elements, index);
  const verb = verbAt(elements, main);
  if (verb === undefined || !wordSets.enablingVerbs.has(verb.lemma)) return undefined;
  const isDone = !verb.isModal && !verb.isNegated && !verb.isInfinitive;
  const object = verb.isPassive ? subjectOf(elements, main)?.nouns : objectAfter(elements, main);
  const isNext = verb.isPassive ? main === index - 1 : (object?.at(-1) ?? 0) === index - 1;
  return isDone && isNext && object ? { nouns: object, reality: IMPLIED, isNegated: false } : undefined;
}

/** "continues to hold", "is believed to hold", "wants to hold". */
function subjectOfInfinitive(elements: readonly Element[], index: number): Subject | undefined {
  const isAble = elements[index - 1]?.kind === 'state';
  let before = isAble ? index - 2 : index - 1;
  while (isAble && elements[before]?.kind === 'adverb') before -= 1;
  const governor = verbAt(elements, before);
  const subject = governor && subjectOf(elements, before);
  if (governor === undefined || subject === undefined || governor.isModal) return undefined;
  const isNegated = subject.isNegated !== governor.isNegated;
  const state = elements[index - 1];
  if (isAble) return state?.kind === 'state' && state.word === 'able' ? { ...subject, isNegated } : undefined;
  if (governor.isPassive && wordSets.opinionVerbs.has(governor.lemma))
    return { ...subject, isNegated, reality: subject.reality * RUMOURED };
  return wordSets.raisingVerbs.has(governor.lemma) ? { ...subject, isNegated } : undefined;
}

/** "…, killing ten", "rebels holding Kersh", "by shelling Kersh", "accused of shelling Kersh". */
function subjectOfParticiple(elements: readonly Element[], index: number): Subject | undefined {
  const before = elements[index - 1];
  if (before?.kind === 'noun') {
    const group = groupEndingAt(elements, index - 1);
    return group && plain(group);
  }
  const main = previousVerb(elements, index);
  const mainVerb = verbAt(elements, main);
  if (mainVerb === undefined) return undefined;
  if (main === index - 1 && !mainVerb.isModal && wordSets.raisingVerbs.has(mainVerb.lemma))
    return subjectOf(elements, main);
  if (before?.kind === 'preposition' && before.word === 'of' && wordSets.accusingVerbs.has(mainVerb.lemma)) {
    const accused = mainVerb.isPassive ? subjectOf(elements, main)?.nouns : objectAfter(elements, main);
    return accused && { nouns: accused, reality: RUMOURED, isNegated: false };
  }
  const follows =
    before?.kind === 'comma' || (before?.kind === 'preposition' && /^(by|after)$/.test(before.word));
  if (!follows || !hasTense(mainVerb) || mainVerb.isModal || mainVerb.isNegated) return undefined;
  if (wordSets.unrealVerbs.has(mainVerb.lemma)) return undefined;
  const subject = subjectOf(elements, main);
  return subject && { ...subject, reality: subject.reality * IMPLIED };
}

const objectAfter = (elements: readonly Element[], index: number): NounGroup =>
  nounAt(elements, index + 1) ? groupStartingAt(elements, index + 1) : [];

/** "Backed by Norland, the Front …": the noun after the comma. */
function subjectAhead(elements: readonly Element[], index: number): Subject | undefined {
  for (let at = index + 1; at < elements.length; at += 1) {
    const kind = elements[at]?.kind;
    if (kind === 'comma')
      return nounAt(elements, at + 1) ? plain(groupStartingAt(elements, at + 1)) : undefined;
    if (kind === 'verb' || kind === 'break') return undefined;
  }
  return undefined;
}

/** The subject of the verb at `index`, in the active voice or the passive. */
export function subjectOf(elements: readonly Element[], index: number): Subject | undefined {
  const verb = verbAt(elements, index);
  if (verb === undefined) return undefined;
  let at = index - 1;
  while (elements[at]?.kind === 'adverb') at -= 1;
  if (verb.isInfinitive) return subjectOfInfinitive(elements, index) ?? enabledSubject(elements, index);
  const before = elements[at];
  if (verb.form === 'ing' && !verb.hasAuxiliary && before?.kind !== 'and')
    return subjectOfParticiple(elements, index);
  if (before === undefined || before.kind === 'break')
    return isReduced(elements, index) ? subjectAhead(elements, index) : undefined;
  if (before.kind === 'close') while (at > 0 && elements[at]?.kind !== 'open') at -= 1;
  const end = before.kind === 'close' ? at - 1 : at;
  if (before.kind === 'opener') {
    if (!/^(who|which|that)$/.test(before.word)) return undefined;
    const nouns = antecedent(elements, at, before.word);
    return nouns && plain(nouns);
  }
  if (before.kind === 'and') return sharedSubject(elements, index);
  if (before.kind === 'comma') {
    if (isReduced(elements, index)) {
      const group = groupEndingAt(elements, at - 1);
      return group && plain(group);
    }
    const last = beforeInsert(elements, at);
    const group = last === undefined ? undefined : groupEndingAt(elements, last);
    if (group)
      return plain(
        isNamedApposed(elements, at) && !nounAt(elements, last ?? 0)?.head.mention
          ? [...group, at - 1]
          : group,
      );
    if (isBarePassive(elements, index)) {
      const holder = groupEndingAt(elements, at - 1);
      return holder && plain(holder);
    }
    const shared = verbAt(elements, previousVerb(elements, index));
    return shared?.form === verb.form ? sharedSubject(elements, index) : undefined;
  }
  const group = groupEndingAt(elements, end);
  return group && plain(group);
}
