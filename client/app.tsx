// The frame of the page: bar above, legend, picture, selected thing and drawer, each resizable; on a phone one at a time.
import './app.css';
import { ActionIcon, MantineProvider } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { IconChevronLeft, IconChevronRight, IconChevronUp } from '@tabler/icons-react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Canvas } from './canvas/canvas.tsx';
import {
  AddingPanel,
  Divider,
  Drawer,
  DropText,
  FaultBoundary,
  Help,
  Legend,
  SelectedPanel,
  TopBar,
  useShortcuts,
} from './panels/panels.tsx';
import { answers, openDrawer, usePage } from './state/state.ts';
import { bindVariables, theme } from './theme.ts';

/** The part of the window that the review takes at first: it is work, not a look aside. */
const REVIEW_SHARE = 2 / 3;

const panes = ['picture', 'details', 'table'] as const;
type Pane = (typeof panes)[number];
const paneNames: Readonly<Record<Pane, string>> = {
  picture: 'Picture',
  details: 'Details',
  table: 'Tables',
};

/** Which pane a phone shows: choosing a thing brings up its details, a filter the tables, fitting the picture. */
function usePane(): readonly [Pane, (pane: Pane) => void] {
  const selection = usePage(({ address }) => address.selection);
  const filter = usePage(({ address }) => address.filter);
  const drawer = usePage(({ address }) => address.drawer);
  const fits = usePage((page) => page.fits);
  const reviewVisits = usePage((page) => page.reviewVisits);
  const atFirst = drawer === 'query' || drawer === 'review' ? 'table' : selection ? 'details' : 'picture';
  const [pane, setPane] = useState<Pane>(atFirst);
  const former = useRef({ selection, filter, drawer, fits, reviewVisits });
  useEffect(() => {
    const last = former.current;
    former.current = { selection, filter, drawer, fits, reviewVisits };
    if (fits !== last.fits) setPane('picture');
    else if (filter !== last.filter || drawer !== last.drawer || reviewVisits !== last.reviewVisits) {
      setPane('table');
    } else if (selection && selection !== last.selection) setPane('details');
  }, [selection, filter, drawer, fits, reviewVisits]);
  return [pane, setPane];
}

const useRemembered = <T,>(key: string, defaultValue: T) =>
  useLocalStorage<T>({ key: `hearsay-${key}`, defaultValue, getInitialValueInEffect: false });

function Announcement() {
  const announcement = usePage((page) => page.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {announcement}
    </div>
  );
}

/**
 * The legend at the side, folded to a narrow strip or open. On a phone it comes down above the picture, which keeps
 * the room below: what is switched off is seen to go.
 */
function FoldingLegend({
  isOpen,
  isPhone,
  onToggle,
}: Readonly<{ isOpen: boolean; isPhone: boolean; onToggle: () => void }>) {
  const words = isOpen ? 'Fold the legend away (g)' : 'Show the legend (g)';
  const Fold = isPhone ? IconChevronUp : IconChevronLeft;
  const unfold = isPhone ? 'Legend' : <IconChevronRight size={16} />;
  return (
    <section className="frame-legend" aria-label="Legend" data-open={isOpen}>
      <ActionIcon
        className="frame-legend-toggle"
        variant="subtle"
        color="gray"
        size="sm"
        aria-expanded={isOpen}
        aria-label={words}
        title={words}
        data-on-picture={(isPhone && !isOpen) || undefined}
        onClick={onToggle}
      >
        {isOpen ? <Fold size={16} /> : unfold}
      </ActionIcon>
      {isOpen && (
        <FaultBoundary part="The legend">
          <Legend />
        </FaultBoundary>
      )}
    </section>
  );
}

