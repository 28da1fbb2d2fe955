// Reads a page: its article's text by Readability, and what the page says of itself.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { ProblemError } from "../../model/problem.ts";
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { webAddress, type Reader } from "../reader.ts";
import { htmlText } from "../markup/html-text.ts";
import { articleText } from "./article-text.ts";
import type { PageDocument, PageNode } from "./page-dom.ts";
import { readPageFacts, type PageFacts } from "./page-facts.ts";
import { isTreeSafe } from "./page-shape.ts";

const EXTENSIONS: ReadonlySet<string> = new Set(["html", "htm", "xhtml", "shtml"]);
const OPENING =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/** Readability's article where it finds one, else the whole body: a short notice is a page too. */
const findText = (html: string): string => {
  const { document } = parseHTML(html) as unknown as {
    document: PageDocument & { body: PageNode };
  };
  const article = new Readability<PageNode>(document as never, {
    serializer: (node) => node as unknown as PageNode,
    charThreshold: 200,
  }).parse();
  const text = article?.content ? articleText(article.content) : "";
  if (text.length >= 200) return text;
  const whole = parseHTML(html) as unknown as { document: PageDocument & { body: PageNode } };
  for (const aside of whole.document.querySelectorAll("nav, header, footer, aside, form"))
    aside.remove();
  const all = articleText(whole.document.body);
  return text.length * 2 > all.length ? text : all;
};

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
    let text: string;
    let facts: PageFacts;
    if (!isTreeSafe(html)) {
      // No tree is made of it: its words are read in one pass, and what it says of itself is left unread.
      text = htmlText(html);
      facts = { title: null, published: null, outlet: null, canonical: null, language: null };
    } else
      try {
        // Readability rewrites the tree that it is given: the page's own words are read from another
        facts = readPageFacts(
          (parseHTML(html) as unknown as { document: PageDocument }).document,
          input.address,
        );
        text = findText(html);
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
    if (text === "")
      throw new ProblemError({
        code: "empty",
        where: input.where,
        what: "is a page without text.",
        todo: "If a script fills it, save it from a browser.",
      });
    const url = facts.canonical ?? webAddress(input);
    const title = facts.title ?? "";
    yield {
      id: makeDocumentId(url ?? input.address, title, text),
      title,
      text,
      published: facts.published,
      outlet: facts.outlet,
      url,
      language: facts.language,
      situation: context.situation,
      capture: context.capture(input, bytes),
    };
  },
};
