// A proposed entity by its icon and name; a link where a record was made of it.
import { PUBLISHER } from '../../../graph-data/ontology/ontology.ts';
import { type ProposedEntityView, type ReviewClaim, useReport } from '../../state/state.ts';
import { LabelIcon, ThingLink } from '../thing-link.tsx';

/** The head of every chain: the report's publisher, or the report itself where none is known. */
function PublisherName({ report }: { readonly report: ReviewClaim['report'] }) {
  const { data } = useReport(report.id);
  return (
    <ThingLink thing={data?.report.publisher ?? { id: report.id, label: 'Report', name: report.title }} />
  );
}

interface EntityNameProps {
  readonly entity: string;
  readonly proposal: Pick<ReviewClaim, 'report' | 'entities'>;
}

/** By the key under which the content of a proposal names it. */
export function EntityName({ entity: key, proposal: { report, entities } }: EntityNameProps) {
  if (key === PUBLISHER) return <PublisherName report={report} />;
  const entity = entities.find((one) => one.key === key);
  return entity ? <NameOfEntity entity={entity} /> : key;
}

export function NameOfEntity({ entity: { record, label, name } }: { readonly entity: ProposedEntityView }) {
  if (record) return <ThingLink thing={record} />;
  return (
    <span className="thing">
      <LabelIcon label={label} />
      {name}
      {label === 'UnnamedSource' && <span className="unnamed-note">not named</span>}
    </span>
  );
}
