// Queries at hand: examples, those that were saved, and the last ones that ran.
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  announce,
  changeShelf,
  emptyDrawing,
  forgetHistory,
  type PastRun,
  type QueryText,
  removeSaved,
  renameSaved,
  type SavedQuery,
  saveQueries,
  usePicture,
  useShelf,
} from '../../state/state.ts';
import { count } from '../phrases.ts';
import { exampleQueries } from './example-queries.ts';
import { withoutComments } from './scan-query.ts';
import { ShelfFiles } from './shelf-files.tsx';
import { showDuration } from './show-duration.ts';

type Open = (query: QueryText) => void;

interface EntryProps {
  readonly title: ReactNode;
  readonly detail?: string;
  readonly query: QueryText;
  readonly onOpen: Open;
  readonly children?: ReactNode;
}

function Entry({ title, detail, query, onOpen, children }: EntryProps) {
  return (
    <li>
      <button type="button" className="query-entry" title={query.text} onClick={() => onOpen(query)}>
        <span className="lead-title">{title}</span>
        {detail && <span className="small soft">{detail}</span>}
      </button>
      {children}
    </li>
  );
}

const stamp = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function showRun({ at, rows, isTruncated, elapsedMs }: PastRun): string {
  const moment = new Date(at);
  const when = Number.isNaN(moment.getTime()) ? '' : `${stamp.format(moment)} · `;
  return `${when}${isTruncated ? 'the first ' : ''}${count(rows, 'row')} in ${showDuration(elapsedMs)}`;
}

/** More than two lines hold, which is what is shown. */
const TITLE_LENGTH = 300;

/** The query on one line, without its comments: what tells one run from another. */
export function titleOf({ text, parameters }: QueryText): string {
  const line = withoutComments(text).replace(/\s+/g, ' ').trim();
  const values = parameters.map((entry) => `$${entry.name} = ${entry.text}`).join(', ');
  const title = line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH)}…` : line;
  return values === '' ? title : `${title} (${values})`;
}

interface RenameFormProps {
  readonly name: string;
  /** `isByKey` when the focus is left without a place. */
  readonly onDone: (next: string, isByKey: boolean) => void;
}

function RenameForm({ name, onDone }: RenameFormProps) {
  const [text, setText] = useState(name);
  const next = text.trim() === '' ? name : text.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone(next, true);
  };
  return (
    <form className="query-rename" onSubmit={submit}>
      <input
        ref={(field) => field?.focus()}
        type="text"
        aria-label="New name"
        value={text}
        maxLength={100}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => onDone(next, false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(name, true);
        }}
      />
    </form>
  );
}

interface SavedEntryProps {
  readonly entry: SavedQuery;
  readonly onOpen: Open;
  readonly onRemove: () => void;
  /** Whether it was just named or brought back, and the focus goes here. */
  readonly isNext: boolean;
  readonly onNamed: (name: string) => void;
}

function SavedEntry({ entry, onOpen, onRemove, isNext, onNamed }: SavedEntryProps) {
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext && !isRenaming) renameButton.current?.focus();
  }, [isNext, isRenaming]);
  const { name, query } = entry;
  if (isRenaming) {
    const rename = (next: string, isByKey: boolean): void => {
      setRenaming(false);
      if (next !== name) changeShelf((shelf) => renameSaved(shelf, name, next));
      if (isByKey) onNamed(next);
    };
    return (
      <li>
        <RenameForm name={name} onDone={rename} />
      </li>
    );
  }
  return (
    <Entry title={name} query={query} onOpen={onOpen}>
      <ActionIcon
        ref={renameButton}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Rename ${name}`}
        title="Rename"
        onClick={() => setRenaming(true)}
      >
        <IconPencil size={14} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Delete ${name}`}
        title="Delete"
        onClick={onRemove}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </Entry>
  );
}

function Saved({ onOpen }: { readonly onOpen: Open }) {
  const saved = useShelf((shelf) => shelf.saved);
  const [removed, setRemoved] = useState<SavedQuery>();
  const [nextName, setNextName] = useState<string>();
  const remove = (entry: SavedQuery): void => {
    changeShelf((shelf) => removeSaved(shelf, entry.name));
    setRemoved(entry);
    setNextName(undefined);
    announce(`“${entry.name}” deleted. Undo is the next button.`);
  };
  const undo = (): void => {
    if (removed) changeShelf((shelf) => saveQueries(shelf, [removed]));
    setNextName(removed?.name);
    setRemoved(undefined);
  };
  return (
    <section aria-labelledby="query-saved">
      <h3 id="query-saved">Saved</h3>
      {removed && (
        <p className="note">
          “{removed.name}” deleted.{' '}
          <button ref={(button) => button?.focus()} type="button" className="text-button" onClick={undo}>
            Undo
          </button>
        </p>
      )}
      {saved.length === 0 && !removed && (
        <p className="note">None yet. Save… above the editor keeps a query under a name, in this browser.</p>
      )}
      <ul className="plain-list">
        {saved.map((entry) => (
          <SavedEntry
            key={entry.name}
            entry={entry}
            onOpen={onOpen}
            onRemove={() => remove(entry)}
            isNext={entry.name === nextName}
            onNamed={setNextName}
          />
        ))}
      </ul>
      <ShelfFiles saved={saved} />
    </section>
  );
}

function History({ onOpen }: { readonly onOpen: Open }) {
  const history = useShelf((shelf) => shelf.history);
  return (
    <section aria-labelledby="query-history">
      <h3 id="query-history">Ran lately</h3>
      {history.length === 0 && <p className="note">The last fifty queries that ran will stand here.</p>}
      <ul className="plain-list">
        {history.map((run) => (
          <Entry
            key={`${run.at} ${run.query.text}`}
            title={<code>{titleOf(run.query)}</code>}
            detail={showRun(run)}
            query={run.query}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {history.length > 0 && (
        <button type="button" className="text-button small" onClick={() => changeShelf(forgetHistory)}>
          Forget them
        </button>
      )}
    </section>
  );
}

/** Examples that ask about the entity with most claims; undefined until it is known which that is. */
function useExamples(): readonly SavedQuery[] | undefined {
  const { data, isPending } = usePicture(emptyDrawing, 'reviewed');
  const entities = (data?.nodes ?? []).filter(({ label }) => label !== 'Report');
  const [first] = entities.toSorted((one, other) => other.claims - one.claims);
  return isPending ? undefined : exampleQueries(first?.name);
}

export function ShelfView({ onOpen }: { readonly onOpen: Open }) {
  const examples = useExamples();
  return (
    <div className="table-scroll query-shelf">
      <section aria-labelledby="query-examples">
        <h3 id="query-examples">Examples</h3>
        <ul className="plain-list">
          {examples?.map(({ name, query }) => (
            <Entry key={name} title={name} query={query} onOpen={onOpen} />
          ))}
        </ul>
      </section>
      <div>
        <Saved onOpen={onOpen} />
        <History onOpen={onOpen} />
      </div>
    </div>
  );
}
