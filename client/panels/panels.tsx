// FRONT DOOR: the panels around the picture.
import { lazy } from 'react';

export { DropText } from './add-text.tsx';
export { AddingPanel } from './adding-panel.tsx';
export { Divider } from './divider.tsx';
export { Drawer } from './drawer.tsx';
export { FaultBoundary } from './fault.tsx';
export { Legend } from './legend.tsx';
export { SelectedPanel } from './selected-panel.tsx';
export { useShortcuts } from './shortcuts.ts';
export { TopBar } from './top-bar.tsx';

/** The page of shortcuts and explanations, read from the server when it is first opened. */
export const Help = lazy(() => import('./help.tsx'));
