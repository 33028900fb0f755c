// Names that a phrase leads up to: "towns in Ostrel such as Kersh", "in Ostrel, mainly in Kersh and the area from Vell to Tarn".
import type { Element } from './clause-elements.ts';
import { groupStartingAt, isLink, type NounGroup, nounAt } from './noun-groups.ts';
import { wordSets } from './relation-words.ts';
import { isDirection, isPlural } from './sentence-part.ts';

const NARROWS =
  /^(especially|exactly|precisely|mainly|particularly|notably|mostly|specifically|chiefly|primarily|largely|namely)$/;
const LEADS_ON = /^(in|inside|from|between|to|of|through|around|across|along|near)$/;
const STRETCHES = /^(run|stretch|extend|range|spread|reach|pass)$/;

const isPreposition = (element: Element | undefined, words: RegExp): boolean =>
  element?.kind === 'preposition' && words.test(element.word);

const isNamed = (elements: readonly Element[], index: number): boolean =>
  nounAt(elements, index)?.parts.some(({ mention }) => mention) === true;

const isPluralNoun = (elements: readonly Element[], index: number): boolean => {
  const head = nounAt(elements, index)?.head;
  return head !== undefined && head.tag !== 'PRON' && isPlural(head);
};

/** Where the list begins that "such as", "including" or "like" opens at `at`. */
function listAfterMarker(elements: readonly Element[], at: number): number | undefined {
  const from = isLink(elements[at], 'comma') ? at + 1 : at;
  const [marker, next] = [elements[from], elements[from + 1]];
  if (marker?.kind === 'state' && marker.word === 'such')
    return (next?.kind === 'preposition' || next?.kind === 'opener') && next.word === 'as'
      ? from + 2
      : undefined;
  const isIncluding = marker?.kind === 'verb' && marker.lemma === 'include' && marker.form === 'ing';
  return isIncluding ? from + 1 : undefined;
}

/** "areas under the control of Norland in Velta, such as Kersh and Vell": the names, for the noun at `index`. */
export function examplesOf(elements: readonly Element[], index: number): NounGroup {
  if (!isPluralNoun(elements, index)) return [];
  let at = index + 1;
  while (elements[at]?.kind === 'preposition' && nounAt(elements, at + 1)) {
    // "attacks on towns such as Kersh": the towns are meant
    if (isPluralNoun(elements, at + 1)) return [];
    at += 2;
  }
  const first = listAfterMarker(elements, at);
  return first === undefined || !nounAt(elements, first)
    ? []
    : groupStartingAt(elements, first).filter((one) => isNamed(elements, one));
}

/** Whether a name within a stretch of land lies inside it: not "the border of Kersh", nor Vell in "Kersh in Vell". */
function isInner(elements: readonly Element[], index: number): boolean {
  const link = elements[index - 1];
  const holder = nounAt(elements, index - 2)?.head;
  if (holder === undefined || link?.kind !== 'preposition') return true;
  if (/^(in|near)$/.test(link.word)) return !isNamed(elements, index - 2);
  return link.word !== 'of' || (wordSets.areas.has(holder.lemma) && !isDirection(holder.lower));
}

/** The names along "the area between Kersh and Vell, running through Tarn". */
function namesAlong(elements: readonly Element[], first: number): NounGroup {
  const names: number[] = [];
  for (let at = first; at < elements.length; at += 1) {
    const element = elements[at];
    if (element?.kind === 'noun') {
      if (isNamed(elements, at) && isInner(elements, at)) names.push(at);
      continue;
    }
    const next = elements[at + 1];
    const goesOn =
      isPreposition(element, LEADS_ON) ||
      (element?.kind === 'verb' && element.form === 'ing' && STRETCHES.test(element.lemma)) ||
      ((element?.kind === 'comma' || element?.kind === 'and') &&
        (next?.kind === 'noun' || next?.kind === 'and') &&
        elements[at + 2]?.kind !== 'verb');
    if (!goesOn) break;
  }
  return names;
}

/** "in Ostrel, mainly in Kersh and Vell": the names within the place at `index` that are told of more exactly. */
export function narrowedTo(elements: readonly Element[], index: number): NounGroup {
  let at = isLink(elements[index + 1], 'comma') ? index + 2 : index + 1;
  const adverb = elements[at];
  if (!isNamed(elements, index) || adverb?.kind !== 'adverb' || !NARROWS.test(adverb.word)) return [];
  at += 1;
  if (isPreposition(elements[at], /^(in|inside|around|near)$/)) at += 1;
  const noun = nounAt(elements, at);
  if (noun === undefined) return [];
  if (noun.head.mention && !isPreposition(elements[at + 1], LEADS_ON)) return groupStartingAt(elements, at);
  return noun.head.mention || wordSets.areas.has(noun.head.lemma) ? namesAlong(elements, at) : [];
}
