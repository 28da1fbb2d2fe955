// Turns HTML or XML into its tags and texts in order, in one pass that keeps no tree and no stack.
import { Tokenizer } from "htmlparser2";

export type TagAttributes = Readonly<Record<string, string>>;

export interface TagHandlers {
  /** `name` in lower case for HTML, as written for XML; a tag that closes itself is opened and closed in XML. */
  open?(name: string, attributes: TagAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

type TokenizerCallbacks = ConstructorParameters<typeof Tokenizer>[1];

const NO_ATTRIBUTES: TagAttributes = {};
const nothing = (): void => undefined;
const UNTOLD = {
  oncomment: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
  onend: nothing,
};

/**
 * Calls the handlers for every tag and text of the markup. Time and memory are linear in its length however its
 * tags nest, for nothing is matched here: a stray end tag is told like any other.
 */
export const scanTags = (markup: string, syntax: "html" | "xml", handlers: TagHandlers): void => {
  const isXml = syntax === "xml";
  const named = (start: number, end: number): string => {
    const name = markup.slice(start, end);
    return isXml ? name : name.toLowerCase();
  };
  let openName = "";
  let attributes: Record<string, string> | null = null;
  let attributeName = "";
  let attributeParts: string[] = [];
  const endOpen = (): void => {
    handlers.open?.(openName, attributes ?? NO_ATTRIBUTES);
  };
  const callbacks: Partial<TokenizerCallbacks> = {
    onopentagname: (start, end) => {
      openName = named(start, end);
      attributes = null;
    },
    onattribname: (start, end) => {
      attributeName = named(start, end);
      attributeParts = [];
    },
    onattribdata: (start, end) => {
      attributeParts.push(markup.slice(start, end));
    },
    onattribentity: (codepoint) => {
      attributeParts.push(String.fromCodePoint(codepoint));
    },
    onattribend: () => {
      attributes ??= Object.create(null) as Record<string, string>;
      // The first of several attributes of one name rules, as in a browser.
      attributes[attributeName] ??= attributeParts.join("");
    },
    onopentagend: endOpen,
    onselfclosingtag: () => {
      endOpen();
      if (isXml) handlers.close?.(openName);
    },
    onclosetag: (start, end) => {
      handlers.close?.(named(start, end));
    },
    ontext: (start, end) => {
      handlers.text?.(markup.slice(start, end));
    },
    ontextentity: (codepoint) => {
      handlers.text?.(String.fromCodePoint(codepoint));
    },
    oncdata: (start, end, endOffset) => {
      // In HTML this is a comment; feeds quote XML in HTML all the same, and its words are meant to be read.
      handlers.text?.(markup.slice(start, end - endOffset));
    },
  };
  const tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: true }, {
    ...UNTOLD,
    ...callbacks,
  } as TokenizerCallbacks);
  // Written in one piece, so that the offsets told are offsets into the whole.
  tokenizer.write(markup);
  tokenizer.end();
};
