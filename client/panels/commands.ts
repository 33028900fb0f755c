// What can be done by name from the search box.
import {
  changeDrawing,
  openDrawer,
  openHelp,
  redoDrawing,
  requestFit,
  select,
  showClaims,
  showHidden,
  showReview,
  startOver,
  switchView,
  tidy,
  toggleProposals,
  undoDrawing,
  usePage,
} from '../state/state.ts';

export interface Command {
  readonly name: string;
  /** The key that does the same, if there is one. */
  readonly key?: string;
  readonly run: () => void;
}

export const commands: readonly Command[] = [
  { name: 'Fit the picture to the window', key: 'f', run: requestFit },
  {
    name: 'Switch between entities and claims',
    run: () => {
      const { view } = usePage.getState().address.drawing;
      changeDrawing((drawing) => switchView(drawing, view === 'claims' ? 'entities' : 'claims'));
    },
  },
  { name: 'Undo', key: 'Ctrl Z', run: undoDrawing },
  { name: 'Redo', key: 'Ctrl Shift Z', run: redoDrawing },
  { name: 'Show everything that is hidden', key: 'Shift H', run: () => changeDrawing(showHidden) },
  { name: 'Tidy the picture', run: () => changeDrawing(tidy) },
  {
    name: 'Start over with what is said most',
    run: () => {
      changeDrawing(startOver);
      select(undefined);
    },
  },
  {
    name: 'Show claims on unnamed sources',
    run: () => {
      openDrawer('claims');
      showClaims({ unnamed: 'true' });
    },
  },
  { name: 'Compare estimates', run: () => openDrawer('compare') },
  { name: 'Check for contradictions, circles and sums', run: () => openDrawer('findings') },
  { name: 'List the reports', run: () => openDrawer('reports') },
  { name: 'Review what was read', run: () => showReview() },
  { name: 'Show or hide proposals', run: toggleProposals },
  {
    name: 'Judge records that may be the same',
    run: () => showReview({ part: 'same' }),
  },
  { name: 'Watch the reading of files', run: () => showReview({ part: 'reading' }) },
  { name: 'List what is drawn', run: () => openDrawer('drawn') },
  { name: 'Write a query', run: () => openDrawer('query') },
  { name: 'Fold the tables away', run: () => openDrawer('closed') },
  { name: 'Open help', key: '?', run: () => openHelp(true) },
];

/** The commands of which every word of the query begins a word. */
export function findCommands(query: string): readonly Command[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return commands;
  return commands.filter(({ name }) => {
    const words = name.toLowerCase().split(/\s+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
