// Turns the pieces of text on a PDF's pages into paragraphs: lines joined, running heads and page numbers left out.
import type { PdfPiece } from "./pdf-pages.ts";

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Two pieces stand in one line where their feet are nearer than this share of their size. */
const SAME_LINE = 0.4;
/** A gap wider than this share of the size parts two words. */
const WORD_GAP = 0.15;
/** A line further below than this many times the usual distance begins a paragraph. */
const PARAGRAPH_GAP = 1.35;

const linesOf = (pieces: readonly PdfPiece[]): readonly PdfLine[] => {
  const lines: PdfLine[] = [];
  let line: PdfPiece[] = [];
  const close = (): void => {
    const first = line[0];
    if (first !== undefined) {
      let text = "";
      let end = first.x;
      for (const piece of line) {
        const gap = piece.x - end;
        if (text !== "" && gap > piece.size * WORD_GAP && !/\s$/.test(text)) text += " ";
        text += piece.text;
        end = piece.x + piece.width;
      }
      const tidy = text.replace(/\s+/g, " ").trim();
      const size = Math.max(...line.slice(0, 1000).map((piece) => piece.size));
      if (tidy !== "")
        lines.push({ text: tidy, x: first.x, y: first.y, width: end - first.x, size });
    }
    line = [];
  };
  for (const piece of pieces) {
    const previous = line.at(-1);
    const apart =
      previous !== undefined &&
      piece.text.trim() !== "" &&
      Math.abs(piece.y - previous.y) > Math.max(piece.size, previous.size) * SAME_LINE;
    if (apart) close();
    if (piece.text !== "") line.push(piece);
    if (piece.endsLine) close();
  }
  close();
  return lines;
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
};

/** A line with its digits masked, so that "Page 3 of 9" is one line on all pages. */
const maskDigits = (text: string): string => text.replace(/\d+/g, "#");

/** Lines at the head or foot of a page that stand on most pages alike, or are a page's number. */
const withoutRunningLines = (pages: readonly (readonly PdfLine[])[]): readonly PdfLine[][] => {
  const seen = new Map<string, number>();
  const edges = (page: readonly PdfLine[]): ReadonlySet<PdfLine> =>
    new Set([...page.slice(0, 2), ...page.slice(-2)]);
  for (const page of pages)
    for (const masked of new Set([...edges(page)].map((line) => maskDigits(line.text))))
      seen.set(masked, (seen.get(masked) ?? 0) + 1);
  const often = Math.max(3, pages.length / 2);
  return pages.map((page) => {
    const edge = edges(page);
    return page.filter((line) => {
      if (!edge.has(line) || page.length <= 2) return true;
      const masked = maskDigits(line.text);
      if (masked.replace(/[\s|/.\-–—]/g, "") === "#" && pages.length > 1) return false;
      return (seen.get(masked) ?? 0) < often;
    });
  });
};

const joinLines = (above: string, below: string): string => {
  if (above.endsWith("\u00AD")) return above.slice(0, -1) + below;
  // A word cut at the line's end goes on in lower case; a name or a number keeps its hyphen.
  if (/\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  return /[-–—/]$/.test(above) ? above + below : `${above} ${below}`;
};

const paragraphsOf = (lines: readonly PdfLine[]): readonly PdfLine[] => {
  const gaps = lines
    .slice(1)
    .map((line, index) => lines[index]!.y - line.y)
    .filter((gap) => gap > 0);
  // Short pages have as many gaps between paragraphs as between lines: the smaller ones are the lines.
  const usualGap = quantile(gaps, 0.3);
  const paragraphs: PdfLine[] = [];
  let last: PdfLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const gap: number = last === null ? 0 : last.y - line.y;
    const begins =
      last === null ||
      open === undefined ||
      gap > usualGap * PARAGRAPH_GAP ||
      Math.abs(line.size - last.size) > last.size * 0.12 ||
      // An indent begins a paragraph where the line above ended a sentence.
      (/[.!?:…]["”’»)]*$/.test(last.text) && line.x - last.x > line.size * 0.8) ||
      /^[•‣▪●○–—-]\s/.test(line.text);
    if (begins) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = { ...open, text: joinLines(open.text, line.text) };
    last = line;
  }
  return paragraphs;
};

export interface PdfText {
  /** The largest lines at the top of the first page, where they stand out; null else. */
  readonly title: string | null;
  readonly text: string;
}

/** The text of the pages, a paragraph that runs over a page's end joined; the title is not in the text again. */
export const pdfText = (pages: readonly (readonly PdfPiece[])[]): PdfText => {
  const lines = withoutRunningLines(pages.map(linesOf));
  const usualSize = quantile(
    lines.flat().map((line) => line.size),
    0.5,
  );
  const perPage = lines.map(paragraphsOf);
  const first = perPage[0] ?? [];
  const heading = first.slice(0, 3).find((paragraph) => paragraph.size > usualSize * 1.25);
  const largest = Math.max(0, ...first.map((paragraph) => paragraph.size));
  const title = heading !== undefined && heading.size >= largest * 0.95 ? heading : null;
  const joined: string[] = [];
  let lastEnds = true;
  for (const [number, page] of perPage.entries())
    for (const [index, paragraph] of page.entries()) {
      if (paragraph === title) continue;
      const goesOn = index === 0 && number > 0 && !lastEnds && /^\p{Ll}/u.test(paragraph.text);
      if (goesOn) joined.push(joinLines(joined.pop()!, paragraph.text));
      else joined.push(paragraph.text);
      lastEnds = /[.!?:…]["”’»)]*$/.test(paragraph.text);
    }
  return { title: title?.text ?? null, text: joined.join("\n\n") };
};
