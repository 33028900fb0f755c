// The same statement elsewhere: what people decided, what is proposed, and what was judged to be another statement.
import type { Claim, ClaimDetail, RecordedDecision, SameStatement } from '../../state/state.ts';
import { ClaimCard } from '../claim-card.tsx';
import { Section } from '../panel.tsx';
import { count } from '../phrases.ts';
import { Computed, Decided } from './basis.tsx';
import type { NamedClaims } from './claim-line.tsx';
import { derivationKinds, sayLikeness, sayRelation } from './finding-words.ts';
import { FirstFew } from './first-few.tsx';
import { Fold } from './fold.tsx';
import { SameDecisions } from './same-decisions.tsx';
import { standingDecision } from './standing-decisions.ts';
import { UndoButton } from './undo-button.tsx';

interface SameSectionProps {
  readonly same: readonly SameStatement[];
  readonly detail: ClaimDetail;
  readonly decisions: readonly RecordedDecision[];
  readonly claims: NamedClaims;
}

type RowProps = Omit<SameSectionProps, 'same'> & {
  readonly finding: SameStatement;
  readonly other: Claim;
};

/** A derivation that people or the collection recorded: which way, in which manner, by whom, and how to undo it. */
function Derived({ finding, detail, decisions, other }: RowProps) {
  const source = detail.derivedFrom.find(({ claim }) => claim.id === other.id);
  const recorded = source ?? detail.derivatives.find(({ claim }) => claim.id === other.id);
  const decision = standingDecision(decisions, 'derivation', finding.claim, other.id);
  if (!recorded) return <Computed rule={finding.rule} reason={finding.reason} />;
  return (
    <>
      <p className="relation-line">
        {source ? 'The source: the open claim' : 'Taken from the open claim: it'}{' '}
        {derivationKinds[recorded.kind]}.
      </p>
      <Decided
        by={recorded.by}
        at={recorded.at}
        reason={recorded.reason}
        undo={
          decision && (
            <UndoButton
              decision={decision.id}
              undoes={`taken over, ${other.gloss}`}
              said="Undone: no longer taken over."
            />
          )
        }
      />
    </>
  );
}

function Proposed({ finding, other }: RowProps) {
  return (
    <>
      <p className="relation-line">
        <span title={`Likeness ${finding.score} of 1`}>{sayLikeness(finding.score)}</span>;{' '}
        {sayRelation(finding.relation)}
      </p>
      <Computed rule={finding.rule} reason={finding.reason} />
      <SameDecisions claim={finding.claim} other={other} />
    </>
  );
}

function Rejected({ finding, decisions, other }: RowProps) {
  const decision = standingDecision(decisions, 'sameStatement', finding.claim, other.id);
  if (!decision) return <Computed rule={finding.rule} reason={finding.reason} />;
  const { by, at, decision: content } = decision;
  return (
    <Decided
      by={by}
      at={at}
      reason={content.reason}
      undo={
        <UndoButton
          decision={decision.id}
          undoes={`not the same, ${other.gloss}`}
          said="Undone: it may be the same statement again."
        />
      }
    />
  );
}

const bodies = {
  derived: Derived,
  proposedDerived: Proposed,
  proposedIndependent: Proposed,
  rejected: Rejected,
} as const;

function Row(props: RowProps) {
  const Body = bodies[props.finding.relation];
  return (
    <li className="finding">
      <ClaimCard claim={props.other} isPassageShown />
      <Body {...props} />
    </li>
  );
}

const FIRST_ROWS = 4;

export function SameSection({ same, ...rest }: SameSectionProps) {
  const rows = same.flatMap((finding) => {
    const other = rest.claims.byId.get(finding.other);
    return other ? [{ finding, other }] : [];
  });
  const standing = rows.filter(({ finding }) => finding.relation !== 'rejected');
  const rejected = rows.filter(({ finding }) => finding.relation === 'rejected');
  if (rows.length === 0) return null;
  return (
    <Section title="The same elsewhere" count={standing.length} isOpenAtFirst={standing.length > 0}>
      {standing.length === 0 && <p className="note">No other claim seems to say the same.</p>}
      <FirstFew of={standing} first={FIRST_ROWS} keyOf={({ finding }) => finding.other}>
        {(row) => <Row {...rest} {...row} />}
      </FirstFew>
      {rejected.length > 0 && (
        <Fold title={`${count(rejected.length, 'claim was', 'claims were')} judged not to be the same`}>
          <ul className="plain-list">
            {rejected.map((row) => (
              <Row key={row.finding.other} {...rest} {...row} />
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}
