// Tests of the CSV: it reads back as it was, and no cell is a formula.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { csvCell } from "./tallies-csv.ts";

test("any text comes back from its cell, made safe where a spreadsheet would run it", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "=", "+", "-", "@", "\t", "\r"), (rest, first) => {
      const text = first + rest;
      const rows: string[][] = parse(`x,${csvCell(text)}\r\n`, { record_delimiter: "\r\n" });
      const read = rows[0]?.[1] ?? "";
      assert.equal(read.replace(/^'/, ""), text.replace(/^'/, ""));
      assert.doesNotMatch(read, /^[=+\-@\t\r]/);
    }),
  );
});

test("numbers are plain and what is not known is empty", () => {
  assert.equal(csvCell(1400), "1400");
  assert.equal(csvCell(null), "");
});
