// Marks the counts of a list of days: "six died on Tuesday, 41 on Thursday and 84 on Friday" counts each day for itself.
import { TABLE_RULESET, type ResolvedClaim } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import { tellsOfGrowth } from "./en.ts";
import { sentenceKey } from "./sentence-key.ts";

/** Measures that count their situation from its beginning, where nothing says otherwise. */
const RUNNING: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "injured",
  "casualties",
  "infected",
  "structures",
]);

const ONE_DAY = /^\d{4}-\d{2}-\d{2}$/;

const mayBeOfDay = ({
  ruleset,
  role,
  reality,
  measure,
  when,
  indefinite,
  quote,
}: ResolvedClaim): boolean =>
  ruleset !== TABLE_RULESET &&
  role !== "background" &&
  reality === "actual" &&
  !indefinite &&
  RUNNING.has(measure) &&
  when !== null &&
  ONE_DAY.test(when) &&
  !tellsOfGrowth(quote);

/**
 * The claims, those of one measure and place that one sentence gives a day each made new on their days. Stages of a
 * running toll ("rose from 12 on Monday to 20 on Tuesday") are left alone.
 */
export const markDays = (claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] => {
  const keyOf = (claim: ResolvedClaim): string =>
    `${sentenceKey(claim)}|${claim.measure}|${claim.place?.country ?? ""}|${claim.place?.name ?? ""}`;
  const lists = new Map<string, { readonly days: Set<string>; counts: number }>();
  for (const claim of claims) {
    if (!mayBeOfDay(claim)) continue;
    const key = keyOf(claim);
    const list = lists.get(key) ?? { days: new Set<string>(), counts: 0 };
    lists.set(key, list);
    list.days.add(claim.when!);
    list.counts++;
  }
  const isListed = (claim: ResolvedClaim): boolean => {
    const list = mayBeOfDay(claim) ? lists.get(keyOf(claim)) : undefined;
    return list !== undefined && list.counts > 1 && list.days.size === list.counts;
  };
  return claims.map((claim) =>
    isListed(claim)
      ? { ...claim, role: "new", trace: [...claim.trace, "of-a-list-of-days"] }
      : claim,
  );
};
