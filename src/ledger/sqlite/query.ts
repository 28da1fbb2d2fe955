// Asks an SQLite ledger for its evidence, as it stood at a moment of its own clock.
import type { DocumentHead } from "../../model/answer.ts";
import type { Dispute, ResolvedClaim } from "../../model/claim.ts";
import type { Decision, RecordedDecision } from "../../model/decision.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import type { ReprintFamily, Situation } from "../../model/situation.ts";
import type { Span } from "../../model/span.ts";
import type {
  ClaimQuery,
  DisputeQuery,
  DocumentQuery,
  DocumentVersion,
  FoundDocument,
  HeldClaim,
  KeptSketch,
  RecordedProblem,
  SituationCount,
} from "../ledger.ts";
import type { Connection, Parameters, Row } from "./connection.ts";

/** Later than every moment that a clock can tell. */
const EVER = "9999";

/** SQLite gives the row of the greatest sequence where max() stands beside bare columns. */
const HELD_BY_SITUATION = `SELECT document FROM (SELECT document, holds, max(sequence) FROM assignments
  WHERE situation = :situation AND taken_in_at <= :by GROUP BY document) WHERE holds = 1`;

const heldBySome = (document: string): string => `SELECT 1 FROM (
  SELECT holds, max(sequence) FROM assignments
  WHERE document = ${document} AND taken_in_at <= :by GROUP BY situation) WHERE holds = 1`;

const text = (row: Row, column: string): string => String(row[column]);
const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null || row[column] === undefined ? null : String(row[column]);
const parse = <T>(row: Row, column: string): T => JSON.parse(text(row, column)) as T;

const DOCUMENT_COLUMNS = `d.*, c.sha256, c.byte_length, c.address, c.captured_at, c.content_type, c.method,
  c.details AS capture_details
  FROM documents d JOIN captures c
    ON c.sequence = (SELECT min(sequence) FROM captures WHERE document = d.sequence)`;

const readCapture = (row: Row, details: string): Capture => ({
  sha256: text(row, "sha256"),
  byteLength: Number(row["byte_length"]),
  address: textOrNull(row, "address"),
  capturedAt: text(row, "captured_at"),
  contentType: textOrNull(row, "content_type"),
  method: text(row, "method"),
  ...parse<Partial<Capture>>(row, details),
});

const readDocument = (row: Row): Document => ({
  id: text(row, "id"),
  title: text(row, "title"),
  text: text(row, "text"),
  published: textOrNull(row, "published"),
  outlet: textOrNull(row, "outlet"),
  url: textOrNull(row, "url"),
  language: textOrNull(row, "language"),
  situation: textOrNull(row, "situation"),
  capture: readCapture(row, "capture_details"),
  ...parse<Partial<Document>>(row, "details"),
});

const readVersion = (row: Row): DocumentVersion => ({
  document: readDocument(row),
  stem: text(row, "stem"),
  version: Number(row["version"]),
  takenInAt: text(row, "taken_in_at"),
});

export const queryDocument = (connection: Connection, id: string): DocumentVersion | null => {
  const row = connection.first(`SELECT ${DOCUMENT_COLUMNS} WHERE d.id = :id`, { id });
  return row === null ? null : readVersion(row);
};

export const queryVersions = (connection: Connection, id: string): readonly DocumentVersion[] =>
  connection
    .all(
      `SELECT ${DOCUMENT_COLUMNS} WHERE d.stem = (SELECT stem FROM documents WHERE id = :id)
       ORDER BY d.version`,
      { id },
    )
    .map(readVersion);

export const queryCaptures = (connection: Connection, document: string): readonly Capture[] =>
  connection
    .all(
      `SELECT c.* FROM captures c JOIN documents d ON d.sequence = c.document
       WHERE d.id = :document ORDER BY c.sequence`,
      { document },
    )
    .map((row) => readCapture(row, "details"));

