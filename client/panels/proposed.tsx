// What nobody has reviewed, marked as such wherever it stands, with the way to its review.
import './proposed.css';
import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { showReview, useAskedGraph } from '../state/state.ts';
import { showNumber } from './phrases.ts';

/** The word that stands beside whatever is only proposed. */
export function ProposedTag() {
  return (
    <span className="proposed-tag" title="Found by reading; nobody has reviewed it">
      proposed
    </span>
  );
}

/** Opens the review at a proposal. */
function ReviewItButton({ proposal }: { readonly proposal: string }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconListCheck size={15} />}
      onClick={() => showReview({ proposal })}
    >
      Review it
    </Button>
  );
}

interface ProposedNoteProps {
  /** Id of the proposal to review, where there is one. */
  readonly proposal?: string | undefined;
  readonly children: ReactNode;
}

/** What a panel says first about something that nobody has reviewed. */
export function ProposedNote({ proposal, children }: ProposedNoteProps) {
  return (
    <div className="proposed-note" role="note">
      <p>
        <ProposedTag /> {children}
      </p>
      {proposal !== undefined && <ReviewItButton proposal={proposal} />}
    </div>
  );
}

/** ", 4 of them proposed"; nothing where none is, and nothing while proposals are not shown. */
export function ProposedCount({ number = 0 }: { readonly number?: number | undefined }) {
  const isShown = useAskedGraph() === 'with-proposals';
  return isShown && number > 0 ? <>, {showNumber(number)} of them proposed</> : null;
}
