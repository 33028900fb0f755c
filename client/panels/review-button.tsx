// The way into the review from anywhere, with the number that waits; and what keeps that number true.
import { IconListCheck } from '@tabler/icons-react';
import {
  isBeingRead,
  showReview,
  useAdding,
  usePage,
  useReadingProgress,
  useReview,
} from '../state/state.ts';
import { count, showNumber } from './phrases.ts';

/** Follows the reading while somebody sees it, or waits for it. */
function useLiveNumber(): number {
  const { data } = useReview();
  const isOpen = usePage(({ address }) => address.drawer === 'review');
  const isAdding = useAdding(({ files }) => files.length > 0);
  const isReading = data?.reports.some(isBeingRead) ?? false;
  useReadingProgress(isOpen || isAdding || isReading);
  return data?.waiting ?? 0;
}

export function ReviewButton() {
  const waiting = useLiveNumber();
  const isOpen = usePage(({ address }) => address.drawer === 'review');
  const words =
    waiting > 0 ? `Review: ${count(waiting, 'claim')} ${waiting === 1 ? 'waits' : 'wait'}` : 'Review';
  return (
    <button
      type="button"
      className="review-button"
      aria-current={isOpen ? 'true' : undefined}
      title={words}
      onClick={() => showReview()}
    >
      <IconListCheck size={18} />
      <span className="visually-hidden">{words}</span>
      <span className="review-button-word" aria-hidden="true">
        Review
      </span>
      {waiting > 0 && (
        <span className="review-button-count" aria-hidden="true">
          {showNumber(waiting)}
        </span>
      )}
    </button>
  );
}
