// Relations that a noun for a deed states: "X's attack on Y", "launched raids on Y", "clashes between X and Y".

import type { NounElement } from './clause-elements.ts';
import type { Clause } from './clause-of.ts';
import { groupStartingAt, type NounGroup, nounAt } from './noun-groups.ts';
import { connect, type ReadSentence, type RelationDraft } from './relation-draft.ts';
import { betweenRows, deedRows, type NounRow, wordSets } from './relation-words.ts';
import type { Part } from './sentence-parts.ts';
import { type Meant, modifierOf, whoIsMeant } from './who-is-meant.ts';

/** What follows a noun: "on Kersh", "by the Front". */
interface Following {
  readonly preposition: string;
  readonly nouns: NounGroup;
}

const singular = ({ lemma, lower }: Part): readonly string[] => [
  lower,
  lemma,
  lower.replace(/s$/, ''),
  lower.replace(/es$/, ''),
];

const rowsFor = (table: ReadonlyMap<string, readonly NounRow[]>, head: Part): readonly NounRow[] => {
  for (const word of singular(head)) {
    const rows = table.get(word);
    if (rows) return rows;
  }
  return [];
};

/** The prepositions directly behind a noun, with their nouns. */
function followingOf({ elements }: ReadSentence, index: number): readonly Following[] {
  const found: Following[] = [];
  for (let at = index + 1; nounAt(elements, at + 1); ) {
    const link = elements[at];
    if (link?.kind !== 'preposition') break;
    // "between X and Y" always has both, whatever follows
    const isPair = link.word === 'between' && elements[at + 2]?.kind === 'and' && nounAt(elements, at + 3);
    const nouns = isPair ? [at + 1, at + 3] : groupStartingAt(elements, at + 1);
    found.push({ preposition: link.word, nouns });
    at = (nouns.at(-1) ?? at) + 1;
  }
  return found;
}

const isNamedIn = ({ afterVerb, object, complements, isPassive }: Clause, index: number): boolean =>
  (isPassive ? object : afterVerb).includes(index) || complements.some(({ nouns }) => nouns.includes(index));

/** "plans for an attack", "threatened an attack", "a possible attack", "would launch an attack": none is told of. */
function isUnreal({ elements, clauses }: ReadSentence, index: number): boolean {
  const noun = nounAt(elements, index);
  if (noun?.parts.some(({ lower }) => wordSets.unrealAdjectives.has(lower))) return true;
  const governor = nounAt(elements, index - 2);
  if (
    governor &&
    elements[index - 1]?.kind === 'preposition' &&
    singular(governor.head).some((word) => wordSets.unrealNouns.has(word))
  )
    return true;
  const before = noun?.parts[noun.parts.length - 1];
  const after = nounAt(elements, index)?.head;
  if (before !== after) return true;
  return clauses.some(
    (clause) =>
      isNamedIn(clause, index) && (clause.reality === 0 || wordSets.unrealVerbs.has(clause.verb.lemma)),
  );
}

const keyOf = ({ verb }: Clause): string => (verb.particle ? `${verb.lemma} ${verb.particle}` : verb.lemma);

/** The clause whose subject does the deed: "launched an attack", "claimed responsibility for the attack". */
const doneIn = ({ elements, clauses }: ReadSentence, index: number): Clause | undefined =>
  clauses.find((clause) => {
    if (wordSets.supportVerbs.has(keyOf(clause)) && clause.object.includes(index)) return true;
    const claimed = nounAt(elements, clause.object[0] ?? -1)?.head.lemma;
    return (
      claimed === 'responsibility' &&
      clause.complements.some(({ preposition, nouns }) => preposition === 'for' && nouns.includes(index))
    );
  });

