// Reads a saved e-mail (.eml): its text, and the files attached to it.
import { collectBytes } from "../collect-bytes.ts";
import type { Reader } from "../reader.ts";

/** Headers that only a mail opens with. */
const OPENING =
  /^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|DKIM-Signature|X-[\w-]+|From|Date|Subject|To): .*\r?\n(?:[\w-]+: ?|[ \t])/i;
const MAIL_HEADER = /^(?:From|Date|Message-ID|MIME-Version|Received): /im;

export const mailMessage: Reader = {
  name: "an e-mail",
  accepts: (input) => {
    if (input.extension === "eml" || input.contentType === "message/rfc822") return true;
    if (input.extension !== "" && input.extension !== "msg") return false;
    const head = Buffer.from(input.head).toString("latin1");
    return (
      OPENING.test(head) && MAIL_HEADER.test(head) && /^(?:Message-ID|MIME-Version): /im.test(head)
    );
  },
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.wholeFileBytes);
    const { readMail } = await import("./mail-documents.ts");
    yield* readMail(bytes, input, input.where, context);
  },
};
