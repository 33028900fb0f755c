// The path panel: two ends, the paths between them as steps with their claims, and which to draw.
import './between-panel.css';
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  type EntityRef,
  type Path,
  type Paths,
  type Selection,
  select,
  useBetween,
  useEntity,
  usePaths,
} from '../state/state.ts';
import { CloseButton } from './close-button.tsx';
import { EntityChooser } from './entity-chooser.tsx';
import { Asked } from './fault.tsx';
import { LinkClaims } from './link-claims.tsx';
import { count, showLink } from './phrases.ts';
import { showOnPicture } from './show-on-picture.ts';
import { ThingLink } from './thing-link.tsx';

type PathSelection = Extract<Selection, { readonly kind: 'path' }>;

function StepClaims({ from, to }: { readonly from: string; readonly to: string }) {
  const asked = useBetween(from, to);
  return (
    <div className="path-claims">
      <Asked asked={asked}>{(between) => <LinkClaims between={between} />}</Asked>
    </div>
  );
}

/** One step: in which ways two things hang together; unfolds to the claims. */
function Step({
  step,
  isOpenAtFirst,
}: {
  readonly step: Path['steps'][number];
  readonly isOpenAtFirst: boolean;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { from, to, links } = step;
  const claims = new Set(links.flatMap((link) => link.claims)).size;
  return (
    <>
      <li className="path-links">
        <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {links
            .map((link) => showLink(link, from.name, to.name) + (link.isProposal ? ' (proposed)' : ''))
            .join('; ')}
          {claims > 0 ? ` — ${count(claims, 'claim')}` : ' — stated by the report’s own data'}
        </button>
        {isOpen && <StepClaims from={from.id} to={to.id} />}
      </li>
      <li>
        <ThingLink thing={to} />
      </li>
    </>
  );
}

const namesOf = (path: Path): readonly EntityRef[] => {
  const first = path.steps[0];
  return first ? [first.from, ...path.steps.map(({ to }) => to)] : [];
};
const keyOf = (path: Path): string =>
  namesOf(path)
    .map(({ id }) => id)
    .join('~');

function PathList({ answer }: { readonly answer: Paths }) {
  const { paths, truncated, usesMentions } = answer;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(paths[0] ? [keyOf(paths[0])] : []));
  const toggle = (key: string): void =>
    setTicked(
      new Set([...ticked].includes(key) ? [...ticked].filter((other) => other !== key) : [...ticked, key]),
    );
  const draw = (): void => {
    const ids = paths
      .filter((path) => ticked.has(keyOf(path)))
      .flatMap((path) => namesOf(path).map(({ id }) => id));
    showOnPicture(ids);
  };
  if (paths.length === 0) {
    return (
      <p>
        Nothing said in the collection ties these two within a few steps. Try “all”, another pair, or look at
        each one’s claims.
      </p>
    );
  }
  return (
    <>
      {usesMentions && (
        <p className="note">
          No relation or statement leads from one to the other, so these paths also go where one claim merely
          mentions both. That is a hint, not a relation.
        </p>
      )}
      <div className="panel-actions">
        <Button size="compact-sm" variant="outline" disabled={ticked.size === 0} onClick={draw}>
          Put {count(ticked.size, 'path')} on the picture
        </Button>
      </div>
      <ol className="paths plain-list">
        {paths.map((path) => {
          const key = keyOf(path);
          const [first] = namesOf(path);
          return (
            <li key={key}>
              <div className="path-head">
                <Checkbox
                  size="xs"
                  label={`${count(path.steps.length, 'step')}, ${count(path.claims, 'claim')}`}
                  checked={ticked.has(key)}
                  onChange={() => toggle(key)}
                />
              </div>
              <ol className="path-steps plain-list">
                {first && (
                  <li>
                    <ThingLink thing={first} />
                  </li>
                )}
                {path.steps.map((step) => (
                  <Step
                    key={`${step.from.id}~${step.to.id}`}
                    step={step}
                    isOpenAtFirst={paths.length === 1 && path.steps.length === 1}
                  />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
      {truncated && <p className="small soft">There are more paths; the first {paths.length} are shown.</p>}
    </>
  );
}

export function PathPanel({ selection }: { readonly selection: PathSelection }) {
  const { from, to, mode } = selection;
  const start = useEntity(from);
  const asked = usePaths(from, to, mode);
  const choose = (change: Partial<PathSelection>): void => select({ ...selection, ...change, kind: 'path' });
  return (
    <article className="panel">
      <div className="panel-kind">
        How two things are related
        <CloseButton />
      </div>
      <h2>Path</h2>
      <div className="path-choosers">
        <EntityChooser label="From" name={start.data?.name ?? ''} onChoose={(id) => choose({ from: id })} />
        <EntityChooser
          label="To"
          name={asked.data && to ? asked.data.to.name : ''}
          onChoose={(id) => choose({ to: id })}
        />
        <SegmentedControl
          size="xs"
          aria-label="Which paths"
          value={mode}
          data={[
            { value: 'shortest', label: 'Shortest' },
            { value: 'all', label: 'All short ones' },
          ]}
          onChange={(value) => choose({ mode: value === 'all' ? 'all' : 'shortest' })}
        />
      </div>
      {to === undefined ? (
        <p>Choose the other end: type a name, or select a thing with Shift on the picture.</p>
      ) : (
        <Asked asked={asked}>{(answer) => <PathList key={`${from}~${to}~${mode}`} answer={answer} />}</Asked>
      )}
    </article>
  );
}
