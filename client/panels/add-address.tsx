// Adding a page by its address, which the server then fetches; nothing is fetched before it is asked for.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { addPage } from '../state/state.ts';

/** What is wrong with an address, in words; undefined when the server can be asked for it. */
export function addressProblem(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (url && /^https?:$/.test(url.protocol)) return undefined;
  return 'Write the whole address of a page, beginning with https://.';
}

export function AddAddress() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  if (!isOpen) {
    return (
      <button type="button" className="text-button small" onClick={() => setOpen(true)}>
        Add a page by its address…
      </button>
    );
  }
  const close = (): void => {
    setOpen(false);
    setText('');
    setProblem(undefined);
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const found = addressProblem(text);
    setProblem(found);
    if (found !== undefined) return;
    void addPage(text.trim());
    close();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <form
      className="add-address"
      aria-label="Add a page by its address"
      noValidate
      onSubmit={add}
      onKeyDown={press}
    >
      <TextInput
        size="xs"
        type="url"
        label="Address of a page"
        description="The Hearsay server fetches it when you press Add, and only then."
        placeholder="https://"
        autoFocus
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm">
        Add
      </Button>
      <Button size="compact-sm" variant="default" onClick={close}>
        Cancel
      </Button>
    </form>
  );
}
