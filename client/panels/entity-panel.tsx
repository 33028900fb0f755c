// The panel of an entity: who it is, what it says, what is said of it, and how it is related.
import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { type ClaimFilter, type EntityDetail, select, showClaims, useClaims } from '../state/state.ts';
import { ClaimCards } from './claim-card.tsx';
import { CloseButton } from './close-button.tsx';
import { EntityRelations } from './entity-relations.tsx';
import { Asked } from './fault.tsx';
import { Bars, Fact, Facts, Section } from './panel.tsx';
import { count, nameLabel, nameValue } from './phrases.ts';
import { ProposedCount, ProposedNote } from './proposed.tsx';
import { ShowButton } from './show-button.tsx';
import { LabelIcon, NameOf, SelectLink } from './thing-link.tsx';

const SpeakerAssessments = lazy(() => import('./corroboration/speaker-assessments.tsx'));

const FIRST_CLAIMS = 10;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

interface ClaimListProps {
  readonly filter: ClaimFilter;
  /** Leaves out claims of which this is the origin. */
  readonly notOf?: string;
  readonly isOriginHidden?: boolean;
}

/** The first claims of a filter, and the way to all of them. */
function ClaimList({ filter, notOf, isOriginHidden = false }: ClaimListProps) {
  const asked = useClaims(filter);
  return (
    <Asked asked={asked}>
      {({ pages }) => {
        const claims = pages
          .flatMap((page) => page.claims)
          .filter(({ origin }) => origin.id !== notOf)
          .slice(0, FIRST_CLAIMS);
        return (
          <>
            <ClaimCards claims={claims} isOriginHidden={isOriginHidden} />
            <button type="button" className="text-button small" onClick={() => showClaims(filter)}>
              All in the table
            </button>
          </>
        );
      }}
    </Asked>
  );
}

/** Says plainly what an unnamed source is, and where it stands. */
function UnnamedNote({ entity }: { readonly entity: EntityDetail }) {
  const report = textOf(entity.properties.report);
  const number = textOf(entity.properties.number);
  return (
    <p>
      Not named{' '}
      {report && (
        <>
          in{' '}
          <SelectLink selection={{ kind: 'entity', id: report }}>
            “<NameOf id={report} />”
          </SelectLink>
        </>
      )}
      {number === 'several' && '; more than one person'}
      {number === 'one' && '; one person'}. These are the report’s words for the speaker; Hearsay does not
      guess who it is.
    </p>
  );
}

/** "says 6 claims, 357 claims speak of it"; what is nought is left out. */
function showCounts({ says, handsOn, saidOf }: EntityDetail['counts']): string {
  const parts = [
    says > 0 ? `says ${count(says, 'claim')}` : undefined,
    handsOn > 0 ? `passes on ${count(handsOn, 'claim')}` : undefined,
    saidOf > 0 ? `${count(saidOf, 'claim speaks', 'claims speak')} of it` : undefined,
  ].filter(Boolean);
  return parts.length === 0 ? 'no claims' : parts.join(', ');
}

function Identity({ entity }: { readonly entity: EntityDetail }) {
  const { properties } = entity;
  const label = entity.labels[0] ?? 'Entity';
  const aliases = textsOf(properties.aliases);
  const kind = textOf(properties.role) ?? textOf(properties.kind);
  const period = [textOf(properties.startDate), textOf(properties.endDate)].filter(Boolean).join(' to ');
  return (
    <>
      <div className="panel-kind">
        <LabelIcon label={label} /> {nameLabel(label)}
        {kind && ` · ${nameValue(kind)}`}
        <CloseButton />
      </div>
      <h2 className={entity.isProposed ? 'is-proposed' : undefined}>{entity.name}</h2>
      {entity.isProposed && (
        <ProposedNote proposal={entity.firstProposal}>
          Only proposed claims name it; nobody has reviewed them. The same name in another report may be
          something else.
        </ProposedNote>
      )}
      {label === 'UnnamedSource' && <UnnamedNote entity={entity} />}
      {textOf(properties.description) && <p>{textOf(properties.description)}</p>}
      <Facts>
        {aliases.length > 0 && <Fact name="Also written">{aliases.join(' · ')}</Fact>}
        {textOf(properties.country) && <Fact name="Country">{textOf(properties.country)}</Fact>}
        {period && <Fact name="Time">{period}</Fact>}
        <Fact name="In numbers">
          {showCounts(entity.counts)}
          <ProposedCount number={entity.counts.proposals} />
        </Fact>
      </Facts>
    </>
  );
}

export function EntityPanel({ entity }: { readonly entity: EntityDetail }) {
  const { id, counts } = entity;
  const says: ClaimFilter = { speaker: id, speakerRole: 'origin' };
  return (
    <article className="panel">
      <Identity entity={entity} />
      <div className="panel-actions">
        <ShowButton id={id} />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRoute size={15} />}
          onClick={() => select({ kind: 'path', from: id, mode: 'shortest' })}
        >
          Path from here
        </Button>
      </div>
      {counts.says > 0 && (
        <Section title="Says" count={counts.says}>
          <ClaimList filter={says} isOriginHidden />
        </Section>
      )}
      {entity.relations.length > 0 && (
        <Section title="Relations" count={entity.relations.length}>
          <EntityRelations entity={entity} />
        </Section>
      )}
      {counts.saidOf > 0 && (
        <Section title="Said of it" count={counts.saidOf} isOpenAtFirst={counts.says === 0}>
          <ClaimList filter={{ about: id }} />
        </Section>
      )}
      {counts.handsOn > 0 && (
        <Section title="Passes on" count={counts.handsOn} isOpenAtFirst={false}>
          <ClaimList filter={{ speaker: id }} notOf={id} />
        </Section>
      )}
      {entity.saysAbout.length > 0 && (
        <Section title="Whom it speaks of" count={entity.saysAbout.length}>
          <Bars
            rows={entity.saysAbout}
            countTitle="These claims in the table"
            onCount={(about) => showClaims({ ...says, about })}
          />
        </Section>
      )}
      {entity.spokenOfBy.length > 0 && (
        <Section title="Who speaks of it" count={entity.spokenOfBy.length}>
          <Bars
            rows={entity.spokenOfBy}
            countTitle="These claims in the table"
            onCount={(speaker) => showClaims({ speaker, speakerRole: 'origin', about: id })}
          />
        </Section>
      )}
      {entity.reports.length > 0 && (
        <Section title="Reports" count={entity.reports.length} isOpenAtFirst={entity.reports.length < 6}>
          <ul className="plain-list about-lines">
            {entity.reports.map((report) => (
              <li key={report.id}>
                <SelectLink selection={{ kind: 'entity', id: report.id }}>
                  <LabelIcon label="Report" />
                  {report.title}
                </SelectLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {counts.says + counts.handsOn > 0 && !entity.isProposed && (
        <Suspense>
          <SpeakerAssessments id={id} />
        </Suspense>
      )}
    </article>
  );
}
