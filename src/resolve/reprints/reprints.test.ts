// Holds reprints to their promises: any order, rulings that can be taken back, bounded memory, any text.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Decision, RecordedDecision } from "../../model/decision.ts";
import type { ResolvedClaim } from "../../model/claim.ts";
import { borrowVoice } from "./borrowed-voice.ts";
import { gatherFamilies, linksOfFamily } from "./families.ts";
import { cutDocument, judgePair } from "./judge-pair.ts";
import type { PrintedDocument } from "./judge-pair.ts";
import { KeyTable, MOST_OF_ONE_KEY } from "./key-table.ts";
import { findReprints, ReprintFinder } from "./reprint-finder.ts";
import { BANDS, MOST_FINGERPRINTS, rowToSketch, sketchText, sketchToRow } from "./sketch-text.ts";
import { shingleText } from "./word-shingles.ts";

const STORY = `Harbour guards in Lenmark held forty-one dockers on Tuesday evening after a march against night shifts
turned down Quay Street, according to the Dockers' Legal Fund. The march had begun peacefully near the grain
elevators, where organisers handed out whistles and yellow ribbons. Guards closed both bridges shortly before dusk
and asked everyone remaining on the embankment to show papers. Most of those held were driven to the barracks behind
the customs house; relatives waited outside past midnight with blankets and soup. A second march is announced for
Saturday morning, the fund's lawyer Edda Vik said, unless the harbour board withdraws its new timetable.`;
const OTHER = `Snow closed the mountain railway above Hollin for a third day, leaving ninety-two skiers in the upper
hotel. Engineers hope to free the tunnel mouth by Thursday. Nobody was hurt, the operator said, and kitchens hold
supplies for another week. Children built an igloo on the platform while their parents queued for the only working
telephone, and the station cat was reported to be in excellent spirits throughout the whole affair.`;

const document = (id: string, change: Partial<PrintedDocument> = {}): PrintedDocument => ({
  id,
  title: "",
  text: STORY,
  published: null,
  outlet: null,
  ...change,
});

const ruled = (at: number, decision: Decision): RecordedDecision => ({
  id: `d${at}`,
  decidedAt: `2026-01-01T00:00:${String(at).padStart(2, "0")}Z`,
  decidedBy: "ada",
  why: "read it",
  decision,
});

const PRESS = [
  document("a", { published: "2026-03-02T08:00:00Z" }),
  document("b", { published: "2026-03-02T09:00:00Z", text: `Local news\n\n${STORY}` }),
  document("c", { published: "2026-03-03", text: STORY.slice(0, 480) }),
  document("d", { published: "2026-03-01", text: OTHER }),
];

test("a copy links to the earlier print, whichever is given first", () => {
  const [a, b] = [cutDocument(PRESS[0]!), cutDocument(PRESS[1]!)];
  const link = judgePair(a, b);
  assert.equal(link?.original, "a");
  assert.equal(link.kind, "copy");
  assert.ok(link.likeness > 0.9 && link.likeness <= 1);
  assert.deepEqual(judgePair(b, a), link);
  assert.equal(judgePair(a, cutDocument(PRESS[3]!)), null);
});

test("the agency's own print is the original of an earlier copy that credits it", () => {
  const own = document("late", {
    published: "2026-03-02T10:00:00Z",
    outlet: "Reuters",
    text: `LENMARK (Reuters) - ${STORY}`,
  });
  const copy = document("early", {
    published: "2026-03-02T09:00:00Z",
    outlet: "Lenmark Post",
    text: `LENMARK (Reuters) - ${STORY}`,
  });
  const link = judgePair(cutDocument(own), cutDocument(copy));
  assert.equal(link?.original, "late");
  assert.match(link.why, /\(Reuters\)/);
});

test("short texts are reprints only where they are the same word for word", () => {
  const flash = (id: string, text: string) => cutDocument(document(id, { text }));
  const text = "Lenmark guards held forty-one dockers near Quay Street";
  assert.equal(judgePair(flash("x", text), flash("y", `${text}!`))?.likeness, 1);
  assert.equal(judgePair(flash("x", text), flash("y", text.replace("forty-one", "fifty"))), null);
  assert.equal(judgePair(flash("x", "Breaking news"), flash("y", "Breaking news")), null);
});

test("a house's standing words make no reprint", () => {
  const foot = Array.from({ length: 60 }, (_, at) => `foot${at}`).join(" ");
  const ownWords = (seed: number) =>
    Array.from({ length: 80 }, (_, at) => `w${seed}${"abcdefghij"[at % 10]}${at}`).join(" ");
  const documents = Array.from({ length: 80 }, (_, at) =>
    document(`p${at}`, { text: `${ownWords(at)} ${foot}` }),
  );
  const byId = new Map(documents.map((one) => [one.id, one]));
  const finder = new ReprintFinder((id) => byId.get(id) ?? null);
  const links = documents.map((one) => finder.add(one).links.length);
  assert.deepEqual(new Set(links.slice(MOST_OF_ONE_KEY + 1)), new Set([0]));
});

test("families come out the same in whatever order the documents come in", () => {
  const expected = findReprints(PRESS);
  assert.deepEqual(
    expected.families.map(({ members }) => members.map((member) => member.document)),
    [["a", "b", "c"]],
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(PRESS, { minLength: PRESS.length }), (order) => {
      assert.deepEqual(findReprints(order), expected);
    }),
  );
});

