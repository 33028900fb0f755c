// The figures of a question, one row each on a common axis; reprints folded; how each stands to the chosen one.
import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import { hover, selectClaim } from '../../state/state.ts';
import { count, showEstimate } from '../phrases.ts';
import { AXIS_PX, RangeBar, RangeTicks } from '../range-bar.tsx';
import { moveRow } from '../table-keys.ts';
import { SelectLink, ThingLink } from '../thing-link.tsx';
import { type CompareGroup, type CompareRow, familyOf } from './compare-rows.ts';
import { type Beside, placesOf, sayWay, showAsOf, showPublished, sourceOf } from './compare-words.ts';

/** On a phone the figure and its range fit side by side. */
const PHONE_AXIS_PX = 190;

interface Table {
  readonly end: number;
  /** Of the axis, in pixels. */
  readonly width: number;
  /** Id of the claim that the others are compared with. */
  readonly chosen: string | undefined;
  readonly beside: ReadonlyMap<string, Beside>;
  /** Claims that carry the chosen statement too: reprints are no second opinion, and are not compared. */
  readonly family: ReadonlySet<string>;
}

function BesideCell({ id, table }: { readonly id: string; readonly table: Table }) {
  const found = table.beside.get(id);
  if (id === table.chosen) return <td className="beside-cell">the chosen one</td>;
  return (
    <td className="beside-cell" data-verdict={found?.verdict} title={found?.reason}>
      {found?.words ?? (table.family.has(id) ? 'the same statement, repeated' : '')}
    </td>
  );
}

interface FoldProps {
  readonly row: CompareRow;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function ReprintsButton({ row, isOpen, onOpen }: FoldProps) {
  const { length } = row.reprints;
  if (length === 0) return null;
  return (
    <button
      type="button"
      className="text-button small reprints-button"
      aria-expanded={isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {isOpen ? 'Fold away ' : 'Show '}
      {count(length, 'claim that repeats it', 'claims that repeat it')}
    </button>
  );
}

interface RowProps {
  readonly row: CompareRow;
  readonly index: number;
  readonly table: Table;
  readonly fold?: FoldProps;
}

function Row({ row, index, table, fold }: RowProps) {
  const { claim, figures, estimate, label } = row;
  const isChosen = claim.id === table.chosen;
  const differs = table.beside.get(claim.id)?.differs;
  const mark = (property: string): true | undefined => differs?.has(property) || undefined;
  return (
    <tr
      data-index={index}
      data-selected={isChosen}
      data-reprint={fold === undefined || undefined}
      onClick={() => selectClaim(claim.id)}
      onMouseEnter={() => hover(claim.id)}
      onMouseLeave={() => hover(undefined)}
    >
      <td className="row-number">{label}</td>
      <td className="estimate-figure">
        <SelectLink selection={{ kind: 'claim', id: claim.id }} title={claim.gloss}>
          {showEstimate(figures)}
        </SelectLink>
        {fold && <ReprintsButton {...fold} />}
        {!fold && <span className="small soft reprint-note">repeats it</span>}
      </td>
      <td className="range-cell">
        <RangeBar figures={figures} end={table.end} width={table.width} isChosen={isChosen} />
      </td>
      {table.chosen !== undefined && <BesideCell id={claim.id} table={table} />}
      <td className="nowrap-wide" data-differs={mark('asOf')}>
        {estimate.asOf ? showAsOf(row) : <span className="soft">{showAsOf(row)}</span>}
      </td>
      <td className="nowrap-wide soft">{showPublished(row)}</td>
      <td className="who-cell">
        <ThingLink thing={claim.origin} />
      </td>
      <td className="soft">{sayWay(claim)}</td>
      <td className="soft scope-cell" data-differs={mark('scope')}>
        {estimate.scope}
      </td>
      <td className="soft" data-differs={mark('place')}>
        {placesOf(row)}
      </td>
      <td className="soft report-cell">
        <SelectLink selection={{ kind: 'entity', id: claim.report.id }} title={claim.report.title}>
          {sourceOf(row)}
        </SelectLink>
      </td>
    </tr>
  );
}

interface HeadProps {
  readonly group: CompareGroup;
  readonly width: number;
  readonly hasChosen: boolean;
}

function Head({ group, width, hasChosen }: HeadProps) {
  return (
    <thead>
      <tr>
        <th className="row-number">
          <span className="visually-hidden">Number</span>
        </th>
        <th>Figure</th>
        <th className="range-cell">
          <span className="visually-hidden">Range</span>
          <RangeTicks ticks={group.ticks} end={group.end} unit={group.unit} width={width} />
        </th>
        {hasChosen && <th>Beside the chosen one</th>}
        <th>As of</th>
        <th>Published</th>
        <th>Who says it</th>
        <th>How it came here</th>
        <th>Who or what is counted</th>
        <th>Place</th>
        <th>Report</th>
      </tr>
    </thead>
  );
}

interface Shown {
  readonly row: CompareRow;
  readonly fold?: FoldProps;
}

interface CompareTableProps {
  readonly title: string;
  readonly group: CompareGroup;
  readonly chosen: string | undefined;
  readonly beside: ReadonlyMap<string, Beside>;
}

export function CompareTable({ title, group, chosen, beside }: CompareTableProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const isPhone = useMediaQuery('(max-width: 700px)') ?? false;
  const width = isPhone ? PHONE_AXIS_PX : AXIS_PX;
  const toggle = (id: string): void => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  const shown = group.rows.flatMap((row): readonly Shown[] => {
    const hasChosen = row.reprints.some(({ claim }) => claim.id === chosen);
    const isOpen = hasChosen || opened.has(row.claim.id);
    const fold = { row, isOpen, onOpen: () => toggle(row.claim.id) };
    return [{ row, fold }, ...(isOpen ? row.reprints.map((reprint) => ({ row: reprint })) : [])];
  });
  const table = { end: group.end, width, chosen, beside, family: familyOf(group.rows, chosen) };
  return (
    <table className="plain-table compare-table" aria-label={title}>
      <Head group={group} width={width} hasChosen={chosen !== undefined} />
      <tbody onKeyDown={(event: KeyboardEvent) => moveRow(event, () => undefined, shown.length)}>
        {shown.map(({ row, fold }, index) => (
          <Row
            key={row.claim.id}
            row={row}
            index={index}
            table={table}
            {...(fold === undefined ? {} : { fold })}
          />
        ))}
      </tbody>
    </table>
  );
}
