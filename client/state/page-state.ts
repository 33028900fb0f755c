// The live state of the page: the address, its undo history, what is hovered, and how it looks; kept in step with the URL.
import { create } from 'zustand';
import {
  type Address,
  type Drawer,
  type Drawing,
  homeAddress,
  isSameAddress,
  readAddress,
  type Selection,
  writeAddress,
} from './address.ts';
import { type ClaimFilter, type FilterName, withFilter } from './claim-filter.ts';
import type { Findings } from './finding-sorts.ts';
import { noHistory, redo, remember, type UndoHistory, undo } from './history.ts';
import { emptyQuery, isLinkable, isSameQuery, type QueryText } from './query-text.ts';
import { homeReview, type ReviewPlace } from './review-place.ts';

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
  /** How often the review was asked for; it takes the focus whenever it grows. */
  readonly reviewVisits: number;
  /** Text for screen readers, said politely. */
  readonly announcement: string;
  /** The query that the page was opened with by a link; it has not run unless somebody ran it. */
  readonly linkedQuery: QueryText;
}

export const usePage = create<PageState>()(() => ({
  address: homeAddress,
  history: noHistory,
  hovered: undefined,
  picked: [],
  isSearchOpen: false,
  isHelpOpen: false,
  fits: 0,
  reviewVisits: 0,
  announcement: '',
  linkedQuery: emptyQuery,
}));

const { getState: page, setState: setPage } = usePage;

/** What the browser keeps beside a URL: a query that is too long for it. */
interface KeptState {
  readonly longQuery?: QueryText;
}

/** Writes an address into the URL: as a new step that the browser's back button undoes, or in place of the last. */
function writeUrl(address: Address, how: 'pushState' | 'replaceState'): void {
  const isKept = address.drawer === 'query' && !isLinkable(address.query);
  const kept: KeptState | null = isKept ? { longQuery: address.query } : null;
  window.history[how](kept, '', window.location.pathname + writeAddress(address));
}

/** The address that the URL stands for. With other tables open it tells no query: the one at hand stays. */
function readUrl(): Address {
  const address = readAddress(window.location.search);
  const kept: KeptState | null = window.history.state;
  if (address.drawer !== 'query') return { ...address, query: page().address.query };
  return kept?.longQuery ? { ...address, query: kept.longQuery } : address;
}

/** Goes to an address: a step that the browser's back button undoes. */
export function go(address: Address): void {
  if (isSameAddress(address, page().address)) return;
  writeUrl(address, 'pushState');
  setPage({ address });
}

/** Reads the URL, now and whenever the browser goes back or forward. Returns the function that ends it. */
export function followUrl(): () => void {
  const read = (): void => {
    setPage({ address: readUrl() });
    isQuerySettled = true;
  };
  read();
  setPage({ linkedQuery: page().address.query });
  window.addEventListener('popstate', read);
  return () => window.removeEventListener('popstate', read);
}

export const select = (selection: Selection | undefined): void => {
  setPage({ picked: [] });
  go({ ...page().address, selection, isWayShown: false });
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
  if (isSameAddress(amended, address)) return;
  writeUrl(amended, 'replaceState');
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

/** Whether the query in the address ran or was opened as it stands: the next change of it is a step of its own. */
let isQuerySettled = true;
export const settleQuery = (): void => {
  isQuerySettled = true;
};

/** Keeps what is being written in the editor; all changes since the query last ran or was opened are one step. */
export function amendQuery(query: QueryText): void {
  const { address } = page();
  if (isSameQuery(query, address.query)) return;
  const amended = { ...address, query };
  if (address.drawer === 'query') writeUrl(amended, isQuerySettled ? 'pushState' : 'replaceState');
  isQuerySettled = false;
  setPage({ address: amended });
}

/** Puts a query into the editor, and opens it. */
export function openQuery(query: QueryText): void {
  go({ ...page().address, drawer: 'query', query });
  settleQuery();
}

export const setFilter = (name: FilterName, value: string | undefined): void => {
  const { address } = page();
  go({ ...address, filter: withFilter(address.filter, name, value) });
};

/** Shows the claims table with just this filter. */
export const showClaims = (filter: ClaimFilter): void => {
  const { address } = page();
  const drawer = address.drawer === 'compare' ? 'compare' : 'claims';
  go({ ...address, filter, drawer });
};

/** Opens the comparison of all figures that answer a question; without one, the list of questions. */
export const compareQuestion = (question: string | undefined): void =>
  go({ ...page().address, drawer: 'compare', filter: question === undefined ? {} : { question } });

export const showTimeline = (isTimeline: boolean): void => go({ ...page().address, isTimeline });

export const showFindings = (findings: Findings): void =>
  go({ ...page().address, drawer: 'findings', findings });

/** Opens the review at a place; what is not said of the place is as at its start. */
export const showReview = (place: Partial<ReviewPlace> = {}): void => {
  go({ ...page().address, drawer: 'review', review: { ...homeReview, ...place } });
  setPage({ reviewVisits: page().reviewVisits + 1 });
};

/** Goes on within the open review without a new step of the browser's history: hundreds of claims are one visit. */
export function stepReview(place: Partial<ReviewPlace>): void {
  const { address } = page();
  const stepped = { ...address, review: { ...address.review, ...place } };
  if (isSameAddress(stepped, address)) return;
  if (address.drawer === 'review') writeUrl(stepped, 'replaceState');
  setPage({ address: stepped });
}

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
