// Turns what a text said into places, days and origins, by lookups that are passed in.
import type { Claim, ResolvedClaim } from "../model/claim.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { ReadDocument } from "../model/reading.ts";
import { resolveDays } from "./days.ts";
import { resolveOrigin } from "./origins.ts";
import { joinEchoes } from "./origins/echoes.ts";
import { resolvePlaces } from "./places.ts";

/** What resolution looks things up in. */
export interface Lookups {
  readonly gazetteer: Gazetteer;
  /** Folded name of a party to its one name. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** The claims of one document in the order of their spans, each with its place, days and origin. */
export const resolveClaims = (
  claims: readonly Claim[],
  read: ReadDocument,
  lookups: Lookups,
): readonly ResolvedClaim[] => {
  const places = resolvePlaces(claims, read, lookups.gazetteer);
  const resolved = claims.map((claim, index): ResolvedClaim => {
    const { place, standing, rule } = places[index]!;
    const { when, asOf } = resolveDays(claim, read.document, place);
    const { source, origin } = resolveOrigin(claim, read.document, place, lookups.aliases);
    return {
      ...claim,
      place,
      standing: { ...claim.standing, place: standing },
      trace: rule === null ? claim.trace : [...claim.trace, rule],
      when,
      asOf,
      source,
      origin,
      published: read.document.published,
      outlet: read.document.outlet,
      countScope: null,
    };
  });
  return joinEchoes(resolved);
};
