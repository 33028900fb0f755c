// What changed on the way: for each hand-over its two passages, and one line for each change, before and after.
import type { Drift } from '../../state/state.ts';
import { Computed } from './basis.tsx';
import { ClaimLine, type NamedClaims } from './claim-line.tsx';
import { groupByHandOver, type HandOverChanges } from './drift-groups.ts';
import { nameChange } from './finding-words.ts';
import { FirstFew } from './first-few.tsx';

function Change({ change: { kind, before, after } }: { readonly change: Drift }) {
  return (
    <li className="change">
      <p className="relation-line">{nameChange(kind)}</p>
      <p className="change-words serif">
        <span className="visually-hidden">from </span>
        <span className="change-before">{before}</span>{' '}
        <span aria-hidden="true" className="change-arrow">
          →
        </span>{' '}
        <span className="visually-hidden">to </span>
        <span>{after}</span>
      </p>
    </li>
  );
}

interface DriftListProps {
  readonly drift: readonly Drift[];
  readonly claims: NamedClaims;
}

const keyOf = ({ from, to }: HandOverChanges): string => `${from} ${to}`;

export function DriftList({ drift, claims }: DriftListProps) {
  return (
    <FirstFew of={groupByHandOver(drift)} keyOf={keyOf}>
      {({ from, to, rules, changes }) => (
        <li className="finding">
          <p className="small soft">
            <ClaimLine id={from} claims={claims} isShort /> <span aria-hidden="true">▸</span>
            <span className="visually-hidden"> handed on to </span>{' '}
            <ClaimLine id={to} claims={claims} isShort />
          </p>
          <ul className="plain-list">
            {changes.map((change) => (
              <Change key={change.kind} change={change} />
            ))}
          </ul>
          <Computed rule={rules} reason="by comparing what the two claims say" />
        </li>
      )}
    </FirstFew>
  );
}
