// Turns a page's tree into its blocks of text in order, each with what holds it and how much of it is links.
import { isAside, isHidden, isLineAbout, isLive } from "./boilerplate.ts";
import type { PageElement, PageNode } from "./page-dom.ts";

/** An element that holds blocks. */
export interface Holder {
  readonly index: number;
  /** Index of the holder around it; -1 for the outermost. */
  readonly parent: number;
  readonly name: string;
  readonly element: PageElement;
  /** Whether it, or what holds it, is beside the article by its name. */
  aside: boolean;
  readonly ownAside: boolean;
  readonly lineAbout: boolean;
  readonly live: boolean;
  /** Characters of all text inside, and of the text that reads like running prose. */
  characters: number;
  prose: number;
}

export interface Block {
  readonly text: string;
  /** Index of the innermost holder. */
  readonly holder: number;
  /** Characters inside links. */
  readonly linked: number;
  /** Characters inside `<time>`. */
  readonly timed: number;
  readonly kind: "heading" | "caption" | "cells" | "item" | "prose";
  /** For headings, 1 to 6. */
  readonly level: number;
}

export interface PageBlocks {
  readonly holders: readonly Holder[];
  readonly blocks: readonly Block[];
}

const ELEMENT = 1;
const TEXT = 3;

const BLOCKS: ReadonlySet<string> = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER
   FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/,
  ),
);
const CELLS: ReadonlySet<string> = new Set(["TD", "TH"]);

/** Running prose: long enough, or ended like a sentence, and not a list of links. */
const isProse = (text: string, linked: number): boolean =>
  linked < text.length * 0.35 &&
  (text.length >= 70 || (text.length >= 25 && /[.!?…。؟:]["”’»)\]]*$/.test(text)));

/** A cell that holds paragraphs is a part of a layout; one that holds words is a part of a row. */
const isLayoutCell = (cell: PageElement): boolean => {
  let length = 0;
  const waiting: PageNode[] = [...cell.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === TEXT) length += node.textContent?.length ?? 0;
    else if (node.nodeType === ELEMENT) {
      if (/^(?:P|DIV|TABLE|UL|OL|H\d|BR)$/.test(node.nodeName.toUpperCase())) {
        if (node.nodeName.toUpperCase() === "TABLE") return true;
        length += 40;
      }
      waiting.push(...node.childNodes);
    }
    if (length > 250) return true;
  }
  return false;
};

const factsOf = (element: PageElement, name: string) => ({
  name,
  attribute: (attribute: string) => element.getAttribute(attribute),
});

/** The blocks of what can be seen below the root. Walks with a stack of its own. */
export const readBlocks = (root: PageElement): PageBlocks => {
  const holders: Holder[] = [];
  const blocks: Block[] = [];
  let current: string[] = [];
  let linked = 0;
  let linkDepth = 0;
  let timed = 0;
  let timeDepth = 0;
  /** Rows whose cells are being joined into one line. */
  let rowDepth = 0;
  const open: number[] = [];

  const tidy = (text: string): string =>
    text
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();

  const close = (): void => {
    const whole = current.join("");
    const ownLinked = linked;
    const ownTimed = timed;
    current = [];
    linked = 0;
    timed = 0;
    const holderIndex = open.at(-1);
    if (holderIndex === undefined) return;
    const holder = holders[holderIndex]!;
    // Two line breaks are how pages without paragraphs part them.
    const parts = tidy(whole).split(/\n{2,}/);
    const level = /^H[1-6]$/.test(holder.name) ? Number(holder.name[1]) : 0;
    const kind: Block["kind"] =
      level > 0
        ? "heading"
        : holder.name === "FIGCAPTION" || holder.name === "CAPTION"
          ? "caption"
          : holder.name === "TR"
            ? "cells"
            : holder.name === "LI" || holder.name === "DD" || holder.name === "DT"
              ? "item"
              : "prose";
    for (const part of parts) {
      const text = tidy(part);
      if (text === "") continue;
      const share =
        parts.length === 1 ? ownLinked : (ownLinked * text.length) / Math.max(1, whole.length);
      blocks.push({ text, holder: holderIndex, linked: share, timed: ownTimed, kind, level });
      const prose = isProse(text, share) && level === 0 ? text.length : 0;
      for (let at = holderIndex; at !== -1; at = holders[at]!.parent) {
        holders[at]!.characters += text.length;
        holders[at]!.prose += prose;
      }
    }
  };

  type Step = PageNode | { readonly end: "block" | "row" | "link" | "time" | "cell" };
  const waiting: Step[] = [root];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if ("end" in step) {
      if (step.end === "link") linkDepth -= 1;
      else if (step.end === "time") timeDepth -= 1;
      else if (step.end === "cell") current.push(" ");
      else {
        if (rowDepth === 0 || step.end === "row") close();
        else current.push(" ");
        if (step.end === "row") rowDepth -= 1;
        open.pop();
      }
      continue;
    }
    if (step.nodeType === TEXT) {
      const text = (step.textContent ?? "").replace(/\s+/g, " ");
      current.push(text);
      if (linkDepth > 0) linked += text.trim().length;
      if (timeDepth > 0) timed += text.trim().length;
      continue;
    }
    if (step.nodeType !== ELEMENT && step !== root) continue;
    const element = step as PageElement;
    const name = element.nodeName.toUpperCase();
    const facts = factsOf(element, name);
    if (isHidden(facts)) continue;
    if (name === "BR") {
      current.push("\n");
      continue;
    }
    const children = [...element.childNodes].reverse();
    const isCell = CELLS.has(name);
    const asRow =
      name === "TR" &&
      !children.some(
        (child) => CELLS.has(child.nodeName.toUpperCase()) && isLayoutCell(child as PageElement),
      );
    if (isCell && rowDepth > 0) {
      waiting.push({ end: "cell" }, ...children);
      continue;
    }
    if (name === "TIME") {
      timeDepth += 1;
      waiting.push({ end: "time" }, ...children);
      continue;
    }
    if (name === "A") {
      linkDepth += 1;
      waiting.push({ end: "link" }, ...children);
      continue;
    }
    const ownAside = isAside(facts);
    const lineAbout = isLineAbout(facts);
    // A span with a name of its own is looked at too: bylines and credits are often no more than that.
    if (
      !BLOCKS.has(name) &&
      !(ownAside && element.getAttribute("class") !== null) &&
      step !== root
    ) {
      waiting.push(...children);
      continue;
    }
    if (BLOCKS.has(name) && rowDepth === 0) close();
    else if (!BLOCKS.has(name)) close();
    const parent = open.at(-1) ?? -1;
    holders.push({
      index: holders.length,
      parent,
      name,
      element,
      ownAside,
      aside: ownAside || (parent !== -1 && holders[parent]!.aside),
      lineAbout,
      live: isLive(facts),
      characters: 0,
      prose: 0,
    });
    open.push(holders.length - 1);
    if (asRow) rowDepth += 1;
    waiting.push({ end: asRow ? "row" : "block" }, ...children);
  }
  return { holders, blocks };
};
