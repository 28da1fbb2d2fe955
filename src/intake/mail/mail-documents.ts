// Turns one e-mail's bytes into its document and those of the files attached to it.
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import type { Document, Rejection } from "../../model/document.ts";
import { makeDocumentId, makePartId } from "../document-id.ts";
import { htmlText } from "../markup/html-text.ts";
import { openBytes } from "../open-bytes.ts";
import { reject, type Input, type ReadingContext } from "../reader.ts";
import { rejectFailures } from "../reject-failures.ts";
import { readStatedTime } from "../stated-time.ts";

const MOST_PARTS_DEEP = 50;
const MOST_HEADER_BYTES = 512 * 1024;

const nameOf = (address: Address | undefined): string | null =>
  address === undefined ? null : address.name.trim() || (address.address ?? "").trim() || null;

/**
 * A mail's own words: what it quotes of another mail (lines after `>`) is that mail's, and would be counted as
 * this one's; what follows `-- ` is its signature. Where nothing else stands, all of it is kept.
 */
const ownWords = (text: string): string => {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const signature = lines.findIndex((line) => line === "-- ");
  const kept = (signature > 0 ? lines.slice(0, signature) : lines).filter(
    (line) => !/^\s{0,3}>/.test(line),
  );
  const own = kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return own === "" ? lines.join("\n").trim() : own;
};

/** Lines that were wrapped for the mail's width are joined again: a paragraph ends at a blank line. */
const unwrap = (text: string): string =>
  text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => {
      const lines = paragraph.split("\n");
      const wrapped = lines.slice(0, -1).every((line) => line.length >= 50 && line.length <= 80);
      return wrapped ? lines.map((line) => line.trim()).join(" ") : paragraph;
    })
    .join("\n\n");

const QUOTED_IN_HTML = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  name === "blockquote" &&
  (attributes["type"] === "cite" || /\bgmail_quote\b/.test(attributes["class"] ?? ""));

const textOf = (email: Email): string => {
  const plain = email.text === undefined ? "" : unwrap(ownWords(email.text)).trim();
  if (plain !== "" || email.html === undefined) return plain;
  const own = htmlText(email.html, { leavesOut: QUOTED_IN_HTML });
  return own === "" ? htmlText(email.html) : own;
};

const isWorthReading = (attachment: Attachment): boolean =>
  attachment.related !== true &&
  !/^(?:image|audio|video|font)\/|^application\/(?:pgp-|pkcs7-|ics)|^text\/calendar/.test(
    attachment.mimeType,
  );

/** The mail as a document, then what is attached to it; a rejection where it has neither text nor attachment. */
export async function* readMail(
  bytes: Uint8Array,
  input: Input,
  where: string,
  context: ReadingContext,
): AsyncGenerator<Document | Rejection> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      maxNestingDepth: MOST_PARTS_DEEP,
      maxHeadersSize: MOST_HEADER_BYTES,
      attachmentEncoding: "arraybuffer",
      forceRfc822Attachments: true,
    });
  } catch {
    yield reject(
      "unreadable",
      where,
      "could not be taken apart as an e-mail.",
      "Save its text and read that.",
    );
    return;
  }
  const title = (email.subject ?? "").replace(/\s+/g, " ").trim();
  const text = textOf(email);
  const attachments = email.attachments.filter(isWorthReading);
  const capture = context.capture(input, bytes);
  if (text !== "") {
    const sender = nameOf(email.from);
    const own = email.messageId?.trim();
    const answers = email.inReplyTo?.trim();
    yield {
      id: own ? makeDocumentId(own, title, text) : makePartId(input.address, title, text),
      title,
      text,
      published: readStatedTime(email.headers.find(({ key }) => key === "date")?.value),
      outlet: sender,
      url: null,
      language: null,
      situation: context.situation,
      capture,
      ...(sender === null ? {} : { authors: [sender] }),
      ...(answers ? { answers } : {}),
    };
  } else if (attachments.length === 0)
    yield reject("empty", where, "is an e-mail without text.", "Check that it was saved in full.");
  for (const [index, attachment] of attachments.entries()) {
    const name = attachment.filename ?? `attachment ${String(index + 1)}`;
    const content = attachment.content;
    const attached = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
    context.unpacking.countMember(where);
    if (attached.length === 0) continue;
    const dot = name.lastIndexOf(".");
    const isMail = attachment.mimeType === "message/rfc822";
    const inner = `${where}, ${name}`;
    yield* rejectFailures(inner, () =>
      context.readNested(
        openBytes(attached, {
          where: inner,
          address: input.address === null ? null : `${input.address}!/${name}`,
          extension: isMail ? "eml" : dot > 0 ? name.slice(dot + 1).toLowerCase() : "",
          contentType:
            attachment.mimeType === "application/octet-stream" ? null : attachment.mimeType,
          method: "archive",
        }),
      ),
    );
  }
}
