// Appends evidence to an SQLite ledger: documents with their claims, situations, reprints, rulings, problems.
import type { Dispute, ResolvedClaim } from "../../model/claim.ts";
import type { RecordedDecision } from "../../model/decision.ts";
import type { Capture, Document } from "../../model/document.ts";
import type { Problem } from "../../model/problem.ts";
import type { ReprintFamily, Situation } from "../../model/situation.ts";
import { checkEntry } from "../check-entry.ts";
import { hashWords } from "../hash-words.ts";
import type { Assignment, Entry, RecordedProblem } from "../ledger.ts";
import { placeKey } from "../place-key.ts";
import { dayRange } from "../valid-time.ts";
import type { Connection, Row } from "./connection.ts";

const insertDocument = (
  connection: Connection,
  entry: Entry,
  wordsHash: string,
  at: string,
): number => {
  const { id, title, text, published, outlet, url, language, situation, capture, ...details } =
    entry.document;
  const sequence = connection.insert(
    `INSERT INTO documents (id, stem, version, title, text, words_sha256, published, outlet, url,
       language, situation, details, taken_in_at)
     VALUES (:id, :stem, :version, :title, :text, :wordsHash, :published, :outlet, :url,
       :language, :situation, :details, :at)`,
    {
      id,
      stem: entry.stem,
      version: entry.version,
      title,
      text,
      wordsHash,
      published,
      outlet,
      url,
      language,
      situation,
      details: JSON.stringify(details),
      at,
    },
  );
  insertCapture(connection, sequence, capture);
  if (entry.sketch !== undefined)
    connection.insert(
      "INSERT INTO sketches (document, shingles, keys) VALUES (:sequence, :shingles, :keys)",
      { sequence, shingles: entry.sketch.shingles, keys: entry.sketch.keys },
    );
  if (entry.features !== undefined)
    connection.insert("INSERT INTO features (document, features) VALUES (:sequence, :features)", {
      sequence,
      features: JSON.stringify(entry.features),
    });
  return sequence;
};

const insertCapture = (connection: Connection, document: number, capture: Capture): void => {
  const { sha256, byteLength, address, capturedAt, contentType, method, ...details } = capture;
  connection.insert(
    `INSERT INTO captures (document, sha256, byte_length, address, captured_at, content_type,
       method, details)
     VALUES (:document, :sha256, :byteLength, :address, :capturedAt, :contentType,
       :method, :details)`,
    {
      document,
      sha256,
      byteLength,
      address,
      capturedAt,
      contentType,
      method,
      details: JSON.stringify(details),
    },
  );
};

const insertClaim = (
  connection: Connection,
  claim: ResolvedClaim,
  keys: { readonly extraction: number; readonly document: number; readonly at: string },
): void => {
  const days = dayRange(claim.when);
  connection.insert(
    `INSERT INTO claims (id, extraction, document, measure, role, reality, origin, place_key,
       first_day, last_day, published, taken_in_at, claim)
     VALUES (:id, :extraction, :document, :measure, :role, :reality, :origin, :placeKey,
       :firstDay, :lastDay, :published, :at, :claim)`,
    {
      ...keys,
      id: claim.id,
      measure: claim.measure,
      role: claim.role,
      reality: claim.reality,
      origin: claim.origin,
      placeKey: claim.place === null ? null : placeKey(claim.place),
      firstDay: days?.first ?? null,
      lastDay: days?.last ?? null,
      published: claim.published,
      claim: JSON.stringify(claim),
    },
  );
};

const insertDispute = (
  connection: Connection,
  dispute: Dispute,
  keys: { readonly extraction: number; readonly document: number; readonly at: string },
): void => {
  connection.insert(
    `INSERT INTO disputes (id, extraction, document, measure, published, taken_in_at, dispute)
     VALUES (:id, :extraction, :document, :measure, :published, :at, :dispute)`,
    {
      ...keys,
      id: dispute.id,
      measure: dispute.measure,
      published: dispute.published,
      dispute: JSON.stringify(dispute),
    },
  );
};

/** The sequence number of a document that is there; throws where another text stands under its id. */
const findDocument = (
  connection: Connection,
  document: Document,
  wordsHash: string,
): number | null => {
  const row = connection.first("SELECT sequence, words_sha256 FROM documents WHERE id = :id", {
    id: document.id,
  });
  if (row === null) return null;
  if (row["words_sha256"] !== wordsHash)
    throw new Error(`document ${document.id} stands for another text: recognise it first`);
  return Number(row["sequence"]);
};

