// Reads a Telegram Desktop export (result.json): a document a message, forwards and replies kept as links of its chain.
import type { Capture, Document, Rejection } from "../../model/document.ts";
import { makeDocumentId } from "../document-id.ts";
import { reject, type Input, type Reader, type ReadingContext } from "../reader.ts";
import { readEpochSeconds, readStatedTime } from "../stated-time.ts";
import { jsonElements } from "./json-elements.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wording = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** A chat as its export names it. */
interface Chat {
  readonly name: string | null;
  readonly type: string | null;
  readonly id: string | null;
}

const NO_CHAT: Chat = { name: null, type: null, id: null };

/** The text of a message: plain, or a list of pieces, some with a style or a link. */
const readPieces = (text: unknown): string =>
  (Array.isArray(text) ? (text as readonly unknown[]) : [text])
    .map((piece) =>
      typeof piece === "string"
        ? piece
        : isFields(piece)
          ? wording(piece["text"]) === null
            ? ""
            : String(piece["text"])
          : "",
    )
    .join("");

/** A poll's question and answers are words that were published too. */
const pollText = (poll: unknown): string => {
  if (!isFields(poll)) return "";
  const answers = Array.isArray(poll["answers"]) ? (poll["answers"] as readonly unknown[]) : [];
  return [poll["question"], ...answers.map((answer) => (isFields(answer) ? answer["text"] : null))]
    .map(wording)
    .filter((words) => words !== null)
    .join("\n");
};

const messageAddress = (chat: Chat, id: unknown): string | null =>
  chat.id === null || (typeof id !== "number" && typeof id !== "string")
    ? null
    : `https://t.me/c/${chat.id}/${String(id)}`;

const timeOf = (unix: unknown, local: unknown): string | null => {
  const seconds = Number(typeof unix === "string" || typeof unix === "number" ? unix : Number.NaN);
  // The local time is that of the machine which exported, and says no zone.
  return readEpochSeconds(seconds) ?? readStatedTime(wording(local));
};

/** One message as a document; null for those without words (pictures, notices of the program). */
export const messageDocument = (
  message: Fields,
  chat: Chat,
  capture: Capture,
  situation: string | null,
): Document | null => {
  if (message["type"] !== undefined && message["type"] !== "message") return null;
  const text = [readPieces(message["text"]), pollText(message["poll"])]
    .filter((words) => words.trim() !== "")
    .join("\n\n")
    .trim();
  if (text === "") return null;
  const url = messageAddress(chat, message["id"]);
  const writer = wording(message["author"]) ?? wording(message["from"]);
  const forwardedFrom = wording(message["forwarded_from"]);
  const answered = messageAddress(chat, message["reply_to_message_id"]);
  const modified =
    message["edited"] === undefined && message["edited_unixtime"] === undefined
      ? null
      : timeOf(message["edited_unixtime"], message["edited"]);
  const isChannel = chat.type?.includes("channel") === true;
  return {
    id: makeDocumentId(url, "", text),
    title: "",
    text,
    published: timeOf(message["date_unixtime"], message["date"]),
    outlet: isChannel ? (chat.name ?? writer) : (writer ?? chat.name),
    url,
    language: null,
    situation,
    capture,
    ...(writer === null || writer === chat.name ? {} : { authors: [writer] }),
    ...(modified === null ? {} : { modified }),
    ...(forwardedFrom === null
      ? {}
      : { via: [{ name: forwardedFrom, manner: "forwarded", url: null, published: null }] }),
    ...(answered === null ? {} : { answers: answered }),
  };
};

const looksLikeExport = (head: Uint8Array): boolean => {
  const opening = new TextDecoder().decode(head);
  return (
    /^\uFEFF?\s*\{/.test(opening) &&
    ((/"type"\s*:\s*"(?:public|private|personal|bot|saved)_\w+"/.test(opening) &&
      /"messages"\s*:\s*\[/.test(opening)) ||
      /"chats"\s*:\s*\{[^]*"list"\s*:\s*\[/.test(opening) ||
      /"personal_information"\s*:/.test(opening))
  );
};

async function* readExport(
  input: Input,
  context: ReadingContext,
): AsyncGenerator<Document | Rejection> {
  let chat: Chat = NO_CHAT;
  let number = 0;
  const most = context.limits.documentBytes;
  for await (const part of jsonElements(input.bytes, "messages", most)) {
    if (part.kind === "field") {
      const said = String(part.value);
      // A chat's fields stand in this order; a new name is a new chat.
      if (part.name === "name") chat = { ...NO_CHAT, name: said.trim() || null };
      else if (part.name === "type") chat = { ...chat, type: said };
      else if (part.name === "id") chat = { ...chat, id: /^\d{1,20}$/.test(said) ? said : null };
      continue;
    }
    number += 1;
    const where = `${input.where}, message ${String(number)}`;
    if (part.kind === "cut-off") {
      yield reject(
        "bad-json",
        where,
        "is not whole: the export breaks off or is not JSON there.",
        "Export the chat again; the messages before were read.",
      );
      return;
    }
    if (part.kind === "too-large") {
      yield reject(
        "too-large",
        where,
        `is larger than ${String(Math.round(most / 1024 / 1024))} MB.`,
        "Read its text by itself.",
      );
      continue;
    }
    let message: unknown;
    try {
      message = JSON.parse(Buffer.from(part.bytes).toString("utf8"));
    } catch {
      yield reject("bad-json", where, "is not valid JSON.", "Export the chat again.");
      continue;
    }
    if (!isFields(message)) {
      yield reject("not-a-document", where, "is no message.", "Export the chat again.");
      continue;
    }
    const capture = context.capture(input, part.bytes);
    const document = messageDocument(message, chat, capture, context.situation);
    if (document !== null) yield document;
  }
}

export const telegramExport: Reader = {
  name: "a Telegram export",
  accepts: (input) => looksLikeExport(input.head),
  read: readExport,
};
