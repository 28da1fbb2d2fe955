// Runs the benchmarks and prints a table of ratios against yardsticks measured in the same run.
import { parseArgs } from "node:util";
import type { Comparison } from "./compare.ts";

const HELP = `usage: npm run bench -- [NAME…]

  npm run bench                 all of them
  npm run bench -- ledger       only those named: extraction, threads, reading, ledger, page
`;

const BENCHES: Readonly<Record<string, () => Promise<readonly Comparison[]>>> = {
  extraction: async () => (await import("./extraction.ts")).benchExtraction(),
  threads: async () => (await import("./threads.ts")).benchThreads(),
  reading: async () => (await import("./reading.ts")).benchReading(),
  ledger: async () => (await import("./ledger.ts")).benchLedger(),
  page: async () => (await import("./page.ts")).benchPage(),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: "boolean", short: "h" } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark "${unknown[0]}": choose among ${Object.keys(BENCHES).join(", ")}.`,
  );
  process.exit(2);
}
console.log("| what | work a round | ours, ms | yardstick, ms | ratio | yardstick |");
console.log("| --- | --- | ---: | ---: | ---: | --- |");
for (const name of names)
  for (const row of await BENCHES[name]!())
    console.log(
      `| ${row.name} | ${row.work} | ${row.ours.toFixed(1)} | ${row.yardstick.toFixed(1)} | ${row.ratio.toFixed(2)} | ${row.yardstickName} |`,
    );
