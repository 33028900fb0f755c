// What the review says where nothing is listed: why, and what to do next.
import { isBeingRead, showReview, usePage, useReview } from '../../state/state.ts';
import { AddAddress } from '../add-address.tsx';
import { AddTextButton } from '../add-text.tsx';
import { count } from '../phrases.ts';

export function EmptyReview() {
  const { report, state, minScore } = usePage(({ address }) => address.review);
  const { data } = useReview();
  const isNarrowed = report !== undefined || minScore !== undefined || state !== 'waiting';
  const reading = (data?.reports ?? []).filter(isBeingRead).length;
  if (isNarrowed) {
    return (
      <div className="empty">
        <p>No proposal fits these filters.</p>
        <button type="button" className="text-button" onClick={() => showReview()}>
          {data ? `Show all that wait: ${count(data.waiting, 'claim')}` : 'Show all that wait'}
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      {reading > 0 ? (
        <p>
          {count(reading, 'report is', 'reports are')} being read for claims. They come here one by one.{' '}
          <button type="button" className="text-button" onClick={() => showReview({ part: 'reading' })}>
            See how far it is
          </button>
        </p>
      ) : (
        <p>
          {data && data.accepted + data.rejected > 0
            ? `Nothing waits. ${count(data.accepted, 'claim')} accepted, ${data.rejected} rejected so far.`
            : 'Nothing waits. Documents that you add are read for claims, and each claim waits here until you accept it.'}
        </p>
      )}
      {data !== undefined && data.identities > 0 && (
        <p>
          <button type="button" className="text-button" onClick={() => showReview({ part: 'same' })}>
            {count(data.identities, 'pair')} of records may be one: judge them
          </button>
        </p>
      )}
      <p>
        <AddTextButton />
      </p>
      <AddAddress />
    </div>
  );
}
