// The panel of an edge: what ties two things, in words, and the claims it rests on.
import './between-panel.css';
import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { select, showClaims, useBetween } from '../state/state.ts';
import { CloseButton } from './close-button.tsx';
import { Asked } from './fault.tsx';
import { LinkClaims } from './link-claims.tsx';
import { ThingLink } from './thing-link.tsx';

export function BetweenPanel({ from, to }: { readonly from: string; readonly to: string }) {
  const asked = useBetween(from, to);
  return (
    <Asked asked={asked}>
      {(between) => (
        <article className="panel">
          <div className="panel-kind">
            What ties two things
            <CloseButton />
          </div>
          <h2>
            <ThingLink thing={between.from} /> <span className="soft">and</span>{' '}
            <ThingLink thing={between.to} />
          </h2>
          {between.links.length === 0 ? (
            <p>No claim ties these two directly. Look for a path between them.</p>
          ) : (
            <LinkClaims between={between} />
          )}
          <div className="panel-actions">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRoute size={15} />}
              onClick={() => select({ kind: 'path', from, to, mode: 'all' })}
            >
              Paths between them
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => showClaims({ about: `${from},${to}` })}
            >
              Claims about both
            </Button>
          </div>
        </article>
      )}
    </Asked>
  );
}
