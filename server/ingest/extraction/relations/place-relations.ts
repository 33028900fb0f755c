// Where things are, as their neighbours in the sentence say: "Kersh, Ostrel province", "the Front in eastern Ostrel".
import type { EntityLabel } from '../../../../graph-data/ontology/ontology.ts';
import { wellKnownAs } from '../names/well-known.ts';
import type { Element } from './clause-elements.ts';
import { examplesOf, narrowedTo } from './listed-places.ts';
import { groupStartingAt, isLink, nounAt } from './noun-groups.ts';
import { connect, type ReadSentence, type RelationDraft } from './relation-draft.ts';
import { type NounRow, wordSets } from './relation-words.ts';
import { singularOf } from './sentence-part.ts';
import { type Meant, modifierOf, placeNamedBehind, whoIsMeant } from './who-is-meant.ts';

const row = (type: NounRow['type'], score: number, ...fromLabels: readonly EntityLabel[]): NounRow => ({
  type,
  score,
  words: new Set(),
  prepositions: new Set(),
  isTurned: false,
  fromLabels: new Set(fromLabels),
  toLabels: new Set(['Place']),
});

const WITHIN = row('LOCATED_IN', 0.8, 'Place', 'Event');
const BESIDE = row('LOCATED_IN', 0.65, 'Place');
const OWN = row('LOCATED_IN', 0.75, 'Place');
const PRESENT = row('OPERATES_IN', 0.65, 'Organization');
const MEMBERS_PRESENT = row('OPERATES_IN', 0.8, 'Organization');

const IN = /^(in|inside|across|throughout)$/;
const BEFORE_PLACE = /^(in|at|near|outside|from|of|around)$/;

