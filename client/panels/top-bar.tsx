// The bar above: name, search, theme, a link to what is shown, help.
import './top-bar.css';
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHelp, IconLink, IconMoon, IconSun } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { announce, changeDrawing, openHelp, select, startOver } from '../state/state.ts';
import { ReviewButton } from './review-button.tsx';
import { SearchBox } from './search-box.tsx';
import { isPlainClick } from './thing-link.tsx';

function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}

async function copyLink(): Promise<void> {
  const address = window.location.href;
  try {
    await navigator.clipboard.writeText(address);
    notifications.show({ message: 'The link to just this view is copied.' });
    announce('The link is copied.');
  } catch {
    notifications.show({
      title: 'The browser does not allow copying here',
      message: 'Copy the link from the address bar instead; it says the same.',
    });
  }
}

export function TopBar() {
  const goHome = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    changeDrawing(startOver);
    select(undefined);
  };
  return (
    <header className="top-bar">
      <h1>
        <a href="/" onClick={goHome} title="Start over">
          Hearsay
        </a>
      </h1>
      <SearchBox />
      <div className="top-bar-actions">
        <ReviewButton />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Copy a link to this view"
          title="Copy a link to this view"
          onClick={() => void copyLink()}
        >
          <IconLink size={18} />
        </ActionIcon>
        <ThemeSwitch />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Help and shortcuts (?)"
          title="Help and shortcuts (?)"
          onClick={() => openHelp(true)}
        >
          <IconHelp size={18} />
        </ActionIcon>
      </div>
    </header>
  );
}
