// Tests the tallies on small worked cases, a case a rule.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RecordedDecision, Decision } from "../model/decision.ts";
import { TABLE_RULESET } from "../model/claim.ts";
import { boundsIn, claimOf, countAll, tallyOf, type Said } from "../../test/tally/make-claim.ts";

const count = (said: readonly Said[], context = {}) => countAll(said.map(claimOf), context);
const table = { ruleset: TABLE_RULESET, document: "table" } as const;
const police = { source: "police" } as const;
const monitor = { source: "monitor" } as const;

suite("one origin, later and earlier", () => {
  test("a later word that says more replaces the earlier", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 40, published: "2021-05-01T10:00Z" },
        {
          ...police,
          document: "b",
          place: "Ostby",
          value: 60,
          qualifier: "at_least",
          published: "2021-05-01T15:00Z",
        },
      ]),
      "killed",
      "Ostby",
    );
    assert.deepEqual(boundsIn(tally), [60, null]);
    assert.deepEqual(tally.conflicts, []);
  });

  test("a weaker word that holds together with the earlier replaces nothing", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 412, published: "2021-05-01T10:00Z" },
        {
          ...police,
          document: "b",
          place: "Ostby",
          value: 400,
          qualifier: "more_than",
          published: "2021-05-01T15:00Z",
        },
      ]),
      "killed",
      "Ostby",
    );
    assert.equal(tally.floor, 412);
  });

  test("a lower word later is a correction, shown as one", () => {
    const tally = tallyOf(
      count([
        { ...police, id: "high", place: "Ostby", value: 300, published: "2021-05-01T10:00Z" },
        {
          ...police,
          id: "low",
          document: "b",
          place: "Ostby",
          value: 270,
          published: "2021-05-02T10:00Z",
        },
      ]),
      "killed",
      "Ostby",
    );
    assert.deepEqual(boundsIn(tally), [270, 270]);
    assert.deepEqual(
      tally.corrections.map(({ from, to }) => [from, to]),
      [["high", "low"]],
    );
    assert.deepEqual(tally.conflicts, []);
  });

  const fall: readonly Said[] = [
    { ...police, id: "high", place: "Ostby", value: 300, published: "2021-05-01T10:00Z" },
    {
      ...police,
      id: "low",
      document: "b",
      place: "Ostby",
      value: 90,
      published: "2021-05-01T20:00Z",
    },
  ];

  test("two parties that count one crowd of one day differently are both shown", () => {
    const march = { measure: "protesters", when: "2022-09-21", place: "Russia" } as const;
    const tally = tallyOf(
      countAll([
        claimOf({
          ...march,
          document: "a",
          source: "the police",
          value: 40_000,
          qualifier: "about",
          published: "2022-09-21",
        }),
        claimOf({
          ...march,
          document: "b",
          source: "the union",
          value: 110_000,
          published: "2022-09-21",
        }),
      ]),
      "protesters",
      "Russia",
    );
    assert.equal(tally.conflicts.length, 1);
    assert.deepEqual(boundsIn(tally), [35_000, 110_000]);
  });

  test("a fall of more than half within a day is a conflict of the origin with itself", () => {
    const tally = tallyOf(count(fall), "killed", "Ostby");
    assert.equal(tally.conflicts.length, 1);
    assert.deepEqual(boundsIn(tally), [90, 300]);
  });

  test("until a person rules", () => {
    const rule = (decision: Decision): readonly RecordedDecision[] => [
      {
        id: "r",
        decidedAt: "2021-05-03T00:00:00Z",
        decidedBy: "editor",
        why: "asked them",
        decision,
      },
    ];
    const preferred = count(fall, {
      decisions: rule({ kind: "prefer-claim", claim: "low", over: "high" }),
    });
    assert.deepEqual(boundsIn(tallyOf(preferred, "killed", "Ostby")), [90, 90]);
    const withdrawn = count(fall, { decisions: rule({ kind: "withdraw-claim", claim: "low" }) });
    assert.deepEqual(boundsIn(tallyOf(withdrawn, "killed", "Ostby")), [300, 300]);
    const before = count(fall, {
      asOf: "2021-05-02T00:00:00Z",
      decisions: rule({ kind: "withdraw-claim", claim: "low" }),
    });
    assert.equal(tallyOf(before, "killed", "Ostby").conflicts.length, 1);
  });

  test("words of unknown order are taken in the order of a growing count", () => {
    const said: readonly Said[] = [530, 509].map((value) => ({
      ...police,
      document: `d${String(value)}`,
      place: "Ostby",
      value,
      qualifier: value === 530 ? ("at_least" as const) : ("exact" as const),
      published: "2021-05-02",
    }));
    const tally = tallyOf(count(said), "killed", "Ostby");
    assert.deepEqual([tally.floor, tally.conflicts.length, tally.corrections.length], [530, 0, 0]);
  });
});

