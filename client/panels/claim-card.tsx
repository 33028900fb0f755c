// A claim in a list: what is said, by whom, through whom, where and when.
import { showDate } from '../../graph-data/ontology/ontology.ts';
import { type Claim, usePage } from '../state/state.ts';
import { handsOf, showEstimate } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { SelectLink, ThingLink } from './thing-link.tsx';

const Sep = () => (
  <span className="sep" aria-hidden="true">
    ·
  </span>
);

/** The publisher and its date, as one says it: "North Press, 15 February 2024". */
export const showReportPlace = ({ report }: Pick<Claim, 'report'>): string =>
  [report.publisher?.name ?? report.title, report.publishedAt ? showDate(report.publishedAt) : undefined]
    .filter(Boolean)
    .join(', ');

interface ClaimCardProps {
  readonly claim: Claim;
  /** Leaves out the origin, where the list is of one speaker. */
  readonly isOriginHidden?: boolean;
  /** Shows the words of the passage too, where the report's text is there. */
  readonly isPassageShown?: boolean;
}

export function ClaimCard({ claim, isOriginHidden = false, isPassageShown = false }: ClaimCardProps) {
  const isSelected = usePage(
    ({ address: { selection } }) => selection?.kind === 'claim' && selection.id === claim.id,
  );
  const hands = handsOf(claim);
  const last = hands.at(-1);
  return (
    <div className="claim-card" aria-current={isSelected ? 'true' : undefined}>
      <SelectLink
        selection={{ kind: 'claim', id: claim.id }}
        className={claim.proposal ? 'claim-card-gloss is-proposed' : 'claim-card-gloss'}
      >
        {claim.gloss}
      </SelectLink>
      {claim.proposal && <ProposedTag />}
      {isPassageShown && claim.passage.text && (
        <blockquote className="claim-card-passage">{claim.passage.text}</blockquote>
      )}
      <div className="claim-card-line">
        {claim.estimate && (
          <>
            <span className="claim-card-figure">{showEstimate(claim.estimate)}</span>
            <Sep />
          </>
        )}
        {!isOriginHidden && (
          <>
            <ThingLink thing={claim.origin} />
            <Sep />
          </>
        )}
        {last ? <>in {showReportPlace(claim)}</> : 'in its own voice'}
        {hands.length > 1 && (
          <>
            {' '}
            via{' '}
            {hands
              .slice(0, -1)
              .map(({ name }) => name)
              .join(', ')}
          </>
        )}
        {claim.asOf && (
          <>
            <Sep />
            as of {showDate(claim.asOf)}
          </>
        )}
      </div>
    </div>
  );
}

export function ClaimCards({
  claims,
  ...manner
}: Omit<ClaimCardProps, 'claim'> & { readonly claims: readonly Claim[] }) {
  return (
    <ul className="claim-cards plain-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimCard claim={claim} {...manner} />
        </li>
      ))}
    </ul>
  );
}
