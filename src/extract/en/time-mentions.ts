// Finds the words that say which days each count covers, the likeliest first.
import type { Claim, Standing, TimeMention } from "../../model/claim.ts";
import type { ReadDocument } from "../../model/reading.ts";
import type { Refiner } from "../engine.ts";
import { candidatesOf, weigh } from "./times/choose-times.ts";
import { readDocumentTimes, type DocumentTimes } from "./times/document-times.ts";

/** Mentions further behind the first than this, as a logarithm of odds, are left out. */
const BEHIND = 6;

const textOf = (
  read: ReadDocument,
  mention: { start: number; end: number; inTitle?: boolean },
): string =>
  (mention.inTitle ? read.document.title : read.document.text).slice(mention.start, mention.end);

/** The mentions of a claim, the likeliest first, with the text's own date last where it has one. */
const rankTimes = (
  claim: Claim,
  read: ReadDocument,
  times: DocumentTimes,
): readonly TimeMention[] => {
  const reading = claim.field === "title" ? read.title : read.reading;
  if (!reading) return [];
  const ranked = candidatesOf(claim, reading, times)
    .map(({ mention, features }): TimeMention => ({ ...mention, weight: weigh(features) }))
    .sort((a, b) => b.weight - a.weight);
  const best = ranked[0]?.weight ?? 0;
  const kept = ranked
    .filter(({ weight }) => weight >= best - BEHIND)
    .map((mention) => ({ ...mention, text: textOf(read, mention) }));
  if (!times.dateline) return kept;
  const { phrase } = times.dateline;
  const dateline: TimeMention = {
    start: phrase.start,
    end: phrase.end,
    text: read.document.text.slice(phrase.start, phrase.end),
    scope: "dateline",
    expression: phrase.expression,
    weight: best - BEHIND,
  };
  return [...kept, dateline];
};

const standingOf = (mention: TimeMention): Standing =>
  (mention.scope === "clause" || mention.scope === "sentence") && mention.end > mention.start
    ? "stated"
    : "inferred";

const traceOf = (mention: TimeMention): string =>
  mention.end > mention.start
    ? `time-${mention.expression.kind}-${mention.scope}`
    : mention.expression.kind === "unknown"
      ? "time-unknown"
      : "time-of-publication";

/**
 * Gives each claim the times that may be its own, ranked. A claim that already has times keeps them:
 * the rule that found its count knew better.
 */
export const timeMentions: Refiner = {
  name: "time-mentions",
  refine: (claims, read) => {
    if (claims.length === 0) return claims;
    const times = readDocumentTimes(read);
    return claims.map((claim) => {
      const ranked = rankTimes(claim, read, times);
      const best = ranked[0];
      if (!best) return claim;
      return {
        ...claim,
        times: ranked,
        standing: { ...claim.standing, when: standingOf(best) },
        trace: [...claim.trace, traceOf(best)],
      };
    });
  },
};