const appendEntry = (connection: Connection, entry: Entry, at: string): void => {
  checkEntry(entry);
  const { document, extraction } = entry;
  const wordsHash = hashWords(document.title, document.text);
  const held = findDocument(connection, document, wordsHash);
  const sequence = held ?? insertDocument(connection, entry, wordsHash, at);
  const read = connection.first(
    "SELECT 1 FROM extractions WHERE document = :document AND ruleset = :ruleset",
    { document: sequence, ruleset: extraction.ruleset },
  );
  if (read === null) {
    const keys = {
      document: sequence,
      extraction: connection.insert(
        `INSERT INTO extractions (document, ruleset, warnings, taken_in_at)
         VALUES (:document, :ruleset, :warnings, :at)`,
        {
          document: sequence,
          ruleset: extraction.ruleset,
          warnings: JSON.stringify(extraction.warnings),
          at,
        },
      ),
      at,
    };
    for (const claim of extraction.claims) insertClaim(connection, claim, keys);
    for (const dispute of extraction.disputes) insertDispute(connection, dispute, keys);
  }
  if (held === null)
    for (const assignment of entry.assignments)
      appendAssignment(connection, { ...assignment, document: document.id }, true, at);
};

export const appendEntries = (
  connection: Connection,
  entries: readonly Entry[],
  at: string,
): void => {
  for (const entry of entries) appendEntry(connection, entry, at);
};

export const appendProblems = (
  connection: Connection,
  problems: readonly Problem[],
  at: string,
): void => {
  for (const problem of problems)
    connection.insert("INSERT INTO problems (problem, at) VALUES (:problem, :at)", {
      problem: JSON.stringify(problem),
      at,
    });
};

/** Every record of the problem up to the one that is given. */
export const appendMendings = (
  connection: Connection,
  mended: readonly RecordedProblem[],
  at: string,
): void => {
  for (const { problem, at: notedAt } of mended)
    connection.insert(
      `INSERT INTO mendings (problem, at)
       SELECT sequence, :at FROM problems WHERE problem = :problem AND at <= :notedAt
         AND sequence NOT IN (SELECT problem FROM mendings)`,
      { problem: JSON.stringify(problem), notedAt, at },
    );
};

/** What was said of a situation is not said again, and a name that a person gave it stays. */
export const appendSituation = (
  connection: Connection,
  { name, ...situation }: Situation,
  at: string,
): void => {
  const { id } = situation;
  const given = connection.first(
    `SELECT json_extract(decision, '$.name') AS name FROM decisions
     WHERE json_extract(decision, '$.kind') = 'name-situation'
       AND json_extract(decision, '$.situation') = :id
     ORDER BY sequence DESC LIMIT 1`,
    { id },
  );
  const whole = JSON.stringify({ ...situation, name: given?.["name"] ?? name });
  const latest = connection.first(
    "SELECT situation FROM situations WHERE id = :id ORDER BY sequence DESC LIMIT 1",
    { id },
  );
  if (latest?.["situation"] !== whole)
    connection.insert(
      "INSERT INTO situations (id, situation, taken_in_at) VALUES (:id, :whole, :at)",
      { id, whole, at },
    );
};

/** Where a situation was merged into another, that other: what comes in later follows the ruling. */
const followMerges = (connection: Connection, situation: string): string => {
  const seen = new Set<string>();
  let current = situation;
  while (!seen.has(current)) {
    seen.add(current);
    const merged = connection.first(
      `SELECT json_extract(decision, '$.into') AS target FROM decisions
       WHERE json_extract(decision, '$.kind') = 'merge-situations'
         AND json_extract(decision, '$.from') = :from
       ORDER BY sequence DESC LIMIT 1`,
      { from: current },
    );
    if (merged === null) break;
    current = String(merged["target"]);
  }
  return current;
};

const declareIfNew = (connection: Connection, id: string, at: string): void => {
  if (connection.first("SELECT 1 FROM situations WHERE id = :id", { id }) !== null) return;
  const situation: Situation = {
    id,
    name: id,
    period: null,
    places: [],
    measures: [],
    words: [],
    made: "by-hand",
  };
  appendSituation(connection, situation, at);
};

export const appendAssignment = (
  connection: Connection,
  assignment: Assignment,
  holds: boolean,
  at: string,
): void => {
  const situation = followMerges(connection, assignment.situation);
  if (holds) declareIfNew(connection, situation, at);
  const document = connection.first("SELECT sequence FROM documents WHERE id = :id", {
    id: assignment.document,
  });
  if (document === null) throw new Error(`there is no document ${assignment.document} to assign`);
  insertAssignment(connection, {
    document: document["sequence"]!,
    situation,
    stated: assignment.situation,
    holds,
    by: assignment.by,
    why: assignment.why,
    at,
  });
};

interface AssignmentRow {
  readonly document: string | number;
  readonly situation: string;
  readonly stated: string;
  readonly holds: boolean;
  readonly by: string;
  readonly why: string;
  readonly at: string;
}

const insertAssignment = (connection: Connection, row: AssignmentRow): void => {
  connection.insert(
    `INSERT INTO assignments (document, situation, stated, holds, assigned_by, why, taken_in_at)
     VALUES (:document, :situation, :stated, :holds, :by, :why, :at)`,
    { ...row, holds: row.holds ? 1 : 0 },
  );
};

