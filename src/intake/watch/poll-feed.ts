// Asks one feed once: hands on every entry that is new, with its article, and says when to ask again.
import type { Document, Rejection } from "../../model/document.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makePartId } from "../document-id.ts";
import { isStubText } from "../feed/feed-entries.ts";
import { feedDocuments } from "../feed/feed-documents.ts";
import type { FetchOutcome } from "../fetch/fetch-outcome.ts";
import type { PoliteFetcher } from "../fetch/polite-fetcher.ts";
import { openFetched } from "../open-address.ts";
import { readInput, type InputOptions } from "../read-input.ts";
import { isRejection, type Input } from "../reader.ts";
import { readSitemap } from "../sitemap/sitemap-entries.ts";
import { sitemap } from "../sitemap/sitemap.ts";
import type { FeedState, PendingEntry } from "./feed-state.ts";
import type { WatchedFeed } from "./feeds-file.ts";

/** Takes in a document or notes a rejection; told twice of one document, it must take it in once. */
export type Deliver = (read: Document | Rejection, feed: WatchedFeed) => Promise<"new" | "known">;

export interface PollOptions {
  readonly fetcher: PoliteFetcher;
  readonly deliver: Deliver;
  readonly reading?: Omit<InputOptions, "follow" | "situation">;
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

/** What the feed holds: documents ready to take in, and addresses still to be read. */
interface FeedContents {
  readonly ready: readonly { readonly key: string; readonly read: Document | Rejection }[];
  readonly toFetch: readonly PendingEntry[];
}

const readContents = async (
  input: Input,
  bytes: Uint8Array,
  feed: WatchedFeed,
  isSeen: (key: string) => boolean,
  reading: InputOptions,
): Promise<FeedContents> => {
  if (sitemap.accepts(input)) {
    const entries = readSitemap(decodeBytes(bytes, input.where, input.charset));
    const toFetch = entries
      .map(({ address, modified }) => ({
        key: `${address} ${modified ?? ""}`,
        address,
        attempts: 0,
        stub: null,
      }))
      .filter(({ key }) => !isSeen(key));
    return { ready: [], toFetch };
  }
  const isFeed = feedDocuments.accepts(input);
  const ready: { key: string; read: Document | Rejection }[] = [];
  const toFetch: PendingEntry[] = [];
  for await (const read of readInput(input, { ...reading, situation: feed.situation })) {
    if (isRejection(read)) {
      // What is wrong with an entry is told once, not at every poll.
      const key = `! ${read.problem.where} ${read.problem.what}`.slice(0, 300);
      if (!isSeen(key)) ready.push({ key, read });
      continue;
    }
    // An entry whose words changed is asked for again: it is another version of what it was.
    const key = makePartId(read.id, read.title, read.text);
    if (isSeen(key)) continue;
    if (isFeed && feed.articles && read.url !== null && isStubText(read.text))
      toFetch.push({ key, address: read.url, attempts: 0, stub: read });
    else ready.push({ key, read });
  }
  return { ready, toFetch };
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
  let contents: FeedContents = { ready: [], toFetch: [] };
  if (outcome.kind === "fetched")
    contents = await readContents(
      openFetched(feed.address, outcome),
      outcome.body,
      feed,
      (key) => seen.has(key),
      reading,
    );
  else if (
    outcome.kind === "failed" &&
    outcome.failure !== "cancelled" &&
    outcome.failure !== before.lastOutcome
  )
    await hand({ kind: "rejection", problem: { ...outcome.problem, where: feed.address } });

  const waiting = new Map(before.pending.map((entry) => [entry.key, entry]));
  for (const entry of contents.toFetch) if (!waiting.has(entry.key)) waiting.set(entry.key, entry);
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
    if (article.kind === "fetched")
      for await (const read of readInput(openFetched(entry.address, article), {
        ...reading,
        situation: feed.situation,
      }))
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

  for (const entry of [...waiting.values()].slice(0, ARTICLES_A_POLL)) {
    if (options.signal?.aborted) break;
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
    seen: [...seen],
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
