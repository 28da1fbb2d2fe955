// Turns tallies into what each origin says on them, latest word first, with who disagrees and who was passed.
import type { KnownClaim, OriginWord } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";

/** Sorts by the moment that a statement became known, the newest first; those without any date come last. */
const newestFirst = (a: KnownClaim, b: KnownClaim): number =>
  a.known === b.known
    ? a.claim.id < b.claim.id
      ? 1
      : -1
    : a.known === null
      ? 1
      : b.known === null
        ? -1
        : a.known < b.known
          ? 1
          : -1;

/** One word for each origin that took part in each of the tallies. */
export const wordsOfOrigins = (
  tallies: readonly Tally[],
  known: ReadonlyMap<string, KnownClaim>,
): readonly OriginWord[] =>
  tallies.flatMap((tally) => {
    const byOrigin = new Map<string, KnownClaim[]>();
    for (const id of tally.claims) {
      const claim = known.get(id);
      if (claim === undefined) continue;
      const held = byOrigin.get(claim.claim.origin);
      if (held === undefined) byOrigin.set(claim.claim.origin, [claim]);
      else held.push(claim);
    }
    const latest = [...byOrigin].map(([origin, claims]) => ({
      origin,
      claims: claims.sort(newestFirst),
    }));
    const inConflict = new Set(
      tally.conflicts.flatMap((conflict) => conflict.sides.flatMap((side) => side.claims)),
    );
    const passes = (one: KnownClaim, other: KnownClaim): boolean =>
      one.known !== null &&
      other.known !== null &&
      one.known < other.known &&
      one.claim.bounds.floor < other.claim.bounds.floor;
    return latest.map(({ origin, claims }) => ({
      origin,
      tally: tally.id,
      claims: claims.map(({ claim }) => claim.id),
      disagrees: claims.some(({ claim }) => inConflict.has(claim.id)),
      earlier: latest.some(
        (other) => other.origin !== origin && passes(claims[0]!, other.claims[0]!),
      ),
    }));
  });
