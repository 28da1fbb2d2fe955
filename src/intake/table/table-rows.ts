// Cuts a table's text into rows of cells, each with its offsets in the text.
import { parse, CsvError } from "csv-parse/sync";
import type { Span } from "../../model/span.ts";

export interface Row extends Span {
  /** Number of the row's first line in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Where each cell stands, quotes included. */
  readonly spans: readonly Span[];
}

const spansOf = (raw: string, from: number, delimiter: string): readonly Span[] => {
  const spans: Span[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index <= raw.length; index++) {
    const char = raw[index];
    if (char === '"' && (quoted || index === start)) quoted = !quoted;
    if (index === raw.length || (char === delimiter && !quoted)) {
      spans.push({ start: from + start, end: from + index });
      start = index + 1;
    }
  }
  return spans;
};

/** The rows of a CSV (RFC 4180) or TSV text, its header first. Throws CsvError where a quote is never closed. */
export const cutRows = (text: string, delimiter: "," | "\t" | ";"): readonly Row[] => {
  const records = parse(text, {
    delimiter,
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as unknown as readonly { record: string[]; raw: string; info: { lines: number } }[];
  const rows: Row[] = [];
  let offset = 0;
  let line = 1;
  for (const { record, raw } of records) {
    const at = text.startsWith(raw, offset) ? offset : text.indexOf(raw, offset);
    const begin = at < 0 ? offset : at;
    const body = raw.replace(/\r?\n$|\r$/, "");
    const lines = raw.split("\n").length - 1;
    if (body.trim() !== "")
      rows.push({
        start: begin,
        end: begin + body.length,
        line,
        cells: record.map((cell) => cell.trim()),
        spans: spansOf(body, begin, delimiter),
      });
    offset = begin + raw.length;
    line += Math.max(1, lines);
  }
  return rows;
};

export const isTableError = (error: unknown): error is CsvError => error instanceof CsvError;
