// The parts every panel is made of: heading, folding section, row of facts, bars.
import './panel.css';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { EntityRef } from '../state/state.ts';
import { showNumber } from './phrases.ts';
import { ThingLink } from './thing-link.tsx';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel that folds; what is folded away asks the server nothing. */
export function Section({ title, count, isOpenAtFirst = true, children }: SectionProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <section className="section">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          {title}
          {count !== undefined && <span className="section-count">{showNumber(count)}</span>}
        </button>
      </h3>
      <div id={id}>{isOpen && children}</div>
    </section>
  );
}

export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface BarsProps {
  readonly rows: readonly { readonly entity: EntityRef; readonly claims: number }[];
  /** What a click on the count does. */
  readonly onCount: (id: string) => void;
  readonly countTitle: string;
}

const FIRST_ROWS = 8;

/** Names with how often, as bars; the first few, and the rest on demand. */
export function Bars({ rows, onCount, countTitle }: BarsProps) {
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...rows.map(({ claims }) => claims));
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <ul className="bars plain-list">
        {shown.map(({ entity, claims }) => (
          <li key={entity.id}>
            <ThingLink thing={entity} />
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(100 * claims) / most}%` }} />
            </span>
            <button
              type="button"
              className="text-button number"
              title={countTitle}
              aria-label={`${countTitle}: ${entity.name}, ${claims}`}
              onClick={() => onCount(entity.id)}
            >
              {showNumber(claims)}
            </button>
          </li>
        ))}
      </ul>
      {rows.length > FIRST_ROWS && (
        <button type="button" className="text-button small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${showNumber(rows.length)}`}
        </button>
      )}
    </>
  );
}
