// Turns a page's HTML into its article's text or its live entries, and what it says of itself.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlText } from "../markup/html-text.ts";
import { articleText } from "./article-text.ts";
import { blocksText, findArticle } from "./find-article.ts";
import { listedEntries, markedEntries, type LiveEntry } from "./live-entries.ts";
import { readBlocks } from "./page-blocks.ts";
import type { PageDocument, PageElement, PageNode } from "./page-dom.ts";
import { NO_FACTS, readPageFacts, type PageFacts } from "./page-facts.ts";
import { isTreeSafe } from "./page-shape.ts";

/** A text shorter than this is no article; a notice of two sentences is longer. */
const SHORT = 120;

interface ParsedPage extends PageDocument {
  readonly body: PageElement;
}

const parsePage = (html: string): ParsedPage =>
  (parseHTML(html) as unknown as { document: ParsedPage }).document;

/** What Readability takes for the article: asked where no part of the page stands out. */
const readableText = (html: string): string => {
  const article = new Readability<PageNode>(parsePage(html) as never, {
    serializer: (node) => node as unknown as PageNode,
    charThreshold: 200,
  }).parse();
  return article?.content ? articleText(article.content) : "";
};

export interface ReadPage {
  readonly facts: PageFacts;
  readonly text: string;
  readonly entries: readonly LiveEntry[];
}

/** What the page holds, `address` being where it was. Throws what its parsers throw. */
export const readPage = (html: string, address: string | null): ReadPage => {
  // No tree is made of a page built to break it: its words are read in one pass, and what it says of itself is not.
  if (!isTreeSafe(html)) return { facts: NO_FACTS, text: htmlText(html), entries: [] };
  const page = parsePage(html);
  const facts = readPageFacts(page, address);
  const blocks = readBlocks(page.body);
  const found = findArticle(blocks, facts.title ?? "");
  const listed = listedEntries(facts.liveBlog, blocks);
  const entries = listed.length > 0 ? listed : markedEntries(blocks);
  const own = found === null ? "" : blocksText(found.blocks);
  if (own.length >= SHORT || entries.length > 0) return { facts, text: own, entries };
  const readable = readableText(html);
  // A short notice is a page too: everything that is seen, but for what is beside it.
  const seen = blocksText(
    blocks.blocks.filter(
      (block) => !blocks.holders[block.holder]!.aside && block.linked < block.text.length / 2,
    ),
  );
  const best = readable.length > own.length * 1.5 ? readable : own;
  return { facts, text: best === "" ? seen : best, entries };
};
