// The paragraphs around a proposed claim, with its passage, who says it, cues, names and figures marked; the other
// proposals there lead to themselves. While correcting, selecting words sets the passage; while splitting, a place is chosen.
import './reviewed-passage.css';
import { type MouseEvent, useEffect, useRef } from 'react';
import type { ReviewClaim } from '../../state/state.ts';
import { cutText, type Piece, type TextMark } from '../text-marks.ts';
import { isPlainClick } from '../thing-link.tsx';
import { hrefOfProposal } from './proposal-link.ts';
import { kindsIn, type ProposalMark } from './proposal-marks.ts';
import type { Stretch } from './word-stops.ts';

/** What a click or a selection in the text does. */
export type PassageUse =
  | { readonly kind: 'read'; readonly onOther: (id: string) => void }
  | { readonly kind: 'select'; readonly onSelect: (stretch: Stretch) => void }
  | { readonly kind: 'split'; readonly at: number | undefined; readonly onPlace: (place: number) => void };

interface ReviewedPassageProps {
  readonly context: ReviewClaim['context'];
  readonly marks: readonly TextMark<ProposalMark>[];
  readonly passage: Stretch;
  readonly use: PassageUse;
}

const legend: Readonly<Record<ProposalMark['kind'], string>> = {
  passage: 'passage',
  source: 'who says it',
  cue: 'words that hand it over',
  name: 'named',
  figure: 'figure',
  date: 'date',
  relation: 'relation',
  other: 'another proposal',
};

/** Where in the whole text a place of the page's selection lies: each piece holds one text and knows where it starts. */
function placeOf(node: Node | null, offset: number): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const start = element?.closest<HTMLElement>('[data-start]')?.dataset.start;
  return start === undefined ? undefined : Number(start) + offset;
}

/** What is selected on the page, in places of the whole text; undefined where nothing or something else is. */
function readSelection(): Stretch | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** Hears where a selection or a click ends, which may be beside the text. */
function useMouse(use: PassageUse): void {
  const latest = useRef(use);
  latest.current = use;
  const { kind } = use;
  useEffect(() => {
    if (kind === 'read') return;
    const release = (event: globalThis.MouseEvent): void => {
      const now = latest.current;
      if (now.kind === 'select') {
        const selected = readSelection();
        if (!selected) return;
        now.onSelect(selected);
        // The mark shows it from here on
        window.getSelection()?.removeAllRanges();
      } else if (now.kind === 'split') {
        const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
        const place = placeOf(caret?.offsetNode ?? null, caret?.offset ?? 0);
        if (place !== undefined) now.onPlace(place);
      }
    };
    document.addEventListener('mouseup', release);
    return () => document.removeEventListener('mouseup', release);
  }, [kind]);
}

interface PieceProps {
  readonly piece: Piece<ProposalMark>;
  readonly use: PassageUse;
}

function PieceView({ piece, use }: PieceProps) {
  const kinds = [...new Set(piece.keys.map(({ kind }) => kind))].sort().join(' ');
  const other = piece.keys.find((key) => key.kind === 'other');
  // Within the passage itself a click should not lead away
  if (use.kind === 'read' && other?.kind === 'other' && !kinds.includes('passage')) {
    const open = (event: MouseEvent): void => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      use.onOther(other.id);
    };
    return (
      <a
        data-start={piece.start}
        data-kinds={kinds}
        href={hrefOfProposal(other.id)}
        title={other.gloss}
        tabIndex={piece.begins.includes(other) ? 0 : -1}
        onClick={open}
      >
        {piece.text}
      </a>
    );
  }
  if (kinds === '') return <span data-start={piece.start}>{piece.text}</span>;
  return (
    <mark data-start={piece.start} data-kinds={kinds}>
      {piece.text}
    </mark>
  );
}

export function ReviewedPassage({ context, marks, passage, use }: ReviewedPassageProps) {
  const text = useRef<HTMLDivElement>(null);
  useMouse(use);
  useEffect(() => {
    text.current
      ?.querySelector(`[data-start="${String(passage.start)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [passage.start]);
  // An empty mark makes a border between pieces where the passage is to be cut
  const cut = use.kind === 'split' ? use.at : undefined;
  const borders: readonly TextMark<ProposalMark>[] =
    cut === undefined ? [] : [{ start: passage.start, end: cut, key: { kind: 'passage' } }];
  const pieces = cutText(context.text, context.start, [...marks, ...borders]);
  return (
    <>
      <div ref={text} className="reviewed-text serif" data-use={use.kind}>
        {pieces.map((piece) => (
          <span key={piece.start}>
            {piece.start === cut && <span className="split-caret" aria-hidden="true" />}
            <PieceView piece={piece} use={use} />
          </span>
        ))}
      </div>
      <p className="reviewed-legend small soft">
        {kindsIn(marks).map((kind) => (
          <mark key={kind} data-kinds={kind}>
            {legend[kind]}
          </mark>
        ))}
      </p>
    </>
  );
}
