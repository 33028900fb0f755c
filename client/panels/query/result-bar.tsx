// The line over a result: how many rows in what time, and what can be done with them.
import { Button, Menu, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconCopy, IconDownload, IconTarget } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  announce,
  askRowsAsCsv,
  type QueryAnswer,
  type QueryRun,
  type QueryText,
  useQueryRun,
} from '../../state/state.ts';
import { describeFault } from '../fault.tsx';
import { count, showNumber } from '../phrases.ts';
import { saveFile } from '../save-file.ts';
import { showDuration } from './show-duration.ts';
import { areTooMany, MANY_THINGS, showRows } from './show-rows.ts';
import { rowsAsCsv, rowsAsJson, rowsAsMarkdown } from './take-rows.ts';
import { thingsInRows } from './things-in-rows.ts';

export type ResultView = 'rows' | 'plan' | 'shelf';

const views: { readonly value: ResultView; readonly label: string }[] = [
  { value: 'rows', label: 'Rows' },
  { value: 'plan', label: 'Plan' },
  { value: 'shelf', label: 'Queries' },
];

/** "12 rows in 8 ms"; when rows are left out, that is said first. */
export function sayResult({ rows, truncated, elapsedMs }: QueryAnswer): string {
  const time = `in ${showDuration(elapsedMs)}`;
  return truncated
    ? `The first ${showNumber(rows.length)} rows ${time}; there are more`
    : `${count(rows.length, 'row')} ${time}`;
}

const MORE_ROWS = 'Narrow the query, or raise HEARSAY_QUERY_ROWS on the server, to see the rest.';

async function take(work: () => unknown, done: string): Promise<void> {
  try {
    await work();
    notifications.show({ message: done });
    announce(done);
  } catch (fault) {
    const { message, fix } = describeFault(fault);
    notifications.show({ title: 'That did not work', message: `${message} ${fix}`, color: 'red' });
  }
}

function TakeMenu({ query, answer }: { readonly query: QueryText; readonly answer: QueryAnswer }) {
  const rows = count(answer.rows.length, 'row');
  const copy = (text: string, sort: string): Promise<void> =>
    take(() => navigator.clipboard.writeText(text), `${rows} copied as ${sort}.`);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCopy size={13} />}
          rightSection={<IconChevronDown size={12} />}
        >
          Take
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => void copy(rowsAsCsv(answer), 'CSV')}>
          Copy as CSV
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => void copy(rowsAsJson(answer), 'JSON')}>
          Copy as JSON
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={14} />}
          onClick={() => void copy(rowsAsMarkdown(answer), 'Markdown')}
        >
          Copy as Markdown
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDownload size={14} />}
          onClick={() =>
            void take(
              async () => saveFile('hearsay-rows.csv', await askRowsAsCsv(query), 'text/csv'),
              'The rows are saved as CSV.',
            )
          }
        >
          Save as CSV
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={14} />}
          onClick={() =>
            void take(
              () => saveFile('hearsay-rows.json', rowsAsJson(answer), 'application/json'),
              'The rows are saved as JSON.',
            )
          }
        >
          Save as JSON
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Why these cannot be drawn, or undefined when they can. */
function whyNot(ids: readonly string[]): string | undefined {
  if (ids.length === 0) {
    return 'No cell holds a person, place, report or claim: return the nodes themselves, not only their names';
  }
  return areTooMany(ids)
    ? `${count(ids.length, 'thing')} are too many for the picture: narrow the query, or add a LIMIT`
    : undefined;
}

function ShowMenu({ rows }: { readonly rows: QueryAnswer['rows'] }) {
  const things = useMemo(() => thingsInRows(rows), [rows]);
  const [asked, setAsked] = useState<'alone' | 'also'>();
  const reason = whyNot(things.ids);
  const show = (how: 'alone' | 'also'): void => {
    if (things.ids.length > MANY_THINGS && asked !== how) setAsked(how);
    else {
      setAsked(undefined);
      showRows(things, how);
    }
  };
  if (asked) {
    return (
      <span className="query-ask" role="alert">
        {count(things.ids.length, 'thing')} make a slow and crowded picture.{' '}
        <button type="button" className="text-button" onClick={() => show(asked)}>
          Draw them all the same
        </button>{' '}
        <button type="button" className="text-button" onClick={() => setAsked(undefined)}>
          Leave it
        </button>
      </span>
    );
  }
  return (
    <Button.Group>
      <Button
        size="compact-xs"
        variant="default"
        disabled={reason !== undefined}
        leftSection={<IconTarget size={13} />}
        title={reason ?? 'Draw just the things of these rows'}
        onClick={() => show('alone')}
      >
        Show on the picture
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={reason !== undefined}
        title={reason ?? 'Draw them besides what is drawn already'}
        onClick={() => show('also')}
      >
        Add
      </Button>
    </Button.Group>
  );
}

/** To which run the rows belong, when it is not the one that a reader would take for granted. */
function sayWhich(run: QueryRun, text: string): string | undefined {
  if (run.phase === 'stopped') return 'of the run before; the last was stopped';
  if (run.phase === 'running' || run.phase === 'failed') return 'of the run before';
  return run.answered?.query.text === text ? undefined : 'before your changes';
}

interface ResultBarProps {
  readonly view: ResultView;
  readonly onView: (view: ResultView) => void;
  /** What stands in the editor. */
  readonly text: string;
}

export function ResultBar({ view, onView, text }: ResultBarProps) {
  const run = useQueryRun();
  const which = sayWhich(run, text);
  return (
    <div className="query-bar query-result-bar">
      <SegmentedControl
        size="xs"
        aria-label="What to show"
        value={view}
        data={views.map(({ value, label }) => ({ value, label }))}
        onChange={(value) => onView(views.find((entry) => entry.value === value)?.value ?? 'rows')}
      />
      {view === 'rows' && run.answered && (
        <>
          <span className="query-count">
            <strong title={run.answered.answer.truncated ? MORE_ROWS : undefined}>
              {sayResult(run.answered.answer)}
            </strong>
            {which && <span className="soft"> · {which}</span>}
          </span>
          <span className="push query-actions">
            <ShowMenu key={run.answered.startedAt} rows={run.answered.answer.rows} />
            <TakeMenu query={run.answered.query} answer={run.answered.answer} />
          </span>
        </>
      )}
    </div>
  );
}
