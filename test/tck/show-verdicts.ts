// What is printed after a run: passed and total by folder, then the scenarios that failed.
import { posix } from 'node:path';
import type { Scenario } from './feature-files.ts';
import type { Failure } from './run-scenario.ts';

/** A scenario that was run; without a failure it passed. */
export interface Verdict {
  readonly scenario: Scenario;
  readonly failure: Failure | undefined;
}

interface Tally {
  passed: number;
  total: number;
}

function countByFolder(verdicts: readonly Verdict[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { scenario, failure } of verdicts) {
    const folder = posix.dirname(scenario.feature);
    const tally = tallies.get(folder) ?? { passed: 0, total: 0 };
    tally.total++;
    if (!failure) tally.passed++;
    tallies.set(folder, tally);
  }
  return tallies;
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');

const showFailure = ({ scenario, query, problem }: Failure): string =>
  [`✗ ${scenario.feature}:${scenario.line} ${scenario.name}`, indent(query), indent(problem)]
    .filter(Boolean)
    .join('\n');

const plural = (count: number): string => `${count} scenario${count === 1 ? '' : 's'}`;

/** At most `maxFailures` failing scenarios, each with its query, then one line per folder and the total. */
export function showVerdicts(verdicts: readonly Verdict[], maxFailures: number): string {
  const failures = verdicts.flatMap(({ failure }) => failure ?? []);
  const tallies = countByFolder(verdicts);
  const width = Math.max(...[...tallies.keys(), 'all'].map((folder) => folder.length));
  const unshown = failures.length - maxFailures;
  const passed = verdicts.length - failures.length;
  return [
    ...failures.slice(0, maxFailures).map((failure) => `${showFailure(failure)}\n`),
    ...(unshown > 0 ? [`${plural(unshown)} more failed.\n`] : []),
    ...[...tallies].map(
      ([folder, tally]) => `${folder.padEnd(width)}  ${tally.passed} / ${tally.total} passed`,
    ),
    `${'all'.padEnd(width)}  ${passed} / ${verdicts.length} passed`,
  ].join('\n');
}
