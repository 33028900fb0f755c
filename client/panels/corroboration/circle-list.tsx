// Circular reporting: reports that lead back to one another, and several that trace to one.
import type { CircularReporting } from '../../state/state.ts';
import { ThingLink } from '../thing-link.tsx';
import { Computed } from './basis.tsx';
import { nameCircle } from './finding-words.ts';
import { FirstFew } from './first-few.tsx';
import { Fold } from './fold.tsx';
import { LinkedClaims } from './linked-claims.tsx';

const keyOf = ({ kind, claims, reports }: CircularReporting): string =>
  `${kind} ${reports.map(({ id }) => id).join(' ')} ${claims[0] ?? ''}`;

export function CircleList({ circles }: { readonly circles: readonly CircularReporting[] }) {
  return (
    <FirstFew of={circles} keyOf={keyOf}>
      {(circle) => (
        <li className="finding">
          <p className="relation-line">{nameCircle(circle)}</p>
          <ul className="plain-list">
            {circle.reports.map((report) => (
              <li key={report.id}>
                <ThingLink thing={report} />
              </li>
            ))}
          </ul>
          {circle.source && (
            <p className="small">
              Source: <ThingLink thing={circle.source} />
            </p>
          )}
          <Computed rule={circle.rule} reason={circle.reason} />
          <Fold title="The claims it rests on">
            <LinkedClaims ids={circle.claims} />
          </Fold>
        </li>
      )}
    </FirstFew>
  );
}
