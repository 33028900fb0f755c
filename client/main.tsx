// Starts the page: takes over the token and the URL, then draws the frame.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { adoptToken, followUrl } from './state/state.ts';

adoptToken(window.location, window.history, window.sessionStorage);
followUrl();

/** Before anything is drawn, so that a dark page never flashes light. Mantine keeps the choice under this name. */
function applyColourScheme(): void {
  const chosen = window.localStorage.getItem('mantine-color-scheme-value');
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}
applyColourScheme();

const FONT_WAIT_MS = 500;

/** The picture draws its labels once, so the font should be there before; but no page waits for it long. */
const waitForFont = (): Promise<unknown> =>
  Promise.race([
    document.fonts.load('500 13px "Inter Variable"').catch(() => undefined),
    new Promise((done) => setTimeout(done, FONT_WAIT_MS)),
  ]);

const root = document.getElementById('root');
if (root) {
  await waitForFont();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
