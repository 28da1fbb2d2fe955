// The command `read`: files, folders and addresses into the ledger.
import { Command } from "commander";
import { openExtractionPool } from "../extraction-pool.ts";
import {
  declareSituations,
  findHere,
  ingest,
  type IngestStep,
  type IngestSummary,
} from "../ingest.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openCaptures } from "./captures-folder.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { jobsOption } from "./jobs-option.ts";
import { columnsOption } from "./columns-option.ts";
import { paint, print, sayProblem, startProgress } from "./terminal.ts";

interface ReadCommandOptions {
  readonly situation?: string;
  readonly situations?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly ledger?: string;
  readonly jobs: number;
  readonly allowPrivate?: boolean;
  readonly strict?: boolean;
  /** False where nothing but the text is to be kept. */
  readonly captures?: boolean;
}

const EXAMPLES = `
Examples:
  atleast read report.html notes.txt
  atleast read reports/ --situation floods-2026
  atleast read reports/ --situations situations.yaml
  atleast read https://example.org/news/flood
  atleast read documents.jsonl --ledger floods.db
  cat report.txt | atleast read -

A document that names no situation joins a declared one that it fits, or one of documents like it.

What can be read: text, HTML, Markdown, PDF, Word, XML, JSON and JSON Lines, tables (CSV, TSV), feeds, sitemaps,
Telegram exports and channel pages, e-mail and mailboxes, WARC and WACZ, and archives of these. See docs/formats.md.
A JSON document is {"id","title","text","published","outlet","url","language","situation"}, all but text optional.
Exit code: 0, or 1 where anything was rejected.`;

export const readCommand = (): Command =>
  new Command("read")
    .description("read files, folders and addresses into the ledger, nothing twice")
    .argument("<path...>", "files, folders, http(s) addresses, or - for standard input")
    .option("--situation <name>", "assign everything that is read to this situation")
    .option("--situations <file>", "declare the situations of this YAML file first")
    .addOption(columnsOption())
    .option("--allow-private", "fetch addresses inside this machine's own networks too")
    .option("--strict", "end at the first thing that cannot be read; what came before it is kept")
    .option("--no-captures", "do not keep the bytes that documents were read from")
    .addOption(ledgerOption())
    .addOption(jobsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: readonly string[], options: ReadCommandOptions) => {
      const ledger = await openLedger(ledgerAddress(options.ledger));
      try {
        if (options.situations !== undefined && !(await declareFrom(ledger, options.situations)))
          return;
        const summary = await readInto(ledger, paths, options);
        await printSummary(summary, ledger.address);
        if (summary.rejected > 0) process.exitCode = 1;
      } finally {
        await ledger.close();
      }
    });

/** False, with a sentence for each thing that is wrong, where the file cannot be taken as it is. */
export const declareFrom = async (ledger: Ledger, path: string): Promise<boolean> => {
  const problems = await declareSituations(ledger, path);
  for (const problem of problems) sayProblem(problem);
  if (problems.length > 0) process.exitCode = 1;
  return problems.length === 0;
};

/** Reads with a line of progress at the foot of the terminal and a sentence for every rejection. */
export const readInto = async (
  ledger: Ledger,
  paths: readonly string[],
  options: Pick<
    ReadCommandOptions,
    "situation" | "columns" | "jobs" | "allowPrivate" | "strict" | "captures"
  >,
): Promise<IngestSummary> => {
  const pool = options.jobs > 1 ? openExtractionPool(options.jobs) : null;
  const captures = options.captures === false ? null : openCaptures(ledger.address);
  const progress = startProgress();
  const seen = { documents: 0, claims: 0 };
  const onStep = (step: IngestStep): void => {
    if (step.kind === "rejected") {
      progress.clear();
      sayProblem(step.problem);
      return;
    }
    seen.documents += 1;
    if (step.kind === "taken-in") seen.claims += step.claims;
    progress.show(
      `${count(seen.documents, "document")}, ${count(seen.claims, "claim")}: ${step.document.title || step.document.id}`,
    );
  };
  try {
    return await ingest(ledger, paths, {
      situation: options.situation ?? null,
      columns: options.columns ?? {},
      stdin: process.stdin,
      allowPrivate: options.allowPrivate ?? false,
      strict: options.strict ?? false,
      ...(captures === null ? {} : { captures }),
      find: pool?.find ?? findHere(),
      onStep,
    });
  } finally {
    progress.clear();
    await pool?.close();
  }
};

const NUMBERS = new Intl.NumberFormat("en");

export const count = (number: number, noun: string): string =>
  `${NUMBERS.format(number)} ${noun}${number === 1 ? "" : "s"}`;

/** What was read, what was known, what was rejected and why, and where it is kept. */
export const printSummary = async (summary: IngestSummary, ledger: string): Promise<void> => {
  await print(
    `${paint("bold", count(summary.read, "document"))} read, with ${count(summary.claims, "claim")}\n`,
  );
  if (summary.known > 0) await print(`${count(summary.known, "document")} already known\n`);
  if (summary.rejected > 0) {
    const reasons = Object.entries(summary.reasons).map(
      ([code, number]) => `${NUMBERS.format(number)} ${code.replaceAll("-", " ")}`,
    );
    await print(
      `${paint("red", `${NUMBERS.format(summary.rejected)} rejected`)}: ${reasons.join(", ")}\n`,
    );
  }
  await print(`ledger: ${ledger}\n`);
};
