// Which noun phrases belong together: "fighters of the Front", "Reyes and Vash", "the port, the mill and the dam".
import type { Element, NounElement, VerbElement } from './clause-elements.ts';

/** The elements of a sentence that are coordinated nouns, by number. */
export type NounGroup = readonly number[];

const INTRODUCES_CLAUSE = /^(after|before|since|until|as|like)$/;

/** The noun phrase at a place, where one stands there. */
export const nounAt = (elements: readonly Element[], index: number): NounElement | undefined => {
  const element = elements[index];
  return element?.kind === 'noun' ? element : undefined;
};

/** The group of verbs at a place, where one stands there. */
export const verbAt = (elements: readonly Element[], index: number): VerbElement | undefined => {
  const element = elements[index];
  return element?.kind === 'verb' ? element : undefined;
};

/** Whether an element is of this kind. */
export const isLink = (element: Element | undefined, kind: Element['kind']): boolean =>
  element?.kind === kind;

/** "backed by", "based in", "operating in": a verb that says more of the noun before it. */
const isParticiple = (element: Element | undefined): boolean =>
  element?.kind === 'verb' &&
  !element.hasAuxiliary &&
  !element.isInfinitive &&
  /^(past|ing)$/.test(element.form);

/** Steps over "NOUN (,) backed by" to the left of a noun; the noun before, or undefined where there is none. */
function governorOf(elements: readonly Element[], index: number): number | undefined {
  const before = elements[index - 1];
  if (before?.kind === 'verb' && before.form === 'ing' && isParticiple(before) && nounAt(elements, index - 2))
    return index - 2;
  if (before?.kind !== 'preposition' || INTRODUCES_CLAUSE.test(before.word)) return undefined;
  if (nounAt(elements, index - 2)) return index - 2;
  const holder = elements[index - 2];
  if (!(isParticiple(holder) || holder?.kind === 'state')) return undefined;
  if (nounAt(elements, index - 3)) return index - 3;
  return isLink(elements[index - 3], 'comma') && nounAt(elements, index - 4) ? index - 4 : undefined;
}

/** The noun that a phrase begins with: "members" of "members of the Front in Kersh". */
export function firstOfChain(elements: readonly Element[], last: number): number {
  let first = last;
  for (let next = governorOf(elements, first); next !== undefined; next = governorOf(elements, first))
    first = next;
  return first;
}

/** The nouns that end at `last` and may be the subject of what follows; undefined where they hang on a preposition. */
export function groupEndingAt(elements: readonly Element[], last: number): NounGroup | undefined {
  if (!nounAt(elements, last)) return undefined;
  const first = firstOfChain(elements, last);
  const before = elements[first - 1];
  if (before?.kind === 'preposition' && !INTRODUCES_CLAUSE.test(before.word)) return undefined;
  if (before?.kind !== 'and') return [first];
  const isListComma = isLink(elements[first - 2], 'comma');
  const other = isListComma ? first - 3 : first - 2;
  if (!nounAt(elements, other)) return [first];
  const group = [first];
  for (let item: number | undefined = other; item !== undefined; ) {
    const start = firstOfChain(elements, item);
    const left = elements[start - 1];
    // "shelled the port and Velta fled": the port is the object of what went before
    if (left?.kind === 'verb' || left?.kind === 'preposition') return [first];
    group.unshift(start);
    item = left?.kind === 'comma' && nounAt(elements, start - 2) ? start - 2 : undefined;
  }
  return group;
}

const endsList = (elements: readonly Element[], index: number): boolean => {
  const after = elements[index];
  return (
    after?.kind !== 'verb' || (isParticiple(after) && (after.form === 'ing' || isBy(elements[index + 1])))
  );
};

const isBy = (element: Element | undefined): boolean =>
  element?.kind === 'preposition' && element.word === 'by';

/** "Raids in Kersh and Vell have ceased": the nouns hang on the subject of the verb that follows. */
function isWithinSubject(elements: readonly Element[], first: number): boolean {
  if (elements[first - 1]?.kind !== 'preposition' || !nounAt(elements, first - 2)) return false;
  for (let index = first - 2; index >= 0; index -= 1) {
    const kind = elements[index]?.kind;
    if (kind === 'verb') return false;
    if (kind !== 'noun' && kind !== 'preposition' && kind !== 'adverb') return kind !== 'and';
  }
  return true;
}

/** The nouns that begin at `first`: "Reyes, Vash and the guards"; nouns that begin a new clause are left out. */
export function groupStartingAt(elements: readonly Element[], first: number): NounGroup {
  const items = [first];
  let at = first + 1;
  let isClosed = false;
  while (!isClosed) {
    const isComma = isLink(elements[at], 'comma');
    const hasAnd = isLink(elements[isComma ? at + 1 : at], 'and');
    const next = at + (isComma ? 1 : 0) + (hasAnd ? 1 : 0);
    if (!(isComma || hasAnd) || !nounAt(elements, next)) break;
    if (!endsList(elements, next + 1) && !isWithinSubject(elements, first)) break;
    items.push(next);
    at = next + 1;
    isClosed = hasAnd;
  }
  return isClosed ? items : [first];
}
