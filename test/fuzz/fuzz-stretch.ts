// Works through a stretch of cases and gathers what was found.
import type { Engine } from '../../server/cypher/cypher.ts';
import { examineCase, openExaminedEngine } from './examine-case.ts';
import { type CaseKind, caseAt, graphNumber, graphSeed, showCase } from './fuzz-cases.ts';
import { shrinkCase } from './shrink-case.ts';

export interface Finding {
  readonly kind: CaseKind;
  readonly index: number;
  /** What must not be, in one line. */
  readonly says: string;
  /** The shortest query that shows it. */
  readonly query: string;
}

export interface Stretch {
  readonly seed: number;
  readonly kind: CaseKind;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export interface StretchReport {
  readonly findings: readonly Finding[];
  /** How many cases ended in what way. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** Goes through the cases; each failure is shown once. `onCase` is told the number before each. */
export function runStretch(
  { seed, kind, from, to }: Stretch,
  onCase: (index: number) => void,
): StretchReport {
  const findings = new Map<string, Finding>();
  const outcomes = new Map<string, number>();
  let engine: Engine | undefined;
  let graph = -1;
  for (let index = from; index < to; index++) {
    onCase(index);
    if (engine === undefined || graphNumber(index) !== graph) {
      engine?.close();
      graph = graphNumber(index);
      engine = openExaminedEngine(graphSeed(seed, index));
    }
    const examined = engine;
    const fuzzCase = caseAt(seed, kind, index);
    const { outcome, finding } = examineCase(examined, fuzzCase);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const name = finding?.replaceAll(/\d+/g, '#');
    if (finding === undefined || name === undefined || findings.has(name)) continue;
    const shortest = shrinkCase(fuzzCase, (other) => examineCase(examined, other).finding);
    findings.set(name, { kind, index, says: finding, query: showCase(shortest) });
  }
  engine?.close();
  return { findings: [...findings.values()], outcomes };
}
