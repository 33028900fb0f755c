// What reading proposed and where it stands in the review, as it stands in an export.
import type { ProposedClaim, ProposedEntity } from '../../graph-data/ontology/ontology.ts';
import { FIRST_READING } from './add-extraction.ts';
import { prepareReadingAttempts, readAttempts } from './reading-attempts.ts';
import type { FailedPiece, ReadingAttempt } from './review-port.ts';
import type { Connection } from './store-file.ts';

interface ExportedExtraction {
  readonly seq: number;
  readonly report: string;
  readonly madeBy: string;
  readonly notes: readonly string[];
  /** Absent in an export of an older Hearsay. */
  readonly failed?: readonly FailedPiece[];
  readonly at: string;
  readonly by: string;
}

interface ExportedEntity {
  /** Number of its extraction. */
  readonly extraction: number;
  readonly entity: ProposedEntity;
  readonly record: string | null;
}

interface ExportedProposal {
  /** 17 of `proposal-17`. */
  readonly seq: number;
  readonly extraction: number;
  readonly content: ProposedClaim;
  readonly state: string;
  readonly decision: string | null;
  readonly claim: string | null;
  /** Where it stands beside those of other readers; absent in an export of an older Hearsay. */
  readonly start?: number;
  readonly sameAs?: number | null;
  readonly beside?: number | null;
}

export interface ExportedReview {
  readonly extractions: readonly ExportedExtraction[];
  readonly entities: readonly ExportedEntity[];
  readonly proposals: readonly ExportedProposal[];
  /** Readings that are not done; absent in an export of an older Hearsay. */
  readonly attempts?: readonly ReadingAttempt[];
}

/** Reads all of it, in order. */
export function readReview(db: Connection): ExportedReview {
  type ExtractionRow = Omit<ExportedExtraction, 'notes' | 'failed'> & Record<'notes' | 'failed', string>;
  const extractions = db.prepare<[], ExtractionRow>(
    'SELECT seq, report, made_by AS madeBy, notes, failed, at, by FROM extractions ORDER BY seq',
  );
  const entities = db.prepare<[], Omit<ExportedEntity, 'entity'> & { readonly body: string }>(
    'SELECT extraction, body, record FROM proposed_entities ORDER BY seq',
  );
  const proposals = db.prepare<[], Omit<ExportedProposal, 'content'> & { readonly body: string }>(
    `SELECT seq, extraction, body, state, decision, claim, start, same_as AS sameAs, beside
     FROM proposals ORDER BY seq`,
  );
  return {
    extractions: extractions
      .all()
      .map((row) => ({ ...row, notes: JSON.parse(row.notes), failed: JSON.parse(row.failed) })),
    entities: entities.all().map(({ body, ...row }) => ({ ...row, entity: JSON.parse(body) })),
    proposals: proposals.all().map(({ body, ...row }) => ({ ...row, content: JSON.parse(body) })),
    attempts: readAttempts(db),
  };
}

/** Puts it back beside the reports and claims that it names, under its old numbers. */
export function fillReview(db: Connection, review: ExportedReview): void {
  const { extractions, entities, proposals, attempts = [] } = review;
  type Values = (string | number | null)[];
  const addExtraction = db.prepare<Values>(
    'INSERT INTO extractions (seq, report, made_by, notes, failed, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { seq, report, madeBy, notes, failed = [], at, by } of extractions) {
    addExtraction.run(seq, report, madeBy, JSON.stringify(notes), JSON.stringify(failed), at, by);
  }
  const addEntity = db.prepare<Values>(
    'INSERT INTO proposed_entities (extraction, key, body, record) VALUES (?, ?, ?, ?)',
  );
  for (const { extraction, entity, record } of entities) {
    addEntity.run(extraction, entity.key, JSON.stringify(entity), record);
  }
  const addProposal = db.prepare<Values>(
    `INSERT INTO proposals
       (seq, extraction, first_reading, start, score, body, state, decision, claim, same_as, beside)
     VALUES (?, ?, ${FIRST_READING}, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { seq, extraction, content, ...place } of proposals) {
    const { passage, score } = content;
    const { state, decision, claim, start = passage.start, sameAs = null, beside = null } = place;
    const body = JSON.stringify(content);
    const standing = [start, score, body, state, decision, claim, sameAs, beside];
    addProposal.run(seq, extraction, extraction, ...standing);
  }
  const { keepAttempt } = prepareReadingAttempts(db);
  for (const attempt of attempts) keepAttempt(attempt);
}
