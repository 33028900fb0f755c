// Going through the rows of a table with the arrow keys, also to rows that are not drawn yet.
import type { KeyboardEvent } from 'react';

/** Moves the focus to the link of the row below or above; `show` brings a row into view first. */
export function moveRow(event: KeyboardEvent, show: (index: number) => void, rows: number): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof Element)) return;
  const row = event.target.closest<HTMLElement>('[data-index]');
  const table = event.currentTarget.closest('.table-scroll') ?? event.currentTarget;
  if (!row || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  const index = Math.min(rows - 1, Math.max(0, Number(row.dataset.index) + step));
  const focusRow = (): boolean => {
    const link = table.querySelector<HTMLElement>(
      `[data-index="${index}"] a, [data-index="${index}"] button`,
    );
    link?.focus();
    return link !== null;
  };
  show(index);
  if (!focusRow()) requestAnimationFrame(focusRow);
}