suite("two origins", () => {
  test("exact numbers of one closed day that differ are a conflict, floor and ceiling those of the sides", () => {
    const tally = tallyOf(
      count([
        {
          ...police,
          id: "p",
          measure: "detained",
          place: "Ostby",
          value: 470,
          when: "2021-05-01",
          published: "2021-05-02",
        },
        {
          ...monitor,
          id: "m",
          document: "b",
          measure: "detained",
          place: "Ostby",
          value: 541,
          when: "2021-05-01",
          published: "2021-05-02",
        },
      ]),
      "detained",
      "Ostby",
    );
    assert.deepEqual(boundsIn(tally), [470, 541]);
    assert.deepEqual(
      tally.conflicts.map((one) => one.sides.map((side) => side.claims)),
      [[["p"], ["m"]]],
    );
    assert.equal(tally.headline, "470 or 541");
    assert.equal(tally.strength, "contested");
  });

  test("at least 1,386 and at least 1,400 do not conflict", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 1386, qualifier: "at_least", when: "2021-05-01" },
        { ...monitor, place: "Ostby", value: 1400, qualifier: "at_least", when: "2021-05-01" },
      ]),
      "killed",
      "Ostby",
    );
    assert.deepEqual([tally.floor, tally.conflicts.length], [1400, 0]);
    assert.deepEqual(tally.origins, ["monitor"]);
    assert.ok(tally.strengthWords.some((words) => words.includes("at least 1,386")));
  });

  test("an exact number earlier and a higher one later do not conflict", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 36, published: "2021-05-01" },
        { ...monitor, document: "b", place: "Ostby", value: 43, published: "2021-05-02" },
      ]),
      "killed",
      "Ostby",
    );
    assert.deepEqual(boundsIn(tally), [43, 43]);
  });

  test("a state of the moment may fall: the later day's number stands, and is no correction", () => {
    const tally = tallyOf(
      count([
        { ...police, measure: "missing", place: "Ostby", value: 230, published: "2021-05-01" },
        {
          ...monitor,
          document: "b",
          measure: "missing",
          place: "Ostby",
          value: 130,
          published: "2021-05-03",
        },
      ]),
      "missing",
      "Ostby",
    );
    assert.deepEqual(boundsIn(tally), [130, 130]);
    assert.deepEqual([tally.conflicts.length, tally.corrections.length], [0, 0]);
  });

  test("a denied number stands beside the count", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 12, published: "2021-05-01" },
        { ...monitor, place: "Ostby", value: 80, reality: "denied", published: "2021-05-01" },
      ]),
      "killed",
      "Ostby",
    );
    assert.equal(tally.floor, 12);
    assert.deepEqual([tally.disputes.length, tally.disputes[0]?.origin], [1, "monitor"]);
    assert.equal(tally.strength, "disputed");
  });
});

