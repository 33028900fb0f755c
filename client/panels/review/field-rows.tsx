// Rows of fields of which there may be several: each with what takes it away, and below them what adds one more.
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface FieldRowProps {
  /** What the row is: "Speaker 2". */
  readonly label: string;
  readonly onRemove?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function FieldRow({ label, onRemove, children }: FieldRowProps) {
  return (
    <li className="field-row">
      <div className="field-row-fields">{children}</div>
      {onRemove && (
        <button
          type="button"
          className="field-remove"
          aria-label={`Take away: ${label}`}
          title={`Take away: ${label}`}
          onClick={onRemove}
        >
          <IconX size={14} />
        </button>
      )}
    </li>
  );
}

interface FieldRowsProps {
  readonly title: string;
  readonly problem: string | undefined;
  /** What adds a row: "Add a speaker"; nothing where none can be added. */
  readonly add?: { readonly words: string; readonly onAdd: () => void } | undefined;
  readonly children: ReactNode;
}

export function FieldRows({ title, problem, add, children }: FieldRowsProps) {
  return (
    <fieldset className="field-rows">
      <legend>{title}</legend>
      <ul className="plain-list">{children}</ul>
      {add && (
        <button type="button" className="text-button small field-add" onClick={add.onAdd}>
          <IconPlus size={13} /> {add.words}
        </button>
      )}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
