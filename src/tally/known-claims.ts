// Turns claims into known claims: each with the moment from which it was known, and what kind of party its origin is.
import type { KnownClaim, OriginKind } from "../model/answer.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import { knownMoment } from "./known-moment.ts";
import { readStretch } from "./moments.ts";

/** IANA zone in which a claim's day begins and ends. */
export const zoneOf = (claim: ResolvedClaim): string => claim.place?.timezone ?? "UTC";

export const knowClaim = (claim: ResolvedClaim, originKind: OriginKind): KnownClaim => {
  const { at, to } = knownMoment(claim, zoneOf(claim));
  return {
    claim,
    known: at === null ? null : new Date(at).toISOString(),
    knownTo: to,
    originKind,
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those of the claims that are held, by the moment from which they were known; those never known come last. */
export const pickKnown = (
  held: ReadonlyMap<string, KnownClaim>,
  claims: readonly string[],
): readonly KnownClaim[] =>
  claims
    .flatMap((id) => held.get(id) ?? [])
    .sort((a, b) => compare(a.known ?? "9999", b.known ?? "9999"));

/** The zone that most of the places lie in; UTC where none is known. */
export const commonZone = (claims: readonly ResolvedClaim[]): string => {
  const counted = new Map<string, number>();
  for (const { place } of claims)
    if (place?.timezone !== undefined)
      counted.set(place.timezone, (counted.get(place.timezone) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "UTC";
};

/** The moment that is asked for: of a day its end, of a time without a zone that time in `zone`. ISO 8601 in UTC. */
export const askedMoment = (asOf: string, zone: string): string => {
  const stretch = readStretch(asOf, zone);
  return stretch === null ? asOf : new Date(stretch.end).toISOString();
};
