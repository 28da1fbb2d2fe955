// Reads plain text: the whole file is one document, its first short line the title.
import { collectBytes } from "../collect-bytes.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { webAddress, type Reader } from "../reader.ts";

const MAX_TITLE_LENGTH = 200;

/**
 * The title is the first line where a blank line follows it and it does not end as a sentence does;
 * the text then begins after it, so that no count is read twice.
 */
const partTitle = (whole: string): { readonly title: string; readonly text: string } => {
  const parted = /^\s*([^\r\n]+)(?:\r?\n[ \t]*){2,}(?=\S)/.exec(whole);
  const line = parted?.[1]?.trim() ?? "";
  if (parted === null || line.length > MAX_TITLE_LENGTH || /[.!?:;,…]["”’)]*$/.test(line))
    return { title: "", text: whole };
  return { title: line.replace(/^#+\s*/, ""), text: whole.slice(parted[0].length) };
};

export const plainText: Reader = {
  name: "plain text",
  accepts: () => true,
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.documentBytes);
    const { title, text } = partTitle(decodeBytes(bytes, input.where, input.charset));
    yield {
      id: makeDocumentId(input.address, title, text),
      title,
      text,
      published: null,
      outlet: null,
      url: webAddress(input),
      language: null,
      situation: context.situation,
      capture: context.capture(input, bytes),
    };
  },
};
