// Tests that one watcher at a time has a folder, and that a killed one leaves it free.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ProblemError } from "../../model/problem.ts";
import { lockWatch } from "./watch-lock.ts";

const root = mkdtempSync(join(tmpdir(), "atleast-lock-"));
after(() => {
  rmSync(root, { recursive: true });
});

const markOf = (process_: number, host: string): string =>
  JSON.stringify({ token: "t", process: process_, host, since: "2031-05-06T07:08:09.000Z" });

const isRefused = (words: RegExp) => (error: unknown) =>
  error instanceof ProblemError && words.test(error.message);

test("a folder has one watcher at a time, and the next when it is given back", async () => {
  const folder = join(root, "one");
  const lock = await lockWatch(folder);
  await assert.rejects(
    lockWatch(folder),
    isRefused(new RegExp(`is being watched already, by process ${String(process.pid)} on `)),
  );
  lock.release();
  assert.equal(existsSync(join(folder, "watching.lock")), false);
  (await lockWatch(folder)).release();
});

test("of many that ask at once for a folder that a killed watcher left, one has it", async () => {
  const folder = join(root, "left");
  (await lockWatch(folder)).release();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const mark = join(folder, "watching.lock");
  writeFileSync(mark, markOf(pid, hostname()));
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockWatch(folder)));
  const had = asked.filter(({ status }) => status === "fulfilled");
  assert.equal(had.length, 1);
  for (const one of had) if (one.status === "fulfilled") one.value.release();
});

test("a watcher on another machine is believed while it touches its mark, and no longer", async () => {
  const folder = join(root, "far");
  (await lockWatch(folder)).release();
  const mark = join(folder, "watching.lock");
  writeFileSync(mark, markOf(1, "another-machine.example"));
  await assert.rejects(
    lockWatch(folder),
    isRefused(/by process 1 on another-machine\.example since 2031-05-06 07:08 UTC/),
  );
  const longAgo = new Date(Date.now() - 600_000);
  utimesSync(mark, longAgo, longAgo);
  const lock = await lockWatch(folder);
  assert.match(readFileSync(mark, "utf8"), new RegExp(`"process":${String(process.pid)},`));
  lock.release();
});
