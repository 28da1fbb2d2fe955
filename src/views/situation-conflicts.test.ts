// Tests of conflicts on the page: both sides in words, both drawn, each a step from its quote.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { KnownClaim } from "../model/answer.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Conflict, Tally } from "../model/tally.ts";
import { conflictSection, disputeSection, type Evidence } from "./situation-conflicts.ts";
import { ENGLISH } from "./words/english.ts";
import { speechOf } from "./words/speech.ts";

const speech = speechOf(ENGLISH);

const knownOf = (id: string, origin: string, changes: Partial<ResolvedClaim>): KnownClaim => ({
  known: "2031-03-05T10:00:00Z",
  knownTo: "moment",
  originKind: "monitor",
  claim: {
    id,
    origin,
    document: `doc-${id}`,
    when: "2031-03-05",
    number: { start: 0, end: 2, text: "14" },
    ...changes,
  } as ResolvedClaim,
});

const claims = new Map(
  [
    knownOf("a", "Harbour clinic", { value: 509, qualifier: "exact" }),
    knownOf("b", "Coast guard", { value: 530, qualifier: "at_least" }),
  ].map((known) => [known.claim.id, known]),
);

const conflict: Conflict = {
  words: "509 or at least 530",
  sides: [
    {
      claims: ["a"],
      origin: "Harbour clinic",
      bounds: { floor: 509, ceiling: 509 },
      words: "exactly 509",
    },
    {
      claims: ["b"],
      origin: "Coast guard",
      bounds: { floor: 530, ceiling: null },
      words: "at least 530",
    },
  ],
};

const evidence: Evidence = {
  claims,
  disputes: new Map(),
  kinds: new Map([
    ["Harbour clinic", "monitor"],
    ["Coast guard", "authority"],
  ]),
};

const tally = {
  measure: "injured",
  place: { name: "Bergen", country: "NO", kind: "settlement" },
  conflicts: [conflict],
  disputes: [{ claim: null, dispute: null, origin: "Mayor", words: "nothing like that happened" }],
} as unknown as Tally;

const shown = (markup: { readonly text: string }) =>
  parseHTML(`<html><body>${markup.text}</body></html>`).document;

test("a conflict says both sides, the exact one as exactly", () => {
  const document = shown(conflictSection([tally], evidence, speech));
  const heading = document.querySelector("h3")?.textContent?.replace(/\s+/g, " ");
  assert.equal(heading?.trim(), "Injured, Bergen: exactly 509 or at least 530");
  const words = document.querySelector(".conf > p")?.textContent?.replace(/\s+/g, " ") ?? "";
  assert.match(words, /If exactly 509, then not at least 530\./);
});

test("a conflict is drawn with a line that stays open and a head that stands alone", () => {
  const document = shown(conflictSection([tally], evidence, speech));
  const wide = document.querySelector("svg.wide");
  assert.equal(wide?.querySelectorAll("circle.o-monitor").length, 1);
  assert.equal(wide?.querySelectorAll("g.o-authority path.run").length, 2, "solid, then dashed");
  assert.match(wide?.getAttribute("aria-label") ?? "", /Harbour clinic: exactly 509/);
});

test("each side of a conflict leads to its quote", () => {
  const document = shown(conflictSection([tally], evidence, speech));
  const links = [...document.querySelectorAll(".conf > p a")].map((link) =>
    link.getAttribute("href"),
  );
  assert.deepEqual(links, ["/c/a", "/c/b"]);
});

test("the same conflict on two tallies is shown once", () => {
  const document = shown(conflictSection([tally, { ...tally, id: "other" }], evidence, speech));
  assert.equal(document.querySelectorAll(".conf").length, 1);
});

test("a section with nothing keeps its heading and says so", () => {
  const calm = { ...tally, conflicts: [], disputes: [] };
  assert.match(conflictSection([calm], evidence, speech).text, /No conflict at this moment\./);
  assert.match(disputeSection([calm], evidence, speech).text, /Nobody disputes a number here/);
});

test("a dispute without a figure says that nothing can be compared", () => {
  const { text } = disputeSection([tally], evidence, speech);
  assert.match(text, /No figure was given, so nothing can be compared with a count\./);
  assert.match(text, /Mayor/);
});
