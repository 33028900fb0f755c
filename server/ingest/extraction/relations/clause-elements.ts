// A sentence as noun phrases, groups of verbs, and the words between them, from parts of speech alone.
import { particles, type VerbForm, verbFormOf, wordSets } from './relation-words.ts';
import { isNounLike, type Part } from './sentence-part.ts';

/** "the Norland-backed Lantern Front": one phrase without what follows after "of". */
export interface NounElement {
  readonly kind: 'noun';
  readonly parts: readonly Part[];
  readonly head: Part;
  /** "no fighters". */
  readonly isNegated: boolean;
}

/** "has never publicly backed". */
export interface VerbElement {
  readonly kind: 'verb';
  readonly parts: readonly Part[];
  readonly lemma: string;
  /** "out" of "carried out". */
  readonly particle?: string;
  readonly form: VerbForm;
  readonly hasAuxiliary: boolean;
  readonly isPassive: boolean;
  readonly isInfinitive: boolean;
  readonly isNegated: boolean;
  /** "will", "could": it says nothing of what is. */
  readonly isModal: boolean;
  readonly isHedged: boolean;
}

/** Any other word, by what it does to the clause. */
export interface LinkElement {
  readonly kind: 'preposition' | 'and' | 'opener' | 'comma' | 'open' | 'close' | 'adverb' | 'state' | 'break';
  readonly parts: readonly Part[];
  readonly word: string;
}

/** A piece of a sentence. */
export type Element = NounElement | VerbElement | LinkElement;

