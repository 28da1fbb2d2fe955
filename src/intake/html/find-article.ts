// Finds a page's article among its blocks: the part that holds the prose, without what stands in between.
import type { Block, Holder, PageBlocks } from "./page-blocks.ts";

/** What may hold an article; a paragraph or a list may not, for it would leave its neighbours out. */
const MAY_HOLD: ReadonlySet<string> = new Set(
  "BODY MAIN ARTICLE SECTION DIV TABLE TBODY TR TD CENTER FORM".split(" "),
);

/** Of the prose inside a part, the share that a smaller part must hold to be looked into instead. */
const DOMINANT = 0.7;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The headline's holders are no boxes, whatever they are called: they are freed, and given with the innermost last.
 */
const freeHeadline = (page: PageBlocks, title: string): readonly Holder[] => {
  const folded = fold(title);
  const headings = page.blocks.filter(({ level }) => level === 1);
  const headline =
    headings.find(({ text }) => folded !== "" && fold(text) === folded) ??
    (headings.length === 1 ? headings[0] : undefined);
  const holding = new Set<number>();
  if (headline !== undefined)
    for (let at = headline.holder; at !== -1; at = page.holders[at]!.parent) holding.add(at);
  // Parents come before what they hold, so one pass tells all.
  for (const holder of page.holders) {
    const isNavigation = holder.name === "NAV" || holder.name === "FOOTER";
    const own = holder.ownAside && (isNavigation || !holding.has(holder.index));
    holder.aside = own || (holder.parent !== -1 && page.holders[holder.parent]!.aside);
  }
  return page.holders.filter(({ index }) => holding.has(index));
};

/** Prose of each holder that is not aside. */
const countProse = (page: PageBlocks): readonly number[] => {
  const counts = page.holders.map(() => 0);
  for (const block of page.blocks) {
    const holder = page.holders[block.holder]!;
    if (holder.aside || block.level > 0 || !isRunning(block)) continue;
    for (let at = block.holder; at !== -1; at = page.holders[at]!.parent)
      counts[at]! += block.text.length;
  }
  return counts;
};

