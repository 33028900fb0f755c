// Which proposals are listed: of which report, in which state, and how sure.

import {
  type ListedState,
  listedStates,
  type ReviewPlace,
  type ReviewReport,
  showReview,
  usePage,
  useReview,
} from '../../state/state.ts';
import { showNumber } from '../phrases.ts';
import { scoreBands } from './review-words.ts';

const stateNames: Readonly<Record<ListedState, string>> = {
  waiting: 'waiting',
  accepted: 'accepted',
  rejected: 'rejected',
};
const scoreNames: Readonly<Record<string, string>> = { sure: 'sure', likely: 'likely or sure' };

/** Each report once, also where several have read it, with how many of its claims wait. */
function listReports(lines: readonly ReviewReport[], chosen: string | undefined) {
  const listed = lines.filter(
    (line) => line.waiting + line.accepted + line.rejected > 0 || line.report.id === chosen,
  );
  return [...Map.groupBy(listed, ({ report }) => report.id)].map(([id, readings]) => ({
    id,
    title: readings[0]?.report.title ?? id,
    waiting: readings.reduce((sum, { waiting }) => sum + waiting, 0),
  }));
}

export function ReviewFilters() {
  const place = usePage(({ address }) => address.review);
  const { data } = useReview();
  const reports = listReports(data?.reports ?? [], place.report);
  // Another list is another visit: it begins at its first proposal, and the browser's back button leaves it
  const show = (change: Partial<ReviewPlace>): void =>
    showReview({ ...place, proposal: undefined, ...change });
  return (
    <>
      <select
        aria-label="State"
        value={place.state}
        onChange={(event) =>
          show({ state: listedStates.find((state) => state === event.currentTarget.value) ?? 'waiting' })
        }
      >
        {listedStates.map((state) => (
          <option key={state} value={state}>
            {stateNames[state]}
          </option>
        ))}
      </select>
      <select
        aria-label="Report"
        value={place.report ?? ''}
        onChange={(event) => show({ report: event.currentTarget.value || undefined })}
      >
        <option value="">in all reports</option>
        {reports.map(({ id, title, waiting }) => (
          <option key={id} value={id}>
            {title} ({showNumber(waiting)} waiting)
          </option>
        ))}
      </select>
      <select
        aria-label="How sure"
        value={place.minScore ?? ''}
        onChange={(event) => show({ minScore: Number(event.currentTarget.value) || undefined })}
      >
        <option value="">however sure</option>
        {scoreBands
          .filter(({ from }) => from > 0)
          .map(({ word, from }) => (
            <option key={word} value={from}>
              {scoreNames[word]}
            </option>
          ))}
      </select>
    </>
  );
}
