// Reads Markdown: its text as it would be shown, with what its front matter says of it.
import MarkdownIt from "markdown-it";
import { parse as parseYaml } from "yaml";
import { collectBytes } from "../collect-bytes.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { htmlText } from "../markup/html-text.ts";
import { reject, webAddress, type Reader } from "../reader.ts";
import { readStatedTime } from "../stated-time.ts";

const EXTENSIONS: ReadonlySet<string> = new Set(["md", "markdown", "mdown", "mkd"]);
const MOST_FRONT_MATTER = 16 * 1024;

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The YAML between two lines of `---` at the very top; front matter that is not YAML is part of the text. */
const partFrontMatter = (whole: string): FrontMatter => {
  const text = whole.replace(/^\uFEFF/, "");
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) return { fields: {}, body: text };
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(
    text.slice(opening[0].length, opening[0].length + MOST_FRONT_MATTER),
  );
  if (end === null) return { fields: {}, body: text };
  const yaml = text.slice(opening[0].length, opening[0].length + end.index);
  const body = text.slice(opening[0].length + end.index + end[0].length);
  try {
    // Read as words: a date stays as it was written, with its zone or without one.
    const fields: unknown = parseYaml(yaml, { schema: "failsafe", maxAliasCount: 10 });
    return typeof fields === "object" && fields !== null && !Array.isArray(fields)
      ? { fields: fields as Readonly<Record<string, unknown>>, body }
      : { fields: {}, body: text };
  } catch {
    return { fields: {}, body: text };
  }
};

/** The heading that opens the text is its title, and is not read twice. */
const partTitle = (html: string): { readonly title: string | null; readonly rest: string } => {
  const heading = /^\s*<h1>([^]*?)<\/h1>/.exec(html);
  return heading === null
    ? { title: null, rest: html }
    : { title: htmlText(heading[1]!), rest: html.slice(heading[0].length) };
};

export const markdownPage: Reader = {
  name: "Markdown",
  accepts: (input) =>
    EXTENSIONS.has(input.extension) ||
    input.contentType === "text/markdown" ||
    input.contentType === "text/x-markdown",
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const { fields, body } = partFrontMatter(decodeBytes(bytes, input.where, input.charset));
    const wording = (...names: readonly string[]): string | null => {
      for (const name of names) {
        const value = fields[name];
        if (typeof value === "string" && value.trim() !== "")
          return value.replace(/\s+/g, " ").trim();
      }
      return null;
    };
    const { title: heading, rest } = partTitle(markdown.render(body));
    const stated = wording("title");
    const title = stated ?? heading ?? "";
    // Where front matter names another title, the heading is part of the text.
    const whole = heading !== null && stated !== null && stated !== heading;
    const text = htmlText(whole ? `<p>${heading}</p>${rest}` : rest);
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
