#!/usr/bin/env node
// Starts the command line: from the sources in a checkout, from `dist` where it is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const source = new URL("../src/cli/main.ts", import.meta.url);
const built = new URL("../dist/cli/main.js", import.meta.url);

/** An older Node is on the path: hands over to the one that npm installed beside us, if it did. */
const handOver = () => {
  let newer;
  try {
    newer = module.createRequire(import.meta.url).resolve("node/bin/node");
  } catch {
    process.stderr.write(
      `atleast needs Node.js 24 or newer; this is ${process.version}. Install it, or run \`npm ci\` in the checkout.\n`,
    );
    process.exit(2);
  }
  const run = spawn(newer, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => run.kill(signal));
  run.on("exit", (code) => process.exit(code ?? 1));
};

if (Number(process.versions.node.split(".")[0]) < 24) handOver();
else {
  // what was compiled once is kept, for this program and for the worker threads that it starts
  const { directory } = module.enableCompileCache();
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
  const { main } = await import(existsSync(source) ? source.href : built.href);
  await main(process.argv.slice(2));
}
