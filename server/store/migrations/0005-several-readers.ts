// Schema 5: proposals of several readers of one report beside each other, what they could not read, and how readings ended.

// `same_as` is the earlier proposal that a proposal stands as one with; lists leave it out. `beside` is the first of those that
// read the same words otherwise; `start` is then that of the first, so that all of them stand beside each other in lists.
// `first_reading` is the first reading of the report: reports are listed in its order.
export const severalReaders = `
  ALTER TABLE extractions ADD COLUMN failed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(failed));
  ALTER TABLE proposals ADD COLUMN first_reading INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE proposals ADD COLUMN same_as INTEGER REFERENCES proposals (seq);
  ALTER TABLE proposals ADD COLUMN beside INTEGER REFERENCES proposals (seq);
  UPDATE proposals SET first_reading = (
    SELECT min(first.seq) FROM extractions AS own JOIN extractions AS first ON first.report = own.report
    WHERE own.seq = proposals.extraction
  );
  DROP INDEX proposals_in_order;
  DROP INDEX proposals_by_state;
  CREATE INDEX proposals_in_order ON proposals (
    first_reading, start, coalesce(beside, seq), seq, state, score, same_as
  );
  CREATE INDEX proposals_by_state ON proposals (
    state, first_reading, start, coalesce(beside, seq), seq, score, same_as
  ) WHERE same_as IS NULL;
  CREATE INDEX proposals_by_reading ON proposals (extraction, state, same_as);
  CREATE INDEX proposals_same_as ON proposals (same_as) WHERE same_as IS NOT NULL;
  CREATE INDEX proposals_beside ON proposals (beside) WHERE beside IS NOT NULL;
  CREATE TABLE reading_attempts (
    report TEXT NOT NULL REFERENCES reports (id), made_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'failed', 'cancelled')),
    error TEXT CHECK (error IS NULL OR json_valid(error)), notes TEXT NOT NULL CHECK (json_valid(notes)),
    PRIMARY KEY (report, made_by)
  ) STRICT, WITHOUT ROWID;
`;
