// Tests that people told of one by one are counted once each, and that who has died since is hurt no more.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResolvedClaim } from "../../src/model/claim.ts";
import type { Person } from "../../src/model/person.ts";
import { claimOf, countAll, tallyOf } from "../../test/tally/make-claim.ts";

const NOBODY: Omit<Person, "key"> = { name: null, ages: null, sex: null, part: null };

/** One person of a report: what befell them, and the sentence that tells of it. */
const one = (
  key: string,
  measure: "killed" | "injured",
  sentence: number,
  person: Partial<Person> = {},
  document = "a",
  published = "2021-05-01",
): ResolvedClaim => ({
  ...claimOf({ measure, value: 1, indefinite: true, place: "Ostby", document, published }),
  id: `${document}/${key}/${measure}/${String(sentence)}`,
  sentence: { start: sentence, end: sentence + 10 },
  person: { ...NOBODY, ...person, key },
});

test("two people of one report whose ages differ are two", () => {
  const claims = [
    one("1", "killed", 0, { ages: [24, 24] }),
    one("2", "killed", 20, { ages: [61, 61] }),
  ];
  const tally = tallyOf(countAll(claims), "killed", "Ostby");
  assert.equal(tally.floor, 2);
  assert.deepEqual([...tally.because].sort(), claims.map(({ id }) => id).sort());
});

test("people who may be one person are counted once", () => {
  const claims = [
    one("1", "killed", 0, { sex: "male" }),
    one("2", "killed", 20, { ages: [61, 61] }),
  ];
  assert.equal(tallyOf(countAll(claims), "killed", "Ostby").floor, 1);
});

test("a person told of in two reports is counted once", () => {
  const claims = [
    one("1", "killed", 0, { name: "Ada Marsh" }),
    one("1", "killed", 0, { name: "Ada Marsh" }, "b"),
  ];
  assert.equal(tallyOf(countAll(claims), "killed", "Ostby").floor, 1);
});

test("who was wounded on Saturday and has died on Monday is hurt no more", () => {
  const ada = { name: "Ada Marsh", ages: [24, 24] as const };
  const claims = [
    one("1", "injured", 0, ada),
    one("2", "injured", 0, { ages: [61, 61] }),
    one("1", "killed", 0, ada, "b", "2021-05-03"),
  ];
  const tallies = countAll(claims);
  assert.equal(tallyOf(tallies, "injured", "Ostby").floor, 1);
  assert.equal(tallyOf(tallies, "killed", "Ostby").floor, 1);
});

test("whoever is told dead and hurt in one report is dead", () => {
  const claims = [one("1", "injured", 0), one("1", "killed", 20)];
  assert.equal(tallyOf(countAll(claims), "injured", "Ostby").floor, 0);
});
