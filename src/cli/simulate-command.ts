// The command `simulate`: an invented crisis as reports, with the true counts behind them.
import { writeFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { ProblemError } from "../model/problem.ts";
import { simulateReports } from "../simulation.ts";
import { print } from "./terminal.ts";

interface SimulateOptions {
  readonly seed: number;
  readonly statements: number;
  readonly lie?: boolean;
  readonly truths?: string;
}

const EXAMPLES = `
Examples:
  atleast simulate --seed 7 > reports.jsonl
  atleast simulate --seed 7 --statements 200 --lie --truths truths.jsonl > reports.jsonl
  atleast simulate | atleast read - --ledger simulated.db

Origins hear of counts late, round them, give a floor or a range; outlets quote and copy them. All that they say is true
of the moment that it holds for, save the lie that --lie puts in. One seed makes one crisis; none of it happened.`;

const readWhole =
  (least: number, most: number) =>
  (stated: string): number => {
    const number = Number(stated);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(
        `Give a whole number from ${String(least)} to ${String(most)}.`,
      );
    return number;
  };

export const simulateCommand = (): Command =>
  new Command("simulate")
    .description("print an invented crisis as JSON Lines documents, to try counting on")
    .addOption(
      new Option("--seed <number>", "which crisis").argParser(readWhole(0, 2 ** 32 - 1)).default(1),
    )
    .addOption(
      new Option("--statements <number>", "how many statements its origins make")
        .argParser(readWhole(1, 100_000))
        .default(60),
    )
    .option("--lie", "let one origin contradict another in the end")
    .option("--truths <file>", "write the true counts into this file, as JSON Lines")
    .addHelpText("after", EXAMPLES)
    .action(async (options: SimulateOptions) => {
      const { seed, statements } = options;
      const { reports, truths } = simulateReports(seed, {
        statements,
        withLie: options.lie ?? false,
      });
      if (options.truths !== undefined)
        writeTruths(options.truths, truths.map((truth) => `${JSON.stringify(truth)}\n`).join(""));
      for (const report of reports) await print(`${JSON.stringify(report)}\n`);
    });

const writeTruths = (path: string, lines: string): void => {
  try {
    writeFileSync(path, lines);
  } catch (error) {
    throw new ProblemError(
      {
        code: "unreadable",
        where: path,
        what: "could not be written.",
        todo: "Check its folder and the room on the disk.",
      },
      { cause: error },
    );
  }
};
