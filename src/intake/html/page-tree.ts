// Turns a page's HTML into the little tree that reading it needs, in one pass that gives up on a page built to break it.
import { Parser } from "htmlparser2";
import type { PageElement, PageNode } from "./page-dom.ts";

const ELEMENT = 1;
const TEXT = 3;

const MOST_DEPTH = 400;
const MOST_TAGS = 150_000;
const MOST_ATTRIBUTES = 1000;

type Attributes = Readonly<Record<string, string>>;

const NOTHING: readonly PageNode[] = [];

class TreeText implements PageNode {
  readonly nodeType = TEXT;
  readonly nodeName = "#text";
  readonly childNodes = NOTHING;
  textContent: string;

  constructor(text: string) {
    this.textContent = text;
  }
}

/** An element with what holds it; the outermost is a fragment around the whole page. */
export class TreeElement implements PageElement {
  readonly nodeType = ELEMENT;
  /** In upper case. */
  readonly nodeName: string;
  readonly parent: TreeElement | null;
  readonly childNodes: PageNode[] = [];
  readonly #attributes: Attributes;

  constructor(nodeName: string, parent: TreeElement | null, attributes: Attributes) {
    this.nodeName = nodeName;
    this.parent = parent;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? this.#attributes[name]! : null;
  }

  /** The words of all that it holds, in order. */
  get textContent(): string {
    const words: string[] = [];
    const waiting: PageNode[] = [this];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
      if (node.nodeType === TEXT) words.push(node.textContent ?? "");
      else for (const child of [...node.childNodes].reverse()) waiting.push(child);
    return words.join("");
  }

  append(text: string): void {
    const last = this.childNodes.at(-1);
    if (last instanceof TreeText) last.textContent += text;
    else this.childNodes.push(new TreeText(text));
  }
}

/** Names of the elements that say something of the page. */
const TELLING: ReadonlySet<string> = new Set("HTML META LINK SCRIPT TITLE H1 TIME BODY".split(" "));

export interface PageTree {
  /** The page's body; all of the page where it has none. */
  readonly body: TreeElement;
  /** The elements of that name that say something of the page, in order: `META`, `TIME`, … */
  named(name: string): readonly TreeElement[];
  /** Elements with a `rel`, in order. */
  readonly related: readonly TreeElement[];
}

/** Thrown through the parser, which has no other way to be stopped. */
class NoTree extends Error {}

/**
 * The tree of the page, or null where none can be made and searched in good time: where its tags nest without end,
 * or are too many, or one has too many attributes. Time grows with the depth and the number of attributes besides
 * the length; no page for people comes near these limits.
 */
export const buildPageTree = (html: string): PageTree | null => {
  const root = new TreeElement("#document", null, {});
  const named = new Map<string, TreeElement[]>();
  const related: TreeElement[] = [];
  let node = root;
  let depth = 0;
  let tags = 0;
  let attributesHere = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        tags += 1;
        attributesHere = 0;
      },
      onattribute: () => {
        attributesHere += 1;
        if (attributesHere > MOST_ATTRIBUTES) throw new NoTree();
      },
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH || tags > MOST_TAGS) throw new NoTree();
        const element = new TreeElement(name.toUpperCase(), node, attributes);
        node.childNodes.push(element);
        node = element;
        if (TELLING.has(element.nodeName)) {
          const others = named.get(element.nodeName);
          if (others === undefined) named.set(element.nodeName, [element]);
          else others.push(element);
        }
        if ("rel" in attributes) related.push(element);
      },
      onclosetag: () => {
        depth -= 1;
        node = node.parent ?? root;
      },
      ontext: (text) => {
        node.append(text);
      },
    },
    { decodeEntities: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof NoTree) return null;
    throw error;
  }
  return {
    body: named.get("BODY")?.[0] ?? root,
    named: (name) => named.get(name) ?? [],
    related,
  };
};