function Frame() {
  const drawer = usePage(({ address }) => address.drawer);
  const isHelpOpen = usePage((page) => page.isHelpOpen);
  const isNarrow = useMediaQuery('(max-width: 1100px)', window.innerWidth <= 1100) ?? false;
  const isPhone = useMediaQuery('(max-width: 700px)', window.innerWidth <= 700) ?? false;
  // Not remembered: on a phone it takes half of the room.
  const [isPhoneLegendOpen, setPhoneLegendOpen] = useState(false);
  const [legendChoice, setLegendChoice] = useRemembered<'open' | 'closed' | 'auto'>('legend', 'auto');
  const [detailsWidth, setDetailsWidth] = useRemembered('details-width', 360);
  const [tableHeight, setTableHeight] = useRemembered('drawer-height', 244);
  const [queryHeight, setQueryHeight] = useRemembered('query-height', 380);
  const [compareHeight, setCompareHeight] = useRemembered('compare-height', 340);
  const [reviewHeight, setReviewHeight] = useRemembered(
    'review-height',
    Math.round(window.innerHeight * REVIEW_SHARE),
  );
  const [pane, setPane] = usePane();
  const isWideLegendOpen = legendChoice === 'auto' ? !isNarrow : legendChoice === 'open';
  const isLegendOpen = isPhone ? isPhoneLegendOpen : isWideLegendOpen;
  const toggleLegend = (): void =>
    isPhone ? setPhoneLegendOpen(!isLegendOpen) : setLegendChoice(isLegendOpen ? 'closed' : 'open');
  const showPane = (name: Pane): void => {
    if (name === 'table' && drawer === 'closed') openDrawer('claims');
    setPane(name);
  };
  useShortcuts(toggleLegend);
  const width = isNarrow ? Math.min(detailsWidth, 320) : detailsWidth;
  const [drawerHeight, setDrawerHeight] =
    drawer === 'query'
      ? [queryHeight, setQueryHeight]
      : drawer === 'review'
        ? [reviewHeight, setReviewHeight]
        : drawer === 'compare' || drawer === 'findings'
          ? [compareHeight, setCompareHeight]
          : [tableHeight, setTableHeight];
  const height = Math.min(drawerHeight, window.innerHeight - 200);

  return (
    <div className="frame" data-pane={pane} data-drawer={drawer === 'closed' ? 'closed' : 'open'}>
      <nav className="skip-links" aria-label="Skip to">
        <a href="#search">Search</a>
        <a href="#picture">Picture</a>
        <a href="#details">Selected thing</a>
        <a href="#tables">Tables</a>
      </nav>
      <TopBar />
      <div className="frame-body">
        <FoldingLegend isOpen={isLegendOpen} isPhone={isPhone} onToggle={toggleLegend} />
        <main className="frame-picture" id="picture" tabIndex={-1} aria-label="Picture">
          <FaultBoundary part="The picture">
            <Canvas />
          </FaultBoundary>
        </main>
        <aside
          className="frame-details"
          id="details"
          tabIndex={-1}
          aria-label="Selected thing"
          style={isPhone ? undefined : { width }}
        >
          <Divider
            label="Width of the details"
            axis="x"
            value={width}
            min={280}
            max={720}
            onChange={setDetailsWidth}
          />
          <div className="frame-details-scroll">
            <FaultBoundary part="This panel">
              <SelectedPanel />
            </FaultBoundary>
          </div>
        </aside>
      </div>
      <section
        className="frame-drawer"
        id="tables"
        tabIndex={-1}
        aria-label="Tables"
        style={isPhone || drawer === 'closed' ? undefined : { height }}
      >
        {drawer !== 'closed' && (
          <Divider
            label="Height of the tables"
            axis="y"
            value={height}
            min={140}
            max={Math.max(160, window.innerHeight - 200)}
            onChange={setDrawerHeight}
          />
        )}
        <FaultBoundary part="The table">
          <Drawer />
        </FaultBoundary>
      </section>
      <nav className="frame-panes" aria-label="Parts of the page">
        {panes.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={pane === name ? 'true' : undefined}
            onClick={() => showPane(name)}
          >
            {paneNames[name]}
          </button>
        ))}
      </nav>
      <Announcement />
      <DropText />
      <AddingPanel />
      {isHelpOpen && (
        <Suspense>
          <Help />
        </Suspense>
      )}
    </div>
  );
}

const readNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={bindVariables}
      getStyleNonce={readNonce}
    >
      <QueryClientProvider client={answers}>
        <Notifications position="bottom-right" autoClose={8000} />
        <FaultBoundary part="The page">
          <Frame />
        </FaultBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
