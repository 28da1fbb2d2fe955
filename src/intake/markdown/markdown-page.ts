// Reads Markdown: its text as it would be shown, with what its front matter says of it.
import { collectBytes } from "../collect-bytes.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { reject, webAddress, type Reader } from "../reader.ts";
import { readStatedTime } from "../stated-time.ts";

const EXTENSIONS: ReadonlySet<string> = new Set(["md", "markdown", "mdown", "mkd"]);
export const markdownPage: Reader = {
  name: "Markdown",
  accepts: (input) =>
    EXTENSIONS.has(input.extension) ||
    input.contentType === "text/markdown" ||
    input.contentType === "text/x-markdown",
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const { markdownText, partFrontMatter } = await import("./markdown-text.ts");
    const { fields, body } = partFrontMatter(decodeBytes(bytes, input.where, input.charset));
    const wording = (...names: readonly string[]): string | null => {
      for (const name of names) {
        const value = fields[name];
        if (typeof value === "string" && value.trim() !== "")
          return value.replace(/\s+/g, " ").trim();
      }
      return null;
    };
    const { heading, text: below } = markdownText(body);
    const stated = wording("title");
    const title = stated ?? heading ?? "";
    // Where front matter names another title, the heading is part of the text.
    const isText = heading !== null && stated !== null && stated !== heading;
    const text = isText
      ? `${heading}

${below}`.trim()
      : below;
    if (text === "") {
      yield reject("empty", input.where, "holds no text.", "Check that it was saved in full.");
      return;
    }
    const author = wording("author");
    const url = wording("url", "canonical", "link");
    yield {
      id: makeDocumentId(url ?? input.address, title, text),
      title,
      text,
      published: readStatedTime(wording("date", "published", "datePublished")),
      outlet: wording("outlet", "publisher", "publication"),
      url: url !== null && /^https?:\/\//i.test(url) ? url : webAddress(input),
      language: wording("lang", "language"),
      situation: context.situation ?? wording("situation"),
      capture: context.capture(input, bytes),
      ...(author === null ? {} : { authors: [author] }),
    };
  },
};
