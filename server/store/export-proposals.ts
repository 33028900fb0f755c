// What reading proposed and where it stands in the review, as it stands in an export.
import type { ProposedClaim, ProposedEntity } from '../../graph-data/ontology/ontology.ts';
import type { Connection } from './store-file.ts';

interface ExportedExtraction {
  readonly seq: number;
  readonly report: string;
  readonly madeBy: string;
  readonly notes: readonly string[];
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
}

export interface ExportedReview {
  readonly extractions: readonly ExportedExtraction[];
  readonly entities: readonly ExportedEntity[];
  readonly proposals: readonly ExportedProposal[];
}

/** Reads all of it, in order. */
export function readReview(db: Connection): ExportedReview {
  const extractions = db.prepare<[], Omit<ExportedExtraction, 'notes'> & { readonly notes: string }>(
    'SELECT seq, report, made_by AS madeBy, notes, at, by FROM extractions ORDER BY seq',
  );
  const entities = db.prepare<[], Omit<ExportedEntity, 'entity'> & { readonly body: string }>(
    'SELECT extraction, body, record FROM proposed_entities ORDER BY seq',
  );
  const proposals = db.prepare<[], Omit<ExportedProposal, 'content'> & { readonly body: string }>(
    'SELECT seq, extraction, body, state, decision, claim FROM proposals ORDER BY seq',
  );
  return {
    extractions: extractions.all().map((row) => ({ ...row, notes: JSON.parse(row.notes) })),
    entities: entities.all().map(({ body, ...row }) => ({ ...row, entity: JSON.parse(body) })),
    proposals: proposals.all().map(({ body, ...row }) => ({ ...row, content: JSON.parse(body) })),
  };
}

/** Puts it back beside the reports and claims that it names, under its old numbers. */
export function fillReview(db: Connection, { extractions, entities, proposals }: ExportedReview): void {
  type Values = (string | number | null)[];
  const addExtraction = db.prepare<Values>(
    'INSERT INTO extractions (seq, report, made_by, notes, at, by) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { seq, report, madeBy, notes, at, by } of extractions) {
    addExtraction.run(seq, report, madeBy, JSON.stringify(notes), at, by);
  }
  const addEntity = db.prepare<Values>(
    'INSERT INTO proposed_entities (extraction, key, body, record) VALUES (?, ?, ?, ?)',
  );
  for (const { extraction, entity, record } of entities) {
    addEntity.run(extraction, entity.key, JSON.stringify(entity), record);
  }
  const addProposal = db.prepare<Values>(
    `INSERT INTO proposals (seq, extraction, start, score, body, state, decision, claim)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { seq, extraction, content, state, decision, claim } of proposals) {
    const { passage, score } = content;
    const body = JSON.stringify(content);
    addProposal.run(seq, extraction, passage.start, score, body, state, decision, claim);
  }
}
