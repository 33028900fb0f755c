// Files and pages on their way into the store: what waits, what is read, what came of each, and how to stop.
import { create } from 'zustand';
import type { AddedReports } from '../api/api.ts';
import * as api from '../api/api.ts';
import { answers } from './answers.ts';

/** What came of a document; a ZIP, or a mail with attachments, has several. */
export type Outcome = AddedReports['outcomes'][number];

export interface AddingFile {
  readonly key: number;
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'stopped';
  readonly outcomes: readonly Outcome[];
  /** Why it could not be sent at all. */
  readonly fault?: unknown;
}

/** In the order in which they came; empty when nothing is to be shown. */
export type AddingList = readonly AddingFile[];

export const appendFiles = (list: AddingList, names: readonly string[]): AddingList => {
  const next = (list.at(-1)?.key ?? 0) + 1;
  const files = names.map(
    (name, at): AddingFile => ({ key: next + at, name, state: 'waiting', outcomes: [] }),
  );
  return [...list, ...files];
};

export const changeFile = (list: AddingList, key: number, change: Partial<AddingFile>): AddingList =>
  list.map((file) => (file.key === key ? { ...file, ...change } : file));

/** What is not done is given up. */
export const stopFiles = (list: AddingList): AddingList =>
  list.map((file) => (file.state === 'done' ? file : { ...file, state: 'stopped' }));

export const isUnderWay = (list: AddingList): boolean =>
  list.some(({ state }) => state === 'waiting' || state === 'reading');

/** How many documents came to each end, and how many files are through. */
export function countOutcomes(list: AddingList) {
  const counts = { through: 0, added: 0, recognised: 0, alreadyThere: 0, failed: 0 };
  for (const { state, outcomes, fault } of list) {
    if (state === 'done' || state === 'stopped') counts.through += 1;
    if (fault !== undefined) counts.failed += 1;
    for (const { outcome } of outcomes) counts[outcome] += 1;
  }
  return counts;
}

export const useAdding = create<{ readonly files: AddingList }>()(() => ({ files: [] }));

const { getState, setState } = useAdding;
const change = (next: (list: AddingList) => AddingList): void => setState({ files: next(getState().files) });

/** A file, or the address of a page that the server fetches. */
type Source = File | string;

const waiting = new Map<number, Source>();
/** Ends the files under way; undefined while there are none. */
let running: AbortController | undefined;

async function send(key: number, source: Source, signal: AbortSignal): Promise<void> {
  change((list) => changeFile(list, key, { state: 'reading' }));
  try {
    const { outcomes } = await (typeof source === 'string'
      ? api.addPage(source, signal)
      : api.addReport(source, signal));
    change((list) => changeFile(list, key, { state: 'done', outcomes }));
  } catch (fault) {
    if (!signal.aborted) change((list) => changeFile(list, key, { state: 'done', fault }));
  }
}

async function addAll(given: readonly Source[]): Promise<void> {
  const first = (getState().files.at(-1)?.key ?? 0) + 1;
  for (const [at, source] of given.entries()) waiting.set(first + at, source);
  const names = given.map((source) => (typeof source === 'string' ? source : source.name));
  change((list) => appendFiles(list, names));
  if (running !== undefined) return;
  const own = new AbortController();
  running = own;
  for (const [key, source] of waiting) {
    waiting.delete(key);
    await send(key, source, own.signal);
    if (own.signal.aborted) return;
  }
  running = undefined;
  // Once for all of them: every list and picture may show a report more
  await answers.invalidateQueries();
}

/** Adds these files one by one, after those that wait already. */
export const addFiles = (files: Iterable<File>): Promise<void> => addAll([...files]);

/** Has the server fetch the page at an address and read it. */
export const addPage = (url: string): Promise<void> => addAll([url]);

/** Ends the reading under way and forgets what waits. What is in the store already stays there. */
export function stopAdding(): void {
  waiting.clear();
  running?.abort();
  running = undefined;
  change(stopFiles);
  void answers.invalidateQueries();
}

/** Clears the list once nothing is under way. */
export const closeAdding = (): void =>
  setState({ files: getState().files.filter(({ state }) => state === 'waiting' || state === 'reading') });
