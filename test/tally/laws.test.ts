// Holds tallies to their laws, on worlds that chance writes.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Qualifier } from "../../src/model/bounds.ts";
import { TABLE_RULESET, type ResolvedClaim } from "../../src/model/claim.ts";
import type { Measure } from "../../src/model/measure.ts";
import type { Tally } from "../../src/model/tally.ts";
import { Reconciler } from "../../src/tally/reconciler.ts";
import { claimOf, countAll } from "./make-claim.ts";
import { SMALL_GAZETTEER } from "./small-gazetteer.ts";

const places = fc.constantFrom(
  "Arland",
  "North Arland",
  "Ostby",
  "Vestby",
  "Sorby",
  "Borland",
  null,
);
const qualifiers = fc.constantFrom<Qualifier>(
  "exact",
  "at_least",
  "more_than",
  "at_most",
  "about",
  "range",
);
const groups = fc.constantFrom(null, "people", "children", "soldiers");

const SCOPES = [null, "cumulative", "day"] as const;

/** Of one table's counts of a day, all say that they are of it: a day and an event of that day are two counts. */
const scopeOf = (row: { readonly measure: Measure; readonly scope: (typeof SCOPES)[number] }) =>
  row.measure === "detained" ? (row.scope ?? "day") : row.scope;

/** Words about a number that tell how it stands to others; most numbers have none. */
const wordings = fc.constantFrom(
  ...Array.from({ length: 9 }, () => ["", ""] as const),
  ["and another ", " people"] as const,
  ["", " more people"] as const,
  ["", " people are still in hospital"] as const,
  ["", " of them were children"] as const,
  ["The mayor had earlier put the number at ", ""] as const,
  ["The mayor lowered the toll to ", ""] as const,
  ["excluding the ", " on the ferry"] as const,
  ["He saw ", " bodies"] as const,
  ["The toll now stands at ", ""] as const,
  ["", " people, including the gunman"] as const,
);

/** A statement in running text with words about its number; half of them say their day themselves. */
const worded = (claim: ResolvedClaim, [before, after]: readonly [string, string]): ResolvedClaim =>
  claim.ruleset === TABLE_RULESET || before + after === ""
    ? claim
    : {
        ...claim,
        quote: `${before}${claim.number.text}${after}`,
        number: {
          ...claim.number,
          start: before.length,
          end: before.length + claim.number.text.length,
        },
        sentence: { start: 0, end: before.length + claim.number.text.length + after.length },
        clause: { start: 0, end: before.length + claim.number.text.length + after.length },
        standing: claim.published === null ? { when: "stated" } : {},
      };

/** Running text, or the rows of a table. */
const claims = (
  days: readonly string[],
  words: fc.Arbitrary<readonly [string, string]> = wordings,
) =>
  fc
    .tuple(
      fc.boolean(),
      fc.array(
        fc.record({
          measure: fc.constantFrom(
            "detained" as const,
            "killed" as const,
            "injured" as const,
            "missing" as const,
          ),
          place: places,
          number: fc.integer({ min: 0, max: 60 }),
          width: fc.integer({ min: 1, max: 9 }),
          qualifier: qualifiers,
          counted: groups,
          origin: fc.constantFrom("police", "monitor", "hospital", "union", null),
          day: fc.constantFrom(...days),
          document: fc.constantFrom("a", "b", "c"),
          published: fc.boolean(),
          role: fc.constantFrom("total" as const, "total" as const, "part" as const),
          scope: fc.constantFrom(null, ...SCOPES),
          denied: fc.constantFrom(false, false, false, false, false, true),
          words,
        }),
        { minLength: 1, maxLength: 14 },
      ),
    )
    .map(([inTable, said]) =>
      said.map((one, index) =>
        worded(
          claimOf({
            id: `c${String(index).padStart(2, "0")}`,
            measure: one.measure,
            place: one.place,
            value: one.qualifier === "range" ? [one.number, one.number + one.width] : one.number,
            qualifier: one.qualifier,
            counted: one.counted,
            source: one.origin,
            when: one.day,
            published: one.published ? one.day : null,
            document: one.document,
            reality: one.denied ? "denied" : "actual",
            ...(inTable
              ? { ruleset: TABLE_RULESET, asOf: one.day, scope: scopeOf(one) }
              : { role: one.role }),
          }),
          one.words,
        ),
      ),
    );

const DAYS = ["2021-05-01", "2021-05-02", "2021-05-03", "2021-05-07"];
const runs = { numRuns: 300 };

/** As one sees a tally, without the order of what has none. */
const look = (tallies: readonly Tally[]): string => JSON.stringify(tallies);

test("tallies do not depend on the order of claims, nor on duplicates", () => {
  fc.assert(
    fc.property(claims(DAYS), fc.infiniteStream(fc.nat()), (said, dice) => {
      const shuffled = said
        .map((claim) => ({ claim, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ claim }) => claim);
      const expected = look(countAll(said));
      assert.equal(look(countAll(shuffled)), expected);
      assert.equal(look(countAll([...shuffled, ...said.slice(0, 3)])), expected);
    }),
    runs,
  );
});

test("a floor is never above its ceiling", () => {
  fc.assert(
    fc.property(claims(DAYS), (said) => {
      for (const tally of countAll(said))
        assert.ok(tally.ceiling === null || tally.floor <= tally.ceiling, tally.id);
    }),
    runs,
  );
});

test("the best number lies within the bounds", () => {
  fc.assert(
    fc.property(claims(DAYS), (said) => {
      for (const { best, floor, ceiling } of countAll(said))
        assert.ok(best === null || (best >= floor && (ceiling === null || best <= ceiling)));
    }),
    runs,
  );
});

const byId = (tallies: readonly Tally[]): ReadonlyMap<string, Tally> =>
  new Map(tallies.map((tally) => [tally.id, tally]));

