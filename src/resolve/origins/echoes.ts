// Finds where a document repeats in its own voice a number that it attributes elsewhere: the attributed one's echo.
import type { Bounds } from "../../model/bounds.ts";
import type { ResolvedClaim } from "../../model/claim.ts";

/** How far below a stated number a floor may lie and still be a rounding of it. */
const ROUNDING = 0.9;

const isNumber = (claim: ResolvedClaim): claim is ResolvedClaim & { readonly value: number } =>
  typeof claim.value === "number";

const within = (value: number, bounds: Bounds): boolean =>
  bounds.floor <= value && (bounds.ceiling === null || value <= bounds.ceiling);

/** Whether the words of `own` can be nothing but the number of `attributed`, in full or rounded. */
const repeatsNumber = (own: ResolvedClaim, attributed: ResolvedClaim): boolean => {
  if (JSON.stringify(own.value) === JSON.stringify(attributed.value)) {
    if (own.value !== null) return true;
    return own.bounds.floor === attributed.bounds.floor;
  }
  if (!isNumber(attributed)) return false;
  if (own.qualifier === "about" || own.qualifier === "vague" || own.qualifier === "range")
    return within(attributed.value, own.bounds);
  if (!isNumber(own)) return false;
  const rounded = own.value >= attributed.value * ROUNDING && own.value <= attributed.value;
  return rounded && (own.qualifier === "at_least" || own.qualifier === "more_than");
};

const samePlace = (own: ResolvedClaim, attributed: ResolvedClaim): boolean => {
  const [a, b] = [own.place, attributed.place];
  return a === null || b === null || (a.name === b.name && a.country === b.country);
};

const sameDays = (own: ResolvedClaim, attributed: ResolvedClaim): boolean =>
  own.when === null || attributed.when === null || own.when === attributed.when;

const sameQuestion = (own: ResolvedClaim, attributed: ResolvedClaim): boolean =>
  own.measure === attributed.measure &&
  own.unit === attributed.unit &&
  own.reality === attributed.reality &&
  (own.role === "background") === (attributed.role === "background") &&
  samePlace(own, attributed) &&
  sameDays(own, attributed);

/** Of a document with more claims than these, only the attributed ones near by are looked at. */
const WINDOW = 200;

/**
 * The claims of one document, each echo with the origin that it repeats and `own-voice-echo` in its
 * trace; `source` stays null, as the document says it in its own voice. `attributed` may be any order.
 */
export const joinEchoes = (claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] => {
  const attributed = new Map<string, ResolvedClaim[]>();
  for (const claim of claims) {
    if (claim.source === null) continue;
    const list = attributed.get(claim.measure) ?? [];
    if (list.length < WINDOW) list.push(claim);
    attributed.set(claim.measure, list);
  }
  if (attributed.size === 0) return claims;
  return claims.map((claim) => {
    if (claim.source !== null || claim.indefinite) return claim;
    const same = (attributed.get(claim.measure) ?? []).filter(
      (other) => sameQuestion(claim, other) && repeatsNumber(claim, other),
    );
    if (same.length === 0) return claim;
    const distance = (other: ResolvedClaim): number =>
      (JSON.stringify(other.value) === JSON.stringify(claim.value) ? 0 : 1e9) +
      (other.field === claim.field
        ? Math.abs(other.number.start - claim.number.start)
        : other.number.start);
    const nearest = same.reduce((best, other) => (distance(other) < distance(best) ? other : best));
    return { ...claim, origin: nearest.origin, trace: [...claim.trace, "own-voice-echo"] };
  });
};
