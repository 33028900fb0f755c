// The text of a report with every claim marked; a mark leads to its claim, and the last claim read is in view.
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { type Claim, selectClaim, useReportText } from '../state/state.ts';
import { Asked } from './fault.tsx';
import { lastClaim } from './last-claim.ts';
import { cutText } from './text-marks.ts';
import { hrefOf, isPlainClick } from './thing-link.tsx';

function MarkedText({ text, claims }: { readonly text: string; readonly claims: readonly Claim[] }) {
  const here = useRef<HTMLAnchorElement>(null);
  const last = lastClaim();
  const pieces = useMemo(() => {
    const anchored = claims.filter(({ passage }) => passage.state === 'anchored');
    return cutText(
      text,
      0,
      anchored.map((claim) => ({ start: claim.passage.start, end: claim.passage.end, key: claim })),
    );
  }, [text, claims]);
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
        const ids = piece.keys.map(({ id }) => id);
        const claim = piece.keys[(ids.indexOf(last ?? '') + 1) % piece.keys.length];
        if (!claim) return <span key={piece.start}>{piece.text}</span>;
        const isLast = last !== undefined && ids.includes(last);
        const isFirstPiece = piece.begins.length > 0;
        return (
          <a
            key={piece.start}
            ref={piece.begins.some(({ id }) => id === last) ? here : undefined}
            className="claim-mark"
            data-depth={Math.min(3, piece.keys.length)}
            data-last={isLast}
            href={hrefOf({ kind: 'claim', id: claim.id })}
            tabIndex={isFirstPiece ? 0 : -1}
            title={piece.keys.map(({ gloss, origin }) => `${origin.name}: ${gloss}`).join('\n')}
            onClick={(event) => open(event, claim.id)}
          >
            {piece.text}
          </a>
        );
      })}
    </div>
  );
}

export function ReportTextView({ id, claims }: { readonly id: string; readonly claims: readonly Claim[] }) {
  const asked = useReportText(id, true);
  return <Asked asked={asked}>{({ text }) => <MarkedText text={text} claims={claims} />}</Asked>;
}
