// Reads a page: its article, or its entries where it is told as it happens, and what it says of itself.
import type { Document } from "../../model/document.ts";
import { ProblemError } from "../../model/problem.ts";
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId, makePartId } from "../document-id.ts";
import { webAddress, type Reader } from "../reader.ts";
import type { LiveEntry } from "./live-entries.ts";
import type { ReadPage } from "./read-page.ts";

const EXTENSIONS: ReadonlySet<string> = new Set(["html", "htm", "xhtml", "shtml"]);
const OPENING =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

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
    const { readPage } = await import("./read-page.ts");
    let page: ReadPage;
    try {
      page = await readPage(html, webAddress(input));
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
        id:
          entries.length > 0 && (own === url || own === null)
            ? makePartId(own ?? input.address, entry.title, entry.text)
            : makeDocumentId(own ?? input.address, entry.title, entry.text),
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
