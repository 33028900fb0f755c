// What came of files that were added, in words.
import type { Outcome } from '../state/state.ts';
import { count } from './phrases.ts';

type Addition = Exclude<Outcome, { readonly outcome: 'failed' }>;

/** `tellAddition({ outcome: 'alreadyThere', … })` → `This text was here already.` */
export function tellAddition({ outcome, anchored, earlier }: Addition): string {
  if (outcome === 'added' && earlier) return `New report, a changed version of “${earlier.title}”.`;
  if (outcome === 'added') return 'New report, without claims so far.';
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
