// Turns RSS, Atom, RDF or JSON Feed into its entries, each with its text, its times and who published it.
import { parseFeed } from "feedsmith";
import { htmlText } from "../markup/html-text.ts";
import { scanTags } from "../markup/scan-tags.ts";
import { readStatedTime } from "../stated-time.ts";

export interface FeedEntry {
  /** The feed's own id of the entry: it stays when the title or the address changes; null where there is none. */
  readonly guid: string | null;
  readonly title: string;
  readonly text: string;
  readonly address: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  /** The publication that the entry was taken from, where the feed gathers from others (`<source>`). */
  readonly takenFrom: { readonly name: string; readonly address: string | null } | null;
  readonly language: string | null;
  /** Whether the text is but the beginning of the article, or there is none. */
  readonly isStub: boolean;
}

export interface ReadFeed {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  /** Whether the feed breaks off: the entries before that are whole. */
  readonly cutOff: boolean;
}

/** A text shorter than this is no article; agencies' shortest notices are longer. */
const STUB_LENGTH = 240;
/** No feed nests deeper; a parser that keeps a tree must not be given more. */
const MOST_DEPTH = 100;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wording = (value: unknown): string | null => {
  // A title of Atom is an object with its type; some fields come as lists.
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const words = isFields(first) ? (first["value"] ?? first["name"] ?? first["title"]) : first;
  if (typeof words !== "string") return null;
  const tidy = words.trim();
  return tidy === "" ? null : tidy;
};

/** A line of plain words: titles hold entities and now and then a tag, once or twice encoded. */
const plainLine = (value: unknown): string | null => {
  const words = wording(value);
  if (words === null) return null;
  const plain = /[<&]/.test(words) ? htmlText(words) : words;
  return plain.replace(/\s+/g, " ").trim() || null;
};

