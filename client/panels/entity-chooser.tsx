// A field in which one finds an entity by name, for the ends of a path.
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type EntityRef, useSearch } from '../state/state.ts';
import { ProposedTag } from './proposed.tsx';
import { LabelIcon } from './thing-link.tsx';

interface EntityChooserProps {
  readonly label: string;
  /** The name of what is chosen now. */
  readonly name?: string;
  readonly autoFocus?: boolean;
  /** Leaves out what nobody has reviewed: it is no record yet. */
  readonly onlyRecords?: boolean;
  readonly onChoose: (id: string, entity: EntityRef) => void;
}

export function EntityChooser(props: EntityChooserProps) {
  const { label, name = '', autoFocus = false, onlyRecords = false, onChoose } = props;
  const [text, setText] = useState(name);
  const [asked] = useDebouncedValue(text, 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data } = useSearch(combobox.dropdownOpened ? asked : '');
  useEffect(() => setText(name), [name]);
  const found = (data && asked.trim() !== '' ? data.entities : []).filter(
    ({ entity }) => !(onlyRecords && entity.isProposed),
  );
  const choose = (id: string): void => {
    const chosen = found.find(({ entity }) => entity.id === id);
    combobox.closeDropdown();
    if (!chosen) return;
    setText(chosen.entity.name);
    onChoose(id, chosen.entity);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          size="sm"
          autoFocus={autoFocus}
          label={label}
          placeholder="Type a name"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(name);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={label}>
          {found.map(({ entity, matched, description }) => (
            <Combobox.Option key={entity.id} value={entity.id}>
              <LabelIcon label={entity.label} />
              {entity.isProposed ? <i>{entity.name}</i> : entity.name}
              {entity.isProposed && <ProposedTag />}
              {matched !== entity.name && <span className="soft"> “{matched}”</span>}
              {description && <div className="small soft chooser-line">{description}</div>}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Nothing has that name.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
