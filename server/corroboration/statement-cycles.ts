// Two publishers that give each other as the source of one statement: nobody else is left who knows it.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import type { CircularReporting } from './findings.ts';
import { nameInText } from './plain-words.ts';
import { type CompareStatements, STRONG } from './statement-likeness.ts';

/** Publisher → the publishers it hands statements on from → the claims by number; all by canonical id. */
type Namings = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** So many claims are read before others get their turn. */
const CLAIMS_AT_ONCE = 1000;

function* indexNamings({ contents, claims, entities }: Snapshot): Work<Namings> {
  const publishers = new Set(
    contents.reports.flatMap(({ publisher }) =>
      publisher === undefined ? [] : entities.canonicalId(publisher),
    ),
  );
  const namings = new Map<string, Map<string, number[]>>();
  for (const [number, { chain }] of claims.claims.entries()) {
    if (number % CLAIMS_AT_ONCE === 0) yield;
    const [maker, ...others] = chain.map(({ speaker }) => entities.canonicalId(speaker));
    for (const other of new Set(others)) {
      if (maker === undefined || other === maker || !publishers.has(other)) continue;
      const row = namings.get(maker) ?? new Map<string, number[]>();
      namings.set(maker, row);
      const named = row.get(other);
      if (named) named.push(number);
      else row.set(other, [number]);
    }
  }
  return namings;
}

interface Cycle {
  readonly reports: readonly [string, string];
  readonly claims: Set<string>;
}

/** One cycle for every two reports, with all the statements that go round between them. */
export function* findStatementCycles(
  snapshot: Snapshot,
  compareStatements: CompareStatements,
): Work<readonly CircularReporting[]> {
  const { claims } = snapshot;
  const namings = yield* indexNamings(snapshot);
  const found = new Map<string, Cycle>();
  for (const [maker, row] of namings) {
    for (const [other, numbers] of row) {
      // Each pair of publishers once.
      const back = maker < other ? namings.get(other)?.get(maker) : undefined;
      for (const number of back ? numbers : []) {
        yield;
        for (const second of back ?? []) {
          const [left, right] = [claims.claims[number], claims.claims[second]];
          if (!left || !right || (compareStatements(number, second)?.score ?? 0) < STRONG) continue;
          const reports: Cycle['reports'] = [left.report, right.report];
          const cycle = found.get(reports.join(' ')) ?? { reports, claims: new Set<string>() };
          cycle.claims.add(left.id).add(right.id);
          found.set(reports.join(' '), cycle);
        }
      }
    }
  }
  return [...found.values()].map((cycle) => describeCycle(snapshot, cycle));
}

/** The cycles in which one claim stands with others that say the same. */
export function statementCyclesOf(
  snapshot: Snapshot,
  claim: ClaimRecord,
  others: readonly ClaimRecord[],
): readonly CircularReporting[] {
  const { canonicalId } = snapshot.entities;
  const speakersOf = ({ chain }: ClaimRecord): readonly string[] =>
    chain.map(({ speaker }) => canonicalId(speaker));
  const names = (from: ClaimRecord, to: ClaimRecord): boolean => {
    const [maker, ...further] = speakersOf(from);
    const other = speakersOf(to)[0];
    return other !== undefined && other !== maker && further.includes(other);
  };
  return others
    .filter((other) => names(claim, other) && names(other, claim))
    .map((other) =>
      describeCycle(snapshot, {
        reports: [claim.report, other.report],
        claims: new Set([claim.id, other.id]),
      }),
    );
}

function describeCycle({ entities }: Snapshot, { reports, claims }: Cycle): CircularReporting {
  const [first, second] = reports.map((report) => {
    const ref = entities.refOf(report);
    return ref ? nameInText(ref) : report;
  });
  return {
    rule: 'circular.cycle-of-statement',
    claims: [...claims],
    reason: `${first} gives the publisher of ${second} as its source, and ${second} gives the publisher of ${first}, for the same statement. They do not confirm each other.`,
    kind: 'cycle',
    reports,
    source: undefined,
  };
}