suite("echoes and reprints", () => {
  test("a document that repeats an attributed number in its own voice is no second origin", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 12, published: "2021-05-01" },
        { place: "Ostby", value: 12, published: "2021-05-01" },
      ]),
      "killed",
      "Ostby",
    );
    assert.deepEqual(tally.origins, ["police"]);
  });

  test("a reprint adds a report and no origin", () => {
    const said: readonly Said[] = [
      { document: "first", outlet: "Agency", place: "Ostby", value: 12, published: "2021-05-01" },
      { document: "copy", outlet: "Paper", place: "Ostby", value: 12, published: "2021-05-01" },
    ];
    const families = [
      {
        id: "f",
        original: "first",
        members: [{ document: "copy", likeness: 1, why: "same text" }],
      },
    ];
    const tally = tallyOf(count(said, { families }), "killed", "Ostby");
    assert.deepEqual([tally.origins, tally.reports], [["Agency"], ["copy", "first"]]);
    assert.equal(tally.strength, "one-origin-several-reports");
    assert.deepEqual(tallyOf(count(said), "killed", "Ostby").origins, ["Agency", "Paper"]);
  });
});

suite("any order", () => {
  test("a death told with a date and one told without take the same out of the hurt, whichever came first", () => {
    const claims = [
      { measure: "injured", value: 1, published: "2021-05-01", document: "a" } as const,
      { value: 0, when: "2021-05-02", published: "2021-05-02", document: "b" } as const,
      { value: 1, when: "2021-05-01", published: null, document: "b" } as const,
    ].map((one) => claimOf({ ...police, place: "Ostby", ...one }));
    assert.deepEqual(countAll(claims.toReversed()), countAll(claims));
  });
});

suite("pages that changed", () => {
  test("the versions of one page are one report", () => {
    const said: readonly Said[] = [
      { ...police, document: "page", place: "Ostby", value: 12, published: "2021-05-01T10:00Z" },
      { ...police, document: "page~2", place: "Ostby", value: 15, published: "2021-05-01T12:00Z" },
    ];
    const versions = new Map([["page~2", "page"]]);
    const tally = tallyOf(count(said, { versions }), "killed", "Ostby");
    assert.deepEqual([tally.floor, tally.reports], [15, ["page"]]);
  });
});

suite("what a statement bounds", () => {
  const ofMay = { place: "Ostby", published: "2021-05-01" } as const;

  test("a house counts the people brought to it, and no others", () => {
    const tallies = count([
      { ...ofMay, source: "St Anne's Hospital in Ostby", value: 20 },
      { ...ofMay, ...police, value: 51 },
    ]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "killed", "Ostby")), [51, 51]);
  });

  test("whoever saw some says nothing of others", () => {
    const seen = claimOf({ ...ofMay, id: "seen", source: "a reporter", value: 3 });
    const link = { start: 0, end: 1, text: "a reporter", name: "a reporter", manner: "saw" };
    const tallies = countAll([
      { ...seen, attribution: [link] },
      claimOf({ ...ofMay, ...police, id: "said", value: 7 }),
    ]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "killed", "Ostby")), [7, 7]);
    assert.deepEqual(tallyOf(tallies, "killed", "Ostby").conflicts, []);
  });

  test("a state told long before a newer one is past", () => {
    const said = (day: string, value: number): Said => ({
      source: `party of ${day}`,
      measure: "displaced",
      place: "Ostby",
      value,
      qualifier: "at_least",
      published: day,
      document: day,
    });
    const floorOf = (told: readonly Said[]): number =>
      tallyOf(count(told), "displaced", "Ostby").floor;
    assert.equal(floorOf([said("2021-05-01", 20_000), said("2021-06-20", 3000)]), 3000);
    assert.equal(floorOf([said("2021-05-01", 20_000), said("2021-05-09", 3000)]), 20_000);
  });
});

