// Reads a PDF that holds its text: paragraphs of all pages as one document.
import { ProblemError } from "../../model/problem.ts";
import { collectBytes } from "../collect-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { webAddress, type Reader } from "../reader.ts";
import { readStatedTime } from "../stated-time.ts";
import { readPdfPages, type PdfFailure } from "./pdf-pages.ts";
import { pdfText } from "./pdf-text.ts";

const FAILURES: Readonly<Record<PdfFailure["failure"], readonly [string, string]>> = {
  password: ["is locked by a password.", "Save it without its password."],
  damaged: [
    "could not be taken apart as a PDF: it is damaged.",
    "Save or download it again in full.",
  ],
  "too-many-pages": ["has more than 5,000 pages.", "Split it."],
  "too-slow": ["took too long to be taken apart.", "Print it to a new PDF, or save its text."],
};

/** The day of `D:20230506070809+03'00'`: a file is made on the day that it is published, or shortly before. */
export const readPdfDay = (stated: string | null): string | null => {
  const found = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(stated ?? "");
  return found === null ? null : readStatedTime(`${found[1]!}-${found[2]!}-${found[3]!}`);
};

/** A title that a program made up of its own name or the file's is none. */
const tidyTitle = (stated: string | null): string | null =>
  stated === null || /^(?:microsoft \w+ - |untitled|document\d*$)|\.\w{2,5}$/i.test(stated)
    ? null
    : stated.replace(/\s+/g, " ");

export const pdfDocument: Reader = {
  name: "PDF",
  accepts: (input) =>
    /^[^]{0,64}%PDF-\d/.test(Buffer.from(input.head.subarray(0, 80)).toString("latin1")),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.wholeFileBytes);
    const read = await readPdfPages(bytes, context.limits.fileMs);
    if ("failure" in read) {
      const [what, todo] = FAILURES[read.failure];
      throw new ProblemError({ code: "unreadable", where: input.where, what, todo });
    }
    const { title: heading, text: body } = pdfText(read.pages);
    const title = heading ?? tidyTitle(read.title) ?? "";
    const text = body === "" ? (heading ?? "") : body;
    if (text === "")
      throw new ProblemError({
        code: "empty",
        where: input.where,
        what: "is a PDF without a text layer: its pages are pictures.",
        todo: "Run it through a program for text in pictures (OCR), then read it again.",
      });
    yield {
      id: makeDocumentId(input.address, title, text),
      title,
      text,
      published: readPdfDay(read.created),
      outlet: null,
      url: webAddress(input),
      language: null,
      situation: context.situation,
      capture: context.capture(input, bytes),
      ...(read.author === null ? {} : { authors: [read.author] }),
    };
  },
};
