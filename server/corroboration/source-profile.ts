// What a report rests on: whom it cites, how much is its own, how much is unnamed, and who repeats it.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import { type EntityRef, rowOf, type Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { standingDerivations } from './decisions.ts';
import type { Finding } from './findings.ts';
import type { TraceOrigin } from './origins.ts';
import { countOf, nameInText } from './plain-words.ts';

/** A speaker or report, and the claims that show what it has to do with the report of the profile. */
export interface ProfileLine {
  readonly who: EntityRef;
  readonly claims: readonly string[];
}

/** Its `claims` are all claims of the report; own, named and unnamed share them out. */
export interface SourceProfile extends Finding {
  readonly report: string;
  /** Said in the voice of the report, its author or its publisher. */
  readonly own: readonly string[];
  /** Traced to somebody else who is named. */
  readonly named: readonly string[];
  /** Traced to somebody who is not named. */
  readonly unnamed: readonly string[];
  /** Speakers and reports that it hands on, those with most claims first. */
  readonly cites: readonly ProfileLine[];
  /** Where its claims come from in the end, itself left out; those with most claims first. */
  readonly origins: readonly ProfileLine[];
  /** Reports that cite it or its publisher, or that people judged to have taken claims from it. */
  readonly repeatedBy: readonly ProfileLine[];
}

/** Undefined when there is no such report. */
export type ProfileSource = (report: string) => SourceProfile | undefined;

type Tally = Map<string, Set<string>>;

function note(tally: Tally, id: string, claims: readonly string[]): void {
  const noted = tally.get(id) ?? new Set<string>();
  for (const claim of claims) noted.add(claim);
  tally.set(id, noted);
}

function linesOf({ entities }: Snapshot, tally: Tally): readonly ProfileLine[] {
  const lines = [...tally].flatMap(([id, claims]) => {
    const who = entities.refOf(id);
    return who ? [{ who, claims: [...claims] }] : [];
  });
  return lines.sort((a, b) => b.claims.length - a.claims.length);
}

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 2000;

/** Publisher, by canonical id → report → the claims in which the report hands on what the publisher says. */
function* indexNamings({ contents, entities }: Snapshot): Work<ReadonlyMap<string, Tally>> {
  const publishers = new Set(
    contents.reports.flatMap(({ publisher }) =>
      publisher === undefined ? [] : entities.canonicalId(publisher),
    ),
  );
  const namings = new Map<string, Tally>();
  for (const [number, { id, report, chain }] of contents.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    for (const { speaker } of chain.slice(1)) {
      const publisher = entities.canonicalId(speaker);
      if (!publishers.has(publisher)) continue;
      const tally: Tally = namings.get(publisher) ?? new Map();
      note(tally, report, [id]);
      namings.set(publisher, tally);
    }
  }
  return namings;
}

/** Reports, by the report from which people judged that they took claims. */
function indexTakings(snapshot: Snapshot): ReadonlyMap<string, Tally> {
  const { claims } = snapshot;
  const takings = new Map<string, Tally>();
  for (const { claim, from } of standingDerivations(snapshot)) {
    const [taker, source] = [claim, from].map((id) => claims.claims[claims.numberOf(id) ?? -1]);
    if (!taker || !source || taker.report === source.report) continue;
    const tally: Tally = takings.get(source.report) ?? new Map();
    note(tally, taker.report, [taker.id]);
    takings.set(source.report, tally);
  }
  return takings;
}

/** The function that profiles the reports of a snapshot. */
export function* profileSources(snapshot: Snapshot, traceOrigin: TraceOrigin): Work<ProfileSource> {
  const { entities, claims, citations } = snapshot;
  const { canonicalId } = entities;
  const namings = yield* indexNamings(snapshot);
  const takings = indexTakings(snapshot);

  function citesOf(report: string, own: readonly ClaimRecord[]): Tally {
    const tally: Tally = new Map();
    for (const { id, chain } of own) {
      for (const { speaker } of chain.slice(1)) note(tally, canonicalId(speaker), [id]);
    }
    for (const { from, to, claims: shown } of citations) if (from === report) note(tally, to, shown);
    return tally;
  }

  function repeatersOf(report: string, publisher: string | undefined): Tally {
    const tally: Tally = new Map();
    for (const { from, to, claims: shown } of citations) if (to === report) note(tally, from, shown);
    const takers = takings.get(report) ?? [];
    const namers = (publisher === undefined ? undefined : namings.get(canonicalId(publisher))) ?? [];
    for (const [other, shown] of [...takers, ...namers]) {
      const otherMaker = entities.reports.get(other)?.publisher;
      const isOwn = other === report || (otherMaker !== undefined && otherMaker === publisher);
      if (!isOwn) note(tally, other, [...shown]);
    }
    return tally;
  }

  return (id) => {
    const report = entities.reports.get(id);
    const number = entities.numberOf(id);
    if (!report || number === undefined) return undefined;
    const all = Array.from(rowOf(claims.by.report, number)).flatMap((at) => claims.claims[at] ?? []);
    const makers = new Set(
      [id, report.publisher, ...(report.authors ?? [])].flatMap((maker) =>
        maker === undefined ? [] : canonicalId(maker),
      ),
    );
    const [own, named, unnamed]: [string[], string[], string[]] = [[], [], []];
    const origins: Tally = new Map();
    for (const claim of all) {
      const end = traceOrigin(claim.id);
      const ref = end?.origin ?? end?.unnamed;
      if (!ref) throw new Error(`claim ${claim.id} has no origin`);
      const isOwn = makers.has(canonicalId(ref.id));
      if (isOwn) own.push(claim.id);
      else {
        note(origins, canonicalId(ref.id), [claim.id]);
        (end?.origin ? named : unnamed).push(claim.id);
      }
    }
    const repeatedBy = linesOf(snapshot, repeatersOf(id, report.publisher));
    return {
      rule: 'source-profile.claims',
      claims: all.map((claim) => claim.id),
      reason: sayProfile(
        nameInText({ id, label: 'Report', name: report.title }),
        { own, named, unnamed },
        repeatedBy,
      ),
      report: id,
      own,
      named,
      unnamed,
      cites: linesOf(snapshot, citesOf(id, all)),
      origins: linesOf(snapshot, origins),
      repeatedBy,
    };
  };
}

const verb = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function sayProfile(
  name: string,
  { own, named, unnamed }: Pick<SourceProfile, 'own' | 'named' | 'unnamed'>,
  repeatedBy: readonly ProfileLine[],
): string {
  const all = countOf(own.length + named.length + unnamed.length, 'claim');
  const shares = [
    verb(own.length, 'is its own', 'are its own'),
    verb(named.length, 'comes from others who are named', 'come from others who are named'),
  ].join(', ');
  const rest = verb(unnamed.length, 'rests', 'rest');
  const repeats = verb(repeatedBy.length, 'other report cites or repeats', 'other reports cite or repeat');
  return `Of ${all} in ${name}, ${shares} and ${rest} on sources that are not named; ${repeats} it.`;
}
