// Adding the text of a report: a button, a drop anywhere on the page, and what came of it.
import './add-text.css';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFilePlus } from '@tabler/icons-react';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { announce, attachText } from '../state/state.ts';
import { describeFault } from './fault.tsx';
import { count } from './phrases.ts';

async function addFile(file: File): Promise<void> {
  try {
    const { report, alreadyHeld, anchored } = await attachText(file.name, await file.text());
    const message = alreadyHeld
      ? 'This text was here already.'
      : `${count(anchored, 'passage')} can be read now.`;
    notifications.show({ title: report.title, message });
    announce(`${report.title}: ${message}`);
  } catch (fault) {
    const { message, fix } = describeFault(fault);
    notifications.show({
      title: `${file.name} was not added`,
      message: `${message} ${fix}`,
      color: 'red',
      autoClose: false,
    });
  }
}

/** Gives the files to the server one after the other, and says what came of each. */
export async function addFiles(files: Iterable<File>): Promise<void> {
  for (const file of files) await addFile(file);
}

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
        accept=".txt,text/plain"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Text files of reports"
        onChange={choose}
      />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFilePlus size={15} />}
        onClick={() => input.current?.click()}
      >
        Add the text file…
      </Button>{' '}
      <span className="small soft">or drop it anywhere on the page. It is recognised by its content.</span>
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
      <p>Drop the text of a report here. Its passages can be read afterwards.</p>
    </div>
  );
}
