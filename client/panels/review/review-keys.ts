// The keys of the review: what each asks for, and where they are heard.
import { type RefObject, useEffect, useRef } from 'react';
import { isTyping, readUndoKey } from '../shortcuts.ts';

export type ReviewWish =
  | 'accept'
  | 'correct'
  | 'reject'
  | 'split'
  | 'join'
  | 'next'
  | 'previous'
  | 'entity'
  | 'batch'
  | 'undo'
  | 'redo';

const wishes: Readonly<Record<string, ReviewWish>> = {
  a: 'accept',
  c: 'correct',
  r: 'reject',
  s: 'split',
  j: 'join',
  n: 'next',
  ArrowDown: 'next',
  p: 'previous',
  ArrowUp: 'previous',
  e: 'entity',
  b: 'batch',
  z: 'undo',
};

/** Every key of the review with what it does, for the help. */
export const reviewKeys: readonly (readonly [key: string, meaning: string])[] = [
  ['a', 'Accept the claim, and go on to the next'],
  ['c', 'Correct it: Enter accepts it so, Esc leaves it as it was'],
  ['r', 'Reject it'],
  ['s', 'Split it: arrow keys choose the place, Enter cuts, Esc leaves'],
  ['j', 'Join it with the next one'],
  ['1 … 9', 'Take what is named for this known record; 0 for a new one, u while unsure'],
  ['e', 'The next name for which there is something to choose'],
  ['n p ↓ ↑', 'The next claim, the previous one'],
  ['b', 'Accept all from a score on'],
  ['z', 'Undo; Ctrl Z too, and Ctrl Shift Z does it again'],
  ['s d u', 'For two records: the same, different, unsure'],
];

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key asks for in the list of claims; undefined for any other key. */
export function readReviewKey(event: PressedKey): ReviewWish | undefined {
  const undo = readUndoKey(event);
  if (undo) return undo;
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : wishes[event.key];
}

/** Whether a key pressed here is meant for the review: in it, or where nothing has the focus. */
function isForReview(target: EventTarget | null, region: HTMLElement | null): boolean {
  if (isTyping(target)) return false;
  if (target === document.body) return true;
  return target instanceof Node && (region?.closest('#tables')?.contains(target) ?? false);
}

/**
 * Hears keys before the picture does, which has its own meanings for some of them; never while typing. `onKey` says
 * whether it understood.
 */
export function useReviewKeys(
  region: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => boolean,
): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !isForReview(event.target, region.current)) return;
      if (!latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [region]);
}
