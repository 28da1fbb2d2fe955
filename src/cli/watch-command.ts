// The command `watch`: feeds, channels and pages into the ledger as they change.
import { Command } from "commander";
import { openLedger } from "../ledger/open-ledger.ts";
import {
  feedsAsOpml,
  readFeeds,
  watchInto,
  type WatchList,
  type WatchOptions,
  type WatchReport,
} from "../watch.ts";
import { besideLedger, openCaptures } from "./captures-folder.ts";
import { ledgerAddress, ledgerOption } from "./default-ledger.ts";
import {
  drawFeeds,
  feedAsked,
  listFeeds,
  newsCame,
  pollEnded,
  type LiveFeeds,
} from "./live-feeds.ts";
import { print, VERSION } from "./terminal.ts";
import { ProblemError } from "../model/problem.ts";

interface WatchCommandOptions {
  readonly ledger?: string;
  readonly once?: boolean;
  readonly allowPrivate?: boolean;
  readonly opml?: boolean;
}

const EXAMPLES = `
Examples:
  atleast watch
  atleast watch my-feeds.yaml --ledger floods.db
  atleast watch subscriptions.opml --once
  atleast watch --opml > subscriptions.opml

The file lists feeds, Telegram channels' pages, sitemaps and pages, as docs/formats.md shows; OPML is read too.
robots.txt and Retry-After are obeyed, and what was seen is remembered beside the ledger over restarts.
On a terminal the feeds are shown as a table; elsewhere each poll is a line of JSON. Ctrl+C ends it.`;

export const watchCommand = (): Command =>
  new Command("watch")
    .description("poll feeds, channels and pages, and read what is new in them")
    .argument("[file]", "the feeds to watch: YAML, or OPML from a feed reader", "feeds.yaml")
    .option("--once", "ask each feed once, then end")
    .option("--opml", "print the list as OPML, for a feed reader, and end")
    .option("--allow-private", "fetch addresses inside this machine's own networks too")
    .addOption(ledgerOption())
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: WatchCommandOptions) => {
      const list = await readFeeds(file);
      if (options.opml === true) {
        await print(feedsAsOpml(list));
        return;
      }
      const address = ledgerAddress(options.ledger);
      const statesFolder = besideLedger(address, "feeds");
      if (statesFolder === null)
        throw new ProblemError({
          code: "unreadable",
          where: address,
          what: "is no file beside which a watch could remember what it saw.",
          todo: "Name a ledger's file with --ledger.",
        });
      // a feed that was seen is not asked for its past again: what it brought has to outlive a loss of power
      const ledger = await openLedger(address, { durable: true });
      const stopping = new AbortController();
      const stop = (): void => {
        stopping.abort();
      };
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
      const captures = openCaptures(address);
      const shown = process.stdout.isTTY ? showLive(list.feeds) : LINES;
      try {
        await watchInto(ledger, {
          list,
          statesFolder,
          version: VERSION,
          ...(captures === null ? {} : { captures }),
          once: options.once ?? false,
          allowPrivate: options.allowPrivate ?? false,
          signal: stopping.signal,
          ...shown,
          onPoll: (report) => {
            if (report.rejections > 0) process.exitCode = 1;
            shown.onPoll(report);
          },
        });
      } finally {
        shown.end?.();
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
        await ledger.close();
      }
    });

/** How a watch is shown while it runs. */
interface Shown extends Pick<WatchOptions, "onStart" | "onAsk" | "onNews"> {
  readonly onPoll: (report: WatchReport) => void;
  readonly end?: () => void;
}

const printLine = (report: WatchReport): void => {
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
      problem: report.problem,
      next: new Date(report.nextAt).toISOString(),
      problems: report.problems,
    })}\n`,
  );
};

/** How often the picture is drawn anew while nothing happens, so that its times are true. */
const REDRAW_MS = 1000;

/** All feeds as a picture that is drawn over as news comes; the last one stays where the watch ends. */
const showLive = (feeds: WatchList["feeds"]): Shown => {
  const { stdout } = process;
  let live = listFeeds(feeds);
  let last = "";
  const draw = (): void => {
    const { columns = 80, rows = 24 } = stdout;
    const picture = drawFeeds(live, Date.now(), { columns, rows });
    if (picture === last) return;
    last = picture;
    // home, then each line over what stood there, then nothing below: a screen that is wiped first would flicker
    stdout.write(`\u001b[H${picture.replaceAll("\n", "\u001b[K\n")}\u001b[K\u001b[J`);
  };
  const change = (next: LiveFeeds): void => {
    live = next;
    draw();
  };
  let clock: NodeJS.Timeout | null = null;
  const redraw = (): void => {
    last = "";
    stdout.write("\u001b[2J");
    draw();
  };
  return {
    onStart: () => {
      stdout.write("\u001b[?25l");
      redraw();
      clock = setInterval(draw, REDRAW_MS);
      stdout.on("resize", redraw);
    },
    onAsk: (feed) => {
      change(feedAsked(live, feed));
    },
    onNews: (news) => {
      change(newsCame(live, news, Date.now()));
    },
    onPoll: (report) => {
      change(pollEnded(live, report, Date.now()));
    },
    end: () => {
      if (clock === null) return;
      clearInterval(clock);
      stdout.off("resize", redraw);
      stdout.write("\u001b[?25h\n");
    },
  };
};

/** A line of JSON a poll, for programs that keep logs. */
const LINES: Shown = { onPoll: printLine };
