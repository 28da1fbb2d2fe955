// Turns tagged templates into HTML, SVG and XML in which every value is escaped unless it is markup already.

/** Markup that was made by a template of ours; anything else is text. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type MarkupValue =
  Markup | string | number | null | undefined | false | readonly MarkupValue[];

// Control characters have no place in HTML or XML; a lone surrogate has none in UTF-8.

const NEEDS_CARE = /[&<>"'`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** The text with nothing in it that HTML, an attribute or XML would read as its own. */
export const escapeText = (text: string): string =>
  text.toWellFormed().replace(NEEDS_CARE, (character) => ESCAPES[character] ?? "\ufffd");

const render = (value: MarkupValue): string => {
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || value === false) return "";
  let all = "";
  for (const part of value) all += render(part);
  return all;
};

// Templates are indented for those who read the code; a line break alone says the same to a browser.
const INDENT = /[ \t]*\n\s*/g;
const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

const compact = (strings: TemplateStringsArray): readonly string[] => {
  const kept = compacted.get(strings);
  if (kept !== undefined) return kept;
  const short = strings.map((part) => part.replace(INDENT, "\n"));
  compacted.set(strings, short);
  return short;
};

/** Escaping template: `html\`<p>${text}</p>\``. Attributes are always written with double quotes. */
export const html = (template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup => {
  const strings = compact(template);
  let text = strings[0] ?? "";
  for (let index = 0; index < values.length; index += 1)
    text += render(values[index]) + (strings[index + 1] ?? "");
  return new Markup(text);
};

/** The same for drawings, so that editors and readers know what a template holds. */
export const svg = html;

export const join = (parts: readonly MarkupValue[], between: MarkupValue): Markup =>
  new Markup(parts.map(render).join(render(between)));

export const NOTHING = new Markup("");

/**
 * Text that comes from outside, kept to itself: its direction marks turn nothing around it.
 * The browser finds its direction from its first strong letter.
 */
export const foreign = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** The first characters of a text that may be of any length, with a sign where it was cut. */
export const clip = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).toWellFormed();
  return `${cut.endsWith("\ufffd") ? cut.slice(0, -1) : cut}…`;
};

/** The address where it leads to the web; null for any other kind, as `javascript:`. */
export const webAddress = (address: string | null): string | null => {
  if (address === null) return null;
  const url = URL.parse(address);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
};

/** A value as JSON that may stand inside a script element: no tag can be closed from within. */
export const embeddedJson = (value: unknown): Markup =>
  new Markup(
    JSON.stringify(value)
      .toWellFormed()
      .replaceAll("<", "\\u003c")
      .replaceAll(">", "\\u003e")
      .replaceAll("&", "\\u0026")
      .replaceAll("\u2028", "\\u2028")
      .replaceAll("\u2029", "\\u2029"),
  );
