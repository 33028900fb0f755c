// The line under the chain of a claim: how far it can be trusted, in one sentence, and what to look at first.
import { type Claim, useCorroboration } from '../../state/state.ts';
import { ComputedMark } from './basis.tsx';
import { nameClaims } from './claim-line.tsx';
import { judgeClaim } from './claim-verdict.ts';

/** Says nothing when the answer fails: the sections below tell of the fault. */
export function ClaimVerdictLine({ claim }: { readonly claim: Claim }) {
  const { data: answer, error } = useCorroboration(claim.id);
  if (!answer) return error ? null : <p className="note">Reading…</p>;
  const { says, warns } = judgeClaim(answer, claim.report.id, nameClaims(answer.claims, claim).byId);
  return (
    <p className="verdict">
      <ComputedMark rule={answer.origin.rule} />
      {says}.{warns.length > 0 && <span className="verdict-warning"> But {warns.join('; ')}.</span>}
    </p>
  );
}
