// Contradictions with both passages side by side, and "no contradiction, because …" with its undo.
import { useRef, useState } from 'react';
import type { Claim, Contradiction, RecordedDecision } from '../../state/state.ts';
import { showReportPlace } from '../claim-card.tsx';
import { Section } from '../panel.tsx';
import { showEstimate } from '../phrases.ts';
import { SelectLink, ThingLink } from '../thing-link.tsx';
import { Computed, Decided } from './basis.tsx';
import type { NamedClaims } from './claim-line.tsx';
import { DecisionForm } from './decision-form.tsx';
import { nameContradiction } from './finding-words.ts';
import { standingDecision } from './standing-decisions.ts';
import { recordAndTell } from './tell-decision.tsx';
import { UndoButton } from './undo-button.tsx';

/** One side: who says it, what is said, the words where they are there, and where it stands. */
function Side({ claim, isOpen }: { readonly claim: Claim; readonly isOpen: boolean }) {
  const { estimate, passage } = claim;
  return (
    <div className="side">
      <div className="side-who">
        <ThingLink thing={claim.origin} />
      </div>
      <p className="side-gloss serif">
        {isOpen ? (
          claim.gloss
        ) : (
          <SelectLink selection={{ kind: 'claim', id: claim.id }}>{claim.gloss}</SelectLink>
        )}
      </p>
      {estimate && <p className="claim-card-figure">{showEstimate(estimate)}</p>}
      {passage.text !== undefined && <blockquote className="claim-card-passage">{passage.text}</blockquote>}
      <p className="small soft">
        {showReportPlace(claim)}
        {isOpen && ' (the open claim)'}
      </p>
    </div>
  );
}

function Dismissal({ left, right }: Pick<Contradiction, 'left' | 'right'>) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    button.current?.focus();
    setOpen(false);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="text-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        No contradiction, because…
      </button>
      {isOpen && (
        <DecisionForm
          title="No contradiction"
          submit="Record"
          reasonLabel="Because"
          onClose={close}
          onDecide={(reason, by) =>
            recordAndTell(
              { kind: 'contradiction', verdict: 'dismissed', left, right, reason },
              by,
              'Recorded: no contradiction.',
            )
          }
        />
      )}
    </>
  );
}

interface RowProps {
  readonly finding: Contradiction;
  readonly claims: NamedClaims;
  readonly decisions: readonly RecordedDecision[];
}

function Row({ finding, claims, decisions }: RowProps) {
  const { left, right, dismissed, kind, rule, reason } = finding;
  // The open claim stands first, whichever way round the two were found.
  const ids = right === claims.open ? [right, left] : [left, right];
  const decision = standingDecision(decisions, 'contradiction', left, right);
  return (
    <li className="finding" data-dismissed={dismissed !== undefined}>
      <p className="relation-line">
        {dismissed ? 'No contradiction, as a reader judged' : nameContradiction(kind)}
      </p>
      <div className="sides">
        {ids.map((id) => {
          const claim = claims.byId.get(id);
          return claim && <Side key={id} claim={claim} isOpen={id === claims.open} />;
        })}
      </div>
      <Computed rule={rule} reason={reason} />
      {dismissed ? (
        <Decided
          {...dismissed}
          undo={
            decision && (
              <UndoButton
                decision={decision.id}
                undoes="no contradiction"
                said="Undone: it counts as a contradiction again."
              />
            )
          }
        />
      ) : (
        <Dismissal left={left} right={right} />
      )}
    </li>
  );
}

interface ContradictionsSectionProps {
  readonly contradictions: readonly Contradiction[];
  readonly claims: NamedClaims;
  readonly decisions: readonly RecordedDecision[];
}

export function ContradictionsSection({ contradictions, claims, decisions }: ContradictionsSectionProps) {
  if (contradictions.length === 0) return null;
  const standing = contradictions.filter(({ dismissed }) => !dismissed);
  const rows = [...standing, ...contradictions.filter(({ dismissed }) => dismissed)];
  return (
    <Section title="What contradicts it" count={standing.length} isOpenAtFirst>
      <ul className="plain-list">
        {rows.map((finding) => (
          <Row
            key={`${finding.left} ${finding.right} ${finding.kind}`}
            finding={finding}
            claims={claims}
            decisions={decisions}
          />
        ))}
      </ul>
    </Section>
  );
}
