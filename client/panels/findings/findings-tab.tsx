// The checks across the whole collection: contradictions, circles, sums and shares, by sort, each with its claims.
import { useMemo, useState } from 'react';
import { type FindingList, findingSorts, showFindings, useFindings, usePage } from '../../state/state.ts';
import { Asked } from '../fault.tsx';
import { count, showNumber } from '../phrases.ts';
import { type FindingLine, lineUp, nameSort } from './finding-lines.ts';
import { FindingRow } from './finding-row.tsx';

const STEP = 60;

/** What the server left out of very long lists: "The first 500 of 12,000 sums are listed." */
function sayCut({ totals, circular, contradictions, sums, shares }: FindingList): string {
  const kinds = [
    { name: 'contradictions', listed: contradictions.length, all: totals.contradictions },
    { name: 'circles', listed: circular.length, all: totals.circular },
    { name: 'sums', listed: sums.length, all: totals.sums },
    { name: 'shares', listed: shares.length, all: totals.shares },
  ];
  return kinds
    .filter(({ listed, all }) => listed < all)
    .map(
      ({ name, listed, all }) => `The first ${showNumber(listed)} of ${showNumber(all)} ${name} are listed.`,
    )
    .join(' ');
}

function Sorts({ lines }: { readonly lines: readonly FindingLine[] }) {
  const chosen = usePage(({ address }) => address.findings.sort);
  const counts = Map.groupBy(lines, ({ sort }) => sort);
  const choices = [
    { sort: undefined, name: 'All', many: lines.length },
    ...findingSorts.map((sort) => ({ sort, name: nameSort(sort), many: counts.get(sort)?.length ?? 0 })),
  ];
  return (
    <fieldset className="finding-sorts">
      <legend className="visually-hidden">Which findings</legend>
      {choices.map(({ sort, name, many }) => (
        <button
          key={name}
          type="button"
          aria-pressed={sort === chosen}
          onClick={() => showFindings({ sort, open: undefined })}
        >
          {name} <span className="finding-count">{showNumber(many)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Lines({ list }: { readonly list: FindingList }) {
  const { sort, open } = usePage(({ address }) => address.findings);
  const [most, setMost] = useState(STEP);
  const lines = useMemo(() => lineUp(list), [list]);
  const claims = useMemo(() => new Map(list.claims.map((claim) => [claim.id, claim])), [list]);
  const wanted = sort === undefined ? lines : lines.filter((line) => line.sort === sort);
  // A link may open one that stands far down.
  const cut = sayCut(list);
  const shown = wanted.slice(0, Math.max(most, wanted.findIndex(({ key }) => key === open) + 1));
  return (
    <>
      <div className="drawer-tools">
        <Sorts lines={lines} />
      </div>
      <div className="table-scroll">
        {cut !== '' && <p className="note finding-cut">{cut}</p>}
        {wanted.length === 0 && (
          <div className="empty">
            <p>
              {sort === undefined
                ? 'Nothing was found in this collection: no contradiction, no circle, no sum. With more claims there may be.'
                : `None in this collection: ${nameSort(sort).toLowerCase()}.`}
            </p>
          </div>
        )}
        <ul className="plain-list finding-rows" aria-label="Findings">
          {shown.map((line) => (
            <FindingRow
              key={line.key}
              line={line}
              claims={claims}
              isOpen={line.key === open}
              onOpen={(key) => showFindings({ sort, open: key })}
            />
          ))}
        </ul>
        {shown.length < wanted.length && (
          <button type="button" className="text-button finding-more" onClick={() => setMost(most + STEP)}>
            Show {count(Math.min(STEP, wanted.length - shown.length), 'more', 'more')} of{' '}
            {showNumber(wanted.length)}
          </button>
        )}
      </div>
    </>
  );
}

export default function FindingsTab() {
  const asked = useFindings();
  return (
    <div className="drawer-main">
      <Asked asked={asked}>{(list) => <Lines list={list} />}</Asked>
    </div>
  );
}