suite("periods", () => {
  const detained = (value: number, when: string, id = when): Said => ({
    ...monitor,
    id,
    document: id,
    measure: "detained",
    place: "Ostby",
    value,
    qualifier: "at_least",
    when,
  });

  test("counts of days that lie apart stay apart, and add up where the later cannot carry on the earlier", () => {
    const tallies = count([detained(3500, "2021-05-01"), detained(1009, "2021-05-08")]);
    assert.equal(tallyOf(tallies, "detained", "Ostby", { when: "2021-05-01" }).floor, 3500);
    assert.equal(tallyOf(tallies, "detained", "Ostby", { when: "2021-05-08" }).floor, 1009);
    const whole = tallyOf(tallies, "detained", "Ostby", { when: "2021-05-01/2021-05-08" });
    assert.equal(whole.floor, 4509);
    assert.equal(whole.because.length, 2);
  });

  test("a later day with a higher number may hold the earlier one, and adds nothing to it", () => {
    const tallies = count([detained(1000, "2021-05-01"), detained(1500, "2021-05-08")]);
    assert.equal(
      tallyOf(tallies, "detained", "Ostby", { when: "2021-05-01/2021-05-08" }).floor,
      1500,
    );
  });

  test("an event that goes on overnight is one event", () => {
    const tallies = count([detained(1386, "2021-05-01"), detained(1400, "2021-05-02")]);
    assert.equal(tallyOf(tallies, "detained", "Ostby").when, "2021-05-01/2021-05-02");
  });

  test("a daily rate is no part of an event's total", () => {
    const tallies = count([
      detained(224, "2021-05-02"),
      {
        ...police,
        measure: "detained",
        place: "Ostby",
        value: [40, 70],
        when: "2021-05-02",
        scope: "day",
      },
    ]);
    const bounds = tallies.filter((tally) => tally.place?.name === "Ostby").map(boundsIn);
    assert.ok(bounds.some(([floor, ceiling]) => floor === 40 && ceiling === 70));
    assert.ok(bounds.some(([floor]) => floor === 224));
    assert.ok(tallies.every((tally) => tally.conflicts.length === 0));
  });

  test("an earlier event, told for context, does not enter", () => {
    const tally = tallyOf(
      count([
        { ...police, place: "Ostby", value: 3, when: "2021-05-01", published: "2021-05-01" },
        {
          ...police,
          id: "old",
          place: "Ostby",
          value: 90,
          role: "background",
          when: "2009-01-01",
          published: "2021-05-01",
        },
      ]),
      "killed",
      "Ostby",
    );
    assert.equal(tally.floor, 3);
    assert.deepEqual(
      tally.leftOut.map((left) => left.claim),
      ["old"],
    );
  });
});