export const appendReprints = (
  connection: Connection,
  families: readonly ReprintFamily[],
  at: string,
): void => {
  for (const { id: family, original, members } of families)
    for (const { document, likeness, why } of members) {
      const latest = connection.first(
        `SELECT r.family, r.original, r.likeness, r.why
         FROM documents d JOIN reprints r ON r.document = d.sequence
         WHERE d.id = :document ORDER BY r.sequence DESC LIMIT 1`,
        { document },
      );
      // a family that grows is told whole each time: what it said before is not said again
      const said =
        latest?.["family"] === family &&
        latest["original"] === original &&
        latest["likeness"] === likeness &&
        latest["why"] === why;
      if (!said) insertReprint(connection, { document, family, original, likeness, why, at });
    }
};

const insertReprint = (
  connection: Connection,
  row: {
    readonly document: string;
    readonly family: string | null;
    readonly original: string;
    readonly likeness: number;
    readonly why: string;
    readonly at: string;
  },
): void => {
  connection.insert(
    `INSERT INTO reprints (document, family, original, likeness, why, taken_in_at)
     SELECT sequence, :family, :original, :likeness, :why, :at FROM documents WHERE id = :document`,
    row,
  );
};

/** Appends a ruling, with what follows from it for situations and reprints. */
export const appendDecision = (connection: Connection, recorded: RecordedDecision): void => {
  const { decision, why, decidedAt: at } = recorded;
  connection.insert(
    `INSERT INTO decisions (id, decided_at, decided_by, why, decision)
     VALUES (:id, :decidedAt, :decidedBy, :why, :decision)`,
    {
      id: recorded.id,
      decidedAt: at,
      decidedBy: recorded.decidedBy,
      why,
      decision: JSON.stringify(decision),
    },
  );
  switch (decision.kind) {
    case "assign-situation":
    case "unassign-situation":
      appendAssignment(
        connection,
        { document: decision.document, situation: decision.situation, by: "hand", why },
        decision.kind === "assign-situation",
        at,
      );
      break;
    case "merge-situations":
      mergeSituations(connection, decision.from, decision.into, why, at);
      break;
    case "name-situation":
      renameSituation(connection, decision.situation, decision.name, at);
      break;
    case "join-reprints":
    case "part-reprint": {
      const { document } = decision;
      const family = decision.kind === "join-reprints" ? decision.family : null;
      const original = connection.first(
        "SELECT original FROM reprints WHERE family = :family ORDER BY sequence DESC LIMIT 1",
        { family },
      )?.["original"];
      insertReprint(connection, {
        document,
        family,
        original: typeof original === "string" ? original : document,
        likeness: 1,
        why,
        at,
      });
      break;
    }
    default:
  }
};

const documentsOf = (connection: Connection, situation: string): readonly Row[] =>
  connection.all(
    `SELECT document, stated FROM (SELECT document, stated, holds, max(sequence) FROM assignments
       WHERE situation = :situation GROUP BY document) WHERE holds = 1`,
    { situation },
  );

/** Moves all documents; merged with itself, a situation gets back those that were meant for it. */
const mergeSituations = (
  connection: Connection,
  from: string,
  into: string,
  why: string,
  at: string,
): void => {
  const move = (document: string | number, leaves: string, joins: string): void => {
    const row = { document, stated: from, by: "hand", why, at };
    insertAssignment(connection, { ...row, situation: leaves, holds: false });
    insertAssignment(connection, { ...row, situation: joins, holds: true });
  };
  if (from === into) {
    const elsewhere = connection.all(
      `SELECT document, situation FROM (
         SELECT document, situation, stated, holds, max(sequence) FROM assignments
         GROUP BY document, situation)
       WHERE holds = 1 AND stated = :from AND situation <> :from`,
      { from },
    );
    for (const { document, situation } of elsewhere) move(document!, String(situation), from);
    return;
  }
  declareIfNew(connection, into, at);
  const there = new Set(documentsOf(connection, into).map(({ document }) => document));
  for (const { document } of documentsOf(connection, from)) {
    if (!there.has(document!)) move(document!, from, into);
    else
      insertAssignment(connection, {
        document: document!,
        situation: from,
        stated: from,
        holds: false,
        by: "hand",
        why,
        at,
      });
  }
};

const renameSituation = (connection: Connection, id: string, name: string, at: string): void => {
  const row = connection.first(
    "SELECT situation FROM situations WHERE id = :id ORDER BY sequence DESC LIMIT 1",
    { id },
  );
  if (row === null) throw new Error(`there is no situation ${id} to name`);
  const situation = JSON.parse(String(row["situation"])) as Situation;
  appendSituation(connection, { ...situation, name }, at);
};
