// Finds the numbers of other occasions that one report tells as such and another does not.
import { TABLE_RULESET, type ResolvedClaim } from "../../model/claim.ts";

/** Smaller numbers are told of many occasions. */
const LEAST_TELLING = 20;

const numberKey = ({ measure, value }: ResolvedClaim): string | null =>
  typeof value === "number" && value >= LEAST_TELLING ? `${measure}|${String(value)}` : null;

const isText = ({ ruleset, reality }: ResolvedClaim): boolean =>
  ruleset !== TABLE_RULESET && reality === "actual";

/**
 * The claims, those told for context whose number another report tells for context: the toll that a second report
 * recalls without its year. Where more reports count the number than recall it, it is the situation's own.
 */
export const markOtherOccasions = (claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] => {
  const recalled = new Map<string, Set<string>>();
  const counted = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = isText(claim) ? numberKey(claim) : null;
    if (key === null) continue;
    const told = claim.role === "background" ? recalled : counted;
    told.set(key, (told.get(key) ?? new Set<string>()).add(claim.document));
  }
  const isRecalled = (claim: ResolvedClaim): boolean => {
    const key = isText(claim) && claim.role !== "background" ? numberKey(claim) : null;
    if (key === null || claim.standing.when === "stated") return false;
    const others = recalled.get(key);
    // In one report, the same number may be told twice, once beside its date.
    return others !== undefined && counted.get(key)!.size <= others.size;
  };
  return claims.map((claim) =>
    isRecalled(claim)
      ? { ...claim, role: "background", trace: [...claim.trace, "recalled-elsewhere"] }
      : claim,
  );
};
