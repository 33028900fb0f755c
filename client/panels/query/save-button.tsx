// Saving the query under a name; a name that is taken is replaced, and the button says so.
import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useShelf } from '../../state/state.ts';

interface SaveButtonProps {
  readonly isEmpty: boolean;
  readonly onSave: (name: string) => void;
}

export function SaveButton({ isEmpty, onSave }: SaveButtonProps) {
  const saved = useShelf((shelf) => shelf.saved);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isTaken = saved.some((entry) => entry.name === wanted);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '') return;
    onSave(wanted);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isEmpty}
          title={isEmpty ? 'Write a query first' : 'Keep this query under a name, in this browser'}
          onClick={() => setOpen(!isOpen)}
        >
          Save…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Save this query">
        <form className="query-save" onSubmit={submit}>
          <TextInput
            data-autofocus
            size="xs"
            label="Name"
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="compact-sm"
            disabled={wanted === ''}
            title={wanted === '' ? 'Write a name first' : undefined}
          >
            {isTaken ? 'Replace' : 'Save'}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
