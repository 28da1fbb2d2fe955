// Takes back that a number is of an earlier occasion where that occasion is what the situation's reports are about.
import { TABLE_RULESET, type ResolvedClaim } from "../../model/claim.ts";
import { excludes } from "./en.ts";
import { dayNumber, parsePeriod } from "./period.ts";
import type { PlaceChain } from "./place-chain.ts";

/** Beside the situation's own number, a report seldom names one person for an earlier occasion by mistake. */
const LEAST_TELLING = 2;

/** "Last week" may be the week of the situation; no longer stretch points to one occasion. */
const LONGEST_STRETCH = 7;

/** The cues of another occasion that only say that it was before the report. */
const BY_TIME: ReadonlySet<string> = new Set(["earlier-day", "earlier-event"]);

interface Told {
  readonly day: number;
  readonly chain: PlaceChain;
  readonly document: string;
}

const daysOf = (when: string | null): { readonly from: number; readonly to: number } | null => {
  const period = when === null ? null : parsePeriod(when);
  const [from, to] = [dayNumber(period?.from ?? null), dayNumber(period?.to ?? null)];
  return from === null || to === null ? null : { from, to };
};

const isText = ({ ruleset, reality }: ResolvedClaim): boolean =>
  ruleset !== TABLE_RULESET && reality === "actual";

/** One lies in the other, or is the other. */
const areNear = (a: PlaceChain, b: PlaceChain): boolean => b.includes(a[0]!) || a.includes(b[0]!);

const mayBeOwn = (claim: ResolvedClaim): boolean =>
  isText(claim) &&
  claim.role === "background" &&
  claim.bounds.floor >= LEAST_TELLING &&
  BY_TIME.has(
    claim.trace.findLast((rule) => BY_TIME.has(rule) || rule === "recalled-elsewhere") ?? "",
  ) &&
  !excludes(claim.quote.slice(0, Math.max(0, claim.number.start - claim.sentence.start)));

/**
 * The claims, those that a report sets in an earlier time made totals where other reports count the same measure as
 * news of that very day and place: "a day after 90 died", told in the situation of those 90. A week that holds such a
 * day has to be told of by two reports. The rows of a table are left alone.
 */
export const markOwnOccasion = (
  claims: readonly ResolvedClaim[],
  chainOf: (place: NonNullable<ResolvedClaim["place"]>) => PlaceChain,
): readonly ResolvedClaim[] => {
  if (!claims.some(mayBeOwn)) return claims;
  const told = new Map<string, Told[]>();
  for (const claim of claims) {
    const { measure, place, role, when, document, bounds } = claim;
    if (!isText(claim) || role === "background" || place === null) continue;
    if (bounds.floor < LEAST_TELLING) continue;
    const days = daysOf(when);
    if (days === null || days.from !== days.to) continue;
    const known = told.get(measure) ?? [];
    known.push({ day: days.from, chain: chainOf(place), document });
    told.set(measure, known);
  }
  const isOwn = (claim: ResolvedClaim): boolean => {
    if (!mayBeOwn(claim) || claim.place === null) return false;
    const days = daysOf(claim.when);
    if (days === null || days.to - days.from > LONGEST_STRETCH) return false;
    const chain = chainOf(claim.place);
    const reports = new Set<string>();
    for (const one of told.get(claim.measure) ?? [])
      if (one.day >= days.from && one.day <= days.to && areNear(one.chain, chain))
        reports.add(one.document);
    return reports.size >= (days.from === days.to ? 1 : 2);
  };
  return claims.map((claim) =>
    isOwn(claim) ? { ...claim, role: "total", trace: [...claim.trace, "of-own-occasion"] } : claim,
  );
};
