// A proposed claim in words: what is said, how it came here, how sure, when, about what, and who or what is named.
import './proposal-card.css';
import { showDate } from '../../../graph-data/ontology/ontology.ts';
import type { ProposedContent, ReviewClaim } from '../../state/state.ts';
import { Chain } from '../claim-chain.tsx';
import { niceTicks } from '../estimate-groups.ts';
import { Fact, Facts } from '../panel.tsx';
import {
  showAttribution,
  showCertainty,
  showEstimate,
  showQuotation,
  showStance,
  showVerb,
} from '../phrases.ts';
import { RangeBar, RangeTicks } from '../range-bar.tsx';
import { SelectLink } from '../thing-link.tsx';
import type { Choice, Choices } from './entity-choice.ts';
import { EntityChoices } from './entity-choices.tsx';
import { EntityName } from './entity-name.tsx';
import { OtherReaders } from './other-readers.tsx';
import { aboutRoles, explainScore, wordScore } from './review-words.ts';

const AXIS_PX = 240;
const OPEN_END = 1.5;

function Figure({ estimate }: { readonly estimate: NonNullable<ProposedContent['estimate']> }) {
  const { question: _, ...figures } = estimate;
  // An open end needs room to point to
  const most = Math.max(figures.minValue ?? 0, (figures.maxValue ?? 0) || (figures.minValue ?? 0) * OPEN_END);
  const ticks = niceTicks(most);
  const end = ticks.at(-1) ?? 1;
  return (
    <div className="figures">
      <p className="figures-value">{showEstimate(figures)}</p>
      <p className="soft">{figures.scope}</p>
      <div className="card-range">
        <RangeBar figures={figures} end={end} width={AXIS_PX} />
        <RangeTicks ticks={ticks} end={end} unit={figures.unit} width={AXIS_PX} />
      </div>
    </div>
  );
}

export function ScoreMark({ score }: { readonly score: number }) {
  const word = wordScore(score);
  return (
    <span className="score-mark" data-word={word} title={`${explainScore[word]} (${score.toFixed(2)})`}>
      {word}
    </span>
  );
}

interface ProposalCardProps {
  readonly proposal: ReviewClaim;
  readonly choices: Choices;
  readonly currentEntity: string | undefined;
  readonly onChoose: (key: string, choice: Choice) => void;
}

export function ProposalCard({ proposal, choices, currentEntity, onChoose }: ProposalCardProps) {
  const { content, entities, report, madeBy } = proposal;
  const { chain, about, relations = [], estimate, saidAt, asOf } = content;
  return (
    <>
      <p className="card-gloss serif">{content.gloss}</p>
      <OtherReaders proposal={proposal} />
      {estimate && <Figure estimate={estimate} />}
      <Chain
        steps={chain.map(({ speaker, cue }, position) => ({
          key: position,
          who: <EntityName entity={speaker} proposal={proposal} />,
          cue,
        }))}
      />
      <Facts>
        <Fact name="Stance">{showStance(content)}</Fact>
        <Fact name="Certainty">
          {showCertainty({ certainty: content.certainty, hedges: content.hedges ?? [] })}
        </Fact>
        <Fact name="Words">
          {showQuotation(content)}; {showAttribution(content)}
        </Fact>
        {asOf && <Fact name="As of">{showDate(asOf)}</Fact>}
        {saidAt && <Fact name="Said">{showDate(saidAt)}</Fact>}
        <Fact name="About">
          <ul className="plain-list">
            {about.map(({ entity, role }) => (
              <li key={`${role} ${entity}`}>
                <EntityName entity={entity} proposal={proposal} />{' '}
                <span className="small soft">{aboutRoles[role]}</span>
              </li>
            ))}
          </ul>
        </Fact>
        {relations.length > 0 && (
          <Fact name="Relations">
            <ul className="plain-list">
              {relations.map(({ type, from, to, polarity }) => (
                <li key={`${from} ${type} ${to}`}>
                  <EntityName entity={from} proposal={proposal} />{' '}
                  <span className="relation-verb">{showVerb(type, true)}</span>{' '}
                  <EntityName entity={to} proposal={proposal} />
                  {polarity === 'negative' && <span className="denied"> denied</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
      {entities.length > 0 && (
        <section className="card-part" aria-label="Who and what is named">
          <h3>Who and what is named</h3>
          <EntityChoices
            entities={entities}
            choices={choices}
            current={currentEntity}
            isWaiting={proposal.state === 'waiting'}
            onChoose={onChoose}
          />
        </section>
      )}
      <p className="small soft card-source">
        In <SelectLink selection={{ kind: 'entity', id: report.id }}>{report.title}</SelectLink>, proposed by{' '}
        {madeBy}
      </p>
    </>
  );
}
