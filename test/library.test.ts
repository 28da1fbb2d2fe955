// Runs every example of docs/library.md, and compares what it prints with what stands under it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as library from "../src/index.ts";

const root = new URL("..", import.meta.url).pathname;
const page = readFileSync(join(root, "docs", "library.md"), "utf8");
const EXAMPLE = /^## ([^\n]+)\n(?:(?!^## )[^])*?^```ts\n([^]*?)^```\n\n```text\n([^]*?)^```/gm;

const examples = [...page.matchAll(EXAMPLE)].map(([, name, code, output]) => ({
  name: name!,
  code: code!,
  output: output!,
}));

test("the page holds an example of each way in and out", () => {
  assert.equal(examples.length, [...page.matchAll(/^```ts$/gm)].length);
  for (const name of ["extractClaims", "readDocuments", "ingest", "openLedger", "reconcile"]) {
    assert.ok(name in library, `${name} is not offered`);
    assert.ok(
      examples.some(({ code }) => code.includes(`${name}(`)),
      `${name} has no example`,
    );
  }
});

for (const { name, code, output } of examples)
  test(`the example of "${name}" prints what the page says`, () => {
    const folder = mkdtempSync(join(tmpdir(), "atleast-example-"));
    try {
      // evaluated in the checkout, where "atleast" is this package, and then at home in a folder of its own
      const run = spawnSync(
        process.execPath,
        [
          "--conditions=atleast-source",
          "--disable-warning=ExperimentalWarning",
          "--input-type=module-typescript",
          "--eval",
          `process.chdir(${JSON.stringify(folder)});\n${code}`,
        ],
        { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
      );
      assert.equal(run.stderr, "");
      assert.equal(run.stdout, output);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
