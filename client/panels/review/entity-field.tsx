// A select over the entities that a report names, with its publisher where that may speak; and adding one that is missing.
import { NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { PUBLISHER } from '../../../graph-data/ontology/ontology.ts';
import { nameLabel } from '../phrases.ts';
import { addEntity, newKey } from './add-entity.ts';
import { AddEntityFields } from './add-entity-fields.tsx';
import type { Draft } from './draft.ts';

interface EntityFieldProps {
  readonly label: string;
  /** The key that is chosen; empty where nobody is yet. */
  readonly value: string;
  readonly draft: Draft;
  readonly hasPublisher?: boolean;
  /** `draft` has what was added, if anything was. */
  readonly onChoose: (key: string, draft: Draft) => void;
}

export function EntityField({ label, value, draft, hasPublisher = false, onChoose }: EntityFieldProps) {
  const [isAdding, setAdding] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const options = draft.entities.map(({ key, name, label: sort }) => ({
    value: key,
    label: `${name} (${nameLabel(sort)})`,
  }));
  return (
    <>
      <div className="entity-field">
        <NativeSelect
          ref={select}
          size="xs"
          aria-label={label}
          data={[
            ...(value === '' ? [{ value: '', label: 'Choose…' }] : []),
            ...(hasPublisher ? [{ value: PUBLISHER, label: 'The publisher' }] : []),
            ...options,
          ]}
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value, draft)}
        />
        <button
          ref={opener}
          type="button"
          className="text-button small"
          aria-label={`Add somebody else… (${label})`}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          Add somebody else…
        </button>
      </div>
      {isAdding && (
        <AddEntityFields
          label={label}
          onAdd={(added) => {
            const next = addEntity(draft, added, newKey());
            onChoose(next.key, next.draft);
            setAdding(false);
            select.current?.focus();
          }}
          onLeave={() => {
            setAdding(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}
