// Tests that a number told as of an earlier time is the situation's own where the other reports are of that time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TABLE_RULESET, type ResolvedClaim } from "../../model/claim.ts";
import { claimOf, type Said } from "../../../test/tally/make-claim.ts";
import { SMALL_GAZETTEER } from "../../../test/tally/small-gazetteer.ts";
import { markOwnOccasion } from "./own-occasion.ts";
import { makePlaceChains } from "./place-chain.ts";

interface Written extends Said {
  readonly cue?: string;
  /** What stands before the number in its sentence. */
  readonly before?: string;
}

const written = ({ cue = "earlier-day", before = "", ...said }: Written): ResolvedClaim => {
  const claim = claimOf(said);
  const quote = `${before}${claim.number.text} people`;
  return {
    ...claim,
    quote,
    sentence: { start: 0, end: quote.length },
    number: {
      ...claim.number,
      start: before.length,
      end: before.length + claim.number.text.length,
    },
    trace: said.role === "background" ? [cue] : [],
  };
};

const firstRole = (...said: readonly Written[]): string =>
  markOwnOccasion(said.map(written), makePlaceChains(SMALL_GAZETTEER))[0]!.role;

const recalled: Written = {
  document: "late",
  role: "background",
  value: 90,
  place: "Ostby",
  when: "2031-05-04",
};
const news: Written = { document: "early", value: 84, place: "Arland", when: "2031-05-04" };

test("a toll of the day before is the situation's own where another report tells it as news", () => {
  assert.equal(firstRole(recalled, news), "total");
});

test("a day, a country or a measure that nobody tells as news stays another occasion", () => {
  assert.equal(firstRole(recalled, { ...news, when: "2031-05-02" }), "background");
  assert.equal(firstRole(recalled, { ...news, place: "Borland" }), "background");
  assert.equal(firstRole(recalled, { ...news, measure: "detained" }), "background");
});

test("a week that holds the day has to be told of by two reports", () => {
  const lastWeek: Written = { ...recalled, cue: "earlier-event", when: "2031-05-01/2031-05-07" };
  assert.equal(firstRole(lastWeek, news), "background");
  assert.equal(firstRole(lastWeek, news, { ...news, document: "other" }), "total");
  assert.equal(
    firstRole({ ...lastWeek, when: "2031-04-01/2031-05-07" }, news, { ...news, document: "other" }),
    "background",
  );
});

test("a number that another leaves out, another story and one person stay what they are", () => {
  assert.equal(firstRole({ ...recalled, before: "Excluding the " }, news), "background");
  assert.equal(firstRole({ ...recalled, cue: "another-story" }, news), "background");
  assert.equal(firstRole({ ...recalled, value: 1 }, news), "background");
  assert.equal(firstRole({ ...recalled, ruleset: TABLE_RULESET }, news), "background");
});
