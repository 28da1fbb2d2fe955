// Turns the claims of a situation into the history of each of its tallies: what changed at which moment, and by what.
import type { Bounds } from "../model/bounds.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Revision, Tally } from "../model/tally.ts";
import type { TallyContext } from "./context.ts";
import { knownMoment } from "./known-moment.ts";
import { reconcile } from "./reconcile.ts";
import { Reconciler } from "./reconciler.ts";

const boundsOf = (tally: Tally): Bounds => ({ floor: tally.floor, ceiling: tally.ceiling });

const kindOf = (before: Tally | undefined, after: Tally): Revision["kind"] | null => {
  if (before === undefined) return "first";
  if (after.conflicts.length > before.conflicts.length) return "new-conflict";
  if (after.floor < before.floor) return "lowered";
  if (after.floor > before.floor) return "raised";
  if (after.conflicts.length < before.conflicts.length) return "resolved-conflict";
  if (after.ceiling !== before.ceiling) return "ceiling";
  if (after.origins.some((origin) => !before.origins.includes(origin))) return "new-origin";
  return null;
};

/** The claims that came in with the change; where none did, those that prove the floor now. */
const causesOf = (before: Tally | undefined, after: Tally): readonly string[] => {
  const held = new Set(before?.claims);
  const fresh = after.claims.filter((claim) => !held.has(claim));
  return fresh.length > 0 ? fresh : after.because;
};

/** A change with the tally as it stood after it; as it stood before where it was withdrawn. */
export interface TurningPoint {
  readonly revision: Revision;
  readonly tally: Tally;
}

interface Arrivals {
  /** ISO 8601 in UTC. */
  readonly known: string;
  readonly claims: readonly ResolvedClaim[];
}

/** The claims by the moment that they became known, oldest first; those without any date never became known at one. */
const arrivalsOf = (
  claims: readonly ResolvedClaim[],
  zoneOf: (claim: ResolvedClaim) => string,
): readonly Arrivals[] => {
  const arrivals = new Map<number, ResolvedClaim[]>();
  for (const claim of claims) {
    const { at } = knownMoment(claim, zoneOf(claim));
    if (at === null) continue;
    const together = arrivals.get(at);
    if (together === undefined) arrivals.set(at, [claim]);
    else together.push(claim);
  }
  return [...arrivals]
    .sort(([a], [b]) => a - b)
    .map(([at, together]) => ({ known: new Date(at).toISOString(), claims: together }));
};

/**
 * The tallies at each moment that brought a claim. Where people ruled, the rulings of later moments must not show in
 * earlier ones: then each moment is counted anew, else each adds to the one before.
 */
function* talliesOverTime(
  claims: readonly ResolvedClaim[],
  context: TallyContext,
  zoneOf: (claim: ResolvedClaim) => string,
): Generator<{ readonly known: string; readonly tallies: readonly Tally[] }> {
  const ruled = (context.decisions ?? []).length > 0;
  const growing = new Reconciler({ ...context, asOf: null });
  for (const { known, claims: arrived } of arrivalsOf(claims, zoneOf))
    yield {
      known,
      tallies: ruled
        ? reconcile(claims, { ...context, asOf: known })
        : growing.add(arrived).tallies(),
    };
}

/** What changed of each tally, by its id, oldest first: the tallies are counted anew at every moment that brought a claim. */
export const tallyHistories = (
  claims: readonly ResolvedClaim[],
  context: TallyContext,
  zoneOf: (claim: ResolvedClaim) => string,
): ReadonlyMap<string, readonly TurningPoint[]> => {
  const histories = new Map<string, TurningPoint[]>();
  let before = new Map<string, Tally>();
  for (const { known, tallies } of talliesOverTime(claims, context, zoneOf)) {
    const after = new Map(tallies.map((tally) => [tally.id, tally]));
    const add = (tally: Tally, revision: Revision): void => {
      const points = histories.get(tally.id);
      const point = { revision, tally: { ...tally, known } };
      if (points === undefined) histories.set(tally.id, [point]);
      else points.push(point);
    };
    for (const tally of after.values()) {
      const earlier = before.get(tally.id);
      if (tally === earlier) continue;
      const kind = kindOf(earlier, tally);
      if (kind !== null)
        add(tally, {
          known,
          kind,
          claims: causesOf(earlier, tally),
          before: earlier === undefined ? null : boundsOf(earlier),
          after: boundsOf(tally),
          words: tally.headline,
        });
    }
    for (const [id, tally] of before)
      if (!after.has(id))
        add(tally, {
          known,
          kind: "withdrawn",
          claims: tally.because,
          before: boundsOf(tally),
          after: { floor: 0, ceiling: null },
          words: tally.headline,
        });
    before = after;
  }
  return histories;
};
