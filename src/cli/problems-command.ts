// The command `problems`: what could not be read, and why.
import { Command, Option } from "commander";
import { openLedger } from "../ledger/open-ledger.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { formatTable } from "./format-table.ts";
import { print } from "./terminal.ts";

const EXAMPLES = `
Examples:
  atleast problems
  atleast problems --format jsonl | jq -r .where`;

export const problemsCommand = (): Command =>
  new Command("problems")
    .description("list what could not be read, and why")
    .addOption(
      new Option("--format <format>", "how to print them")
        .choices(["table", "jsonl"])
        .default("table"),
    )
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (options: { readonly format: "table" | "jsonl"; readonly ledger?: string }) => {
      const ledger = await openLedger(ledgerAddress(options.ledger), { create: false });
      try {
        const problems = await ledger.problems();
        if (options.format === "jsonl")
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
      } finally {
        await ledger.close();
      }
    });
