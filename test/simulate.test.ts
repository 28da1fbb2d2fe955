// Tests an invented crisis from its seed through reading and counting to the numbers that were true.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeFolder, runAtleast, writeFiles } from "./run-atleast.ts";

interface Truth {
  readonly measure: string;
  readonly place: string;
  readonly count: number;
}
interface Counted extends Omit<Truth, "place" | "count"> {
  readonly place: { readonly name: string } | null;
  readonly counted: string | null;
  readonly floor: number;
  readonly ceiling: number | null;
}

const parse = <T>(lines: string): T[] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

test("a simulated crisis is read, and the true counts lie within what is counted", () => {
  const cwd = makeFolder();
  const simulate = (seed: string) =>
    runAtleast(["simulate", "--seed", seed, "--truths", "truths.jsonl"], { cwd }).out;
  const reports = simulate("7");
  assert.notEqual(simulate("8"), reports);
  assert.equal(simulate("7"), reports);
  writeFiles(cwd, { "reports.jsonl": reports });
  const read = runAtleast(["read", "reports.jsonl", "--ledger", "l.db"], { cwd });
  assert.equal(read.code, 0, read.err);
  const truths = parse<Truth>(readFileSync(join(cwd, "truths.jsonl"), "utf8"));
  const tallies = parse<Counted>(
    runAtleast(["tally", "--format", "jsonl", "--ledger", "l.db"], { cwd }).out,
  );
  let asked = 0;
  for (const { measure, place, count } of truths.filter((truth) => truth.measure !== "detained"))
    for (const tally of tallies) {
      if (tally.measure !== measure || tally.place?.name !== place || tally.counted !== null)
        continue;
      asked += 1;
      // the last statement on a place may be older than the world's last hour: the count grew since
      assert.ok(
        tally.floor <= count,
        `${measure} ${place}: ${String(tally.floor)} of ${String(count)}`,
      );
    }
  assert.ok(asked > 5, `${String(asked)} tallies`);
});

test("what is no number of statements is wrong usage", () => {
  assert.equal(runAtleast(["simulate", "--statements", "many"], { cwd: makeFolder() }).code, 2);
});
