// The command `archive`: the bytes behind documents as a web archive.
import { Command, InvalidArgumentError, Option } from "commander";
import { basename } from "node:path";
import { archiveCaptures } from "../evidence.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { ProblemError } from "../model/problem.ts";
import { openCaptures } from "./captures-folder.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { count } from "./read-command.ts";
import { print, sayProblem, VERSION } from "./terminal.ts";

interface ArchiveCommandOptions {
  readonly situation?: string;
  readonly document?: readonly string[];
  readonly format?: "warc" | "wacz";
  readonly ledger?: string;
}

const EXAMPLES = `
Examples:
  atleast archive all.wacz
  atleast archive floods.wacz --situation floods-2026
  atleast archive two.warc.gz --document d-0123456789abcdef d-fedcba9876543210

The captures of the documents, as they were fetched, for any tool that replays WARC or WACZ, and for atleast read.
Exit code: 0, or 1 where the bytes of a document are not kept.`;

/** A WACZ where the name says so, a WARC where it says that. */
const readArchivePath = (path: string): string => {
  if (!/\.(?:wacz|warc\.gz)$/i.test(path))
    throw new InvalidArgumentError("Give a file that ends in .wacz or .warc.gz.");
  return path;
};

export const archiveCommand = (): Command =>
  new Command("archive")
    .description("write what documents were read from into a WARC or WACZ file")
    .argument(
      "<file>",
      "the archive: .wacz or .warc.gz; what is there is replaced",
      readArchivePath,
    )
    .option("--situation <id>", "the documents of this situation only")
    .addOption(new Option("--document <id...>", "these documents only").conflicts("situation"))
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, options: ArchiveCommandOptions) => {
      const address = ledgerAddress(options.ledger);
      const ledger = await openLedger(address, { create: false });
      try {
        const { situation } = options;
        if (
          situation !== undefined &&
          !(await ledger.situations()).some((one) => one.situation.id === situation)
        )
          throw new ProblemError({
            code: "not-found",
            where: `situation "${situation}"`,
            what: "is not in this ledger.",
            todo: "Take an id from `atleast tally`.",
          });
        const store = openCaptures(address);
        if (store === null) throw noCaptures(address);
        const { captures, missing } = await archiveCaptures(ledger, store, {
          path,
          format: path.toLowerCase().endsWith(".wacz") ? "wacz" : "warc",
          ...(situation === undefined ? {} : { situation }),
          ...(options.document === undefined ? {} : { documents: options.document }),
          software: `AtLeast/${VERSION}`,
          madeAt: new Date().toISOString(),
          title: situation ?? basename(path),
        });
        for (const problem of missing) sayProblem(problem);
        if (missing.length > 0) process.exitCode = 1;
        await print(`${count(captures, "capture")}\n${path}\n`);
      } finally {
        await ledger.close();
      }
    });

const noCaptures = (ledger: string): ProblemError =>
  new ProblemError({
    code: "not-found",
    where: ledger,
    what: "is no file that captures could be kept beside.",
    todo: "Name a ledger's file with --ledger.",
  });
