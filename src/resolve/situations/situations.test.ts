// Holds situations to their promises: mistakes in the file are told, documents find their own, rulings lose nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ResolvedClaim } from "../../model/claim.ts";
import type { Decision, RecordedDecision } from "../../model/decision.ts";
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import { problemSentence } from "../../model/problem.ts";
import { describeDocument } from "./document-features.ts";
import type { DocumentFindings } from "./document-features.ts";
import { findSituations, SituationFinder } from "./find-situations.ts";
import { nameSituation } from "./name-situation.ts";
import { parsePeriod } from "./period.ts";
import { applySituationDecisions } from "./situation-decisions.ts";
import { parseSituations } from "./situations-file.ts";

const place = (
  key: string,
  name: string,
  country: string,
  kind: GazetteerPlace["kind"],
): GazetteerPlace => ({ key, name, country, kind, population: 1 });
const PLACES = [
  place("iso:NO", "Norway", "NO", "country"),
  place("geo:1", "Hollin", "NO", "settlement"),
  place("iso:SE", "Sweden", "SE", "country"),
  place("geo:2", "Lenmark", "SE", "settlement"),
];
const GAZETTEER: Gazetteer = {
  find: (name) => PLACES.filter((one) => one.name.toLowerCase() === name.toLowerCase()),
  place: (key) => PLACES.find((one) => one.key === key) ?? null,
  locate: ({ name }) => PLACES.find((one) => one.name === name) ?? null,
  holds: (outer, inner) =>
    outer.kind === "country" && inner.kind !== "country" && outer.country === inner.country,
  parent: (one) =>
    one.kind === "country"
      ? null
      : (PLACES.find(({ kind, country }) => kind === "country" && country === one.country) ?? null),
  version: "test",
};

const claim = (change: Partial<ResolvedClaim>): ResolvedClaim =>
  ({ measure: "detained", place: null, when: null, role: "total", ...change }) as ResolvedClaim;

const found = (
  id: string,
  text: string,
  published: string | null = null,
  claims: readonly ResolvedClaim[] = [],
  situation: string | null = null,
): DocumentFindings => ({
  document: { id, title: "", text, published, situation },
  claims,
});

const DOCKERS =
  "Guards held dockers near Quay Street in Lenmark after the march against night shifts, said the Dockers Legal Fund and its lawyer Edda Vik.";
const SNOW =
  "Snow closed the mountain railway above Hollin; skiers waited in the upper hotel while engineers cleared the tunnel near Granfell.";
const SWEDISH = [
  claim({ place: { name: "Lenmark", country: "SE", kind: "settlement" }, when: "2026-03-03" }),
];

const PRESS: readonly DocumentFindings[] = [
  found("a", DOCKERS, "2026-03-03", SWEDISH),
  found(
    "b",
    `More arrests. ${DOCKERS} Relatives of the dockers waited outside the barracks.`,
    "2026-03-04",
    SWEDISH,
  ),
  found("c", SNOW, "2026-03-03"),
  found(
    "d",
    `${SNOW} The railway above Hollin opened again, and the skiers left Granfell.`,
    "2026-03-05",
  ),
  found("e", `A year on: ${DOCKERS}`, "2027-06-01"),
];

const YAML = `situations:
  - name: Dockers' marches in Lenmark
    period: 2026-03-01/2026-03-31
    places: [Lenmark, Sweden]
    measures: [detained, protesters]
    words: [dockers]
`;

test("a file of situations is read", () => {
  const { situations, problems } = parseSituations(YAML, "situations.yaml", GAZETTEER);
  assert.deepEqual(problems, []);
  assert.deepEqual(situations, [
    {
      id: "dockers-marches-in-lenmark",
      name: "Dockers' marches in Lenmark",
      period: "2026-03-01/2026-03-31",
      places: ["Lenmark", "Sweden"],
      measures: ["detained", "protesters"],
      words: ["dockers"],
      made: "declared",
    },
  ]);
});

