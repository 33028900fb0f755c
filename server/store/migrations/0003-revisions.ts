// Schema 3: which report is a changed version of which.

export const revisions = `
  CREATE TABLE revisions (
    seq INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE REFERENCES reports (id),
    earlier TEXT NOT NULL REFERENCES reports (id), by TEXT NOT NULL, reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TRIGGER revisions_refuse_delete BEFORE DELETE ON revisions
  BEGIN SELECT RAISE(ABORT, 'revisions: nothing is deleted, only withdrawn'); END;
`;
