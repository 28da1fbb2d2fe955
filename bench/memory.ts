// Measures what `atleast read` of a file of many articles takes in memory, and how fast it goes, as the articles grow in number.
//   node bench/memory.ts [ARTICLES…]     default: 10000 20000; for the record: 25000 50000 100000
import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openExtractionPool } from "../src/extraction-pool.ts";
import { ingest } from "../src/ingest.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { makeReport } from "./mixed-reports.ts";

const JOBS = 2;
const MEGABYTE = 2 ** 20;

/** A JSON Lines file of so many invented articles, written a line at a time; its size in bytes. */
const writeArticles = (path: string, articles: number): number => {
  const file = openSync(path, "w");
  for (let number = 0; number < articles; number++) {
    const { title, paragraphs, published, outlet, address } = makeReport(number);
    const text = paragraphs.join("\n\n");
    const wire = { id: `a${String(number)}`, title, text, published, outlet, url: address };
    writeSync(file, `${JSON.stringify({ ...wire, language: "en" })}\n`);
  }
  closeSync(file);
  return statSync(path).size;
};

/** Reads them as the command does, in a process of its own, which ends by telling what it took. */
const read = async (articles: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "atleast-bench-"));
  try {
    const path = join(folder, "articles.jsonl");
    const bytes = writeArticles(path, articles);
    const started = performance.now();
    const ledger = await openLedger(join(folder, "bench.db"));
    const pool = openExtractionPool(JOBS);
    const summary = await ingest(ledger, path, { find: pool.find });
    await pool.close();
    await ledger.close();
    const seconds = (performance.now() - started) / 1000;
    const peak = process.resourceUsage().maxRSS / 1024;
    const held = readdirSync(folder)
      .filter((name) => name.startsWith("bench.db"))
      .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    const cells = [
      summary.read.toLocaleString("en"),
      (bytes / MEGABYTE).toFixed(0),
      summary.claims.toLocaleString("en"),
      seconds.toFixed(0),
      (summary.read / seconds).toFixed(0),
      peak.toFixed(0),
      (held / MEGABYTE).toFixed(0),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [only, ...sizes] = process.argv.slice(2);
if (only === "--only") await read(Number(sizes[0]));
else {
  console.log(
    "| articles | file, MB | claims | seconds | articles a second | peak memory, MB | ledger, MB |",
  );
  console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const size of only === undefined ? ["10000", "20000"] : [only, ...sizes])
    spawnSync(process.execPath, [new URL(import.meta.url).pathname, "--only", size], {
      stdio: "inherit",
    });
}
