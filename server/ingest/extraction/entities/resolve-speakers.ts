// Who the source of each attribution is, inside its document: a name, whom other words stand for, or somebody without a name.
import type { SourceView } from '../names/describe-source.ts';
import type { DescribedText } from '../words/describe-words.ts';
import type { TokenRange } from '../words/read-tokens.ts';
import { isRoleWord } from '../words/role-words.ts';
import { sourceKinds } from '../words/word-classes.ts';
import { type Discourse, listNamings, type Naming, type NumberedEntity, type Spoken } from './discourse.ts';
import { resolveBody, resolveRole } from './resolve-description.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { closingName, viewSource, wholeSource } from './source-head.ts';
import { describeUnnamed, findSame, joinUnnamed, type Unnamed } from './spoken-for.ts';

/** How the words of a source stand for the speaker. */
export type SpeakerBy =
  | 'name'
  | 'last name'
  | 'acronym'
  | 'pronoun'
  | 'role'
  | 'group'
  | 'unnamed'
  | 'document'
  | 'relative';

/** Who speaks: the number of an entity, and how the words stand for it. */
export interface Resolved {
  readonly id: string;
  readonly by: SpeakerBy;
}

/** The speakers of a text, one for each source, and those of them without a name. */
export interface ResolvedSpeakers {
  readonly speakers: readonly (Resolved | undefined)[];
  readonly unnamed: readonly Unnamed[];
  /** The text with its names and everybody who spoke. */
  readonly discourse: Discourse;
}

const GROUP = 2;
const MEMBER_LINK = /^(of|at|from|in|with|within|inside|for)$/;
const RELATIVES_BACK = 2;
/** Whoever writes, where no quotation tells who speaks. */
const FIRST_PERSON = /^(i|me|my|we|us|our)$/;

const isWithin = ({ mention }: Naming, { from, to }: TokenRange): boolean =>
  mention.from >= from && mention.to <= to;

const holds = ({ from, to }: TokenRange, at: number): boolean => from <= at && at < to;

/** "Human Rights Watch researcher Omar Haddad" is he, "Brandt's spokesman, Jan Vos," too. */
function personBehind({ text }: Discourse, inside: readonly Naming[], head: number): Naming | undefined {
  const person = inside.find(({ mention, entity }) => entity.label === 'Person' && mention.from > head);
  const before = text.tokens[(person?.mention.from ?? 0) - 1];
  const isApposed = before?.text === ',' || isRoleWord(before);
  return isApposed ? person : undefined;
}

/** The name that is the main word of a source, or the person in it. */
function nameOf(discourse: Discourse, source: TokenRange, { head }: SourceView): Naming | undefined {
  const { namings } = discourse;
  const inside = namings.filter((naming) => isWithin(naming, source));
  const main = namings.find(({ mention }) => holds(mention, head));
  if (main?.entity.label === 'Person') return main;
  return (
    personBehind(discourse, inside, head) ??
    main ??
    inside.find(({ entity }) => entity.label === 'Person') ??
    inside[0]
  );
}

const byOf = ({ mention, entity }: Naming): SpeakerBy =>
  entity.mentions.find(({ start }) => start === mention.start)?.by ?? 'name';

const byOfUnnamed = ({ label }: Pick<Unnamed, 'label'>): SpeakerBy =>
  label === 'Report' ? 'document' : 'unnamed';

/** The organization that unnamed people belong to: "an SDF spokesman", "officials of the agency". */
function memberOf(discourse: Discourse, source: TokenRange, { head }: SourceView): string | undefined {
  const { text, namings } = discourse;
  const { tokens } = text;
  const inside = namings.filter(
    (naming) => isWithin(naming, source) && naming.entity.label === 'Organization',
  );
  const before = inside.find(({ mention }) => mention.to <= head && mention.to >= head - 2);
  if (before) return before.entity.id;
  if (!MEMBER_LINK.test(tokens[head + 1]?.lower ?? '') || head + 1 >= source.to) return undefined;
  const behind = inside.find(({ mention }) => mention.from > head);
  if (behind) return behind.entity.id;
  const phrase = text.nounPhrases.phrases[text.nounPhrases.phraseOf[head + 2] ?? -1];
  if (!phrase || (sourceKinds(tokens[phrase.head]?.lemma ?? '') & GROUP) === 0) return undefined;
  return resolveBody(discourse, { from: phrase.from, to: phrase.head + 1 }, phrase.head);
}

/** The words that "who" and "which" go on from: the noun phrase before, without comma. */
function relativeAntecedent({ nounPhrases, tokens }: DescribedText, at: number): TokenRange | undefined {
  for (let back = 1; back <= RELATIVES_BACK; back += 1) {
    const phrase = nounPhrases.phrases[nounPhrases.phraseOf[at - back] ?? -1];
    if (phrase && tokens[phrase.head]?.sentence === tokens[at]?.sentence)
      return { from: phrase.from, to: phrase.to };
  }
  return undefined;
}

