// Reads a feed (RSS, Atom, RDF, JSON Feed): a document an entry, its article fetched where links are followed.
import type { Capture, Document, Rejection } from "../../model/document.ts";
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId, makePartId } from "../document-id.ts";
import { isRejection, reject, webAddress, type Reader, type ReadingContext } from "../reader.ts";
import type { FeedEntry, ReadFeed } from "./feed-entries.ts";

const TYPES: ReadonlySet<string> = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
]);
const EXTENSIONS: ReadonlySet<string> = new Set(["rss", "atom", "rdf"]);
const XML_FEED = /<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]/i;
const JSON_FEED = /^\s*\{[^]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;

const shared = new WeakMap<ReadFeed, ReadonlySet<string>>();

/** Addresses that several entries give (the site's front page, mostly): they tell no entry from another. */
const sharedAddresses = (feed: ReadFeed): ReadonlySet<string> => {
  const held = shared.get(feed);
  if (held !== undefined) return held;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { address } of feed.entries)
    if (address !== null) (seen.has(address) ? twice : seen).add(address);
  shared.set(feed, twice);
  return twice;
};

/** The entry as a document of its own; null where it says nothing. */
export const entryDocument = (
  entry: FeedEntry,
  feed: ReadFeed,
  address: string | null,
  capture: Capture,
  situation: string | null,
): Document | null => {
  // An entry that is only a title is read as a text: a headline's count is a count.
  const title = entry.text === "" ? "" : entry.title;
  const text = entry.text === "" ? entry.title : entry.text;
  if (text === "") return null;
  const own =
    entry.address !== null && !sharedAddresses(feed).has(entry.address)
      ? entry.address
      : entry.guid;
  return {
    id: own === null ? makePartId(address, title, text) : makeDocumentId(own, title, text),
    title,
    text,
    published: entry.published,
    outlet: entry.takenFrom?.name ?? feed.title,
    url: entry.address,
    language: entry.language ?? feed.language,
    situation,
    capture,
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors }),
    ...(entry.modified === null ? {} : { modified: entry.modified }),
  };
};

/** What the page of an entry does not say of itself, the entry says. */
const completeFrom = (page: Document, entry: FeedEntry, feed: ReadFeed): Document => ({
  ...page,
  title: page.title === "" ? entry.title : page.title,
  published: page.published ?? entry.published,
  outlet: page.outlet ?? entry.takenFrom?.name ?? feed.title,
  language: page.language ?? entry.language ?? feed.language,
  ...(page.authors === undefined && entry.authors.length > 0 ? { authors: entry.authors } : {}),
});

async function* readEntry(
  entry: FeedEntry,
  feed: ReadFeed,
  stub: Document | null,
  context: ReadingContext,
): AsyncGenerator<Document | Rejection> {
  let found = false;
  if (entry.isStub && entry.address !== null && context.follow !== null)
    for await (const read of context.follow(entry.address)) {
      if (isRejection(read)) yield read;
      else if (read.text.length > entry.text.length) {
        found = true;
        yield completeFrom(read, entry, feed);
      }
    }
  if (!found && stub !== null) yield stub;
}

export const feedDocuments: Reader = {
  name: "a feed",
  accepts: (input) => {
    if (EXTENSIONS.has(input.extension)) return true;
    if (input.contentType !== null && TYPES.has(input.contentType)) return true;
    const head = new TextDecoder(
      input.head[0] === 0xff ? "utf-16le" : input.head[0] === 0xfe ? "utf-16be" : "utf-8",
    ).decode(input.head);
    return (
      (/^\uFEFF?\s*</.test(head) && !/<html[\s>]/i.test(head) && XML_FEED.test(head)) ||
      JSON_FEED.test(head)
    );
  },
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.wholeFileBytes);
    const text = decodeBytes(bytes, input.where, input.charset ?? statedCharset(input.head));
    const address = webAddress(input);
    // Loaded when the first feed comes: most runs meet none, and its parser is large.
    const { readFeed } = await import("./feed-entries.ts");
    const feed = readFeed(text, address);
    if (feed === null) {
      yield reject(
        "unreadable",
        input.where,
        "could not be taken apart as a feed.",
        "Open it in a feed reader to see whether it works, or download it again in full.",
      );
      return;
    }
    if (feed.cutOff)
      yield reject(
        "unreadable",
        input.where,
        `breaks off after entry ${String(feed.entries.length)}.`,
        "Download it again in full; the entries before were read.",
      );
    const capture = context.capture(input, bytes);
    for (const [index, entry] of feed.entries.entries()) {
      const stub = entryDocument(entry, feed, input.address, capture, context.situation);
      if (stub === null && (entry.address === null || context.follow === null))
        yield reject(
          "empty",
          `${input.where}, entry ${String(index + 1)}`,
          "holds neither a title nor a text.",
          "Read the page that it points to.",
        );
      else yield* readEntry(entry, feed, stub, context);
    }
  },
};
