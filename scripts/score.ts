// Turns the reports shared for tuning into claims and scores them against the gold, by field and by fold of clusters.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findInDocument } from "../src/ingest.ts";
import type { Document } from "../src/model/document.ts";
import { claimToWire } from "../src/views/claim-wire.ts";
import { lookupsForScripts } from "./lookups.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    language: { type: "string", default: "en" },
    errors: { type: "string", default: "20" },
    /** Deals the clusters into so many folds and scores each by itself. */
    folds: { type: "string" },
    /** Only these folds, counted from 1: `1,2,3`. */
    fold: { type: "string" },
    /** Only documents whose id holds this. */
    only: { type: "string" },
    /** Shows only errors of this sort: `missed`, `extra`, or a field's name. */
    show: { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

const HELP = `Reads the reports shared for tuning and scores the claims against the gold.

  --errors N        how many errors to show, the worst first (20)
  --show WORD       only errors of one sort: missed, extra, or a field (role, when, place, source)
  --only TEXT       only documents whose id holds the text
  --folds N         deals the clusters into N folds and scores each
  --fold 1,2        scores these folds together
  --language CODE   the language of the documents (en)
  --shared FOLDER   where the gold and the reports lie (../shared)
  --json            figures only, as JSON

Examples
  node scripts/score.ts
  node scripts/score.ts --show role --errors 50
  node scripts/score.ts --only mobilisation --errors 10
  node scripts/score.ts --folds 5 --fold 1,2,3 --errors 0`;

if (options.help) {
  console.log(HELP);
  process.exit(0);
}

interface GoldFile {
  readonly document: string;
  readonly language: string;
  readonly cluster?: string | null;
}

const shared = resolve(options.shared);
if (!existsSync(join(shared, "gold"))) {
  console.log(`${shared} holds no gold claims here: nothing to score.`);
  process.exit(0);
}

const gold = readdirSync(join(shared, "gold"))
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => ({
    name,
    text: readFileSync(join(shared, "gold", name), "utf8"),
  }))
  .map(({ name, text }) => ({ name, text, ...(JSON.parse(text) as GoldFile) }))
  .filter(({ language }) => language === options.language)
  .filter(({ document }) => !options.only || document.includes(options.only));

const readReport = (name: string): Document => {
  const report = JSON.parse(
    readFileSync(join(shared, "reports", name), "utf8"),
  ) as Partial<Document>;
  return {
    id: report.id ?? name,
    title: report.title ?? "",
    text: report.text ?? "",
    published: report.published ?? null,
    outlet: report.outlet ?? null,
    url: report.url ?? null,
    language: report.language ?? null,
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "1970-01-01T00:00:00Z",
      contentType: null,
      method: "file",
    },
  };
};

/** Documents of one cluster tell of one crisis, so they are never parted. */
const clusterOf = (file: GoldFile): string => file.cluster ?? file.document.replace(/-\d+$/, "");

/** Deals clusters to folds in the order of their names, by a fixed stride, so that folds stay put. */
const foldOf = (cluster: string, folds: number): number => {
  let sum = 0;
  for (const character of cluster) sum = (sum * 31 + character.codePointAt(0)!) % 1_000_003;
  return (sum % folds) + 1;
};

const ERROR = /^(?:missed|extra|fields) /;

/** Claims missed or made up come first, then those with the most fields wrong. */
const worstFirst = (errors: readonly string[]): readonly string[] => {
  const weight = (line: string): number =>
    line.startsWith("fields") ? line.split("; ").length : line.startsWith("missed") ? 101 : 100;
  const wanted = errors.filter(
    (line) =>
      options.show === undefined ||
      line.startsWith(options.show) ||
      line.includes(`${options.show} `),
  );
  return wanted.toSorted((a, b) => weight(b) - weight(a));
};

/** The words about the number that an error line names. */
const wordsAround = (line: string, texts: ReadonlyMap<string, string>): string => {
  const parts = /^\w+ +(\S+) .* @(\d+)/.exec(line);
  const text = texts.get(parts?.[1] ?? "") ?? "";
  const at = Number(parts?.[2] ?? 0);
  return `${text.slice(Math.max(0, at - 130), at)}[[${text.slice(at, at + 130)}`.replaceAll(
    "\n",
    " ",
  );
};

const lookups = await lookupsForScripts();

const work = mkdtempSync(join(tmpdir(), "atleast-score-"));
const score = (label: string, files: typeof gold): void => {
  const folder = join(work, label.replaceAll(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  let spent = 0;
  let characters = 0;
  for (const file of files) {
    const document = readReport(file.name);
    const before = performance.now();
    const { claims } = findInDocument(document, lookups);
    spent += performance.now() - before;
    characters += document.text.length;
    for (const claim of claims) lines.push(JSON.stringify(claimToWire(claim)));
    writeFileSync(join(folder, file.name), file.text);
  }
  const claimsFile = join(work, "claims.jsonl");
  writeFileSync(claimsFile, lines.join("\n"));
  const args = [join(shared, "score.mjs"), folder, claimsFile];
  if (options.json) args.push("--json");
  else args.push("--by-measure", "--errors", "1000000");
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  console.log(
    `${label}: ${files.length} documents, ${(characters / 1000).toFixed(0)}k characters, ${spent.toFixed(0)} ms`,
  );
  const reported = (stdout + stderr).trimEnd().split("\n");
  const errors = reported.filter((line) => ERROR.test(line));
  console.log(reported.filter((line) => !ERROR.test(line)).join("\n"));
  const texts = new Map(files.map((file) => [file.document, readReport(file.name).text]));
  for (const line of worstFirst(errors).slice(0, Number(options.errors)))
    console.log(`${line}\n    ${wordsAround(line, texts)}`);
  console.log();
};

try {
  const folds = options.folds ? Number(options.folds) : 0;
  if (folds > 1) {
    const wanted = options.fold?.split(",").map(Number);
    if (wanted)
      score(
        `folds ${wanted.join(", ")} of ${folds}`,
        gold.filter((file) => wanted.includes(foldOf(clusterOf(file), folds))),
      );
    else
      for (let fold = 1; fold <= folds; fold++)
        score(
          `fold ${fold} of ${folds}`,
          gold.filter((file) => foldOf(clusterOf(file), folds) === fold),
        );
  } else score("all", gold);
} finally {
  rmSync(work, { recursive: true, force: true });
}
