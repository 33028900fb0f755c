// The drawer below the picture: the same things as tables. Each table is read from the server when first opened.
import './drawer.css';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useRef } from 'react';
import { type Drawer as DrawerName, openDrawer, usePage } from '../state/state.ts';

const ClaimsTab = lazy(() => import('./claims-tab.tsx'));
const CompareTab = lazy(() => import('./compare/compare-tab.tsx'));
const FindingsTab = lazy(() => import('./findings/findings-tab.tsx'));
const ReportsTab = lazy(() => import('./reports-tab.tsx'));
const ReviewTab = lazy(() => import('./review/review-tab.tsx'));
const DrawnTab = lazy(() => import('./drawn-tab.tsx'));
const QueryTab = lazy(() => import('./query/query-tab.tsx'));

type Tab = Exclude<DrawerName, 'closed'>;

const tabs: readonly { readonly name: Tab; readonly title: string }[] = [
  { name: 'claims', title: 'Claims' },
  { name: 'compare', title: 'Compare' },
  { name: 'findings', title: 'Checks' },
  { name: 'reports', title: 'Reports' },
  { name: 'review', title: 'Review' },
  { name: 'drawn', title: 'What is drawn' },
  { name: 'query', title: 'Query' },
];

function TabBody({ name }: { readonly name: Tab }) {
  switch (name) {
    case 'claims':
      return <ClaimsTab />;
    case 'compare':
      return <CompareTab />;
    case 'findings':
      return <FindingsTab />;
    case 'reports':
      return <ReportsTab />;
    case 'review':
      return <ReviewTab />;
    case 'drawn':
      return <DrawnTab />;
    case 'query':
      return <QueryTab />;
  }
}

export function Drawer() {
  const drawer = usePage(({ address }) => address.drawer);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = drawer !== 'closed';
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const index = tabs.findIndex(({ name }) => name === drawer);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    openDrawer(next.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <>
      <div className="drawer-bar">
        <div ref={list} role="tablist" aria-label="Tables" onKeyDown={press}>
          {tabs.map(({ name, title }, index) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              data-tab={name}
              aria-selected={drawer === name}
              aria-controls={isOpen ? 'drawer-body' : undefined}
              tabIndex={drawer === name || (!isOpen && index === 0) ? 0 : -1}
              onClick={() => openDrawer(name)}
            >
              {title}
            </button>
          ))}
        </div>
        <ActionIcon
          className="drawer-fold"
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={isOpen}
          aria-label={isOpen ? 'Fold the tables away' : 'Show the tables'}
          title={isOpen ? 'Fold the tables away' : 'Show the tables'}
          onClick={() => openDrawer(isOpen ? 'closed' : 'claims')}
        >
          {isOpen ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
        </ActionIcon>
      </div>
      {isOpen && (
        <div id="drawer-body" className="drawer-body" role="tabpanel" aria-labelledby={`tab-${drawer}`}>
          <Suspense fallback={<p className="note drawer-wait">Reading…</p>}>
            <TabBody name={drawer} />
          </Suspense>
        </div>
      )}
    </>
  );
}
