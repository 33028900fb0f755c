// Relations that cannot hold together: affirmed and denied, exclusive, or incompatible.
import table from '../../graph-data/lexicons/relation-conflicts.json' with { type: 'json' };
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { Bonds } from './bonds.ts';
import { sayRelation } from './drift-of-content.ts';
import type { Contradiction } from './findings.ts';
import { placesAround } from './known-places.ts';
import type { Sources } from './same-source.ts';
import { mayMeet, type StatedRelation, statedRelations } from './stated-relations.ts';

/** A contradiction before people had their say. */
export type Conflict = Omit<Contradiction, 'dismissed'>;

/** All conflicts of one claim; the claim is the left one. */
export type FindConflicts = (claim: ClaimRecord) => readonly Conflict[];

type Rows = ReadonlyMap<string, readonly StatedRelation[]>;

interface RelationIndex {
  /** Under the triple itself, and under all that it implies: to control a place is to be active there. */
  readonly affirmed: Rows;
  readonly denied: Rows;
  /** By type and the end that only one may be tied to. */
  readonly exclusive: Rows;
}

const keyOf = (type: string, from: string, to: string): string => `${type} ${from} ${to}`;

const implied = new Map(table.implies.map((rule) => [rule.type, rule]));
const reachesOut = new Set(table.reachesOut);
const none: readonly StatedRelation[] = [];

/** The triples that a relation affirms: its own first, then what follows from it. */
function triplesOf(snapshot: Snapshot, { relation, from, to }: StatedRelation): readonly string[] {
  const types: string[] = [relation.type];
  const meaning = implied.get(relation.type);
  if (meaning?.otherEnd.includes(snapshot.entities.refOf(to)?.label ?? '')) types.push(meaning.means);
  return types.flatMap((type) => {
    const places = reachesOut.has(type) ? [...placesAround(snapshot, to)] : [];
    return [to, ...places].map((place) => keyOf(type, from, place));
  });
}

function exclusionOf({ entities }: Snapshot, { relation, from, to }: StatedRelation) {
  const [start, end] = [entities.refOf(from), entities.refOf(to)];
  return table.exclusive.find((rule) => {
    if (rule.type !== relation.type || !start || !end || !rule.otherEnd.includes(end.label)) return false;
    if (rule.end && !rule.end.includes(start.label)) return false;
    const words = new Set(end.name.toLowerCase().split(/[^\p{L}]+/u));
    return rule.otherEndNamed?.some((word) => words.has(word)) ?? true;
  });
}

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 500;

function* indexRelations(snapshot: Snapshot): Work<RelationIndex> {
  const [affirmed, denied, exclusive] = [0, 1, 2].map(() => new Map<string, StatedRelation[]>());
  const enter = (
    rows: Map<string, StatedRelation[]> | undefined,
    key: string,
    stated: StatedRelation,
  ): void => {
    const row = rows?.get(key);
    if (row) row.push(stated);
    else rows?.set(key, [stated]);
  };
  for (const [number, claim] of snapshot.claims.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    for (const stated of statedRelations(snapshot, claim)) {
      const { relation, from, to } = stated;
      if (stated.isDenied) {
        enter(denied, keyOf(relation.type, from, to), stated);
        continue;
      }
      for (const key of triplesOf(snapshot, stated)) enter(affirmed, key, stated);
      if (stated.mood === 'fact' && exclusionOf(snapshot, stated))
        enter(exclusive, `${relation.type} ${to}`, stated);
    }
  }
  return { affirmed: affirmed ?? new Map(), denied: denied ?? new Map(), exclusive: exclusive ?? new Map() };
}

