// The chain of a claim as a line of hand-overs: origin ▸ … ▸ publisher, with the words that hand it over.
import './claim-panel.css';
import type { ReactNode } from 'react';
import type { Claim } from '../state/state.ts';
import { ThingLink } from './thing-link.tsx';

/** What a link of the chain is called: the one who said it first, the one who prints it, or one between. */
function nameStep(position: number, length: number): string {
  if (length === 1) return 'publisher, in its own voice';
  if (position === length - 1) return 'origin';
  if (position === 0) return 'publisher';
  return 'passes it on';
}

/** One who said it or passed it on. */
export interface ChainStep {
  readonly key: string | number;
  readonly who: ReactNode;
  /** The words that point to this one. */
  readonly cue?: string | undefined;
}

interface StepProps {
  readonly step: ChainStep;
  readonly position: number;
  readonly length: number;
  /** The words by which this one hands on what the one before it said. */
  readonly cue: string | undefined;
}

function Step({ step, position, length, cue }: StepProps) {
  const isOrigin = position === length - 1;
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
        <span className="chain-name">{step.who}</span>
        <span className="chain-role">{nameStep(position, length)}</span>
      </span>
    </li>
  );
}

/** The hand-overs of a chain whose steps are given as records have them: from the publisher to the origin. */
export function Chain({ steps }: { readonly steps: readonly ChainStep[] }) {
  const fromOrigin = steps.toReversed();
  return (
    <ol className="chain plain-list" aria-label="How it came here: from its origin to its publisher">
      {fromOrigin.map((step, index) => (
        <Step
          key={step.key}
          step={step}
          position={steps.length - 1 - index}
          length={steps.length}
          cue={fromOrigin[index - 1]?.cue}
        />
      ))}
    </ol>
  );
}

export function ClaimChain({ claim }: { readonly claim: Claim }) {
  return (
    <Chain
      steps={claim.chain.map(({ position, speaker, cue }) => ({
        key: position,
        who: <ThingLink thing={speaker} />,
        cue,
      }))}
    />
  );
}
