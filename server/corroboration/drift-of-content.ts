// How time, place, certainty, stance and relations changed when a statement was handed on.
import type { ClaimRecord, ClaimRelation } from '../../graph-data/ontology/ontology.ts';
import { relationships } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import { isDateOfReport, showAsOf, spanOf } from './claim-times.ts';
import type { DriftKind } from './findings.ts';
import { liesWithin } from './known-places.ts';
import { joinWords, nameInText } from './plain-words.ts';
import { showPlaces } from './scope.ts';

/** One change at a hand-over; of a kind there is at most one. */
export interface Change {
  readonly kind: DriftKind;
  readonly before: string;
  readonly after: string;
  /** "The place was lost." */
  readonly sentence: string;
}

export function contentChanges(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): readonly Change[] {
  return [
    dateChange(snapshot, from, to),
    placeChange(snapshot, from, to),
    certaintyChange(from, to),
    polarityChange(from, to),
    stanceChange(from, to),
    relationChange(snapshot, from, to),
  ].filter((change) => change !== undefined);
}

function dateChange(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): Change | undefined {
  const [was, is] = [spanOf(from.asOf), spanOf(to.asOf)];
  if (!was) return undefined;
  const before = showAsOf(from);
  if (!is) return { kind: 'dateLost', before, after: showAsOf(to), sentence: 'The date was lost' };
  if (was.from <= is.from && is.to <= was.to) return undefined;
  const isPresent = isDateOfReport(snapshot, to);
  return {
    kind: 'dateChanged',
    before,
    after: isPresent ? `${showAsOf(to)}, when the report came out` : showAsOf(to),
    sentence: isPresent ? 'It is told as if it were so now' : 'The date is another',
  };
}

const placesAbout = ({ entities }: Snapshot, claim: ClaimRecord): readonly string[] => [
  ...new Set(
    claim.about
      .filter(({ entity }) => entities.refOf(entity)?.label === 'Place')
      .map(({ entity }) => entities.canonicalId(entity)),
  ),
];

function placeChange(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): Change | undefined {
  const [was, is] = [placesAbout(snapshot, from), placesAbout(snapshot, to)];
  const lost = was.filter((place) => !is.some((other) => liesWithin(snapshot, other, [place])));
  if (lost.length === 0) return undefined;
  return {
    kind: 'placeLost',
    before: showPlaces(snapshot, lost),
    after: is.length === 0 ? 'no place' : showPlaces(snapshot, is),
    sentence: 'The place was lost',
  };
}

const certainties = ['possible', 'probable', 'certain'] as const;

function certaintyChange(from: ClaimRecord, to: ClaimRecord): Change | undefined {
  const rise = certainties.indexOf(to.certainty) - certainties.indexOf(from.certainty);
  if (rise === 0) return undefined;
  return {
    kind: rise > 0 ? 'certaintyRaised' : 'certaintyLowered',
    before: withHedges(from),
    after: withHedges(to),
    sentence:
      rise > 0 ? 'It became more certain than it was said' : 'It became less certain than it was said',
  };
}

const withHedges = ({ certainty, hedges = [] }: ClaimRecord): string =>
  hedges.length === 0 ? certainty : `${certainty} (${hedges.map((hedge) => `“${hedge}”`).join(', ')})`;

function polarityChange(from: ClaimRecord, to: ClaimRecord): Change | undefined {
  if (from.polarity === to.polarity) return undefined;
  return {
    kind: 'polarityChanged',
    before: from.polarity,
    after: to.polarity,
    sentence: 'What was said to be so became what is not so, or the other way round',
  };
}

function stanceChange(from: ClaimRecord, to: ClaimRecord): Change | undefined {
  if (from.stance === to.stance) return undefined;
  return {
    kind: 'stanceChanged',
    before: from.stance,
    after: to.stance,
    sentence: 'The speaker stands to it in another way',
  };
}

function relationChange(snapshot: Snapshot, from: ClaimRecord, to: ClaimRecord): Change | undefined {
  const { canonicalId } = snapshot.entities;
  const key = ({ type, from: start, to: end, polarity = 'affirmative' }: ClaimRelation): string =>
    `${type} ${canonicalId(start)} ${canonicalId(end)} ${polarity}`;
  const kept = new Set((to.relations ?? []).map(key));
  const lost = (from.relations ?? []).filter((relation) => !kept.has(key(relation)));
  if (lost.length === 0) return undefined;
  return {
    kind: 'relationLost',
    before: joinWords(lost.map((relation) => sayRelation(snapshot, relation))),
    after: kept.size === 0 ? 'no relation' : 'other relations',
    sentence: 'A relation is no longer said',
  };
}

/** "Islamic State recruits in Al-Hawl camp" */
export function sayRelation({ entities }: Snapshot, { type, from, to, polarity }: ClaimRelation): string {
  const [start, end] = [from, to].map((id) => {
    const ref = entities.refOf(id);
    return ref ? nameInText(ref) : id;
  });
  return `${polarity === 'negative' ? 'not: ' : ''}${start} ${relationships[type].verb} ${end}`;
}
