// Turns the tree of an article into text: a blank line between paragraphs, one space within.
import type { PageNode } from "./page-dom.ts";

const ELEMENT = 1;
const TEXT = 3;

const BLOCKS: ReadonlySet<string> = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR
   LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL BODY`.split(/\s+/),
);
const UNSEEN: ReadonlySet<string> = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD".split(" "),
);

/** The text that a reader of the page sees, in its order. Walks with a stack of its own: pages nest without end. */
export const articleText = (root: PageNode): string => {
  const paragraphs: string[] = [];
  let current = "";
  const close = (): void => {
    const tidy = current
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (tidy !== "") paragraphs.push(tidy);
    current = "";
  };
  const waiting: (PageNode | "close" | "cell")[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "close") close();
    else if (node === "cell") current += " ";
    else if (node.nodeType === TEXT) current += (node.textContent ?? "").replace(/\s+/g, " ");
    else if (node.nodeType === ELEMENT || node === root) {
      const name = node.nodeName.toUpperCase();
      if (UNSEEN.has(name)) continue;
      if (name === "BR") current += "\n";
      if (BLOCKS.has(name)) {
        close();
        waiting.push("close");
      } else if (name === "TD" || name === "TH") waiting.push("cell");
      waiting.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return paragraphs.join("\n\n");
};
