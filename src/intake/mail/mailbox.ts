// Reads a mailbox (.mbox): every e-mail in it, one at a time as it streams by.
import { reject, type Reader } from "../reader.ts";
import { splitLines } from "../split-lines.ts";

const NEWLINE = Buffer.from("\n");

/** The line before each mail: `From somebody@host Sat May  6 07:08:09 2023`. */
const SEPARATOR = /^From \S+ .*\d\d:\d\d.*\d{4}/;
const opensMailbox = (line: Uint8Array): boolean =>
  SEPARATOR.test(Buffer.from(line.subarray(0, 200)).toString("latin1"));

/** `>From` at the beginning of a line was `From` before it was put into the box. */
const unescapeFrom = (line: Uint8Array): Uint8Array =>
  line[0] === 0x3e && /^>+From /.test(Buffer.from(line.subarray(0, 20)).toString("latin1"))
    ? line.subarray(1)
    : line;

export const mailbox: Reader = {
  name: "a mailbox",
  accepts: (input) =>
    input.extension === "mbox" ||
    input.contentType === "application/mbox" ||
    opensMailbox(input.head.subarray(0, Math.max(0, input.head.indexOf(10)))),
  async *read(input, context) {
    const { readMail } = await import("./mail-documents.ts");
    const most = context.limits.wholeFileBytes;
    let number = 0;
    let parts: Uint8Array[] = [];
    let length = 0;
    let afterBlank = true;
    const where = (): string => `${input.where}, message ${String(number)}`;
    const finish = async function* () {
      if (number === 0 || length === 0) return;
      const bytes = length > most ? null : Buffer.concat(parts);
      parts = [];
      length = 0;
      if (bytes !== null) yield* readMail(bytes, input, where(), context);
      else
        yield reject(
          "too-large",
          where(),
          `is larger than ${String(Math.round(most / 1024 / 1024))} MB.`,
          "Save it by itself without its attachments.",
        );
    };
    for await (const line of splitLines(input.bytes, most)) {
      if (line.bytes !== null && afterBlank && opensMailbox(line.bytes)) {
        yield* finish();
        number += 1;
        afterBlank = false;
        continue;
      }
      if (number === 0) {
        if (line.blank) continue;
        yield reject(
          "unreadable",
          `${input.where}, line ${String(line.number)}`,
          "stands before the first message of the mailbox.",
          "Check that the mailbox was exported in full.",
        );
        number = 1;
      }
      afterBlank = line.blank;
      length += (line.bytes?.length ?? most) + 1;
      // Past the limit the message is only measured: what was held of it is let go.
      if (length > most) parts = [];
      else if (line.bytes !== null) parts.push(unescapeFrom(line.bytes), NEWLINE);
    }
    yield* finish();
    if (number === 0)
      yield reject(
        "empty",
        input.where,
        "holds no message.",
        "Check that it was exported in full.",
      );
  },
};
