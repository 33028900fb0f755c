// Where a claim comes from: its origin, through how many hands, and the way through other reports.
import type { HandOver, Origin } from '../../state/state.ts';
import { Section } from '../panel.tsx';
import { ThingLink } from '../thing-link.tsx';
import { Computed } from './basis.tsx';
import { ClaimLine, type NamedClaims } from './claim-line.tsx';
import { sayHands } from './finding-words.ts';

interface StepProps {
  readonly step: HandOver;
  readonly isOrigin: boolean;
  /** The words by which this one hands on what the one before it said. */
  readonly cue: string | undefined;
  readonly claims: NamedClaims;
}

function Step({ step, isOrigin, cue, claims }: StepProps) {
  return (
    <li className="chain-step" data-origin={isOrigin}>
      {!isOrigin && (
        <span className="chain-arrow">
          <span aria-hidden="true">▸</span>
          {cue && <span className="chain-cue serif">“{cue}”</span>}
        </span>
      )}
      <span className="chain-who">
        <span className="chain-name">
          <ThingLink thing={step.speaker} />
        </span>
        <span className="chain-role">
          {isOrigin && 'origin, '}in <ClaimLine id={step.claim} claims={claims} isShort />
        </span>
      </span>
    </li>
  );
}

/** The way through several reports, from the origin to the reader. */
function Way({ chain, claims }: { readonly chain: readonly HandOver[]; readonly claims: NamedClaims }) {
  const fromOrigin = chain.map((step, position) => ({ step, position })).toReversed();
  return (
    <ol className="chain chain-way plain-list" aria-label="The whole way, through other reports">
      {fromOrigin.map(({ step, position }, index) => (
        <Step
          key={position}
          step={step}
          isOrigin={index === 0}
          cue={fromOrigin[index - 1]?.step.cue}
          claims={claims}
        />
      ))}
    </ol>
  );
}

export function OriginSection({ origin, claims }: { readonly origin: Origin; readonly claims: NamedClaims }) {
  const end = origin.origin ?? origin.unnamed;
  return (
    <Section title="Where it comes from" isOpenAtFirst={origin.through.length > 0}>
      <p>
        {origin.origin ? 'Origin: ' : 'Origin unknown: '}
        {end && <ThingLink thing={end} />}, {sayHands(origin.depth)}.
      </p>
      {origin.through.length > 0 && <Way chain={origin.chain} claims={claims} />}
      <Computed rule={origin.rule} reason={origin.reason} />
    </Section>
  );
}
