// Schema 1: records as JSON beside their keys, held texts, decisions, the log of changes, words to search.

/** Tables of records: nothing in them is deleted, only withdrawn. */
const recordTables = [
  'collections',
  'entities',
  'reports',
  'questions',
  'claims',
  'citations',
  'derivations',
  'judgements',
  'assessments',
];

const refuse = (table: string, event: 'UPDATE' | 'DELETE', reason: string): string => `
  CREATE TRIGGER ${table}_refuse_${event.toLowerCase()} BEFORE ${event} ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table}: ${reason}'); END;`;

export const firstSchema = `
  CREATE TABLE collections (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE entities (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL REFERENCES collections (id),
    label TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)), recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE reports (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL REFERENCES collections (id),
    content_hash TEXT, body TEXT NOT NULL CHECK (json_valid(body)), recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE INDEX reports_by_content_hash ON reports (content_hash) WHERE content_hash IS NOT NULL;
  CREATE TABLE questions (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL REFERENCES collections (id),
    body TEXT NOT NULL CHECK (json_valid(body)), recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE claims (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL REFERENCES collections (id),
    report TEXT NOT NULL REFERENCES reports (id), body TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE INDEX claims_by_report ON claims (report);
  CREATE TABLE citations (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL REFERENCES collections (id),
    from_report TEXT NOT NULL REFERENCES reports (id), to_report TEXT NOT NULL REFERENCES reports (id),
    body TEXT NOT NULL CHECK (json_valid(body)), recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE derivations (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL REFERENCES collections (id),
    claim TEXT NOT NULL REFERENCES claims (id), from_claim TEXT NOT NULL REFERENCES claims (id),
    body TEXT NOT NULL CHECK (json_valid(body)), recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE documents (
    content_hash TEXT PRIMARY KEY, text TEXT NOT NULL, attached_at TEXT NOT NULL, attached_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE judgements (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE assessments (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL CHECK (json_valid(body)),
    recorded_at TEXT NOT NULL, withdrawn_at TEXT
  ) STRICT;
  CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body))
  ) STRICT;
  CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL
  ) STRICT;
  CREATE TABLE positions (
    key TEXT PRIMARY KEY, body TEXT NOT NULL CHECK (json_valid(body)), saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE names (
    seq INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, is_alias INTEGER NOT NULL,
    spaced TEXT NOT NULL, joined TEXT NOT NULL
  ) STRICT;
  CREATE INDEX names_by_owner ON names (owner);
  CREATE INDEX names_by_spaced ON names (spaced);
  CREATE INDEX names_by_joined ON names (joined);
  CREATE VIRTUAL TABLE name_words USING fts5 (
    words, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE claim_words USING fts5 (
    gloss, names, passage, content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  ${recordTables.map((table) => refuse(table, 'DELETE', 'nothing is deleted, only withdrawn')).join('')}
  ${['decisions', 'changes'].map((table) => refuse(table, 'DELETE', 'append only')).join('')}
  ${['decisions', 'changes'].map((table) => refuse(table, 'UPDATE', 'append only')).join('')}
`;
