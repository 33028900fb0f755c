// The estimates that a filter finds: one table per question, each figure on a common axis, with how they know.
import './estimates-tab.css';
import { type KeyboardEvent, useEffect } from 'react';
import { showDate } from '../../graph-data/ontology/ontology.ts';
import {
  type Claim,
  compareQuestion,
  hover,
  selectClaim,
  showClaims,
  useClaims,
  usePage,
} from '../state/state.ts';
import { sayWay } from './compare/compare-words.ts';
import { type EstimateGroup, groupEstimates } from './estimate-groups.ts';
import { Asked } from './fault.tsx';
import { FilterBar } from './filter-bar.tsx';
import { count, showEstimate } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { RangeBar, RangeTicks } from './range-bar.tsx';
import { moveRow } from './table-keys.ts';
import { TakeClaims } from './take-claims.tsx';
import { SelectLink, ThingLink } from './thing-link.tsx';

const placesOf = (claim: Claim): string =>
  claim.about
    .filter(({ role, entity }) => role === 'place' || entity.label === 'Place')
    .map(({ entity }) => entity.name)
    .join(', ');

function Row({
  claim,
  end,
  index,
  isSelected,
}: {
  readonly claim: Claim;
  readonly end: number;
  readonly index: number;
  readonly isSelected: boolean;
}) {
  const { estimate } = claim;
  if (!estimate) return null;
  return (
    <tr
      data-index={index}
      data-selected={isSelected}
      onClick={() => selectClaim(claim.id)}
      onMouseEnter={() => hover(claim.id)}
      onMouseLeave={() => hover(undefined)}
    >
      <td className="nowrap estimate-figure">
        <SelectLink
          selection={{ kind: 'claim', id: claim.id }}
          title={claim.gloss}
          {...(claim.proposal ? { className: 'is-proposed' } : {})}
        >
          {showEstimate(estimate)}
        </SelectLink>
        {claim.proposal && <ProposedTag />}
      </td>
      <td className="range-cell">
        <RangeBar figures={estimate} end={end} />
      </td>
      <td className="nowrap">{claim.asOf ? showDate(claim.asOf) : <span className="soft">not said</span>}</td>
      <td>
        <ThingLink thing={claim.origin} />
      </td>
      <td className="soft">{sayWay(claim)}</td>
      <td className="soft">{estimate.scope}</td>
      <td className="soft">{placesOf(claim)}</td>
      <td className="soft" title={claim.report.title}>
        {claim.report.publisher?.name ?? claim.report.title}
        {claim.report.publishedAt && `, ${showDate(claim.report.publishedAt)}`}
      </td>
    </tr>
  );
}

function Group({
  group,
  from,
  selected,
}: {
  readonly group: EstimateGroup;
  readonly from: number;
  readonly selected: string | undefined;
}) {
  const { question } = group;
  const origins = new Set(group.rows.map(({ claim }) => claim.origin.id)).size;
  return (
    <section className="estimate-group" aria-label={`${group.title}, in ${group.unit}`}>
      <h3>
        {group.title}{' '}
        <span className="small soft">
          {count(group.rows.length, 'figure')} from {count(origins, 'origin')}
        </span>
        {question && (
          <button type="button" className="text-button small" onClick={() => compareQuestion(question)}>
            Compare all that answer it
          </button>
        )}
      </h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Figure</th>
            <th className="range-cell">
              <span className="visually-hidden">Range</span>
              <RangeTicks ticks={group.ticks} end={group.end} unit={group.unit} />
            </th>
            <th>As of</th>
            <th>Who says it</th>
            <th>How it came here</th>
            <th>Who is counted</th>
            <th>Place</th>
            <th>Report</th>
          </tr>
        </thead>
        <tbody
          onKeyDown={(event: KeyboardEvent) => moveRow(event, () => undefined, group.rows.length + from)}
        >
          {group.rows.map(({ claim }, index) => (
            <Row
              key={claim.id}
              claim={claim}
              end={group.end}
              index={from + index}
              isSelected={claim.id === selected}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function EstimateGroups({ claims }: { readonly claims: readonly Claim[] }) {
  const selected = usePage(({ address: { selection } }) =>
    selection?.kind === 'claim' ? selection.id : undefined,
  );
  const groups = groupEstimates(claims);
  let from = 0;
  return groups.map((group) => {
    const start = from;
    from += group.rows.length;
    return <Group key={group.key} group={group} from={start} selected={selected} />;
  });
}

export default function EstimatesTab() {
  const filter = usePage(({ address }) => address.filter);
  const asked = useClaims(filter, { onlyEstimates: true });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  // All of them are needed for one axis; there are few against all claims.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <Asked asked={asked}>
      {({ pages }) => {
        const claims = pages.flatMap((page) => page.claims);
        const first = pages[0];
        return (
          <div className="drawer-main">
            <FilterBar noun={['estimate', 'estimates']} {...(first ? { page: first } : {})}>
              <TakeClaims onlyEstimates />
            </FilterBar>
            {claims.length === 0 ? (
              <div className="empty">
                <p>No figure fits these filters.</p>
                <button type="button" className="text-button" onClick={() => showClaims({})}>
                  Show all estimates
                </button>
              </div>
            ) : (
              <div className="table-scroll">
                <EstimateGroups claims={claims} />
              </div>
            )}
          </div>
        );
      }}
    </Asked>
  );
}
