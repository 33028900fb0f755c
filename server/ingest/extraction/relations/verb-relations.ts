// Relations that a verb states between its subject, its object and what follows a preposition: "X drove Y out of Z".

import type { EntityPlace } from '../entities/entity-place.ts';
import type { Element } from './clause-elements.ts';
import type { Clause } from './clause-of.ts';
import { examplesOf } from './listed-places.ts';
import { type NounGroup, nounAt } from './noun-groups.ts';
import { connect, connectSides, type ReadSentence, type RelationDraft, rangeOf } from './relation-draft.ts';
import { type Slot, stateRows, togetherRows, type VerbRow, verbRows, wordSets } from './relation-words.ts';
import { isPlural, singularOf } from './sentence-part.ts';
import { type Meant, whoIsMeant } from './who-is-meant.ts';

const AMOUNT = /^(most|much|all|some|half|part|rest|bulk)$/;
const FORCE = new Set(['ATTACKED', 'DETAINS']);

const meantBy = (elements: readonly Element[], nouns: NounGroup, mayBelong: boolean): readonly Meant[] =>
  nouns.flatMap((index) => whoIsMeant(elements, index, mayBelong));

const headsOf = (elements: readonly Element[], nouns: NounGroup): readonly string[] =>
  nouns.flatMap((index) => {
    const head = nounAt(elements, index)?.head;
    return head === undefined ? [] : [head.lemma, head.lower.replace(/s$/, '')];
  });

/** The same with what they are a part of: "most of its money". */
const thingsIn = (elements: readonly Element[], nouns: NounGroup): readonly string[] =>
  headsOf(
    elements,
    nouns.flatMap((index) => {
      const link = elements[index + 1];
      const isAmount = AMOUNT.test(nounAt(elements, index)?.head.lower ?? '');
      return isAmount && link?.kind === 'preposition' && link.word === 'of' ? [index, index + 2] : [index];
    }),
  );

function nounsIn(clause: Clause, slot: Slot): NounGroup {
  if (slot === 'subject') return clause.subject;
  if (slot === 'object') return clause.object;
  return clause.complements.flatMap(({ preposition, nouns }) => (slot.includes(preposition) ? nouns : []));
}

/** "joined Norland in condemning the raid" makes nobody a member. */
function joinsInDeed(elements: readonly Element[], { verb, object }: Clause): boolean {
  const after = (object.at(-1) ?? -1) + 1;
  const [link, deed] = [elements[after], elements[after + 1]];
  const isIn = link?.kind === 'preposition' && link.word === 'in';
  return verb.lemma === 'join' && isIn && deed?.kind === 'verb' && deed.form === 'ing';
}

/** "carried out" and "took part" are looked up before "carried" and "took". */
function rowsOf(elements: readonly Element[], { verb, subject, object }: Clause): readonly VerbRow[] {
  // "firms including Tern and Orm" are not part of each other
  const isExample = verb.lemma === 'include' && verb.form === 'ing' && !verb.hasAuxiliary;
  if (isExample && subject.some((index) => examplesOf(elements, index).length > 0)) return [];
  if (verb.particle !== undefined) return verbRows.get(`${verb.lemma} ${verb.particle}`) ?? [];
  const withObject = headsOf(elements, object).flatMap((head) => verbRows.get(`${verb.lemma} ${head}`) ?? []);
  return withObject.length > 0 ? withObject : (verbRows.get(verb.lemma) ?? []);
}

const isFitting = (elements: readonly Element[], clause: Clause, row: VerbRow): boolean => {
  const { things, isPassive } = row;
  if (things && !thingsIn(elements, clause.object).some((head) => things.has(head))) return false;
  return !isPassive || clause.isPassive;
};

/** "Reyes, based in Kersh": a passive of the lists without "was" and without "by". */
function asPassive(clause: Clause, row: VerbRow): Clause {
  const { verb, subject, afterVerb } = clause;
  const isBare = row.isPassive && !clause.isPassive && verb.form === 'past' && !verb.hasAuxiliary;
  return isBare && afterVerb.length === 0
    ? { ...clause, subject: [], object: subject, isPassive: true }
    : clause;
}

const hasNegatedEnd = (elements: readonly Element[], nouns: NounGroup): boolean =>
  nouns.some((index) => nounAt(elements, index)?.isNegated === true);

const LASTING: ReadonlySet<string> = new Set([
  'CONTROLS',
  'LEADS',
  'MEMBER_OF',
  'OPERATES_IN',
  'ALLIED_WITH',
  'PART_OF',
]);

/** "once worked for". */
const isOver = ({ verb }: Clause): boolean =>
  verb.parts.some(({ lower }) => /^(once|formerly|previously)$/.test(lower));

/** "The senator attacked the governor": where both are people, with words as a rule. */
const isOfWords = ({ verb }: Clause, from: EntityPlace, to: EntityPlace): boolean =>
  wordSets.figurativeVerbs.has(verb.lemma) && from.label === 'Person' && to.label === 'Person';

/** "Front commanders are based in Kersh": a body is active where its people are. */
function asPresence(elements: readonly Element[], clause: Clause, row: VerbRow): VerbRow {
  const isPeople = nounsIn(clause, row.from).some((index) => {
    const head = nounAt(elements, index)?.head;
    return head && (AMOUNT.test(head.lower) || (isPlural(head) && wordSets.members.has(singularOf(head))));
  });
  if (row.type !== 'LOCATED_IN' || !isPeople) return row;
  const { fromLabels: _fromLabels, ...rest } = row;
  return { ...rest, type: 'OPERATES_IN', fromLabels: new Set(['Organization']) };
}

