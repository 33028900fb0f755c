// The buttons of what can be done with a proposed claim, each with its key.
import type { ReactNode } from 'react';
import type { ReviewWish } from './review-keys.ts';

interface ActProps {
  readonly words: string;
  readonly hint: string;
  /** What stands for the words where there is little room. */
  readonly sign?: string;
  readonly isMain?: boolean;
  readonly title?: string;
  /** Why it cannot be done now. */
  readonly refusal?: string | undefined;
  readonly onAct: () => void;
}

export function Act({ words, hint, sign, isMain = false, title, refusal, onAct }: ActProps) {
  return (
    <button
      type="button"
      className="act"
      data-main={isMain}
      aria-disabled={refusal !== undefined}
      aria-keyshortcuts={hint}
      title={refusal ?? title}
      onClick={onAct}
    >
      {sign && (
        <span className="only-phone" aria-hidden="true">
          {sign}
        </span>
      )}
      <span className={sign ? 'act-words' : undefined}>{words}</span> <kbd>{hint}</kbd>
    </button>
  );
}

interface ActBarProps {
  readonly refusal: string | undefined;
  readonly joinRefusal: string | undefined;
  readonly onWish: (wish: ReviewWish) => void;
  readonly children?: ReactNode;
}

export function ActBar({ refusal, joinRefusal, onWish, children }: ActBarProps) {
  return (
    <div className="act-bar" role="toolbar" aria-label="What to do with this claim">
      <Act words="Accept" hint="a" isMain refusal={refusal} onAct={() => onWish('accept')} />
      <Act words="Correct" hint="c" refusal={refusal} onAct={() => onWish('correct')} />
      <Act words="Reject" hint="r" refusal={refusal} onAct={() => onWish('reject')} />
      <Act words="Split" hint="s" refusal={refusal} onAct={() => onWish('split')} />
      <Act
        words="Join"
        hint="j"
        title="Join with the next one"
        refusal={refusal ?? joinRefusal}
        onAct={() => onWish('join')}
      />
      <span className="act-push" />
      {children}
    </div>
  );
}
