// The command `tally`: how many, of what, where, as known when.
import { Command, Option } from "commander";
import type { Answers, TallyQuestion } from "../answer.ts";
import { isMeasure, MEASURES } from "../model/measure.ts";
import type { Situation } from "../model/situation.ts";
import { ProblemError } from "../model/problem.ts";
import { METHODS, type Method, type Tally } from "../model/tally.ts";
import { rowsToCsv } from "../views/csv.ts";
import { tallyToWire } from "../views/tally-wire.ts";
import { aliasesOption } from "./aliases-option.ts";
import { ledgerOption } from "./default-ledger.ts";
import { formatTable } from "./format-table.ts";
import { asOfOption } from "./moment-option.ts";
import { inert, paint, print } from "./terminal.ts";
import { withAnswers, type AnsweringOptions } from "./with-answers.ts";

interface TallyOptions extends AnsweringOptions {
  readonly situation?: string;
  readonly measure?: string;
  readonly place?: string;
  readonly asOf?: string;
  readonly method: Method | "all";
  readonly format: "table" | "jsonl" | "csv";
}

const EXAMPLES = `
Examples:
  atleast tally
  atleast tally --situation floods-2026 --measure killed
  atleast tally --place Moscow --as-of 2022-09-21T21:27+03:00
  atleast tally --method all --measure detained
  atleast tally --format jsonl > tallies.jsonl
  atleast tally --format csv > tallies.csv

A row with no place is the situation as a whole. The id in the last column is what \`atleast explain\` takes.`;

export const tallyCommand = (): Command =>
  new Command("tally")
    .description("print how many, of what, where, as known when")
    .option("--situation <name>", "of this situation only")
    .addOption(new Option("--measure <code>", "of this measure only").choices(MEASURES))
    .option("--place <name>", "of this place only: a name, or a country's two-letter code")
    .addOption(asOfOption())
    .addOption(
      new Option("--method <name>", "how to count").choices([...METHODS, "all"]).default("bounds"),
    )
    .addOption(
      new Option("--format <format>", "how to print them")
        .choices(["table", "jsonl", "csv"])
        .default("table"),
    )
    .addOption(aliasesOption())
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (options: TallyOptions) => {
      await withAnswers(options, async (answers) => {
        const tallies = await askTallies(answers, options);
        await printTallies(tallies, options.format, await answers.listSituations());
      });
    });

const askTallies = async (answers: Answers, options: TallyOptions): Promise<readonly Tally[]> => {
  if (options.situation !== undefined) await refuseUnknownSituation(answers, options.situation);
  const question: TallyQuestion = {
    situation: options.situation,
    measure: isMeasure(options.measure) ? options.measure : undefined,
    place: options.place,
    asOf: options.asOf,
  };
  const methods = options.method === "all" ? METHODS : [options.method];
  const counted: Tally[] = [];
  for (const method of methods) counted.push(...(await answers.tallies({ ...question, method })));
  return counted;
};

/** An empty table would read as "nobody": a name that nothing goes by is said to be one. */
const refuseUnknownSituation = async (answers: Answers, name: string): Promise<void> => {
  const situations = await answers.listSituations();
  if (situations.some((one) => one.id === name || isNamed(one, name))) return;
  const names = situations.map(({ id }) => id);
  throw new ProblemError({
    code: "not-found",
    where: `situation "${name}"`,
    what: "is not in this ledger.",
    todo:
      names.length === 0
        ? "Read reports into it first."
        : `It holds: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}.`,
  });
};

const isNamed = (situation: Situation, name: string): boolean =>
  situation.name.toLowerCase() === name.toLowerCase();

export const printTallies = async (
  tallies: readonly Tally[],
  format: TallyOptions["format"],
  situations: readonly Situation[],
): Promise<void> => {
  if (format === "jsonl")
    for (const tally of tallies) await print(`${JSON.stringify(tallyToWire(tally))}\n`);
  else if (format === "csv") await print(rowsToCsv([CSV_COLUMNS, ...tallies.map(csvRow)]));
  else if (tallies.length === 0) await print("Nothing was counted.\n");
  else await printTables(tallies, new Map(situations.map(({ id, name }) => [id, name])));
};

const CSV_COLUMNS = [
  "situation",
  "measure",
  "counted",
  "place",
  "country",
  "when",
  "known",
  "reality",
  "method",
  "floor",
  "ceiling",
  "best",
  "headline",
  "origins",
  "reports",
  "conflicts",
  "disputes",
  "corrections",
  "strength",
  "id",
];

const csvRow = (tally: Tally): readonly (string | number | null)[] => [
  tally.situation,
  tally.measure,
  tally.counted,
  tally.place?.name ?? null,
  tally.place?.country ?? null,
  tally.when,
  tally.known,
  tally.reality,
  tally.method,
  tally.floor,
  tally.ceiling,
  tally.best,
  tally.headline,
  tally.origins.join("; "),
  tally.reports.length,
  tally.conflicts.length,
  tally.disputes.length,
  tally.corrections.length,
  tally.strength,
  tally.id,
];

const HEAD = ["measure", "place", "when", "count", "origins", "reports", "", "method", "id"];

/** A table a situation; the method stands where there are several. */
const printTables = async (
  tallies: readonly Tally[],
  names: ReadonlyMap<string, string>,
): Promise<void> => {
  const several = new Set(tallies.map(({ method }) => method)).size > 1;
  for (const [situation, held] of Map.groupBy(tallies, (tally) => tally.situation)) {
    const rows = held.map((tally) => [
      [tally.measure, tally.counted === null ? "" : `(${tally.counted})`].join(" ").trim(),
      tally.place?.name ?? "",
      tally.when ?? "",
      tally.headline,
      tally.origins.length > 2
        ? `${tally.origins.slice(0, 2).join(", ")} and ${String(tally.origins.length - 2)} more`
        : tally.origins.join(", "),
      String(tally.reports.length),
      marksOf(tally),
      several ? tally.method : "",
      tally.id,
    ]);
    const name = names.get(situation) ?? situation;
    const title = name === situation ? "" : ` ${paint("dim", inert(situation))}`;
    await print(`${paint("bold", inert(name))}${title}\n${formatTable(HEAD, rows)}\n`);
  }
};

const marksOf = (tally: Tally): string =>
  [
    tally.reality === "planned" ? "planned" : "",
    tally.conflicts.length > 0 ? "conflict" : "",
    tally.disputes.length > 0 ? "disputed" : "",
    tally.corrections.length > 0 ? "corrected" : "",
  ]
    .filter(Boolean)
    .join(", ");
