// Holds the streaming of JSON lists to what JSON.parse makes of the whole, however the bytes are cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { jsonElements, type JsonPart } from "./json-elements.ts";

const collect = async (
  bytes: Uint8Array,
  pieceLength: number,
  maxBytes = 1_000_000,
): Promise<JsonPart[]> => {
  const parts: JsonPart[] = [];
  const pieces = (async function* () {
    for (let at = 0; at < bytes.length; at += pieceLength)
      yield bytes.subarray(at, at + pieceLength);
    await Promise.resolve();
  })();
  for await (const part of jsonElements(pieces, "messages", maxBytes)) parts.push(part);
  return parts;
};

const elementsOf = (parts: readonly JsonPart[]): unknown[] =>
  parts
    .filter((part) => part.kind === "element")
    .map((part) => JSON.parse(Buffer.from(part.bytes).toString("utf8")) as unknown);

test("elements are those that JSON.parse finds, however the bytes are cut and spaced", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }),
      fc.string({ maxLength: 8 }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(undefined, 1, "\t"),
      async (messages, name, pieceLength, indent) => {
        const whole = JSON.stringify(
          { name, id: 7, about: { x: [1] }, messages, end: 1 },
          null,
          indent,
        );
        const parts = await collect(Buffer.from(whole), pieceLength);
        assert.deepEqual(elementsOf(parts), JSON.parse(JSON.stringify(messages)));
        assert.ok(!parts.some(({ kind }) => kind === "cut-off"));
        const fields = parts.filter((part) => part.kind === "field");
        assert.deepEqual(
          fields.slice(0, 2).map((field) => field.value),
          [name, 7],
        );
      },
    ),
  );
});

test("a stream that is cut off gives its whole elements and says so", async () => {
  const whole = JSON.stringify({ name: "x", messages: [{ a: 1 }, { b: "]" }, { c: [1, 2] }] });
  const parts = await collect(Buffer.from(whole.slice(0, -8)), 7);
  assert.deepEqual(elementsOf(parts), [{ a: 1 }, { b: "]" }]);
  assert.equal(parts.at(-1)!.kind, "cut-off");
});

test("an element beyond the limit is passed over, and the next is read", async () => {
  const whole = JSON.stringify({ messages: [{ a: "x".repeat(500) }, { b: 1 }] });
  const parts = await collect(Buffer.from(whole), 64, 100);
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    ["too-large", "element"],
  );
});
