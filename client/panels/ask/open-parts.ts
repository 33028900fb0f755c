// Which parts of an answer are unfolded; whoever comes back to it from a claim finds them so.
import { useState } from 'react';

const kept = new Map<string, ReadonlySet<number>>();

/**
 * The unfolded parts of the answer to a question, by their places, and how to fold or unfold one. The first is open
 * from the start where the answer has little else.
 */
export function useOpenParts(
  question: string,
  isFirstOpen: boolean,
): readonly [ReadonlySet<number>, (place: number) => void] {
  const atFirst: ReadonlySet<number> = kept.get(question) ?? new Set(isFirstOpen ? [0] : []);
  const [open, setOpen] = useState(atFirst);
  const toggle = (place: number): void => {
    const next = new Set(open);
    if (!next.delete(place)) next.add(place);
    kept.set(question, next);
    setOpen(next);
  };
  return [open, toggle];
}
