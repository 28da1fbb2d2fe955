// Says from which moment on a statement was known: the second of the two clocks.
import type { ResolvedClaim } from "../model/claim.ts";
import type { KnownTo } from "../model/answer.ts";
import { readStretch } from "./moments.ts";

export interface Known {
  /** Milliseconds since 1970 in UTC; null for a statement without any date, which enters only the tally of now. */
  readonly at: number | null;
  readonly to: KnownTo;
}

type Dated = Pick<ResolvedClaim, "published" | "asOf" | "when">;

/**
 * The moment from which a statement was known. Where its publication has a time of day, that; where it is dated
 * to the day or not at all, the moment that the count holds for, if that has a time of day and does not come after;
 * else the end of the day, month or year of publication, or of the day that the count holds for.
 * Times without a zone are read in `zone`.
 */
export const knownMoment = (claim: Dated, zone: string): Known => {
  const published = readStretch(claim.published, zone);
  if (published?.precision === "moment") return { at: published.end, to: "moment" };
  const holds = readStretch(claim.asOf, zone);
  if (
    holds?.precision === "moment" &&
    (published === null || (published.precision === "day" && holds.end <= published.end))
  )
    return { at: holds.end, to: "moment" };
  const day = published ?? holds ?? readStretch(claim.when, zone);
  if (day === null) return { at: null, to: "nothing" };
  return { at: day.end, to: day.precision === "day" ? "day" : "longer" };
};
