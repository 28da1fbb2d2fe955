// Tells a count's role: the whole, a part of another count, what was added in a stretch, or background.
import type { Claim, Role, TimeExpression } from "../../model/claim.ts";
import type { ReadDocument } from "../../model/reading.ts";
import type { Refiner } from "../engine.ts";
import { isAdded } from "./roles/added-cues.ts";
import { findElsewhereCue, HARM } from "./roles/elsewhere-cues.ts";
import { findPartCues } from "./roles/part-cues.ts";
import { ageAnchorOf, ageInDays } from "./roles/role-age.ts";

const withRole = (claim: Claim, role: Role, rule: string): Claim => ({
  ...claim,
  role,
  standing: { ...claim.standing, role: "stated" },
  trace: [...claim.trace, rule],
});

/** Marks the terms of a sum that was stated before, and groups narrower than what was counted before. */
const markParts = (claims: readonly Claim[], read: ReadDocument): readonly Claim[] => {
  const cues = findPartCues(claims, read);
  return claims.map((claim, at) => {
    const cue = cues[at]!;
    return cue === null ? claim : withRole(claim, "part", cue);
  });
};

const isOneDay = (time: TimeExpression): boolean =>
  time.kind === "weekday" ||
  (time.kind === "day-offset" && time.from === "published") ||
  (time.kind === "date" && time.day !== undefined) ||
  // a night has two dates
  (time.kind === "between" && isOneDay(time.start) && isOneDay(time.end));

/** A season, a year, or since some month: in the report of one day, what it is set against. */
const isLongStretch = (time: TimeExpression | undefined): boolean =>
  time !== undefined &&
  ((time.kind === "unit" && (time.unit === "year" || time.unit === "season")) ||
    (time.kind === "since" &&
      ((time.start.kind === "date" && time.start.day === undefined) ||
        (time.start.kind === "unit" && time.start.unit === "year"))) ||
    (time.kind === "last" && time.days >= 60));

/** Marks what is told of an earlier event, by its time against the newest of the document, or by its words. */
const markBackground = (claims: readonly Claim[], read: ReadDocument): readonly Claim[] => {
  const anchor = ageAnchorOf(read, claims);
  const ages = claims.map((claim) =>
    anchor === null || claim.times.length === 0
      ? null
      : ageInDays(claim.times[0]!.expression, anchor.day),
  );
  const lead = ages.findIndex((age, at) => age !== null && claims[at]!.field === "text");
  const reportsOneDay = lead >= 0 && isOneDay(claims[lead]!.times[0]!.expression);
  const newest = lead >= 0 ? Math.max(0, ages[lead]!) : 0;
  const marked = claims.map((claim, at) => {
    const inferred = claim.trace.includes("narrower-group") || claim.trace.includes("part-again");
    if (claim.role !== "total" && claim.role !== "new" && !(claim.role === "part" && inferred))
      return claim;
    const age = ages[at] ?? null;
    // without a day of publication only a date in the sentence itself tells
    const scope = claim.times[0]?.scope;
    const near = anchor?.published === true || scope === "clause" || scope === "sentence";
    if (anchor !== null && age !== null && near && age - newest >= anchor.earlier)
      return withRole(claim, "background", "earlier-day");
    const text = claim.field === "title" ? read.document.title : read.document.text;
    if (reportsOneDay && HARM.has(claim.measure) && isLongStretch(claim.times[0]?.expression))
      return withRole(claim, "background", "longer-than-the-report");
    const cue = findElsewhereCue(claim, at, text, anchor);
    return cue === null ? claim : withRole(claim, "background", cue);
  });
  return marked;
};

/** Marks what was added in a stretch. */
const markNew = (claims: readonly Claim[], read: ReadDocument): readonly Claim[] =>
  claims.map((claim, at) =>
    claim.role === "total" &&
    claim.field === "text" &&
    isAdded(claim, claims[at - 1], read.document.text)
      ? withRole(claim, "new", "added-in-a-stretch")
      : claim,
  );

export const roles: Refiner = {
  name: "roles",
  refine: (claims, read) => markBackground(markNew(markParts(claims, read), read), read),
};
