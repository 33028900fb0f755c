// The proposals as a list of which only those in view are in the page.
import type { ReviewClaim } from '../../state/state.ts';
import { stepReview } from '../../state/state.ts';
import { isPlainClick } from '../thing-link.tsx';
import { VirtualTable } from '../virtual-rows.tsx';
import { ScoreMark } from './proposal-card.tsx';
import { hrefOfProposal } from './proposal-link.ts';
import { tellReaders } from './review-words.ts';

const ROW_PX = 66;

interface ProposalListProps {
  readonly listed: readonly ReviewClaim[];
  readonly total: number;
  readonly current: string | undefined;
  readonly onMore: () => void;
  readonly onOpen: () => void;
}

export function ProposalList({ listed, total, current, onMore, onOpen }: ProposalListProps) {
  const open = (id: string): void => {
    stepReview({ proposal: id });
    onOpen();
  };
  return (
    <VirtualTable
      label="Proposed claims"
      className="proposal-table"
      rows={listed}
      rowHeightPx={ROW_PX}
      columns={1}
      total={total}
      selectedIndex={listed.findIndex(({ id }) => id === current)}
      head={
        <thead className="visually-hidden">
          <tr>
            <th>Claim</th>
          </tr>
        </thead>
      }
      renderRow={(proposal, index) => {
        const { id, content, report } = proposal;
        return (
          <tr
            key={id}
            aria-rowindex={index + 2}
            data-index={index}
            data-selected={id === current}
            style={{ height: ROW_PX }}
            onClick={() => open(id)}
          >
            <td>
              <a
                className="thing-link two-lines row-gloss"
                href={hrefOfProposal(id)}
                aria-current={id === current ? 'true' : undefined}
                title={content.gloss}
                onClick={(event) => {
                  if (isPlainClick(event)) event.preventDefault();
                  else event.stopPropagation();
                }}
              >
                {content.gloss}
              </a>
              <div className="one-line small soft proposal-line">
                <ScoreMark score={content.score} />{' '}
                {tellReaders(proposal).map((words) => (
                  <span key={words} title="Of the same words; see the card">
                    {words} ·{' '}
                  </span>
                ))}
                {report.title}
              </div>
            </td>
          </tr>
        );
      }}
      onNearEnd={onMore}
    />
  );
}
