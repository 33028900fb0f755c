// Plans for direct relations: who operates where, belongs to, leads, speaks for whom; how two are related.
import {
  about,
  type ClaimQuery,
  emptyQuery,
  oneOf,
  type RelationEnds,
  resting,
  where,
} from './claim-query.ts';
import { saidBy, tellTopic } from './filter-claims.ts';
import type { Slots } from './match-pattern.ts';
import type { Piece } from './mention.ts';
import { type AskContext, followedBy, nameThings, type Plan, tellTimes, things, withTimes } from './plan.ts';
import { planWhoSaid } from './plan-contents.ts';
import type { Reading } from './read-question.ts';
import { readRelationVerb, splitVerb } from './relation-verbs.ts';
import { type NamedThings, withoutBodies } from './resolve-slots.ts';
import { classesOf } from './word-classes.ts';

/** "Does X control Y": who denies it belongs to the answer. */
const isWhether = ([first]: readonly Piece[]): boolean =>
  first?.kind === 'word' && classesOf(first.word.text).has('AUX');

interface RelationPlan {
  readonly interpretation: string;
  readonly ends: RelationEnds;
  /** The end that is asked for. */
  readonly asked: 'from' | 'to';
  readonly named: readonly NamedThings[];
  /** Narrows the claims found. */
  readonly keep?: (query: ClaimQuery) => ClaimQuery;
  /** Labels of which the entity asked for must have one. */
  readonly labels?: readonly string[];
}

/** The claims of a relation, and what stands at the end that is asked for. */
function planRelation(
  { interpretation, ends, asked, named, keep, labels }: RelationPlan,
  { times, accordingTo, pieces }: Pick<Reading, 'times' | 'accordingTo' | 'pieces'>,
  context: AskContext,
): Plan {
  const asksWhether = isWhether(pieces);
  const speakers = accordingTo ? things(context, accordingTo) : undefined;
  const found = resting(emptyQuery, asksWhether ? ends : { polarity: 'affirmative', ...ends });
  const labelled = labels
    ? where(found, `WITH * WHERE ${labels.map((label) => `${asked}:${label}`).join(' OR ')}`)
    : found;
  const kept = keep ? keep(labelled) : labelled;
  const said = speakers ? saidBy(kept, speakers, context) : kept;
  const by = speakers ? `, according to ${nameThings(context, speakers)}` : '';
  const unknown = [...named, ...(speakers ? [speakers] : [])].find(({ isUnknown }) => isUnknown);
  return {
    interpretation: `${interpretation}${by}${tellTimes(times)}`,
    query: { ...withTimes(said, times, 'asOf', context), entity: asked },
    wants: 'entities',
    entities: 'column',
    ...(asksWhether ? { asksWhether: 'relation' } : {}),
    nearest: { text: named.map(({ rest }) => rest).join(' '), entities: named.flatMap((one) => one.things) },
    ...(unknown ? { unknownName: unknown.text } : {}),
  };
}

const idsOf = (named: NamedThings, { voices }: AskContext): readonly string[] =>
  voices.cluster(named.things.flat());

/** Keeps places that are said to lie in one of these, or in a place that does. */
const lyingIn = (query: ClaimQuery, ids: readonly string[]): ClaimQuery =>
  where(
    query,
    'WITH * WHERE EXISTS { (to)-[:LOCATED_IN|PART_OF*1..3]->(whole) WHERE whole.id IN $list }',
    ids,
  );

/** "Where does X operate", "who operates in P", "is X in P". Undefined where the slots are no things. */
export function planOperate(reading: Reading, context: AskContext): Plan | undefined {
  const { slots } = reading;
  const actor = slots.x ? things(context, slots.x) : undefined;
  const place = slots.p ? things(context, slots.p) : undefined;
  if (place && (place.rest !== '' || (place.things.length === 0 && !place.hasStranger))) return undefined;
  if (actor && actor.things.length === 0 && !actor.hasStranger) return undefined;
  const within = slots.w ? things(context, slots.w) : undefined;
  const types = ['OPERATES_IN'];
  if (actor && !place) {
    const isActing = reading.pieces.some(
      (piece) =>
        piece.kind === 'word' &&
        (classesOf(piece.word.text).has('OPERATE') || classesOf(piece.word.text).has('ACTIVE')),
    );
    const isFixed = !isActing && (actor.label === 'Place' || actor.label === 'Event');
    return planRelation(
      {
        interpretation: isFixed
          ? `Where ${nameThings(context, actor)} lies`
          : `Where ${nameThings(context, actor)} operates`,
        ends: { types: isFixed ? ['LOCATED_IN', 'PART_OF'] : types, from: idsOf(actor, context) },
        asked: 'to',
        named: [actor],
        ...(within ? { keep: (query: ClaimQuery) => lyingIn(query, idsOf(within, context)) } : {}),
      },
      reading,
      context,
    );
  }
  if (!place) return undefined;
  const who = actor ? nameThings(context, actor) : 'Who';
  const isIn = actor?.label === 'Place' ? 'is' : 'operates';
  const from = actor ? { from: idsOf(actor, context) } : {};
  return planRelation(
    {
      interpretation: `${who} ${isIn} in ${nameThings(context, place)}`,
      ends: {
        types: actor?.label === 'Place' ? [...types, 'LOCATED_IN', 'PART_OF'] : types,
        ...from,
        to: idsOf(place, context),
      },
      asked: 'from',
      named: actor ? [actor, place] : [place],
    },
    reading,
    context,
  );
}

