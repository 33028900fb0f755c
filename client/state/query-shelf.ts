// Queries that are kept in this browser: the last ones that ran, and those that were saved under a name.
import { create } from 'zustand';
import { isSameQuery, type ParameterText, type QueryText } from './query-text.ts';

export interface PastRun {
  readonly query: QueryText;
  /** When it ran, ISO 8601. */
  readonly at: string;
  readonly rows: number;
  readonly isTruncated: boolean;
  readonly elapsedMs: number;
}

export interface SavedQuery {
  readonly name: string;
  readonly query: QueryText;
}

export interface QueryShelf {
  /** Newest first. */
  readonly history: readonly PastRun[];
  /** By name. */
  readonly saved: readonly SavedQuery[];
}

export const emptyShelf: QueryShelf = { history: [], saved: [] };

const HISTORY_LENGTH = 50;

/** Remembers a run; the same query further down is taken away. */
export const rememberRun = (shelf: QueryShelf, run: PastRun): QueryShelf => ({
  ...shelf,
  history: [run, ...shelf.history.filter(({ query }) => !isSameQuery(query, run.query))].slice(
    0,
    HISTORY_LENGTH,
  ),
});

export const forgetHistory = (shelf: QueryShelf): QueryShelf => ({ ...shelf, history: [] });

const byName = (one: SavedQuery, other: SavedQuery): number => one.name.localeCompare(other.name);

/** Saves these; one of the same name is replaced. */
export function saveQueries(shelf: QueryShelf, queries: readonly SavedQuery[]): QueryShelf {
  const saved = new Map([...shelf.saved, ...queries].map((entry) => [entry.name, entry] as const));
  return { ...shelf, saved: [...saved.values()].sort(byName) };
}

export const removeSaved = (shelf: QueryShelf, name: string): QueryShelf => ({
  ...shelf,
  saved: shelf.saved.filter((entry) => entry.name !== name),
});

/** The saved query under another name; one that has that name already is replaced. */
export function renameSaved(shelf: QueryShelf, name: string, next: string): QueryShelf {
  const renamed = shelf.saved.find((entry) => entry.name === name);
  return renamed ? saveQueries(removeSaved(shelf, name), [{ ...renamed, name: next }]) : shelf;
}

// ---- read from and written to text ----

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function readParameterText(value: unknown): readonly ParameterText[] {
  if (!isRecord(value)) return [];
  const { name, text } = value;
  return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : [];
}

function readQueryText(value: unknown): QueryText | undefined {
  if (!isRecord(value) || typeof value.text !== 'string') return undefined;
  return { text: value.text, parameters: listOf(value.parameters).flatMap(readParameterText) };
}

function readPastRun(value: unknown): readonly PastRun[] {
  if (!isRecord(value)) return [];
  const { at, rows, isTruncated, elapsedMs } = value;
  const query = readQueryText(value.query);
  return query && typeof at === 'string' && typeof rows === 'number' && typeof elapsedMs === 'number'
    ? [{ query, at, rows, elapsedMs, isTruncated: isTruncated === true }]
    : [];
}

function readSavedQuery(value: unknown): readonly SavedQuery[] {
  if (!isRecord(value)) return [];
  const query = readQueryText(value.query);
  return query && typeof value.name === 'string' && value.name !== '' ? [{ name: value.name, query }] : [];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The shelf from its text; what cannot be read is left out. */
export function readShelf(text: string): QueryShelf {
  const shelf = readJson(text);
  if (!isRecord(shelf)) return emptyShelf;
  return {
    history: listOf(shelf.history).flatMap(readPastRun).slice(0, HISTORY_LENGTH),
    saved: listOf(shelf.saved).flatMap(readSavedQuery).sort(byName),
  };
}

/** Saved queries as a file that another browser reads. */
export const writeSaved = (saved: readonly SavedQuery[]): string => JSON.stringify({ saved }, undefined, 2);

// ---- the shelf of this browser ----

const KEY = 'hearsay-queries';

export const useShelf = create<QueryShelf>()(() => emptyShelf);

const readStored = (): QueryShelf => readShelf(window.localStorage.getItem(KEY) ?? '');

/** Reads the shelf, now and whenever another window of this browser changes it. Returns the function that ends it. */
export function followShelf(): () => void {
  const read = (): void => useShelf.setState(readStored());
  const hear = (event: StorageEvent): void => {
    if (event.key === KEY) read();
  };
  read();
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** Changes the shelf by a pure producer. Gives false when the browser keeps nothing: its storage is full or closed. */
export function changeShelf(produce: (shelf: QueryShelf) => QueryShelf): boolean {
  const next = produce(useShelf.getState());
  useShelf.setState(next);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(next));
    return true;
  } catch {
    return false;
  }
}
