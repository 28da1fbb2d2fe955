// Tests of the comparison of two versions: what stayed is not shown, what changed is whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textChanges } from "./text-changes.ts";

test("one sentence that changed is one taken out and one put in", () => {
  assert.deepEqual(
    textChanges(
      "All is calm. Two were hurt. It rained.",
      "All is calm. Four were hurt. It rained.",
    ),
    [
      { kind: "out", text: "Two were hurt. " },
      { kind: "in", text: "Four were hurt. " },
    ],
  );
});

test("a text that did not change has no changes", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.deepEqual(textChanges(text, text), []);
    }),
  );
});

test("what is put in stands in the new text, what is taken out in the old one", () => {
  const text = fc.array(fc.constantFrom("a. ", "b! ", "c\n", "d? "), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const before = one.join("");
      const after = other.join("");
      for (const change of textChanges(before, after))
        assert.ok((change.kind === "out" ? before : after).includes(change.text));
    }),
  );
});
