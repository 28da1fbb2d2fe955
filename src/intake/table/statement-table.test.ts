// Tests the reader of tables of statements: what it accepts, what it says of rows and tables that it cannot read.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document, Rejection } from "../../model/document.ts";
import { isRejection, READ_LIMITS, type Input, type ReadingContext } from "../reader.ts";
import { statementTable } from "./statement-table.ts";

const inputOf = (text: string, extension = "csv"): Input => {
  const bytes = new TextEncoder().encode(text);
  return {
    where: `kept.${extension}`,
    address: `/kept.${extension}`,
    extension,
    contentType: null,
    charset: null,
    method: "file",
    head: bytes.subarray(0, 4096),
    bytes: (async function* () {
      yield bytes;
    })(),
  };
};

const readAll = async (
  text: string,
  columns: Readonly<Record<string, string>> = {},
): Promise<readonly (Document | Rejection)[]> => {
  const found: (Document | Rejection)[] = [];
  const context = {
    limits: READ_LIMITS,
    situation: null,
    columns,
    capture: () => ({
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "",
      contentType: null,
      method: "file",
    }),
    readNested: () => {
      throw new Error("a table holds nothing else");
    },
  };
  for await (const read of statementTable.read(inputOf(text), context as unknown as ReadingContext))
    found.push(read);
  return found;
};

test("each row is a statement whose number stands in the text", async () => {
  const [table] = await readAll(
    'measure,place,value\nkilled,Ostby,"1,200"\n\ninjured,"Ostby, north",7\n',
  );
  assert.ok(table !== undefined && !isRejection(table));
  assert.equal(table.statements?.length, 2);
  for (const { number, row } of table.statements!) {
    assert.equal(table.text.slice(number.start, number.end), number.text);
    assert.ok(row.start <= number.start && number.end <= row.end);
  }
  assert.equal(table.statements![1]!.cells["place"], "Ostby, north");
});

test("columns of other names are read by the person's mapping", async () => {
  const [table] = await readAll("what;where;how many\nkilled;Ostby;3\n", {
    what: "measure",
    where: "place",
    "how many": "value",
  });
  assert.ok(table !== undefined && !isRejection(table));
  assert.equal(table.statements?.[0]?.number.text, "3");
});

test("a row that cannot be read is named with its line, and the others are read", async () => {
  const read = await readAll(
    "measure,place,value,qualifier\nkilled,Ostby,3,exact\nhungry,Ostby,4,exact\nkilled,Ostby,many,exact\n",
  );
  const problems = read
    .filter(isRejection)
    .map(({ problem }) => `${problem.where} ${problem.what}`);
  assert.deepEqual(problems, [
    'kept.csv, line 3 counts "hungry", which is none of the measures.',
    'kept.csv, line 4 has the value "many", which is no number.',
  ]);
  assert.equal(read.filter((one) => !isRejection(one)).length, 1);
});

test("a table without the columns that count is refused, and so is one without a row", async () => {
  const codes = async (text: string) =>
    (await readAll(text)).map((one) => (isRejection(one) ? one.problem.code : "read"));
  assert.deepEqual(await codes("name,age\nA,3\n"), ["not-a-document"]);
  assert.deepEqual(await codes("measure,place,value\n"), ["empty"]);
  assert.deepEqual(await codes('measure,place,value\nkilled,"Ostby,3\n'), ["not-a-document"]);
});

test("a table is known by its name or by its header", () => {
  assert.ok(statementTable.accepts(inputOf("a,b", "tsv")));
  assert.ok(statementTable.accepts(inputOf("measure\tplace\tvalue\n", "txt")));
  assert.ok(!statementTable.accepts(inputOf("Three people were hurt, police said.", "txt")));
});
