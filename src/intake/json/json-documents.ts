// Reads a JSON file that is one document, or a list of them.
import { collectBytes } from "../collect-bytes.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { ProblemError } from "../../model/problem.ts";
import { reject, type Reader } from "../reader.ts";
import { readWireDocument } from "./wire-document.ts";

const opensJson = (head: Uint8Array): boolean =>
  /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[{\]])/.test(new TextDecoder().decode(head));

const parse = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const cutOff =
      /[^\]}\s]\s*$/.test(text.slice(-50)) || /end of JSON|Unterminated/i.test(String(error));
    throw new ProblemError({
      code: "bad-json",
      where,
      what: cutOff ? "ends before its JSON does: it was cut off." : "is not valid JSON.",
      todo: cutOff ? "Save or download it again in full." : "Check it with a JSON validator.",
    });
  }
};

export const jsonDocuments: Reader = {
  name: "JSON",
  accepts: (input) =>
    input.extension === "json" ||
    input.contentType === "application/json" ||
    (input.extension === "" && opensJson(input.head)),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.wholeFileBytes);
    const value = parse(decodeBytes(bytes, input.where, input.charset), input.where);
    if (!Array.isArray(value)) {
      yield readWireDocument(value, input.where, context.capture(input, bytes), context.situation);
      return;
    }
    if (value.length === 0)
      yield reject("empty", input.where, "is an empty list.", "Put documents into it.");
    const capture = context.capture(input, bytes);
    for (const [index, element] of (value as readonly unknown[]).entries()) {
      const where = `${input.where}, document ${String(index + 1)}`;
      yield readWireDocument(element, where, capture, context.situation);
    }
  },
};
