// Reads JSON Lines: a document a line, one line in memory at a time.
import { decodeBytes } from "../decode-bytes.ts";
import { reject, type Reader } from "../reader.ts";
import { splitLines } from "../split-lines.ts";
import { readWireDocument } from "./wire-document.ts";
import { ProblemError } from "../../model/problem.ts";

const EXTENSIONS: ReadonlySet<string> = new Set(["jsonl", "ndjson", "jsonlines"]);
const TYPES: ReadonlySet<string> = new Set([
  "application/jsonl",
  "application/x-ndjson",
  "application/ndjson",
  "application/jsonlines",
]);

/** Whether the head is an object that ends on its first line with another beginning on the next. */
const looksLikeLines = (head: Uint8Array): boolean =>
  /^\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{/.test(new TextDecoder().decode(head));

export const jsonLines: Reader = {
  name: "JSON Lines",
  accepts: (input) =>
    EXTENSIONS.has(input.extension) ||
    (input.contentType !== null && TYPES.has(input.contentType)) ||
    looksLikeLines(input.head),
  async *read(input, context) {
    let read = false;
    for await (const line of splitLines(input.bytes, context.limits.documentBytes)) {
      const where = `${input.where}, line ${String(line.number)}`;
      if (line.bytes === null) {
        yield reject(
          "too-large",
          where,
          `is longer than ${String(context.limits.documentBytes / 1024 / 1024)} MB.`,
          "Split the document.",
        );
        continue;
      }
      if (line.blank) continue;
      read = true;
      try {
        const text = decodeBytes(line.bytes, where, input.charset);
        yield readWireDocument(
          JSON.parse(text),
          where,
          context.capture(input, line.bytes),
          context.situation,
        );
      } catch (error) {
        if (error instanceof ProblemError) yield { kind: "rejection", problem: error.problem };
        else if (error instanceof SyntaxError)
          yield reject(
            "bad-json",
            where,
            line.last ? "is not whole JSON: it was cut off or is broken." : "is not JSON.",
            "Write one whole JSON object a line.",
          );
        else throw error;
      }
    }
    if (!read)
      yield reject(
        "empty",
        input.where,
        "holds no line with a document.",
        "Check that it was written.",
      );
  },
};
