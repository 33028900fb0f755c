// The one row above each part of the review: which part it is, what belongs to it, and who judges.
import type { ReactNode } from 'react';

/** What every part shows at the ends of its row. */
export interface BarEnds {
  readonly parts: ReactNode;
  readonly reader: ReactNode;
}

export function PartBar({ bar, children }: { readonly bar: BarEnds; readonly children?: ReactNode }) {
  return (
    <div className="review-bar">
      {bar.parts}
      {children}
      <span className="push" />
      {bar.reader}
    </div>
  );
}
