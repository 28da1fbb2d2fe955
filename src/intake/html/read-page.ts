// Turns a page's HTML into its article's text or its live entries, and what it says of itself.
import { htmlText } from "../markup/html-text.ts";
import { articleText } from "./article-text.ts";
import { blocksText, findArticle } from "./find-article.ts";
import { listedEntries, markedEntries, type LiveEntry } from "./live-entries.ts";
import { readBlocks } from "./page-blocks.ts";
import type { PageNode } from "./page-dom.ts";
import { NO_FACTS, readPageFacts, type PageFacts } from "./page-facts.ts";
import { buildPageTree } from "./page-tree.ts";

/** A text shorter than this is no article; a notice of two sentences is longer. */
const SHORT = 120;

/** What Readability takes for the article: asked where no part of the page stands out. */
const readableText = async (html: string): Promise<string> => {
  // Loaded only now: most pages are read without, and a whole document tree takes a large library.
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom"),
  ]);
  const { document } = parseHTML(html);
  const article = new Readability<PageNode>(document as never, {
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
export const readPage = async (html: string, address: string | null): Promise<ReadPage> => {
  const page = buildPageTree(html);
  // A page built to break its readers is read in one pass, and what it says of itself is not.
  if (page === null) return { facts: NO_FACTS, text: htmlText(html), entries: [] };
  const facts = readPageFacts(page, address);
  const blocks = readBlocks(page.body);
  const found = findArticle(blocks, facts.title ?? "");
  const listed = listedEntries(facts.liveBlog, blocks);
  const entries = listed.length > 0 ? listed : markedEntries(blocks);
  const own = found === null ? "" : blocksText(found.blocks);
  if (own.length >= SHORT || entries.length > 0) return { facts, text: own, entries };
  const readable = await readableText(html);
  // A short notice is a page too: everything that is seen, but for what is beside it.
  const seen = blocksText(
    blocks.blocks.filter(
      (block) => !blocks.holders[block.holder]!.aside && block.linked < block.text.length / 2,
    ),
  );
  const best = readable.length > own.length * 1.5 ? readable : own;
  return { facts, text: best === "" ? seen : best, entries };
};
