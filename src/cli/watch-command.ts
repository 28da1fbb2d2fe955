// The command `watch`: feeds, channels and pages into the ledger as they change.
import { Command } from "commander";
import { openLedger } from "../ledger/open-ledger.ts";
import { readFeeds, watchInto, type WatchReport } from "../watch.ts";
import { besideLedger, openCaptures } from "./captures-folder.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import { formatTable } from "./format-table.ts";
import { count } from "./read-command.ts";
import { paint, print, say, sayProblem, VERSION } from "./terminal.ts";
import { ProblemError } from "../model/problem.ts";

interface WatchCommandOptions {
  readonly ledger?: string;
  readonly once?: boolean;
  readonly allowPrivate?: boolean;
}

const EXAMPLES = `
Examples:
  atleast watch
  atleast watch my-feeds.yaml --ledger floods.db
  atleast watch subscriptions.opml --once

The file lists feeds, Telegram channels' pages, sitemaps and pages, as docs/formats.md shows; OPML is read too.
robots.txt and Retry-After are obeyed, and what was seen is remembered beside the ledger over restarts.
On a terminal the feeds are shown as a table; elsewhere each poll is a line of JSON. Ctrl+C ends it.`;

export const watchCommand = (): Command =>
  new Command("watch")
    .description("poll feeds, channels and pages, and read what is new in them")
    .argument("[file]", "the feeds to watch: YAML, or OPML from a feed reader", "feeds.yaml")
    .option("--once", "ask each feed once, then end")
    .option("--allow-private", "fetch addresses inside this machine's own networks too")
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: WatchCommandOptions) => {
      const list = await readFeeds(file);
      const address = ledgerAddress(options.ledger);
      const statesFolder = besideLedger(address, "feeds");
      if (statesFolder === null)
        throw new ProblemError({
          code: "unreadable",
          where: address,
          what: "is no file beside which a watch could remember what it saw.",
          todo: "Name a ledger's file with --ledger.",
        });
      const ledger = await openLedger(address);
      const stopping = new AbortController();
      const stop = (): void => {
        stopping.abort();
      };
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
      const show = process.stdout.isTTY ? showTable(list.feeds.map(({ name }) => name)) : showLine;
      const captures = openCaptures(address);
      try {
        await watchInto(ledger, {
          list,
          statesFolder,
          version: VERSION,
          ...(captures === null ? {} : { captures }),
          once: options.once ?? false,
          allowPrivate: options.allowPrivate ?? false,
          signal: stopping.signal,
          onPoll: (report) => {
            if (report.rejections > 0) process.exitCode = 1;
            show(report);
          },
        });
      } finally {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
        await ledger.close();
      }
    });

/** A line of JSON a poll, for programs that keep logs; a sentence for every problem. */
const showLine = (report: WatchReport): void => {
  const { feed, outcome, newDocuments, knownDocuments, newClaims, rejections, pending } = report;
  void print(
    `${JSON.stringify({
      at: new Date().toISOString(),
      feed: feed.address,
      name: feed.name,
      outcome,
      documents: newDocuments,
      known: knownDocuments,
      claims: newClaims,
      rejections,
      pending,
      next: new Date(report.nextAt).toISOString(),
      problems: report.problems,
    })}\n`,
  );
};

const clockOf = (moment: number): string => new Date(moment).toTimeString().slice(0, 5);

/** All feeds as a table that is drawn anew after every poll. */
const showTable = (names: readonly string[]): ((report: WatchReport) => void) => {
  const rows = new Map(names.map((name) => [name, [name, "", "", "", "", "", ""]]));
  const sum = { documents: 0, claims: 0 };
  const totals = new Map<string, { documents: number; claims: number; errors: number }>();
  return (report) => {
    const { name } = report.feed;
    const total = totals.get(name) ?? { documents: 0, claims: 0, errors: 0 };
    total.documents += report.newDocuments;
    total.claims += report.newClaims;
    total.errors += report.rejections;
    totals.set(name, total);
    sum.documents += report.newDocuments;
    sum.claims += report.newClaims;
    rows.set(name, [
      name,
      clockOf(Date.now()),
      report.outcome.replaceAll("-", " "),
      String(total.documents),
      String(total.claims),
      String(total.errors),
      clockOf(report.nextAt),
    ]);
    const head = ["feed", "asked", "outcome", "documents", "claims", "errors", "next"];
    void print(
      `\u001b[H\u001b[2J${paint("bold", `${count(sum.documents, "document")}, ${count(sum.claims, "claim")}`)} since the start (Ctrl+C ends it)\n\n${formatTable(head, [...rows.values()])}`,
    );
    for (const problem of report.problems.slice(0, 3)) sayProblem(problem);
    if (report.problems.length > 3)
      say(`… and ${String(report.problems.length - 3)} more: atleast problems`);
  };
};
