// The review: claims to judge, records to tell apart, and how far reading is; with the name under which one judges.
import './review.css';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type ReviewPart, reviewParts, showReview, usePage, useReview } from '../../state/state.ts';
import { useOwnName } from '../corroboration/own-name.tsx';
import { showNumber } from '../phrases.ts';
import { ClaimReview } from './claim-review.tsx';
import { ReadingList } from './reading-list.tsx';
import { SameReview } from './same-review.tsx';

const partNames: Readonly<Record<ReviewPart, string>> = {
  claims: 'Claims',
  same: 'Same or different?',
  reading: 'Reading',
};

const LONGEST_NAME = 200;

function Parts({ part }: { readonly part: ReviewPart }) {
  const { data } = useReview();
  const reading = (data?.reports ?? []).filter(({ state }) => state === 'queued' || state === 'running');
  const counts: Readonly<Record<ReviewPart, number>> = {
    claims: data?.waiting ?? 0,
    same: data?.identities ?? 0,
    reading: reading.length,
  };
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = reviewParts[(reviewParts.indexOf(part) + step + reviewParts.length) % reviewParts.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    showReview({ part: next });
    list.current?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Parts of the review" onKeyDown={press}>
      {reviewParts.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`review-${name}`}
          data-part={name}
          aria-selected={name === part}
          tabIndex={name === part ? 0 : -1}
          onClick={() => showReview({ part: name })}
        >
          {partNames[name]}
          {counts[name] > 0 && <span className="part-count">{showNumber(counts[name])}</span>}
        </button>
      ))}
    </div>
  );
}

/** A small field that is kept in this browser: what one decides carries it. */
function NameOfReader() {
  const [name, remember] = useOwnName();
  return (
    <label className="reader-name small">
      <span className="soft">Judged by</span>
      <input
        type="text"
        value={name}
        maxLength={LONGEST_NAME}
        placeholder="your name"
        autoComplete="name"
        onChange={(event) => remember(event.currentTarget.value.trimStart())}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}

export default function ReviewTab() {
  const part = usePage(({ address }) => address.review.part);
  const visits = usePage((page) => page.reviewVisits);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (visits === 0) return;
    // The keys work from here on, also for those who came by the button in the bar above
    const isElsewhere = document.activeElement !== document.body;
    const isHere = root.current?.closest('#tables')?.contains(document.activeElement) ?? false;
    if (isElsewhere && !isHere) root.current?.focus();
  }, [visits]);
  const bar = { parts: <Parts part={part} />, reader: <NameOfReader /> };
  return (
    <section ref={root} className="review" tabIndex={-1} aria-label="Review">
      {part === 'claims' && <ClaimReview bar={bar} />}
      {part === 'same' && <SameReview bar={bar} />}
      {part === 'reading' && <ReadingList bar={bar} />}
    </section>
  );
}
