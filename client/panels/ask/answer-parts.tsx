// The parts of an answer: each a line that unfolds to the claims it rests on.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { AskAnswer, EntityRef } from '../../state/state.ts';
import { LinkedClaims } from '../corroboration/linked-claims.tsx';
import { count } from '../phrases.ts';
import { LabelIcon } from '../thing-link.tsx';
import { readPart } from './answer-words.ts';
import { useOpenParts } from './open-parts.ts';

type Part = AskAnswer['answer']['parts'][number];

interface PartLineProps {
  readonly part: Part;
  readonly things: readonly EntityRef[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PartLine({ part, things, isOpen, onToggle }: PartLineProps) {
  const id = useId();
  const { thing, said } = readPart(part, things);
  return (
    <li>
      <button
        type="button"
        className="answer-part"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        <span className="answer-part-words">
          {thing && (
            <span className="answer-part-name">
              <LabelIcon label={thing.label} />
              {thing.name}:
              {thing.label === 'UnnamedSource' && <span className="unnamed-note">not named</span>}
            </span>
          )}{' '}
          {/* Its claims say it in full. */}
          {!(isOpen && thing) && <span className="answer-part-said">{said}</span>}{' '}
          <span className="answer-part-count">{count(part.claims.length, 'claim')}</span>
        </span>
      </button>
      <div id={id} className="answer-part-claims">
        {isOpen && <LinkedClaims ids={part.claims} />}
      </div>
    </li>
  );
}

interface AnswerPartsProps {
  readonly question: string;
  readonly parts: readonly Part[];
  readonly things: readonly EntityRef[];
}

export function AnswerParts({ question, parts, things }: AnswerPartsProps) {
  const [open, toggle] = useOpenParts(question, parts.length === 1 && parts[0]?.claims.length === 1);
  return (
    <ol className="answer-parts plain-list" aria-label="Parts of the answer">
      {parts.map((part, place) => (
        <PartLine
          key={`${part.claims.join(' ')} ${part.text}`}
          part={part}
          things={things}
          isOpen={open.has(place)}
          onToggle={() => toggle(place)}
        />
      ))}
    </ol>
  );
}
