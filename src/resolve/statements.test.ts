// Tests the reading of a table of statements, from its text to resolved claims.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cutRows } from "../intake/table/table-rows.ts";
import type { Document } from "../model/document.ts";
import { SMALL_GAZETTEER } from "../../test/tally/small-gazetteer.ts";
import { statementsToClaims } from "./statements.ts";

const HEADER =
  "id,as_of,published,measure,counted,scope,place,qualifier,value,origin,via,reality,report";

/** A document of the rows as the reader of tables makes it. */
const tableOf = (rows: readonly string[]): Document => {
  const text = [HEADER, ...rows].join("\n");
  const [header, ...body] = cutRows(text, ",");
  return {
    id: "t",
    title: "",
    text,
    published: null,
    outlet: null,
    url: null,
    language: null,
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "",
      contentType: null,
      method: "file",
    },
    statements: body.map((row) => {
      const span = row.spans[8]!;
      return {
        id: row.cells[0]!,
        row: { start: row.start, end: row.end },
        number: { ...span, text: text.slice(span.start, span.end) },
        cells: Object.fromEntries(header!.cells.map((name, index) => [name, row.cells[index]!])),
      };
    }),
  };
};

const claimsOf = (...rows: readonly string[]) =>
  statementsToClaims(tableOf(rows), { gazetteer: SMALL_GAZETTEER, aliases: new Map() });

test("a row is a claim, quoted by its own cells", () => {
  const row =
    'r1,2031-05-01T18:00Z,2031-05-02,killed,,,Ostby,at_least,"1,250",Red Cross,The Mail,actual,a7';
  const [claim] = claimsOf(row);
  const table = tableOf([row]);
  assert.equal(claim!.quote, row);
  assert.equal(table.text.slice(claim!.number.start, claim!.number.end), claim!.number.text);
  assert.deepEqual(
    [claim!.value, claim!.qualifier, claim!.bounds],
    [1250, "at_least", { floor: 1250, ceiling: null }],
  );
  assert.deepEqual(
    [claim!.when, claim!.asOf, claim!.place?.name],
    ["2031-05-01", "2031-05-01T18:00Z", "Ostby"],
  );
  assert.deepEqual(
    [claim!.outlet, claim!.attribution.map((link) => link.name)],
    ["a7", ["Red Cross", "The Mail"]],
  );
});

test("a report without an origin speaks in its own voice", () => {
  const [claim] = claimsOf("r1,2031-05-01,,killed,,,Ostby,exact,4,,,actual,a7");
  assert.deepEqual([claim!.source, claim!.origin], [null, "a7"]);
});

test("remarks in brackets are no part of an origin's name, and what it cites is the origin", () => {
  const claims = claimsOf(
    "r1,2031-05-01,,killed,,,Ostby,exact,4,Harbour Watch (post),,actual,a",
    "r2,2031-05-01,,killed,,,Ostby,exact,4,Ferry Union citing Harbour Watch,,actual,b",
  );
  assert.deepEqual(new Set(claims.map((claim) => claim.origin)), new Set([claims[0]!.origin]));
  assert.equal(claims[1]!.attribution[0]!.name, "Harbour Watch");
});

test("ranges, also upside down, and vague words have their bounds", () => {
  const claims = claimsOf(
    "r1,2031-05-01,,killed,,,Ostby,range,70-40,police,,actual,a",
    "r2,2031-05-01,,killed,,,Ostby,vague,dozens,police,,actual,a",
  );
  assert.deepEqual(
    claims.map((claim) => claim.bounds),
    [
      { floor: 40, ceiling: 70 },
      { floor: 24, ceiling: 99 },
    ],
  );
});

test("days in brackets behind a place are the days of the count", () => {
  const claims = claimsOf(
    "r1,2031-05-05,,detained,,,Ostby (Saturday),exact,4,police,,actual,a",
    "r2,2031-05-05,,killed,,,Ostby (2-3 May),exact,4,police,,actual,a",
  );
  assert.deepEqual(
    claims.map((claim) => claim.when),
    ["2031-05-03", "2031-05-02/2031-05-03"],
  );
});

test("places named together are one place, and a place that no gazetteer knows keeps its name", () => {
  const claims = claimsOf(
    "r1,2031-05-01,,killed,,,Ostby + Vestby,exact,4,police,,actual,a",
    "r2,2031-05-01,,killed,,,elsewhere in Arland,exact,4,police,,actual,a",
  );
  assert.deepEqual(
    claims.map((claim) => [claim.place?.name, claim.place?.country]),
    [
      ["Ostby + Vestby", "XA"],
      ["elsewhere in Arland", "XA"],
    ],
  );
});

test("who holds the ground, in brackets behind a place, makes it a part of the place", () => {
  const claims = claimsOf(
    "r1,2031-05-01,,killed,,,Arland (government),exact,4,police,,actual,a",
    "r2,2031-05-01,,killed,,,Arland (rebel-held areas),exact,5,police,,actual,a",
    "r3,2031-05-01,,killed,,,Arland (foreign tourists),exact,2,police,,actual,a",
  );
  assert.deepEqual(
    claims.map((claim) => [claim.place?.name, claim.place?.kind, claim.counted?.text ?? ""]),
    [
      ["Arland (government)", "subdivision", ""],
      ["Arland (opposition)", "subdivision", ""],
      ["Arland", "country", "foreign tourists"],
    ],
  );
});

test("a part of a country that no gazetteer has keeps the country's time", () => {
  const [claim] = claimsOf("r1,2031-05-01,,killed,,,eastern Finland,exact,4,police,,actual,a");
  assert.equal(claim!.place?.timezone, "Europe/Helsinki");
});

test("what kind of place is meant, in brackets, settles a name that two places bear", () => {
  const claims = claimsOf(
    "r1,2031-05-01,,killed,,,Arland (country),exact,4,police,,actual,a",
    "r2,2031-05-01,,killed,,,Ostby (city),exact,4,police,,actual,a",
  );
  assert.deepEqual(
    claims.map((claim) => [claim.place?.name, claim.place?.kind, claim.counted]),
    [
      ["Arland", "country", null],
      ["Ostby", "settlement", null],
    ],
  );
});

test("a side of the compass, in brackets behind a place, makes it a part whose borders nobody drew", () => {
  const claims = claimsOf(
    "r1,2031-05-01,,killed,,,Arland (north),exact,4,police,,actual,a",
    "r2,2031-05-01,,killed,,,Ostby (right bank),exact,4,police,,actual,a",
  );
  assert.deepEqual(
    claims.map((claim) => [claim.place?.name, claim.place?.kind, claim.counted]),
    [
      ["Arland (north)", "region", null],
      ["Ostby (right bank)", "region", null],
    ],
  );
});
