// Answers a count by a named method instead of by bounds, from the same statements.
import type { Method, Tally } from "../../model/tally.ts";
import type { TallyContext } from "../context.ts";
import { boundsWords } from "../en/phrases.ts";
import type { SettledCell } from "../settle-cell.ts";
import { provenFigure } from "../statement-words.ts";
import { countByAcled } from "./acled.ts";
import { countCorroborated } from "./corroborated.ts";
import { countByLatest } from "./latest.ts";
import type { CountingMethod } from "./method.ts";
import { countByMinMax } from "./min-max.ts";
import { countByUcdp } from "./ucdp.ts";

const METHODS: Readonly<Record<Exclude<Method, "bounds">, CountingMethod>> = {
  ucdp: countByUcdp,
  acled: countByAcled,
  "min-max": countByMinMax,
  latest: countByLatest,
  corroborated: countCorroborated,
};

const reportsOf = (settled: SettledCell): ReadonlyMap<string, number> => {
  const reports = new Map<string, Set<string>>();
  for (const word of settled.words) {
    const known = reports.get(word.origin) ?? new Set();
    known.add(word.report);
    reports.set(word.origin, known);
  }
  return new Map([...reports].map(([origin, of]) => [origin, of.size]));
};

/**
 * The tally as `context.method` counts it. Null where nothing was stated of the count itself: these methods choose
 * between statements, and add none up.
 */
export const applyMethod = (
  tally: Tally,
  settled: SettledCell,
  context: TallyContext,
): Tally | null => {
  const { method = "bounds" } = context;
  if (method === "bounds") return tally;
  const whole = settled.standing.filter((word) => !word.partial);
  const standing = whole.length > 0 ? whole : settled.standing;
  if (standing.length === 0) return null;
  const { floor, ceiling, best, because } = METHODS[method](standing, {
    chosenOrigin: context.chosenOrigin ?? null,
    corroboration: context.corroboration ?? 2,
    reportsOf: reportsOf(settled),
  });
  const claims = because.map((word) => word.claim.id);
  const bounds = { floor, ceiling };
  return {
    ...tally,
    method,
    floor,
    ceiling,
    best,
    headline: boundsWords(bounds),
    told: { ...tally.told, headline: [provenFigure(bounds)] },
    because: claims,
    becauseCeiling: [],
    origins: [...new Set(because.map((word) => word.origin))].toSorted(),
    proof: [{ rule: method, claims, bounds, words: boundsWords(bounds), told: { kind: "method" } }],
  };
};
