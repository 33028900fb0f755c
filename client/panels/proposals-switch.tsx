// The switch that shows what waits for review in the graph, with how much there is, and what its marks look like.
import { Switch } from '@mantine/core';
import { showProposals, usePage, useReview } from '../state/state.ts';
import { showNumber } from './phrases.ts';

const NONE = 'No proposal waits for review';

export function ProposalsSwitch() {
  const areShown = usePage(({ address }) => address.areProposalsShown);
  const waiting = useReview().data?.waiting ?? 0;
  const isIdle = waiting === 0 && !areShown;
  return (
    <div className="legend-proposals" title={isIdle ? NONE : undefined}>
      <Switch
        size="xs"
        checked={areShown}
        disabled={isIdle}
        onChange={({ currentTarget }) => showProposals(currentTarget.checked)}
        label={
          <>
            Show proposals ({showNumber(waiting)})
            {isIdle && <span className="visually-hidden">. {NONE}</span>}
          </>
        }
      />
    </div>
  );
}

/** A hollow node and a fine line, as the picture draws them. */
export function ProposalNotes() {
  return (
    <>
      <li>
        <svg className="legend-line legend-proposed" viewBox="0 0 34 16" fill="none" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3.2 2.2" />
          <rect
            x="20"
            y="3"
            width="10"
            height="10"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeDasharray="3.2 2.2"
          />
        </svg>
        <span>
          Hollow, <i>name · proposed</i>: found by reading, not reviewed
        </span>
      </li>
      <li>
        <svg className="legend-line legend-proposed" viewBox="0 0 34 12" aria-hidden="true">
          <line
            x1="2"
            y1="6"
            x2="32"
            y2="6"
            stroke="currentColor"
            strokeWidth="1.2"
            strokeDasharray="2.5 2.5"
          />
        </svg>
        <span>Thin, in short dashes: rests on proposals only</span>
      </li>
    </>
  );
}
