// Turns a PDF's bytes into the pieces of text on its pages, in a thread of its own that can be ended.
import { parentPort } from "node:worker_threads";
import { extractTextItems, getDocumentProxy, getMeta } from "unpdf";
import type { PdfAnswer, PdfQuestion } from "./pdf-pages.ts";

const answer = async (question: PdfQuestion): Promise<PdfAnswer> => {
  try {
    const pdf = await getDocumentProxy(question.bytes, {
      // Nothing of a file may run here, nor reach out.
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
    if (pdf.numPages > question.mostPages) return { failure: "too-many-pages" };
    const { items } = await extractTextItems(pdf);
    const { info } = await getMeta(pdf);
    const stated = (name: string): string | null => {
      const value: unknown = info[name];
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    const pages = items.map((page) =>
      page.map(({ str, x, y, width, fontSize, hasEOL }) => ({
        text: str,
        x,
        y,
        width,
        size: fontSize,
        endsLine: hasEOL,
      })),
    );
    await pdf.destroy();
    return {
      pages,
      title: stated("Title"),
      author: stated("Author"),
      created: stated("CreationDate"),
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { failure: name === "PasswordException" ? "password" : "damaged" };
  }
};

parentPort?.on("message", (question: PdfQuestion) => {
  void answer(question).then((said) => {
    parentPort?.postMessage(said);
  });
});