const plainly = (elements: readonly Element[], at: number): Parameters<typeof connect>[3] => {
  const parts = elements[at]?.parts ?? [];
  const range = { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
  return { isNegated: false, reality: 1, at: range };
};

const isArea = (elements: readonly Element[], index: number): boolean => {
  const head = nounAt(elements, index)?.head;
  const lower = head?.lower ?? '';
  return head?.mention
    ? lower.split(' ').some((word) => wordSets.areas.has(word))
    : wordSets.areas.has(lower);
};

const isCountryName = ({ mention }: Meant, elements: readonly Element[], index: number): boolean =>
  (nounAt(elements, index)?.parts ?? []).some(
    (part) => part.mention === mention && wellKnownAs(part.lower, 'Place')?.kind === 'country',
  );

/** "in Kersh, Ostrel province," but not the list "in Kersh, Ostrel and Vell". */
function besideComma(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const [first] = whoIsMeant(elements, index);
  const [second] = whoIsMeant(elements, index + 2);
  if (!first || !second || !isLink(elements[index + 1], 'comma')) return [];
  const before = elements[index - 1];
  // "its last stronghold in Ostrel, Kersh": the stronghold is Kersh
  if (placeNamedBehind(elements, index - 2) === index + 2) return [];
  const isPlaced = before?.kind === 'preposition' && BEFORE_PLACE.test(before.word);
  const after = elements[index + 3];
  const isList =
    after?.kind === 'and' || elements[index - 1]?.kind === 'and' || elements[index - 1]?.kind === 'comma';
  const goesOn =
    after?.kind === 'comma' && (elements[index + 4]?.kind === 'and' || isPlace(elements, index + 4));
  // "in Kersh, Norland led talks"
  if (
    isPlaced &&
    after?.kind === 'verb' &&
    (after.hasAuxiliary || after.form !== 'ing') &&
    !isArea(elements, index + 2)
  )
    return [];
  const isSure = isArea(elements, index + 2) || isCountryName(second, elements, index + 2);
  if (!(isPlaced || isSure) || isList || goesOn || isCountryName(first, elements, index)) return [];
  return connect(isSure ? WITHIN : BESIDE, [first], [second], plainly(elements, index + 2));
}

/** "Kersh, in eastern Ostrel,". */
function besideIn(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const link = elements[index + 2];
  const isInsert = isLink(elements[index + 1], 'comma') && link?.kind === 'preposition' && IN.test(link.word);
  const isOf = isLink(elements[index + 4], 'preposition') && nounAt(elements, index + 5);
  const after = elements[isOf ? index + 6 : index + 4];
  const closes = after === undefined || after.kind === 'comma' || after.kind === 'break';
  if (!isInsert || !closes || !nounAt(elements, index)?.head.mention) return [];
  const things = whoIsMeant(elements, index).filter((one) => !isCountryName(one, elements, index));
  return connect(BESIDE, things, whoIsMeant(elements, index + 3), plainly(elements, index + 2));
}

const isPlace = (elements: readonly Element[], index: number): boolean =>
  nounAt(elements, index)?.head.mention?.label === 'Place';

/** "Kersh in eastern Ostrel", "the Front in Ostrel", "fighters of the Front in Ostrel". */
function insidePlace(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const noun = nounAt(elements, index);
  const link = elements[index + 1];
  if (
    noun === undefined ||
    link?.kind !== 'preposition' ||
    !IN.test(link.word) ||
    !nounAt(elements, index + 2)
  )
    return [];
  const places = groupStartingAt(elements, index + 2).flatMap((place) => whoIsMeant(elements, place));
  const how = { ...plainly(elements, index + 1), isNegated: noun.isNegated };
  const isOfWhole = elements[index - 1]?.kind === 'preposition' && nounAt(elements, index - 2) !== undefined;
  const holder = isOfWhole ? nounAt(elements, index - 2)?.head : undefined;
  const isMembers = [noun.head, holder].some((head) => head && !head.mention && isMemberWord(head.lower));
  const meant = whoIsMeant(elements, index);
  const things = meant.filter((one) => !isCountryName(one, elements, index));
  const before = elements[index - 1];
  // "built by Norland in Ostrel", "sued the company in Vell": the place is that of the deed
  const isDoer = before?.kind === 'preposition' && before.word === 'by';
  const isHeld = before?.kind === 'preposition' && !/^(of|at)$/.test(before.word);
  const isPresent = isMembers || !(isHeld || before?.kind === 'verb' || before?.kind === 'and');
  return [
    ...((noun.head.mention || isArea(elements, index)) && !isDoer
      ? connect(WITHIN, things, places.slice(0, 1), how)
      : []),
    ...(isPresent ? connect(isMembers ? MEMBERS_PRESENT : PRESENT, meant, places, how) : []),
  ];
}

/** "in Ostrel, mainly in Kersh", "towns in Ostrel such as Kersh", "Ostrel towns such as Kersh". */
function narrowed(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const how = plainly(elements, index);
  const meantBy = (nouns: readonly number[]) => nouns.flatMap((one) => whoIsMeant(elements, one));
  const exact = meantBy(narrowedTo(elements, index)).filter((one) => !isCountryName(one, elements, index));
  const head = nounAt(elements, index)?.head;
  const examples = head && wordSets.areas.has(singularOf(head)) ? examplesOf(elements, index) : [];
  if (examples.length === 0) return connect(WITHIN, exact, meantBy([index]).slice(0, 1), how);
  const noun = nounAt(elements, index);
  const owner = noun && modifierOf(noun)?.mention;
  const outer = elements.findIndex((element, at) => {
    const isWithin = at > index && at < (examples[0] ?? 0) && element.kind === 'preposition';
    const leadsIn = isWithin && (IN.test(element.word) || (element.word === 'of' && at === index + 1));
    return leadsIn && isPlace(elements, at + 1);
  });
  const place = owner ? [{ mention: owner, score: 1 }] : outer < 0 ? [] : meantBy([outer + 1]);
  return connect(WITHIN, meantBy(examples), place, how);
}

const AGAINST: NounRow = { ...PRESENT, type: 'OPPOSES', toLabels: new Set(['Organization']) };

/** "the Coalition against the Front", where it opens its clause. */
function against(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const link = elements[index + 1];
  const before = elements[index - 1];
  const isOpening = before === undefined || before.kind === 'opener' || before.kind === 'comma';
  if (link?.kind !== 'preposition' || link.word !== 'against' || !isOpening) return [];
  return connect(
    AGAINST,
    whoIsMeant(elements, index),
    whoIsMeant(elements, index + 2),
    plainly(elements, index + 1),
  );
}

const isMemberWord = (lower: string): boolean => wordSets.members.has(lower.replace(/s$/, ''));

const REGION =
  /^(region|province|area|desert|valley|coast|countryside|district|peninsula|governorate|state|county|steppe|canton|plain|highlands?)$/;

/** "Ostrel's Mill quarter", "the Ostrel village of Kersh". */
function ofPlace(elements: readonly Element[], index: number): readonly RelationDraft[] {
  const noun = nounAt(elements, index);
  const owner = noun && modifierOf(noun);
  if (noun === undefined || owner?.mention === undefined) return [];
  const outer = [{ mention: owner.mention, score: 1 }];
  const isOwned = noun.parts[noun.parts.indexOf(owner) + 1]?.lower === "'s";
  const how = plainly(elements, index);
  if (noun.head.mention)
    return isOwned ? connect(OWN, [{ mention: noun.head.mention, score: 1 }], outer, how) : [];
  const link = elements[index + 1];
  if (!isArea(elements, index) || link?.kind !== 'preposition' || link.word !== 'of') return [];
  // "the Orm region of Ostrel" lies in Ostrel, "the Ostrel town of Kersh" in its province
  const inner = whoIsMeant(elements, index + 2);
  return REGION.test(noun.head.lower) ? connect(OWN, outer, inner, how) : connect(OWN, inner, outer, how);
}

/** All relations of a sentence that say where things are by the words next to them. */
export const findPlaceRelations = ({ elements }: ReadSentence): readonly RelationDraft[] =>
  elements.flatMap((_, index) => [
    ...besideComma(elements, index),
    ...besideIn(elements, index),
    ...insidePlace(elements, index),
    ...ofPlace(elements, index),
    ...narrowed(elements, index),
    ...against(elements, index),
  ]);
