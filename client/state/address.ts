// What the page shows, as one value, and its form in the URL. Everything else on the page follows from it.
import { type ClaimFilter, filterNames, isFiltered } from './claim-filter.ts';
import { type Findings, homeFindings, isFindingSort } from './finding-sorts.ts';
import { emptyQuery, isSameQuery, type QueryText, queryEntries, readQuery } from './query-text.ts';
import { homeReview, type ReviewPlace, readReviewPlace, reviewEntries } from './review-place.ts';

export type View = 'entities' | 'claims';

/** The one thing that is selected. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'path'; readonly from: string; readonly to?: string; readonly mode: 'shortest' | 'all' }
  /** The answer to a question in plain English. */
  | { readonly kind: 'answer'; readonly question: string };

const drawers = ['closed', 'claims', 'compare', 'findings', 'reports', 'review', 'drawn', 'query'] as const;
export type Drawer = (typeof drawers)[number];

export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The part of the address that undo and redo restore. */
export interface Drawing {
  readonly view: View;
  /** `overview` draws what is said most; `empty` nothing; the ids are drawn besides. */
  readonly start: 'overview' | 'empty';
  readonly added: readonly string[];
  readonly hidden: readonly string[];
  readonly pins: readonly Pin[];
  /** Labels switched off in the legend. */
  readonly off: readonly string[];
  /** Whether ForceAtlas2 has tidied what is drawn, beyond the server's layout. */
  readonly isTidied: boolean;
}

export interface Address {
  readonly drawing: Drawing;
  /** Whether what waits for review is shown too, marked as proposed. */
  readonly areProposalsShown: boolean;
  readonly selection: Selection | undefined;
  readonly drawer: Drawer;
  readonly filter: ClaimFilter;
  readonly sort: string | undefined;
  /** Whether a question is compared on the time axis rather than row by row. */
  readonly isTimeline: boolean;
  readonly findings: Findings;
  /** Where in the review; in the URL only while the review is open. */
  readonly review: ReviewPlace;
  /** Whether the picture shows only the way that the selected claim or report came. */
  readonly isWayShown: boolean;
  /** What stands in the query editor; in the URL only while the editor is open. */
  readonly query: QueryText;
}

export const emptyDrawing: Drawing = {
  view: 'entities',
  start: 'overview',
  added: [],
  hidden: [],
  pins: [],
  off: [],
  isTidied: false,
};

export const homeAddress: Address = {
  drawing: emptyDrawing,
  areProposalsShown: false,
  selection: undefined,
  drawer: 'closed',
  filter: {},
  sort: undefined,
  isTimeline: false,
  findings: homeFindings,
  review: homeReview,
  isWayShown: false,
  query: emptyQuery,
};

/** The drawer that a link names; links from before there was a comparison open it by its former name. */
function readDrawer(name: string | null, filter: ClaimFilter): Drawer {
  const wanted = name === 'estimates' ? 'compare' : name;
  return drawers.find((drawer) => drawer === wanted) ?? drawerAtFirst(filter);
}

function readFindings(query: URLSearchParams): Findings {
  const [sort, open] = [query.get('finding') ?? undefined, query.get('open') ?? undefined];
  return { sort: isFindingSort(sort) ? sort : undefined, open };
}
const list = (text: string | null): readonly string[] =>
  text ? text.split(',').filter((part) => part !== '') : [];

function readSelection(text: string | null): Selection | undefined {
  if (!text) return undefined;
  const colon = text.indexOf(':');
  const [kind, id] = [text.slice(0, colon), text.slice(colon + 1)];
  const [from = '', to = ''] = id.split('~');
  if (id === '') return undefined;
  if (kind === 'entity' || kind === 'claim') return { kind, id };
  if (kind === 'answer') return { kind, question: id };
  if (kind === 'between' && from && to) return { kind, from, to };
  if (kind === 'path' || kind === 'paths') {
    return { kind: 'path', from, mode: kind === 'path' ? 'shortest' : 'all', ...(to ? { to } : {}) };
  }
  return undefined;
}

function writeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'entity':
    case 'claim':
      return `${selection.kind}:${selection.id}`;
    case 'answer':
      return `answer:${selection.question}`;
    case 'between':
      return `between:${selection.from}~${selection.to}`;
    case 'path':
      return `${selection.mode === 'all' ? 'paths' : 'path'}:${selection.from}~${selection.to ?? ''}`;
  }
}

function readPin(text: string): readonly Pin[] {
  const [id = '', x, y] = text.split(':');
  const pin = { id, x: Number(x), y: Number(y) };
  return id !== '' && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : [];
}

/** The tables are folded away until somebody asks for them; a filter asks. */
const drawerAtFirst = (filter: ClaimFilter): Drawer => (isFiltered(filter) ? 'claims' : homeAddress.drawer);

/** Reads the query part of a URL; what it does not understand it leaves at its start value. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  return {
    drawing: {
      view: query.get('view') === 'claims' ? 'claims' : 'entities',
      start: query.get('start') === 'empty' ? 'empty' : 'overview',
      added: list(query.get('draw')),
      hidden: list(query.get('hide')),
      pins: list(query.get('pin')).flatMap(readPin),
      off: list(query.get('off')),
      isTidied: query.get('tidy') === '1',
    },
    areProposalsShown: query.get('show') === 'proposals',
    selection: readSelection(query.get('select')),
    drawer: readDrawer(query.get('drawer'), filter),
    filter,
    sort: query.get('sort') ?? undefined,
    isTimeline: query.get('as') === 'timeline',
    findings: readFindings(query),
    review: readReviewPlace(query),
    isWayShown: query.get('way') === '1',
    query: readQuery(query),
  };
}

/** Signs that may stand as they are in the query part of a URL: , : ~ ( ) $ = / and keep it readable. */
const READABLE = /%(?:2C|3A|7E|28|29|24|3D|2F)/g;

/** The query part of the URL of an address; the home address is the empty text. */
export function writeAddress(address: Address): string {
  const { drawing, selection, drawer, filter, sort, findings, query: asked } = address;
  const query = new URLSearchParams();
  const set = (name: string, value: string): void => {
    if (value !== '') query.set(name, value);
  };
  // Before all else: a query may end in a bracket, which at its end some programs leave out of a link.
  if (drawer === 'query') for (const [name, value] of queryEntries(asked)) set(name, value);
  set('view', drawing.view === 'claims' ? 'claims' : '');
  set('start', drawing.start === 'empty' ? 'empty' : '');
  set('show', address.areProposalsShown ? 'proposals' : '');
  set('select', selection ? writeSelection(selection) : '');
  set('way', address.isWayShown ? '1' : '');
  set('draw', drawing.added.join(','));
  set('hide', drawing.hidden.join(','));
  set('pin', drawing.pins.map(({ id, x, y }) => `${id}:${Math.round(x)}:${Math.round(y)}`).join(','));
  set('off', drawing.off.join(','));
  set('tidy', drawing.isTidied ? '1' : '');
  set('drawer', drawer === drawerAtFirst(filter) ? '' : drawer);
  for (const name of filterNames) set(name, filter[name] ?? '');
  set('sort', sort ?? '');
  set('as', address.isTimeline ? 'timeline' : '');
  set('finding', findings.sort ?? '');
  set('open', findings.open ?? '');
  if (drawer === 'review') for (const [name, value] of reviewEntries(address.review)) set(name, value);
  const text = query.toString().replace(READABLE, decodeURIComponent);
  return text === '' ? '' : `?${text}`;
}

/** Whether two addresses show the same, with a query that is too long for the URL compared as well. */
export const isSameAddress = (one: Address, other: Address): boolean =>
  writeAddress(one) === writeAddress(other) &&
  (one.drawer !== 'query' || isSameQuery(one.query, other.query));
