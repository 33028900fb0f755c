// The text of a report with every claim marked; a mark leads to its claim, and the last claim read is in view. What
// does not belong to what the document says is marked as left out.
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { type Claim, type DocumentReading, selectClaim, useReportText } from '../state/state.ts';
import { Asked } from './fault.tsx';
import { lastClaim } from './last-claim.ts';
import { ReadingFacts } from './reading-facts.tsx';
import { cutText, type Piece } from './text-marks.ts';
import { hrefOf, isPlainClick } from './thing-link.tsx';

const NOTHING_DROPPED: DocumentReading['dropped'] = [];

type TextKey =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'dropped'; readonly why: string };

const claimsIn = (keys: readonly TextKey[]): readonly Claim[] =>
  keys.flatMap((key) => (key.kind === 'claim' ? [key.claim] : []));

const showCovering = ({ gloss, origin, proposal }: Claim): string =>
  `${origin.name}: ${gloss}${proposal ? ' (proposed)' : ''}`;

interface MarkedTextProps {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly dropped: DocumentReading['dropped'];
}

function PlainPiece({ piece }: { readonly piece: Piece<TextKey> }) {
  const left = piece.keys.find((key) => key.kind === 'dropped');
  if (left?.kind !== 'dropped') return <span>{piece.text}</span>;
  return (
    <span className="left-out" title={`Left out of what is read: ${left.why}`}>
      {piece.text}
    </span>
  );
}

function MarkedText({ text, claims, dropped }: MarkedTextProps) {
  const here = useRef<HTMLAnchorElement>(null);
  const last = lastClaim();
  const pieces = useMemo(() => {
    const anchored = claims.filter(({ passage }) => passage.state === 'anchored');
    return cutText<TextKey>(text, 0, [
      ...anchored.map((claim) => ({
        start: claim.passage.start,
        end: claim.passage.end,
        key: { kind: 'claim' as const, claim },
      })),
      ...dropped.flatMap(({ why, range }) =>
        range ? [{ ...range, key: { kind: 'dropped' as const, why } }] : [],
      ),
    ]);
  }, [text, claims, dropped]);
  useEffect(() => here.current?.scrollIntoView({ block: 'center' }), []);
  const open = (event: MouseEvent, id: string): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    selectClaim(id);
  };
  return (
    <div className="report-text serif">
      {pieces.map((piece) => {
        // Where several claims share a passage, each click goes on to the next of them.
        const covering = claimsIn(piece.keys);
        const ids = covering.map(({ id }) => id);
        const claim = covering[(ids.indexOf(last ?? '') + 1) % covering.length];
        if (!claim) return <PlainPiece key={piece.start} piece={piece} />;
        const isLast = last !== undefined && ids.includes(last);
        const begins = claimsIn(piece.begins);
        return (
          <a
            key={piece.start}
            ref={begins.some(({ id }) => id === last) ? here : undefined}
            className="claim-mark"
            data-depth={Math.min(3, covering.length)}
            data-last={isLast}
            data-proposed={covering.every(({ proposal }) => proposal)}
            href={hrefOf({ kind: 'claim', id: claim.id })}
            tabIndex={begins.length > 0 ? 0 : -1}
            title={covering.map(showCovering).join('\n')}
            onClick={(event) => open(event, claim.id)}
          >
            {begins.some(({ proposal }) => proposal) && <span className="visually-hidden">(proposed) </span>}
            {piece.text}
          </a>
        );
      })}
    </div>
  );
}

export function ReportTextView({ id, claims }: { readonly id: string; readonly claims: readonly Claim[] }) {
  const asked = useReportText(id, true);
  return (
    <Asked asked={asked}>
      {({ text, reading }) => (
        <>
          <MarkedText text={text} claims={claims} dropped={reading?.dropped ?? NOTHING_DROPPED} />
          {reading && <ReadingFacts reading={reading} />}
        </>
      )}
    </Asked>
  );
}