/** Says of every place that there may be any number, so that every tally has its row: in a text, or in a table. */
const frameOf = (measure: Measure, like: ResolvedClaim): readonly ResolvedClaim[] => {
  const frame = FRAME.filter((claim) => claim.measure === measure);
  return like.ruleset === TABLE_RULESET
    ? SCOPES.flatMap((scope) =>
        frame.map((claim) => ({
          ...claim,
          id: `${claim.id} ${String(scope)}`,
          ruleset: TABLE_RULESET,
          asOf: claim.when,
          countScope: scope,
        })),
      )
    : frame;
};

const FRAME = ["detained", "killed", "injured", "missing"].flatMap((measure) =>
  ["Arland", "North Arland", "Ostby", "Vestby", "Sorby", "Borland"].flatMap((place) =>
    [null, "children", "soldiers"].map((counted) =>
      claimOf({
        measure: measure as "detained",
        place,
        counted,
        value: 0,
        qualifier: "at_least",
        source: "frame",
        document: "frame",
        when: "2021-05-01",
      }),
    ),
  ),
);

test("what proves a floor proves it alone", () => {
  fc.assert(
    fc.property(claims(["2021-05-01"]), (said) => {
      for (const tally of countAll(said)) {
        if (tally.floor === 0) continue;
        const alone = byId(
          countAll([
            ...frameOf(tally.measure, said[0]!),
            ...said.filter((claim) => tally.because.includes(claim.id)),
          ]),
        );
        assert.equal(
          alone.get(tally.id)?.floor,
          tally.floor,
          `${tally.id} of ${tally.because.join(" ")}`,
        );
      }
    }),
    runs,
  );
});

test("nothing can be left out of what proves a floor", () => {
  fc.assert(
    fc.property(claims(["2021-05-01"]), (said) => {
      for (const tally of countAll(said))
        for (const claim of tally.because) {
          const rest = said.filter((one) => tally.because.includes(one.id) && one.id !== claim);
          const floor = byId(countAll(rest)).get(tally.id)?.floor ?? 0;
          assert.ok(floor < tally.floor, `${tally.id} without ${claim}`);
        }
    }),
    runs,
  );
});

test("a conflict is a smallest set of statements that can't all hold", () => {
  const conflicted = (said: readonly ResolvedClaim[]): boolean =>
    countAll(said).some((tally) => tally.conflicts.length > 0);
  fc.assert(
    fc.property(claims(["2021-05-01"]), (said) => {
      for (const tally of countAll(said))
        for (const conflict of tally.conflicts) {
          const set = said.filter((claim) =>
            conflict.sides.some((side) => side.claims.includes(claim.id)),
          );
          assert.ok(conflicted(set), `${conflict.words} together`);
          for (const claim of set)
            assert.ok(
              !conflicted(set.filter((one) => one !== claim)),
              `${conflict.words} without ${claim.id}`,
            );
        }
    }),
    runs,
  );
});

test("of one moment, one more statement never widens the bounds where nothing conflicts", () => {
  // Words that set a number against others read otherwise once these are told.
  const single = claims(["2021-05-01"], fc.constant(["", ""])).map((said) =>
    said.map((claim, index) => ({
      ...claim,
      published: null,
      source: `party ${String(index)}`,
      origin: `party ${String(index)}`,
      measure: claim.measure === "missing" ? ("killed" as const) : claim.measure,
      // A party that denies its own number takes it back.
      reality: "actual" as const,
      // What is stated as a part of some count is not added up, so that nothing is known of what it leaves to others.
      role: "total" as const,
    })),
  );
  fc.assert(
    fc.property(single, (said) => {
      const before = byId(countAll(said.slice(1)));
      const after = byId(countAll(said));
      const quarrel = [...after.values(), ...before.values()].some(
        (tally) => tally.conflicts.length + tally.disputes.length > 0,
      );
      if (quarrel) return;
      for (const [id, was] of before) {
        // Of the situation as a whole, one more report may show that it is about other places.
        if (was.place === null) continue;
        const is = after.get(id);
        assert.ok((is?.floor ?? 0) >= was.floor, id);
        assert.ok(was.ceiling === null || (is?.ceiling ?? Infinity) <= was.ceiling, id);
      }
    }),
    { numRuns: 600 },
  );
});

test("claims that come one by one make the tallies that they make at once", () => {
  fc.assert(
    fc.property(claims(DAYS), (said) => {
      const growing = new Reconciler({ situation: "s", gazetteer: SMALL_GAZETTEER });
      for (const claim of said) growing.add([claim]).tallies();
      assert.equal(look(growing.tallies()), look(countAll(said)));
    }),
    runs,
  );
});

test("a claim leaves the tallies that it does not touch the very objects that they were", () => {
  const said = [
    claimOf({ id: "a", source: "police", place: "Ostby", value: 3, published: "2021-05-01" }),
    claimOf({ id: "b", source: "police", place: "Borland", value: 4, published: "2021-05-01" }),
    claimOf({
      id: "c",
      source: "police",
      place: "Ostby",
      measure: "detained",
      value: 5,
      when: "2021-05-01",
    }),
  ];
  const growing = new Reconciler({ situation: "s", gazetteer: SMALL_GAZETTEER }).add(said);
  const before = growing.tallies();
  const after = growing
    .add([
      claimOf({ id: "d", source: "police", place: "Ostby", value: 7, published: "2021-05-02" }),
    ])
    .tallies();
  const changed = after.filter((tally) => !before.includes(tally));
  assert.deepEqual(
    changed.map((tally) => `${tally.measure} ${tally.place?.name ?? "all"} ${String(tally.floor)}`),
    ["killed all 11", "killed Ostby 7"],
  );
});
