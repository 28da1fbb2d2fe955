// Measures reading a folder of mixed files into a ledger against parsing its pages and extracting its documents alone.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { openCaptureStore } from "../src/evidence.ts";
import { openExtractionPool } from "../src/extraction-pool.ts";
import { findInDocument, ingest, isRejection, loadLookups, readAll } from "../src/ingest.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { median, type Comparison } from "./compare.ts";
import { pagesInMixedFolder, writeMixedFolder } from "./mixed-folder.ts";

const FILES = 10_000;
const ROUNDS = 3;
const JOBS = 2;

/** What one run took, told by the process that ran it. */
interface Run {
  readonly milliseconds: number;
  /** Of all its threads together. */
  readonly processorMilliseconds: number;
  readonly documents: number;
  readonly claims: number;
  readonly peakMegabytes: number;
}

interface Stopwatch {
  /** Adds the time that the work takes. */
  time<T>(work: () => T): T;
  milliseconds(): number;
  /** Less than the time where the machine was busy with other things. */
  processorMilliseconds(): number;
}

const processorMicroseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

const startStopwatch = (): Stopwatch => {
  let sum = 0;
  let processorSum = 0;
  return {
    time: (work) => {
      const started = performance.now();
      const before = processorMicroseconds();
      try {
        return work();
      } finally {
        sum += performance.now() - started;
        processorSum += processorMicroseconds() - before;
      }
    },
    milliseconds: () => sum,
    processorMilliseconds: () => processorSum / 1000,
  };
};

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** The whole way in, as `atleast read FOLDER` goes it: a new ledger, captures kept, two workers. */
const readFolder = async (folder: string, scratch: string): Promise<Run> => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const before = processorMicroseconds();
  const started = performance.now();
  const ledger = await openLedger(join(scratch, "bench.db"));
  const pool = openExtractionPool(JOBS);
  const { read, claims, rejected } = await ingest(ledger, folder, {
    find: pool.find,
    captures: openCaptureStore(join(scratch, "captures")),
  });
  await pool.close();
  await ledger.close();
  if (rejected > 0) throw new Error(`${String(rejected)} files of the bench were rejected`);
  return {
    milliseconds: performance.now() - started,
    processorMilliseconds: (processorMicroseconds() - before) / 1000,
    documents: read,
    claims,
    peakMegabytes: peakMegabytes(),
  };
};

/** linkedom and Readability on every page, and the rules on every document: nothing else is timed. */
const parseAndExtract = async (folder: string, files: number): Promise<Run> => {
  const stopwatch = startStopwatch();
  for (const html of pagesInMixedFolder(files))
    stopwatch.time(() => new Readability(parseHTML(html).document as never).parse());
  const lookups = await loadLookups();
  let documents = 0;
  let claims = 0;
  for await (const read of readAll(folder)) {
    if (isRejection(read)) continue;
    documents += 1;
    claims += stopwatch.time(() => findInDocument(read, lookups)).claims.length;
  }
  return {
    milliseconds: stopwatch.milliseconds(),
    processorMilliseconds: stopwatch.processorMilliseconds(),
    documents,
    claims,
    peakMegabytes: peakMegabytes(),
  };
};

/** Runs one of the two in a process of its own, so that neither warms or burdens the other. */
const runApart = (...words: readonly string[]): Run => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", import.meta.filename, ...words],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`the run of ${words[0]!} failed`);
  return JSON.parse(stdout) as Run;
};

const numbers = new Intl.NumberFormat("en");

export const benchReading = async (files = FILES): Promise<readonly Comparison[]> => {
  const scratch = mkdtempSync(join(tmpdir(), "atleast-bench-"));
  const folder = join(scratch, "files");
  try {
    await writeMixedFolder(folder, files);
    const pairs = Array.from({ length: ROUNDS }, () => ({
      ours: runApart("read", folder, join(scratch, "read")),
      alone: runApart("alone", folder, String(files)),
    }));
    const [{ ours: first }] = pairs as [(typeof pairs)[number]];
    const peak = Math.max(...pairs.map(({ ours }) => ours.peakMegabytes));
    const row = (name: string, measure: keyof Run, threads: number): Comparison => ({
      name,
      work: `${numbers.format(files)} files, ${numbers.format(first.documents)} documents, at most ${peak.toFixed(0)} MB`,
      ours: median(pairs.map(({ ours }) => ours[measure])),
      yardstick: median(pairs.map(({ alone }) => alone[measure])) / threads,
      ratio: median(pairs.map(({ ours, alone }) => ours[measure] / (alone[measure] / threads))),
      yardstickName: "linkedom and Readability on its pages, and extraction, alone on one thread",
    });
    return [
      row("reading a folder of mixed files", "milliseconds", 1),
      row("the same in processor time, all threads", "processorMilliseconds", 1),
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  const [what = "", folder = "", rest = ""] = process.argv.slice(2);
  const run =
    what === "read"
      ? await readFolder(folder, rest)
      : what === "alone"
        ? await parseAndExtract(folder, Number(rest))
        : null;
  console.log(JSON.stringify(run ?? (await benchReading(Number(what || FILES))), null, 1));
}
