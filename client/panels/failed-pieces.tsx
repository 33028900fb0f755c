// The pieces of a text of which a language model could make nothing, each with the reason.
import type { ReviewReport } from '../state/state.ts';
import { showNumber } from './phrases.ts';

type Failed = NonNullable<ReviewReport['failed']>;

/** Where in the text each lies is counted in characters, from 1. */
export function FailedPieces({ failed }: { readonly failed: Failed }) {
  return failed.map(({ start, end, reason }) => (
    <div key={start} className="small soft">
      Characters {showNumber(start + 1)} to {showNumber(end)} were not read. {reason}
    </div>
  ));
}
