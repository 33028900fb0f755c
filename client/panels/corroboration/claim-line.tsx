// A claim in one line, as a link to its passage: what is said and where; the open claim is called so.
import type { Claim } from '../../state/state.ts';
import { showReportPlace } from '../claim-card.tsx';
import { showEstimate } from '../phrases.ts';
import { SelectLink } from '../thing-link.tsx';

/** The claims that an answer names, by id, and which of them is open. */
export interface NamedClaims {
  readonly open?: string;
  readonly byId: ReadonlyMap<string, Claim>;
}

export const nameClaims = (claims: readonly Claim[], open?: Claim): NamedClaims => ({
  byId: new Map([...(open ? [open] : []), ...claims].map((claim) => [claim.id, claim])),
  ...(open ? { open: open.id } : {}),
});

interface ClaimLineProps {
  readonly id: string;
  readonly claims: NamedClaims;
  /** Leaves out what is said, where only the place matters. */
  readonly isShort?: boolean;
}

export function ClaimLine({ id, claims, isShort = false }: ClaimLineProps) {
  const claim = claims.byId.get(id);
  if (!claim) {
    return <SelectLink selection={{ kind: 'claim', id }}>{id}</SelectLink>;
  }
  const isOpen = id === claims.open;
  const said = claim.estimate ? `${showEstimate(claim.estimate)}: ${claim.gloss}` : claim.gloss;
  if (isShort) {
    return isOpen ? (
      <span title={said}>the open claim</span>
    ) : (
      <SelectLink selection={{ kind: 'claim', id }} className="claim-place" title={said}>
        {showReportPlace(claim)}
      </SelectLink>
    );
  }
  return (
    <span className="claim-line">
      {isOpen ? (
        <span className="claim-line-open">The open claim</span>
      ) : (
        <SelectLink selection={{ kind: 'claim', id }} className="claim-line-gloss serif">
          {said}
        </SelectLink>
      )}{' '}
      <span className="small soft">{showReportPlace(claim)}</span>
    </span>
  );
}
