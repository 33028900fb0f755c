// The edges of the passage, moved by a word with the arrow keys or the buttons; or by selecting words in the text.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { ReviewClaim } from '../../state/state.ts';
import type { Draft } from './draft.ts';
import { moveEdge } from './word-stops.ts';

interface EdgeProps {
  readonly name: string;
  readonly edge: 'start' | 'end';
  readonly draft: Draft;
  readonly context: ReviewClaim['context'];
  readonly onChange: (draft: Draft) => void;
}

const NEAR = 24;

/** The words at an edge of the passage, for those who hear it. */
function wordsAt({ start, text }: ReviewClaim['context'], place: number, edge: 'start' | 'end'): string {
  const at = place - start;
  return edge === 'start' ? `${text.slice(at, at + NEAR)}…` : `…${text.slice(Math.max(0, at - NEAR), at)}`;
}

function Edge({ name, edge, draft, context, onChange }: EdgeProps) {
  const { passage } = draft;
  const move = (step: 1 | -1): void =>
    onChange({ ...draft, passage: moveEdge(context, passage, edge, step) });
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    if (step === undefined) return;
    event.preventDefault();
    move(step);
  };
  return (
    <div className="edge">
      <span className="small soft">{name}</span>
      <button type="button" tabIndex={-1} aria-label={`${name} a word earlier`} onClick={() => move(-1)}>
        <IconChevronLeft size={14} />
      </button>
      <span
        className="edge-words serif"
        role="spinbutton"
        tabIndex={0}
        aria-label={`${name}: arrow keys move it by a word`}
        aria-valuenow={passage[edge]}
        aria-valuetext={wordsAt(context, passage[edge], edge)}
        onKeyDown={press}
      >
        {wordsAt(context, passage[edge], edge)}
      </span>
      <button type="button" tabIndex={-1} aria-label={`${name} a word later`} onClick={() => move(1)}>
        <IconChevronRight size={14} />
      </button>
    </div>
  );
}

export function PassageFields(props: Omit<EdgeProps, 'name' | 'edge'>) {
  return (
    <fieldset className="field-rows">
      <legend>Passage</legend>
      <Edge name="Begins" edge="start" {...props} />
      <Edge name="Ends" edge="end" {...props} />
      <p className="small soft">Or select its words in the text.</p>
    </fieldset>
  );
}
