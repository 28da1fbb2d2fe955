// Tests the SQLite ledger: the contract, and what can be wrong with a file.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { ProblemError, type ProblemCode } from "../../model/problem.ts";
import { makeClaim, makeDocument, makeEntry, testLedger } from "../ledger-suite.ts";
import { openLedger } from "../open-ledger.ts";
import { SqliteLedger } from "./sqlite-ledger.ts";
import { openSqlite } from "./open-sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "atleast-ledger-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const newPath = (): string => join(folder, `${String((files += 1))}.db`);

testLedger(
  "SQLite",
  (now) => openLedger(":memory:", { now }),
  (ledger) => ledger.close(),
);

const refusesWith = (code: ProblemCode) => (error: unknown) => {
  assert.ok(error instanceof ProblemError, String(error));
  assert.equal(error.problem.code, code);
  assert.match(error.problem.what, /\.$/);
  assert.match(error.problem.todo, /\.$/);
  return true;
};

test("a ledger in a file goes on where it ended", async () => {
  const path = join(folder, "new", "folders", "ledger.db");
  const document = makeDocument({ id: "kept" });
  const first = await openLedger(path);
  await first.append([makeEntry(document, [makeClaim(document, "12")])]);
  await first.close();
  const second = await openLedger(path, { create: false });
  assert.deepEqual((await second.document("kept"))?.document, document);
  await second.close();
});

test("evidence can be neither edited nor deleted, not even past our own code", async () => {
  const path = newPath();
  const ledger = await openLedger(path);
  const document = makeDocument({ id: "kept" });
  await ledger.append([
    makeEntry(document, [makeClaim(document, "12")], {
      assignments: [{ situation: "s", by: "hand", why: "named" }],
    }),
  ]);
  await ledger.close();
  const database = new DatabaseSync(path);
  for (const table of ["documents", "captures", "extractions", "claims", "assignments"]) {
    assert.throws(() => {
      database.exec(`DELETE FROM ${table}`);
    }, /never deleted/);
    assert.throws(() => {
      database.exec(`UPDATE ${table} SET sequence = sequence + 1`);
    }, /never edited/);
  }
  database.close();
});

test("a ledger that is not there is not made where none is wanted", async () => {
  await assert.rejects(openLedger(newPath(), { create: false }), refusesWith("not-found"));
});

test("a file that is no database is refused and left as it was", async () => {
  const path = newPath();
  writeFileSync(path, "Dear diary, today nothing happened. ".repeat(50));
  await assert.rejects(openLedger(path), refusesWith("not-a-ledger"));
});

test("a database of another program is refused and left as it was", async () => {
  const path = newPath();
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE recipes (name TEXT)");
  other.close();
  await assert.rejects(openLedger(path), refusesWith("not-a-ledger"));
  const again = new DatabaseSync(path);
  assert.equal(again.prepare("PRAGMA journal_mode").get()?.["journal_mode"], "delete");
  again.close();
});

test("a ledger of a newer format is refused", async () => {
  const path = newPath();
  await (await openLedger(path)).close();
  const newer = new DatabaseSync(path);
  newer.exec("PRAGMA user_version = 1000");
  newer.close();
  await assert.rejects(openLedger(path), refusesWith("ledger-newer"));
});

test("a ledger of an unfinished version, with our mark and number but not our tables, is refused in words", async () => {
  for (const change of ["DROP TABLE features", "ALTER TABLE problems RENAME COLUMN at TO noted"]) {
    const path = newPath();
    await (await openLedger(path)).close();
    const older = new DatabaseSync(path);
    older.exec(change);
    older.close();
    await assert.rejects(openLedger(path), (error: unknown) => {
      assert.ok(refusesWith("not-a-ledger")(error));
      assert.match(
        String(error),
        /was made by an unfinished AtLeast: it lacks (?:features|problems)\./,
      );
      return true;
    });
  }
});

test("a folder in place of a ledger is refused", async () => {
  await assert.rejects(openLedger(folder), refusesWith("unreadable"));
});

test("a ledger that another program holds is waited for, then refused with a sentence", async () => {
  const path = newPath();
  const ledger = await openLedger(path, { busyTimeoutMs: 20 });
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  await assert.rejects(
    ledger.append([makeEntry(makeDocument({ id: "waits" }))]),
    refusesWith("ledger-locked"),
  );
  other.exec("ROLLBACK");
  other.close();
  await ledger.append([makeEntry(makeDocument({ id: "waits" }))]);
  assert.equal((await ledger.counts()).documents, 1);
  await ledger.close();
});

test("a full disk is told, and what was committed before is kept", async () => {
  const path = newPath();
  const database = openSqlite(path, { create: true, busyTimeoutMs: 100 });
  const ledger = new SqliteLedger(database, path, () => "2031-05-04T12:00:00.000Z");
  await ledger.append([makeEntry(makeDocument({ id: "before" }))]);
  const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
  database.exec(`PRAGMA max_page_count = ${String(pages + 2)}`);
  const long = makeDocument({ id: "after", text: "more and more words ".repeat(5000) });
  await assert.rejects(ledger.append([makeEntry(long)]), refusesWith("disk-full"));
  assert.equal((await ledger.counts()).documents, 1);
  await ledger.close();
  const again = await openLedger(path);
  assert.equal((await again.counts()).documents, 1);
  await again.close();
});

test("two programs may make and use one ledger at a time", async () => {
  const path = newPath();
  const [one, two] = await Promise.all([openLedger(path), openLedger(path)]);
  await one.append([makeEntry(makeDocument({ id: "one" }))]);
  await two.append([makeEntry(makeDocument({ id: "two" }))]);
  assert.equal((await one.counts()).documents, 2);
  await one.close();
  await two.close();
});

test("an address of a database server is refused with a sentence", async () => {
  await assert.rejects(openLedger("postgres://localhost/monitor"), refusesWith("unreadable"));
});
