#!/usr/bin/env node
// Starts the command line: from the sources in a checkout, from `dist` where it is installed.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const source = new URL("../src/cli/main.ts", import.meta.url);
const built = new URL("../dist/cli/main.js", import.meta.url);
const major = Number(process.versions.node.split(".")[0]);

if (major < 24) {
  // an older Node is on the path: hand over to the one that npm installed, if it did
  let newer = null;
  try {
    newer = createRequire(import.meta.url).resolve("node/bin/node");
  } catch {
    process.stderr.write(
      "atleast needs Node.js 24 or newer; this is " +
        process.version +
        ". Install it, or run `npm ci` in the checkout.\n",
    );
    process.exit(2);
  }
  const run = spawnSync(newer, [new URL(import.meta.url).pathname, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exit(run.status ?? 1);
}

const { main } = await import(existsSync(source) ? source.href : built.href);
await main(process.argv.slice(2));
