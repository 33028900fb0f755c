// The claims table with its facets: rows as they come into view, the same selection as the picture.
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { showDate } from '../../graph-data/ontology/ontology.ts';
import {
  type Claim,
  hover,
  isFiltered,
  selectClaim,
  showClaims,
  sortClaims,
  useClaims,
  usePage,
} from '../state/state.ts';
import { ClaimFacets } from './claim-facets.tsx';
import { Asked } from './fault.tsx';
import { FilterBar } from './filter-bar.tsx';
import { handsOf, showEstimate } from './phrases.ts';
import { ProposedTag } from './proposed.tsx';
import { TakeClaims } from './take-claims.tsx';
import { SelectLink, ThingLink } from './thing-link.tsx';
import { VirtualTable } from './virtual-rows.tsx';

const ROW_PX = 46;

interface Column {
  readonly title: string;
  readonly width: string;
  /** The order of the API that this column stands for. */
  readonly sort?: 'report' | 'asOf' | 'published';
}
const columns: readonly Column[] = [
  { title: 'Statement', width: '30%' },
  { title: 'Origin', width: '15%' },
  { title: 'Passed on by', width: '12%' },
  { title: 'About', width: '13%' },
  { title: 'Report', width: '10%', sort: 'report' },
  { title: 'As of', width: '8%', sort: 'asOf' },
  { title: 'Published', width: '7.5%', sort: 'published' },
  { title: 'Certainty', width: '5.5%' },
];

function Head() {
  const sort = usePage(({ address }) => address.sort ?? (address.filter.q ? 'relevance' : 'report'));
  return (
    <thead>
      <tr>
        {columns.map(({ title, width, sort: order }) => (
          <th key={title} style={{ width }} aria-sort={order && order === sort ? 'ascending' : undefined}>
            {order ? (
              <button
                type="button"
                title={`Sort by ${title.toLowerCase()}`}
                onClick={() => sortClaims(order)}
              >
                {title}
                {order === sort && ' ↑'}
              </button>
            ) : (
              title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly claim: Claim;
  readonly index: number;
  readonly isSelected: boolean;
}

function Row({ claim, index, isSelected }: RowProps) {
  const { report } = claim;
  const cells: readonly { readonly key: string; readonly content: ReactNode; readonly title?: string }[] = [
    {
      key: 'gloss',
      content: (
        <SelectLink
          selection={{ kind: 'claim', id: claim.id }}
          className={claim.proposal ? 'row-gloss is-proposed' : 'row-gloss'}
          title={claim.gloss}
        >
          {claim.proposal && <ProposedTag />}
          {claim.estimate && <strong>{showEstimate(claim.estimate)}: </strong>}
          {claim.gloss}
        </SelectLink>
      ),
    },
    { key: 'origin', content: <ThingLink thing={claim.origin} /> },
    {
      key: 'hands',
      content:
        handsOf(claim)
          .map(({ name }) => name)
          .join(', ') || 'in its own voice',
    },
    { key: 'about', content: claim.about.map(({ entity }) => entity.name).join(', ') },
    { key: 'report', content: report.publisher?.name ?? report.title, title: report.title },
    { key: 'asOf', content: claim.asOf && showDate(claim.asOf) },
    { key: 'published', content: report.publishedAt && showDate(report.publishedAt) },
    {
      key: 'certainty',
      content: claim.polarity === 'negative' ? <span className="denied">denied</span> : claim.certainty,
    },
  ];
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-selected={isSelected}
      style={{ height: ROW_PX }}
      onClick={() => selectClaim(claim.id)}
      onMouseEnter={() => hover(claim.id)}
      onMouseLeave={() => hover(undefined)}
    >
      {cells.map(({ key, content, title }) => (
        <td key={key} title={title} data-column={key}>
          <div className="two-lines">{content}</div>
        </td>
      ))}
    </tr>
  );
}

interface RowsProps {
  readonly claims: readonly Claim[];
  readonly total: number;
  readonly onMore: () => void;
}

function Rows({ claims, total, onMore }: RowsProps) {
  const selected = usePage(({ address: { selection } }) =>
    selection?.kind === 'claim' ? selection.id : undefined,
  );
  return (
    <VirtualTable
      label="Claims"
      className="claims-table"
      rows={claims}
      rowHeightPx={ROW_PX}
      columns={columns.length}
      total={total}
      selectedIndex={claims.findIndex(({ id }) => id === selected)}
      head={<Head />}
      renderRow={(claim, index) => (
        <Row key={claim.id} claim={claim} index={index} isSelected={claim.id === selected} />
      )}
      onNearEnd={onMore}
    />
  );
}

function Empty() {
  const isNarrowed = usePage(({ address }) => isFiltered(address.filter));
  return (
    <div className="empty">
      {isNarrowed ? (
        <>
          <p>No claim fits all of these filters.</p>
          <Button size="compact-sm" variant="default" onClick={() => showClaims({})}>
            Clear all filters
          </Button>
        </>
      ) : (
        <p>There are no claims yet. Import a collection with “npm run hearsay”, then load this page anew.</p>
      )}
    </div>
  );
}

export default function ClaimsTab() {
  const filter = usePage(({ address }) => address.filter);
  const sort = usePage(({ address }) => address.sort);
  const asked = useClaims(filter, sort ? { sort } : {});
  const [isFilterOpen, setFilterOpen] = useState(false);
  const { fetchNextPage, isFetchingNextPage } = asked;
  return (
    <Asked asked={asked}>
      {({ pages }) => {
        const first = pages[0];
        const claims = pages.flatMap((page) => page.claims);
        const total = first?.total ?? 0;
        return (
          <>
            <ClaimFacets facets={first?.facets ?? []} isOpen={isFilterOpen} />
            <div className="drawer-main" data-hidden={isFilterOpen}>
              <FilterBar noun={['claim', 'claims']} {...(first ? { page: first } : {})}>
                <button
                  type="button"
                  className="text-button only-phone"
                  aria-expanded={isFilterOpen}
                  onClick={() => setFilterOpen(!isFilterOpen)}
                >
                  Filters
                </button>
                <TakeClaims />
              </FilterBar>
              {total === 0 ? (
                <Empty />
              ) : (
                <Rows
                  claims={claims}
                  total={total}
                  onMore={() => {
                    if (!isFetchingNextPage) void fetchNextPage();
                  }}
                />
              )}
            </div>
          </>
        );
      }}
    </Asked>
  );
}
