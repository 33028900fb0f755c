// A field in which one finds an entity by name, for the ends of a path.
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useSearch } from '../state/state.ts';
import { ProposedTag } from './proposed.tsx';
import { LabelIcon } from './thing-link.tsx';

interface EntityChooserProps {
  readonly label: string;
  /** The name of what is chosen now. */
  readonly name?: string;
  readonly onChoose: (id: string) => void;
}

export function EntityChooser({ label, name = '', onChoose }: EntityChooserProps) {
  const [text, setText] = useState(name);
  const [asked] = useDebouncedValue(text, 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data } = useSearch(combobox.dropdownOpened ? asked : '');
  useEffect(() => setText(name), [name]);
  const found = data && asked.trim() !== '' ? data.entities : [];
  const choose = (id: string): void => {
    const chosen = found.find(({ entity }) => entity.id === id);
    setText(chosen?.entity.name ?? '');
    combobox.closeDropdown();
    onChoose(id);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          size="sm"
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