/** Reads the sources one after the other; what one of them tells serves the next. */
class SpeakerReader {
  readonly text: DescribedText;
  readonly namings: readonly Naming[];
  readonly spoken: Spoken[] = [];
  readonly unnamed = new Map<string, Unnamed>();

  constructor(text: DescribedText, namings: readonly Naming[]) {
    this.text = text;
    this.namings = namings;
  }

  read(given: TokenRange | undefined): Resolved | undefined {
    if (given === undefined) return undefined;
    const source = wholeSource(this.text, given);
    const view = viewSource(this.text, source, this.namings);
    const resolved = view && this.#resolve(source, view);
    // Of "she" for somebody who is not named, a later "he" or "she" tells nothing
    const isStranger = view?.form === 'pronoun' && resolved?.by === 'unnamed';
    if (view && resolved && !isStranger) this.#remember(resolved, source, view);
    return resolved;
  }

  #remember({ id }: Resolved, { from }: TokenRange, { number }: SourceView): void {
    const label =
      this.unnamed.get(id)?.label ?? this.namings.find(({ entity }) => entity.id === id)?.entity.label;
    const known = this.unnamed.get(id)?.number ?? (label === 'Person' ? 'one' : number);
    if (label) this.spoken.push({ id, from, number: known, label });
  }

  #resolve(source: TokenRange, view: SourceView): Resolved | undefined {
    switch (view.form) {
      case 'absent':
        return undefined;
      case 'name': {
        const naming = nameOf(this, source, view);
        return naming ? { id: naming.entity.id, by: byOf(naming) } : this.#meetUnnamed(source, view);
      }
      case 'pronoun': {
        const id = resolvePronoun(this, source.from);
        if (id !== undefined) return { id, by: 'pronoun' };
        return FIRST_PERSON.test(this.text.tokens[source.from]?.lower ?? '')
          ? undefined
          : this.#addUnnamed(describeUnnamed(this.text, source, view, undefined));
      }
      case 'relative':
        return this.#readRelative(source);
      case 'document':
        return this.#meetUnnamed(source, view);
      case 'group':
      case 'unnamed':
        return this.#readDescription(source, view);
    }
  }

  #readRelative({ from }: TokenRange): Resolved | undefined {
    const before = this.namings.findLast(
      ({ mention }) => mention.to <= from && mention.to >= from - RELATIVES_BACK,
    );
    if (before) return { id: before.entity.id, by: 'relative' };
    const words = relativeAntecedent(this.text, from);
    if (words === undefined) return undefined;
    const view = viewSource(this.text, words, this.namings);
    const resolved = view && this.#resolve(words, view);
    return resolved && { id: resolved.id, by: 'relative' };
  }

  #readDescription(source: TokenRange, view: SourceView): Resolved | undefined {
    const holder =
      this.namings.find(({ mention }) => holds(mention, view.head)) ??
      personBehind(
        this,
        this.namings.filter((naming) => isWithin(naming, source)),
        view.head,
      ) ??
      closingName(this.text, source, view, this.namings);
    if (holder) return { id: holder.entity.id, by: byOf(holder) };
    const isBody = view.form === 'group';
    const id =
      view.number === 'several' && !isBody
        ? undefined
        : (isBody ? resolveBody : resolveRole)(this, source, view.head);
    return id === undefined ? this.#meetUnnamed(source, view) : { id, by: isBody ? 'group' : 'role' };
  }

  #meetUnnamed(source: TokenRange, view: SourceView): Resolved {
    const described = describeUnnamed(this.text, source, view, memberOf(this, source, view));
    const same = findSame(this.text, source, view, described, [...this.unnamed.values()]);
    if (same === undefined) return this.#addUnnamed(described);
    this.unnamed.set(same.id, joinUnnamed(same, described));
    return { id: same.id, by: byOfUnnamed(described) };
  }

  /** Somebody who is none of those met before: of two times "she" nobody knows whether they are one. */
  #addUnnamed(described: Omit<Unnamed, 'id'>): Resolved {
    const id = `unnamed ${this.unnamed.size}`;
    this.unnamed.set(id, { id, ...described });
    return { id, by: byOfUnnamed(described) };
  }
}

/**
 * Resolves the sources of a document, in the order of the text; `undefined` stands for an attribution without one, and for
 * a speaker whom nothing tells. Nobody is named by guesswork: whom the document does not name stays unnamed.
 */
export function resolveSpeakers(
  text: DescribedText,
  sources: readonly (TokenRange | undefined)[],
  entities: readonly NumberedEntity[],
): ResolvedSpeakers {
  const reader = new SpeakerReader(text, listNamings(entities));
  const speakers = sources.map((source) => reader.read(source));
  return { speakers, unnamed: [...reader.unnamed.values()], discourse: reader };
}
