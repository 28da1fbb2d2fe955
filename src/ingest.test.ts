// Tests the way in: what is taken in, known, changed, rejected, and whose text is whose.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openExtractionPool } from "./extraction-pool.ts";
import { findHere, ingest, readAll, isRejection, type Finder, type IngestStep } from "./ingest.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { openLedger } from "./ledger/open-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "atleast-ingest-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Finds nothing, at once: what is tested here is what happens around the search. */
const findNothing: Finder = async function* (sought) {
  for await (const one of sought)
    yield { ...one, findings: { ruleset: "en-1", claims: [], disputes: [], warnings: [] } };
};

const write = (name: string, documents: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, documents.map((document) => `${JSON.stringify(document)}\n`).join(""));
  return path;
};

const withLedger = async (work: (ledger: Ledger) => Promise<void>): Promise<void> => {
  const ledger = await openLedger(":memory:");
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
};

const idsIn = async (ledger: Ledger): Promise<readonly string[]> =>
  (await ledger.documentHeads()).map(({ id }) => id);

test("one text under one id comes in once, also where it stands twice in one file", async () => {
  await withLedger(async (ledger) => {
    const path = write("twice.jsonl", [
      { id: "a", text: "Rain in Lenmark." },
      { id: "a", text: "Rain in Lenmark." },
      { id: "b", text: "Rain in Lenmark." },
    ]);
    const summary = await ingest(ledger, path, { find: findNothing });
    assert.deepEqual([summary.read, summary.known], [2, 1]);
    assert.deepEqual(await idsIn(ledger), ["a", "b"]);
  });
});

test("each changed text under one id is a version of its own, within a file and between runs", async () => {
  await withLedger(async (ledger) => {
    const steps: IngestStep[] = [];
    const options = { find: findNothing, onStep: (step: IngestStep) => steps.push(step) };
    const first = write("first.jsonl", [
      { id: "a", text: "Rain." },
      { id: "a", text: "More rain." },
      { id: "a", text: "Rain." },
    ]);
    await ingest(ledger, first, options);
    const second = write("second.jsonl", [
      { id: "a", text: "Much more rain." },
      { id: "a", text: "More rain." },
    ]);
    await ingest(ledger, second, options);
    assert.deepEqual(await idsIn(ledger), ["a", "a~2", "a~3"]);
    assert.equal(steps.filter(({ kind }) => kind === "known").length, 2);
    const versions = await ledger.versions("a");
    assert.deepEqual(
      versions.map(({ document }) => document.text),
      ["Rain.", "More rain.", "Much more rain."],
    );
  });
});

test("a reprint is found among what was read before, also by a later run, and versions are none", async () => {
  await withLedger(async (ledger) => {
    const words =
      "The river rose over its banks at Lenmark on Sunday night and carried off the wooden bridge that had stood since the last war, the harbour master said.";
    const options = { find: findNothing };
    await ingest(
      ledger,
      write("original.jsonl", [{ id: "one", text: words, published: "2031-05-04T08:00Z" }]),
      options,
    );
    await ingest(
      ledger,
      write("later.jsonl", [
        { id: "two", text: `${words} (Lenmark Courier)`, published: "2031-05-04T11:00Z" },
        { id: "other", text: "Quite another story of quite another town in quite another land." },
      ]),
      options,
    );
    const families = await ledger.reprintFamilies(["two"]);
    assert.equal(families.length, 1);
    assert.equal(families[0]?.original, "one");
    assert.deepEqual(await ledger.reprintFamilies(["other"]), []);
    const versionsAlone = await openLedger(":memory:");
    await ingest(
      versionsAlone,
      write("versions.jsonl", [
        { id: "one", text: words },
        { id: "one", text: `${words} Nobody was there.` },
      ]),
      options,
    );
    assert.deepEqual(await versionsAlone.reprintFamilies(), []);
    await versionsAlone.close();
  });
});

test("a document assigned by its own word and one assigned by hand say so", async () => {
  await withLedger(async (ledger) => {
    const path = write("own.jsonl", [{ id: "a", text: "Rain.", situation: " flood " }]);
    await ingest(ledger, path, { find: findNothing });
    assert.deepEqual(await ledger.situationsOf("a"), ["flood"]);
    const other = write("other.jsonl", [{ id: "b", text: "Sun.", situation: "flood" }]);
    await ingest(ledger, other, { find: findNothing, situation: "drought" });
    assert.deepEqual(await ledger.situationsOf("b"), ["drought"]);
  });
});

test("halves of characters and NULs are made whole before anything counts offsets in them", async () => {
  const path = join(folder, "halves.json");
  writeFileSync(path, '{"id":"a","title":"\\u0000","text":"so \\ud83d many"}');
  for await (const read of readAll(path)) {
    assert.ok(!isRejection(read));
    assert.equal(read.text, "so \uFFFD many");
    assert.equal(read.title, "\uFFFD");
  }
});

test("rejections are counted by reason and noted, and the rest comes in", async () => {
  await withLedger(async (ledger) => {
    const path = write("mixed.jsonl", [{ id: "a", text: "Rain." }, { title: "no text" }, [1]]);
    const summary = await ingest(ledger, [path, join(folder, "nowhere")], { find: findNothing });
    assert.deepEqual(summary.reasons, { "not-a-document": 2, "not-found": 1 });
    assert.equal(summary.read, 1);
    assert.equal((await ledger.problems()).length, 3);
  });
});

test("a failure in the search ends the run, and what came before it is kept whole", async () => {
  await withLedger(async (ledger) => {
    const path = write(
      "many.jsonl",
      Array.from({ length: 100 }, (_, index) => ({
        id: String(index),
        text: `Rain ${String(index)}.`,
      })),
    );
    const find: Finder = async function* (sought) {
      for await (const one of findNothing(sought)) {
        if (one.document.id === "80") throw new Error("a rule broke its promise");
        yield one;
      }
    };
    await assert.rejects(ingest(ledger, path, { find }), /broke its promise/);
    assert.equal((await ledger.counts()).documents, 80);
  });
});

test("worker threads find what this thread finds, and a reader who leaves early ends the search", async () => {
  const path = write(
    "counted.jsonl",
    Array.from({ length: 60 }, (_, index) => ({
      id: String(index),
      text: `${String(index + 2)} people were killed in Lyon.`,
    })),
  );
  async function* sought() {
    for await (const document of readAll(path))
      if (!isRejection(document)) yield { document, carried: document.id };
  }
  const pool = openExtractionPool(2);
  try {
    const there: unknown[] = [];
    for await (const { carried, findings } of pool.find(sought()))
      there.push([carried, findings.claims]);
    const here: unknown[] = [];
    for await (const { carried, findings } of findHere()(sought()))
      here.push([carried, findings.claims]);
    assert.deepEqual(there, here);
    let seen = 0;
    for await (const _ of pool.find(sought())) if ((seen += 1) === 20) break;
    assert.equal(seen, 20);
  } finally {
    await pool.close();
  }
});
