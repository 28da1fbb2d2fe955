// Holds two descriptions to being of one person, or of two.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Description,
  isSameFor,
  joinDescriptions,
  mayBeOneName,
  mayBeSame,
} from "./person.ts";

const of = (said: Partial<Description>): Description => ({
  name: null,
  ages: null,
  sex: null,
  part: null,
  ...said,
});

test("names of one person differ in what they leave out", () => {
  for (const [a, b] of [
    ["Ada Marsh", "Marsh"],
    ["Ada Marsh", "Ada"],
    ["Ada M. Marsh", "Ada Marsh"],
    ["Ben Hill, Jr.", "Ben Hill"],
    ["Aida Marsh", "Ada Marsh"],
  ] as const)
    assert.ok(mayBeOneName(a, b), `${a}, ${b}`);
  for (const [a, b] of [
    ["Ada Marsh", "Ben Marsh"],
    ["Ada Marsh", "Ada Hill"],
    ["Ada Marsh", "Hill"],
  ] as const)
    assert.ok(!mayBeOneName(a, b), `${a}, ${b}`);
});

test("ages, sexes and names that differ tell two people apart", () => {
  const ada = of({ name: "Ada Marsh", ages: [24, 24], sex: "female" });
  assert.ok(mayBeSame(ada, of({ ages: [16, 120] })));
  assert.ok(!mayBeSame(ada, of({ ages: [0, 19] })));
  assert.ok(!mayBeSame(ada, of({ sex: "male" })));
  assert.ok(!mayBeSame(ada, of({ name: "Cy Hill" })));
  assert.ok(mayBeSame(ada, of({ name: "Ada Hill", ages: [24, 24] })));
});

test("a name, or an exact age, says that two who may be one are one", () => {
  assert.ok(isSameFor(of({ ages: [24, 24] }), of({ ages: [24, 24], sex: "male" })));
  assert.ok(!isSameFor(of({ ages: [16, 120] }), of({ ages: [24, 24] })));
  assert.ok(isSameFor(of({ name: "Marsh" }), of({ name: "Ada Marsh" })));
});

test("what is told in two places is joined", () => {
  assert.deepEqual(
    joinDescriptions(
      of({ name: "Marsh", ages: [16, 120] }),
      of({ name: "Ada Marsh", ages: [24, 24] }),
    ),
    of({ name: "Ada Marsh", ages: [24, 24] }),
  );
});
