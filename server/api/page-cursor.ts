// Opaque cursors: how far a list was read, tied to the list that gave them.
import { createHash } from 'node:crypto';
import { hearsayError } from '../errors.ts';

/** A short name for a list: the route and everything in its query but the page. */
function listName(route: string, query: Readonly<Record<string, unknown>>): string {
  const { limit: _limit, cursor: _cursor, ...filters } = query;
  const sorted = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([route, sorted]))
    .digest('base64url')
    .slice(0, 12);
}

export const writeCursor = (
  route: string,
  query: Readonly<Record<string, unknown>>,
  offset: number,
): string => Buffer.from(`${listName(route, query)}.${offset}`).toString('base64url');

/** The offset at which the page begins: 0 without a cursor. Throws CURSOR_INVALID. */
export function readCursor(
  route: string,
  query: Readonly<Record<string, unknown>> & { cursor?: string },
): number {
  if (query.cursor === undefined) return 0;
  const [name, offset = ''] = Buffer.from(query.cursor, 'base64url').toString().split('.');
  if (name !== listName(route, query) || !/^\d{1,9}$/.test(offset)) throw hearsayError('CURSOR_INVALID');
  return Number(offset);
}
