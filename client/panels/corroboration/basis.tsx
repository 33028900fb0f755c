// The mark beside every statement that is not in a text: computed, with its reason, or decided, with who and when.
import type { ReactNode } from 'react';
import { showDate } from '../../../graph-data/ontology/ontology.ts';

/** "21 November 2026" for a moment such as 2026-11-21T16:30:00Z. */
export const showDay = (at: string): string => showDate(at.slice(0, 10));

/** `rule` is its stable name, for those who look it up. */
export function ComputedMark({ rule }: { readonly rule: string }) {
  return (
    <span className="basis-mark" data-kind="computed" title={`Worked out by the rule ${rule}`}>
      computed
    </span>
  );
}

interface ComputedProps {
  readonly rule: string;
  readonly reason?: string;
}

export function Computed({ rule, reason }: ComputedProps) {
  return (
    <p className="basis">
      <ComputedMark rule={rule} />
      {reason}
    </p>
  );
}

interface DecidedProps {
  readonly by: string;
  readonly at: string;
  readonly reason?: string | undefined;
  /** How to undo it, where it can be undone here. */
  readonly undo?: ReactNode;
}

export function Decided({ by, at, reason, undo }: DecidedProps) {
  return (
    <p className="basis">
      <span className="basis-mark" data-kind="decided">
        decided
      </span>
      by {by}, {showDay(at)}
      {reason && <>: {reason}</>} {undo}
    </p>
  );
}
