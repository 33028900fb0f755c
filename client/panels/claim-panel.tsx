// The panel of a claim: what is said, how it came here, how sure, when, about what, and its passage.
import './claim-panel.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { showDate } from '../../graph-data/ontology/ontology.ts';
import {
  type Claim,
  type ClaimDetail,
  compareQuestion,
  selectClaim,
  useClaim,
  usePage,
} from '../state/state.ts';
import { ClaimChain } from './claim-chain.tsx';
import { ClaimPassage } from './claim-passage.tsx';
import { CloseButton } from './close-button.tsx';
import { ClaimVerdictLine } from './corroboration/claim-verdict-line.tsx';
import { Asked } from './fault.tsx';
import { rememberClaim } from './last-claim.ts';
import { Fact, Facts, Section } from './panel.tsx';
import {
  showAttribution,
  showCertainty,
  showEstimate,
  showQuotation,
  showStance,
  showVerb,
} from './phrases.ts';
import { ProposedNote } from './proposed.tsx';
import { showOnPicture } from './show-on-picture.ts';
import { LabelIcon, SelectLink, ThingLink } from './thing-link.tsx';
import { WayButton } from './way-button.tsx';

const ClaimCorroborationSections = lazy(() => import('./corroboration/claim-corroboration.tsx'));

const roleNames = { subject: 'about', object: 'towards', place: 'place', topic: 'topic' } as const;

function Figures({ claim }: { readonly claim: Claim }) {
  const { estimate } = claim;
  if (!estimate) return null;
  const { question } = estimate;
  return (
    <div className="figures">
      <p className="figures-value">{showEstimate(estimate)}</p>
      <p className="soft">{estimate.scope}</p>
      {question && (
        <button type="button" className="text-button small" onClick={() => compareQuestion(question.id)}>
          Answers: {question.text}
        </button>
      )}
    </div>
  );
}

/** The dates of a claim, each by what it is the date of. */
function Dates({ claim }: { readonly claim: Claim }) {
  return (
    <>
      {claim.asOf && <Fact name="As of">{showDate(claim.asOf)}</Fact>}
      {claim.saidAt && <Fact name="Said">{showDate(claim.saidAt)}</Fact>}
      {claim.report.publishedAt && <Fact name="Published">{showDate(claim.report.publishedAt)}</Fact>}
    </>
  );
}

function Relations({ claim }: { readonly claim: Claim }) {
  if (claim.relations.length === 0) return null;
  return (
    <Section title="Relations that rest on it" count={claim.relations.length}>
      <ul className="plain-list relation-lines">
        {claim.relations.map((relation) => (
          <li key={relation.id}>
            <ThingLink thing={relation.from} />{' '}
            <SelectLink
              selection={{ kind: 'between', from: relation.from.id, to: relation.to.id }}
              className="relation-verb"
              title="All claims behind this relation"
            >
              {showVerb(relation.type, true)}
            </SelectLink>{' '}
            <ThingLink thing={relation.to} />
            {relation.polarity === 'negative' && <span className="denied"> denied</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Steps({ detail: { previous, next } }: { readonly detail: ClaimDetail }) {
  return (
    <nav className="claim-steps" aria-label="Claims of this report">
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={!previous}
        title={previous ? undefined : 'This is the first claim of the report'}
        leftSection={<IconArrowLeft size={14} />}
        onClick={() => previous && selectClaim(previous)}
      >
        Previous claim
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={!next}
        title={next ? undefined : 'This is the last claim of the report'}
        rightSection={<IconArrowRight size={14} />}
        onClick={() => next && selectClaim(next)}
      >
        Next claim
      </Button>
    </nav>
  );
}

/** Everything that a claim touches, for drawing it: those who say it and what it is about. */
const thingsOf = (claim: Claim): readonly string[] => [
  ...claim.chain.map(({ speaker }) => speaker.id),
  ...claim.about.map(({ entity }) => entity.id),
];

function ClaimBody({ detail }: { readonly detail: ClaimDetail }) {
  const { claim } = detail;
  const view = usePage(({ address }) => address.drawing.view);
  const label = claim.estimate ? 'Estimate' : 'Claim';
  const show = (): void =>
    showOnPicture(view === 'claims' ? [claim.id, ...thingsOf(claim)] : thingsOf(claim));
  return (
    <article className="panel">
      <div className="panel-kind">
        <LabelIcon label={label} /> {label}
        <CloseButton />
      </div>
      <h2 className={claim.proposal ? 'claim-gloss serif is-proposed' : 'claim-gloss serif'}>
        {claim.gloss}
      </h2>
      {claim.proposal && (
        <ProposedNote proposal={claim.id}>
          Found by {claim.proposal.madeBy}; nobody has reviewed it. It counts for no origin and no comparison,
          and queries do not see it.
        </ProposedNote>
      )}
      <Figures claim={claim} />
      <ClaimChain claim={claim} />
      {!claim.proposal && <WayButton />}
      {!claim.proposal && <ClaimVerdictLine claim={claim} />}
      <Section title="Passage">
        <ClaimPassage claim={claim} />
      </Section>
      {!claim.proposal && (
        <Suspense fallback={<p className="note">Reading…</p>}>
          <ClaimCorroborationSections detail={detail} />
        </Suspense>
      )}
      <Facts>
        <Fact name="Stance">{showStance(claim)}</Fact>
        <Fact name="Certainty">{showCertainty(claim)}</Fact>
        <Dates claim={claim} />
        <Fact name="Report">
          <SelectLink selection={{ kind: 'entity', id: claim.report.id }}>
            <LabelIcon label="Report" />
            {claim.report.title}
          </SelectLink>
        </Fact>
        <Fact name="Words">
          {showQuotation(claim)}; {showAttribution(claim)}
        </Fact>
      </Facts>
      {claim.about.length > 0 && (
        <Section title="What it is about" count={claim.about.length}>
          <ul className="plain-list about-lines">
            {claim.about.map(({ entity, role }) => (
              <li key={`${role}-${entity.id}`}>
                <ThingLink thing={entity} /> <span className="small soft">{roleNames[role]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Relations claim={claim} />
      <div className="panel-actions">
        <Button size="compact-sm" variant="default" onClick={show}>
          Show on the picture
        </Button>
      </div>
      <Steps detail={detail} />
    </article>
  );
}

export function ClaimPanel({ id }: { readonly id: string }) {
  useEffect(() => rememberClaim(id), [id]);
  const asked = useClaim(id);
  return <Asked asked={asked}>{(detail) => <ClaimBody detail={detail} />}</Asked>;
}
