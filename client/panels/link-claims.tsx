// Everything that ties two things: each link in words with its number of claims, and the claims themselves.
import { useState } from 'react';
import type { Between } from '../state/state.ts';
import { ClaimCards } from './claim-card.tsx';
import { count, showLink } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';

/** Where claims merely mention both, the first link, which is a stronger one, is what a reader came for. */
const chosenAtFirst = ({ links }: Between): number | undefined =>
  links.length > 1 && links.some(({ kind }) => kind === 'MENTIONED_WITH') ? 0 : undefined;

/** The claims behind two things; a click on a link shows only those it rests on. */
export function LinkClaims({ between }: { readonly between: Between }) {
  const { from, to, links, claims, total } = between;
  const [chosen, setChosen] = useState(chosenAtFirst(between));
  const link = chosen === undefined ? undefined : links[chosen];
  const shown = link ? claims.filter(({ id }) => link.claims.includes(id)) : claims;
  return (
    <>
      <ul className="plain-list links">
        {links.map((entry, index) => (
          <li key={`${entry.kind}-${entry.forward}-${entry.polarity}`}>
            <button
              type="button"
              className="link-line"
              aria-pressed={chosen === index}
              title="Show only the claims of this link"
              onClick={() => setChosen(chosen === index ? undefined : index)}
            >
              <span>
                {showLink(entry, from.name, to.name)}
                {entry.isProposal && <ProposedTag />}
              </span>
              <span className="relation-claims">{count(entry.claims.length, 'claim')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {link ? (
          <>
            {count(shown.length, 'claim')} of {total}.{' '}
            <button type="button" className="text-button" onClick={() => setChosen(undefined)}>
              Show all
            </button>
          </>
        ) : (
          count(total, 'claim')
        )}
      </p>
      <ClaimCards claims={shown} isPassageShown />
      {!link && total > claims.length && (
        <p className="small soft">The first {claims.length} are shown; narrow them in the claims table.</p>
      )}
    </>
  );
}