const documentConditions = (
  query: DocumentQuery,
  after: number,
): { readonly sql: string; readonly parameters: Parameters } => {
  const conditions = ["d.sequence > :after", "d.taken_in_at <= :by"];
  const parameters: Record<string, string | number> = { after, by: query.takenInBy ?? EVER };
  if (query.situation !== undefined) {
    conditions.push(`d.sequence IN (${HELD_BY_SITUATION})`);
    parameters["situation"] = query.situation;
  }
  if (query.unassigned === true) conditions.push(`NOT EXISTS (${heldBySome("d.sequence")})`);
  return { sql: conditions.join(" AND "), parameters };
};

const PAGE = 64;

/** The next documents after a sequence number, a page of them. */
export const queryDocumentPage = (
  connection: Connection,
  query: DocumentQuery,
  after: number,
): readonly (DocumentVersion & { readonly sequence: number })[] => {
  const { sql, parameters } = documentConditions(query, after);
  return connection
    .all(
      `SELECT ${DOCUMENT_COLUMNS} WHERE ${sql} ORDER BY d.sequence LIMIT ${String(PAGE)}`,
      parameters,
    )
    .map((row) => ({ ...readVersion(row), sequence: Number(row["sequence"]) }));
};

export const queryDocumentHeads = (
  connection: Connection,
  query: DocumentQuery,
): readonly DocumentHead[] => {
  const after = query.after === undefined ? 0 : querySequence(connection, query.after);
  const { sql, parameters } = documentConditions(query, after);
  return connection
    .all(
      `SELECT d.id, d.title, d.outlet, d.published, d.url, d.language, c.sha256, c.captured_at
       FROM documents d JOIN captures c
         ON c.sequence = (SELECT min(sequence) FROM captures WHERE document = d.sequence)
       WHERE ${sql} ORDER BY d.sequence`,
      parameters,
    )
    .map((row) => ({
      id: text(row, "id"),
      title: text(row, "title"),
      outlet: textOrNull(row, "outlet"),
      published: textOrNull(row, "published"),
      url: textOrNull(row, "url"),
      language: textOrNull(row, "language"),
      sha256: text(row, "sha256"),
      capturedAt: text(row, "captured_at"),
    }));
};

export const querySequence = (connection: Connection, document: string): number =>
  Number(
    connection.first("SELECT sequence FROM documents WHERE id = :document", { document })?.[
      "sequence"
    ] ?? 0,
  );

export const queryClaim = (connection: Connection, id: string): HeldClaim | null => {
  const row = connection.first(
    "SELECT claim, taken_in_at FROM claims WHERE id = :id ORDER BY extraction DESC LIMIT 1",
    { id },
  );
  return row === null
    ? null
    : { claim: parse<ResolvedClaim>(row, "claim"), takenInAt: text(row, "taken_in_at") };
};

/** The latest extraction of each document asked for, as rows of one number. */
const latestExtractions = (
  query: ClaimQuery | DisputeQuery,
): { readonly sql: string; readonly parameters: Parameters } => {
  const conditions = ["taken_in_at <= :by"];
  const parameters: Record<string, string> = { by: query.takenInBy ?? EVER };
  if (query.situation !== undefined) {
    conditions.push(`document IN (${HELD_BY_SITUATION})`);
    parameters["situation"] = query.situation;
  }
  if ("unassigned" in query && query.unassigned === true)
    conditions.push(`NOT EXISTS (${heldBySome("extractions.document")})`);
  if (query.document !== undefined) {
    conditions.push("document = (SELECT sequence FROM documents WHERE id = :documentId)");
    parameters["documentId"] = query.document;
  }
  return {
    sql: `SELECT max(sequence) AS extraction FROM extractions WHERE ${conditions.join(" AND ")} GROUP BY document`,
    parameters,
  };
};

export const queryClaims = (
  connection: Connection,
  query: ClaimQuery,
): readonly ResolvedClaim[] => {
  const latest = latestExtractions(query);
  const conditions: string[] = ["true"];
  const parameters: Record<string, Parameters[string]> = { ...latest.parameters };
  const add = (name: string, value: string | undefined, condition: string): void => {
    if (value === undefined) return;
    conditions.push(condition);
    parameters[name] = value;
  };
  add("measure", query.measure, "c.measure = :measure");
  add("place", query.place, "c.place_key = :place");
  add("from", query.from, "c.last_day >= :from");
  add("to", query.to, "c.first_day <= :to");
  return connection
    .all(
      `WITH latest AS MATERIALIZED (${latest.sql})
       SELECT c.claim FROM latest CROSS JOIN claims c ON c.extraction = latest.extraction
       WHERE ${conditions.join(" AND ")} ORDER BY c.document, c.sequence`,
      parameters,
    )
    .map((row) => parse<ResolvedClaim>(row, "claim"));
};

