// Figures beside an estimate: how each compares with it, or why it does not.
import type { Claim, EstimateComparison } from '../../state/state.ts';
import { ClaimCard } from '../claim-card.tsx';
import { Section } from '../panel.tsx';
import { count } from '../phrases.ts';
import { Computed } from './basis.tsx';
import type { NamedClaims } from './claim-line.tsx';
import { nameProperty, nameVerdict } from './finding-words.ts';
import { FirstFew } from './first-few.tsx';
import { Fold } from './fold.tsx';

interface RowEntry {
  readonly finding: EstimateComparison;
  readonly other: Claim;
}

/** In which way two figures differ, each side named: the open claim first. */
function Differences({ finding, open }: { readonly finding: EstimateComparison; readonly open: string }) {
  const isLeft = finding.left === open;
  return (
    <>
      <p className="relation-line">Not comparable, because they differ in</p>
      <dl className="differences">
        {finding.differences.map(({ property, left, right }) => (
          <div key={property}>
            <dt>{nameProperty(property)}</dt>
            <dd>
              <span className="side-name">here</span> {isLeft ? left : right}
            </dd>
            <dd>
              <span className="side-name">there</span> {isLeft ? right : left}
            </dd>
          </div>
        ))}
      </dl>
      <Computed rule={finding.rule} />
    </>
  );
}

function Row({ finding, other, open }: RowEntry & { readonly open: string }) {
  return (
    <li className="finding">
      <ClaimCard claim={other} />
      {finding.verdict === 'notComparable' ? (
        <Differences finding={finding} open={open} />
      ) : (
        <>
          <p className="relation-line" data-verdict={finding.verdict}>
            {nameVerdict(finding.verdict)}
          </p>
          <Computed rule={finding.rule} reason={finding.reason} />
        </>
      )}
    </li>
  );
}

interface FiguresSectionProps {
  readonly comparisons: readonly EstimateComparison[];
  readonly claims: NamedClaims;
}

const keyOf = ({ other }: RowEntry): string => other.id;

export function FiguresSection({ comparisons, claims }: FiguresSectionProps) {
  const open = claims.open ?? '';
  const rows = comparisons.flatMap((finding) => {
    const other = claims.byId.get(finding.left === open ? finding.right : finding.left);
    return other ? [{ finding, other }] : [];
  });
  if (rows.length === 0) return null;
  const comparable = rows.filter(({ finding }) => finding.verdict !== 'notComparable');
  const others = rows.filter(({ finding }) => finding.verdict === 'notComparable');
  // Those that contradict it are told already where the contradictions stand.
  const isNews = comparable.some(({ finding }) => finding.verdict !== 'disjoint');
  return (
    <Section title="Figures beside it" count={comparable.length} isOpenAtFirst={isNews}>
      {comparable.length === 0 && (
        <p className="note">No other figure answers the same question for the same place and time.</p>
      )}
      <FirstFew of={comparable} first={4} keyOf={keyOf}>
        {(row) => <Row {...row} open={open} />}
      </FirstFew>
      {others.length > 0 && (
        <Fold title={`${count(others.length, 'figure is', 'figures are')} not comparable, with the reasons`}>
          <FirstFew of={others} first={6} keyOf={keyOf}>
            {(row) => <Row {...row} open={open} />}
          </FirstFew>
        </Fold>
      )}
    </Section>
  );
}
