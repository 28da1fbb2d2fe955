// Watches feeds, channels and pages, and takes what is new in them into a ledger as it comes.
import { startTakingIn, type Finder, type Ledger } from "./ingest.ts";
import {
  makePoliteFetcher,
  writeUserAgent,
  type PoliteOptions,
} from "./intake/fetch/polite-fetcher.ts";
import type { CaptureStore } from "./intake/captures/capture-store.ts";
import { writeOpml } from "./intake/opml/write-opml.ts";
import { readTextFile } from "./intake/read-text-file.ts";
import { openFeedStates } from "./intake/watch/feed-state.ts";
import { lockWatch } from "./intake/watch/watch-lock.ts";
import { readFeedsFile, type WatchedFeed, type WatchList } from "./intake/watch/feeds-file.ts";
import type { PollReport } from "./intake/watch/poll-feed.ts";
import { watchFeeds } from "./intake/watch/watch-feeds.ts";
import type { Capture, Document, Rejection } from "./model/document.ts";
import { ProblemError, type Problem } from "./model/problem.ts";

export type { WatchedFeed, WatchList } from "./intake/watch/feeds-file.ts";

/** One poll, with what it brought. */
export interface WatchReport extends PollReport {
  readonly newClaims: number;
  readonly problems: readonly Problem[];
}

/** What one thing that a feed brought came to. */
export interface WatchNews {
  readonly feed: WatchedFeed;
  /** 1 where it was a document that was not known, else 0. */
  readonly documents: number;
  readonly claims: number;
  /** Why it could not be read; null where it could. */
  readonly problem: Problem | null;
}

export interface WatchOptions {
  readonly list: WatchList;
  /** Where it is remembered what was seen of each feed; made where it is not there. */
  readonly statesFolder: string;
  /** Of this program, for the user agent. */
  readonly version: string;
  readonly captures?: Pick<CaptureStore, "keep">;
  readonly find?: Finder;
  /** Told when no other watch has these states, and the first feed is about to be asked. */
  readonly onStart?: () => void;
  /** Told of every feed as it is asked. */
  readonly onAsk?: (feed: WatchedFeed) => void;
  /** Told of what a feed brought as soon as it is taken in. */
  readonly onNews?: (news: WatchNews) => void;
  readonly onPoll?: (report: WatchReport) => void;
  /** Ends after each feed was asked once. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  /** Whether addresses inside this machine's own networks are fetched too. */
  readonly allowPrivate?: boolean;
  /** How addresses are fetched, where not by the rules of a good guest: limits, pauses, the clock. */
  readonly fetching?: Partial<PoliteOptions>;
}

/** The feeds that a file lists, YAML or OPML. Throws a ProblemError where it cannot be read or lists none. */
export const readFeeds = async (path: string): Promise<WatchList> =>
  readFeedsFile(await readTextFile(path), path);

/** The list as OPML, for a feed reader: feeds of one situation stand in a folder of its name. */
export const feedsAsOpml = ({ feeds }: WatchList): string =>
  writeOpml(
    "Feeds",
    feeds.map(({ address, name, situation }) => ({
      title: name === address ? null : name,
      address,
      site: null,
      folders: situation === null ? [] : [situation],
    })),
  );

/** What one feed brought since its last report. */
interface Brought {
  claims: number;
  problems: Problem[];
}

/**
 * Runs until the signal fires, or each feed was asked once. A document is committed before its feed is said to have
 * been seen so far: a watch that is killed takes in some things once more than needed, which the ledger knows, and
 * loses none. Throws a ProblemError where the ledger cannot be written, or where another watch has the states already.
 */
export const watchInto = async (ledger: Ledger, options: WatchOptions): Promise<void> => {
  const bytesOf = new WeakMap<Capture, Uint8Array>();
  const brought = new Map<string, Brought>();
  const takeIn = startTakingIn(
    ledger,
    {
      ...(options.captures === undefined ? {} : { captures: options.captures }),
      ...(options.find === undefined ? {} : { find: options.find }),
    },
    bytesOf,
  );
  // several feeds are asked at once, but the ledger takes one thing after another
  let turn: Promise<unknown> = Promise.resolve();
  const deliver = (read: Document | Rejection, feed: WatchedFeed): Promise<"new" | "known"> => {
    const mine = turn.then(async () => {
      const { read: taken, claims } = await takeIn([read]);
      const of = brought.get(feed.address) ?? { claims: 0, problems: [] };
      of.claims += claims;
      if ("kind" in read) of.problems.push(read.problem);
      brought.set(feed.address, of);
      const problem = "kind" in read ? read.problem : null;
      if (problem !== null) ailing.add(problem.where);
      options.onNews?.({ feed, documents: taken, claims, problem });
      return taken > 0 ? ("new" as const) : ("known" as const);
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  const { contact, feeds } = options.list;
  /** Feeds of which a problem is on record. */
  const ailing = new Set((await ledger.problems()).map(({ problem }) => problem.where));
  /** A feed that answers again as it should is no problem any more. */
  const mend = async ({ feed, outcome, rejections }: PollReport): Promise<void> => {
    const isWell = rejections === 0 && (outcome === "fetched" || outcome === "not-modified");
    if (!isWell || !ailing.has(feed.address)) return;
    const problems = await ledger.problems();
    await ledger.noteMended(problems.filter(({ problem }) => problem.where === feed.address));
    ailing.delete(feed.address);
  };
  const lock = await lockWatch(options.statesFolder);
  try {
    options.onStart?.();
    await watchFeeds({
      feeds,
      states: openFeedStates(options.statesFolder),
      fetcher: makePoliteFetcher({
        userAgent:
          contact === null
            ? `AtLeast/${options.version}`
            : writeUserAgent(options.version, contact),
        ...(options.allowPrivate === true ? { allowAddress: () => true } : {}),
        ...options.fetching,
      }),
      reading: {
        keepCapture: (capture, bytes) => {
          bytesOf.set(capture, bytes);
        },
      },
      deliver,
      keepWaiting: async ({ capture }) => {
        const bytes = bytesOf.get(capture);
        if (bytes !== undefined) await options.captures?.keep(bytes);
      },
      ...(options.onAsk === undefined ? {} : { onAsk: options.onAsk }),
      onPoll: (report) => {
        const { claims = 0, problems = [] } = brought.get(report.feed.address) ?? {};
        brought.delete(report.feed.address);
        // where the ledger is busy just now, the next poll notes it
        turn = turn.then(() => mend(report)).catch(() => undefined);
        options.onPoll?.({ ...report, newClaims: claims, problems });
      },
      ...(options.once === undefined ? {} : { once: options.once }),
      signal:
        options.signal === undefined ? lock.lost : AbortSignal.any([options.signal, lock.lost]),
    });
  } finally {
    lock.release();
  }
  await turn;
  if (lock.lost.aborted)
    throw new ProblemError({
      code: "ledger-locked",
      where: options.statesFolder,
      what: "was taken over by another watch while this one stood still.",
      todo: "Nothing is lost: the other watch goes on from here.",
    });
};