test("a person parts a reprint, joins it again, and nothing is lost by it", () => {
  const part = ruled(1, { kind: "part-reprint", document: "c" });
  const join = ruled(2, { kind: "join-reprints", document: "c", family: "a" });
  const membersAfter = (...decisions: RecordedDecision[]) =>
    findReprints(PRESS, decisions).families.map(({ members }) =>
      members.map((member) => member.document).sort(),
    );
  assert.deepEqual(membersAfter(part), [["a", "b"]]);
  assert.deepEqual(membersAfter(part, join), [["a", "b", "c"]]);
  assert.deepEqual(membersAfter(join, part), [["a", "b", "c"]]);
  assert.deepEqual(membersAfter(ruled(3, { kind: "join-reprints", document: "d", family: "b" })), [
    ["a", "b", "c", "d"],
  ]);
});

test("a recorded family goes on under its id, and takes new members in", () => {
  const documentOf = (id: string) => PRESS.find((one) => one.id === id) ?? null;
  const [recorded] = gatherFamilies(
    [{ document: "c", original: "b", likeness: 0.8, why: "alike" }],
    documentOf,
  );
  const link = judgePair(cutDocument(PRESS[0]!), cutDocument(PRESS[1]!))!;
  const [family] = gatherFamilies([link], documentOf, [], [recorded!]);
  assert.equal(family?.id, recorded?.id);
  assert.equal(family?.original, "a");
  assert.equal(family.members.length, 3);
  assert.equal(linksOfFamily(family).length, 2);
});

test("a sketch comes back from its row, and a spoilt row is told from it", () => {
  const sketch = sketchText(STORY);
  const row = sketchToRow("a", sketch);
  assert.deepEqual(rowToSketch(JSON.parse(JSON.stringify(row))), sketch);
  assert.equal(rowToSketch({ ...row, keys: "xyz" }), null);
  const finder = new ReprintFinder((id) => PRESS.find((one) => one.id === id) ?? null);
  assert.ok(finder.restore(row));
  assert.deepEqual(
    finder.add(PRESS[1]!).links.map(({ original }) => original),
    ["a"],
  );
});

test("the memory of a document is bounded whatever its length", () => {
  const long = Array.from({ length: 300_000 }, (_, at) => `word${(at * 7919) % 100_003}`).join(" ");
  assert.ok(sketchText(long).keys.length <= 1 + BANDS + MOST_FINGERPRINTS);
});

test("a table finds every document of a key, up to the most that it keeps of one", () => {
  const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat(200)), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(entries, fc.integer({ min: 0, max: 0xffffff }), (pairs, spread) => {
      const table = new KeyTable();
      const expected = new Map<number, Set<number>>();
      for (const [small, document] of pairs) {
        const key = (small * (spread | 1)) >>> 0;
        const held = expected.get(key) ?? new Set();
        if (held.size < MOST_OF_ONE_KEY || held.has(document)) held.add(document);
        expected.set(key, held);
        table.add(key, document);
      }
      for (const [key, documents] of expected) {
        const found = new Set<number>();
        table.visit(key, (document) => found.add(document));
        assert.deepEqual([...found].sort(), [...documents].sort());
      }
    }),
  );
});

test("numbers, cases, accents and marks make no difference to shingles, and words of other scripts count", () => {
  const shingles = (text: string) => [...shingleText(text).shingles];
  assert.deepEqual(
    shingles("Café crowds grew past 1,386 people"),
    shingles("CAFE crowds, grew past 1386: people!"),
  );
  assert.ok(shingles("Полиция задержала сорок одного докера вечером").length > 2);
  assert.ok(shingles("警方周二晚間在碼頭拘留了四十一名工人").length > 8);
});

test("a number in a copied passage speaks with the voice of the text that it is from", () => {
  const longer = `${OTHER}\n\n${STORY.slice(0, 420)}\n\n${OTHER.split("").toReversed().join("")}`;
  const link = judgePair(
    cutDocument(document("early", { published: "2026-03-01" })),
    cutDocument(document("late", { published: "2026-03-02", text: longer })),
  );
  assert.equal(link?.kind, "part");
  const claimAt = (word: string): ResolvedClaim => {
    const start = longer.indexOf(word);
    const number = { start, end: start + word.length, text: word };
    return {
      document: "late",
      field: "text",
      source: null,
      origin: "Post",
      number,
      trace: [],
    } as unknown as ResolvedClaim;
  };
  const claims = [
    claimAt("forty-one"),
    claimAt("ninety-two"),
    { ...claimAt("forty-one"), source: "guards" },
  ];
  assert.deepEqual(
    borrowVoice(claims, [link], () => "Wire").map(({ origin }) => origin),
    ["Wire", "Post", "Post"],
  );
});

test("any texts can be compared, and a text is always its own copy", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 2000 }),
    fc
      .array(fc.constantFrom("alpha", "beta", "gamma", "delta", "1,000", "—"), { maxLength: 400 })
      .map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(text, text, (first, second) => {
      const [a, b] = [document("a", { text: first }), document("b", { text: second })];
      const link = judgePair(cutDocument(a), cutDocument(b));
      assert.deepEqual(judgePair(cutDocument(b), cutDocument(a)), link);
      for (const passage of link?.passages ?? []) {
        const { text: carrier } = link?.document === "a" ? a : b;
        assert.ok(passage.first.start < passage.first.end && passage.first.end <= carrier.length);
      }
      const self = judgePair(cutDocument(a), cutDocument({ ...a, id: "c" }));
      assert.ok(shingleText(first).words.length < 5 || self?.likeness === 1);
    }),
  );
});

test("a hostile text of one word again and again takes time linear in its length", () => {
  const timeOf = (words: number): number => {
    const text = "protest ".repeat(words);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      judgePair(
        cutDocument(document("a", { text })),
        cutDocument(document("b", { text: `${text} other` })),
      );
      return performance.now() - started;
    });
    return Math.min(...times);
  };
  timeOf(1000);
  assert.ok(
    timeOf(12_000) < 40 * Math.max(timeOf(1500), 0.05),
    "eight times the text, more than forty times the time",
  );
});
