// The chain of a claim as a line of hand-overs: origin ▸ … ▸ publisher, with the words that hand it over.
import './claim-panel.css';
import type { ChainLink, Claim } from '../state/state.ts';
import { ThingLink } from './thing-link.tsx';

/** What a link of the chain is called: the one who said it first, the one who prints it, or one between. */
function nameStep(position: number, length: number): string {
  if (length === 1) return 'publisher, in its own voice';
  if (position === length - 1) return 'origin';
  if (position === 0) return 'publisher';
  return 'passes it on';
}

interface StepProps {
  readonly link: ChainLink;
  readonly length: number;
  /** The words by which this one hands on what the one before it said. */
  readonly cue: string | undefined;
}

function Step({ link, length, cue }: StepProps) {
  const isOrigin = link.position === length - 1;
  return (
    <li className="chain-step" data-origin={isOrigin}>
      {!isOrigin && (
        <span
          className="chain-arrow"
          title={cue ? undefined : 'The text around shows it; no word here says it'}
        >
          <span aria-hidden="true">▸</span>
          {cue && <span className="chain-cue serif">“{cue}”</span>}
        </span>
      )}
      <span className="chain-who">
        <span className="chain-name">
          <ThingLink thing={link.speaker} />
        </span>
        <span className="chain-role">{nameStep(link.position, length)}</span>
      </span>
    </li>
  );
}

export function ClaimChain({ claim }: { readonly claim: Claim }) {
  const fromOrigin = claim.chain.toReversed();
  return (
    <ol className="chain plain-list" aria-label="How it came here: from its origin to its publisher">
      {fromOrigin.map((link, index) => (
        <Step key={link.position} link={link} length={claim.chain.length} cue={fromOrigin[index - 1]?.cue} />
      ))}
    </ol>
  );
}
