// The live state of the page: the address, its undo history, what is hovered, and how it looks; kept in step with the URL.
import { create } from 'zustand';
import {
  type Address,
  type Drawer,
  type Drawing,
  homeAddress,
  readAddress,
  type Selection,
  writeAddress,
} from './address.ts';
import { type ClaimFilter, type FilterName, withFilter } from './claim-filter.ts';
import { noHistory, redo, remember, type UndoHistory, undo } from './history.ts';

export interface PageState {
  readonly address: Address;
  readonly history: UndoHistory;
  /** The node under the pointer or the keyboard's focus on the canvas or in a list. */
  readonly hovered: string | undefined;
  /** Nodes picked with Shift besides the selected one. */
  readonly picked: readonly string[];
  readonly isSearchOpen: boolean;
  readonly isHelpOpen: boolean;
  /** How often the picture was asked to fit the window; the canvas fits whenever it grows. */
  readonly fits: number;
  /** Text for screen readers, said politely. */
  readonly announcement: string;
}

export const usePage = create<PageState>()(() => ({
  address: homeAddress,
  history: noHistory,
  hovered: undefined,
  picked: [],
  isSearchOpen: false,
  isHelpOpen: false,
  fits: 0,
  announcement: '',
}));

const { getState: page, setState: setPage } = usePage;

/** Goes to an address: a step that the browser's back button undoes. */
export function go(address: Address): void {
  if (writeAddress(address) === writeAddress(page().address)) return;
  window.history.pushState(null, '', window.location.pathname + writeAddress(address));
  setPage({ address });
}

/** Reads the URL, now and whenever the browser goes back or forward. Returns the function that ends it. */
export function followUrl(): () => void {
  const read = (): void => setPage({ address: readAddress(window.location.search) });
  read();
  window.addEventListener('popstate', read);
  return () => window.removeEventListener('popstate', read);
}

export const select = (selection: Selection | undefined): void => {
  setPage({ picked: [] });
  go({ ...page().address, selection });
};
export const selectEntity = (id: string): void => select({ kind: 'entity', id });
export const selectClaim = (id: string): void => select({ kind: 'claim', id });

/** Changes the drawing by a pure producer; undo comes back from it. `selection` may change in the same step. */
export function changeDrawing(produce: (drawing: Drawing) => Drawing, selection?: Selection): void {
  const { address, history } = page();
  const drawing = produce(address.drawing);
  setPage({ history: remember(history, address.drawing) });
  go({ ...address, drawing, ...(selection ? { selection } : {}) });
}

/** Changes the drawing without a new step of the browser's history: what the page itself adds to a selection. */
export function amendDrawing(produce: (drawing: Drawing) => Drawing): void {
  const { address, history } = page();
  const amended = { ...address, drawing: produce(address.drawing) };
  if (writeAddress(amended) === writeAddress(address)) return;
  window.history.replaceState(null, '', window.location.pathname + writeAddress(amended));
  setPage({ history: remember(history, address.drawing), address: amended });
}

function step(take: typeof undo): void {
  const { address, history } = page();
  const taken = take(history, address.drawing);
  if (!taken) return;
  setPage({ history: taken.history });
  go({ ...address, drawing: taken.drawing });
}
export const undoDrawing = (): void => step(undo);
export const redoDrawing = (): void => step(redo);

export const openDrawer = (drawer: Drawer): void => go({ ...page().address, drawer });

export const setFilter = (name: FilterName, value: string | undefined): void => {
  const { address } = page();
  go({ ...address, filter: withFilter(address.filter, name, value) });
};

/** Shows the claims table with just this filter. */
export const showClaims = (filter: ClaimFilter): void => {
  const { address } = page();
  const drawer = address.drawer === 'estimates' ? 'estimates' : 'claims';
  go({ ...address, filter, drawer });
};

export const sortClaims = (sort: string | undefined): void => go({ ...page().address, sort });

export const hover = (hovered: string | undefined): void => setPage({ hovered });

/** Adds a node to the picked ones, or takes it away. */
export const togglePicked = (id: string): void => {
  const { picked } = page();
  setPage({ picked: picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id] });
};

export const openSearch = (isSearchOpen: boolean): void => setPage({ isSearchOpen });
export const openHelp = (isHelpOpen: boolean): void => setPage({ isHelpOpen });
export const announce = (announcement: string): void => setPage({ announcement });
export const requestFit = (): void => setPage({ fits: page().fits + 1 });
