// Says how strong a tally is: how many origins carry it, what a second one supports, and what stands against it.
import type { Bounds } from "../model/bounds.ts";
import type { Conflict, Strength, TallyDispute } from "../model/tally.ts";
import type { StrengthPart } from "../model/told.ts";
import { ENGLISH_PHRASES as PHRASES } from "./en/phrases.ts";
import type { Proven } from "./propagate.ts";
import { leavesOf } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";
import { figureOf, wordsOf } from "./statement-words.ts";

export const strengthOf = (
  tally: { origins: readonly string[]; reports: readonly string[]; bounds: Bounds },
  conflicts: readonly Conflict[],
  disputes: readonly TallyDispute[],
  settled: SettledCell,
  proven: Proven,
): {
  strength: Strength;
  strengthWords: readonly string[];
  strengthParts: readonly StrengthPart[];
} => {
  const words: string[] = [];
  const parts: StrengthPart[] = [];
  const say = (said: string, part: StrengthPart): void => {
    words.push(said);
    parts.push(part);
  };
  const { origins, reports, bounds } = tally;
  if (origins.length === 1) {
    const origin = origins[0]!;
    say(PHRASES.strength.oneOrigin(origin, reports.length), {
      code: "one-origin",
      origin,
      reports: reports.length,
    });
    const second = settled.standing
      .filter((word) => word.origin !== origins[0] && word.bounds.floor > 0 && !word.partial)
      .sort((a, b) => b.bounds.floor - a.bounds.floor || (a.id < b.id ? -1 : 1))[0];
    if (second !== undefined)
      say(PHRASES.strength.second(wordsOf(second)), { code: "second", said: figureOf(second) });
  } else if (origins.length > 1)
    say(PHRASES.strength.origins(origins.length), { code: "origins", count: origins.length });
  if (bounds.ceiling === null) say(PHRASES.strength.open, { code: "open" });
  else {
    const { ceiling } = bounds;
    const origin = proven.ceiling?.word?.origin ?? null;
    say(PHRASES.strength.ceiling(ceiling, origin), { code: "ceiling", ceiling, origin });
  }
  if (conflicts.length > 0) say(PHRASES.strength.conflict, { code: "conflict" });
  if (disputes.length > 0) {
    const count = new Set(disputes.map((one) => one.origin)).size;
    say(PHRASES.strength.disputed(count), { code: "disputed", count });
  }
  if (proven.floor !== null && leavesOf(proven.floor).some((leaf) => leaf.known.at === null))
    say(PHRASES.strength.undated, { code: "undated" });
  const strength: Strength =
    conflicts.length > 0
      ? "contested"
      : disputes.length > 0
        ? "disputed"
        : origins.length > 1
          ? "corroborated"
          : reports.length > 1
            ? "one-origin-several-reports"
            : "single-origin";
  return { strength, strengthWords: words, strengthParts: parts };
};