const absolute = (address: string | null, base: string | null): string | null => {
  if (address === null || !URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
};

/** The link to the article itself, among those of Atom. */
const linkOf = (fields: Fields): string | null => {
  const links = fields["links"];
  if (Array.isArray(links)) {
    const read = links.filter(isFields);
    const link =
      read.find(({ rel }) => rel === undefined || rel === "alternate") ?? read[0] ?? null;
    return link === null ? null : wording(link["href"]);
  }
  return wording(fields["link"]) ?? wording(fields["url"]) ?? wording(fields["external_url"]);
};

const authorsOf = (fields: Fields): readonly string[] => {
  const dc = isFields(fields["dc"]) ? fields["dc"] : {};
  const lists = [fields["authors"], dc["creators"], fields["author"]];
  for (const list of lists) {
    const names = (Array.isArray(list) ? (list as unknown[]) : [list])
      .map((author) => wording(author))
      .filter((name) => name !== null)
      // RSS writes an author as `desk@outlet.example (Jane Roe)`.
      .map((name) => /^\S+@\S+ \((.+)\)$/.exec(name)?.[1] ?? name);
    if (names.length > 0) return names;
  }
  return [];
};

const takenFromOf = (fields: Fields): FeedEntry["takenFrom"] => {
  const stated = fields["source"];
  if (!isFields(stated)) return null;
  const name = plainLine(stated["title"] ?? stated["value"]);
  const address = absolute(wording(stated["url"]) ?? linkOf(stated), null);
  return name === null ? null : { name, address };
};

/** The fullest of the texts that an entry carries. */
const textOf = (fields: Fields): string => {
  const content = fields["content"];
  const media = isFields(fields["media"]) ? fields["media"] : {};
  const candidates = [
    isFields(content) ? (content["encoded"] ?? content["value"]) : content,
    fields["content_html"],
    fields["content_text"],
    fields["description"],
    fields["summary"],
    media["description"],
  ];
  let fullest = "";
  for (const candidate of candidates) {
    const words = wording(candidate);
    if (words === null) continue;
    const text = htmlText(words);
    if (text.length > fullest.length) fullest = text;
  }
  return fullest;
};

const endsOpen = (text: string): boolean =>
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*\S{0,40}$/.test(text.slice(-60));

/** Whether an entry's text is but the beginning of an article, or too short to be one. */
export const isStubText = (text: string): boolean => text.length < STUB_LENGTH || endsOpen(text);

const readEntry = (fields: Fields, base: string | null): FeedEntry => {
  const dc = isFields(fields["dc"]) ? fields["dc"] : {};
  const dcterms = isFields(fields["dcterms"]) ? fields["dcterms"] : {};
  const guid = wording(fields["guid"]) ?? wording(fields["id"]);
  const permalink = isFields(fields["guid"]) && fields["guid"]["isPermaLink"] !== false;
  const text = textOf(fields);
  const title = plainLine(fields["title"]) ?? "";
  const time = (...stated: readonly unknown[]): string | null => {
    for (const value of stated) {
      const read = readStatedTime(wording(value));
      if (read !== null) return read;
    }
    return null;
  };
  const updated = time(fields["updated"], fields["date_modified"], dcterms["modified"]);
  return {
    guid,
    title,
    text,
    address: absolute(linkOf(fields), base) ?? (permalink ? absolute(guid, base) : null),
    published:
      time(
        fields["pubDate"],
        fields["published"],
        fields["date_published"],
        dc["dates"],
        dc["date"],
        dcterms["created"],
      ) ?? updated,
    modified: updated,
    authors: authorsOf(fields),
    takenFrom: takenFromOf(fields),
    language: wording(fields["language"]) ?? wording(dc["languages"]),
    isStub: isStubText(text),
  };
};

/** Deepest nesting of the markup, as far as it is looked at. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let deepest = 0;
  scanTags(text, "xml", {
    open: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    close: () => {
      depth -= 1;
    },
  });
  return deepest > MOST_DEPTH;
};

const isJsonTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
};

/** The feed up to the end of its last whole entry, closed again; null where there is none. */
const mendFeed = (text: string): string | null => {
  for (const [end, closing] of [
    ["</item>", "</channel></rss>"],
    ["</entry>", "</feed>"],
  ] as const) {
    const at = text.lastIndexOf(end);
    if (at === -1) continue;
    const isRdf = /<rdf:RDF[\s>]/i.test(text.slice(0, 4096));
    return text.slice(0, at + end.length) + (isRdf ? "</rdf:RDF>" : closing);
  }
  return null;
};

const parse = (text: string): Fields | null => {
  try {
    return parseFeed(text).feed as unknown as Fields;
  } catch {
    return null;
  }
};

/** The feed of the text, `base` being where it was fetched; null where it is no feed that can be read. */
export const readFeed = (text: string, base: string | null): ReadFeed | null => {
  const isJson = /^\s*\{/.test(text);
  if (isJson ? isJsonTooDeep(text) : isTooDeep(text)) return null;
  // A parser that forgives reads half an entry as a whole one, so the end is looked for first.
  const closed =
    isJson ||
    /<\/(?:\w+:)?(?:rss|feed|RDF)>\s*(?:<!--[^]{0,2000}-->\s*)?$/i.test(text.slice(-4096));
  const whole = closed ? parse(text) : null;
  const mended = whole === null && !isJson ? mendFeed(text) : null;
  const feed = whole ?? (mended === null ? null : parse(mended));
  if (feed === null) return null;
  const site = absolute(linkOf(feed), base) ?? base;
  const listed: unknown = feed["items"] ?? feed["entries"] ?? [];
  const dc = isFields(feed["dc"]) ? feed["dc"] : {};
  return {
    title: plainLine(feed["title"]),
    language: wording(feed["language"]) ?? wording(dc["languages"]),
    entries: Array.isArray(listed)
      ? listed.filter(isFields).map((fields) => readEntry(fields, site))
      : [],
    cutOff: whole === null,
  };
};