export const queryDisputes = (connection: Connection, query: DisputeQuery): readonly Dispute[] => {
  const latest = latestExtractions(query);
  return connection
    .all(
      `WITH latest AS MATERIALIZED (${latest.sql})
       SELECT x.dispute FROM latest JOIN disputes x ON x.extraction = latest.extraction
       ORDER BY x.document, x.sequence`,
      latest.parameters,
    )
    .map((row) => parse<Dispute>(row, "dispute"));
};

export const querySituations = (
  connection: Connection,
  takenInBy: string | undefined,
): readonly SituationCount[] => {
  const by = takenInBy ?? EVER;
  return connection
    .all(
      `SELECT situation, max(sequence) FROM situations WHERE taken_in_at <= :by
       GROUP BY id ORDER BY id`,
      { by },
    )
    .map((row) => {
      const situation = parse<Situation>(row, "situation");
      const latest = latestExtractions({ situation: situation.id, takenInBy: by });
      const counted = connection.first(
        `WITH latest AS MATERIALIZED (${latest.sql})
         SELECT (SELECT count(*) FROM latest) AS documents,
           (SELECT count(*) FROM claims WHERE extraction IN latest) AS claims`,
        latest.parameters,
      );
      return {
        situation,
        documents: Number(counted?.["documents"] ?? 0),
        claims: Number(counted?.["claims"] ?? 0),
      };
    });
};

export const querySituationsOf = (connection: Connection, document: string): readonly string[] =>
  connection
    .all(
      `SELECT situation FROM (SELECT a.situation, a.holds, max(a.sequence) FROM assignments a
         JOIN documents d ON d.sequence = a.document WHERE d.id = :document GROUP BY a.situation)
       WHERE holds = 1 ORDER BY situation`,
      { document },
    )
    .map((row) => text(row, "situation"));

export const queryDecisions = (
  connection: Connection,
  takenInBy: string | undefined,
): readonly RecordedDecision[] =>
  connection
    .all("SELECT * FROM decisions WHERE decided_at <= :by ORDER BY sequence", {
      by: takenInBy ?? EVER,
    })
    .map((row) => ({
      id: text(row, "id"),
      decidedAt: text(row, "decided_at"),
      decidedBy: text(row, "decided_by"),
      why: text(row, "why"),
      decision: parse<Decision>(row, "decision"),
    }));

/** Families that hold any of the documents, whole; all families where no document is named. */
export const queryReprintFamilies = (
  connection: Connection,
  documents: readonly string[] | undefined,
): readonly ReprintFamily[] => {
  const rows = connection.all(
    `WITH latest AS MATERIALIZED (SELECT document, family, original, likeness, why, max(sequence) AS sequence
       FROM reprints GROUP BY document)
     SELECT d.id AS document, l.family, l.original, l.likeness, l.why
     FROM latest l JOIN documents d ON d.sequence = l.document
     WHERE l.family IS NOT NULL AND (:all OR l.family IN (
       SELECT family FROM latest JOIN documents n ON n.sequence = latest.document
       WHERE n.id IN (SELECT value FROM json_each(:documents))))
     ORDER BY l.sequence`,
    { all: documents === undefined ? 1 : 0, documents: JSON.stringify(documents ?? []) },
  );
  const families = new Map<string, Row[]>();
  for (const row of rows) {
    const members = families.get(text(row, "family")) ?? [];
    members.push(row);
    families.set(text(row, "family"), members);
  }
  return [...families].map(([id, members]) => ({
    id,
    original: text(members.at(-1)!, "original"),
    members: members.map((row) => ({
      document: text(row, "document"),
      likeness: Number(row["likeness"]),
      why: text(row, "why"),
    })),
  }));
};

const ROWS_A_PAGE = 2000;

