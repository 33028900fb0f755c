// Undo and redo of drawings: what was drawn before, and what was undone.
import type { Drawing } from './address.ts';

export interface UndoHistory {
  readonly past: readonly Drawing[];
  readonly future: readonly Drawing[];
}

export const noHistory: UndoHistory = { past: [], future: [] };

/** How many steps can be undone. */
const DEPTH = 200;

/** Remembers `former` as the drawing to come back to. */
export const remember = (history: UndoHistory, former: Drawing): UndoHistory => ({
  past: [...history.past, former].slice(-DEPTH),
  future: [],
});

export interface Step {
  readonly history: UndoHistory;
  readonly drawing: Drawing;
}

/** One step back from `present`, or undefined when there is none. */
export function undo({ past, future }: UndoHistory, present: Drawing): Step | undefined {
  const drawing = past.at(-1);
  return drawing && { drawing, history: { past: past.slice(0, -1), future: [present, ...future] } };
}

/** One step forward again, or undefined when there is none. */
export function redo({ past, future }: UndoHistory, present: Drawing): Step | undefined {
  const [drawing, ...rest] = future;
  return drawing && { drawing, history: { past: [...past, present], future: rest } };
}
