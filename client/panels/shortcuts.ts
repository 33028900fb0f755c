// Keys that work anywhere on the page, but never while typing.
import { useEffect } from 'react';
import { openHelp, openSearch, redoDrawing, undoDrawing } from '../state/state.ts';

/** Whether the person is writing into a field, where every key is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && /^(radio|checkbox|button)$/.test(target.type)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y); Cmd on a Mac. Gives what the keys ask for, or undefined. */
export function readUndoKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y') return 'redo';
  if (key !== 'z') return undefined;
  return event.shiftKey ? 'redo' : 'undo';
}

/** Listens for "/", "?", "g", undo and redo. The keys of the picture are the canvas's own. */
export function useShortcuts(toggleLegend: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.defaultPrevented) return;
      const wish = readUndoKey(event);
      if (wish) {
        event.preventDefault();
        (wish === 'undo' ? undoDrawing : redoDrawing)();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        openSearch(true);
      } else if (event.key === '?') openHelp(true);
      else if (event.key === 'g') toggleLegend();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toggleLegend]);
}