const OPENERS = new Set(
  'that who which whom whose where when while because although though if unless whether as why how what'.split(
    ' ',
  ),
);
const MODALS = new Set(
  "will would shall should could may might must can wo ca 'll 'd cannot ought need".split(' '),
);
const NEGATIONS = new Set(['not', "n't", 'never', 'neither', 'nor', 'hardly', 'barely', 'longer']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re"]);
// "attacked Kersh last spring"
const OPENS_TIME =
  /^(last|next|this|late|early|earlier|yesterday|today|tonight|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const PERFECT = new Set([...BE, 'have', 'has', 'had', 'having']);
const PHRASE_TAGS = new Set(['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN', 'ENTITY']);
const POSSESSIVE_PRONOUN = /^(his|her|its|their|my|our|your)$/;

const isPossessive = ({ tag, lower }: Part): boolean => tag === 'PART' && (lower === "'s" || lower === "'");
const isHyphen = ({ lower }: Part): boolean => lower === '-' || lower === '–';

/** Reads the elements of one sentence in order; each part is in one element. */
class ElementReader {
  readonly #parts: readonly Part[];
  #at = 0;

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  read(): readonly Element[] {
    const elements: Element[] = [];
    while (this.#at < this.#parts.length) {
      const element = this.#verb() ?? this.#noun() ?? this.#link();
      elements.push(element);
    }
    return elements;
  }

  #peek(offset = 0): Part | undefined {
    return this.#parts[this.#at + offset];
  }

  /** A hyphen with no space on either side. */
  #isJoinedAt(index: number): boolean {
    const [before, hyphen, after] = [this.#parts[index - 1], this.#parts[index], this.#parts[index + 1]];
    return hyphen !== undefined && isHyphen(hyphen) && before !== undefined && after !== undefined;
  }

  /** A participle before a noun: "the armed group", "Norland-backed rebels". */
  #isModifier(index: number): boolean {
    const part = this.#parts[index];
    const after = this.#parts[index + 1];
    const before = this.#parts[index - 1];
    if (part?.tag !== 'VERB' || before === undefined || after === undefined) return false;
    const leadsOn = isNounLike(after) || after.tag === 'ADJ' || after.lower === ',' || isHyphen(after);
    if (isHyphen(before)) return leadsOn || after.tag === 'PUNCT' || after.tag === 'CCONJ';
    const opens = before.tag === 'DET' || before.tag === 'ADJ' || isPossessive(before);
    const isSecond = before.tag === 'CCONJ' && /^(VERB|AUX)$/.test(this.#parts[index + 2]?.tag ?? '');
    // "an estimated 500 fighters"
    const isBeforeNoun = isNounLike(after) || (opens && after.tag === 'NUM');
    return (opens || isSecond) && isBeforeNoun && /(ed|ing|en)$/.test(part.lower);
  }

  /** "its last stronghold", "the Front's last stronghold". */
  #isOwned(index: number): boolean {
    const before = this.#parts[index - 1];
    return before !== undefined && (POSSESSIVE_PRONOUN.test(before.lower) || isPossessive(before));
  }

  #isPlaceBeforePerson(index: number): boolean {
    const [before, part] = [this.#parts[index - 1]?.mention, this.#parts[index]?.mention];
    return index > this.#at && before?.label === 'Place' && part?.label === 'Person';
  }

  #noun(): NounElement | undefined {
    const start = this.#at;
    let head = -1;
    let index = start;
    for (; index < this.#parts.length; index += 1) {
      const part = this.#parts[index];
      if (part === undefined) break;
      const pronoun = part.tag === 'PRON' && !POSSESSIVE_PRONOUN.test(part.lower);
      if (OPENERS.has(part.lower) && !this.#isDeterminer(index)) break;
      if (pronoun) {
        if (index === start) {
          head = index;
          index += 1;
        }
        break;
      }
      if (part.tag === 'DET' && head >= 0 && !isPossessive(this.#parts[index - 1] ?? part)) break;
      if (POSSESSIVE_PRONOUN.test(part.lower) && index > start) break;
      if (part.tag === 'NUM' && this.#parts[index - 1]?.mention && index > start) break;
      if (head >= 0 && OPENS_TIME.test(part.lower) && !this.#isOwned(index)) break;
      // "their spokesman in Kersh Ana Reyes": a place does not stand before a person's name
      if (this.#isPlaceBeforePerson(index)) break;
      const fits =
        PHRASE_TAGS.has(part.tag) ||
        POSSESSIVE_PRONOUN.test(part.lower) ||
        (isPossessive(part) && head === index - 1) ||
        (this.#isJoinedAt(index) && index > start) ||
        this.#isModifier(index);
      if (!fits) break;
      if (isNounLike(part) || (part.tag === 'NUM' && head < 0)) head = index;
    }
    const headPart = this.#parts[head];
    if (headPart === undefined) return undefined;
    const end = isPossessive(this.#parts[head + 1] ?? headPart) ? head + 2 : head + 1;
    const parts = this.#parts.slice(start, end);
    this.#at = end;
    return { kind: 'noun', parts, head: headPart, isNegated: /^(no|neither)$/.test(parts[0]?.lower ?? '') };
  }

  #isDeterminer(index: number): boolean {
    const after = this.#parts[index + 1];
    const part = this.#parts[index];
    return part?.lower === 'that' && part.tag === 'DET' && after?.tag === 'NOUN' && index !== this.#at - 1;
  }

  #verb(): VerbElement | undefined {
    if (this.#isModifier(this.#at)) return undefined;
    let index = this.#at;
    let main = -1;
    for (; index < this.#parts.length; index += 1) {
      const part = this.#parts[index];
      if (part === undefined || isPossessive(part)) break;
      const isTo = part.lower === 'to' && part.tag === 'PART';
      if (isTo && index > this.#at) break;
      if (part.tag === 'AUX' || part.tag === 'VERB') main = index;
      else if (!(part.tag === 'ADV' || part.tag === 'PART' || this.#isNoLonger(index))) break;
      if (part.tag === 'VERB') break;
    }
    const mainPart = this.#parts[main];
    if (mainPart === undefined) return undefined;
    while (NEGATIONS.has(this.#parts[main + 1]?.lower ?? '') || this.#isNoLonger(main + 1)) main += 1;
    const parts = this.#parts.slice(this.#at, main + 1);
    this.#at = main + 1;
    const after = this.#peek();
    const isOutOf = after?.lower === 'out' && this.#peek(1)?.lower === 'of';
    const isBy = this.#peek()?.lower === 'by';
    const isParticle = after !== undefined && particles.has(after.lower) && !/^(NOUN|NUM)$/.test(after.tag);
    const hasParticle = isParticle && !isOutOf;
    if (hasParticle) this.#at += 1;
    return describeVerb(parts, mainPart, hasParticle ? after : undefined, isBy);
  }

  #isNoLonger(index: number): boolean {
    const [first, second] = [this.#parts[index], this.#parts[index + 1]];
    return first?.lower === 'no' && second?.lower === 'longer';
  }

  #link(): LinkElement {
    const part = this.#peek() ?? { from: 0, to: 0, lower: '', lemma: '', tag: 'X' };
    this.#at += 1;
    const next = this.#peek();
    if (part.lower === 'out' && next?.lower === 'of') {
      this.#at += 1;
      return { kind: 'preposition', parts: [part, next], word: 'out of' };
    }
    return { kind: kindOf(part), parts: [part], word: part.lower };
  }
}

function kindOf({ lower, tag }: Part): LinkElement['kind'] {
  if (OPENERS.has(lower)) return 'opener';
  if (lower === 'and' || lower === '&' || lower === 'or' || lower === 'nor' || lower === 'but') return 'and';
  if (lower === ',' || /^[-–—]+$/.test(lower)) return 'comma';
  if (lower === '(') return 'open';
  if (lower === ')') return 'close';
  if (tag === 'ADP' || lower === 'to' || lower === 'since' || lower === 'outside') return 'preposition';
  if (tag === 'ADV' || tag === 'PART') return 'adverb';
  return tag === 'ADJ' ? 'state' : 'break';
}

function describeVerb(
  parts: readonly Part[],
  main: Part,
  particle: Part | undefined,
  isBeforeBy: boolean,
): VerbElement {
  const known = verbFormOf(main.lower);
  const isParticiple = known?.form === 'past' || /(ed|en)$/.test(main.lower);
  const auxiliaries = parts.filter((part) => part.tag === 'AUX' && part !== main);
  const isHiddenParticiple =
    known?.isAlsoParticiple === true && (isBeforeBy || auxiliaries.some(({ lower }) => PERFECT.has(lower)));
  const form: VerbForm = isHiddenParticiple
    ? 'past'
    : (known?.form ?? (isParticiple ? 'past' : /ing$/.test(main.lower) ? 'ing' : 'base'));
  return {
    kind: 'verb',
    parts: particle ? [...parts, particle] : parts,
    lemma: known?.lemma ?? (BE.has(main.lower) ? 'be' : main.lemma),
    ...(particle ? { particle: particle.lower } : {}),
    form,
    hasAuxiliary: auxiliaries.length > 0,
    isPassive: form === 'past' && BE.has(auxiliaries.at(-1)?.lower ?? ''),
    isInfinitive: parts[0]?.lower === 'to',
    isNegated: parts.some(({ lower }) => NEGATIONS.has(lower)),
    isModal: parts.some((part) => (part !== main || main.tag === 'AUX') && MODALS.has(part.lower)),
    isHedged: parts.some(({ lower }) => wordSets.hedgingAdverbs.has(lower)),
  };
}

/** "as director of the hospital": no clause follows. */
const isAsNoun = (elements: readonly Element[], index: number): boolean => {
  const element = elements[index];
  if (element?.kind !== 'opener' || element.word !== 'as') return false;
  return elements[index + 1]?.kind === 'noun' && elements[index + 2]?.kind !== 'verb';
};

/** The elements of a sentence. */
export function readElements(parts: readonly Part[]): readonly Element[] {
  const elements = new ElementReader(parts).read();
  return elements.map((element, index) =>
    isAsNoun(elements, index) && element.kind === 'opener' ? { ...element, kind: 'preposition' } : element,
  );
}
