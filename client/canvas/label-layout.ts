// Where the labels go: the most important first, beside or below its node, and no two on top of each other.

/** A rectangle in CSS pixels of the canvas; y grows downwards. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly id: string;
  /** Centre and radius of its node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** How many small nodes it may cover when there is no free place; none, for most. A large one counts as six. */
  readonly mayCover: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly rectangle: Rectangle;
  readonly align: 'left' | 'center' | 'right';
}

const LARGE = 16;
const CELL = 80;
const GAP = 3;
const SPACE = 6;

const meets = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Rectangles by the cells they lie in, so that only near ones are compared. */
export class RectangleGrid {
  private readonly cells = new Map<string, Rectangle[]>();

  add(rectangle: Rectangle): void {
    for (const key of this.keys(rectangle)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(rectangle);
      else this.cells.set(key, [rectangle]);
    }
  }

  /** How many rectangles this one meets. */
  count(rectangle: Rectangle): number {
    const met = new Set<Rectangle>();
    for (const key of this.keys(rectangle)) {
      for (const other of this.cells.get(key) ?? []) if (meets(rectangle, other)) met.add(other);
    }
    return met.size;
  }

  private *keys({ left, top, right, bottom }: Rectangle): Generator<string> {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) {
        yield `${column}:${row}`;
      }
    }
  }
}

function* candidates({ id, x, y, radius, width, height }: LabelWish): Generator<PlacedLabel> {
  const reach = radius + GAP;
  const middle = y - height / 2;
  const box = (left: number, top: number): Rectangle => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  yield { id, align: 'left', rectangle: box(x + reach, middle) };
  yield { id, align: 'center', rectangle: box(x - width / 2, y + reach) };
  yield { id, align: 'right', rectangle: box(x - reach - width, middle) };
  yield { id, align: 'center', rectangle: box(x - width / 2, y - reach - height) };
  const slant = reach * 0.72;
  const [past, far] = [width * 0.25, reach + 10];
  yield { id, align: 'left', rectangle: box(x + slant, y + slant - height * 0.2) };
  yield { id, align: 'left', rectangle: box(x + slant, y - slant - height * 0.8) };
  yield { id, align: 'right', rectangle: box(x - slant - width, y + slant - height * 0.2) };
  yield { id, align: 'right', rectangle: box(x - slant - width, y - slant - height * 0.8) };
  yield { id, align: 'center', rectangle: box(x - past, y + reach) };
  yield { id, align: 'center', rectangle: box(x + past - width, y + reach) };
  yield { id, align: 'center', rectangle: box(x - past, y - reach - height) };
  yield { id, align: 'center', rectangle: box(x + past - width, y - reach - height) };
  yield { id, align: 'center', rectangle: box(x - width / 2, y + far) };
  yield { id, align: 'center', rectangle: box(x - width / 2, y - far - height) };
  yield { id, align: 'right', rectangle: box(x - far - width, y - height * 1.1) };
  yield { id, align: 'right', rectangle: box(x - far - width, y + height * 0.1) };
  yield { id, align: 'left', rectangle: box(x + far, y - height * 1.1) };
  yield { id, align: 'left', rectangle: box(x + far, y + height * 0.1) };
}

/**
 * Places labels in the order of the wishes. A label that would cover another label is left out; one that would
 * cover more nodes than it may, too. Reaching over the rim of the canvas counts as three nodes.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  nodes: readonly Rectangle[],
  canvas: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const [taken, small, large] = [new RectangleGrid(), new RectangleGrid(), new RectangleGrid()];
  for (const node of nodes) (node.right - node.left > LARGE ? large : small).add(node);
  const isOutside = ({ left, top, right, bottom }: Rectangle): boolean =>
    left < 2 || top < 2 || right > canvas.width - 2 || bottom > canvas.height - 2;
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    let best: PlacedLabel | undefined;
    let least = wish.mayCover + 1;
    for (const candidate of candidates(wish)) {
      if (taken.count(candidate.rectangle) > 0) continue;
      const covered = small.count(candidate.rectangle) + 6 * large.count(candidate.rectangle);
      const cost = covered + (isOutside(candidate.rectangle) ? 3 : 0);
      if (cost >= least) continue;
      best = candidate;
      least = cost;
      if (cost === 0) break;
    }
    if (!best) continue;
    const { left, top, right, bottom } = best.rectangle;
    // Words that stand side by side need a space between them.
    taken.add({ left: left - SPACE, top, right: right + SPACE, bottom });
    placed.push(best);
  }
  return placed;
}
