// Turns a piece of HTML into text by one pass over its tags: for feeds, messages and mails, which hold no page.
import { scanTags, type TagAttributes } from "./scan-tags.ts";

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead title tr ul`.split(
    /\s+/,
  ),
);
const UNSEEN: ReadonlySet<string> = new Set(
  "script style noscript template svg iframe object button select textarea head math".split(" "),
);

const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

export interface HtmlTextOptions {
  /** Decides by name and attributes what a reader does not see; what lies below it is left out too. */
  readonly leavesOut?: (name: string, attributes: TagAttributes) => boolean;
}

/**
 * The text that a reader of the HTML sees: a blank line between paragraphs, one space within, a line break for
 * `<br>`. Linear in its length and without recursion, whatever the nesting; broken HTML is read as far as it goes.
 */
export const htmlText = (html: string, options: HtmlTextOptions = {}): string => {
  const paragraphs: string[] = [];
  let current: string[] = [];
  // The tag whose end brings the reader's eye back, and how many of its name lie open inside it.
  let unseen: string | null = null;
  let unseenDepth = 0;
  const close = (): void => {
    const tidy = current
      .join("")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (tidy !== "") paragraphs.push(tidy);
    current = [];
  };
  scanTags(html, "html", {
    open: (name, attributes) => {
      if (unseen !== null) {
        if (name === unseen) unseenDepth += 1;
        return;
      }
      if (VOID.has(name)) {
        if (name === "br") current.push("\n");
        else if (name === "hr") close();
        return;
      }
      if (
        UNSEEN.has(name) ||
        "hidden" in attributes ||
        options.leavesOut?.(name, attributes) === true
      ) {
        unseen = name;
        unseenDepth = 1;
      } else if (name === "td" || name === "th") current.push(" ");
      else if (BLOCKS.has(name)) close();
    },
    close: (name) => {
      if (unseen === null) {
        if (BLOCKS.has(name)) close();
        else if (name === "br") current.push("\n");
      } else if (name === unseen) {
        unseenDepth -= 1;
        if (unseenDepth === 0) unseen = null;
      }
    },
    text: (text) => {
      if (unseen === null) current.push(text.replace(/\s+/g, " "));
    },
  });
  close();
  return paragraphs.join("\n\n");
};
