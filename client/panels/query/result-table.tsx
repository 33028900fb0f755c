// The rows of a result as a table: only those in view are drawn; a row unfolds to show its cells in full.
import { useMemo, useState } from 'react';
import { VirtualTable } from '../virtual-rows.tsx';
import { Cell } from './cell.tsx';
import { isNumber, writeCell } from './cell-values.ts';
import { type ColumnLook, columnLooks } from './column-widths.ts';
import type { ResultRows } from './take-rows.ts';

const ROW_PX = 31;
const NUMBER_PX = 52;

interface RowProps {
  readonly cells: readonly unknown[];
  readonly columns: readonly string[];
  readonly looks: readonly ColumnLook[];
  readonly index: number;
  readonly isWhole: boolean;
  readonly onToggle: () => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

function Row({ cells, columns, looks, index, isWhole, onToggle, measure }: RowProps) {
  return (
    <tr ref={measure} aria-rowindex={index + 2} data-index={index} data-whole={isWhole}>
      <td className="query-row-number">
        <button
          type="button"
          aria-expanded={isWhole}
          aria-label={`Row ${index + 1} in full`}
          title={isWhole ? 'Fold this row' : 'Show this row in full'}
          onClick={onToggle}
        >
          {index + 1}
        </button>
      </td>
      {columns.map((column, at) => {
        const value = cells[at];
        const isText = typeof value === 'string' && !isWhole;
        return (
          <td
            key={column}
            className={looks[at]?.isNumeric || isNumber(value) ? 'number' : undefined}
            title={isText ? writeCell(value) : undefined}
          >
            <div className={isWhole ? 'query-whole' : 'one-line'}>
              <Cell value={value} isWhole={isWhole} />
            </div>
          </td>
        );
      })}
    </tr>
  );
}

function Head({
  columns,
  looks,
}: {
  readonly columns: readonly string[];
  readonly looks: readonly ColumnLook[];
}) {
  return (
    <thead>
      <tr>
        <th style={{ width: NUMBER_PX }}>
          <span className="visually-hidden">Row</span>
        </th>
        {columns.map((column, index) => (
          <th
            key={column}
            className={looks[index]?.isNumeric ? 'number' : undefined}
            style={looks[index]?.isClipped ? undefined : { width: looks[index]?.widthPx }}
            title={column}
          >
            <div className="one-line">{column}</div>
          </th>
        ))}
        {/* Without it short columns would be drawn far apart. */}
        {looks.every(({ isClipped }) => !isClipped) && <td />}
      </tr>
    </thead>
  );
}

export function ResultTable({ result }: { readonly result: ResultRows }) {
  const { columns, rows } = result;
  const looks = useMemo(() => columnLooks(columns, rows), [columns, rows]);
  const [whole, setWhole] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number): void => {
    const next = new Set(whole);
    if (!next.delete(index)) next.add(index);
    setWhole(next);
  };
  const width = looks.reduce((sum, { widthPx }) => sum + widthPx, NUMBER_PX);
  return (
    <VirtualTable
      label="Rows of the result"
      className="query-table"
      rows={rows}
      rowHeightPx={ROW_PX}
      columns={columns.length + 1}
      total={rows.length}
      selectedIndex={-1}
      minWidthPx={width}
      head={<Head columns={columns} looks={looks} />}
      renderRow={(cells, index, measure) => (
        <Row
          // A row of a result has no other name than its place.
          key={`row-${index}`}
          cells={cells}
          columns={columns}
          looks={looks}
          index={index}
          isWhole={whole.has(index)}
          onToggle={() => toggle(index)}
          measure={measure}
        />
      )}
    />
  );
}
