// The line between two parts of the page that can be dragged, or moved with the arrow keys.
import type { KeyboardEvent, PointerEvent } from 'react';

interface DividerProps {
  readonly label: string;
  /** x sizes what is to its right, y what is below it. */
  readonly axis: 'x' | 'y';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

const STEP_PX = 24;

export function Divider({ label, axis, value, min, max, onChange }: DividerProps) {
  const set = (next: number): void => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const handle = event.currentTarget;
    const start = axis === 'x' ? event.clientX : event.clientY;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => set(value + start - (axis === 'x' ? move.clientX : move.clientY));
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  const press = (event: KeyboardEvent): void => {
    const [more, less] = axis === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key !== more && event.key !== less) return;
    event.preventDefault();
    set(value + (event.key === more ? STEP_PX : -STEP_PX));
  };
  return (
    <hr
      className="divider"
      data-axis={axis}
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
