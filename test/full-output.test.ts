// Holds that results which the disk cannot take end in one sentence and a failing exit code.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = new URL("..", import.meta.url).pathname;
const FULL = "/dev/full";

test(
  "a full disk under the results is said in one sentence",
  { skip: existsSync(FULL) ? false : "this system has no device that is always full" },
  () => {
    const full = openSync(FULL, "w");
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, "bin/atleast.js"), "extract", join(root, "sample/dispatches.jsonl")],
        { stdio: ["ignore", full, "pipe"], encoding: "utf8" },
      );
      assert.equal(status, 1);
      assert.match(stderr, /disk is full\. Make room/);
      assert.doesNotMatch(stderr, /at .*\.ts:\d+/);
    } finally {
      closeSync(full);
    }
  },
);