const entry = (fields: string): string =>
  `situations:\n  - name: N\n${fields
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n")}\n`;
const MISTAKES: readonly (readonly [file: string, says: RegExp])[] = [
  [entry("places: [Lenmark]"), /has no period/],
  [entry("period: soon\nplaces: [Lenmark]"), /"soon" is no period/],
  [entry("period: 2026-13\nplaces: [Lenmark]"), /"2026-13" is no period/],
  [entry("period: 2026-05-01/2026-03-01\nplaces: [Lenmark]"), /ends before it begins/],
  [entry("period: 2026\nplaces: [Atlantis]"), /no place "Atlantis"/],
  [entry('period: 2026\nplaces: ["Lenmark, Lenmark"]'), /lies inside itself/],
  [entry('period: 2026\nplaces: ["Lenmark, Norway"]'), /lies in "Norway"/],
  [entry("period: 2026\nplaces: [Lenmark, lenmark]"), /given twice/],
  [entry("period: 2026\nplaces: 12"), /no list of names/],
  [
    entry("period: 2026\nplaces: [Lenmark]\nmeasures: [detentions]"),
    /no measure "detentions".*Did you mean detained/,
  ],
  [entry("period: 2026\nplaces: [Lenmark]\nplace: Hollin"), /no field "place"/],
  [entry("period: 2026"), /neither places nor words/],
  [
    `${YAML}  - name: Dockers marches in Lenmark\n    period: 2026\n    words: [x]\n`,
    /is that of entry 1/,
  ],
  ["situations:\n  - period: 2026\n", /has no name/],
  ["situations: none\n", /no list of situations/],
  ["- [\n", /not YAML/],
];

test("every mistake in a file of situations is told in a sentence, with the entry and what to do", () => {
  for (const [file, says] of MISTAKES) {
    const { situations, problems } = parseSituations(file, "situations.yaml", GAZETTEER);
    assert.equal(situations, null, file);
    assert.match(problems.map(problemSentence).join("\n"), says);
    for (const { where, todo } of problems)
      assert.ok(where.startsWith("situations.yaml") && todo.length > 0);
  }
});

test("a file with several mistakes tells them all at once", () => {
  const { problems } = parseSituations(
    `${entry("places: [Atlantis]\nmeasures: [x]")}  - period: 2026\n`,
    "s.yaml",
    GAZETTEER,
  );
  assert.equal(problems.length, 4);
});

test("any file is read or refused, never more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (file) => {
      const { situations, problems } = parseSituations(file, "s.yaml", GAZETTEER);
      assert.ok((situations === null) !== (problems.length === 0));
    }),
  );
});

test("periods are read with either end open, and what is none is told", () => {
  assert.deepEqual(parsePeriod("2024-02"), { from: "2024-02-01", to: "2024-02-29" });
  assert.deepEqual(parsePeriod("2024-02-03/"), { from: "2024-02-03", to: null });
  assert.deepEqual(parsePeriod("../2024"), { from: null, to: "2024-12-31" });
  for (const none of ["", "/", "yesterday", "2024-02-30", "2024/2025/2026"])
    assert.equal(parsePeriod(none), null, none);
});

test("a document goes where its days, places, measures and words were declared", () => {
  const { situations } = parseSituations(YAML, "s.yaml", GAZETTEER);
  const members = (findings: DocumentFindings) =>
    findSituations([findings], situations!, [], GAZETTEER).memberships.filter(
      ({ by }) => by === "declared",
    );
  const [belongs] = members(PRESS[0]!);
  assert.equal(belongs?.situation, "dockers-marches-in-lenmark");
  assert.match(belongs.why, /Lenmark/);
  assert.deepEqual(members(found("x", DOCKERS, "2026-05-01", [])), []);
  assert.deepEqual(members(found("x", SNOW, "2026-03-03", SWEDISH)), []);
  assert.deepEqual(
    members(
      found("x", DOCKERS, "2026-03-03", [claim({ measure: "killed", place: SWEDISH[0]!.place })]),
    ),
    [],
  );
});

test("a document that was assigned as it was read stays there", () => {
  const { memberships } = findSituations([found("x", DOCKERS, "2026-03-03", SWEDISH, "mine")]);
  assert.deepEqual(
    memberships.map(({ situation, by }) => [situation, by]),
    [["mine", "hand"]],
  );
});

test("reports of one crisis come together, those of another or of another year do not", () => {
  const { memberships } = findSituations(PRESS);
  const of = (id: string) => memberships.find(({ document }) => document === id)!.situation;
  assert.equal(of("a"), of("b"));
  assert.equal(of("c"), of("d"));
  assert.equal(new Set([of("a"), of("c"), of("e")]).size, 3);
});

test("situations come out the same in whatever order the documents are given", () => {
  const expected = findSituations(PRESS);
  fc.assert(
    fc.property(fc.shuffledSubarray([...PRESS], { minLength: PRESS.length }), (order) => {
      assert.deepEqual(findSituations(order), expected);
    }),
  );
});

