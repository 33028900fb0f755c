// Commands and keys of the page.
import { describe, expect, it } from 'vitest';
import { findCommands } from '../../client/panels/commands.ts';
import { readUndoKey } from '../../client/panels/shortcuts.ts';

const names = (query: string) => findCommands(query).map(({ name }) => name);

describe('commands', () => {
  it('are found by the beginnings of their words, in any order', () => {
    expect(names('pict fit')).toEqual(['Fit the picture to the window']);
    expect(names('unnamed')).toEqual(['Show claims on unnamed sources']);
    expect(names('xylophone')).toEqual([]);
  });
});

describe('undo keys', () => {
  const keys = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

  it('undo with Ctrl or Cmd, and redo with Shift or Y', () => {
    expect(readUndoKey({ ...keys, key: 'z' })).toBe('undo');
    expect(readUndoKey({ ...keys, ctrlKey: false, metaKey: true, key: 'z' })).toBe('undo');
    expect(readUndoKey({ ...keys, shiftKey: true, key: 'Z' })).toBe('redo');
    expect(readUndoKey({ ...keys, key: 'y' })).toBe('redo');
  });

  it('leave plain letters alone', () => {
    expect(readUndoKey({ ...keys, ctrlKey: false, key: 'z' })).toBeUndefined();
    expect(readUndoKey({ ...keys, key: 'f' })).toBeUndefined();
  });
});
