// Turns the HTML of a channel's public page into its messages, told apart by the classes of their parts.
import { htmlText } from "../markup/html-text.ts";
import { scanTags, type TagAttributes } from "../markup/scan-tags.ts";
import { readStatedTime } from "../stated-time.ts";

export interface PageMessage {
  /** `channel/123`; null where the page does not say. */
  readonly post: string | null;
  readonly text: string;
  /** ISO 8601. */
  readonly published: string | null;
  /** The channel as the message names it. */
  readonly owner: string | null;
  /** Who signed it. */
  readonly author: string | null;
  readonly forwardedFrom: string | null;
  readonly forwardedAddress: string | null;
  /** The address of the message that it answers. */
  readonly answers: string | null;
}

export interface MessagePage {
  readonly channel: string | null;
  readonly messages: readonly PageMessage[];
}

/** Parts of a message by the class that marks them. */
const PARTS = {
  text: "tgme_widget_message_text",
  owner: "tgme_widget_message_owner_name",
  author: "tgme_widget_message_from_author",
  forwarded: "tgme_widget_message_forwarded_from_name",
  channel: "tgme_channel_info_header_title",
} as const;
type Part = keyof typeof PARTS;

const PART_NAMES = Object.keys(PARTS) as readonly Part[];
const VOID: ReadonlySet<string> = new Set([
  "br",
  "img",
  "hr",
  "input",
  "meta",
  "link",
  "source",
  "wbr",
]);

const classesOf = (attributes: TagAttributes): ReadonlySet<string> =>
  new Set((attributes["class"] ?? "").split(/\s+/));

interface OpenMessage {
  post: string | null;
  published: string | null;
  answers: string | null;
  forwardedAddress: string | null;
  parts: Partial<Record<Part, string>>;
}

const webHref = (attributes: TagAttributes): string | null => {
  const href = attributes["href"] ?? "";
  return /^https?:\/\//i.test(href) ? href : null;
};

/** The messages in the order of the page. */
export const readPageMessages = (html: string): MessagePage => {
  const messages: PageMessage[] = [];
  let channel: string | null = null;
  let message: OpenMessage | null = null;
  // The part being gathered: its tag, how many of that tag lie open in it, and its HTML so far.
  let part: Part | null = null;
  let partTag = "";
  let partDepth = 0;
  let pieces: string[] = [];
  // A reply quotes what it answers, with the same classes for its parts: that is not this message's text.
  let quoteTag: string | null = null;
  let quoteDepth = 0;

  const closeMessage = (): void => {
    if (message === null) return;
    const { post, published, answers, forwardedAddress, parts } = message;
    messages.push({
      post,
      published,
      answers,
      forwardedAddress,
      text: parts.text ?? "",
      owner: parts.owner ?? null,
      author: parts.author ?? null,
      forwardedFrom: parts.forwarded ?? null,
    });
    message = null;
  };
  const closePart = (): void => {
    const text = htmlText(pieces.join(""));
    if (part === "channel") channel ??= text === "" ? null : text;
    else if (part !== null && message !== null && text !== "") message.parts[part] ??= text;
    part = null;
    pieces = [];
  };
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

  scanTags(html, "html", {
    open: (name, attributes) => {
      if (VOID.has(name)) {
        if (part !== null && name === "br") pieces.push("<br>");
        return;
      }
      if (part !== null) {
        if (name === partTag) partDepth += 1;
        pieces.push(`<${name}>`);
        return;
      }
      if (quoteTag !== null) {
        if (name === quoteTag) quoteDepth += 1;
        return;
      }
      const classes = classesOf(attributes);
      if (classes.has("tgme_widget_message")) {
        closeMessage();
        const post = attributes["data-post"] ?? "";
        message = {
          post: /^[\w/-]{1,100}$/.test(post) ? post : null,
          published: null,
          answers: null,
          forwardedAddress: null,
          parts: {},
        };
      }
      if (classes.has("tgme_widget_message_reply")) {
        if (message !== null) message.answers = webHref(attributes);
        quoteTag = name;
        quoteDepth = 1;
        return;
      }
      if (name === "time" && message !== null && attributes["datetime"] !== undefined)
        message.published = readStatedTime(attributes["datetime"]);
      const found = PART_NAMES.find((candidate) => classes.has(PARTS[candidate]));
      if (found === undefined) return;
      part = found;
      partTag = name;
      partDepth = 1;
      pieces = [];
      if (found === "forwarded" && message !== null) message.forwardedAddress = webHref(attributes);
    },
    close: (name) => {
      if (part !== null) {
        if (name === partTag) partDepth -= 1;
        if (partDepth === 0) closePart();
        else pieces.push(`</${name}>`);
      } else if (quoteTag !== null && name === quoteTag) {
        quoteDepth -= 1;
        if (quoteDepth === 0) quoteTag = null;
      }
    },
    text: (text) => {
      if (part !== null) pieces.push(escape(text));
    },
  });
  if (part !== null) closePart();
  closeMessage();
  return { channel, messages };
};
