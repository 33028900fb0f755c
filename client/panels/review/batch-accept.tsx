// Accepting all that wait from a score on: the score, how many that is in each band, and one more press to do it.
import './batch-accept.css';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { judge, useReview, useScoreTotals } from '../../state/state.ts';
import { useOwnName } from '../corroboration/own-name.tsx';
import { count, showNumber } from '../phrases.ts';
import { listBands } from './score-bands.ts';

const FIRST_SCORE = 0.9;
const STEPS = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0] as const;

interface BatchAcceptProps {
  /** Only of this report; of all when undefined. */
  readonly report: string | undefined;
  readonly onClose: () => void;
}

export function BatchAccept({ report, onClose }: BatchAcceptProps) {
  const [score, setScore] = useState(FIRST_SCORE);
  const [isSure, setSure] = useState(false);
  const [by] = useOwnName();
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => slider.current?.focus(), []);
  const steps = [...new Set([...STEPS, score])].sort((a, b) => b - a);
  const { data: totals = [] } = useScoreTotals(report, steps);
  const { data: summary } = useReview();
  const many = totals[steps.indexOf(score)] ?? 0;
  const bands = listBands(steps, totals, score);
  const where = summary?.reports.find((line) => line.report.id === report)?.report.title;
  const change = (next: number): void => {
    setScore(Math.min(1, Math.max(0, Math.round(next * 100) / 100)));
    setSure(false);
  };
  const accept = (): void => {
    const act = {
      verdict: 'acceptAbove',
      minScore: score,
      ...(report === undefined ? {} : { report }),
    } as const;
    void judge(
      { kind: 'review', act },
      { by, say: (claims) => `Accepted ${count(claims, 'claim')} from ${score} on` },
    );
    onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      className="batch"
      aria-label="Accept all from a score on"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure) accept();
        else if (many > 0) setSure(true);
      }}
    >
      <label className="batch-score">
        Accept all from
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={score}
          ref={slider}
          onChange={(event) => change(Number(event.currentTarget.value))}
        />
        <input
          type="number"
          aria-label="Score, 0 to 1"
          min="0"
          max="1"
          step="0.01"
          value={score}
          onChange={(event) => change(Number(event.currentTarget.value))}
        />
      </label>
      <ol className="plain-list batch-bands" aria-label="How many wait in each band of scores">
        {bands.map(({ from, to, waiting, isIn }) => (
          <li key={from} data-in={isIn}>
            <span className="small soft">
              {from}–{to}
            </span>
            <strong>{showNumber(waiting)}</strong>
            <span className="small">{isIn ? 'accepted' : 'left'}</span>
          </li>
        ))}
      </ol>
      <div className="batch-buttons">
        {isSure ? (
          <>
            <span role="alert">
              {count(many, 'claim')} {where ? `of “${where}”` : 'of all reports'} become part of the graph,
              unread. One undo takes all of them back.
            </span>
            <Button type="submit" size="compact-sm" autoFocus>
              Yes, accept {showNumber(many)}
            </Button>
          </>
        ) : (
          <Button type="submit" size="compact-sm" disabled={many === 0}>
            Accept {showNumber(many)}…
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
