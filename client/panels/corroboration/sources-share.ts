// How the claims of a report share out between its own voice, named sources and unnamed ones: pure figures and words.
import type { SourceReport } from '../../state/state.ts';
import { count, showNumber } from '../phrases.ts';
import { listNames } from './finding-words.ts';

export const shareNames = {
  own: 'in its own voice',
  named: 'from named sources',
  unnamed: 'from unnamed sources',
} as const;
export type ShareName = keyof typeof shareNames;

export interface Share {
  readonly name: ShareName;
  readonly claims: readonly string[];
  /** 0 to 100, not rounded. */
  readonly percent: number;
}

export function shareOut(report: Pick<SourceReport, ShareName>): readonly Share[] {
  const all = report.own.length + report.named.length + report.unnamed.length;
  return (['own', 'named', 'unnamed'] as const).map((name) => ({
    name,
    claims: report[name],
    percent: all === 0 ? 0 : (100 * report[name].length) / all,
  }));
}

/** The first line: "Of 40 claims, 12 are in its own voice, 20 from named sources and 8 from unnamed sources; …" */
export function judgeReport(report: SourceReport): string {
  const shares = shareOut(report).filter(({ claims }) => claims.length > 0);
  const all = shares.reduce((sum, { claims }) => sum + claims.length, 0);
  const repeaters = report.repeatedBy.length;
  const repeated =
    repeaters === 0
      ? 'nobody in this collection repeats it'
      : `${count(repeaters, 'report repeats', 'reports repeat')} it`;
  if (all === 0) return `No claims were read from it; ${repeated}`;
  const parts = shares.map(({ name, claims }) => `${showNumber(claims.length)} ${shareNames[name]}`);
  return `${count(all, 'claim')}: ${listNames(parts)}; ${repeated}`;
}
