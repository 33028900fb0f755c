// The query panel: an editor with its parameters and faults, and beside it rows, plan and the queries at hand.
import './query.css';
import { useElementSize, useHotkeys, useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import {
  announce,
  changeShelf,
  followShelf,
  isLinkable,
  isSameQuery,
  openQuery,
  type QueryText,
  saveQueries,
  settleQuery,
  startQuery,
  usePage,
  useQueryRun,
} from '../../state/state.ts';
import { Divider } from '../divider.tsx';
import { ParameterForm } from './parameter-form.tsx';
import type { EditorHandle } from './query-editor.tsx';
import { QueryNotes } from './query-notes.tsx';
import { ResultBar, type ResultView, sayResult } from './result-bar.tsx';
import { ResultBody } from './result-body.tsx';
import { RunBar } from './run-bar.tsx';
import { parameterNames } from './scan-query.ts';
import { useCheck } from './use-check.ts';
import { useDraft } from './use-draft.ts';
import { useFindings } from './use-findings.ts';
import { useSources } from './use-sources.ts';

const QueryEditor = lazy(() => import('./query-editor.tsx'));

/** Narrower panels put the result under the editor. */
const SIDE_BY_SIDE_PX = 720;
const NARROWEST_PX = 300;
const RESULT_SHARE = 0.56;

/** Tells a screen reader how the run ended, and shows the plan where that is what was asked for. */
function useRunEnd(onPlan: () => void): void {
  const { phase, answered } = useQueryRun();
  const tell = useRef(onPlan);
  tell.current = onPlan;
  const former = useRef(phase);
  useEffect(() => {
    const wasRunning = former.current === 'running';
    former.current = phase;
    if (!wasRunning) return;
    if (phase === 'stopped') announce('Stopped.');
    if (phase !== 'answered' || !answered) return;
    announce(sayResult(answered.answer));
    const isOnlyPlan = answered.answer.plan !== undefined && answered.answer.rows.length === 0;
    if (answered.isProfiled || isOnlyPlan) tell.current();
  }, [phase, answered]);
}

export default function QueryTab() {
  const draft = useDraft();
  const { query } = draft;
  const [isHelping, setHelping] = useLocalStorage({
    key: 'hearsay-query-help',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [share, setShare] = useLocalStorage({
    key: 'hearsay-query-share',
    defaultValue: RESULT_SHARE,
    getInitialValueInEffect: false,
  });
  const { ref: panel, width } = useElementSize();
  const run = useQueryRun();
  const linked = usePage((page) => page.linkedQuery);
  const isLinked = run.phase === 'none' && linked.text !== '' && isSameQuery(linked, query);
  const [view, setView] = useState<ResultView>(run.phase === 'none' && !isLinked ? 'shelf' : 'rows');
  const check = useCheck(query.text, isHelping || view === 'plan');
  const findings = useFindings(query.text, run, check);
  const sources = useSources();
  const editor = useRef<EditorHandle>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const notesId = useId();
  const isEmpty = query.text.trim() === '';

  useEffect(followShelf, []);
  useRunEnd(() => setView('plan'));
  // What was opened by a link or from the list stands ready: Enter runs it, nothing else does.
  const isRunNext = useRef(isLinked);
  useEffect(() => {
    if (!isRunNext.current || query.text === '') return;
    isRunNext.current = false;
    runButton.current?.focus();
  }, [query]);

  const start = (isProfiled = false): void => {
    if (isEmpty) return;
    draft.keep();
    settleQuery();
    setView('rows');
    void startQuery(query, isProfiled);
  };
  // The editor has this key itself; here it serves everywhere else on the page.
  useHotkeys([['mod+Enter', () => start()]]);
  const open = (chosen: QueryText): void => {
    if (isSameQuery(chosen, query)) {
      runButton.current?.focus();
      return;
    }
    isRunNext.current = true;
    openQuery(chosen);
  };
  const save = (name: string): void => {
    const isKept = changeShelf((shelf) => saveQueries(shelf, [{ name, query }]));
    const message = isKept
      ? `“${name}” is saved in this browser.`
      : 'The browser keeps nothing here: its storage is full or switched off. Copy the link instead.';
    notifications.show({ message });
    announce(message);
  };
  const isBeside = width >= SIDE_BY_SIDE_PX;
  const resultWidth = Math.round(Math.min(width - NARROWEST_PX, Math.max(NARROWEST_PX, share * width)));
  return (
    <div ref={panel} className="query" data-beside={isBeside}>
      <section className="query-write" aria-label="Query">
        <RunBar
          runButton={runButton}
          isEmpty={isEmpty}
          isHelping={isHelping}
          onHelping={setHelping}
          onRun={() => start()}
          onProfile={() => start(true)}
          onPlan={() => setView('plan')}
          onSave={save}
        />
        <Suspense fallback={<pre className="query-editor query-editor-wait">{query.text}</pre>}>
          <QueryEditor
            ref={editor}
            text={query.text}
            onChange={draft.setText}
            onRun={() => start()}
            marks={findings.marks}
            markedText={findings.markedText}
            isHelping={isHelping}
            sources={sources}
            describedBy={notesId}
          />
        </Suspense>
        <ParameterForm
          names={parameterNames(query.text)}
          parameters={query.parameters}
          onChange={draft.setParameter}
          onRun={() => start()}
        />
        <QueryNotes
          id={notesId}
          runFault={findings.runFault}
          runMark={findings.runMark}
          marks={findings.notes}
          columns={check.explanation?.columns ?? []}
          isLinked={isLinked}
          isLinkable={isLinkable(query)}
          onGoTo={(offset) => editor.current?.goTo(offset)}
        />
      </section>
      {isBeside && (
        <Divider
          label="Width of the result"
          axis="x"
          value={resultWidth}
          min={NARROWEST_PX}
          max={width - NARROWEST_PX}
          onChange={(px) => setShare(px / width)}
        />
      )}
      <section
        className="query-result"
        aria-label="Result of the query"
        style={isBeside ? { width: resultWidth } : undefined}
      >
        <ResultBar view={view} onView={setView} text={query.text} />
        <ResultBody view={view} text={query.text} check={check} onOpen={open} />
      </section>
    </div>
  );
}
