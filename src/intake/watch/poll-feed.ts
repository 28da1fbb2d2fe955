// Asks one feed once: hands on every entry that is new, with its article, and says when to ask again.
import type { Document, Rejection } from "../../model/document.ts";
import type { FetchOutcome } from "../fetch/fetch-outcome.ts";
import type { PoliteFetcher } from "../fetch/polite-fetcher.ts";
import { openFetched } from "../open-address.ts";
import { readInput, type InputOptions } from "../read-input.ts";
import { isRejection } from "../reader.ts";
import { isMap, NO_CONTENTS, readContents, type FeedContents } from "./feed-contents.ts";
import type { FeedState, PendingEntry } from "./feed-state.ts";
import type { WatchedFeed } from "./feeds-file.ts";

/** Takes in a document or notes a rejection; told twice of one document, it must take it in once. */
export type Deliver = (read: Document | Rejection, feed: WatchedFeed) => Promise<"new" | "known">;

export interface PollOptions {
  readonly fetcher: PoliteFetcher;
  readonly deliver: Deliver;
  readonly reading?: Omit<InputOptions, "follow" | "situation">;
  /** Keeps the bytes of what waits for its article: it may be taken in as it is, by another run that has them no more. */
  readonly keepWaiting?: (stub: Document) => Promise<void>;
  /** Called where something worth keeping has happened, long before the poll is over. */
  readonly saveState: (state: FeedState) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly signal?: AbortSignal;
}

export interface PollReport {
  readonly feed: WatchedFeed;
  /** `fetched`, `not-modified`, or why it failed. */
  readonly outcome: string;
  readonly newDocuments: number;
  readonly knownDocuments: number;
  readonly rejections: number;
  /** Entries that wait for their article. */
  readonly pending: number;
  /** Milliseconds since the epoch. */
  readonly nextAt: number;
  readonly problem: string | null;
}

/** How often an article is asked for before its entry is taken as the feed holds it. */
const MOST_ATTEMPTS = 3;
/** Articles fetched in one poll: the rest wait for the next, so that one feed does not hold up the others. */
const ARTICLES_A_POLL = 40;
/** Entries that may wait for their article: beyond that they are taken as the feed holds them, and none is dropped. */
const MOST_WAITING = 1000;
const LONGEST_WAIT_MS = 24 * 3600_000;
/** The state is kept after so many entries, so that a watcher that is killed does not begin at the first again. */
const ENTRIES_BETWEEN_SAVES = 10;

/** When to ask again: at its pace, later the more often it failed, never before the site allows, and never in step. */
export const nextPoll = (
  feed: WatchedFeed,
  failures: number,
  retryAt: string | null,
  now: number,
  random: number,
): number => {
  const wait = Math.min(LONGEST_WAIT_MS, feed.everyMs * 2 ** Math.min(failures, 12));
  const spread = wait * (0.9 + 0.2 * random);
  return Math.max(now + spread, retryAt === null ? 0 : Date.parse(retryAt));
};

/** What the page does not say of itself, the feed's entry says. */
const completeFrom = (page: Document, stub: Document | null): Document =>
  stub === null
    ? page
    : {
        ...page,
        title: page.title === "" ? stub.title : page.title,
        published: page.published ?? stub.published,
        outlet: page.outlet ?? stub.outlet,
        language: page.language ?? stub.language,
        ...(page.authors === undefined && stub.authors !== undefined
          ? { authors: stub.authors }
          : {}),
      };

/** More than most feeds list at once: a forgotten entry would only be asked for again, and recognised. */
const MOST_UNLISTED = 100_000;

/** Whatever is listed now stays seen, however long the list; of what is not, the latest. */
const keepSeen = (seen: ReadonlySet<string>, listed: ReadonlySet<string>): readonly string[] => {
  const unlisted = [...seen].filter((key) => !listed.has(key)).slice(-MOST_UNLISTED);
  return [...unlisted, ...[...seen].filter((key) => listed.has(key))];
};

/**
 * Polls the feed: entries that the state has seen are passed over, the others are delivered, and only then seen.
 * A run that ends in between delivers some of them once more, and loses none. Throws what `deliver` throws.
 */
