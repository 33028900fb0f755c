// Saved queries as a file: to keep them, or to carry them to another browser.
import { notifications } from '@mantine/notifications';
import { type ChangeEvent, useRef } from 'react';
import { changeShelf, readShelf, type SavedQuery, saveQueries, writeSaved } from '../../state/state.ts';
import { count } from '../phrases.ts';
import { saveFile } from '../save-file.ts';

export function ShelfFiles({ saved }: { readonly saved: readonly SavedQuery[] }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { currentTarget: field } = event;
    const [file] = field.files ?? [];
    if (!file) return;
    const found = readShelf(await file.text()).saved;
    field.value = '';
    if (found.length > 0) changeShelf((shelf) => saveQueries(shelf, found));
    notifications.show({
      message:
        found.length > 0
          ? `${count(found.length, 'query', 'queries')} read from ${file.name}.`
          : `${file.name} holds no saved queries. Choose a file that “Export” wrote.`,
    });
  };
  return (
    <p className="small query-files">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="File of saved queries"
        onChange={(event) => void read(event)}
      />
      {saved.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => saveFile('hearsay-queries.json', writeSaved(saved), 'application/json')}
        >
          Export
        </button>
      )}
      <button type="button" className="text-button" onClick={() => input.current?.click()}>
        Import…
      </button>
    </p>
  );
}
