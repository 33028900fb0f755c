// Two publishers that give each other as the source of one statement: nobody else is left who knows it.
import type { Snapshot } from '../graph/graph.ts';
import type { CircularReporting } from './findings.ts';
import { nameInText } from './plain-words.ts';
import { type CompareStatements, STRONG } from './statement-likeness.ts';

/** Publisher → the publishers it hands statements on from → the claims by number; all by canonical id. */
type Namings = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

function indexNamings({ contents, claims, entities }: Snapshot): Namings {
  const publishers = new Set(
    contents.reports.flatMap(({ publisher }) =>
      publisher === undefined ? [] : entities.canonicalId(publisher),
    ),
  );
  const namings = new Map<string, Map<string, number[]>>();
  claims.claims.forEach(({ chain }, number) => {
    const [maker, ...others] = chain.map(({ speaker }) => entities.canonicalId(speaker));
    for (const other of new Set(others)) {
      if (maker === undefined || other === maker || !publishers.has(other)) continue;
      const row = namings.get(maker) ?? new Map<string, number[]>();
      namings.set(maker, row);
      const named = row.get(other);
      if (named) named.push(number);
      else row.set(other, [number]);
    }
  });
  return namings;
}

/** One cycle for every two reports, with all the statements that go round between them. */
export function findStatementCycles(
  snapshot: Snapshot,
  compareStatements: CompareStatements,
): readonly CircularReporting[] {
  const { claims, entities } = snapshot;
  const namings = indexNamings(snapshot);
  const found = new Map<string, { readonly reports: readonly string[]; readonly claims: Set<string> }>();
  for (const [maker, row] of namings) {
    for (const [other, numbers] of row) {
      // Each pair of publishers once.
      const back = maker < other ? namings.get(other)?.get(maker) : undefined;
      for (const number of back ? numbers : []) {
        for (const second of back ?? []) {
          const [left, right] = [claims.claims[number], claims.claims[second]];
          if (!left || !right || (compareStatements(number, second)?.score ?? 0) < STRONG) continue;
          const reports = [left.report, right.report];
          const cycle = found.get(reports.join(' ')) ?? { reports, claims: new Set<string>() };
          cycle.claims.add(left.id).add(right.id);
          found.set(reports.join(' '), cycle);
        }
      }
    }
  }
  const nameOf = (report: string): string => {
    const ref = entities.refOf(report);
    return ref ? nameInText(ref) : report;
  };
  return [...found.values()].map(({ reports, claims: shown }) => {
    const [first = '', second = ''] = reports.map(nameOf);
    return {
      rule: 'circular.cycle-of-statement',
      claims: [...shown],
      reason: `${first} gives the publisher of ${second} as its source, and ${second} gives the publisher of ${first}, for the same statement. They do not confirm each other.`,
      kind: 'cycle',
      reports,
      source: undefined,
    };
  });
}
