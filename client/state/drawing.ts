// Changes of what is drawn: pure producers, from one drawing to the next.
import { type Drawing, emptyDrawing, type Pin, type View } from './address.ts';

const union = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...new Set([...first, ...second]),
];
const without = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const gone = new Set(second);
  return first.filter((id) => !gone.has(id));
};

/** Draws these too; what was hidden comes back. */
export const drawAlso = (drawing: Drawing, ids: readonly string[]): Drawing => ({
  ...drawing,
  added: union(drawing.added, ids),
  hidden: without(drawing.hidden, ids),
});

/** Draws just these. */
export const drawOnly = (drawing: Drawing, ids: readonly string[]): Drawing => ({
  ...emptyDrawing,
  view: drawing.view,
  start: 'empty',
  added: [...new Set(ids)],
});

export const hide = (drawing: Drawing, ids: readonly string[]): Drawing => ({
  ...drawing,
  hidden: union(drawing.hidden, ids),
  pins: drawing.pins.filter((pin) => !ids.includes(pin.id)),
});

export const showHidden = (drawing: Drawing): Drawing => ({ ...drawing, hidden: [] });

export const pin = (drawing: Drawing, { id, x, y }: Pin): Drawing => ({
  ...drawing,
  pins: [...drawing.pins.filter((entry) => entry.id !== id), { id, x: Math.round(x), y: Math.round(y) }],
});

export const unpin = (drawing: Drawing, id: string): Drawing => ({
  ...drawing,
  pins: drawing.pins.filter((entry) => entry.id !== id),
});

export const toggleLabel = (drawing: Drawing, label: string): Drawing => ({
  ...drawing,
  off: drawing.off.includes(label) ? without(drawing.off, [label]) : union(drawing.off, [label]),
});

export const tidy = (drawing: Drawing): Drawing => ({ ...drawing, isTidied: true });

/** The other view of the same things: ids stay, as far as that view has them. */
export const switchView = (drawing: Drawing, view: View): Drawing => ({ ...drawing, view });

export const startOver = (drawing: Drawing): Drawing => ({ ...emptyDrawing, view: drawing.view });
