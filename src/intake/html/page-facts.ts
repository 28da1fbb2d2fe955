// Reads what a page says of itself: title, publication time, outlet, canonical address, language.
import { tidyPublished } from "../json/wire-document.ts";
import type { PageElement, PageDocument } from "./page-dom.ts";

export interface PageFacts {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
}

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

const readJsonLd = (page: PageDocument): Thing | null => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const article = findArticle(JSON.parse(script.textContent ?? ""));
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
  const iso = tidyPublished(stated);
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

export const readPageFacts = (page: PageDocument, address: string | null): PageFacts => {
  const article = readJsonLd(page);
  const attribute = (selector: string, name: string): string | null =>
    (page.querySelector(selector) as PageElement | null)?.getAttribute(name)?.trim() || null;
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const content =
        attribute(`meta[property="${name}"]`, "content") ??
        attribute(`meta[name="${name}"]`, "content") ??
        attribute(`meta[itemprop="${name}"]`, "content");
      if (content !== null) return content;
    }
    return null;
  };
  const language =
    wording(article?.["inLanguage"]) ??
    attribute("html", "lang") ??
    meta("og:locale", "language", "content-language");
  return {
    title:
      wording(article?.["headline"]) ??
      meta("og:title", "twitter:title") ??
      wording(page.querySelector("h1")?.textContent) ??
      wording(page.querySelector("title")?.textContent),
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
      asTime(attribute("article time[datetime]", "datetime")) ??
      asTime(attribute("time[datetime]", "datetime")),
    outlet:
      wording(article?.["publisher"]) ?? meta("og:site_name", "application-name", "publisher"),
    canonical:
      asAddress(attribute('link[rel="canonical"]', "href"), address) ??
      asAddress(meta("og:url"), address),
    language:
      language === null
        ? null
        : (/^[a-z]{2,3}(?:[-_]\w+)*$/i.exec(language)?.[0].replaceAll("_", "-") ?? null),
  };
};
