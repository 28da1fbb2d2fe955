// Turns the XML of a Word document's part into paragraphs, as a reader with changes accepted would see them.
import { scanTags } from "../markup/scan-tags.ts";

export interface DocxParagraph {
  readonly text: string;
  /** The name of its style as the file has it: `Title`, `Heading1`; null for running text. */
  readonly style: string | null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Parts that repeat what stands elsewhere (older forms of a drawing), or are no words of the text. */
const UNSEEN: ReadonlySet<string> = new Set([
  "Fallback",
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "pPrChange",
  "rPrChange",
]);

/** The paragraphs in order; a row of a table is one, its cells parted by a space. */
export const docxParagraphs = (xml: string): readonly DocxParagraph[] => {
  const paragraphs: DocxParagraph[] = [];
  let current: string[] = [];
  let style: string | null = null;
  let cells = 0;
  let inText = false;
  let unseen: string | null = null;
  let unseenDepth = 0;
  const close = (): void => {
    const text = current
      .join("")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (text !== "") paragraphs.push({ text, style });
    current = [];
    style = null;
  };
  scanTags(xml, "xml", {
    open: (prefixed, attributes) => {
      const name = localName(prefixed);
      if (unseen !== null) {
        if (name === unseen) unseenDepth += 1;
        return;
      }
      if (UNSEEN.has(name)) {
        unseen = name;
        unseenDepth = 1;
      } else if (name === "t") inText = true;
      else if (name === "tab") current.push(" ");
      else if (name === "br" || name === "cr") current.push("\n");
      else if (name === "noBreakHyphen") current.push("-");
      else if (name === "tc") cells += 1;
      else if (name === "pStyle") style ??= attributes["w:val"] ?? null;
    },
    close: (prefixed) => {
      const name = localName(prefixed);
      if (unseen !== null) {
        if (name === unseen) unseenDepth -= 1;
        if (unseenDepth === 0) unseen = null;
      } else if (name === "t") inText = false;
      else if (name === "tc") {
        cells = Math.max(0, cells - 1);
        current.push(" ");
      } else if (name === "tr") close();
      else if (name === "p") {
        if (cells > 0) current.push(" ");
        else close();
      }
    },
    text: (text) => {
      if (inText && unseen === null) current.push(text);
    },
  });
  close();
  return paragraphs;
};