const isRunning = (block: Block): boolean =>
  block.linked < block.text.length * 0.35 &&
  (block.text.length >= 70 || (block.text.length >= 25 && /[.!?…:]["”’»)\]]*$/.test(block.text)));

/** An article that is marked as one needs no more prose than a short notice has. */
const LEAST_MARKED = 80;

/** The part that the page marks as its article: around its headline, or around the body that it names. */
const findMarked = (
  page: PageBlocks,
  prose: readonly number[],
  around: readonly Holder[],
): Holder | null => {
  const marks = (holder: Holder): boolean =>
    !holder.aside && prose[holder.index]! >= LEAST_MARKED && holder.name === "ARTICLE";
  const headed = around.findLast(marks);
  if (headed !== undefined) return headed;
  const bodies = page.holders.filter(
    (holder) =>
      !holder.aside &&
      prose[holder.index]! >= LEAST_MARKED &&
      /\barticleBody\b/.test(holder.element.getAttribute("itemprop") ?? ""),
  );
  if (bodies.length !== 1) return null;
  for (let at = bodies[0]!.index; at !== -1; at = page.holders[at]!.parent)
    if (marks(page.holders[at]!)) return page.holders[at]!;
  return bodies[0]!;
};

/** Prose that an article has where what follows it is longer. */
const LEAST_BEFORE_ENTRIES = 250;
const LEAST_ENTRIES = 4;

/** Whether the part is a list of small parts, each of several lines: what readers wrote, or other articles. */
const isListOfEntries = (
  page: PageBlocks,
  part: Holder,
  children: ReadonlyMap<number, readonly Holder[]>,
  prose: readonly number[],
): boolean => {
  const inside = (children.get(part.index) ?? []).filter(({ index }) => prose[index]! > 0);
  if (inside.length < LEAST_ENTRIES || inside.some(({ name }) => name === "P")) return false;
  const lines = new Map(inside.map(({ index }) => [index, 0]));
  for (const block of page.blocks)
    for (let at = block.holder; at !== -1; at = page.holders[at]!.parent)
      if (lines.has(at)) lines.set(at, lines.get(at)! + 1);
  return [...lines.values()].filter((count) => count >= 2).length > inside.length * 0.7;
};

/** The smallest part that holds most of the page's prose; an article is not looked into any further. */
const findRoot = (page: PageBlocks, prose: readonly number[]): Holder | null => {
  const children = new Map<number, Holder[]>();
  for (const holder of page.holders) {
    const siblings = children.get(holder.parent);
    if (siblings === undefined) children.set(holder.parent, [holder]);
    else siblings.push(holder);
  }
  const [outermost] = page.holders;
  if (outermost === undefined || prose[0] === 0) return null;
  let root: Holder = outermost;
  for (;;) {
    if (root.name === "ARTICLE") return root;
    const within: number = prose[root.index]!;
    const next: Holder | undefined = (children.get(root.index) ?? [])
      .filter((child) => !child.aside && MAY_HOLD.has(child.name))
      .sort((a, b) => prose[b.index]! - prose[a.index]!)[0];
    if (next === undefined) break;
    // What readers write below an article is often longer than it.
    const before: Holder | undefined = (children.get(root.index) ?? []).find(
      (child) =>
        !child.aside &&
        MAY_HOLD.has(child.name) &&
        child.index < next.index &&
        prose[child.index]! >= LEAST_BEFORE_ENTRIES,
    );
    if (before !== undefined && isListOfEntries(page, next, children, prose)) {
      root = before;
      continue;
    }
    if (prose[next.index]! < within * DOMINANT) break;
    root = next;
  }
  // Several articles side by side: the first that is long is the page's own, the others lead elsewhere.
  const articles = (children.get(root.index) ?? []).filter(
    (child) => child.name === "ARTICLE" && !child.aside,
  );
  const own = articles[0];
  if (own !== undefined && articles.length > 1 && prose[own.index]! > prose[root.index]! * 0.4)
    return own;
  return root;
};

const isWithin = (page: PageBlocks, index: number, root: Holder): boolean => {
  for (let at = index; at !== -1; at = page.holders[at]!.parent) if (at === root.index) return true;
  return false;
};

/** Whether a line about the article holds the block: who wrote it, when, under which heading. */
const isInLineAbout = (page: PageBlocks, block: Block, root: Holder): boolean => {
  for (let at = block.holder; at !== -1 && at !== root.index; at = page.holders[at]!.parent) {
    const holder = page.holders[at]!;
    if (holder.lineAbout && holder.characters < 250 && holder.name !== "ARTICLE") return true;
  }
  return false;
};

/** A line of nothing but a link, or begun by words that lead to one. */
const isLead = (block: Block): boolean =>
  block.linked > block.text.length * 0.55 && block.text.length < 300 && block.kind !== "caption";

/** A few words outside of any paragraph, without an end: a label, a button, a count of minutes. */
const isLabel = (page: PageBlocks, block: Block): boolean =>
  block.kind === "prose" &&
  block.text.length < 60 &&
  page.holders[block.holder]!.name !== "P" &&
  page.holders[block.holder]!.name !== "BLOCKQUOTE" &&
  !/[.!?…:;]["”’»)\]]*$/.test(block.text) &&
  !/\d/.test(block.text.replace(/\d+\s*(?:min|мин)\b/giu, ""));

/** Headings with nothing kept below them head what was left out. */
const withoutEmptyHeadings = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, index) => {
    if (block.level === 0) return true;
    const next = blocks[index + 1];
    return next !== undefined && (next.level === 0 || next.level > block.level);
  });

export interface FoundArticle {
  readonly root: Holder;
  readonly blocks: readonly Block[];
}

/** Blocks of the part that belong to the article; its headline left out, for it is the title. */
export const articleBlocks = (page: PageBlocks, root: Holder, title: string): readonly Block[] => {
  const folded = fold(title);
  const kept = page.blocks.filter((block) => {
    if (!isWithin(page, block.holder, root)) return false;
    if (page.holders[block.holder]!.aside) return false;
    if (block.level === 1) return false;
    if (folded !== "" && fold(block.text) === folded) return false;
    if (block.timed > block.text.length * 0.6) return false;
    if (isLead(block) || isInLineAbout(page, block, root)) return false;
    return !isLabel(page, block);
  });
  return withoutEmptyHeadings(kept);
};

/** The article of the page; null where no part of it reads like one. */
export const findArticle = (page: PageBlocks, title: string): FoundArticle | null => {
  const around = freeHeadline(page, title);
  const prose = countProse(page);
  const root = findMarked(page, prose, around) ?? findRoot(page, prose);
  if (root === null) return null;
  return { root, blocks: articleBlocks(page, root, title) };
};

export const blocksText = (blocks: readonly Block[]): string =>
  blocks.map(({ text }) => text).join("\n\n");
