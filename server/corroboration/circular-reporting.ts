// Circular reporting: reports that lead back to each other, and fans.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import type { Snapshot } from '../graph/graph.ts';
import type { Work } from '../in-slices.ts';
import { standingDerivations } from './decisions.ts';
import { describeFan, type FanParts, findFans } from './fans.ts';
import type { CircularReporting } from './findings.ts';
import type { CountIndependent } from './independence.ts';
import { nameInText } from './plain-words.ts';
import { findStatementCycles, statementCyclesOf } from './statement-cycles.ts';

/** Report → the reports it takes from → the claims that show it. */
type Leads = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const MOST_CYCLES = 1000;

const claimOf = ({ claims }: Snapshot, id: string): ClaimRecord | undefined =>
  claims.claims[claims.numberOf(id) ?? -1];

function leadsOf(snapshot: Snapshot): Leads {
  const leads = new Map<string, Map<string, Set<string>>>();
  const lead = (from: string, to: string, claims: readonly string[]): void => {
    if (from === to) return;
    const row = leads.get(from) ?? new Map<string, Set<string>>();
    const shown = row.get(to) ?? new Set<string>();
    for (const claim of claims) shown.add(claim);
    row.set(to, shown);
    leads.set(from, row);
  };
  for (const { from, to, claims } of snapshot.citations) lead(from, to, claims);
  for (const { claim, from } of standingDerivations(snapshot)) {
    const [record, source] = [claimOf(snapshot, claim), claimOf(snapshot, from)];
    if (record && source) lead(record.report, source.report, [claim, from]);
  }
  return leads;
}

/** The shortest way from a report back to itself, the report first; undefined when none leads back. */
function shortestCycle(start: string, leads: Leads): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  let level = [start];
  while (level.length > 0) {
    const next: string[] = [];
    for (const report of level) {
      for (const cited of leads.get(report)?.keys() ?? []) {
        if (cited === start) {
          const way = [report];
          for (let at = cameFrom.get(report); at !== undefined; at = cameFrom.get(at)) way.push(at);
          return way.reverse();
        }
        if (cameFrom.has(cited)) continue;
        cameFrom.set(cited, report);
        next.push(cited);
      }
    }
    level = next;
  }
  return undefined;
}

/** Reports that can be on a cycle: what neither is led to nor leads on is peeled off, again and again. */
function reportsOnCycles(leads: Leads): readonly string[] {
  const left = new Map([...leads].map(([from, row]) => [from, new Set(row.keys())]));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    const led = new Set([...left.values()].flatMap((row) => [...row]));
    for (const [from, row] of left) {
      for (const to of row) if (!left.has(to)) row.delete(to);
      if (row.size === 0 || !led.has(from)) left.delete(from);
    }
  }
  return [...left.keys()];
}

/** Reports that take from each other, in a circle. */
export function* findCycles(snapshot: Snapshot): Work<readonly CircularReporting[]> {
  const leads = leadsOf(snapshot);
  yield;
  const found = new Map<string, CircularReporting>();
  for (const start of reportsOnCycles(leads)) {
    yield;
    const way = shortestCycle(start, leads);
    if (!way || found.size >= MOST_CYCLES) continue;
    const key = [...way].sort().join(' ');
    if (found.has(key)) continue;
    const names = way.map((report) => nameOf(snapshot, report));
    const claims = way.flatMap((report, at) => [
      ...(leads.get(report)?.get(way[(at + 1) % way.length] ?? '') ?? []),
    ]);
    found.set(key, {
      rule: 'circular.cycle',
      claims: [...new Set(claims)],
      reason: `${names
        .map(
          (name, at) => `${name} ${at === 0 ? '' : 'in turn '}takes from ${names[(at + 1) % names.length]}`,
        )
        .join('; ')}. They do not confirm each other.`,
      kind: 'cycle',
      reports: way,
      source: undefined,
    });
  }
  return [...found.values()];
}

const nameOf = ({ entities }: Snapshot, report: string): string => {
  const ref = entities.refOf(report);
  return ref ? nameInText(ref) : report;
};

/** Of the whole snapshot: `cycles` of reports first, then those of statements, then fans. */
export function* findCircularReporting(
  parts: FanParts,
  cycles: readonly CircularReporting[],
): Work<readonly CircularReporting[]> {
  const cyclesOfStatements = yield* findStatementCycles(parts.snapshot, parts.compareStatements);
  return [...cycles, ...cyclesOfStatements, ...(yield* findFans(parts))];
}

/** The function that finds in what circles or fans one claim stands; `statementOf` gives all that say the same. */
export function circularAround(
  snapshot: Snapshot,
  countIndependent: CountIndependent,
  statementOf: (claim: string) => readonly string[],
  cycles: readonly CircularReporting[],
): (claim: string) => readonly CircularReporting[] {
  return (id) => {
    const claim = claimOf(snapshot, id);
    if (!claim) return [];
    const statement = statementOf(id);
    const others = statement
      .filter((other) => other !== id)
      .flatMap((other) => claimOf(snapshot, other) ?? []);
    return [
      ...cycles.filter(({ claims }) => claims.includes(id)),
      ...statementCyclesOf(snapshot, claim, others),
      ...countIndependent(statement)
        .groups.filter(({ claims }) => claims.includes(id))
        .flatMap((group) => describeFan(snapshot, group)),
    ];
  };
}
