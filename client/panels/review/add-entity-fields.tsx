// Adding somebody or something that the reading missed: a known record found by name, or a name and what it is.
import './add-entity-fields.css';
import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { EntityChooser } from '../entity-chooser.tsx';
import type { AddedEntity } from './add-entity.ts';
import { ChoiceField } from './choice-field.tsx';
import { entitySorts } from './review-words.ts';

interface AddEntityFieldsProps {
  /** The field that it is added for: "Origin: who". */
  readonly label: string;
  readonly onAdd: (added: AddedEntity) => void;
  readonly onLeave: () => void;
}

export function AddEntityFields({ label: field, onAdd, onLeave }: AddEntityFieldsProps) {
  const part = useRef<HTMLFieldSetElement>(null);
  const chooser = useRef<HTMLDivElement>(null);
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [name, setName] = useState('');
  const [label, setLabel] = useState<AddedEntity['label']>('Person');
  const [isTried, setTried] = useState(false);
  const add = (): void => {
    setTried(true);
    if (name.trim() !== '') onAdd({ label, name });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // Here they mean this part, not the whole form
    event.stopPropagation();
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return;
    event.preventDefault();
    if (event.key === 'Escape') onLeave();
    else if (event.target instanceof Node && !chooser.current?.contains(event.target)) add();
  };
  return (
    <fieldset ref={part} className="add-entity" aria-label={`Somebody else: ${field}`} onKeyDown={press}>
      <div ref={chooser}>
        <EntityChooser
          label="A known record"
          autoFocus
          onlyRecords
          onChoose={(sameAs, { label: sort, name: called }) => onAdd({ label: sort, name: called, sameAs })}
        />
      </div>
      <TextInput
        size="xs"
        label="Or a name that is new"
        value={name}
        error={isTried && name.trim() === '' ? 'Write the name.' : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ChoiceField label="What it is" words={entitySorts} value={label} onChoose={setLabel} />
      <div className="add-entity-buttons">
        <Button size="compact-xs" onClick={add}>
          Add
        </Button>
        <Button size="compact-xs" variant="default" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </fieldset>
  );
}
