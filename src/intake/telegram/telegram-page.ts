// Reads the public page of a Telegram channel (t.me/s/…): a document a message.
import { collectBytes } from "../collect-bytes.ts";
import { statedCharset } from "../charset/stated-charset.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId, makePartId } from "../document-id.ts";
import { reject, type Reader } from "../reader.ts";

export const telegramPage: Reader = {
  name: "a Telegram channel's page",
  accepts: (input) =>
    /^https?:\/\/t\.me\/s\//i.test(input.address ?? "") ||
    /tgme_(?:page|channel|widget|main|header|body)/.test(
      Buffer.from(input.head).toString("latin1"),
    ),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const { readPageMessages } = await import("./page-messages.ts");
    const page = readPageMessages(
      decodeBytes(bytes, input.where, input.charset ?? statedCharset(input.head)),
    );
    if (page.messages.length === 0) {
      yield reject(
        "empty",
        input.where,
        "is a channel's page without a message.",
        "Open it as https://t.me/s/NAME; some channels show their messages to members only.",
      );
      return;
    }
    const capture = context.capture(input, bytes);
    for (const message of page.messages) {
      if (message.text === "") continue;
      const url = message.post === null ? null : `https://t.me/${message.post}`;
      yield {
        id:
          url === null
            ? makePartId(input.address, "", message.text)
            : makeDocumentId(url, "", message.text),
        title: "",
        text: message.text,
        published: message.published,
        outlet: message.owner ?? page.channel,
        url,
        language: null,
        situation: context.situation,
        capture,
        ...(message.author === null ? {} : { authors: [message.author] }),
        ...(message.forwardedFrom === null
          ? {}
          : {
              via: [
                {
                  name: message.forwardedFrom,
                  manner: "forwarded",
                  url: message.forwardedAddress,
                  published: null,
                },
              ],
            }),
        ...(message.answers === null ? {} : { answers: message.answers }),
      };
    }
  },
};
