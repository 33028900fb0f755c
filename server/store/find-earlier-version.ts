// Which report a new text is a changed version of: the same address or title, and at least half of the words in runs.
import { foldWords, nameKeys } from './fold-words.ts';
import type { Connection } from './store-file.ts';

/** Short enough to survive small changes, long enough not to be shared by chance. */
const RUN_LENGTH = 5;
const LEAST_SHARED = 0.5;

/** The name of the rule, as a revision names it. */
export const REVISION_RULE = 'rule: same address or title, half of the words in runs of five';

function wordRuns(text: string): ReadonlySet<string> {
  const words = foldWords(text);
  const runs = new Set<string>();
  for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) {
    runs.add(words.slice(at, at + RUN_LENGTH).join(' '));
  }
  return runs;
}

/**
 * The share of the runs of five words of the shorter text that the other one has too, from 0 to 1; 0 where a text
 * has no five words.
 */
export function shareOfRuns(one: string, other: string): number {
  const [few, many] = [wordRuns(one), wordRuns(other)].sort((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0) return 0;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared += 1;
  return shared / few.size;
}

interface NewVersion {
  readonly text: string;
  readonly title: string;
  readonly url?: string;
  /** The name of its publisher. */
  readonly publisher?: string;
}

interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly url: string | null;
  readonly publisher: string | null;
}

/**
 * Finds the latest report that the new one is a changed version of. Another publisher of the same text has taken it
 * over: that is no version of it.
 */
export function prepareFindEarlier(
  db: Connection,
): (version: NewVersion) => { readonly earlier: string; readonly reason: string } | undefined {
  const candidates = db.prepare<[string, string | null], Candidate>(
    `SELECT reports.id, documents.text, reports.body ->> '$.url' AS url, entities.body ->> '$.name' AS publisher
     FROM reports JOIN documents ON documents.content_hash = reports.content_hash
       LEFT JOIN entities ON entities.id = reports.body ->> '$.publisher'
     WHERE reports.withdrawn_at IS NULL AND (
       reports.id IN (SELECT owner FROM names WHERE spaced = ? AND is_alias = 0) OR reports.body ->> '$.url' = ?)
     ORDER BY reports.seq DESC`,
  );
  return ({ text, title, url, publisher }) => {
    const isSamePublisher = (name: string | null): boolean =>
      publisher === undefined || name === null || nameKeys(name).spaced === nameKeys(publisher).spaced;
    for (const known of candidates.iterate(nameKeys(title).spaced, url ?? null)) {
      if (!isSamePublisher(known.publisher)) continue;
      const share = shareOfRuns(text, known.text);
      if (share < LEAST_SHARED) continue;
      const same = url !== undefined && known.url === url ? 'address' : 'title';
      return {
        earlier: known.id,
        reason: `The same ${same}, and ${Math.round(share * 100)} % of the wording.`,
      };
    }
    return undefined;
  };
}
