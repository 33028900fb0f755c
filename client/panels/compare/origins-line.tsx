// How many independent origins stand behind the figures of a question, who they are, and why some count as one.
import { useId, useState } from 'react';
import type { IndependentOrigins, OriginGroup } from '../../state/state.ts';
import { ComputedMark } from '../corroboration/basis.tsx';
import { count } from '../phrases.ts';
import { ThingLink } from '../thing-link.tsx';
import { sayOrigins } from './compare-words.ts';

function Group({ group }: { readonly group: OriginGroup }) {
  return (
    <li>
      {group.origins.map((origin) => (
        <ThingLink key={origin.id} thing={origin} />
      ))}
      <span className="soft">
        {group.origins.length === 0 && 'Nobody known'} {count(group.claims.length, 'figure')}
        {group.because.length > 0 && `. ${group.because.join(' ')}`}
      </span>
    </li>
  );
}

interface OriginsLineProps {
  readonly figures: number;
  readonly independent: IndependentOrigins;
}

export function OriginsLine({ figures, independent }: OriginsLineProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { groups, unknown, rule, reason } = independent;
  return (
    <div className="origins-line">
      <span>{sayOrigins(figures, independent)}</span>{' '}
      <button
        type="button"
        className="text-button small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Fold the reasons away' : 'Which, and why'}
      </button>
      <div id={id}>
        {isOpen && (
          <div className="origins-why">
            <p className="soft">
              <ComputedMark rule={rule} /> {reason}
            </p>
            <ul className="plain-list">
              {groups.map((group) => (
                <Group key={group.claims.join(' ')} group={group} />
              ))}
            </ul>
            {unknown.length > 0 && (
              <>
                <p className="soft">Origin unknown, so not counted:</p>
                <ul className="plain-list">
                  {unknown.map((group) => (
                    <Group key={group.claims.join(' ')} group={group} />
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
