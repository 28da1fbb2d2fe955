// Reads a page: its article, or its entries where it is told as it happens, and what it says of itself.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Document } from "../../model/document.ts";
import { ProblemError } from "../../model/problem.ts";
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { webAddress, type Reader } from "../reader.ts";
import { htmlText } from "../markup/html-text.ts";
import { articleText } from "./article-text.ts";
import { blocksText, findArticle } from "./find-article.ts";
import { listedEntries, markedEntries, type LiveEntry } from "./live-entries.ts";
import { readBlocks } from "./page-blocks.ts";
import type { PageDocument, PageElement, PageNode } from "./page-dom.ts";
import { NO_FACTS, readPageFacts, type PageFacts } from "./page-facts.ts";
import { isTreeSafe } from "./page-shape.ts";

const EXTENSIONS: ReadonlySet<string> = new Set(["html", "htm", "xhtml", "shtml"]);
const OPENING =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

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

interface ReadPage {
  readonly facts: PageFacts;
  readonly text: string;
  readonly entries: readonly LiveEntry[];
}

const readPage = (html: string, address: string | null): ReadPage => {
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

/** An entry's address or fragment, seen from the page's own address. */
const resolveAddress = (address: string, page: string | null): string | null =>
  URL.canParse(address, page ?? undefined) ? new URL(address, page ?? undefined).href : page;

export const htmlPage: Reader = {
  name: "HTML",
  accepts: (input) =>
    EXTENSIONS.has(input.extension) ||
    input.contentType === "text/html" ||
    input.contentType === "application/xhtml+xml" ||
    OPENING.test(new TextDecoder().decode(input.head)),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const html = decodeBytes(bytes, input.where, input.charset ?? statedCharset(input.head));
    let page: ReadPage;
    if (!isTreeSafe(html))
      // No tree is made of it: its words are read in one pass, and what it says of itself is left unread.
      page = { facts: NO_FACTS, text: htmlText(html), entries: [] };
    else
      try {
        page = readPage(html, webAddress(input));
      } catch (error) {
        throw new ProblemError(
          {
            code: "unreadable",
            where: input.where,
            what: "could not be taken apart as HTML.",
            todo: "Save the article's text and read that.",
          },
          { cause: error },
        );
      }
    const { facts, text, entries } = page;
    if (text === "" && entries.length === 0)
      throw new ProblemError({
        code: "empty",
        where: input.where,
        what: "is a page without text.",
        todo: "If a script fills it, save it from a browser.",
      });
    const url = facts.canonical ?? webAddress(input);
    const capture = context.capture(input, bytes);
    const documentOf = (entry: LiveEntry): Document => {
      const own = entry.address === null ? url : resolveAddress(entry.address, url);
      return {
        id: makeDocumentId(own ?? input.address, entry.title, entry.text),
        title: entry.title,
        text: entry.text,
        published: entry.published ?? facts.published,
        outlet: facts.outlet,
        url: own,
        language: facts.language,
        situation: context.situation,
        capture,
        ...(facts.authors.length === 0 ? {} : { authors: facts.authors }),
        ...(facts.modified === null ? {} : { modified: facts.modified }),
      };
    };
    if (entries.length === 0)
      yield documentOf({
        title: facts.title ?? "",
        text,
        published: facts.published,
        address: null,
      });
    else for (const entry of entries) yield documentOf(entry);
  },
};
