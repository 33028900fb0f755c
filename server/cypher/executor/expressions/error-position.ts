// Gives a fault that shows while a row is worked out its place in the query.
import { CypherError, type Span } from '../../errors.ts';

/** The fault with `at`, unless it has a place already; anything but a CypherError as it is. */
export function withPosition(error: unknown, at: Span): unknown {
  if (!(error instanceof CypherError) || error.at) return error;
  const { type, phase, detail, message, fix } = error;
  return new CypherError({ type, phase, detail, message, fix, at });
}
