// Relations that a noun for a deed states: "X's attack on Y", "launched raids on Y", "Z is under the control of X".

import type { NounElement } from './clause-elements.ts';
import type { Clause } from './clause-of.ts';
import { type Following, followingOf, isUnreal, keyOf, rowsForNoun } from './deed-nouns.ts';
import { firstOfChain, nounAt } from './noun-groups.ts';
import { connect, type ReadSentence, type RelationDraft } from './relation-draft.ts';
import { deedRows, type NounRow, verbRows, wordSets } from './relation-words.ts';
import { type Meant, modifierOf, whoIsMeant } from './who-is-meant.ts';

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

const ZONE = /^(zone|sphere|area)$/;

/** Who does it, as far as the phrase itself says: "X's attack", "X attacks", "an attack by X", "the presence of X". */
function doerOf(
  sentence: ReadSentence,
  index: number,
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
    // "the Kersh attack" happened in Kersh, but there is no other word for "US" before a noun
    const isDoer = isPossessive || own.mention.label !== 'Place' || wordSets.adjectivesToo.has(own.lower);
    return isDoer ? [{ mention: own.mention, score: 1 }] : [];
  }
  // "the Front's zone of control"
  const zone = isUnder ? nounAt(elements, index - 2) : undefined;
  const ruler = zone && ZONE.test(zone.head.lower) ? modifierOf(zone)?.mention : undefined;
  if (ruler) return [{ mention: ruler, score: 1 }];
  const isOfDoer = (isUnder || !row.prepositions.has('of')) && following[0]?.preposition === 'of';
  return isOfDoer ? after('of') : row.isTurned && following[0]?.preposition === 'from' ? after('from') : [];
}

/** Where "under the control", "in the hands" or "in the zone of responsibility" begins, for the noun at `index`. */
function openingOf({ elements }: ReadSentence, index: number): number | undefined {
  const isZone = ZONE.test(nounAt(elements, index - 2)?.head.lower ?? '');
  const opening = isZone ? index - 3 : index - 1;
  const [link, word] = [elements[opening], nounAt(elements, index)?.head.lower];
  if (link?.kind !== 'preposition') return undefined;
  const isHands = word === 'hands' && link.word === 'in';
  const isWithin = isZone && /^(in|inside|within)$/.test(link.word);
  return isHands || isWithin || (link.word === 'under' && !isZone) ? opening : undefined;
}

const STAYS = /^(be|remain|come|stay|lie|fall|locate|situate)$/;

/** "Kersh is under the control of the Front", "areas under the Front's control", "Kersh, in the Front's zone of control". */
function heldUnder(sentence: ReadSentence, index: number): readonly Meant[] {
  const opening = openingOf(sentence, index);
  if (opening === undefined) return [];
  const { elements, clauses } = sentence;
  const clause = clauses.find(({ verbAt, verb }) => verbAt === opening - 1 && STAYS.test(verb.lemma));
  const held = clause?.isPassive ? clause.object : clause?.subject;
  return (held ?? [opening - 1]).flatMap((one) => whoIsMeant(elements, one));
}

const DEATH = /^(death|killing|assassination|murder)s?$/;

/** Whom a deed hit, as the words around it say: "Vash was killed in a Front raid", "the death of Vash in a Front raid". */
function hitBy({ elements, clauses }: ReadSentence, index: number): readonly Meant[] {
  const link = elements[index - 1];
  const isIn = link?.kind === 'preposition' && /^(in|by|during)$/.test(link.word);
  const death = firstOfChain(elements, index);
  const isDeath = isIn && death <= index - 4 && DEATH.test(nounAt(elements, death)?.head.lower ?? '');
  const hit = clauses.filter(({ verb, isPassive, isNegated, reality, subject, complements }) => {
    const hurts = (verbRows.get(verb.lemma) ?? []).some(({ type }) => type === 'ATTACKED');
    const isAgent = isPassive
      ? isIn && complements.some(({ nouns }) => nouns.includes(index))
      : subject.includes(index);
    return hurts && isAgent && !isNegated && reality === 1;
  });
  const victims = hit.flatMap(({ object }) => object);
  return [...(isDeath ? [death + 2] : []), ...victims].flatMap((one) => whoIsMeant(elements, one, true));
}

const HELPED = /^(with|under|through|thanks to)$/;

/** "took Kersh with the support of Norland", "with help from Norland, the Front took Kersh": who is helped. */
function helpedBy(
  { elements, clauses }: ReadSentence,
  index: number,
  doing: Clause | undefined,
): readonly Meant[] {
  // "has the backing of Norland", while Norland gives its backing
  if (doing && /^(have|win|gain|enjoy|keep|retain|regain)$/.test(doing.verb.lemma))
    return doing.subject.flatMap((one) => whoIsMeant(elements, one));
  const link = elements[index - 1];
  if (link?.kind !== 'preposition' || !HELPED.test(link.word)) return [];
  const isBroken = (from: number, to: number): boolean =>
    elements.slice(from, to).some(({ kind }) => kind === 'break' || kind === 'opener' || kind === 'verb');
  const clause =
    clauses.findLast(({ verbAt }) => verbAt < index && !isBroken(verbAt + 1, index)) ??
    clauses.find(
      ({ subject: [first = -1] }) => index === 1 && first > index && elements[first - 1]?.kind === 'comma',
    );
  if (clause === undefined || clause.isNegated || clause.reality < 1 || clause.isPassive) return [];
  return clause.subject.flatMap((one) => whoIsMeant(elements, one));
}

function byDeed(sentence: ReadSentence, index: number, noun: NounElement): readonly RelationDraft[] {
  const rows = rowsForNoun(deedRows, noun.head).filter(({ type }) => !isUnreal(sentence, index, type));
  if (rows.length === 0 || noun.head.mention) return [];
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
    const helped = row.isTurned ? helpedBy(sentence, index, clause) : [];
    const own = doerOf(sentence, index, noun, row, following, held.length > 0 || helped.length > 0);
    const doers = own.length > 0 ? own : (clause?.subject ?? []).flatMap((one) => whoIsMeant(elements, one));
    const given = following
      .filter(({ preposition }) => row.prepositions.has(preposition))
      .flatMap(({ nouns }) => nouns.flatMap((one) => whoIsMeant(elements, one, row.type === 'ATTACKED')));
    const targets =
      helped.length > 0 ? helped : row.type === 'ATTACKED' ? [...given, ...hitBy(sentence, index)] : given;
    const how = { isNegated, reality: own.length > 0 ? 1 : (clause?.reality ?? 1), at };
    return row.isTurned
      ? connect(row, targets, doers, how)
      : connect(row, doers, held.length > 0 ? held : targets, how);
  });
}

/** All relations of a sentence that nouns for deeds state. */
export const findDeedRelations = (sentence: ReadSentence): readonly RelationDraft[] =>
  sentence.elements.flatMap((element, index) =>
    element.kind === 'noun' ? byDeed(sentence, index, element) : [],
  );
