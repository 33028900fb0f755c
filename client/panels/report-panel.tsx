// The panel of a report: what it is, whom it cites, who speaks in it, and its text or its claims in order.
import './report-panel.css';
import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { showDate } from '../../graph-data/ontology/ontology.ts';
import { type ReportDetail, type ReportSummary, showClaims, useReport } from '../state/state.ts';
import { AddTextButton } from './add-text.tsx';
import { ClaimCards } from './claim-card.tsx';
import { CloseButton } from './close-button.tsx';
import { EarlierVersionView } from './earlier-version.tsx';
import { Asked } from './fault.tsx';
import { Bars, Fact, Facts, Section } from './panel.tsx';
import { count, showReportNumbers } from './phrases.ts';
import { ProposedCount, ProposedNote } from './proposed.tsx';
import { ReportReading } from './report-reading.tsx';
import { ReportTextView } from './report-text.tsx';
import { ShowButton } from './show-button.tsx';
import { LabelIcon, SelectLink, ThingLink } from './thing-link.tsx';
import { WayButton } from './way-button.tsx';

const ReportSources = lazy(() => import('./corroboration/report-sources.tsx'));

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function Citations({ citations }: { readonly citations: ReportSummary['cites'] }) {
  return (
    <ul className="plain-list citations">
      {citations.map(({ report, claims, reason }) => (
        <li key={report.id}>
          <SelectLink selection={{ kind: 'entity', id: report.id }}>
            <LabelIcon label="Report" />
            {report.title}
          </SelectLink>
          <div className="small soft">
            {report.publisher && `${report.publisher.name}; `}
            {claims.length > 0 ? `${count(claims.length, 'claim')} handed on` : 'no claim handed on'}
            {claims[0] && (
              <>
                :{' '}
                {claims.map((id, index) => (
                  <SelectLink key={id} selection={{ kind: 'claim', id }} className="citation-claim">
                    {index + 1}
                  </SelectLink>
                ))}
              </>
            )}
            {reason && <div>{reason}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Head({ detail: { report, properties } }: { readonly detail: ReportDetail }) {
  const url = textOf(properties.url);
  return (
    <>
      <div className="panel-kind">
        <LabelIcon label="Report" /> {report.kind}
        <CloseButton />
      </div>
      <h2 className={report.isProposed ? 'is-proposed' : undefined}>{report.title}</h2>
      {report.isProposed && (
        <ProposedNote>Only proposed claims name this report; nobody has reviewed them.</ProposedNote>
      )}
      {textOf(properties.description) && <p>{textOf(properties.description)}</p>}
      <Facts>
        {report.publisher && (
          <Fact name="Publisher">
            <ThingLink thing={report.publisher} />
          </Fact>
        )}
        {report.authors.length > 0 && (
          <Fact name="Written by">
            {report.authors.map((author) => (
              <div key={author.id}>
                <ThingLink thing={author} />
              </div>
            ))}
          </Fact>
        )}
        <Fact name="Published">
          {report.publishedAt ? showDate(report.publishedAt) : 'not known'}
          {report.publishedAtReason && <div className="small soft">{report.publishedAtReason}</div>}
        </Fact>
        <Fact name="In numbers">
          {showReportNumbers(report)}
          <ProposedCount number={report.proposals} />
        </Fact>
        {url && /^https?:\/\//.test(url) && (
          <Fact name="Address">
            <a href={url} rel="noreferrer noopener" target="_blank" className="report-url">
              {url.replace(/^https?:\/\//, '')}
            </a>
          </Fact>
        )}
      </Facts>
    </>
  );
}

export function ReportPanel({ id }: { readonly id: string }) {
  const asked = useReport(id);
  return (
    <Asked asked={asked}>
      {(detail) => {
        const { report, claims, speakers } = detail;
        return (
          <article className="panel">
            <Head detail={detail} />
            <div className="panel-actions">
              <ShowButton id={id} />
              {!report.isProposed && <WayButton />}
              {claims.length > 0 && (
                <Button size="compact-sm" variant="default" onClick={() => showClaims({ report: id })}>
                  Its claims in the table
                </Button>
              )}
              {report.held && <ReportReading id={id} />}
            </div>
            {!report.isProposed && (
              <Suspense fallback={<p className="note">Reading…</p>}>
                <ReportSources id={id} />
              </Suspense>
            )}
            {detail.earlier && <EarlierVersionView earlier={detail.earlier} />}
            {detail.later.length > 0 && (
              <Section title="Changed versions of it" count={detail.later.length}>
                <ul className="plain-list">
                  {detail.later.map((version) => (
                    <li key={version.id}>
                      <SelectLink selection={{ kind: 'entity', id: version.id }}>{version.title}</SelectLink>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {report.cites.length > 0 && (
              <Section title="Cites" count={report.cites.length}>
                <Citations citations={report.cites} />
              </Section>
            )}
            {report.citedBy.length > 0 && (
              <Section title="Cited by" count={report.citedBy.length}>
                <Citations citations={report.citedBy} />
              </Section>
            )}
            {speakers.length > 0 && (
              <Section title="Who speaks in it" count={speakers.length} isOpenAtFirst={false}>
                <Bars
                  rows={speakers}
                  countTitle="These claims in the table"
                  onCount={(speaker) => showClaims({ speaker, speakerRole: 'origin', report: id })}
                />
              </Section>
            )}
            {claims.length > 0 && !report.held && (
              <Section title="Text">
                <div className="note drop-zone">
                  <p>
                    The text of this report has not been added yet. Add it to read every claim in its place.
                  </p>
                  <AddTextButton />
                </div>
              </Section>
            )}
            {report.held && (
              <Section title={claims.length > 0 ? 'Text, with its claims marked' : 'Text'}>
                <ReportTextView id={id} claims={claims} />
              </Section>
            )}
            {claims.length > 0 && (
              <Section
                title="Claims, in the order of the text"
                count={claims.length}
                isOpenAtFirst={!report.held}
              >
                <ClaimCards claims={claims} />
              </Section>
            )}
          </article>
        );
      }}
    </Asked>
  );
}
