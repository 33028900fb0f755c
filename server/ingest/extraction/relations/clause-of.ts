// The clauses of a sentence: who does what to whom and where, with active and passive already turned.
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

/** Nouns after a preposition. */
export interface Complement {
  readonly preposition: string;
  readonly nouns: NounGroup;
}

/** One verb with its ends; the subject does it, the object has it done to them, whatever the voice. */
export interface Clause {
  readonly verb: VerbElement;
  readonly verbAt: number;
  readonly subject: NounGroup;
  readonly object: NounGroup;
  /** What stands where an object stands, in either voice; a passive has none as a rule. */
  readonly afterVerb: NounGroup;
  readonly complements: readonly Complement[];
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** 1 for a plain statement, less for hearsay, 0 for what is only meant, feared or supposed. */
  readonly reality: number;
}

interface Subject {
  readonly nouns: NounGroup;
  readonly reality: number;
  readonly isNegated: boolean;
}

const RUMOURED = 0.75;
const IMPLIED = 0.85;
const plain = (nouns: NounGroup): Subject => ({ nouns, reality: 1, isNegated: false });
const GIVES = new Set(['give', 'send', 'pay', 'lend', 'offer', 'sell', 'supply']);
const HYPOTHETICAL = new Set(['if', 'unless', 'whether']);

