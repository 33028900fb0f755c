// A thing by its icon and name: a real link to its own address, that selects it without leaving the page.
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { isLabel, labels } from '../../graph-data/ontology/ontology.ts';
import {
  type EntityRef,
  homeAddress,
  hover,
  type Selection,
  select,
  useEntity,
  usePage,
  writeAddress,
} from '../state/state.ts';
import { nameLabel } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';

const shapes: Readonly<Record<string, ReactNode>> = {
  circle: <circle cx="5" cy="5" r="4.5" />,
  square: <rect x="0.8" y="0.8" width="8.4" height="8.4" />,
  triangle: <path d="M5 0.6 9.6 9H.4z" />,
  diamond: <path d="M5 0 10 5 5 10 0 5z" />,
  ring: (
    <circle
      cx="5"
      cy="5"
      r="3.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="2.6 1.3"
    />
  ),
  bar: <rect x="0" y="3" width="10" height="4" />,
  dot: <circle cx="5" cy="5" r="3" />,
};

/** The small mark of a label, in its shape and colour; silent, since its word stands beside it or in the title. */
export function LabelIcon({ label }: { readonly label: string }) {
  const style: CSSProperties = { color: `var(--label-${label})` };
  return (
    <svg className="thing-icon" viewBox="0 0 10 10" fill="currentColor" style={style} aria-hidden="true">
      {isLabel(label) ? shapes[labels[label].look.shape] : shapes.dot}
    </svg>
  );
}

/** The address of a page that shows just this, in the graph that is shown now. */
export const hrefOf = (selection: Selection): string => {
  const { areProposalsShown } = usePage.getState().address;
  return `/${writeAddress({ ...homeAddress, areProposalsShown, selection })}`;
};

/** Whether a click is a plain one, which stays on the page; others open tabs and windows. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

interface SelectLinkProps {
  readonly selection: Selection;
  readonly className?: string;
  readonly title?: string;
  /** The node that stands out on the picture while the link is pointed at. */
  readonly hovered?: string;
  readonly children: ReactNode;
}

export function SelectLink({ selection, className, title, hovered, children }: SelectLinkProps) {
  const click = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    event.stopPropagation();
    select(selection);
  };
  return (
    <a
      className={`thing-link ${className ?? ''}`}
      href={hrefOf(selection)}
      title={title}
      onClick={click}
      {...(hovered === undefined
        ? {}
        : { onMouseEnter: () => hover(hovered), onMouseLeave: () => hover(undefined) })}
    >
      {children}
    </a>
  );
}

export function ThingLink({ thing }: { readonly thing: EntityRef }) {
  return (
    <SelectLink
      selection={{ kind: 'entity', id: thing.id }}
      className={thing.isProposed ? 'thing is-proposed' : 'thing'}
      title={`${thing.name} (${nameLabel(thing.label)})`}
    >
      <LabelIcon label={thing.label} />
      {thing.name}
      {thing.label === 'UnnamedSource' && <span className="unnamed-note">not named</span>}
      {thing.isProposed && <ProposedTag />}
    </SelectLink>
  );
}

/** The name of an entity of which only the id is known. */
export function NameOf({ id }: { readonly id: string }) {
  const { data } = useEntity(id);
  return <>{data?.name ?? id}</>;
}
