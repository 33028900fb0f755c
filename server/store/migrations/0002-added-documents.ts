// Schema 2: the files that people add, as they came, and how each was read.

export const addedDocuments = `
  CREATE TABLE files (
    seq INTEGER PRIMARY KEY, file_hash TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL,
    added_at TEXT NOT NULL, added_by TEXT NOT NULL
  ) STRICT;
  CREATE TABLE readings (
    seq INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports (id),
    content_hash TEXT NOT NULL REFERENCES documents (content_hash),
    file_hash TEXT NOT NULL UNIQUE REFERENCES files (file_hash), file_name TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)), read_at TEXT NOT NULL, read_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX readings_by_report ON readings (report);
  CREATE TRIGGER files_refuse_delete BEFORE DELETE ON files
  BEGIN SELECT RAISE(ABORT, 'files: nothing is deleted, only withdrawn'); END;
  CREATE TRIGGER readings_refuse_delete BEFORE DELETE ON readings
  BEGIN SELECT RAISE(ABORT, 'readings: nothing is deleted, only withdrawn'); END;
`;
