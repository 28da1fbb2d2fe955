// Turns feeds.yaml into the feeds to watch, each with its name, its pace and its situation.
import { LineCounter, parseDocument } from "yaml";
import { ProblemError, type ProblemCode } from "../../model/problem.ts";
import { readOpml } from "../opml/opml-feeds.ts";

export interface WatchedFeed {
  readonly address: string;
  /** What the feed is called in lists; its address where no name is given. */
  readonly name: string;
  /** Milliseconds between two polls while all goes well. */
  readonly everyMs: number;
  readonly situation: string | null;
  /** Whether the article is fetched where an entry holds but its beginning. */
  readonly articles: boolean;
}

export interface WatchList {
  /** Where a person answers for the watcher: an address or a mail address; null where none is given. */
  readonly contact: string | null;
  readonly feeds: readonly WatchedFeed[];
}

export const EVERY_MS = 15 * 60_000;
const LEAST_EVERY_MS = 60_000;
const MOST_FEEDS = 10_000;

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3600_000, d: 86_400_000 };

/** `90s`, `10m`, `2h`, `1d` in milliseconds; null for anything else. */
export const readPace = (words: string): number | null => {
  const found = /^(\d{1,6}) ?(s|m|h|d)$/.exec(words.trim());
  return found === null ? null : Number(found[1]) * UNITS[found[2]!]!;
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fail = (
  where: string,
  what: string,
  todo: string,
  code: ProblemCode = "not-a-document",
): never => {
  throw new ProblemError({ code, where, what, todo });
};

const FORM =
  "Write it as `- https://host/feed` or with `address:`, `name:`, `every:`, `situation:`, `articles:`.";

const readPaceOr = (stated: unknown, otherwise: number, where: string): number => {
  if (stated === undefined || stated === null) return otherwise;
  const ms = typeof stated === "string" ? readPace(stated) : null;
  if (ms === null)
    return fail(where, "has an `every` that is no pace.", "Write it as 90s, 10m, 2h or 1d.");
  return Math.max(LEAST_EVERY_MS, ms);
};

const wordingOr = (stated: unknown, field: string, where: string): string | null => {
  if (stated === undefined || stated === null || stated === "") return null;
  return typeof stated === "string"
    ? stated.trim()
    : fail(where, `has a \`${field}\` that is no text.`, FORM);
};

const readFeedEntry = (entry: unknown, everyMs: number, where: string): WatchedFeed => {
  const fields = typeof entry === "string" ? { address: entry } : entry;
  if (!isFields(fields)) return fail(where, "is no feed.", FORM);
  const address = wordingOr(fields["address"], "address", where);
  if (address === null || !URL.canParse(address) || !/^https?:/i.test(address))
    return fail(where, "has no `address` of http or https.", FORM);
  const { articles } = fields;
  if (articles !== undefined && typeof articles !== "boolean")
    return fail(where, "has an `articles` that is neither true nor false.", FORM);
  return {
    address: new URL(address).href,
    name: wordingOr(fields["name"], "name", where) ?? address,
    everyMs: readPaceOr(fields["every"], everyMs, where),
    situation: wordingOr(fields["situation"], "situation", where),
    articles: articles ?? true,
  };
};

/**
 * The list of feeds in YAML: a plain list of addresses, or `contact`, `every` and `feeds`. OPML is read too.
 * Throws a ProblemError that names the feed which is wrong; an address listed twice counts once.
 */
export const readFeedsFile = (text: string, where: string): WatchList => {
  if (/^\s*<(?:\?xml|opml)/i.test(text)) {
    const feeds = readOpml(text).map(({ title, address }) => ({
      address: new URL(address).href,
      name: title ?? address,
      everyMs: EVERY_MS,
      situation: null,
      articles: true,
    }));
    return feeds.length === 0
      ? fail(where, "is OPML that lists no feed.", "Export it again from the feed reader.", "empty")
      : { contact: null, feeds };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined)
    fail(
      `${where}, line ${String(lines.linePos(error.pos[0]).line)}`,
      "is not YAML.",
      FORM,
      "unreadable",
    );
  const value: unknown = document.toJS({ maxAliasCount: 50 });
  const fields = Array.isArray(value) ? { feeds: value as unknown } : value;
  if (!isFields(fields) || !Array.isArray(fields["feeds"]))
    return fail(where, "holds no list of `feeds`.", FORM);
  const everyMs = readPaceOr(fields["every"], EVERY_MS, where);
  const listed = fields["feeds"] as readonly unknown[];
  if (listed.length > MOST_FEEDS)
    return fail(where, `lists more than ${String(MOST_FEEDS)} feeds.`, "Split it.", "too-large");
  const feeds = new Map<string, WatchedFeed>();
  for (const [index, entry] of listed.entries()) {
    const feed = readFeedEntry(entry, everyMs, `${where}, feed ${String(index + 1)}`);
    if (!feeds.has(feed.address)) feeds.set(feed.address, feed);
  }
  if (feeds.size === 0) return fail(where, "lists no feed.", FORM, "empty");
  return { contact: wordingOr(fields["contact"], "contact", where), feeds: [...feeds.values()] };
};
