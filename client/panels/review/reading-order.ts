// The order in which readings are listed: what somebody may want to do something about comes first.
import type { ReviewReport } from '../../state/state.ts';

/** Those under way first, then those that failed, then the rest in the order in which they were added. */
export function orderReadings(reports: readonly ReviewReport[]): readonly ReviewReport[] {
  const rank: Readonly<Record<ReviewReport['state'], number>> = {
    running: 0,
    queued: 1,
    failed: 2,
    cancelled: 3,
    done: 4,
  };
  return reports.toSorted((a, b) => rank[a.state] - rank[b.state]);
}
