// How deep lists and maps may stand in each other, so that walking them cannot exhaust the stack.
import { runtimeError } from '../errors.ts';

/** Levels of lists and maps in one value. */
export const maxValueNesting = 500;

/** Throws LimitExceeded when `depth` (0 for the outermost list or map) is more than a value may have. */
export function checkNesting(depth: number): void {
  if (depth < maxValueNesting) return;
  throw runtimeError(
    'LimitExceeded',
    'NestingTooDeep',
    `A value has more than ${maxValueNesting} lists or maps inside each other.`,
    'Keep the value flatter, such as one list instead of lists in lists.',
  );
}
