// Tests what is known of places: the parts of a country behind a front, and that no place is taken for a namesake.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimOf, countAll, tallyOf, type Said } from "../../test/tally/make-claim.ts";
import { TABLE_RULESET, type ResolvedPlace } from "../model/claim.ts";
import { makePlaceNodes } from "./place-nodes.ts";
import { SMALL_GAZETTEER } from "../../test/tally/small-gazetteer.ts";

const row = (said: Said) => claimOf({ ruleset: TABLE_RULESET, ...said });

const part = (name: string): ResolvedPlace => ({ name, country: "XA", kind: "subdivision" });

test("what both sides of a front count adds up to the country, which nobody stated", () => {
  const tallies = countAll([
    { ...row({ id: "a", source: "ministry", value: 80 }), place: part("Arland (government)") },
    { ...row({ id: "b", source: "rescuers", value: 50 }), place: part("Arland (opposition)") },
  ]);
  assert.equal(tallyOf(tallies, "killed", "Arland").floor, 130);
  assert.equal(tallyOf(tallies, "killed", null).floor, 130);
});

test("places named together hold what the parts of each of them prove", () => {
  const tallies = countAll([
    { ...row({ id: "a", source: "ministry", value: 80 }), place: part("Arland (government)") },
    { ...row({ id: "b", source: "rescuers", value: 50 }), place: part("Arland (opposition)") },
    row({ id: "c", source: "army", place: "Borland", value: 7 }),
    {
      ...row({ id: "d", source: "agency", value: 100, qualifier: "at_least" }),
      place: { name: "Arland + Borland", country: null, kind: "region" },
    },
  ]);
  assert.equal(tallyOf(tallies, "killed", "Arland + Borland").floor, 137);
});

test("what one side holds may share ground with a town: they are not added up", () => {
  const tallies = countAll([
    { ...row({ id: "a", source: "ministry", value: 80 }), place: part("Arland (government)") },
    { ...row({ id: "b", source: "rescuers", value: 50 }), place: part("Arland (opposition)") },
    row({ id: "c", source: "mayor", place: "Ostby", value: 60 }),
    row({ id: "d", source: "mayor", place: "Sorby", value: 90 }),
  ]);
  assert.equal(tallyOf(tallies, "killed", "Arland").floor, 150);
});

test("a place's time is its own, whichever namesake was asked for before", () => {
  const here: ResolvedPlace = { name: "Ostby", country: "XA", kind: "settlement" };
  const there: ResolvedPlace = { name: "Ostby", country: "XA", kind: "water" };
  const asked = (first: ResolvedPlace): readonly string[] => {
    const nodes = makePlaceNodes(SMALL_GAZETTEER, ({ kind }) =>
      kind === "water" ? "Asia/Tokyo" : null,
    );
    nodes.zone(first);
    return [nodes.zone(here), nodes.zone(there)];
  };
  assert.deepEqual(asked(here), ["UTC", "Asia/Tokyo"]);
  assert.deepEqual(asked(there), asked(here));
});

test("a place is shown as the gazetteer has it, whichever claim named it first", () => {
  const exact = makePlaceNodes(SMALL_GAZETTEER, () => null);
  const known = exact.of({ name: "Ostby", country: "XA", kind: "settlement" });
  const other = makePlaceNodes(SMALL_GAZETTEER, () => null);
  other.of({ name: "Ostby", country: "XA", kind: "settlement", latitude: 1, longitude: 2 });
  assert.deepEqual(
    other.of({ name: "Ostby", country: "XA", kind: "settlement" }).place,
    known.place,
  );
});