const previousVerb = (elements: readonly Element[], before: number): number => {
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
const isReduced = (elements: readonly Element[], index: number): boolean => {
  const verb = verbAt(elements, index);
  return (
    verb !== undefined && !verb.hasAuxiliary && verb.form === 'past' && isFollowedBy(elements, index, 'by')
  );
};

/** ", based in Kersh": a participle after a comma. */
const isBarePassive = (elements: readonly Element[], index: number): boolean => {
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

/** Whom "who", "which" or "that" means. */
function antecedent(elements: readonly Element[], opener: number, word: string): NounGroup | undefined {
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

/** "continues to hold", "is believed to hold", "wants to hold". */
function subjectOfInfinitive(elements: readonly Element[], index: number): Subject | undefined {
  const isAble = elements[index - 1]?.kind === 'state';
  const governor = verbAt(elements, isAble ? index - 2 : index - 1);
  const subject = governor && subjectOf(elements, isAble ? index - 2 : index - 1);
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

function subjectOf(elements: readonly Element[], index: number): Subject | undefined {
  const verb = verbAt(elements, index);
  if (verb === undefined) return undefined;
  let at = index - 1;
  while (elements[at]?.kind === 'adverb') at -= 1;
  if (verb.isInfinitive) return subjectOfInfinitive(elements, index);
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
    if (group) return plain(group);
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

const isHypothetical = (elements: readonly Element[], from: number): boolean => {
  for (let index = from; index >= 0; index -= 1) {
    const element = elements[index];
    if (element === undefined || element.kind === 'break' || element.kind === 'verb') return false;
    if (element.kind === 'opener' && HYPOTHETICAL.has(element.word)) return true;
  }
  return false;
};

/** "arms and trains the guards": the object stands behind the second verb. */
function sharesObject(elements: readonly Element[], index: number): boolean {
  const [verb, next] = [verbAt(elements, index), verbAt(elements, index + 2)];
  return elements[index + 1]?.kind === 'and' && next?.form === verb?.form && next?.hasAuxiliary === false;
}

/** A name between two commas, where the first is at `at`. */
function apposedBehind(elements: readonly Element[], at: number): number | undefined {
  const name = nounAt(elements, at + 1);
  const isBetween = isLink(elements[at], 'comma') && isLink(elements[at + 2], 'comma');
  const isPlain = name?.head.mention?.label === 'Person' && name.parts.length === 1;
  return isBetween && isPlain && elements[at + 3]?.kind === 'preposition' ? at + 1 : undefined;
}

/** What stands behind a verb, up to the next verb or mark. */
function readBehind(elements: readonly Element[], index: number): Pick<Clause, 'afterVerb' | 'complements'> {
  let afterVerb: NounGroup = [];
  const complements: Complement[] = [];
  for (let at = index + 1; at < elements.length; at += 1) {
    const element = elements[at];
    if (element?.kind === 'adverb' || element?.kind === 'state') continue;
    const apposed = apposedBehind(elements, at);
    if (apposed !== undefined) {
      // "killed a leader of the Front, Omar Vash, in Kersh"
      if (complements.length === 0 && afterVerb.length > 0) afterVerb = [...afterVerb, apposed];
      at = apposed + 1;
      continue;
    }
    if (element?.kind === 'open') {
      while (at < elements.length && elements[at]?.kind !== 'close') at += 1;
      continue;
    }
    if (element?.kind === 'noun') {
      const nouns = groupStartingAt(elements, at);
      if (complements.length === 0 && afterVerb.length === 0) afterVerb = nouns;
      else if (complements.length === 0 && GIVES.has(verbAt(elements, index)?.lemma ?? '')) {
        // "gave the Institute two million euros" is "gave two million euros to the Institute"
        complements.push({ preposition: 'to', nouns: afterVerb });
        afterVerb = nouns;
      } else if (element.head.mention) break;
      at = nouns.at(-1) ?? at;
      continue;
    }
    if (element?.kind !== 'preposition' || !nounAt(elements, at + 1)) break;
    const nouns = groupStartingAt(elements, at + 1);
    complements.push({ preposition: element.word, nouns });
    at = nouns.at(-1) ?? at;
  }
  return { afterVerb, complements };
}

/** "Kersh, which the Front holds": what stands before "which". */
function relativeObject(elements: readonly Element[], subjects: NounGroup): NounGroup {
  const opener = elements[(subjects[0] ?? 0) - 1];
  if (opener?.kind !== 'opener' || !/^(which|that|whom|who)$/.test(opener.word)) return [];
  return antecedent(elements, (subjects[0] ?? 0) - 1, 'which') ?? [];
}

/** "Sahra, where the Front operates": the place before "where". */
function relativePlace(elements: readonly Element[], subjects: NounGroup): readonly Complement[] {
  const at = (subjects[0] ?? 0) - 1;
  const opener = elements[at];
  if (opener?.kind !== 'opener' || opener.word !== 'where') return [];
  const place = elements[at - 1]?.kind === 'comma' ? at - 2 : at - 1;
  return nounAt(elements, place) ? [{ preposition: 'in', nouns: [place] }] : [];
}

/** The clauses of a sentence, one for each verb whose subject or object can be told. */
export function readClauses(elements: readonly Element[]): readonly Clause[] {
  return elements.flatMap((element, index) => {
    if (element.kind !== 'verb') return [];
    const found = subjectOf(elements, index);
    const behind = readBehind(elements, sharesObject(elements, index) ? index + 2 : index);
    const other = verbAt(elements, previousVerb(elements, index));
    const isShared = elements[index - 1]?.kind === 'and' && other?.isPassive === true;
    const isPassive =
      element.isPassive ||
      isReduced(elements, index) ||
      isBarePassive(elements, index) ||
      (isShared && !element.hasAuxiliary && element.form === 'past' && behind.afterVerb.length === 0);
    const subjects = found?.nouns ?? [];
    const agent = behind.complements.find(({ preposition }) => preposition === 'by')?.nouns ?? [];
    const object = behind.afterVerb.length > 0 ? behind.afterVerb : relativeObject(elements, subjects);
    const isUnreal =
      element.isModal ||
      (element.isInfinitive && found === undefined) ||
      isHypothetical(elements, Math.min(index, subjects[0] ?? index) - 1);
    return [
      {
        verb: element,
        verbAt: index,
        subject: isPassive ? agent : subjects,
        object: isPassive ? subjects : object,
        afterVerb: behind.afterVerb,
        complements: [...behind.complements, ...relativePlace(elements, subjects)],
        isPassive,
        isNegated: element.isNegated !== (found?.isNegated ?? false),
        reality: isUnreal ? 0 : (found?.reality ?? 1) * (element.isHedged ? RUMOURED : 1),
      },
    ];
  });
}
