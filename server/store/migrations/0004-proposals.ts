// Schema 4: what reading a report for claims proposed, and where each proposal stands in the review.

const tables = ['extractions', 'proposals', 'proposed_entities'];

const refuseDelete = (table: string): string => `
  CREATE TRIGGER ${table}_refuse_delete BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table}: nothing is deleted, only withdrawn'); END;`;

// State and decision of a proposal follow from the log of decisions; kept beside it, since lists are asked by state.
// The claim of a proposal and the record of an entity keep their ids while withdrawn: accepting again brings them back.
export const proposals = `
  CREATE TABLE extractions (
    seq INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports (id), made_by TEXT NOT NULL,
    notes TEXT NOT NULL CHECK (json_valid(notes)), at TEXT NOT NULL, by TEXT NOT NULL, UNIQUE (report, made_by)
  ) STRICT;
  CREATE TABLE proposals (
    seq INTEGER PRIMARY KEY, extraction INTEGER NOT NULL REFERENCES extractions (seq),
    start INTEGER NOT NULL, score REAL NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected', 'replaced', 'withdrawn')),
    decision TEXT, claim TEXT UNIQUE REFERENCES claims (id)
  ) STRICT;
  CREATE INDEX proposals_in_order ON proposals (extraction, start, seq, state, score);
  CREATE INDEX proposals_by_state ON proposals (state, extraction, start, seq, score);
  CREATE INDEX proposals_by_decision ON proposals (decision) WHERE decision IS NOT NULL;
  CREATE TABLE proposed_entities (
    seq INTEGER PRIMARY KEY, extraction INTEGER NOT NULL REFERENCES extractions (seq), key TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)), record TEXT UNIQUE, UNIQUE (extraction, key)
  ) STRICT;
  CREATE INDEX claims_withdrawn ON claims (id) WHERE withdrawn_at IS NOT NULL;
  CREATE INDEX entities_withdrawn ON entities (id) WHERE withdrawn_at IS NOT NULL;
  CREATE INDEX reports_withdrawn ON reports (id) WHERE withdrawn_at IS NOT NULL;
  ${tables.map(refuseDelete).join('')}
`;
