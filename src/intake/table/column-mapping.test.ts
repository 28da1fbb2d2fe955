// Holds tables of first-hand reports to being read by their own columns, each row a claim of its reporter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBytes } from "../open-bytes.ts";
import { readInput } from "../read-input.ts";
import { isRejection } from "../reader.ts";
import type { Document, Rejection } from "../../model/document.ts";
import { readColumns, tidyDay, type ColumnMapping } from "./column-mapping.ts";

const readTable = async (
  text: string,
  columns: ColumnMapping = {},
): Promise<(Document | Rejection)[]> => {
  const read = [];
  const input = openBytes(Buffer.from(text), { where: "table.csv", extension: "csv" });
  for await (const part of readInput(input, { columns })) read.push(part);
  return read;
};

test("a table of detentions is known by its columns, and each row is at least what it says", async () => {
  const [document, ...others] = await readTable(
    `Id,date,region,region_eng,event_type,description,ovd,place,number_of_detentions,links\n` +
      `11,06.05.2024,Велль,Vell,rally,"Two, with flags",Station 4,Mill Square,2,\n` +
      `12,07.05.2024,Тарн,Tarn,picket,,Station 1,,15,\n`,
  );
  assert.equal(others.length, 0);
  assert.ok(document !== undefined && !isRejection(document));
  assert.deepEqual(
    document.statements?.map(({ id, number, cells }) => [
      id,
      number.text,
      cells["measure"],
      cells["place"],
      cells["as_of"],
      cells["qualifier"],
      cells["origin"],
    ]),
    [
      ["11", "2", "detained", "Vell", "2024-05-06", "at_least", "OVD-Info"],
      ["12", "15", "detained", "Tarn", "2024-05-07", "at_least", "OVD-Info"],
    ],
  );
  for (const { number } of document.statements ?? [])
    assert.equal(document.text.slice(number.start, number.end), number.text);
});

test("a mapping names columns, and says what stands in every row", async () => {
  const [document] = await readTable("town;people;day;who\nTarn;12;6.5.2024;Clinic Tarn\n", {
    town: "place",
    people: "value",
    day: "as_of",
    who: "origin",
    ":injured": "measure",
  });
  assert.ok(document !== undefined && !isRejection(document));
  const cells = document.statements?.[0]?.cells ?? {};
  assert.equal(cells["measure"], "injured");
  assert.equal(cells["place"], "Tarn");
  assert.equal(cells["as_of"], "2024-05-06");
  assert.equal(cells["origin"], "Clinic Tarn");
});

test("a table that says neither its measure nor its place is refused with what is missing", async () => {
  const [read] = await readTable("town,people\nTarn,12\n", { people: "value" });
  assert.ok(read !== undefined && isRejection(read));
  assert.match(read.problem.what, /measure, place/);
});

test("a column whose name a mapping gives to another is passed over", () => {
  assert.deepEqual(readColumns(["place", "city", "n"], { city: "place", n: "value" }).names, [
    "",
    "place",
    "value",
  ]);
});

test("days written with dots are days, and nothing else is changed", () => {
  assert.equal(tidyDay("06.05.2024"), "2024-05-06");
  assert.equal(tidyDay("31.02.2024"), "31.02.2024");
  assert.equal(tidyDay("2024-05-06T10:00Z"), "2024-05-06T10:00Z");
});
