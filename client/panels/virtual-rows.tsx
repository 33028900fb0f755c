// A table of which only the rows in view are in the page; the arrow keys reach all of them.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { moveRow } from './table-keys.ts';

/** A row without content that takes the place of those above or below the ones in view. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

interface VirtualTableProps<T> {
  readonly label: string;
  readonly className: string;
  readonly rows: readonly T[];
  readonly rowHeightPx: number;
  readonly columns: number;
  /** How many rows there are in all, with those that are not read yet. */
  readonly total: number;
  /** The row to bring into view, or -1. */
  readonly selectedIndex: number;
  readonly head: ReactNode;
  /** `measure` is the ref of rows that may be higher than `rowHeightPx`. */
  readonly renderRow: (
    row: T,
    index: number,
    measure: (row: HTMLTableRowElement | null) => void,
  ) => ReactNode;
  /** Narrower windows scroll sideways. */
  readonly minWidthPx?: number;
  /** Called when the last rows that are read come into view. */
  readonly onNearEnd?: () => void;
}

const NEAR_ROWS = 20;

export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { rows, rowHeightPx, columns, total, selectedIndex, onNearEnd } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeightPx,
    scrollPaddingStart: 28,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1);
  const lastIndex = last?.index ?? 0;
  useEffect(() => {
    if (lastIndex >= rows.length - NEAR_ROWS && rows.length < total) onNearEnd?.();
  }, [lastIndex, rows.length, total, onNearEnd]);
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtual]);
  const press = (event: KeyboardEvent): void =>
    moveRow(event, (index) => virtual.scrollToIndex(index), rows.length);
  return (
    <div ref={scroll} className="table-scroll">
      <table
        className={`plain-table ${props.className}`}
        aria-label={props.label}
        aria-rowcount={total + 1}
        style={{ minWidth: props.minWidthPx }}
      >
        {props.head}
        <tbody onKeyDown={press}>
          <Gap height={items[0]?.start ?? 0} columns={columns} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : props.renderRow(row, index, virtual.measureElement);
          })}
          <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}
