// One finding: a line that opens its claims side by side, with the reason and the rule that found it.
import './findings.css';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { showDate } from '../../../graph-data/ontology/ontology.ts';
import { type Claim, type FindingSort, usePage, type View } from '../../state/state.ts';
import { ClaimCard } from '../claim-card.tsx';
import { ComputedMark } from '../corroboration/basis.tsx';
import { FirstFew } from '../corroboration/first-few.tsx';
import { LinkedClaims } from '../corroboration/linked-claims.tsx';
import { showOnPicture } from '../show-on-picture.ts';
import { ThingLink } from '../thing-link.tsx';
import { type FindingLine, markSort } from './finding-lines.ts';

const warned: readonly FindingSort[] = ['contradiction', 'brokenSum', 'circular'];

/** Everything that a finding rests on, for drawing it. */
const thingsOf = (
  { sides, reports, source }: FindingLine,
  claims: ReadonlyMap<string, Claim>,
  view: View,
): readonly string[] => [
  ...(view === 'claims' ? sides.map(({ id }) => id) : []),
  ...sides.flatMap(({ id }) => (claims.get(id)?.chain ?? []).map(({ speaker }) => speaker.id)),
  ...reports.map(({ id }) => id),
  ...(source ? [source.id] : []),
];

interface BodyProps {
  readonly line: FindingLine;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** More than these are folded: a fan may rest on a hundred claims. */
const FIRST_SIDES = 6;

function Body({ line, claims }: BodyProps) {
  const { sides, reports, source, rule, reason, dismissed } = line;
  const view = usePage(({ address }) => address.drawing.view);
  const isNamed = sides.every(({ id }) => claims.has(id));
  return (
    <div className="finding-body">
      <p className="finding-reason">
        <ComputedMark rule={rule} /> {reason}
      </p>
      {dismissed && (
        <p className="finding-reason">
          No contradiction, says {dismissed.by}, {showDate(dismissed.at.slice(0, 10))}: {dismissed.reason}
        </p>
      )}
      {reports.length > 0 && (
        <ul className="plain-list finding-reports" aria-label="Reports">
          {reports.map((report) => (
            <li key={report.id}>
              <ThingLink thing={report} />
            </li>
          ))}
          {source && (
            <li>
              <span className="soft">Source: </span>
              <ThingLink thing={source} />
            </li>
          )}
        </ul>
      )}
      {isNamed ? (
        <FirstFew of={sides} first={FIRST_SIDES} className="finding-sides" keyOf={({ id }) => id}>
          {({ id, part }) => {
            const claim = claims.get(id);
            return (
              claim && (
                <li>
                  {part !== '' && <span className="finding-part">{part}</span>}
                  <ClaimCard claim={claim} isPassageShown />
                </li>
              )
            );
          }}
        </FirstFew>
      ) : (
        <div className="finding-linked">
          <LinkedClaims ids={sides.map(({ id }) => id)} />
        </div>
      )}
      <button
        type="button"
        className="text-button small"
        onClick={() => showOnPicture(thingsOf(line, claims, view))}
      >
        Show them on the picture
      </button>
    </div>
  );
}

interface FindingRowProps extends BodyProps {
  readonly isOpen: boolean;
  readonly onOpen: (key: string | undefined) => void;
}

export function FindingRow({ line, claims, isOpen, onOpen }: FindingRowProps) {
  const id = useId();
  return (
    <li className="finding-row" data-open={isOpen}>
      <button
        type="button"
        className="finding-line"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onOpen(isOpen ? undefined : line.key)}
      >
        {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        <span className="finding-mark" data-warned={warned.includes(line.sort)}>
          {markSort(line.sort)}
        </span>
        <span className="finding-words">
          <span className="finding-title">{line.title}</span> <span className="soft">{line.detail}</span>
        </span>
      </button>
      <div id={id}>{isOpen && <Body line={line} claims={claims} />}</div>
    </li>
  );
}
