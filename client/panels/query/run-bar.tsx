// The buttons over the editor: run, stop, plan, profile, save, and the switch for help while writing.
import { Button, Switch } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { stopQuery, useQueryRun } from '../../state/state.ts';
import { SaveButton } from './save-button.tsx';
import { showDuration } from './show-duration.ts';

const TICK_MS = 100;
/** Most queries are done before a button would be found, and a bar that jumps at each of them is no help. */
const SILENT_MS = 250;

/** How long the query runs already; 0 when none does. */
function useElapsedMs(): number {
  const isRunning = useQueryRun(({ phase }) => phase === 'running');
  const startedAt = useQueryRun((run) => run.startedAt);
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    setNow(startedAt);
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning, startedAt]);
  return isRunning ? now - startedAt : 0;
}

interface RunBarProps {
  readonly runButton: RefObject<HTMLButtonElement | null>;
  readonly isEmpty: boolean;
  readonly isHelping: boolean;
  readonly onHelping: (isHelping: boolean) => void;
  readonly onRun: () => void;
  readonly onProfile: () => void;
  readonly onPlan: () => void;
  readonly onSave: (name: string) => void;
}

export function RunBar(props: RunBarProps) {
  const { isEmpty } = props;
  const elapsedMs = useElapsedMs();
  const reason = isEmpty ? 'Write a query first' : undefined;
  return (
    <div className="query-bar">
      <Button
        ref={props.runButton}
        size="compact-sm"
        disabled={isEmpty}
        title={reason ?? 'Run the query (Ctrl+Enter)'}
        leftSection={<IconPlayerPlay size={14} />}
        onClick={props.onRun}
      >
        Run
      </Button>
      {elapsedMs >= SILENT_MS && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerStop size={14} />}
            onClick={() => {
              stopQuery();
              // This button goes away with the run.
              props.runButton.current?.focus();
            }}
          >
            Stop
          </Button>
          <span className="soft number" role="timer">
            {showDuration(elapsedMs)}
          </span>
        </>
      )}
      <Button.Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isEmpty}
          title={reason ?? 'How it would be worked out, step by step, without running it (EXPLAIN)'}
          onClick={props.onPlan}
        >
          Plan
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isEmpty}
          title={reason ?? 'Run it and count the rows and the time of every step (PROFILE)'}
          onClick={props.onProfile}
        >
          Profile
        </Button>
      </Button.Group>
      <SaveButton isEmpty={isEmpty} onSave={props.onSave} />
      <Switch
        className="push"
        size="xs"
        label="Help while writing"
        title="Completes words and checks the query as you write. Ctrl+Space completes at any time."
        checked={props.isHelping}
        onChange={(event) => props.onHelping(event.currentTarget.checked)}
      />
    </div>
  );
}
