// Turns the resolved claims of one situation into tallies, each with its bounds, its origins and its proof.
import { boundsMeet, hullOfBounds, intersectBounds, type Bounds } from "../model/bounds.ts";
import type { ResolvedClaim } from "../model/claim.ts";
import type { Tally } from "../model/tally.ts";
import type { TallyContext } from "./context.ts";
import { knownMoment } from "./known-moment.ts";
import { readStretch, writeMoment } from "./moments.ts";

/**
 * The tallies that the claims of one situation prove, as known at `context.asOf`, wholes before their parts.
 * Independent of the order of the claims and of duplicates by id.
 */
export const reconcile = (
  claims: readonly ResolvedClaim[],
  context: TallyContext,
): readonly Tally[] => {
  const limit = context.asOf ? (readStretch(context.asOf, "UTC")?.end ?? null) : null;
  const byKey = new Map<string, { claim: ResolvedClaim; at: number | null }[]>();
  const unique = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of [...unique.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (claim.reality === "denied" || claim.role === "background") continue;
    const zone = claim.place?.timezone ?? "UTC";
    const { at } = knownMoment(claim, zone);
    if (limit !== null && (at === null || at > limit)) continue;
    const place = claim.place;
    const placeKey = place === null ? "" : `${place.country ?? ""}:${place.name}`;
    const key = [
      claim.measure,
      claim.unit === "household" ? "households" : "",
      placeKey,
      claim.reality,
    ].join("|");
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [{ claim, at }]);
    else group.push({ claim, at });
  }
  return [...byKey].map(([key, entries]) => {
    const sorted = [...entries].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
    const first = sorted[0]!.claim;
    const all = sorted.map((entry) => entry.claim.bounds);
    const met = all.reduce<Bounds | null>(
      (sum, next) => (sum === null ? null : intersectBounds(sum, next)),
      all[0]!,
    );
    const bounds = met ?? all.reduce(hullOfBounds);
    const proof = sorted.find((entry) => entry.claim.bounds.floor === bounds.floor)!.claim;
    const whens = sorted.map((entry) => entry.claim.when).filter((when) => when !== null);
    const start = whens.map((when) => when.split("/")[0]!).sort()[0];
    const end = whens
      .map((when) => when.split("/").at(-1)!)
      .sort()
      .at(-1);
    const latest = sorted.findLast((entry) => entry.at !== null)?.at ?? null;
    const fits = sorted.findLast(
      ({ claim }) => claim.value !== null && boundsMeet(claim.bounds, bounds),
    )?.claim;
    const best =
      fits === undefined || fits.value === null
        ? null
        : Math.max(bounds.floor, typeof fits.value === "number" ? fits.value : fits.value[1]);
    const origins = [...new Set(sorted.map((entry) => entry.claim.origin))];
    return {
      id: `${context.situation}|${key}`,
      situation: context.situation,
      measure: first.measure,
      counted: first.unit === "household" ? "households" : null,
      place: first.place,
      when:
        start === undefined || end === undefined ? null : start === end ? start : `${start}/${end}`,
      known: context.asOf ?? (latest === null ? "" : writeMoment(latest)),
      reality: first.reality === "planned" ? "planned" : "actual",
      method: context.method ?? "bounds",
      floor: bounds.floor,
      ceiling: bounds.ceiling,
      best,
      headline:
        bounds.ceiling === bounds.floor ? String(bounds.floor) : `at least ${String(bounds.floor)}`,
      origins,
      reports: [...new Set(sorted.map((entry) => entry.claim.document))],
      conflicts: [],
      disputes: [],
      corrections: [],
      because: [proof.id],
      becauseCeiling: [],
      proof: [{ rule: "stated", claims: [proof.id], bounds: proof.bounds, words: proof.quote }],
      claims: sorted.map((entry) => entry.claim.id),
      leftOut: [],
      strength: origins.length > 1 ? "corroborated" : "single-origin",
      strengthWords: [],
    } satisfies Tally;
  });
};