/** Who does it, as far as the phrase itself says: "X's attack", "X attacks", "an attack by X", "the presence of X". */
function doerOf(
  sentence: ReadSentence,
  noun: NounElement,
  row: NounRow,
  following: readonly Following[],
  isUnder: boolean,
): readonly Meant[] {
  const { elements } = sentence;
  const after = (preposition: string): readonly Meant[] =>
    following
      .filter((one) => one.preposition === preposition)
      .flatMap(({ nouns }) => nouns.flatMap((one) => whoIsMeant(elements, one)));
  const by = after('by');
  if (by.length > 0) return by;
  const own = modifierOf(noun);
  if (own?.mention) {
    const isPossessive = noun.parts[noun.parts.indexOf(own) + 1]?.lower === "'s";
    // "the Kersh attack" happened in Kersh
    return isPossessive || own.mention.label !== 'Place' ? [{ mention: own.mention, score: 1 }] : [];
  }
  const isOfDoer = (isUnder || !row.prepositions.has('of')) && following[0]?.preposition === 'of';
  return isOfDoer ? after('of') : [];
}

/** "Kersh is under the control of the Front", "areas under the Front's control". */
function heldUnder({ elements, clauses }: ReadSentence, index: number): readonly Meant[] {
  const link = elements[index - 1];
  if (link?.kind !== 'preposition' || link.word !== 'under') return [];
  const clause = clauses.find(
    ({ verbAt, verb }) => verbAt === index - 2 && /^(be|remain|come|stay)$/.test(verb.lemma),
  );
  return (clause?.subject ?? [index - 2]).flatMap((one) => whoIsMeant(elements, one));
}

function byDeed(sentence: ReadSentence, index: number, noun: NounElement): readonly RelationDraft[] {
  const rows = rowsFor(deedRows, noun.head);
  if (rows.length === 0 || noun.head.mention || isUnreal(sentence, index)) return [];
  const { elements, clauses } = sentence;
  const following = followingOf(sentence, index);
  const clause = doneIn(sentence, index);
  const under =
    elements[index - 1]?.kind === 'preposition'
      ? clauses.find(({ verbAt }) => verbAt === index - 2)
      : undefined;
  const isNegated = noun.isNegated !== (clause?.isNegated ?? under?.isNegated ?? false);
  const at = { from: noun.head.from, to: noun.head.to };
  return rows.flatMap((row) => {
    const held = row.type === 'CONTROLS' ? heldUnder(sentence, index) : [];
    const own = doerOf(sentence, noun, row, following, held.length > 0);
    const doers = own.length > 0 ? own : (clause?.subject ?? []).flatMap((one) => whoIsMeant(elements, one));
    const targets = following
      .filter(({ preposition }) => row.prepositions.has(preposition))
      .flatMap(({ nouns }) => nouns.flatMap((one) => whoIsMeant(elements, one, row.type === 'ATTACKED')));
    const how = { isNegated, reality: own.length > 0 ? 1 : (clause?.reality ?? 1), at };
    return row.isTurned
      ? connect(row, targets, doers, how)
      : connect(row, doers, held.length > 0 ? held : targets, how);
  });
}

function between(sentence: ReadSentence, index: number, noun: NounElement): readonly RelationDraft[] {
  const rows = rowsFor(betweenRows, noun.head);
  if (rows.length === 0 || isUnreal(sentence, index)) return [];
  const { elements } = sentence;
  const sides =
    followingOf(sentence, index).find(({ preposition }) => preposition === 'between')?.nouns ?? [];
  const [first, second, ...rest] = sides;
  if (first === undefined || second === undefined || rest.length > 0) return [];
  const how = { isNegated: noun.isNegated, reality: 1, at: { from: noun.head.from, to: noun.head.to } };
  return rows.flatMap((row) => connect(row, whoIsMeant(elements, first), whoIsMeant(elements, second), how));
}

/** All relations of a sentence that nouns for deeds state. */
export function findDeedRelations(sentence: ReadSentence): readonly RelationDraft[] {
  return sentence.elements.flatMap((element, index) =>
    element.kind === 'noun'
      ? [...byDeed(sentence, index, element), ...between(sentence, index, element)]
      : [],
  );
}
