// The editor: CodeMirror in one component, fed with text and faults, telling of every change and of the wish to run.
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { completionSource, type Sources } from './complete-query.ts';
import { editorTheme } from './editor-theme.ts';
import { cypherColours, cypherLanguage } from './highlight-query.ts';
import type { QueryMark } from './query-marks.ts';
import { typeOverSelection } from './type-over.ts';

export interface EditorHandle {
  readonly focus: () => void;
  /** Puts the cursor there, and the focus on the editor. */
  readonly goTo: (offset: number) => void;
}

interface QueryEditorProps {
  readonly ref?: Ref<EditorHandle>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** Faults and warnings, and the text that they belong to; shown only while that text stands. */
  readonly marks: readonly QueryMark[];
  readonly markedText: string | undefined;
  /** Whether completion shows up by itself; Ctrl+Space brings it in any case. */
  readonly isHelping: boolean;
  readonly sources: Sources;
  readonly describedBy: string;
}

/** The nonce of the page's content policy, without which the browser refuses CodeMirror's styles. */
const readNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const completion = (sources: Sources, isHelping: boolean): Extension =>
  autocompletion({
    override: [completionSource(sources)],
    activateOnTyping: isHelping,
    icons: false,
    maxRenderedOptions: 60,
  });

/**
 * With no list open Tab goes on to the next control, as everywhere on the page. A list that has only just come up
 * takes no key yet; then Tab does nothing, rather than carry a quick writer away.
 */
const acceptOrStay = (view: EditorView): boolean =>
  acceptCompletion(view) || completionStatus(view.state) === 'active';

const toDiagnostics = ({ from, to, severity, message, fix }: QueryMark): readonly Diagnostic[] =>
  severity === 'unfinished' ? [] : [{ from, to, severity, message: `${message} ${fix}` }];

export default function QueryEditor(props: QueryEditorProps) {
  const { ref, text, marks, markedText, isHelping, sources } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const helping = useRef(new Compartment());
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!place.current) return;
    const run = (): boolean => {
      latest.current.onRun();
      return true;
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          EditorView.cspNonce.of(readNonce()),
          Prec.highest(
            keymap.of([
              { key: 'Mod-Enter', run },
              { key: 'Ctrl-Enter', run },
              { key: 'Tab', run: acceptOrStay },
            ]),
          ),
          keymap.of([
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          history(),
          lineNumbers(),
          EditorView.lineWrapping,
          bracketMatching(),
          closeBrackets(),
          cypherLanguage,
          cypherColours,
          editorTheme,
          typeOverSelection,
          placeholder('Write a query, or choose one of the examples'),
          helping.current.of(completion(latest.current.sources, latest.current.isHelping)),
          EditorView.contentAttributes.of({
            'aria-label': 'Query in openCypher',
            'aria-describedby': latest.current.describedBy,
            spellcheck: 'false',
            autocapitalize: 'off',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = undefined;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({ effects: helping.current.reconfigure(completion(sources, isHelping)) });
  }, [sources, isHelping]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() !== markedText) return;
    editor.dispatch(setDiagnostics(editor.state, marks.flatMap(toDiagnostics)));
  }, [marks, markedText]);

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    goTo: (offset) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch({
        selection: { anchor: Math.min(offset, editor.state.doc.length) },
        scrollIntoView: true,
      });
      editor.focus();
    },
  }));

  return <div ref={place} className="query-editor" />;
}
