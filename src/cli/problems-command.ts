// The command `problems`: what could not be read, and why; and another try at it.
import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { Problem } from "../model/problem.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { formatTable } from "./format-table.ts";
import { jobsOption } from "./jobs-option.ts";
import { printSummary, readInto } from "./read-command.ts";
import { print } from "./terminal.ts";

interface ProblemsOptions {
  readonly format: "table" | "jsonl";
  readonly retry?: boolean;
  readonly allowPrivate?: boolean;
  readonly jobs: number;
  readonly ledger?: string;
}

const EXAMPLES = `
Examples:
  atleast problems
  atleast problems --format jsonl | jq -r .where
  atleast problems --retry

--retry reads the files and addresses again that something could not be read of: run it in the folder that they were
read from, once what was wrong is mended. What is known is passed over. Exit code: 1 where anything was rejected again.`;

export const problemsCommand = (): Command =>
  new Command("problems")
    .description("list what could not be read, and why, or try it again")
    .addOption(
      new Option("--format <format>", "how to print them")
        .choices(["table", "jsonl"])
        .default("table"),
    )
    .option("--retry", "read again what could not be read")
    .option("--allow-private", "fetch addresses inside this machine's own networks too")
    .addOption(ledgerOption())
    .addOption(jobsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (options: ProblemsOptions) => {
      const ledger = await openLedger(ledgerAddress(options.ledger), { create: false });
      try {
        if (options.retry === true) await retryProblems(ledger, options);
        else await listProblems(ledger, options.format);
      } finally {
        await ledger.close();
      }
    });

const listProblems = async (ledger: Ledger, format: ProblemsOptions["format"]): Promise<void> => {
  const problems = await ledger.problems();
  if (format === "jsonl")
    await print(
      problems.map(({ problem, at }) => `${JSON.stringify({ at, ...problem })}\n`).join(""),
    );
  else if (problems.length === 0) await print("Nothing was rejected.\n");
  else
    await print(
      formatTable(
        ["when", "where", "what", "what to do"],
        problems.map(({ problem, at }) => [
          at.slice(0, 16).replace("T", " "),
          problem.where,
          problem.what,
          problem.todo,
        ]),
      ),
    );
};

/** The file or address that a problem lies in: "reports/d.jsonl, line 2" in reports/d.jsonl. Null where it is neither now. */
const placeToRead = ({ where }: Problem): string | null => {
  const parts = where.split(", ");
  for (let count = parts.length; count > 0; count -= 1) {
    const place = parts.slice(0, count).join(", ");
    const isAddress = /^https?:\/\/\S+$/i.test(place);
    if (isAddress || existsSync(place)) return place;
  }
  return null;
};

const retryProblems = async (ledger: Ledger, options: ProblemsOptions): Promise<void> => {
  const places = new Set<string>();
  const gone = new Set<string>();
  for (const { problem } of await ledger.problems()) {
    const place = placeToRead(problem);
    if (place === null) gone.add(problem.where);
    else places.add(place);
  }
  if (places.size > 0) {
    const summary = await readInto(ledger, [...places], options);
    await printSummary(summary, ledger.address);
    if (summary.rejected > 0) process.exitCode = 1;
  } else if (gone.size === 0) await print("Nothing was rejected.\n");
  if (gone.size > 0)
    await print(
      `not to be found from this folder: ${[...gone].slice(0, 10).join("; ")}${gone.size > 10 ? "; …" : ""}\n`,
    );
};
