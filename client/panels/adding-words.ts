// What came of files that were added, in words.
import type { Outcome } from '../state/state.ts';
import { count } from './phrases.ts';
import { type ReadingState, tellReading } from './review/review-words.ts';

type Addition = Exclude<Outcome, { readonly outcome: 'failed' }>;

/**
 * What came of a document, and of its reading for claims as far as that is known:
 * `tellAddition({ outcome: 'added', … }, { state: 'done', proposals: 5 })` → `New report: read, 5 claims proposed.`
 */
export function tellAddition({ outcome, anchored, earlier }: Addition, reading?: ReadingState): string {
  const told = reading ? `: ${tellReading(reading)}` : '';
  if (outcome === 'added' && earlier) return `New report, a changed version of “${earlier.title}”${told}.`;
  if (outcome === 'added') return `New report${told}.`;
  if (outcome === 'alreadyThere') return 'This text was here already.';
  return `${count(anchored, 'passage')} can be read now.`;
}

interface OutcomeCounts {
  readonly added: number;
  readonly recognised: number;
  readonly alreadyThere: number;
  readonly failed: number;
}

/** `tellCounts({ added: 2, recognised: 0, alreadyThere: 1, failed: 0 })` → `2 reports added, 1 here already` */
export function tellCounts({ added, recognised, alreadyThere, failed }: OutcomeCounts): string {
  const parts = [
    added > 0 ? `${count(added, 'report')} added` : '',
    recognised > 0 ? `${count(recognised, 'text')} recognised` : '',
    alreadyThere > 0 ? `${alreadyThere} here already` : '',
    failed > 0 ? `${failed} not added` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
