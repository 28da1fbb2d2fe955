// Tests of addresses: every id comes back, and none leads out of its folder.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { claimMark, documentAddress, idOfSegment, situationAddress } from "./addresses.ts";

test("any id comes back from its address, through the reading of an address too", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.constantFrom("..", ".", "a/b", "~2e", "a.json", "?q#x", "%2F", "\ud83d\ude00"),
      ),
      (id) => {
        const { pathname } = new URL(documentAddress(id), "https://atleast.example");
        const segments = pathname.split("/");
        assert.equal(segments.length, 3);
        assert.equal(idOfSegment(segments[2] ?? ""), id.toWellFormed());
      },
    ),
  );
});

test("an id with a dot is told from the form after it", () => {
  assert.equal(documentAddress("a.json", "json"), "/d/a~2ejson.json");
});

test("a moment with a plus keeps it in the address", () => {
  const address = situationAddress("floods", { asOf: "2031-03-05T10:00:00+03:00", sort: "place" });
  const { searchParams } = new URL(address, "https://atleast.example");
  assert.equal(searchParams.get("as-of"), "2031-03-05T10:00:00+03:00");
  assert.equal(searchParams.get("sort"), "place");
});

test("a broken segment is no id", () => {
  assert.equal(idOfSegment("%E0%A4%A"), null);
});

test("a mark's id is one word of plain letters, whatever the claim is called", () => {
  assert.match(claimMark("x:y 9-14<b>"), /^c-[A-Za-z0-9_-]+$/);
});
