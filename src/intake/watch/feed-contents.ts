// Turns what a feed's address gave into what is new in it: documents that are ready, and addresses still to be read.
import type { Document, Rejection } from "../../model/document.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makePartId } from "../document-id.ts";
import { isStubText } from "../feed/feed-entries.ts";
import { feedDocuments } from "../feed/feed-documents.ts";
import { readInput, type InputOptions } from "../read-input.ts";
import { isRejection, type Input } from "../reader.ts";
import { readSitemap, type SitemapEntry } from "../sitemap/sitemap-entries.ts";
import { sitemap } from "../sitemap/sitemap.ts";
import type { PendingEntry } from "./feed-state.ts";
import type { WatchedFeed } from "./feeds-file.ts";

export interface FeedContents {
  readonly ready: readonly { readonly key: string; readonly read: Document | Rejection }[];
  readonly toFetch: readonly PendingEntry[];
  /** Keys of entries that are not news, to be taken for seen: what a site published before it was watched. */
  readonly old: readonly string[];
  /** Keys of all entries that are listed now, seen ones too. */
  readonly listed: ReadonlySet<string>;
}

export const NO_CONTENTS: FeedContents = { ready: [], toFetch: [], old: [], listed: new Set() };

/** Pages of a sitemap that are read when it is met for the first time, the newest first; the others are its past. */
const MOST_AT_FIRST = 200;
/** Maps within a map that is met for the first time, likewise. */
const MOST_MAPS_AT_FIRST = 5;
const HOUR_MS = 3600_000;

/** Maps within the map are asked for when they say that they changed, or else every hour. */
const entryOf = (entry: SitemapEntry, now: number): PendingEntry => {
  const { address, modified, isSitemap } = entry;
  const changed = modified ?? (isSitemap ? String(Math.floor(now / HOUR_MS)) : "");
  return { key: makePartId(address, changed, ""), address, attempts: 0, stub: null };
};

/** Newest first; those without a date last, in the order in which they stand. */
const byNewest = (a: SitemapEntry, b: SitemapEntry): number => {
  const [one, other] = [a.modified ?? a.published ?? "", b.modified ?? b.published ?? ""];
  return one > other ? -1 : one < other ? 1 : 0;
};

const readMap = (
  input: Input,
  bytes: Uint8Array,
  isSeen: (key: string) => boolean,
  now: number,
): FeedContents => {
  const entries = readSitemap(decodeBytes(bytes, input.where, input.charset));
  const own = makePartId(input.where, "a sitemap that was met", "");
  const keyed = entries.toSorted(byNewest).map((entry) => ({
    isSitemap: entry.isSitemap,
    entry: entryOf(entry, now),
  }));
  const unseen = keyed.filter(({ entry: { key } }) => !isSeen(key));
  const past = isSeen(own)
    ? []
    : [
        ...unseen.filter(({ isSitemap }) => !isSitemap).slice(MOST_AT_FIRST),
        ...unseen.filter(({ isSitemap }) => isSitemap).slice(MOST_MAPS_AT_FIRST),
      ];
  const isPast = new Set(past.map(({ entry: { key } }) => key));
  return {
    ready: [],
    // maps first: the newest pages may stand in them
    toFetch: unseen
      .toSorted((a, b) => Number(b.isSitemap) - Number(a.isSitemap))
      .map(({ entry }) => entry)
      .filter(({ key }) => !isPast.has(key)),
    old: [own, ...isPast],
    listed: new Set([own, ...keyed.map(({ entry: { key } }) => key)]),
  };
};

/** Whether the input is a list of addresses, to be read for what is new in it. */
export const isMap = (input: Input): boolean => sitemap.accepts(input);

/** What is new in the feed, the sitemap or the page; `now` is in milliseconds since the epoch. */
export const readContents = async (
  input: Input,
  bytes: Uint8Array,
  feed: WatchedFeed,
  isSeen: (key: string) => boolean,
  reading: InputOptions,
  now: number,
): Promise<FeedContents> => {
  if (isMap(input)) return readMap(input, bytes, isSeen, now);
  const isFeed = feedDocuments.accepts(input);
  const ready: { key: string; read: Document | Rejection }[] = [];
  const toFetch: PendingEntry[] = [];
  const listed = new Set<string>();
  for await (const read of readInput(input, { ...reading, situation: feed.situation })) {
    if (isRejection(read)) {
      // What is wrong with an entry is told once, not at every poll.
      const key = `! ${read.problem.where} ${read.problem.what}`.slice(0, 300);
      listed.add(key);
      if (!isSeen(key)) ready.push({ key, read });
      continue;
    }
    // An entry whose words changed is asked for again: it is another version of what it was.
    const key = makePartId(read.id, read.title, read.text);
    listed.add(key);
    if (isSeen(key)) continue;
    if (isFeed && feed.articles && read.url !== null && isStubText(read.text))
      toFetch.push({ key, address: read.url, attempts: 0, stub: read });
    else ready.push({ key, read });
  }
  return { ready, toFetch, old: [], listed };
};
