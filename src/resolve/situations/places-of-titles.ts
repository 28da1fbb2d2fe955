// Gives the counts of titles the places that the texts below them name for the same numbers.
import type { ResolvedClaim } from "../../model/claim.ts";
import type { ReadPlace } from "./settle-places.ts";

/** One number of one measure in one report; null where no number was said. */
const numberKey = ({ document, measure, reality, value }: ResolvedClaim): string | null =>
  value === null ? null : `${document}|${measure}|${reality}|${String(value)}`;

/** A sea, a coast or a name that nobody knows says less of where than a title does. */
const isKnown = ({ place }: ResolvedClaim): boolean =>
  place === null ||
  place.kind === "settlement" ||
  place.kind === "subdivision" ||
  place.kind === "country";

const standsBefore = (a: ResolvedClaim, b: ResolvedClaim): boolean =>
  a.number.start < b.number.start || (a.number.start === b.number.start && a.id < b.id);

/**
 * By claim id: a title has no room to say where, so what its text says first of the same number holds for it too.
 * Titles that the text is silent on are not named.
 */
export const placesOfTitles = (
  claims: readonly ResolvedClaim[],
): ReadonlyMap<string, ReadPlace> => {
  const told = new Map<string, ResolvedClaim>();
  for (const claim of claims) {
    const key = claim.field === "text" ? numberKey(claim) : null;
    if (key === null) continue;
    const before = told.get(key);
    if (before === undefined || standsBefore(claim, before)) told.set(key, claim);
  }
  const places = new Map<string, ReadPlace>();
  for (const claim of claims) {
    const key = claim.field === "title" ? numberKey(claim) : null;
    const text = key === null ? undefined : told.get(key);
    if (text !== undefined && isKnown(text))
      places.set(claim.id, { place: text.place, by: "place-of-text" });
  }
  return places;
};