export const pollFeed = async (
  feed: WatchedFeed,
  before: FeedState,
  options: PollOptions,
): Promise<{ readonly state: FeedState; readonly report: PollReport }> => {
  const { fetcher, deliver, now } = options;
  const reading = options.reading ?? {};
  const asking = options.signal === undefined ? {} : { signal: options.signal };
  const seen = new Set(before.seen);
  const count = { new: 0, known: 0, rejections: 0 };
  let sinceSave = 0;

  const hand = async (read: Document | Rejection): Promise<void> => {
    const standing = await deliver(read, feed);
    if (isRejection(read)) count.rejections += 1;
    else count[standing] += 1;
  };

  const outcome = await fetcher.fetch(feed.address, {
    validators: { etag: before.etag, lastModified: before.lastModified },
    ...asking,
  });
  let contents: FeedContents = NO_CONTENTS;
  if (outcome.kind === "fetched")
    contents = await readContents(
      openFetched(feed.address, outcome),
      outcome.body,
      feed,
      (key) => seen.has(key),
      reading,
      now(),
    );
  else if (
    outcome.kind === "failed" &&
    outcome.failure !== "cancelled" &&
    outcome.failure !== before.lastOutcome
  )
    await hand({ kind: "rejection", problem: { ...outcome.problem, where: feed.address } });

  const waiting = new Map(before.pending.map((entry) => [entry.key, entry]));
  const listed = new Set(contents.listed);
  const expect = async ({ toFetch, old }: FeedContents): Promise<void> => {
    for (const entry of toFetch) {
      if (waiting.has(entry.key)) continue;
      if (entry.stub !== null) await options.keepWaiting?.(entry.stub);
      waiting.set(entry.key, entry);
    }
    for (const key of old) seen.add(key);
  };
  await expect(contents);
  const stateNow = (): FeedState => ({
    ...before,
    seen: [...seen],
    pending: [...waiting.values()],
  });
  const see = (key: string): void => {
    waiting.delete(key);
    seen.add(key);
    sinceSave += 1;
    if (sinceSave < ENTRIES_BETWEEN_SAVES) return;
    sinceSave = 0;
    options.saveState(stateNow());
  };

  for (const { key, read } of contents.ready) {
    await hand(read);
    see(key);
  }

  const withStub = [...waiting.values()].filter(({ stub }) => stub !== null);
  for (const { key, stub } of withStub.slice(0, Math.max(0, withStub.length - MOST_WAITING))) {
    await hand(stub!);
    see(key);
  }

  /** The article's documents; null where it is to be asked for again. */
  const readArticle = async (entry: PendingEntry): Promise<(Document | Rejection)[] | null> => {
    const article: FetchOutcome = await fetcher.fetch(entry.address, asking);
    const own: (Document | Rejection)[] = [];
    const input = article.kind === "fetched" ? openFetched(entry.address, article) : null;
    if (article.kind === "fetched" && input !== null && entry.stub === null && isMap(input)) {
      const within = await readContents(
        input,
        article.body,
        feed,
        (key) => seen.has(key) || waiting.has(key),
        reading,
        now(),
      );
      await expect(within);
      for (const key of within.listed) listed.add(key);
    } else if (input !== null)
      for await (const read of readInput(input, { ...reading, situation: feed.situation }))
        if (isRejection(read)) own.push(read);
        else if (read.text.length >= (entry.stub?.text.length ?? 0))
          own.push(completeFrom(read, entry.stub));
    if (article.kind === "failed") {
      if (article.failure === "cancelled") return null;
      if (article.passing && entry.attempts + 1 < MOST_ATTEMPTS) return null;
      own.push({ kind: "rejection", problem: { ...article.problem, where: entry.address } });
    }
    // One page is its entry at full length: under the entry's own id, so that an article which can be had once
    // and not a second time, after a watcher was killed, is another version and not another document.
    const [first, ...others] = own.filter((read) => !isRejection(read));
    if (first !== undefined && others.length === 0 && entry.stub !== null)
      own[own.indexOf(first)] = { ...first, id: entry.stub.id };
    // Whatever became of the article, what the feed itself holds is not lost.
    if (entry.stub !== null && !own.some((read) => !isRejection(read))) own.push(entry.stub);
    return own;
  };

  const tried = new Set<string>();
  const nextEntry = (): PendingEntry | undefined =>
    tried.size < ARTICLES_A_POLL
      ? [...waiting.values()].find(({ key }) => !tried.has(key))
      : undefined;
  for (let entry = nextEntry(); entry !== undefined; entry = nextEntry()) {
    if (options.signal?.aborted) break;
    tried.add(entry.key);
    const own = await readArticle(entry);
    if (own === null) {
      waiting.delete(entry.key);
      // To the end of the line, so that one dead page does not stand before the others.
      if (options.signal?.aborted) waiting.set(entry.key, entry);
      else waiting.set(entry.key, { ...entry, attempts: entry.attempts + 1 });
      continue;
    }
    for (const read of own) await hand(read);
    see(entry.key);
    // A fetch is dearer than a write: what it brought is remembered at once.
    options.saveState(stateNow());
  }

  const failed = outcome.kind === "failed" && outcome.failure !== "cancelled";
  const failures = failed ? before.failures + 1 : 0;
  const retryAt = outcome.kind === "failed" ? outcome.retryAt : null;
  // Entries that wait for their article are looked after at the feed's own pace, however quiet the feed is.
  const nextAt =
    options.signal?.aborted === true
      ? before.nextAt
      : nextPoll(feed, failures, retryAt, now(), options.random());
  const state: FeedState = {
    etag: outcome.kind === "fetched" ? (outcome.headers["etag"] ?? null) : before.etag,
    lastModified:
      outcome.kind === "fetched" ? (outcome.headers["last-modified"] ?? null) : before.lastModified,
    nextAt,
    failures,
    lastPolledAt: outcome.fetchedAt,
    lastOutcome: outcome.kind === "failed" ? outcome.failure : outcome.kind,
    seen: outcome.kind === "fetched" ? keepSeen(seen, listed) : [...seen],
    pending: [...waiting.values()],
  };
  return {
    state,
    report: {
      feed,
      outcome: state.lastOutcome!,
      newDocuments: count.new,
      knownDocuments: count.known,
      rejections: count.rejections,
      pending: waiting.size,
      nextAt,
      problem: outcome.kind === "failed" ? outcome.problem.what : null,
    },
  };
};
