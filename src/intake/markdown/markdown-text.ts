// Turns Markdown into the text that it would be shown as, and its front matter into fields.
import MarkdownIt from "markdown-it";
import { parse as parseYaml } from "yaml";
import { htmlText } from "../markup/html-text.ts";

const MOST_FRONT_MATTER = 16 * 1024;

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The YAML between two lines of `---` at the very top; front matter that is not YAML is part of the text. */
export const partFrontMatter = (whole: string): FrontMatter => {
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
const partHeading = (html: string): { readonly title: string | null; readonly rest: string } => {
  const heading = /^\s*<h1>([^]*?)<\/h1>/.exec(html);
  return heading === null
    ? { title: null, rest: html }
    : { title: htmlText(heading[1]!), rest: html.slice(heading[0].length) };
};

export interface MarkdownText {
  /** The heading that opens the text; null where none does. */
  readonly heading: string | null;
  /** The text below that heading. */
  readonly text: string;
}

export const markdownText = (body: string): MarkdownText => {
  const { title, rest } = partHeading(markdown.render(body));
  return { heading: title, text: htmlText(rest) };
};
