// One line that says what was done last, with its undo; or why it was not done.
import { redoAct, undoAct, useReviewActs } from '../../state/state.ts';
import { describeFault } from '../fault.tsx';

export function ActLine() {
  const { done, undone, said, fault, underWay } = useReviewActs();
  if (fault !== undefined) {
    const { message, fix } = describeFault(fault);
    return (
      <p className="act-line" role="alert">
        <span className="act-fault">Not done. {message}</span> <span className="soft">{fix}</span>
      </p>
    );
  }
  return (
    <p className="act-line small" aria-live="polite">
      <span className="act-said">{said}</span>
      {done.length > 0 && (
        <button type="button" className="text-button" onClick={() => void undoAct()}>
          Undo <kbd>z</kbd>
        </button>
      )}
      {undone.length > 0 && (
        <button type="button" className="text-button" onClick={() => void redoAct()}>
          Do again
        </button>
      )}
      {underWay > 0 && <span className="soft">saving…</span>}
    </p>
  );
}
