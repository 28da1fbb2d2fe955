// The command `start`, which `npm start` runs: the sample read, its tallies printed, its pages served.
import { Command, Option } from "commander";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openLedger } from "../ledger/open-ledger.ts";
import { jobsOption } from "./jobs-option.ts";
import { portOption } from "./port-option.ts";
import { declareFrom, printSummary, readInto } from "./read-command.ts";
import { servePages } from "./serve-pages.ts";
import { printTallies } from "./tally-command.ts";
import { print } from "./terminal.ts";
import { answersOf } from "./with-answers.ts";

const EXAMPLES = `
Examples:
  npm start
  npm start -- --port 8080

Keeps its ledger in .atleast/ in the project's folder. Started again, it goes on with it and reads nothing twice.`;

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

export const startCommand = (): Command =>
  new Command("start")
    .description("read the sample, print its tallies, serve its pages")
    .addOption(portOption())
    .addOption(
      new Option("--ledger <path>", "the ledger's file").default(
        join(projectFolder, ".atleast", "ledger.db"),
        ".atleast/ledger.db in the project's folder",
      ),
    )
    .addOption(jobsOption())
    .addHelpText("after", EXAMPLES)
    .action(
      async (options: {
        readonly port: number;
        readonly ledger: string;
        readonly jobs: number;
      }) => {
        const ledger = await openLedger(options.ledger);
        try {
          const sample = join(projectFolder, "sample");
          await declareFrom(ledger, join(sample, "situations.yaml"));
          const summary = await readInto(ledger, [join(sample, "dispatches.jsonl")], options);
          await printSummary(summary, ledger.address);
          await print("\n");
          const answers = await answersOf(ledger, undefined);
          await printTallies(await answers.tallies({}), "table", await answers.listSituations());
          await servePages(ledger, { host: "127.0.0.1", port: options.port, anyPort: true });
          if (summary.rejected > 0) process.exitCode = 1;
        } finally {
          await ledger.close();
        }
      },
    );
