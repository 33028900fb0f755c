// Claims of which only the ids are known: the first few, and more on demand.
import { useState } from 'react';
import { useClaimsById } from '../../state/state.ts';
import { ClaimCards } from '../claim-card.tsx';
import { Asked } from '../fault.tsx';
import { count } from '../phrases.ts';

const STEP = 8;

export function LinkedClaims({ ids }: { readonly ids: readonly string[] }) {
  const [shown, setShown] = useState(STEP);
  const asked = useClaimsById(ids.slice(0, shown));
  const rest = ids.length - shown;
  return (
    <Asked asked={asked}>
      {(claims) => (
        <>
          <ClaimCards claims={claims} isPassageShown />
          {rest > 0 && (
            <button type="button" className="text-button small" onClick={() => setShown(shown + 3 * STEP)}>
              {count(rest, 'more claim')}
            </button>
          )}
        </>
      )}
    </Asked>
  );
}
