// Tests that found situations become one where later reports belong to both, and stay two where they do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentFindings } from "./document-features.ts";
import { findSituations, SituationFinder } from "./find-situations.ts";

/** Two first reports of one night that share hardly a word, and what was written once it was understood. */
const DAM =
  "Engineers at the Korvat dam opened the lower sluices after sensors along the eastern abutment failed, the Water Board and its director Halvard Moe wrote to the ministry.";
const CAMP =
  "Campers at Lindesee woke in flooded tents; volunteers of the Alpine Rescue carried children over the footbridge toward the Sankt Ivar chapel, said warden Petra Ohm.";
const BOTH = `${DAM} ${CAMP}`;
const ELSEWHERE =
  "Bakers in Orm struck over flour prices and marched past the granary with the Millers Union and its speaker Jonas Fal.";

const report = (id: string, text: string, day: string): DocumentFindings => ({
  document: { id, title: "", text, published: day, situation: null },
  claims: [],
});

const NIGHT = [
  report("dam", DAM, "2031-06-01"),
  report("camp", CAMP, "2031-06-01"),
  report("strike", ELSEWHERE, "2031-06-01"),
];
const LATER = [report("one", BOTH, "2031-06-02"), report("two", `Update. ${BOTH}`, "2031-06-03")];

const situationsOf = (reports: readonly DocumentFindings[]): ReadonlyMap<string, string> => {
  const { memberships } = findSituations(reports);
  return new Map(memberships.map(({ document, situation }) => [document, situation]));
};

test("what two first reports told of apart is one situation once later reports belong to both", () => {
  const apart = situationsOf(NIGHT);
  assert.equal(new Set(apart.values()).size, 3);
  const { situations, memberships } = findSituations([...NIGHT, ...LATER]);
  assert.equal(situations.length, 2);
  const of = new Map(memberships.map(({ document, situation }) => [document, situation]));
  assert.equal(memberships.length, 5, "no report belongs to it twice");
  assert.equal(new Set([of.get("dam"), of.get("camp"), of.get("one"), of.get("two")]).size, 1);
  assert.notEqual(of.get("strike"), of.get("dam"));
});

test("one report that belongs to both makes them no one, and none is lost when they become one", () => {
  const finder = new SituationFinder();
  const arrivals = [...NIGHT, ...LATER].map((one) => finder.add(one));
  assert.deepEqual(
    arrivals.map(({ mergers }) => mergers.length),
    [0, 0, 0, 0, 1],
  );
  const [merger] = arrivals[4]!.mergers;
  assert.match(merger!.why, /^2 of its 3 reports/);
  const one = finder.index.cluster(merger!.into)!;
  assert.deepEqual([...one.documents].sort(), ["camp", "dam", "one", "two"]);
  assert.equal(finder.index.cluster(merger!.from), null);
  assert.deepEqual(
    arrivals[4]!.memberships.map(({ situation }) => situation),
    [merger!.into],
  );
});

test("an index built again from its rows has the same situations, and later reports find the one that stayed", () => {
  const finder = new SituationFinder();
  const rows = [...NIGHT, ...LATER].map((one) => finder.add(one).features!);
  const again = new SituationFinder();
  for (const row of rows) again.restore(row);
  const late = report("three", `${BOTH} The search ended.`, "2031-06-05");
  assert.deepEqual(again.add(late), finder.add(late));
  assert.equal(again.index.clusters().length, 2);
});