test("a found situation is named after what, where and when", () => {
  const finder = new SituationFinder([], GAZETTEER);
  for (const one of PRESS.slice(0, 2)) finder.add(one);
  assert.equal(
    nameSituation(finder.index.clusters()[0]!, GAZETTEER),
    "Arrests, Lenmark, March 2026",
  );
  const apart = new SituationFinder([], GAZETTEER);
  const claims = ["Lenmark", "Sweden"].map((name) =>
    claim({ measure: "killed", place: { name, country: "SE", kind: "unknown" } }),
  );
  apart.add(found("x", DOCKERS, "2026-03-30", claims));
  apart.add(found("y", DOCKERS, "2026-04-02", claims));
  assert.equal(
    nameSituation(apart.index.clusters()[0]!, GAZETTEER),
    "Deaths, Sweden, March–April 2026",
  );
});

test("an index built again from its rows goes on as before", () => {
  const first = new SituationFinder();
  const rows = PRESS.slice(0, 4).map((one) => first.add(one).features!);
  const again = new SituationFinder();
  for (const row of rows) again.restore(JSON.parse(JSON.stringify(row)));
  assert.deepEqual(again.add(PRESS[4]!), first.add(PRESS[4]!));
  assert.deepEqual(again.add(PRESS[4]!).memberships, []);
});

const ruled = (at: number, decision: Decision): RecordedDecision => ({
  id: `d${String(at).padStart(3, "0")}`,
  decidedAt: `2026-01-01T00:${String(at).padStart(2, "0")}:00Z`,
  decidedBy: "ada",
  why: "read it",
  decision,
});

test("people move, merge, split and name, and can take it back", () => {
  const base = findSituations(PRESS);
  const of = (id: string) => base.memberships.find(({ document }) => document === id)!.situation;
  const [dockers, snow] = [of("a"), of("c")];
  const after = (...decisions: Decision[]) => {
    const { situations, memberships } = applySituationDecisions(
      base.situations,
      base.memberships,
      decisions.map((one, at) => ruled(at, one)),
    );
    return {
      names: new Map(situations.map(({ id, name }) => [id, name])),
      of: (id: string) =>
        memberships
          .filter(({ document }) => document === id)
          .map(({ situation }) => situation)
          .sort(),
    };
  };
  const split = after(
    { kind: "unassign-situation", document: "b", situation: dockers },
    { kind: "assign-situation", document: "b", situation: "second-march" },
  );
  assert.deepEqual(split.of("b"), ["second-march"]);
  assert.ok(split.names.has("second-march"));
  const merged = after({ kind: "merge-situations", from: snow, into: dockers });
  assert.deepEqual(merged.of("c"), [dockers]);
  assert.ok(!merged.names.has(snow));
  const apart = after(
    { kind: "merge-situations", from: snow, into: dockers },
    { kind: "merge-situations", from: snow, into: snow },
  );
  assert.deepEqual(apart.of("c"), [snow]);
  const both = after({ kind: "assign-situation", document: "c", situation: dockers });
  assert.deepEqual(both.of("c"), [dockers, snow].sort());
  const named = after({ kind: "name-situation", situation: dockers, name: "The dock strike" });
  assert.equal(named.names.get(dockers), "The dock strike");
});

test("rulings in any order of the list, even in circles, lose no document that was not taken out", () => {
  const base = findSituations(PRESS);
  const ids = base.situations.map(({ id }) => id);
  const situation = fc.constantFrom(...ids, "new");
  const ruling = fc.oneof(
    fc.record({ kind: fc.constant("merge-situations" as const), from: situation, into: situation }),
    fc.record({
      kind: fc.constant("assign-situation" as const),
      document: fc.constantFrom("a", "b", "c"),
      situation,
    }),
    fc.record({ kind: fc.constant("name-situation" as const), situation, name: fc.constant("N") }),
  );
  fc.assert(
    fc.property(fc.array(ruling, { maxLength: 12 }), (rulings) => {
      const decisions = rulings.map((one, at) => ruled(at, one));
      const result = applySituationDecisions(base.situations, base.memberships, decisions);
      assert.deepEqual(
        applySituationDecisions(base.situations, base.memberships, decisions.toReversed()),
        result,
      );
      const known = new Set(result.situations.map(({ id }) => id));
      for (const { document } of base.memberships)
        assert.ok(result.memberships.some((one) => one.document === document));
      for (const { situation: id } of result.memberships) assert.ok(known.has(id));
    }),
  );
});

test("any text has features, of bounded size", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      const { words } = describeDocument(found("x", text));
      assert.ok(Object.keys(words).length <= 90);
      assert.ok(Object.values(words).every((weight) => Number.isFinite(weight) && weight > 0));
    }),
  );
});
