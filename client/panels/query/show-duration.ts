// Lengths of time in words.
import { showNumber } from '../phrases.ts';

/** `showDuration(8.2)` → "8 ms"; `showDuration(1240)` → "1.2 s"; less than a millisecond is said as such. */
export function showDuration(ms: number): string {
  if (ms < 1) return 'less than 1 ms';
  if (ms < 1000) return `${showNumber(Math.round(ms))} ms`;
  return `${showNumber(Math.round(ms / 100) / 10)} s`;
}
