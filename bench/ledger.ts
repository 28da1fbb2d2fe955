// Measures the ledger's appends against bare node:sqlite inserts of the same rows into bare tables.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { ResolvedClaim } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import type { Entry } from "../src/ledger/ledger.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { compare, type Comparison } from "./compare.ts";

const DOCUMENTS = 500;
const CLAIMS_EACH = 8;
const BATCH = 50;
const TABLES = ["documents", "captures", "extractions", "claims"] as const;

/** Entries of about an article's size, every text different. */
const makeEntries = (round: number): Entry[] => {
  const entries: Entry[] = [];
  for (let d = 0; d < DOCUMENTS; d++) {
    const id = `bench-${round}-${d}`;
    let text = "";
    const claims: ResolvedClaim[] = [];
    for (let c = 0; c < CLAIMS_EACH; c++) {
      const number = String(10 + ((d * 7 + c * 13 + round) % 900));
      const opening = `By the evening of day ${c + 1} the district office had counted `;
      const sentence = `${opening}${number} people hurt in the storm, among them farm hands and drivers. `;
      const start = text.length + opening.length;
      claims.push(
        claimOf(
          id,
          number,
          start,
          { start: text.length, end: text.length + sentence.length - 1 },
          sentence.trim(),
        ),
      );
      text +=
        sentence +
        "Roads along the river stayed shut, and the trains ran late until midnight. ".repeat(3);
    }
    entries.push({
      document: documentOf(id, text),
      stem: id,
      version: 1,
      extraction: { ruleset: "bench", claims, disputes: [], warnings: [] },
      assignments: [],
    });
  }
  return entries;
};

const documentOf = (id: string, text: string): Document => ({
  id,
  title: "Storm leaves dozens hurt",
  text,
  published: "2026-02-03T18:00:00Z",
  outlet: "River Post",
  url: `https://river-post.example/${id}`,
  language: "en",
  situation: null,
  capture: {
    sha256: "0".repeat(64),
    byteLength: text.length,
    address: `https://river-post.example/${id}`,
    capturedAt: "2026-02-03T18:05:00Z",
    contentType: "text/plain",
    method: "bench",
  },
});

const claimOf = (
  document: string,
  number: string,
  start: number,
  sentence: { readonly start: number; readonly end: number },
  quote: string,
): ResolvedClaim => ({
  id: `${document}:${start}`,
  document,
  field: "text",
  number: { start, end: start + number.length, text: number },
  value: Number(number),
  qualifier: "exact",
  bounds: { floor: Number(number), ceiling: Number(number) },
  measure: "injured",
  also: [],
  counted: { start: start + number.length + 1, end: start + number.length + 7, text: "people" },
  unit: "person",
  indefinite: false,
  role: "total",
  reality: "actual",
  sentence,
  clause: sentence,
  quote,
  places: [],
  times: [],
  attribution: [],
  standing: { value: "stated", place: "inferred" },
  trace: ["count-people-hurt"],
  ruleset: "bench",
  place: { name: "Perm", country: "RU", kind: "settlement" },
  when: "2026-02-03",
  asOf: null,
  source: "district office",
  origin: "district office",
  published: "2026-02-03T18:00:00Z",
  outlet: "River Post",
  countScope: null,
});

type Row = Record<string, SQLInputValue>;

/** The rows that the ledger made of the entries, to be inserted again without the ledger. */
const rowsOf = (file: string): Map<string, Row[]> => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = new Map<string, Row[]>();
  for (const table of TABLES)
    rows.set(table, database.prepare(`SELECT * FROM ${table}`).all() as Row[]);
  database.close();
  return rows;
};

const insertBare = (file: string, rows: ReadonlyMap<string, readonly Row[]>): void => {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  for (const [table, [first]] of rows) {
    const columns = Object.keys(first ?? {});
    database.exec(`CREATE TABLE ${table} (${columns.join(", ")})`);
  }
  for (const [table, list] of rows) {
    const columns = Object.keys(list[0] ?? {});
    const insert = database.prepare(
      `INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`,
    );
    const each = Math.ceil(list.length / (DOCUMENTS / BATCH));
    for (let at = 0; at < list.length; at += each) {
      database.exec("BEGIN");
      for (const row of list.slice(at, at + each)) insert.run(...columns.map((name) => row[name]!));
      database.exec("COMMIT");
    }
  }
  database.close();
};

export const benchLedger = async (): Promise<readonly Comparison[]> => {
  const folder = mkdtempSync(join(tmpdir(), "atleast-bench-"));
  let round = 0;
  const append = async (): Promise<string> => {
    const file = join(folder, `ours-${round}.db`);
    const ledger = await openLedger(file);
    const entries = makeEntries(round++);
    for (let at = 0; at < entries.length; at += BATCH)
      await ledger.append(entries.slice(at, at + BATCH));
    await ledger.close();
    return file;
  };
  try {
    const rows = rowsOf(await append());
    const count = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
    let bare = 0;
    return [
      await compare(
        {
          name: "ledger, appends",
          work: `${DOCUMENTS} documents, ${count} rows`,
          yardstickName: "bare node:sqlite inserts of the same rows, no index, no checks",
        },
        append,
        () => {
          insertBare(join(folder, `bare-${bare++}.db`), rows);
        },
        5,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
