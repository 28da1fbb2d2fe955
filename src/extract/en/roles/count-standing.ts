// Turns the counts of a document into how each stands to the others: larger ones of its kind, the same number again.
import type { Claim } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";

/** Where another count stands, seen from a count: nearest first. */
export type Whereabouts = "sentence" | "next" | "near" | "far" | "title" | "behind" | "behind-far";

/** How a count stands to the other counts of its document. */
export interface CountStanding {
  /** The count against the largest of its measure in the document, in one word. */
  readonly share: string;
  /** The place in the list of the claim before of the same measure and number; -1 for none. */
  readonly sameBefore: number;
  /** Whether it is the first of its measure in the text. */
  readonly isFirst: boolean;
}

/** A larger count of the same measure. */
export interface LargerCount {
  readonly claim: Claim;
  /** Its place in the document's list. */
  readonly index: number;
  readonly where: Whereabouts;
}

/** Within so many characters a larger count is near, within so many it is still looked at. */
const NEAR = 700;
const FAR = 4000;
/** How many counts before and behind are looked at: hostile texts have thousands. */
const REACH = 40;

const whereBefore = (claim: Claim, other: Claim): Whereabouts => {
  if (other.field !== claim.field) return "title";
  if (other.sentence.start === claim.sentence.start) return "sentence";
  const distance = claim.sentence.start - other.sentence.end;
  if (distance <= 3) return "next";
  return distance <= NEAR ? "near" : "far";
};

const shareOf = (size: number, largest: number): string => {
  if (size >= largest) return "largest";
  const share = size / largest;
  if (share < 0.05) return "speck";
  if (share < 0.2) return "little";
  return share < 0.6 ? "half" : "most";
};

/** The number that a reader would take a count for. */
const sizeOf = ({ value, bounds }: Claim): number =>
  typeof value === "number" ? value : value === null ? bounds.floor : value[1];

const isCounted = (claim: Claim): boolean => claim.reality !== "denied" && sizeOf(claim) > 0;

const numberKey = ({ measure, value }: Claim): string => `${measure}:${String(value)}`;

/** One standing a claim, in the claims' order. */
export const standingsOf = (claims: readonly Claim[]): readonly CountStanding[] => {
  const largest = new Map<Measure, number>();
  for (const claim of claims)
    if (isCounted(claim))
      largest.set(claim.measure, Math.max(largest.get(claim.measure) ?? 0, sizeOf(claim)));
  const lastSame = new Map<string, number>();
  const lastKin = new Map<Measure, number>();
  return claims.map((claim, at) => {
    const sameBefore = claim.value === null ? -1 : (lastSame.get(numberKey(claim)) ?? -1);
    const kinBefore = lastKin.get(claim.measure) ?? -1;
    lastSame.set(numberKey(claim), at);
    lastKin.set(claim.measure, at);
    return {
      share: shareOf(sizeOf(claim), largest.get(claim.measure) ?? 0),
      sameBefore,
      isFirst: kinBefore < 0 || claims[kinBefore]!.field !== claim.field,
    };
  });
};

/**
 * The nearest larger count of the same measure before the one at `at`, else in the title, else behind it; null for
 * none. Those that `isElsewhere` says to be of something else are passed over.
 */
export const findLarger = (
  claims: readonly Claim[],
  at: number,
  isElsewhere: (index: number) => boolean,
): LargerCount | null => {
  const claim = claims[at]!;
  const size = sizeOf(claim);
  const isLarger = (index: number): boolean => {
    const other = claims[index]!;
    return (
      other.measure === claim.measure &&
      sizeOf(other) > size &&
      isCounted(other) &&
      !isElsewhere(index)
    );
  };
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const other = claims[i]!;
    if (other.field === claim.field && claim.number.start - other.number.start > FAR) break;
    if (isLarger(i)) return { claim: other, index: i, where: whereBefore(claim, other) };
  }
  for (let i = at + 1; i < claims.length && i <= at + REACH; i++)
    if (isLarger(i)) {
      const other = claims[i]!;
      const near = other.number.start - claim.number.start <= NEAR;
      return { claim: other, index: i, where: near ? "behind" : "behind-far" };
    }
  return null;
};
