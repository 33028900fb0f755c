// What a benchmark is: a name to run it by, and what it finds.
import type { Sheet } from './figures.ts';

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /** Measures; `say` tells what goes on meanwhile. */
  readonly run: (say: (line: string) => void) => Promise<readonly Sheet[]>;
}
