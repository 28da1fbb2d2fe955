// Turns a sitemap into the addresses that it lists, with their times and, of news, their titles.
import { scanTags } from "../markup/scan-tags.ts";
import { readStatedTime } from "../stated-time.ts";

export interface SitemapEntry {
  readonly address: string;
  /** Whether the address is another sitemap. */
  readonly isSitemap: boolean;
  /** ISO 8601: when the page was last changed; null where not stated. */
  readonly modified: string | null;
  /** ISO 8601: when the article was published, in sitemaps of news. */
  readonly published: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
}

/** The most that the protocol lets one sitemap list. */
const MOST_ENTRIES = 50_000;
const MOST_FIELD_LENGTH = 4096;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The entries in order, those without a web address left out; a sitemap that was cut off gives what it still holds. */
export const readSitemap = (xml: string): readonly SitemapEntry[] => {
  const entries: SitemapEntry[] = [];
  let fields: Map<string, string> | null = null;
  let field = "";
  scanTags(xml, "xml", {
    open: (prefixed) => {
      const name = localName(prefixed);
      if (name === "url" || name === "sitemap") fields = new Map();
      // `news:name` is the publication's; an image has a `loc` and a `title` of its own.
      field = prefixed.startsWith("image:") || prefixed.startsWith("video:") ? "" : name;
    },
    close: (prefixed) => {
      const name = localName(prefixed);
      field = "";
      if ((name !== "url" && name !== "sitemap") || fields === null) return;
      const stated = (key: string): string | null => fields?.get(key)?.trim() || null;
      const address = stated("loc");
      if (address !== null && /^https?:\/\//i.test(address) && entries.length < MOST_ENTRIES)
        entries.push({
          address,
          isSitemap: name === "sitemap",
          modified: readStatedTime(stated("lastmod")),
          published: readStatedTime(stated("publication_date")),
          title: stated("title"),
          outlet: stated("name"),
          language: stated("language"),
        });
      fields = null;
    },
    text: (text) => {
      if (fields === null || field === "") return;
      const before = fields.get(field) ?? "";
      if (before.length < MOST_FIELD_LENGTH) fields.set(field, before + text);
    },
  });
  return entries;
};
