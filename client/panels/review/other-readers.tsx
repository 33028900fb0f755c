// What other readers made of the words of a proposal: those who found the same, and other readings to choose from.
import './other-readers.css';
import { type ReviewClaim, stepReview } from '../../state/state.ts';
import { isPlainClick } from '../thing-link.tsx';
import { hrefOfProposal } from './proposal-link.ts';
import { stateWords, tellDifferences } from './review-words.ts';

interface ProposalLinkProps {
  readonly proposal: string;
  readonly gloss: string;
}

function ProposalLink({ proposal, gloss }: ProposalLinkProps) {
  return (
    <a
      className="thing-link serif"
      href={hrefOfProposal(proposal)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        stepReview({ proposal });
      }}
    >
      “{gloss}”
    </a>
  );
}

/** Nothing where no other reader has read these words. */
export function OtherReaders({ proposal }: { readonly proposal: ReviewClaim }) {
  const { alsoFoundBy = [], otherReadings = [], state, content } = proposal;
  if (alsoFoundBy.length + otherReadings.length === 0) return null;
  return (
    <ul className="plain-list other-readers" aria-label="Other readers">
      {alsoFoundBy.map((found) => (
        <li key={found.proposal} data-kind="same">
          <strong>Also found by {found.madeBy}</strong>, score {found.score.toFixed(2)}
          {found.gloss === content.gloss ? ', in the same words. ' : ': '}
          {found.gloss !== content.gloss && <ProposalLink proposal={found.proposal} gloss={found.gloss} />}{' '}
          <span className="soft">
            {state === 'waiting' ? 'What you decide holds for both.' : `Both are ${stateWords[state]}.`}
          </span>
        </li>
      ))}
      {otherReadings.map((other) => (
        <li key={other.proposal} data-kind="beside">
          <strong>Another reading of the same words</strong> by {other.madeBy}, score {other.score.toFixed(2)}
          : <ProposalLink proposal={other.proposal} gloss={other.gloss} />{' '}
          <span className="soft">
            {tellDifferences(other.differsIn)} It {other.state === 'waiting' ? '' : 'is '}
            {stateWords[other.state]}.
          </span>
        </li>
      ))}
    </ul>
  );
}
