// Which report cites which: from the chains of claims, and from the citations that a person recorded.
import type { StoreContents } from '../store/store.ts';

export interface DerivedCitation {
  readonly from: string;
  readonly to: string;
  /** Ids of the claims handed on from there. */
  readonly claims: readonly string[];
  /** How the cited report is known, where the text does not name it outright. */
  readonly reason?: string;
}

/** One citation per pair of reports, in the order in which the contents first show it. */
export function deriveCitations(contents: StoreContents): readonly DerivedCitation[] {
  const reports = new Set(contents.reports.map((report) => report.id));
  const found = new Map<string, { from: string; to: string; claims: Set<string>; reason?: string }>();
  const cite = (from: string, to: string, claims: readonly string[], reason?: string): void => {
    if (from === to) return;
    const key = `${from}~${to}`;
    const known = found.get(key) ?? { from, to, claims: new Set<string>() };
    for (const claim of claims) known.claims.add(claim);
    if (reason !== undefined && known.reason === undefined) known.reason = reason;
    found.set(key, known);
  };
  for (const claim of contents.claims) {
    for (const { speaker } of claim.chain) {
      if (reports.has(speaker)) cite(claim.report, speaker, [claim.id]);
    }
  }
  for (const { from, to, claims, reason } of contents.citations) cite(from, to, claims, reason);
  return [...found.values()].map(({ claims, ...citation }) => ({ ...citation, claims: [...claims] }));
}
