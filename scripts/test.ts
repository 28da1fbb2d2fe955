// Runs everything that is tested: types, lint, format and the test files; ends with one line of counts.
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const HELP = `usage: npm test -- [--only types,lint,format,unit] [--files GLOB]…

  npm test                                       everything
  npm test -- --only types,lint                  the quick checks
  npm test -- --only unit --files "src/tally/**/*.test.ts"
`;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    files: { type: "string", multiple: true },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const root = new URL("..", import.meta.url).pathname;
const node = process.execPath;
const steps = ["types", "lint", "format", "unit"] as const;
type Step = (typeof steps)[number];
const wanted = new Set<string>(values.only?.split(",") ?? steps);
for (const name of wanted)
  if (!(steps as readonly string[]).includes(name)) {
    console.error(`There is no step "${name}": choose among ${steps.join(", ")}.`);
    process.exit(2);
  }

const folder = mkdtempSync(join(tmpdir(), "atleast-test-"));
const countsFile = join(folder, "counts.json");
const patterns = values.files ?? ["src/**/*.test.ts", "test/**/*.test.ts"];
const testFiles = globSync(patterns, { cwd: root }).sort();

const commands: Record<Step, readonly string[]> = {
  types: ["node_modules/typescript-native/bin/tsc", "--noEmit"],
  lint: ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."],
  format: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  unit: [
    "--conditions=atleast-source",
    "--disable-warning=ExperimentalWarning",
    "--test",
    "--test-concurrency=2",
    "--test-timeout=600000",
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=./scripts/counts-reporter.ts",
    `--test-reporter-destination=${countsFile}`,
    ...testFiles,
  ],
};

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  if (!wanted.has(step)) continue;
  const started = performance.now();
  if (step === "unit" && testFiles.length === 0) {
    console.error("No test file fits the patterns.");
    counts.failed++;
    continue;
  }
  const run = spawnSync(node, commands[step], { cwd: root, stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${run.status === 0 ? "ok" : "FAILED"}  ${step}  ${seconds} s`);
  if (step === "unit") {
    const seen = readCounts();
    counts.passed += seen.passed;
    counts.skipped += seen.skipped;
    counts.failed += Math.max(seen.failed, run.status === 0 ? 0 : 1);
  } else if (run.status === 0) counts.passed++;
  else counts.failed++;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);

function readCounts(): { passed: number; failed: number; skipped: number } {
  try {
    return JSON.parse(readFileSync(countsFile, "utf8")) as typeof counts;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