suite("places, groups and sums", () => {
  const dead = (value: number, place: string | null, more: Said = {}): Said => ({
    ...police,
    place,
    value,
    when: "2021-05-01",
    ...more,
  });

  test("disjoint places add up through every level", () => {
    const tallies = count([
      dead(3, "Ostby"),
      dead(4, "Vestby"),
      dead(5, "Sorby"),
      dead(1, "Arland", { qualifier: "at_least" }),
    ]);
    const tally = tallyOf(tallies, "killed", "Arland");
    assert.equal(tally.floor, 12);
    assert.equal(tally.because.length, 3);
    assert.ok(tally.proof.at(-1)!.words.includes("add up"));
  });

  test("a whole that is less than its places is a conflict of all of them", () => {
    const tallies = count([
      dead(6, "Ostby", { id: "o" }),
      dead(7, "Vestby", { id: "v" }),
      dead(10, "Arland", { ...monitor, id: "a" }),
    ]);
    const tally = tallyOf(tallies, "killed", "Arland");
    assert.deepEqual(boundsIn(tally), [10, null]);
    assert.deepEqual(
      tally.conflicts[0]!.sides.map((one) => one.claims),
      [["a"], ["o", "v"]],
    );
    assert.equal(tallyOf(tallies, "killed", "Ostby").floor, 6);
  });

  test("what is said of a place stands against no number without a place, whatever else conflicts", () => {
    const tallies = count([
      { ...police, place: "Arland", value: 0, when: "2021-05-01" },
      { ...police, place: "Ostby", value: 2, when: "2021-05-01" },
      { source: "union", value: [0, 1], when: "2021-05-01" },
    ]);
    assert.deepEqual(tallyOf(tallies, "killed", null).conflicts, []);
    assert.equal(tallyOf(tallies, "killed", "Arland").conflicts.length, 1);
  });

  test("a conflict in the one place of a situation lowers the floor of the whole as well", () => {
    const tallies = count([
      { ...police, place: "Ostby", value: 2, when: "2021-05-01" },
      { source: "hospital", place: "Ostby", value: 5, when: "2021-05-01" },
    ]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "killed", "Ostby")), [2, 5]);
    assert.equal(tallyOf(tallies, "killed", null).floor, 2);
  });

  test("two places named together are the sum of the two", () => {
    const tallies = count([
      dead(6, "Ostby"),
      dead(7, "Vestby"),
      dead(20, "Ostby + Vestby", { ...monitor, qualifier: "at_most" }),
    ]);
    const tally = tallyOf(tallies, "killed", "Ostby + Vestby");
    assert.deepEqual(boundsIn(tally), [13, 13]);
  });

  test("a group is set apart and is at most its whole", () => {
    const tallies = count([
      dead(30, "Ostby", { qualifier: "at_least" }),
      dead(34, "Ostby", { counted: "civilians", qualifier: "at_least" }),
    ]);
    assert.equal(tallyOf(tallies, "killed", "Ostby").floor, 34);
    assert.equal(tallyOf(tallies, "killed", "Ostby", { counted: "civilians" }).floor, 34);
  });

  test("groups that one report tells side by side add up", () => {
    const tallies = count([
      dead(6, "Ostby", { counted: "children" }),
      dead(2, "Ostby", { counted: "women" }),
    ]);
    assert.equal(tallyOf(tallies, "killed", "Ostby").floor, 8);
  });

  test("those that are said to be of a group are counted in it", () => {
    const ofWhom = (quote: string, value: number) => {
      const start = quote.indexOf(String(value));
      return {
        ...claimOf({ place: "Ostby", value, role: "part" }),
        quote,
        number: { start, end: start + String(value).length, text: String(value) },
        sentence: { start: 0, end: quote.length },
      };
    };
    const groupOf = (quote: string, value: number): string | null =>
      countAll([ofWhom(quote, value)]).find(({ counted }) => counted !== null)?.counted ?? null;
    assert.equal(groupOf("The toll is 43, of whom 19 were foreigners.", 19), "foreigners");
    assert.equal(
      groupOf("The toll is 43; 7 of them were children, and more are missing.", 7),
      "children",
    );
    assert.equal(groupOf("The toll is 43, of whom 19 were killed at the gate.", 19), null);
  });

  test("households never add to people", () => {
    const tallies = count([
      {
        ...police,
        measure: "displaced",
        place: "Ostby",
        value: 310,
        unit: "household",
        counted: "families",
        when: "2021-05-01",
      },
      { ...police, measure: "displaced", place: "Ostby", value: 1600, when: "2021-05-01" },
    ]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "displaced", "Ostby")), [1600, 1600]);
    assert.equal(tallyOf(tallies, "displaced", "Ostby", { counted: "households" }).floor, 310);
    assert.equal(tallyOf(tallies, "displaced", null).floor, 1600);
  });

  test("killed and injured make the casualties", () => {
    const tallies = count([
      dead(4, "Ostby"),
      dead(9, "Ostby", { measure: "injured" }),
      dead(10, "Ostby", { measure: "casualties", qualifier: "more_than", ...monitor }),
    ]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "casualties", "Ostby")), [13, 13]);
  });

  test("planned and actual are two tallies", () => {
    const tallies = count([dead(4, "Ostby"), dead(40, "Ostby", { reality: "planned" })]);
    assert.equal(tallyOf(tallies, "killed", "Ostby").floor, 4);
    assert.equal(tallyOf(tallies, "killed", "Ostby", { reality: "planned" }).floor, 40);
  });

  test("that there was nobody is a count, and of two measures at once where two are named", () => {
    const tallies = count([dead(0, "Ostby", { also: ["injured"] })]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "killed", "Ostby")), [0, 0]);
    assert.deepEqual(boundsIn(tallyOf(tallies, "injured", "Ostby")), [0, 0]);
  });
});