/** "Who leads X", "whom does M lead". */
export function planLeaders(reading: Reading, context: AskContext): Plan {
  const body = reading.slots.x ? things(context, reading.slots.x) : undefined;
  const leader = reading.slots.m ? things(context, reading.slots.m) : undefined;
  const named = [body, leader].filter((one) => one !== undefined);
  return planRelation(
    {
      interpretation: body
        ? `Who leads ${nameThings(context, body)}`
        : `What ${named.map((one) => nameThings(context, one)).join('')} leads`,
      ends: {
        types: ['LEADS'],
        ...(leader ? { from: idsOf(leader, context) } : {}),
        ...(body ? { to: idsOf(body, context) } : {}),
      },
      asked: body ? 'from' : 'to',
      named,
    },
    reading,
    context,
  );
}

/** "Who belongs to X", "what does M belong to". */
export function planMembers(reading: Reading, context: AskContext): Plan {
  const body = reading.slots.x ? things(context, reading.slots.x) : undefined;
  const member = reading.slots.m ? things(context, reading.slots.m) : undefined;
  const named = [body, member].filter((one) => one !== undefined);
  return planRelation(
    {
      interpretation: body
        ? `Who or what belongs to ${nameThings(context, body)}`
        : `What ${named.map((one) => nameThings(context, one)).join('')} belongs to`,
      ends: {
        types: ['MEMBER_OF', 'PART_OF'],
        ...(member ? { from: idsOf(member, context) } : {}),
        ...(body ? { to: idsOf(body, context) } : {}),
      },
      asked: body ? 'from' : 'to',
      named,
    },
    reading,
    context,
  );
}

/** "Who speaks for X": the members who are said to be its voice. */
export function planSpeakers(reading: Reading, context: AskContext): Plan {
  const members = planMembers(reading, context);
  const { matcher, snapshot } = context;
  const speaking = ['speaks for', 'spokesman', 'spokesperson', 'spokeswoman', 'represents', 'envoy'].flatMap(
    (text) => matcher.speakingOf({ text, entities: [] }),
  );
  const ids = [...new Set(speaking)].flatMap((claim) => snapshot.claims.claims[claim]?.id ?? []);
  const isBody = reading.slots.x !== undefined;
  return {
    ...members,
    interpretation: isBody
      ? members.interpretation.replace('Who or what belongs to', 'Who speaks for')
      : members.interpretation.replace('belongs to', 'speaks for'),
    query: oneOf(members.query, ids),
  };
}

/** In words; more of them are no name. */
const LONGEST_NAME = 3;

/** "Who is X": the claims with X as their subject. Undefined where X is nobody. */
export function planIdentity(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, times } = reading;
  const person = things(context, slots.person);
  if (person.things.length === 0 ? !person.hasStranger : person.rest !== '') return undefined;
  const words = (slots.person ?? []).filter(({ kind }) => kind === 'word');
  if (words.length > LONGEST_NAME) return undefined;
  const query = where(
    emptyQuery,
    "MATCH (claim:Claim)-[:ABOUT {role: 'subject'}]->(subject)\nWHERE subject.id IN $list",
    idsOf(person, context),
  );
  return {
    interpretation: `Who ${nameThings(context, person)} is${tellTimes(times)}`,
    query: withTimes(query, times, 'asOf', context),
    wants: 'claims',
    entities: 'origins',
    nearest: { text: '', entities: person.things },
    ...(person.isUnknown ? { unknownName: person.text } : {}),
  };
}

/** "How are X and Y related": direct relations between them, else the claims about both. */
export function planRelated(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, times } = reading;
  const x = things(context, slots.x);
  const y = things(context, slots.y);
  const unknown = [x, y].find(({ isUnknown }) => isUnknown);
  const [one, other] = [idsOf(x, context), idsOf(y, context)];
  const nearest = { text: '', entities: [...x.things, ...y.things] };
  const interpretation = `How ${nameThings(context, x)} and ${nameThings(context, y)} are related${tellTimes(times)}`;
  const both = about(about(emptyQuery, one), other);
  return {
    interpretation,
    query: withTimes(
      resting(emptyQuery, { types: directTypes, from: one, to: other, isSymmetric: true }),
      times,
      'asOf',
      context,
    ),
    wants: 'claims',
    entities: 'origins',
    nearest,
    otherwise: () => ({
      interpretation: `${interpretation}: nobody states a relation; claims about both`,
      query: withTimes(both, times, 'asOf', context),
      wants: 'claims',
      entities: 'origins',
      nearest,
    }),
    ...(unknown ? { unknownName: unknown.text } : {}),
  };
}

