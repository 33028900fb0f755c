// Makes a failing case as short as it can be while it fails in the same way.
import type { FuzzCase } from './fuzz-cases.ts';
import { splitTokens } from './mutate-query.ts';

const MAX_TRIES = 20_000;
const LARGEST_SLID = 40;

/** How many tokens are taken out at once: halves of halves, then every smaller number. */
function listSizes(length: number): readonly number[] {
  const halves: number[] = [];
  for (let size = length >> 1; size > LARGEST_SLID; size >>= 1) halves.push(size);
  const smaller = Array.from({ length: Math.min(LARGEST_SLID, length) }, (_, at) => at + 1);
  return [...halves, ...smaller.toReversed()];
}

/** Takes ever smaller stretches of `tokens` out, or puts null for them, for as long as `fails` holds of the rest. */
function shrinkTokens(
  tokens: readonly string[],
  fails: (tokens: readonly string[]) => boolean,
): readonly string[] {
  let kept = tokens;
  let tries = 0;
  for (const size of listSizes(tokens.length)) {
    const step = size > LARGEST_SLID ? size : 1;
    for (let at = 0; at + size <= kept.length && tries < MAX_TRIES; tries++) {
      const shorter = kept.toSpliced(at, size);
      const emptied = size > 1 ? kept.toSpliced(at, size, 'null') : shorter;
      if (fails(shorter)) kept = shorter;
      else if (emptied !== shorter && fails(emptied)) kept = emptied;
      else at += step;
    }
  }
  return kept;
}

/** Digits differ from one shrunk case to the next without making it another failure. */
const nameFailure = (finding: string | undefined): string | undefined => finding?.replaceAll(/\d+/g, '#');

/** The shortest case found with the same finding; of a partitioned case only the condition is shrunk. */
export function shrinkCase(fuzzCase: FuzzCase, findingOf: (other: FuzzCase) => string | undefined): FuzzCase {
  const failure = nameFailure(findingOf(fuzzCase));
  if (failure === undefined) return fuzzCase;
  const isPartitioned = fuzzCase.kind === 'partitioned';
  const withText = (tokens: readonly string[]): FuzzCase =>
    isPartitioned ? { ...fuzzCase, condition: tokens.join('') } : { ...fuzzCase, text: tokens.join('') };
  const tokens = splitTokens(isPartitioned ? fuzzCase.condition : fuzzCase.text);
  return withText(shrinkTokens(tokens, (shorter) => nameFailure(findingOf(withText(shorter))) === failure));
}
