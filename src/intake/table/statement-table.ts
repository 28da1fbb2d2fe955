// Reads a table of statements (CSV, TSV) into one document, each row a claim that a person wrote down.
import { isQualifier } from "../../model/bounds.ts";
import { REALITIES } from "../../model/claim.ts";
import type { Rejection, Statement } from "../../model/document.ts";
import { isMeasure } from "../../model/measure.ts";
import { collectBytes } from "../collect-bytes.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { makeDocumentId } from "../document-id.ts";
import { reject, webAddress, type Input, type Reader } from "../reader.ts";
import {
  foldColumn,
  isKnownLayout,
  readColumns,
  tidyDay,
  type ReadColumns,
} from "./column-mapping.ts";
import { cutRows, isTableError, type Row } from "./table-rows.ts";

/** The columns of a table of statements; only the first three must be there. */
export const STATEMENT_COLUMNS = [
  "measure",
  "place",
  "value",
  "id",
  "as_of",
  "published",
  "counted",
  "scope",
  "qualifier",
  "origin",
  "via",
  "reality",
  "report",
] as const;
const REQUIRED = STATEMENT_COLUMNS.slice(0, 3);

const TYPES: ReadonlySet<string> = new Set(["text/csv", "text/tab-separated-values"]);

type Delimiter = "," | "\t" | ";";

const DELIMITERS: readonly Delimiter[] = ["\t", ",", ";"];

const firstLine = (head: Uint8Array): string =>
  new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, "")
    .split(/\r?\n|\r/, 1)[0]!;

/** The delimiter that cuts the header into the most cells. */
const delimiterOf = (line: string): Delimiter =>
  DELIMITERS.reduce((best, next) =>
    line.split(next).length > line.split(best).length ? next : best,
  );

const looksLikeStatements = (head: Uint8Array): boolean => {
  const line = firstLine(head);
  const header = line.split(delimiterOf(line));
  const names = new Set(header.map(foldColumn));
  return REQUIRED.every((name) => names.has(name)) || isKnownLayout(header);
};

const NUMBER = /^\d[\d ,.\u00a0\u202f]*(?:\s*[-\u2013]\s*\d[\d ,.\u00a0\u202f]*)?$/;

/** What is wrong with a row, in one sentence; null where nothing is. */
const faultOf = (cells: Readonly<Record<string, string>>): string | null => {
  const { measure = "", value = "", qualifier = "", reality = "" } = cells;
  if (!isMeasure(measure)) return `counts "${measure}", which is none of the measures.`;
  if (value === "") return "states no value.";
  if (qualifier !== "" && !isQualifier(qualifier))
    return `has the qualifier "${qualifier}", which is none of those known.`;
  if (reality !== "" && !(REALITIES as readonly string[]).includes(reality))
    return `has the reality "${reality}", which is none of those known.`;
  if (qualifier !== "" && qualifier !== "vague" && !NUMBER.test(value))
    return `has the value "${value}", which is no number.`;
  return null;
};

const DAYS: ReadonlySet<string> = new Set(["as_of", "published"]);

const cellsOf = (row: Row, columns: ReadColumns): Readonly<Record<string, string>> => ({
  ...columns.constants,
  ...Object.fromEntries(
    columns.names
      .map((name, index) => [name, row.cells[index] ?? ""] as const)
      .filter(([name]) => name !== "")
      .map(([name, cell]) => [name, DAYS.has(name) ? tidyDay(cell) : cell] as const),
  ),
});

const titleOf = (where: string): string =>
  where
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.(?:csv|tsv|txt)$/i, "");

export const statementTable: Reader = {
  name: "a table of statements",
  accepts: (input: Input) =>
    input.extension === "csv" ||
    input.extension === "tsv" ||
    (input.contentType !== null && TYPES.has(input.contentType)) ||
    looksLikeStatements(input.head),
  async *read(input, context) {
    const bytes = await collectBytes(input, context.limits.wholeFileBytes);
    const text = decodeBytes(bytes, input.where, input.charset);
    let rows: readonly Row[];
    try {
      rows = cutRows(text, delimiterOf(firstLine(new TextEncoder().encode(text.slice(0, 4096)))));
    } catch (error) {
      if (!isTableError(error)) throw error;
      yield reject(
        "not-a-document",
        input.where,
        `is not a whole table: ${error.message}.`,
        "Check its quotes.",
      );
      return;
    }
    const [header, ...body] = rows;
    const columns = readColumns(header?.cells ?? [], context.columns);
    const { names } = columns;
    const missing = REQUIRED.filter(
      (name) => !names.includes(name) && (name === "value" || !(name in columns.constants)),
    );
    if (missing.length > 0) {
      yield reject(
        "not-a-document",
        input.where,
        `is a table without a column for ${missing.join(", ")}.`,
        "Name the columns in its first line, or say with --columns which is which.",
      );
      return;
    }
    const id = makeDocumentId(input.address, titleOf(input.where), text);
    const at = names.indexOf("value");
    const statements: Statement[] = [];
    const faults: Rejection[] = [];
    const used = new Set<string>();
    for (const row of body) {
      const cells = cellsOf(row, columns);
      const fault = faultOf(cells);
      if (fault !== null) {
        faults.push(
          reject(
            "bad-row",
            `${input.where}, line ${String(row.line)}`,
            fault,
            "Correct the row; the others are read.",
          ),
        );
        continue;
      }
      const own = cells["id"] ?? "";
      const name = own === "" || used.has(own) ? `${id}:${String(row.line)}` : own;
      used.add(own);
      const span = row.spans[at]!;
      statements.push({
        id: name,
        row: { start: row.start, end: row.end },
        number: { ...span, text: text.slice(span.start, span.end) },
        cells,
      });
    }
    if (statements.length === 0 && faults.length === 0) {
      yield reject("empty", input.where, "is a table without a row.", "Write a statement a line.");
      return;
    }
    yield* faults;
    if (statements.length === 0) return;
    yield {
      id,
      title: titleOf(input.where),
      text,
      published: null,
      outlet: null,
      url: webAddress(input),
      language: null,
      situation: context.situation,
      capture: context.capture(input, bytes),
      statements,
    };
  },
};
