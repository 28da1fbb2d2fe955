// Finds the words that say which days each count covers, the likeliest first.
import type { Claim, Standing, TimeMention } from "../../model/claim.ts";
import type { ReadDocument } from "../../model/reading.ts";
import type { Refiner } from "../engine.ts";
import { earlyRolesOf } from "./roles/early-roles.ts";
import {
  electKey,
  mentionOf,
  weighTimes,
  type TimeCandidate,
  type WeighedTime,
} from "./times/choose-times.ts";
import { readDocumentTimes } from "./times/document-times.ts";
import type { PlacedTime } from "./times/place-times.ts";

/** Mentions further behind the first than this, as a logarithm of odds, are left out. */
const BEHIND = 3;

/** So many are kept whatever they weigh: the first may lean on one of them. */
const LEANT_ON = 4;

/** Whether it may tell the moment that the count holds for, whichever day the count is of. */
const tellsMoment = ({ time, scope }: TimeCandidate): boolean =>
  time?.phrase.clock !== undefined && (scope === "clause" || scope === "sentence");

/** The mentions worth keeping, with the text's own date last where it has one. */
const keepLikely = (
  claim: Claim,
  weighed: readonly WeighedTime[],
  dateline: PlacedTime | null,
  read: ReadDocument,
): readonly TimeMention[] => {
  const best = weighed[0]!.weight;
  const textOf = (start: number, end: number, inTitle: boolean): string =>
    (inTitle ? read.document.title : read.document.text).slice(start, end);
  const kept = weighed
    .filter(
      ({ candidate, weight }, i) =>
        i < LEANT_ON || weight >= best - BEHIND || tellsMoment(candidate),
    )
    .map(({ candidate, weight }) => mentionOf(candidate, claim, weight, textOf));
  if (!dateline) return kept;
  const { start, end, expression } = dateline.phrase;
  const text = textOf(start, end, false);
  return [...kept, { start, end, text, scope: "dateline", expression, weight: best - BEHIND }];
};

const standingOf = ({ time, scope }: TimeCandidate): Standing =>
  time !== null && (scope === "clause" || scope === "sentence") ? "stated" : "inferred";

const traceOf = ({ time, scope, expression }: TimeCandidate): string => {
  if (time) return `time-${expression.kind}-${scope}`;
  return expression.kind === "unknown" ? "time-unknown" : "time-of-publication";
};

const dateClaim = (
  claim: Claim,
  weighed: readonly WeighedTime[],
  dateline: PlacedTime | null,
  read: ReadDocument,
): Claim => {
  const elected = electKey(weighed);
  const best = weighed.find(({ candidate }) => candidate.key === elected);
  if (!best) return claim;
  return {
    ...claim,
    times: keepLikely(claim, weighed, dateline, read),
    standing: { ...claim.standing, when: standingOf(best.candidate) },
    trace: [...claim.trace, traceOf(best.candidate)],
  };
};

/** Gives each claim the times that may be its own, ranked; the calendar then elects its days from them. */
export const timeMentions: Refiner = {
  name: "time-mentions",
  refine: (claims, read) => {
    if (claims.length === 0) return claims;
    const times = readDocumentTimes(read);
    const readingOf = (claim: Claim) => (claim.field === "title" ? read.title : read.reading);
    // the roles proper are told later, by these very times
    const early = earlyRolesOf(claims, read);
    const weighable = claims.map((claim, i) =>
      claim.role === early[i] ? claim : { ...claim, role: early[i]! },
    );
    const weighed = weighTimes(weighable, readingOf, times);
    return claims.map((claim, i) => dateClaim(claim, weighed[i]!, times.dateline, read));
  },
};
