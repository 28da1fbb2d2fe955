// Reads a Word document (DOCX): its paragraphs and tables, then its notes.
import { ProblemError } from "../../model/problem.ts";
import type { ZipPackage } from "../archive/zip-package.ts";
import { readMember, type OpenZip } from "../archive/zip-members.ts";
import { makeDocumentId } from "../document-id.ts";
import { webAddress, type Input, type ReadingContext } from "../reader.ts";
import type { DocxParagraph } from "./docx-text.ts";

const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] as const;
const PROPERTIES = "docProps/core.xml";

const readPart = async (
  zip: OpenZip,
  name: string,
  input: Input,
  context: ReadingContext,
): Promise<Uint8Array> => {
  const member = zip.members.find((candidate) => candidate.name === name);
  return member === undefined
    ? new Uint8Array(0)
    : readMember(member, input.where, context.limits.documentBytes);
};

const isTitle = (paragraph: DocxParagraph | undefined): boolean =>
  paragraph?.style === "Title" || paragraph?.style === "Heading1";

export const docxPackage: ZipPackage = {
  knows: (names) => names.has("word/document.xml"),
  async *read(input, zip, context) {
    const { docxParagraphs } = await import("./docx-text.ts");
    const { readDocxProperties } = await import("./docx-properties.ts");
    const parts: Uint8Array[] = [];
    for (const name of PARTS) parts.push(await readPart(zip, name, input, context));
    const core = await readPart(zip, PROPERTIES, input, context);
    const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const paragraphs = parts.flatMap((part) => docxParagraphs(decode(part)));
    const properties = readDocxProperties(decode(core));
    const [first, ...rest] = paragraphs;
    const titled = isTitle(first) && rest.length > 0;
    const title = titled ? first!.text : (properties.title ?? "");
    const text = (titled ? rest : paragraphs).map((paragraph) => paragraph.text).join("\n\n");
    if (text === "")
      throw new ProblemError({
        code: "empty",
        where: input.where,
        what: "is a Word document without text.",
        todo: "If it holds pictures of text, type out what they say.",
      });
    yield {
      id: makeDocumentId(input.address, title, text),
      title,
      text,
      published: null,
      outlet: null,
      url: webAddress(input),
      language: properties.language,
      situation: context.situation,
      capture: context.capture(input, await zip.readWhole()),
      ...(properties.author === null ? {} : { authors: [properties.author] }),
      ...(properties.modified === null ? {} : { modified: properties.modified }),
    };
  },
};
