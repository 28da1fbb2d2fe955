// The command `problems`: what could not be read, and why; and another try at it.
import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import type { Ledger, RecordedProblem } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { Problem } from "../model/problem.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { formatTable } from "./format-table.ts";
import { jobsOption } from "./jobs-option.ts";
import { count, printSummary, readInto } from "./read-command.ts";
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
  atleast problems reports/ --retry

A problem is listed until what it is about is read again without it, by --retry or by any other reading. --retry reads
the files and addresses again that something could not be read of: run it in the folder that they were read from, once
what was wrong is mended. What is known is passed over. Exit code: 1 where anything was rejected again.`;

export const problemsCommand = (): Command =>
  new Command("problems")
    .description("list what could not be read, and why, or try it again")
    .argument("[place...]", "only what lies in these files, folders and addresses")
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
    .action(async (places: readonly string[], options: ProblemsOptions) => {
      const ledger = await openLedger(ledgerAddress(options.ledger), { create: false });
      try {
        if (options.retry === true) await retryProblems(ledger, places, options);
        else await listProblems(ledger, places, options.format);
      } finally {
        await ledger.close();
      }
    });

/** The problems that lie in one of the places; all where none is named. */
const problemsIn = async (
  ledger: Ledger,
  places: readonly string[],
): Promise<readonly RecordedProblem[]> => {
  const problems = await ledger.problems();
  if (places.length === 0) return problems;
  return problems.filter(({ problem: { where } }) =>
    places.some(
      (place) =>
        where.startsWith(place) &&
        /^(?:[/\\,?#]|$)/.test(where.slice(place.replace(/[/\\]$/, "").length)),
    ),
  );
};

const listProblems = async (
  ledger: Ledger,
  places: readonly string[],
  format: ProblemsOptions["format"],
): Promise<void> => {
  const problems = await problemsIn(ledger, places);
  if (format === "jsonl")
    await print(
      problems.map(({ problem, at }) => `${JSON.stringify({ at, ...problem })}\n`).join(""),
    );
  else if (problems.length === 0) await print(NOTHING);
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

const NOTHING = "There is nothing that could not be read.\n";

const retryProblems = async (
  ledger: Ledger,
  places: readonly string[],
  options: ProblemsOptions,
): Promise<void> => {
  const problems = await problemsIn(ledger, places);
  const toRead = new Set<string>();
  const gone = new Set<string>();
  for (const { problem } of problems) {
    const place = placeToRead(problem);
    if (place === null) gone.add(problem.where);
    else toRead.add(place);
  }
  if (toRead.size > 0) {
    const summary = await readInto(ledger, [...toRead], options);
    await printSummary(summary, ledger.address);
    if (summary.rejected > 0) process.exitCode = 1;
    const left = new Set((await ledger.problems()).map(({ problem }) => JSON.stringify(problem)));
    const mended = problems.filter(({ problem }) => !left.has(JSON.stringify(problem))).length;
    await print(`${count(mended, "problem")} mended, ${String(problems.length - mended)} left\n`);
  } else if (gone.size === 0) await print(NOTHING);
  if (gone.size > 0)
    await print(
      `not to be found from this folder: ${[...gone].slice(0, 10).join("; ")}${gone.size > 10 ? "; …" : ""}\n`,
    );
};
