// Checks that what is said of counts is read once, and anew where the counts are others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXT_LEXICON } from "../text-lexicon.ts";
import { readText } from "../../../text/sentences.ts";
import { findCounts } from "../counts.ts";
import { saidOfCounts } from "./said-of-counts.ts";
import type { ReadDocument } from "../../../model/reading.ts";

const TEXT = "Nine people died in a fire in Lund. A similar fire killed 40 people last year.";

const read: ReadDocument = {
  document: {
    id: "fire",
    title: "",
    text: TEXT,
    published: "2021-03-04",
    outlet: null,
    url: null,
    language: "en",
    situation: null,
    capture: {
      sha256: "",
      byteLength: 0,
      address: null,
      capturedAt: "2021-03-04T00:00:00Z",
      contentType: null,
      method: "test",
    },
  },
  title: null,
  reading: readText(TEXT, TEXT_LEXICON),
};

test("what is said of counts is known again when only their times are others", () => {
  const claims = findCounts(read);
  const said = saidOfCounts(claims, read, null);
  assert.equal(said.elsewhere(0), null);
  assert.equal(said.elsewhere(1), "earlier-event");
  const timed = claims.map((claim) => ({ ...claim, times: [], trace: [...claim.trace, "timed"] }));
  assert.equal(saidOfCounts(timed, read, null), said);
});

test("it is read anew for counts of another role, for fewer of them and from another day", () => {
  const claims = findCounts(read);
  const said = saidOfCounts(claims, read, null);
  const parts = claims.map((claim) => ({ ...claim, role: "part" as const }));
  assert.notEqual(saidOfCounts(parts, read, null), said);
  assert.equal(saidOfCounts(claims.slice(1), read, null).elsewhere(0), "earlier-event");
  const dated = saidOfCounts(claims, read, { day: 18_690, published: true });
  assert.notEqual(saidOfCounts(claims, read, { day: 18_691, published: true }), dated);
});
