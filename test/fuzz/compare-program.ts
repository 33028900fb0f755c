// A program of its own that compares a stretch of queries, since the peer's native code may end its process. Arguments: seed, from, to. Writes a line of JSON before and after each query.
import { writeSync } from 'node:fs';
import { type ComparedPair, type Comparison, compareCase, openPair, pairNumber } from './compare-case.ts';

/** Before a query `comparison` is left out. */
export interface CompareLine {
  readonly index: number;
  readonly comparison?: Comparison;
}

const STANDARD_OUTPUT = 1;

/** Written at once, so that it is there whatever happens next. */
const write = (line: CompareLine): void => {
  writeSync(STANDARD_OUTPUT, `${JSON.stringify(line)}\n`);
};

const [seed = 1, from = 0, to = 0] = process.argv.slice(2).map(Number);
let pair: ComparedPair | undefined;
for (let index = from; index < to; index++) {
  if (pair === undefined || pairNumber(index) !== pairNumber(index - 1)) {
    pair?.close();
    pair = openPair(seed, index);
  }
  write({ index });
  write({ index, comparison: compareCase(pair, seed, index) });
}
pair?.close();
