// Reads what a page says of itself: title, publication time, outlet, canonical address, language.
import { readStatedTime } from "../stated-time.ts";
import type { TreeElement, PageTree } from "./page-tree.ts";

export interface PageFacts {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly authors: readonly string[];
  /** ISO 8601: when the page says that it was changed. */
  readonly modified: string | null;
  /** The page's description of itself as told minute by minute; null where it is not. */
  readonly liveBlog: Readonly<Record<string, unknown>> | null;
}

export const NO_FACTS: PageFacts = {
  title: null,
  published: null,
  outlet: null,
  canonical: null,
  language: null,
  authors: [],
  modified: null,
  liveBlog: null,
};

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ARTICLE_TYPE = /Article$|^(?:LiveBlogPosting|BlogPosting|Report|SocialMediaPosting)$/;

/** The first JSON-LD thing that is an article, looked for in lists and graphs a few levels deep. */
const findArticle = (value: unknown, depth = 0): Thing | null => {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    for (const element of value) {
      const found = findArticle(element, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isThing(value)) return null;
  const types = [value["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return value;
  return findArticle(value["@graph"] ?? value["mainEntity"], depth + 1);
};

const readJsonLd = (page: PageTree): Thing | null => {
  for (const script of page.named("SCRIPT")) {
    if (script.getAttribute("type") !== "application/ld+json") continue;
    try {
      const article = findArticle(JSON.parse(script.textContent));
      if (article !== null) return article;
    } catch {
      // a page's own broken JSON is no reason to leave its text unread
    }
  }
  return null;
};

const wording = (value: unknown): string | null => {
  const text = typeof value === "string" ? value : isThing(value) ? value["name"] : null;
  const tidy = typeof text === "string" ? text.replace(/\s+/g, " ").trim() : "";
  return tidy === "" ? null : tidy;
};

/** A stated time as ISO 8601: as it stands where it is, else as a calendar can read it, in UTC. */
const asTime = (stated: string | null | undefined): string | null => {
  if (stated === null || stated === undefined) return null;
  const iso = readStatedTime(stated);
  if (iso !== null) return iso;
  const read = /\d{4}/.test(stated) ? Date.parse(stated) : Number.NaN;
  return Number.isNaN(read) ? null : new Date(read).toISOString();
};

/** An absolute http(s) address; null for anything else. */
const asAddress = (stated: string | null | undefined, base: string | null): string | null => {
  if (!stated || !URL.canParse(stated, base ?? undefined)) return null;
  const url = new URL(stated, base ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
};

/** Null where a page below names the site's front page as its own: that would be the address of all its pages. */
const ownAddress = (stated: string | null, address: string | null): string | null => {
  if (stated === null) return null;
  const { pathname, search } = new URL(stated);
  const isFront = pathname === "/" && search === "";
  return isFront && (address === null || new URL(address).pathname !== "/") ? null : stated;
};

const MOST_AUTHORS = 20;

/** Names of authors: things, names, or several names in one; an address is no name. */
const namesOf = (stated: unknown): readonly string[] =>
  [stated]
    .flat()
    .map(wording)
    .filter((name) => name !== null && !/^https?:/i.test(name) && name.length < 120)
    .map((name) => name!.replace(/^by\s+/i, ""))
    .slice(0, MOST_AUTHORS);

const isLiveBlog = (thing: Thing | null): thing is Thing =>
  thing !== null && [thing["@type"]].flat().includes("LiveBlogPosting");

/** What stands in the page's `<meta>`, by the names and properties that it stands under. */
const readMetas = (page: PageTree): ReadonlyMap<string, readonly string[]> => {
  const metas = new Map<string, string[]>();
  for (const element of page.named("META")) {
    const content = element.getAttribute("content")?.trim() ?? "";
    if (content === "") continue;
    for (const naming of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(naming);
      if (name === null) continue;
      const others = metas.get(name);
      if (others === undefined) metas.set(name, [content]);
      else others.push(content);
    }
  }
  return metas;
};

const isWithin = (element: TreeElement, name: string): boolean => {
  for (let at = element.parent; at !== null; at = at.parent) if (at.nodeName === name) return true;
  return false;
};

const relationsOf = (element: TreeElement): readonly string[] =>
  (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);

export const readPageFacts = (page: PageTree, address: string | null): PageFacts => {
  const article = readJsonLd(page);
  const metas = readMetas(page);
  const metaAll = (name: string): readonly string[] => namesOf(metas.get(name) ?? []);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const [content] = metas.get(name) ?? [];
      if (content !== undefined) return content;
    }
    return null;
  };
  const times = page.named("TIME").filter((time) => time.getAttribute("datetime"));
  const time = times.find((one) => isWithin(one, "ARTICLE")) ?? times[0];
  const canonical = page.related.find(
    (one) => one.nodeName === "LINK" && relationsOf(one).includes("canonical"),
  );
  const byline = page.related.find(
    (one) => one.nodeName !== "LINK" && relationsOf(one).includes("author"),
  );
  const language =
    wording(article?.["inLanguage"]) ??
    (page.named("HTML")[0]?.getAttribute("lang") || null) ??
    meta("og:locale", "language", "content-language");
  return {
    title:
      wording(article?.["headline"]) ??
      meta("og:title", "twitter:title") ??
      wording(page.named("H1")[0]?.textContent) ??
      wording(page.named("TITLE")[0]?.textContent),
    published:
      asTime(wording(article?.["datePublished"])) ??
      asTime(
        meta(
          "article:published_time",
          "datePublished",
          "date",
          "dc.date",
          "DC.date.issued",
          "pubdate",
        ),
      ) ??
      asTime(time?.getAttribute("datetime")),
    outlet:
      wording(article?.["publisher"]) ?? meta("og:site_name", "application-name", "publisher"),
    canonical:
      ownAddress(asAddress(canonical?.getAttribute("href")?.trim(), address), address) ??
      ownAddress(asAddress(meta("og:url"), address), address),
    language:
      language === null
        ? null
        : (/^[a-z]{2,3}(?:[-_]\w+)*$/i.exec(language)?.[0].replaceAll("_", "-") ?? null),
    authors:
      [
        namesOf(article?.["author"]),
        metaAll("author"),
        metaAll("article:author"),
        namesOf(byline?.textContent),
      ].find((names) => names.length > 0) ?? [],
    modified:
      asTime(wording(article?.["dateModified"])) ??
      asTime(meta("article:modified_time", "og:updated_time", "dateModified", "last-modified")),
    liveBlog: isLiveBlog(article) ? article : null,
  };
};
