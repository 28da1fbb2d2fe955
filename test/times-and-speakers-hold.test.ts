// Holds the finding of times, speakers and disputes to its promises on texts of words in any order.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { attribution } from "../src/extract/en/attribution.ts";
import { findDisputes } from "../src/extract/en/disputes.ts";
import { timeMentions } from "../src/extract/en/time-mentions.ts";
import { resolveDays } from "../src/resolve/days.ts";
import { draftClaims, readDraft } from "./draft-claims.ts";

const WORDS =
  `5 said police Ana Ruiz , . " “ ” on Monday May 3 2014 since last week days ago a the according
  to who denied reports ( ) WARD 's - — citing as of 8 p.m. and : quoted saying by put toll at he it they group
  between from years after earlier Mr J Jan third straight night every half 24 hours 10/31/2016
  so far this year month start of that same in when 2010 source for figure is count (OCHA, 's who struck attack after he`.split(
    /\s+/,
  );

const someText = fc
  .tuple(fc.array(fc.constantFrom(...WORDS, "\ud800", "\n\n"), { maxLength: 40 }), fc.boolean())
  .map(([words, capitals]) => (capitals ? words.join(" ").toUpperCase() : words.join(" ")));

const somePublication = fc.constantFrom(null, "2021-03-10", "2021-03-10T10:00:00Z", "no date");

const IN_TOKYO = { timezone: "Asia/Tokyo" } as Parameters<typeof resolveDays>[2];

test("whatever the words, spans hold their words and days run forward", () => {
  fc.assert(
    fc.property(someText, somePublication, (text, published) => {
      const read = readDraft(text, published, text.slice(0, 30));
      for (const { quote } of findDisputes(read))
        assert.equal(text.slice(quote.start, quote.end), quote.text);
      if (!text.includes("5")) return;
      const drafts = draftClaims(read, [{ number: "5" }]);
      for (const claim of timeMentions.refine(attribution.refine(drafts, read), read)) {
        for (const link of claim.attribution)
          assert.equal(text.slice(link.start, link.end), link.text);
        for (const { start, end, text: words, inTitle } of claim.times)
          assert.equal((inTitle ? read.document.title : text).slice(start, end), words);
        const { when, asOf } = resolveDays(claim, read.document, IN_TOKYO);
        if (when === null) assert.equal(asOf, null);
        else {
          const [from, to = from] = when.split("/");
          assert.ok(from! <= to!, when);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
