// The reports: first the texts in which claims stand, then those known because others cite them.
import { type KeyboardEvent, useState } from 'react';
import { dateBounds, showDate } from '../../graph-data/ontology/ontology.ts';
import { type ReportSummary, selectEntity, showClaims, usePage, useReports } from '../state/state.ts';
import { AddAddress } from './add-address.tsx';
import { AddTextButton } from './add-text.tsx';
import { Asked } from './fault.tsx';
import { count, showNumber } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { moveRow } from './table-keys.ts';
import { LabelIcon, SelectLink, ThingLink } from './thing-link.tsx';

type SortName = 'title' | 'publisher' | 'published' | 'claims' | 'ownVoice' | 'unnamed' | 'cites' | 'citedBy';

const publishedAt = ({ publishedAt: date }: ReportSummary): number =>
  (date ? dateBounds(date)?.earliest : undefined) ?? 0;

const columns: readonly {
  readonly name: SortName;
  readonly title: string;
  readonly isNumber?: boolean;
  readonly compare: (a: ReportSummary, b: ReportSummary) => number;
}[] = [
  { name: 'title', title: 'Report', compare: (a, b) => a.title.localeCompare(b.title) },
  {
    name: 'publisher',
    title: 'Publisher',
    compare: (a, b) => (a.publisher?.name ?? '').localeCompare(b.publisher?.name ?? ''),
  },
  { name: 'published', title: 'Published', compare: (a, b) => publishedAt(b) - publishedAt(a) },
  { name: 'claims', title: 'Claims', isNumber: true, compare: (a, b) => b.claims - a.claims },
  { name: 'ownVoice', title: 'Own voice', isNumber: true, compare: (a, b) => b.ownVoice - a.ownVoice },
  { name: 'unnamed', title: 'Unnamed', isNumber: true, compare: (a, b) => b.unnamed - a.unnamed },
  { name: 'cites', title: 'Cites', compare: (a, b) => b.cites.length - a.cites.length },
  { name: 'citedBy', title: 'Cited by', compare: (a, b) => b.citedBy.length - a.citedBy.length },
];

function Cited({ citations }: { readonly citations: ReportSummary['cites'] }) {
  return (
    <ul className="plain-list">
      {citations.map(({ report, claims }) => (
        <li key={report.id}>
          <SelectLink selection={{ kind: 'entity', id: report.id }}>{report.title}</SelectLink>
          {claims.length > 0 && <span className="small soft"> {count(claims.length, 'claim')}</span>}
        </li>
      ))}
    </ul>
  );
}

function ProposedClaims({ number = 0 }: { readonly number?: number | undefined }) {
  return number > 0 ? <>, {count(number, 'claim is', 'claims are')} only proposed</> : null;
}

function Row({
  report,
  index,
  isSelected,
}: {
  readonly report: ReportSummary;
  readonly index: number;
  readonly isSelected: boolean;
}) {
  return (
    <tr data-index={index} data-selected={isSelected} onClick={() => selectEntity(report.id)}>
      <td>
        <SelectLink selection={{ kind: 'entity', id: report.id }}>
          <LabelIcon label="Report" />
          {report.title}
        </SelectLink>
        {report.isProposed && <ProposedTag />}
        <div className="small soft">
          {report.kind}
          <ProposedClaims number={report.proposals} />
          {report.claims > 0 && (report.held ? ', text here' : ', text not added yet')}
          {report.claims === 0 && (report.held ? ', without claims so far' : ', known by citation')}
        </div>
      </td>
      <td>{report.publisher && <ThingLink thing={report.publisher} />}</td>
      <td className="nowrap" title={report.publishedAtReason}>
        {report.publishedAt ? showDate(report.publishedAt) : <span className="soft">not known</span>}
      </td>
      <td className="number">
        {report.claims > 0 ? (
          <button
            type="button"
            className="text-button"
            title="These claims in the table"
            onClick={(event) => {
              event.stopPropagation();
              showClaims({ report: report.id });
            }}
          >
            {showNumber(report.claims)}
          </button>
        ) : (
          <span className="soft">–</span>
        )}
      </td>
      <td className="number">{report.claims > 0 ? showNumber(report.ownVoice) : ''}</td>
      <td className="number">{report.claims > 0 ? showNumber(report.unnamed) : ''}</td>
      <td>
        <Cited citations={report.cites} />
      </td>
      <td>
        <Cited citations={report.citedBy} />
      </td>
    </tr>
  );
}

export default function ReportsTab() {
  const asked = useReports();
  const [sort, setSort] = useState<SortName>('claims');
  const selected = usePage(({ address: { selection } }) =>
    selection?.kind === 'entity' ? selection.id : undefined,
  );
  const compare = columns.find(({ name }) => name === sort)?.compare ?? (() => 0);
  return (
    <Asked asked={asked}>
      {({ reports }) => {
        const sorted = reports
          .toSorted(compare)
          .toSorted((a, b) => Number(b.claims > 0) - Number(a.claims > 0));
        const texts = reports.filter(({ claims }) => claims > 0);
        const lacking = texts.filter(({ held }) => !held).length;
        const unread = reports.filter(({ held, claims }) => held && claims === 0).length;
        return (
          <div className="drawer-main">
            <div className="drawer-tools">
              <span>
                <strong>{showNumber(texts.length)}</strong> texts with claims,{' '}
                {unread > 0 && (
                  <>
                    <strong>{showNumber(unread)}</strong> without claims so far,{' '}
                  </>
                )}
                <strong>{showNumber(reports.length - texts.length - unread)}</strong> known by citation
              </span>
              <span>
                {lacking > 0 && `${count(lacking, 'text is', 'texts are')} missing. `}
                <AddTextButton /> <AddAddress />
              </span>
            </div>
            {reports.length === 0 ? (
              <p className="empty">There are no reports yet. Drop documents anywhere on the page.</p>
            ) : (
              <div className="table-scroll">
                <table className="plain-table reports-table" aria-label="Reports">
                  <thead>
                    <tr>
                      {columns.map(({ name, title, isNumber }) => (
                        <th
                          key={name}
                          className={isNumber ? 'number' : undefined}
                          aria-sort={sort === name ? 'descending' : undefined}
                        >
                          <button
                            type="button"
                            title={`Sort by ${title.toLowerCase()}`}
                            onClick={() => setSort(name)}
                          >
                            {title}
                            {sort === name && ' ↓'}
                          </button>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody onKeyDown={(event: KeyboardEvent) => moveRow(event, () => undefined, sorted.length)}>
                    {sorted.map((report, index) => (
                      <Row
                        key={report.id}
                        report={report}
                        index={index}
                        isSelected={report.id === selected}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </div>
        );
      }}
    </Asked>
  );
}
