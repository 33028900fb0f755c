// The words under which a claim is found: its gloss, the names of its speakers and subjects, its passage.
import type { ClaimRecord } from '../../graph-data/ontology/ontology.ts';
import { textWords } from './fold-words.ts';
import type { Connection } from './store-file.ts';

export interface ClaimWords {
  /** Indexes a claim; `text` is the held text of its report. */
  add(seq: number | bigint, claim: ClaimRecord, text: string | undefined): void;
  /** Takes a claim out that was withdrawn. */
  remove(seq: number): void;
  /** Indexes all claims of a report anew, now that its text is held. */
  refresh(report: string, text: string): void;
}

export function prepareClaimWords(db: Connection): ClaimWords {
  const namesOf = db.prepare<[string], string>('SELECT name FROM names WHERE owner = ?').pluck();
  const claimsOf = db.prepare<[string], { readonly seq: number; readonly body: string }>(
    'SELECT seq, body FROM claims WHERE report = ? AND withdrawn_at IS NULL ORDER BY seq',
  );
  const remove = db.prepare<[number]>('DELETE FROM claim_words WHERE rowid = ?');
  const insert = db.prepare<[number | bigint, string, string, string]>(
    'INSERT INTO claim_words (rowid, gloss, names, passage) VALUES (?, ?, ?, ?)',
  );
  const add: ClaimWords['add'] = (seq, claim, text) => {
    const ids = new Set([
      ...claim.chain.map((link) => link.speaker),
      ...claim.about.map((entry) => entry.entity),
    ]);
    const names = [...ids].flatMap((id) => namesOf.all(id)).join(' . ');
    const passage = text?.slice(claim.passage.start, claim.passage.end) ?? '';
    insert.run(seq, textWords(claim.gloss), textWords(names), textWords(passage));
  };
  return {
    add,
    remove: (seq) => remove.run(seq),
    refresh: (report, text) => {
      for (const { seq, body } of claimsOf.all(report)) {
        remove.run(seq);
        const claim: ClaimRecord = JSON.parse(body);
        add(seq, claim, text);
      }
    },
  };
}