/** The next sketches after a sequence number, a page of them. */
export const querySketchPage = (
  connection: Connection,
  after: number,
): readonly (KeptSketch & { readonly sequence: number })[] =>
  connection
    .all(
      `SELECT s.document AS sequence, d.id, s.shingles, s.keys
       FROM sketches s JOIN documents d ON d.sequence = s.document
       WHERE s.document > :after ORDER BY s.document LIMIT ${String(ROWS_A_PAGE)}`,
      { after },
    )
    .map((row) => ({
      sequence: Number(row["sequence"]),
      document: text(row, "id"),
      shingles: Number(row["shingles"]),
      keys: text(row, "keys"),
    }));

/** The next features after a sequence number, a page of them. */
export const queryFeaturePage = (
  connection: Connection,
  after: number,
): readonly { readonly sequence: number; readonly features: unknown }[] =>
  connection
    .all(
      `SELECT document AS sequence, features FROM features
       WHERE document > :after ORDER BY document LIMIT ${String(ROWS_A_PAGE)}`,
      { after },
    )
    .map((row) => ({
      sequence: Number(row["sequence"]),
      features: parse<unknown>(row, "features"),
    }));

export const queryProblems = (connection: Connection): readonly RecordedProblem[] =>
  connection
    .all(
      `SELECT problem, max(at) AS at FROM problems
       WHERE sequence NOT IN (SELECT problem FROM mendings)
       GROUP BY problem ORDER BY max(sequence)`,
    )
    .map((row) => ({ problem: parse<Problem>(row, "problem"), at: text(row, "at") }));

const MARK_START = "\u0002";
const MARK_END = "\u0003";

/** Spans of the marked stretches, counted in the text without its marks; none where the text holds such marks itself. */
const readMarks = (marked: string, plain: string): readonly Span[] => {
  const marks: Span[] = [];
  let removed = 0;
  let start = 0;
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === MARK_START) start = at - removed;
    else if (marked[at] === MARK_END) marks.push({ start, end: at - removed });
    else continue;
    removed += 1;
  }
  return marked.length - removed === plain.length ? marks : [];
};

export const searchDocuments = (
  connection: Connection,
  words: string,
  limit: number,
): readonly FoundDocument[] => {
  const terms = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (terms.length === 0) return [];
  // each word in quotes is a word and never an operator; the last may go on, as it is still being typed
  const match = terms.map((term) => `"${term}"`).join(" ") + "*";
  return connection
    .all(
      `SELECT ${DOCUMENT_COLUMNS.replace("d.*", "d.*, f.marked")}
       JOIN (SELECT rowid, highlight(document_words, 1, :markStart, :markEnd) AS marked, rank
             FROM document_words WHERE document_words MATCH :match ORDER BY rank LIMIT :limit) f
         ON f.rowid = d.sequence
       ORDER BY f.rank, d.sequence`,
      { match, limit, markStart: MARK_START, markEnd: MARK_END },
    )
    .map((row) => {
      const document = readDocument(row);
      return { document, marks: readMarks(text(row, "marked"), document.text) };
    });
};

const countRows = (connection: Connection, table: string): number =>
  Number(connection.first(`SELECT count(*) AS held FROM ${table}`)?.["held"] ?? 0);

export const queryCounts = (connection: Connection) => ({
  documents: countRows(connection, "documents"),
  claims: countRows(connection, "claims"),
  disputes: countRows(connection, "disputes"),
  decisions: countRows(connection, "decisions"),
  problems: countRows(connection, "problems"),
});

/** The last sequence number of each table: rows are only added, so it changes with every one. */
export const queryStamp = (connection: Connection): string =>
  String(
    connection.first(
      `SELECT ifnull((SELECT max(sequence) FROM documents), 0)
         || '.' || ifnull((SELECT max(sequence) FROM extractions), 0)
         || '.' || ifnull((SELECT max(sequence) FROM assignments), 0)
         || '.' || ifnull((SELECT max(sequence) FROM situations), 0)
         || '.' || ifnull((SELECT max(sequence) FROM reprints), 0)
         || '.' || ifnull((SELECT max(sequence) FROM decisions), 0) AS stamp`,
    )!["stamp"],
  );
