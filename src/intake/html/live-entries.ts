// Finds the entries of a page that is told as it happens, each with its own time.
import { htmlText } from "../markup/html-text.ts";
import { readStatedTime } from "../stated-time.ts";
import { articleBlocks, blocksText } from "./find-article.ts";
import type { Holder, PageBlocks } from "./page-blocks.ts";
import type { PageElement, PageNode } from "./page-dom.ts";

export interface LiveEntry {
  readonly title: string;
  readonly text: string;
  /** ISO 8601. */
  readonly published: string | null;
  /** Its own address or the fragment of the page's; null where it has neither. */
  readonly address: string | null;
}

const LEAST_ENTRIES = 3;
const MOST_ENTRIES = 5000;

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wording = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

const fragmentOf = (address: string): string => {
  const hash = address.indexOf("#");
  return hash === -1 ? "" : decodeFragment(address.slice(hash + 1));
};

const decodeFragment = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** The text of the element that an entry's address points to, where its own text is not given. */
const textAt = (page: PageBlocks, fragment: string, title: string): string => {
  if (fragment === "") return "";
  const holder = page.holders.find(({ element }) => element.getAttribute("id") === fragment);
  return holder === undefined ? "" : blocksText(articleBlocks(page, holder, title));
};

/** Entries that the page lists for machines: `LiveBlogPosting` with its `liveBlogUpdate`. */
export const listedEntries = (liveBlog: Thing | null, page: PageBlocks): readonly LiveEntry[] => {
  const updates = liveBlog?.["liveBlogUpdate"];
  const listed: readonly unknown[] = Array.isArray(updates) ? updates : updates ? [updates] : [];
  return listed
    .filter(isThing)
    .slice(0, MOST_ENTRIES)
    .map((update) => {
      const title = wording(update["headline"] ?? update["name"]);
      const address = wording(update["url"] ?? update["@id"]) || null;
      const stated = update["articleBody"] ?? update["text"] ?? update["description"];
      const body = typeof stated === "string" ? htmlText(stated) : "";
      return {
        title: body === "" ? "" : title,
        text: body || textAt(page, fragmentOf(address ?? ""), title) || title,
        published: readStatedTime(wording(update["datePublished"] ?? update["dateModified"])),
        address,
      };
    })
    .filter(({ text }) => text !== "");
};

/** The first that is told of the elements below this one, in order. */
const firstBelow = (
  element: PageElement,
  tell: (below: PageElement) => string | null,
): string | null => {
  const waiting: PageNode[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!("getAttribute" in node)) continue;
    const told = tell(node as PageElement);
    if (told !== null) return told;
    waiting.push(...[...node.childNodes].reverse());
  }
  return null;
};

const timeOf = (element: PageElement): string | null => {
  const stated =
    element.getAttribute("data-timestamp") ??
    firstBelow(element, (below) =>
      below.nodeName === "TIME" ? below.getAttribute("datetime") : null,
    ) ??
    firstBelow(element, (below) => below.getAttribute("data-timestamp"));
  if (stated !== null && /^\d{10}(?:\d{3})?$/.test(stated))
    return readStatedTime(new Date(Number(stated.slice(0, 10)) * 1000).toISOString());
  return readStatedTime(stated);
};

/** Whether the part, or one around it, says of itself that it is told as it happens. */
const isInLive = (page: PageBlocks, holder: Holder): boolean => {
  for (let at = holder.index; at !== -1; at = page.holders[at]!.parent)
    if (page.holders[at]!.live) return true;
  return false;
};

/**
 * Entries by the page's own markup: three parts or more beside each other, each with a moment of its own and
 * some text, in a page that calls itself live. None where it is no such page.
 */
export const markedEntries = (page: PageBlocks): readonly LiveEntry[] => {
  const siblings = new Map<string, Holder[]>();
  for (const holder of page.holders) {
    if (holder.aside || holder.characters < 20) continue;
    if (!/^(?:ARTICLE|LI|DIV|SECTION)$/.test(holder.name)) continue;
    const key = `${String(holder.parent)} ${holder.name}`;
    const beside = siblings.get(key);
    if (beside === undefined) siblings.set(key, [holder]);
    else beside.push(holder);
  }
  let best: readonly LiveEntry[] = [];
  let bestProse = 0;
  for (const beside of siblings.values()) {
    if (beside.length < LEAST_ENTRIES || !beside.some((holder) => isInLive(page, holder))) continue;
    const timed = beside
      .slice(0, MOST_ENTRIES)
      .map((holder) => ({ holder, time: timeOf(holder.element) }))
      .filter(({ time }) => time?.includes("T"));
    if (new Set(timed.map(({ time }) => time)).size < LEAST_ENTRIES) continue;
    const prose = timed.reduce((sum, { holder }) => sum + holder.prose, 0);
    if (prose <= bestProse) continue;
    const entries = timed
      .map(({ holder, time }) => {
        const blocks = articleBlocks(page, holder, "");
        const [heading] = blocks;
        const titled = heading !== undefined && heading.level > 0 && blocks.length > 1;
        const id = holder.element.getAttribute("id");
        return {
          title: titled ? heading.text : "",
          text: blocksText(titled ? blocks.slice(1) : blocks),
          published: time,
          address: id === null || id === "" ? null : `#${id}`,
        };
      })
      .filter(({ text }) => text !== "");
    if (entries.length >= LEAST_ENTRIES) {
      best = entries;
      bestProse = prose;
    }
  }
  return best;
};
