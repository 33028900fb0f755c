// The legend: what the marks and lines mean, how many are drawn, and the switch for each.
import './legend.css';
import { Checkbox, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { entityLabels, labels } from '../../graph-data/ontology/ontology.ts';
import { changeDrawing, toggleLabel, usePage, usePicture, useSummary, type View } from '../state/state.ts';
import { showShortNumber } from './phrases.ts';
import { ProposalNotes, ProposalsSwitch } from './proposals-switch.tsx';
import { LabelIcon } from './thing-link.tsx';

type LegendLabel = (typeof entityLabels)[number] | 'Claim' | 'Estimate';

const labelsOf = (view: View): readonly LegendLabel[] =>
  view === 'claims' ? [...entityLabels, 'Claim', 'Estimate'] : entityLabels;

/** How many nodes of each label the picture holds, without those hidden one by one. */
function useDrawnCounts(): ReadonlyMap<string, number> {
  const drawing = usePage((page) => page.address.drawing);
  const { data } = usePicture(drawing);
  const counts = new Map<string, number>();
  const isWanted = drawing.start === 'overview' || drawing.added.length > 0;
  for (const { id, label } of isWanted ? (data?.nodes ?? []) : []) {
    if (!drawing.hidden.includes(id)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function LabelRow({ label, drawn, total }: { label: LegendLabel; drawn: number; total: number }) {
  const isOff = usePage((page) => page.address.drawing.off.includes(label));
  const { plural, meaning } = labels[label];
  return (
    <li className="legend-row" data-off={isOff || undefined}>
      <Checkbox
        size="xs"
        checked={!isOff}
        onChange={() => changeDrawing((drawing) => toggleLabel(drawing, label))}
        label={
          <span className="legend-name" title={meaning}>
            <LabelIcon label={label} />
            {plural}
          </span>
        }
      />
      <span className="legend-count" title={`${drawn} drawn of ${total}`}>
        <span className="legend-drawn">{showShortNumber(isOff ? 0 : drawn)}</span>
        <span aria-hidden="true"> / </span>
        <span className="visually-hidden"> drawn of </span>
        {showShortNumber(total)}
      </span>
    </li>
  );
}

function Line({ dash, width = 2 }: { readonly dash?: string; readonly width?: number }) {
  return (
    <svg className="legend-line" viewBox="0 0 34 12" aria-hidden="true">
      <line
        x1="2"
        y1="6"
        x2="32"
        y2="6"
        stroke="currentColor"
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={dash === '0 5' ? 'round' : 'butt'}
      />
    </svg>
  );
}

function Sizes() {
  return (
    <svg className="legend-line" viewBox="0 0 34 16" fill="currentColor" aria-hidden="true">
      <circle cx="6" cy="8" r="3" />
      <circle cx="23" cy="8" r="7" />
    </svg>
  );
}

function WayLine() {
  return (
    <svg className="legend-line legend-way" viewBox="0 0 34 12" aria-hidden="true">
      <line x1="2" y1="6" x2="32" y2="6" stroke="currentColor" strokeWidth="2.4" />
      <path d="M14 1.5 22 6 14 10.5z" fill="currentColor" />
    </svg>
  );
}

function Rings({ isCircle = false }: { readonly isCircle?: boolean }) {
  return (
    <svg
      className={`legend-line ${isCircle ? 'legend-circle' : 'legend-way'}`}
      viewBox="0 0 34 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="17" cy="10" r="3" fill="currentColor" stroke="none" />
      <circle cx="17" cy="10" r={isCircle ? 8 : 6} strokeDasharray={isCircle ? '2 2.6' : undefined} />
      {!isCircle && <circle cx="17" cy="10" r="9" />}
    </svg>
  );
}

/** What marks the way of a selected claim or report. */
function WayNotes() {
  return (
    <>
      <li>
        <WayLine />
        <span>Arrows: the way the selected claim came</span>
      </li>
      <li>
        <Rings />
        <span>Two rings: its origin; broken: not named</span>
      </li>
      <li>
        <Rings isCircle />
        <span>Dotted ring: reports that rest on each other, or on one source</span>
      </li>
    </>
  );
}

const entitiesNotes = {
  line: 'Dark: a relation that is claimed',
  width: 'Wider: more claims say so',
  size: 'Larger: more claims from it or about it',
};
const claimsNotes = {
  line: 'From a claim to who says it, to what it is about, to its report',
  size: 'Small dot: a claim. Bar: a claim with a figure',
};

function Explanations({ view }: { readonly view: View }) {
  const notes = view === 'claims' ? claimsNotes : entitiesNotes;
  const areProposalsShown = usePage(({ address }) => address.areProposalsShown);
  return (
    <ul className="plain-list legend-notes">
      <li>
        <Line />
        <span>{notes.line}</span>
      </li>
      {view === 'entities' && (
        <>
          <li className="legend-pale">
            <Line />
            <span>Pale: one speaks of the other</span>
          </li>
          <li>
            <Line width={5} />
            <span>{entitiesNotes.width}</span>
          </li>
        </>
      )}
      <li>
        <Line dash="6 4" />
        <span>Dashed: denied, or said to be uncertain</span>
      </li>
      <li>
        <Line dash="0 5" width={3} />
        <span>Dotted: some affirm it, others deny it</span>
      </li>
      <li>
        <Sizes />
        <span>{notes.size}</span>
      </li>
      {areProposalsShown && <ProposalNotes />}
      <WayNotes />
    </ul>
  );
}

/** What the picture's marks mean; switching a label off hides its nodes on the picture only. */
export function Legend() {
  const { view, off } = usePage((page) => page.address.drawing);
  const areProposalsShown = usePage(({ address }) => address.areProposalsShown);
  const summary = useSummary().data;
  const drawn = useDrawnCounts();
  const heading = useId();
  const totalOf = (label: string): number =>
    summary?.labels.find((entry) => entry.label === label)?.count ?? 0;
  return (
    <div className="legend">
      <h2 id={heading} className="legend-title">
        Legend
      </h2>
      <p className="legend-hint">
        {areProposalsShown ? 'Drawn / stored and proposed' : 'Drawn / in the store'}
      </p>
      <ul className="plain-list" aria-labelledby={heading}>
        {labelsOf(view).map((label) => (
          <LabelRow key={label} label={label} drawn={drawn.get(label) ?? 0} total={totalOf(label)} />
        ))}
      </ul>
      {off.length > 0 && (
        <UnstyledButton
          className="text-button legend-all"
          onClick={() => changeDrawing((drawing) => ({ ...drawing, off: [] }))}
        >
          Show all kinds
        </UnstyledButton>
      )}
      <ProposalsSwitch />
      <Explanations view={view} />
    </div>
  );
}
