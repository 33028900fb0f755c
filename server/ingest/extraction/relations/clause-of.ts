// The clauses of a sentence: who does what to whom and where, with active and passive already turned.
import type { Element, VerbElement } from './clause-elements.ts';
import { narrowedTo } from './listed-places.ts';
import { firstOfChain, groupStartingAt, isLink, type NounGroup, nounAt, verbAt } from './noun-groups.ts';
import { wordSets } from './relation-words.ts';
import { antecedent, isBarePassive, isReduced, previousVerb, RUMOURED, subjectOf } from './subject-of.ts';

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

const GIVES = new Set(['give', 'send', 'pay', 'lend', 'offer', 'sell', 'supply']);
const HYPOTHETICAL = new Set(['if', 'unless', 'whether']);

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

const isSpread = (elements: readonly Element[], at: number): boolean => {
  const [verb, area] = [verbAt(elements, at), nounAt(elements, firstOfChain(elements, at - 1))];
  const isBare = verb?.hasAuxiliary === false && /^(scatter|spread|locate|situate)/.test(verb.lemma);
  return isBare && area !== undefined && wordSets.areas.has(area.head.lemma);
};

/** What stands behind a verb, up to the next verb or mark. */
function readBehind(elements: readonly Element[], index: number): Pick<Clause, 'afterVerb' | 'complements'> {
  let afterVerb: NounGroup = [];
  const complements: Complement[] = [];
  for (let at = index + 1; at < elements.length; at += 1) {
    const element = elements[at];
    if (element?.kind === 'adverb' || element?.kind === 'state') continue;
    // "deployed in an area of 40 square miles scattered in Ostrel"
    if (element?.kind === 'verb' && isSpread(elements, at)) continue;
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
    const exact = narrowedTo(elements, at);
    if (exact.length > 0) complements.push({ preposition: element.word, nouns: exact });
    at = exact.at(-1) ?? at;
  }
  return { afterVerb, complements };
}

/** "Kersh, which the Front holds": what stands before "which". */
function relativeObject(elements: readonly Element[], subjects: NounGroup): NounGroup {
  const opener = elements[(subjects[0] ?? 0) - 1];
  if (opener?.kind !== 'opener' || !/^(which|that|whom|who)$/.test(opener.word)) return [];
  const at = (subjects[0] ?? 0) - 1;
  const first = firstOfChain(elements, at - 1);
  const link = elements[first + 1];
  // "the yard in Kersh that Vash ran": the yard
  const isPlaced =
    opener.word === 'that' && link?.kind === 'preposition' && /^(in|at|near|on)$/.test(link.word);
  return isPlaced ? [first] : (antecedent(elements, at, 'which') ?? []);
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