/** The function that finds what the relations of a claim are in conflict with. */
export function* findConflictingRelations(
  snapshot: Snapshot,
  sources: Sources,
  bonds: Bonds,
): Work<FindConflicts> {
  const index = yield* indexRelations(snapshot);
  const say = ({ relation }: StatedRelation): string =>
    sayRelation(snapshot, { ...relation, polarity: 'affirmative' });

  function conflict(
    left: StatedRelation,
    right: StatedRelation,
    kind: Conflict['kind'],
    rule: string,
    sentence: string,
  ): Conflict {
    return {
      rule,
      claims: [left.claim.id, right.claim.id],
      reason: sentence,
      left: left.claim.id,
      right: right.claim.id,
      kind,
    };
  }

  function oppositePolarity(stated: StatedRelation): readonly Conflict[] {
    const { affirmed, denied } = index;
    const { relation, from, to } = stated;
    const others = stated.isDenied
      ? (affirmed.get(keyOf(relation.type, from, to)) ?? none)
      : triplesOf(snapshot, stated).flatMap((key) => denied.get(key) ?? none);
    return others
      .filter((other) => other.claim !== stated.claim && mayMeet(stated, other))
      .map((other) => {
        const [yes, no] = stated.isDenied ? [other, stated] : [stated, other];
        const isSame = say(yes) === say(no);
        const sentence = isSame
          ? `One says that ${say(yes)}, the other that it is not so.`
          : `One says that ${say(yes)}, which means that ${say(no)}; the other says that this is not so.`;
        return conflict(
          stated,
          other,
          stated.mood === 'fact' ? 'oppositePolarity' : 'opposingStances',
          isSame ? 'contradiction.polarity' : 'contradiction.implied',
          sentence,
        );
      });
  }

  /** One speaks for the other, or both were named side by side by one source. */
  function holdTogether(a: StatedRelation, b: StatedRelation): boolean {
    if (sources.isSameSource(a.claim.id, b.claim.id)) return true;
    const isHouse = (low: string, high: string): boolean => bonds.housesOf(low).some(({ id }) => id === high);
    if (isHouse(a.from, b.from) || isHouse(b.from, a.from)) return true;
    const says = (source: StatedRelation, from: string): boolean =>
      (index.affirmed.get(keyOf(source.relation.type, from, source.to)) ?? none).some(
        (other) => sources.isSameSource(other.claim.id, source.claim.id) && mayMeet(other, source),
      );
    return says(a, b.from) || says(b, a.from);
  }

  function exclusion(stated: StatedRelation): readonly Conflict[] {
    const rule = exclusionOf(snapshot, stated);
    if (!rule || stated.isDenied || stated.mood !== 'fact') return [];
    const others = index.exclusive.get(`${stated.relation.type} ${stated.to}`) ?? none;
    return others
      .filter((other) => other.from !== stated.from && mayMeet(stated, other) && !holdTogether(stated, other))
      .map((other) =>
        conflict(
          stated,
          other,
          'incompatibleRelations',
          'contradiction.exclusive',
          `One says that ${say(stated)}, the other that ${say(other)}. ${rule.sentence}`,
        ),
      );
  }

  function incompatibility(stated: StatedRelation): readonly Conflict[] {
    if (stated.isDenied || stated.mood !== 'fact') return [];
    const { relation, from, to } = stated;
    const found: Conflict[] = [];
    for (const { left, right, isSymmetric, sentence } of table.incompatible) {
      if (left !== relation.type && right !== relation.type) continue;
      const type = left === relation.type ? right : left;
      const keys = [keyOf(type, from, to), ...(isSymmetric ? [keyOf(type, to, from)] : [])];
      for (const other of keys.flatMap((key) => index.affirmed.get(key) ?? none)) {
        if (other.relation.type !== type || !mayMeet(stated, other)) continue;
        if (sources.isSameSource(stated.claim.id, other.claim.id)) continue;
        const [held, lost] = left === relation.type ? [stated, other] : [other, stated];
        // To hold a place and to lose it later is no contradiction.
        if (!isSymmetric && held.span && lost.span && held.span.from < lost.span.from) continue;
        const reason = `One says that ${say(stated)}, the other that ${say(other)}. ${sentence}`;
        found.push(conflict(stated, other, 'incompatibleRelations', 'contradiction.incompatible', reason));
      }
    }
    return found;
  }

  return (claim) =>
    statedRelations(snapshot, claim).flatMap((stated) => [
      ...oppositePolarity(stated),
      ...exclusion(stated),
      ...incompatibility(stated),
    ]);
}
