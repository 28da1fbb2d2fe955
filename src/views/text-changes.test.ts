// Tests of the comparison of two versions: what stayed is not shown, what changed is whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textChanges } from "./text-changes.ts";

test("a sentence of which a word changed shows the word among those that stayed", () => {
  assert.deepEqual(
    textChanges(
      "All is calm. Two were hurt. It rained.",
      "All is calm. Four were hurt. It rained.",
    ),
    [
      { kind: "out", text: "Two " },
      { kind: "in", text: "Four " },
      { kind: "same", text: "were hurt. " },
    ],
  );
});

test("a sentence of which little stayed is taken out whole", () => {
  assert.deepEqual(textChanges("All is calm. Two were hurt.", "All is calm. Nobody knows more."), [
    { kind: "out", text: "Two were hurt." },
    { kind: "in", text: "Nobody knows more." },
  ]);
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
      for (const change of textChanges(before, after)) {
        if (change.kind !== "in") assert.ok(before.includes(change.text));
        if (change.kind !== "out") assert.ok(after.includes(change.text));
      }
    }),
  );
});

test("what went and what stayed of a change stand in the old text in order, the others in the new one", () => {
  const words = fc.array(fc.constantFrom("one ", "two ", "three ", "ferry ", "sank. ", "\n"), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const holdsInOrder = (text: string, parts: readonly string[]): boolean => {
        let at = 0;
        return parts.every((part) => {
          const found = text.indexOf(part, at);
          at = found + part.length;
          return found >= 0;
        });
      };
      const changes = textChanges(one.join(""), other.join(""));
      const partsOf = (kind: "in" | "out") =>
        changes.filter((change) => change.kind !== kind).map(({ text }) => text);
      assert.ok(holdsInOrder(one.join(""), partsOf("in")));
      assert.ok(holdsInOrder(other.join(""), partsOf("out")));
    }),
  );
});
