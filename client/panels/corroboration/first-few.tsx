// The first few of a list, and the rest on demand.
import { Fragment, type ReactNode, useState } from 'react';
import { showNumber } from '../phrases.ts';

interface FirstFewProps<T> {
  readonly of: readonly T[];
  readonly first?: number;
  readonly className?: string;
  readonly keyOf: (entry: T) => string;
  readonly children: (entry: T) => ReactNode;
}

/** Each child is an <li>. */
export function FirstFew<T>({ of, first = 5, className = '', keyOf, children }: FirstFewProps<T>) {
  const [isWhole, setWhole] = useState(false);
  // One more than the few is shown rather than hidden behind a button of the same height.
  const isLong = of.length > first + 1;
  const shown = isLong && !isWhole ? of.slice(0, first) : of;
  return (
    <>
      <ul className={`plain-list ${className}`}>
        {shown.map((entry) => (
          <Fragment key={keyOf(entry)}>{children(entry)}</Fragment>
        ))}
      </ul>
      {isLong && (
        <button type="button" className="text-button small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${showNumber(of.length)}`}
        </button>
      )}
    </>
  );
}
