// Which parts of an answer are unfolded; whoever comes back to it from a claim finds them so.
import { useState } from 'react';

const kept = new Map<string, ReadonlySet<number>>();

/** The unfolded parts of the answer to a question, by their places, and how to fold or unfold one. */
export function useOpenParts(question: string): readonly [ReadonlySet<number>, (place: number) => void] {
  const [open, setOpen] = useState<ReadonlySet<number>>(kept.get(question) ?? new Set());
  const toggle = (place: number): void => {
    const next = new Set(open);
    if (!next.delete(place)) next.add(place);
    kept.set(question, next);
    setOpen(next);
  };
  return [open, toggle];
}