suite("known at a moment", () => {
  const at = (said: Said, asOf: string): boolean =>
    count([{ ...police, place: "Moscow", value: 5, ...said }], { asOf }).length > 0;

  test("a publication with a time of day is known from then", () => {
    assert.ok(!at({ published: "2021-05-01T12:00Z" }, "2021-05-01T11:59:00Z"));
    assert.ok(at({ published: "2021-05-01T12:00Z" }, "2021-05-01T12:00:00Z"));
  });

  test("a time without a zone is read in the zone of its place", () => {
    assert.ok(at({ published: "2021-05-01T12:00" }, "2021-05-01T09:00:00Z"));
    assert.ok(!at({ published: "2021-05-01T12:00" }, "2021-05-01T08:59:00Z"));
  });

  test("a publication dated to the day is known from the moment that it holds for", () => {
    const said = { published: "2021-05-01", asOf: "2021-05-01T15:00+03:00" };
    assert.ok(at(said, "2021-05-01T12:00:00Z"));
    assert.ok(!at(said, "2021-05-01T11:59:00Z"));
  });

  test("which must not come after the day of publication", () => {
    const said = { published: "2021-05-01", asOf: "2021-05-02T01:51+03:00" };
    assert.ok(at(said, "2021-05-01T21:00:00Z"));
    assert.ok(!at(said, "2021-05-01T20:00:00Z"));
  });

  test("months are known at their end", () => {
    assert.ok(!at({ published: "2021-05", asOf: "2021-05-01T15:00Z" }, "2021-05-30T12:00:00Z"));
    assert.ok(at({ published: "2021-05" }, "2021-05-31T21:00:00Z"));
  });

  test("a statement with no date at all enters only the tally of now, marked so", () => {
    assert.ok(!at({}, "2030-01-01T00:00:00Z"));
    const tally = tallyOf(count([{ ...police, place: "Moscow", value: 5 }]), "killed", "Moscow");
    assert.equal(tally.floor, 5);
    assert.ok(tally.strengthWords.some((words) => words.includes("without a date")));
  });
});

suite("bad input", () => {
  test("a range upside down is read the right way up", () => {
    const tally = tallyOf(
      count([{ ...police, place: "Ostby", value: [70, 40], published: "2021-05-01" }]),
      "killed",
      "Ostby",
    );
    assert.deepEqual(boundsIn(tally), [40, 70]);
  });

  test("a count of a day after its publication is known from its publication", () => {
    const tallies = count(
      [
        {
          ...police,
          measure: "detained",
          place: "Ostby",
          value: 7,
          when: "2021-06-01",
          published: "2021-05-01",
        },
      ],
      { asOf: "2021-05-02T00:00:00Z" },
    );
    assert.equal(tallyOf(tallies, "detained", "Ostby").floor, 7);
  });

  test("a gazetteer in which two places lie in each other ends", () => {
    const a = { key: "a", name: "A", country: null, kind: "region" as const, population: 0 };
    const b = { ...a, key: "b", name: "B" };
    const gazetteer = {
      find: () => [],
      place: () => null,
      locate: (place: { name: string }) => (place.name === "A" ? a : b),
      holds: () => true,
      parent: (place: { key: string }) => (place.key === "a" ? b : a),
      version: "circle",
    };
    const claims = ["A", "B"].map((name) => ({
      ...claimOf({ ...police, value: 3, published: "2021-05-01", document: name }),
      id: name,
      place: { name, country: null, kind: "region" as const },
    }));
    assert.ok(countAll(claims, { gazetteer }).length > 0);
  });

  test("ten thousand claims of one value are one tally with one proof", () => {
    const claims = Array.from({ length: 10_000 }, (_, index) =>
      claimOf({
        source: `party ${String(index % 50)}`,
        document: `d${String(index)}`,
        id: `c${String(index)}`,
        place: "Ostby",
        value: 12,
        published: "2021-05-01",
      }),
    );
    const tally = tallyOf(countAll(claims), "killed", "Ostby");
    assert.deepEqual(
      [...boundsIn(tally), tally.because.length, tally.origins.length, tally.reports.length],
      [12, 12, 1, 50, 10_000],
    );
  });

  test("no claims are no tallies", () => {
    assert.deepEqual(countAll([]), []);
  });

  test("dates that are none are no dates", () => {
    const tally = tallyOf(
      count([
        {
          ...table,
          ...police,
          place: "Ostby",
          value: 5,
          when: "2021-13-77",
          asOf: "yesterday",
          published: "soon",
        },
      ]),
      "killed",
      "Ostby",
    );
    assert.deepEqual([tally.floor, tally.when], [5, null]);
  });
});
