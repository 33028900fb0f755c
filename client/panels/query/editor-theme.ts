// How the editor looks: the page's own colours, which know light and dark, in place of CodeMirror's.
import { EditorView } from '@codemirror/view';

const mono = 'var(--mantine-font-family-monospace)';

export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--ground)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '6px 0' },
  '.cm-line': { padding: '0 10px 0 6px' },
  '.cm-placeholder': { color: 'var(--ink-faint)', fontFamily: 'var(--sans)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-faint)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 8px', minWidth: '24px' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent-line)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    color: 'var(--warn)',
  },
  '.cm-content ::selection, .cm-line::selection, .cm-line ::selection': {
    backgroundColor: 'var(--accent-soft) !important',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--ground)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: '3px',
    boxShadow: 'var(--shadow)',
    zIndex: '20',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: mono, fontSize: '12.5px', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px', lineHeight: '1.5' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--accent)', fontWeight: '600' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink-soft)' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '6px 10px',
    maxWidth: '320px',
    fontSize: '12.5px',
    lineHeight: '1.45',
    whiteSpace: 'pre-line',
  },
  '.cm-tooltip-lint': { padding: '0', maxWidth: '420px', fontSize: '12.5px' },
  '.cm-diagnostic': { padding: '5px 10px', borderInlineStart: '3px solid var(--warn)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--mark-line)' },
  '.cm-lintRange': {
    backgroundImage: 'none',
    paddingBottom: '0',
    textDecoration: 'underline wavy 1.5px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--warn)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--mark-line)' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--warn)' },
});