const directTypes = [
  'OPERATES_IN',
  'LOCATED_IN',
  'PART_OF',
  'MEMBER_OF',
  'LEADS',
  'ALLIED_WITH',
  'OPPOSES',
  'SUPPORTED_BY',
  'FUNDED_BY',
  'CONTROLS',
  'DETAINS',
  'ATTACKED',
  'DEFEATED_IN',
  'RECRUITS_IN',
  'PARTICIPATED_IN',
];

const namesLabel = (pieces: readonly Piece[], name: string): boolean =>
  pieces.slice(0, 4).some((piece) => piece.kind === 'word' && classesOf(piece.word.text).has(name));

/** Whether the object follows the verb at once, so that where one ends is open. */
const isAfterVerb = (verb: readonly Piece[] | undefined, object: readonly Piece[]): boolean => {
  const [last, first] = [verb?.at(-1), object[0]];
  return last?.kind === 'word' && first !== undefined && startOf(first) > last.word.start;
};

const isPossessive = (piece: Piece | undefined): boolean =>
  piece?.kind === 'mention' && piece.words.at(-1)?.isPossessive === true;

/** "Are X and Y enemies": the verb stands behind both. */
function areBoth({ to, v }: Slots): boolean {
  const [object, verb] = [to?.[0], v?.[0]];
  return object !== undefined && verb !== undefined && startOf(object) < startOf(verb);
}

const startOf = (piece: Piece): number =>
  piece.kind === 'word' ? piece.word.start : (piece.words[0]?.start ?? 0);

/** "Who controls P", "whom did X attack", "where was X defeated". Undefined where a slot is no thing. */
export function planVerb(reading: Reading, context: AskContext): Plan | undefined {
  const { slots, pieces } = reading;
  const split =
    slots.to && isAfterVerb(slots.v, slots.to) ? splitVerb([...(slots.v ?? []), ...slots.to]) : undefined;
  const verbPieces = split?.verbPieces ?? slots.v ?? [];
  const verb = split?.verb ?? readRelationVerb(verbPieces);
  if (!verb) return undefined;
  const subject = slots.from ? withoutBodies(things(context, slots.from)) : undefined;
  const object = slots.to ? withoutBodies(things(context, split?.rest ?? slots.to)) : undefined;
  const named = [subject, object].filter((one) => one !== undefined);
  if (named.some((one) => (one.things.length === 0 ? !one.hasStranger : one.rest !== ''))) return undefined;
  // Who won is no relation of the model: only where, and against whom it was lost.
  if (
    !subject &&
    verb.types.includes('DEFEATED_IN') &&
    object?.label !== 'Place' &&
    object?.label !== 'Event'
  )
    return undefined;
  // "ISIS's finances" are no verb.
  if (isPossessive(slots.from?.at(-1))) return undefined;
  const [from, to] = verb.isTurned ? [object, subject] : [subject, object];
  const turned = !subject && !object ? undefined : { from, to };
  if (!turned) return undefined;
  const isWhere =
    namesLabel(pieces, 'WHERE') || (namesLabel(pieces, 'PLACEN') && namesLabel(pieces, 'WHICH'));
  const asked = from && !to ? 'to' : 'from';
  // Who takes part in a place is there.
  const isPresence = verb.types.includes('PARTICIPATED_IN') && object?.label === 'Place';
  const plan = planRelation(
    {
      interpretation: tellVerb(verbPieces, subject, object, context),
      ends: {
        types: isPresence ? [...verb.types, 'OPERATES_IN'] : verb.types,
        ...(from ? { from: idsOf(from, context) } : {}),
        ...(to ? { to: idsOf(to, context) } : {}),
        isSymmetric: verb.isSymmetric || areBoth(slots),
      },
      asked,
      named,
      ...(isWhere && asked === 'to' && !verb.types.includes('DEFEATED_IN')
        ? { labels: ['Place', 'Event'] }
        : {}),
    },
    reading,
    context,
  );
  // Where something happened, and who was behind it, may be said without stating the relation.
  const isLoose = isWhere || pieces.some((piece) => piece.kind === 'word' && piece.word.text === 'behind');
  const content = [...(slots.from ?? []), ...verbPieces, ...(split?.rest ?? slots.to ?? [])];
  return isLoose ? followedBy(plan, () => planWhoSaid({ ...reading, slots: { content } }, context)) : plan;
}

const tellVerb = (
  verb: readonly Piece[],
  subject: NamedThings | undefined,
  object: NamedThings | undefined,
  context: AskContext,
): string => {
  const words = verb.flatMap((piece) => (piece.kind === 'word' ? [piece.word.text] : [])).join(' ');
  return [
    subject ? tellTopic(subject, context) : 'Who',
    words,
    object ? tellTopic(object, context) : '…',
  ].join(' ');
};
