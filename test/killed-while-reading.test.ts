// Kills `atleast read` at random moments, and looks whether the ledger holds whole documents only.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { test } from "node:test";
import { openLedger } from "../src/ledger/open-ledger.ts";
import {
  jsonLines,
  makeFolder,
  runAtleast,
  startAtleast,
  waitForEnd,
  writeFiles,
} from "./run-atleast.ts";

const DOCUMENTS = 6000;
const KILLS = 6;

/** Three claims each: a document without all of them would be a torn one. */
const report = (index: number) => ({
  id: `r${String(index)}`,
  text: `${String(index + 2)} people were killed in Lyon. About 40 people were injured in Paris. Police arrested 7 people in Nice.`,
  published: "2031-03-05",
  situation: "torn",
});

test("killed at any moment, the ledger opens again with whole documents, and reading goes on", async (t) => {
  const cwd = makeFolder();
  const path = join(cwd, "l.db");
  writeFiles(cwd, {
    "many.jsonl": jsonLines(Array.from({ length: DOCUMENTS }, (_, index) => report(index))),
  });
  const read = ["read", "many.jsonl", "--ledger", path, "--jobs", "1"];
  let held = 0;
  const seen: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startAtleast(read, cwd);
    const ended = waitForEnd(child);
    // long enough that some of the work is done, wherever the machine is in it by then
    while (child.exitCode === null && !(await hasMoreThan(path, held))) await wait(20);
    await wait(Math.random() * 150);
    child.kill("SIGKILL");
    await ended;
    const ledger = await openLedger(path);
    const counts = await ledger.counts();
    assert.ok(counts.documents >= held, "documents were lost");
    assert.equal(counts.claims, counts.documents * 3);
    const claims = await ledger.claims({ situation: "torn" });
    assert.equal(claims.length, counts.claims, "a document came in without its situation");
    held = counts.documents;
    seen.push(held);
    await ledger.close();
  }
  t.diagnostic(`documents after each kill: ${seen.join(", ")}`);
  assert.ok(seen[0]! < DOCUMENTS, "the first run ended before it was killed");
  const rest = runAtleast(read, { cwd });
  assert.equal(rest.code, 0, rest.err);
  const ledger = await openLedger(path);
  const counts = await ledger.counts();
  assert.deepEqual([counts.documents, counts.claims], [DOCUMENTS, DOCUMENTS * 3]);
  await ledger.close();
});

const hasMoreThan = async (path: string, held: number): Promise<boolean> => {
  if (!existsSync(path)) return false;
  const ledger = await openLedger(path);
  try {
    return (await ledger.counts()).documents > held;
  } finally {
    await ledger.close();
  }
};
