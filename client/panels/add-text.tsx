// Adding documents: a button, and a drop anywhere on the page.
import './add-text.css';
import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { addFiles } from '../state/state.ts';

export function AddTextButton() {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    void addFiles([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Documents to add"
        onChange={choose}
      />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFilePlus size={15} />}
        onClick={() => input.current?.click()}
      >
        Add files…
      </Button>{' '}
      <span className="small soft">
        or drop them anywhere on the page: text, HTML, PDF, Word, e-mail, ZIP.
      </span>
    </>
  );
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, and shows that it would. */
export function DropText() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void addFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-veil" role="status">
      <p>
        Drop documents here: text, Markdown, HTML, PDF, Word, e-mail, or a ZIP of these. Each becomes a report
        that can be read; a text that is missing is recognised.
      </p>
    </div>
  );
}
