// The one literal list of the steps that make an SQLite ledger of today's shape; a step once released never changes.

/** Marks a file as a ledger of AtLeast: "AtLt" as a number. */
export const APPLICATION_ID = 0x41744c74;

const EVIDENCE = [
  "documents",
  "captures",
  "extractions",
  "claims",
  "disputes",
  "sketches",
  "features",
  "situations",
  "assignments",
  "reprints",
  "decisions",
  "problems",
] as const;

const refuseEdits = (table: string): string => `
  CREATE TRIGGER ${table}_are_not_edited BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, 'evidence is appended, never edited'); END;
  CREATE TRIGGER ${table}_are_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, 'evidence is appended, never deleted'); END;`;

export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE documents (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stem TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    words_sha256 TEXT NOT NULL,
    published TEXT,
    outlet TEXT,
    url TEXT,
    language TEXT,
    situation TEXT,
    -- what nobody asks by: authors, statements of a table, through whom it came
    details TEXT NOT NULL,
    taken_in_at TEXT NOT NULL,
    UNIQUE (stem, version)
  ) STRICT;
  CREATE INDEX documents_by_words ON documents (stem, words_sha256);

  CREATE TABLE captures (
    sequence INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (sequence),
    sha256 TEXT NOT NULL,
    byte_length INTEGER NOT NULL,
    address TEXT,
    captured_at TEXT NOT NULL,
    content_type TEXT,
    method TEXT NOT NULL,
    details TEXT NOT NULL
  ) STRICT;
  CREATE INDEX captures_by_document ON captures (document);
  CREATE INDEX captures_by_address ON captures (address, sha256);

  CREATE TABLE sketches (
    document INTEGER PRIMARY KEY REFERENCES documents (sequence),
    shingles INTEGER NOT NULL,
    keys TEXT NOT NULL
  ) STRICT;

  CREATE TABLE features (
    document INTEGER PRIMARY KEY REFERENCES documents (sequence),
    features TEXT NOT NULL
  ) STRICT;

  CREATE TABLE extractions (
    sequence INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (sequence),
    ruleset TEXT NOT NULL,
    warnings TEXT NOT NULL,
    taken_in_at TEXT NOT NULL,
    UNIQUE (document, ruleset)
  ) STRICT;

  CREATE TABLE claims (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    extraction INTEGER NOT NULL REFERENCES extractions (sequence),
    document INTEGER NOT NULL REFERENCES documents (sequence),
    measure TEXT NOT NULL,
    role TEXT NOT NULL,
    reality TEXT NOT NULL,
    origin TEXT NOT NULL,
    place_key TEXT,
    -- valid time: the days that the count covers
    first_day TEXT,
    last_day TEXT,
    -- transaction time: when it was said in public, and when it came in here
    published TEXT,
    taken_in_at TEXT NOT NULL,
    claim TEXT NOT NULL,
    UNIQUE (extraction, id)
  ) STRICT;
  CREATE INDEX claims_by_document ON claims (document, extraction);
  CREATE INDEX claims_by_id ON claims (id);
  CREATE INDEX claims_by_place ON claims (place_key, measure);

  CREATE TABLE disputes (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    extraction INTEGER NOT NULL REFERENCES extractions (sequence),
    document INTEGER NOT NULL REFERENCES documents (sequence),
    measure TEXT,
    published TEXT,
    taken_in_at TEXT NOT NULL,
    dispute TEXT NOT NULL
  ) STRICT;
  CREATE INDEX disputes_by_document ON disputes (document, extraction);

  CREATE TABLE situations (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    situation TEXT NOT NULL,
    taken_in_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX situations_by_id ON situations (id);

  CREATE TABLE assignments (
    sequence INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (sequence),
    situation TEXT NOT NULL,
    -- the situation that was meant, where it was merged into that one
    stated TEXT NOT NULL,
    holds INTEGER NOT NULL,
    assigned_by TEXT NOT NULL,
    why TEXT NOT NULL,
    taken_in_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX assignments_by_situation ON assignments (situation, document);
  CREATE INDEX assignments_by_document ON assignments (document, situation);

  CREATE TABLE reprints (
    sequence INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (sequence),
    -- null where a person ruled that the document stands alone
    family TEXT,
    original TEXT NOT NULL,
    likeness REAL NOT NULL,
    why TEXT NOT NULL,
    taken_in_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reprints_by_document ON reprints (document);
  CREATE INDEX reprints_by_family ON reprints (family);

  CREATE TABLE decisions (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    why TEXT NOT NULL,
    decision TEXT NOT NULL
  ) STRICT;

  CREATE TABLE problems (
    sequence INTEGER PRIMARY KEY,
    problem TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  -- the words are not kept twice: the index reads them from documents
  CREATE VIRTUAL TABLE document_words USING fts5 (
    title, text, content = 'documents', content_rowid = 'sequence',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER documents_are_indexed AFTER INSERT ON documents BEGIN
    INSERT INTO document_words (rowid, title, text) VALUES (new.sequence, new.title, new.text);
  END;
  ${EVIDENCE.map(refuseEdits).join("\n")}
  `,
  `
  -- problems that were read over since, without being met again
  CREATE TABLE mendings (
    sequence INTEGER PRIMARY KEY,
    problem INTEGER NOT NULL REFERENCES problems (sequence),
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX mendings_by_problem ON mendings (problem);
  ${refuseEdits("mendings")}
  `,
];
