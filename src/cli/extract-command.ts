// The command `extract`: claims out of documents, without a ledger.
import { Command, Option } from "commander";
import { openExtractionPool, writeClaims, type WrittenClaims } from "../extraction-pool.ts";
import { findHere, isRejection, readAll, type Sought } from "../ingest.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { columnsOption } from "./columns-option.ts";
import { formatTable } from "./format-table.ts";
import { jobsOption } from "./jobs-option.ts";
import { inert, print, sayProblem } from "./terminal.ts";

interface ExtractOptions {
  readonly format: "jsonl" | "table";
  readonly columns?: Readonly<Record<string, string>>;
  readonly jobs: number;
}

const EXAMPLES = `
Examples:
  atleast extract report.txt
  atleast extract report.html --format table
  atleast extract documents.jsonl --jobs 2 > claims.jsonl
  cat report.txt | atleast extract -

Prints a JSON object a claim, the claims of a document in the order in which they stand in it, a headline's first.
A JSON Lines file streams: memory does not grow with the number of documents.
Exit code: 0, or 1 where anything was rejected.`;

export const extractCommand = (): Command =>
  new Command("extract")
    .description("print the claims that documents make, without a ledger")
    .argument("<path...>", "files, folders, http(s) addresses, or - for standard input")
    .addOption(
      new Option("--format <format>", "how to print them")
        .choices(["jsonl", "table"])
        .default("jsonl"),
    )
    .addOption(columnsOption())
    .addOption(jobsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: readonly string[], options: ExtractOptions) => {
      const pool = options.jobs > 1 ? openExtractionPool(options.jobs) : null;
      async function* documents(): AsyncGenerator<Sought<null>> {
        const read = { columns: options.columns ?? {}, stdin: process.stdin };
        for await (const one of readAll(paths, read)) {
          if (!isRejection(one)) yield { document: one, carried: null };
          else {
            sayProblem(one.problem);
            process.exitCode = 1;
          }
        }
      }
      try {
        if (options.format === "jsonl")
          for await (const { lines } of (pool?.write ?? writeHere)(documents())) await print(lines);
        else
          for await (const { document, findings } of (pool?.find ?? findHere())(documents()))
            await print(claimTable(document, findings.claims));
      } finally {
        await pool?.close();
      }
    });

async function* writeHere<T>(
  sought: AsyncIterable<Sought<T>>,
): AsyncGenerator<Pick<WrittenClaims, "lines">> {
  for await (const { findings } of findHere()(sought)) yield writeClaims(findings.claims);
}

const QUOTE_LENGTH = 60;

const shorten = (words: string): string =>
  words.length <= QUOTE_LENGTH ? words : `${words.slice(0, QUOTE_LENGTH - 1).trimEnd()}…`;

/** A table a document: its width is its own, and none waits for the next. */
const claimTable = (document: Document, claims: readonly ResolvedClaim[]): string => {
  const rows = claims.map((claim) => [
    claim.measure,
    claim.qualifier.replaceAll("_", " "),
    claim.number.text,
    claim.counted?.text ?? "",
    claim.place?.name ?? "",
    claim.when ?? "",
    claim.source ?? "",
    [claim.role, claim.reality].filter((word) => word !== "total" && word !== "actual").join(" "),
    shorten(claim.quote.replace(/\s+/g, " ")),
  ]);
  const head = [
    "measure",
    "qualifier",
    "number",
    "counted",
    "place",
    "when",
    "source",
    "",
    "quote",
  ];
  return `${inert(document.title || document.id)}\n${formatTable(head, rows)}\n`;
};
