// The keys of the picture: some work anywhere on the page, the arrows only while the picture has the focus.
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react';
import { arrows, type Direction } from './walk.ts';

export interface AnywhereKeys {
  readonly onFit: () => void;
  readonly onTidy: () => void;
  readonly onHide: () => void;
  readonly onShowHidden: () => void;
  readonly onExpand: () => void;
  readonly onPath: () => void;
  readonly onWay: () => void;
  readonly onClear: () => void;
  readonly onZoom: (isIn: boolean) => void;
}

/** True while a person writes, or while a dialog or menu has the keys. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) {
    return !(target instanceof HTMLInputElement && /^(radio|checkbox|button)$/.test(target.type));
  }
  return target.closest('[role=dialog],[role=menu],[role=listbox]') !== null;
}

export function actOnKey(event: KeyboardEvent, keys: AnywhereKeys): boolean {
  switch (event.key) {
    case 'f':
      keys.onFit();
      return true;
    case 't':
      keys.onTidy();
      return true;
    case 'h':
      keys.onHide();
      return true;
    case 'H':
      keys.onShowHidden();
      return true;
    case 'n':
      keys.onExpand();
      return true;
    case 'p':
      keys.onPath();
      return true;
    case 'w':
      keys.onWay();
      return true;
    case 'Escape':
      keys.onClear();
      return true;
    case '+':
    case '=':
      keys.onZoom(true);
      return true;
    case '-':
      keys.onZoom(false);
      return true;
    default:
      return false;
  }
}

export function useAnywhereKeys(keys: AnywhereKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) return;
      if (actOnKey(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

export interface FocusKeys {
  readonly onStep: (direction: Direction) => void;
  readonly onHome: () => void;
  readonly onOpen: (isAdding: boolean) => void;
  readonly onExpand: () => void;
  readonly onMenu: () => void;
}

/** Keys of the focused picture. What it understands goes no further. */
export function readFocusKey(event: ReactKeyboardEvent, keys: FocusKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = arrows[event.key];
  if (direction) keys.onStep(direction);
  else if (event.key === 'Home') keys.onHome();
  else if (event.key === 'Enter' || event.key === ' ') keys.onOpen(event.shiftKey);
  else if (event.key === 'e' || event.key === 'E') keys.onExpand();
  else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) keys.onMenu();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