function byRow(elements: readonly Element[], given: Clause, written: VerbRow): readonly RelationDraft[] {
  const clause = asPassive(given, written);
  const row = asPresence(elements, clause, written);
  if (!isFitting(elements, clause, row) || joinsInDeed(elements, clause)) return [];
  const mayBelong = FORCE.has(row.type);
  const isNegated = clause.isNegated !== hasNegatedEnd(elements, [...clause.subject, ...clause.object]);
  if ((isNegated && row.isOnlyAffirmed) || (LASTING.has(row.type) && isOver(clause))) return [];
  const found = connect(
    row,
    meantBy(elements, nounsIn(clause, row.from), mayBelong && row.from === 'object'),
    meantBy(elements, nounsIn(clause, row.to), mayBelong),
    { isNegated, reality: clause.reality, at: rangeOf(clause.verb.parts) },
  );
  return found.filter(({ from, to }) => !isOfWords(clause, from, to));
}

/** "X and Y clashed." */
function together(elements: readonly Element[], clause: Clause): readonly RelationDraft[] {
  const [first, second, ...rest] = clause.subject;
  if (first === undefined || second === undefined || rest.length > 0 || clause.isPassive) return [];
  const heads = headsOf(elements, clause.afterVerb);
  const keys = heads.length > 0 ? heads.map((head) => `${clause.verb.lemma} ${head}`) : [clause.verb.lemma];
  const { isNegated, reality } = clause;
  return keys
    .flatMap((key) => togetherRows.get(key) ?? [])
    .flatMap((row) =>
      connectSides(row, whoIsMeant(elements, first), whoIsMeant(elements, second), {
        isNegated,
        reality,
        at: rangeOf(clause.verb.parts),
      }),
    );
}

const STAYS = /^(be|remain|stay|become|keep|seem|appear)$/;

const isArticle = (element: Element | undefined): boolean =>
  element?.kind === 'break' && /^(the|a|an)$/.test(element.word);

/** "X is active in Y", "fighters loyal to X": an adjective with its preposition; `state` is its element. */
function byState({ elements, clauses }: ReadSentence, state: number): readonly RelationDraft[] {
  const adjective = elements[state];
  const link = elements[state + 1];
  if (adjective?.kind !== 'state' || link?.kind !== 'preposition') return [];
  let before = state - 1;
  while (elements[before]?.kind === 'adverb' || isArticle(elements[before])) before -= 1;
  const clause = clauses.find(({ verbAt, verb }) => verbAt === before && STAYS.test(verb.lemma));
  const last = elements[before]?.kind === 'comma' ? before - 1 : before;
  const subject = clause?.subject ?? (nounAt(elements, last) ? [last] : []);
  const objects = clause?.complements.find(({ nouns }) => nouns.includes(state + 2))?.nouns ?? [state + 2];
  const isNegated = (clause?.isNegated ?? false) !== hasNegatedEnd(elements, subject);
  // "the port is the largest in Ostrel"
  const isMost = /[^f]est$/.test(adjective.word) && clause !== undefined;
  const rows = stateRows.get(adjective.word) ?? (isMost ? stateRows.get('located') : undefined) ?? [];
  return rows
    .filter(({ prepositions }) => prepositions.has(link.word))
    .flatMap((row) =>
      connect(row, meantBy(elements, subject, false), meantBy(elements, objects, false), {
        isNegated,
        reality: clause?.reality ?? 1,
        at: rangeOf([...adjective.parts, ...link.parts]),
      }),
    );
}

/** "X is in Y", "X is at war with Y", "X is against Y". */
function byBeing({ elements }: ReadSentence, clause: Clause): readonly RelationDraft[] {
  const { verb, verbAt, afterVerb, complements, subject, isNegated, reality } = clause;
  const [first, second] = complements;
  const opening = elements[verbAt + 1];
  const opensAtOnce = opening?.kind === 'preposition' || opening?.kind === 'adverb';
  if (verb.lemma !== 'be' || afterVerb.length > 0 || first === undefined || !opensAtOnce) return [];
  const from = meantBy(elements, subject, false);
  const how = { isNegated, reality, at: rangeOf(verb.parts) };
  const phrase = `${first.preposition} ${headsOf(elements, first.nouns)[0] ?? ''}`;
  const named = second === undefined ? [] : (stateRows.get(phrase) ?? []);
  const phrased = named.flatMap((row) =>
    second !== undefined && row.prepositions.has(second.preposition)
      ? connect(row, from, meantBy(elements, second.nouns, false), how)
      : [],
  );
  const plain = (stateRows.get('') ?? []).flatMap((row) =>
    row.prepositions.has(first.preposition)
      ? connect(row, from, meantBy(elements, first.nouns, false), how)
      : [],
  );
  return [...phrased, ...plain];
}

/** All relations of a sentence that its verbs and adjectives state. */
export function findVerbRelations(sentence: ReadSentence): readonly RelationDraft[] {
  const { elements, clauses } = sentence;
  return [
    ...clauses.flatMap((clause) => [
      ...rowsOf(elements, clause).flatMap((row) => byRow(elements, clause, row)),
      ...together(elements, clause),
      ...byBeing(sentence, clause),
    ]),
    ...elements.flatMap((_, index) => byState(sentence, index)),
  ];
}
