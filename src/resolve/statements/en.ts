// English words that stand in the cells of a table of statements.
import type { Bounds } from "../../model/bounds.ts";
import type { CellLexicon } from "./lexicon.ts";

const VAGUE: Readonly<Record<string, Bounds>> = {
  several: { floor: 3, ceiling: 9 },
  "a handful": { floor: 3, ceiling: 9 },
  handful: { floor: 3, ceiling: 9 },
  dozens: { floor: 24, ceiling: 99 },
  scores: { floor: 40, ceiling: 99 },
  hundreds: { floor: 200, ceiling: 999 },
  thousands: { floor: 2_000, ceiling: 9_999 },
  "tens of thousands": { floor: 20_000, ceiling: 99_999 },
  "hundreds of thousands": { floor: 200_000, ceiling: 999_999 },
  millions: { floor: 2_000_000, ceiling: 9_999_999 },
  no: { floor: 0, ceiling: 0 },
  none: { floor: 0, ceiling: 0 },
};

const list = (words: string): readonly string[] => words.split(" ");

const numbered = (names: string): ReadonlyMap<string, number> =>
  new Map(
    names
      .split(" ")
      .flatMap((name, index) => [
        [name, index + 1] as const,
        [name.slice(0, 3), index + 1] as const,
      ]),
  );

export const ENGLISH_CELLS: CellLexicon = {
  vague: new Map(Object.entries(VAGUE)),
  weekdays: numbered("monday tuesday wednesday thursday friday saturday sunday"),
  months: numbered(
    "january february march april may june july august september october november december",
  ),
  households: new Set(["household", "households", "family", "families"]),
  citing: /\s+(?:citing|quoting)\s+/,
  elsewhere: new Set(["elsewhere", "other", "rest"]),
  holders: new Map([
    ...list("government regime junta").map((word) => [word, "government"] as const),
    ...list("opposition rebel rebels insurgent insurgents").map(
      (word) => [word, "opposition"] as const,
    ),
    ...list("separatist separatists").map((word) => [word, "separatists"] as const),
    ...list("occupied occupation").map((word) => [word, "occupied"] as const),
  ]),
  quarters: new Set([
    ...list("north south east west northeast northwest southeast southwest centre center coast"),
    ...list(
      "northern southern eastern western northeastern northwestern southeastern southwestern",
    ),
    "right bank",
    "left bank",
  ]),
  kinds: new Map([
    ...list("city town village municipality capital").map((word) => [word, "settlement"] as const),
    ...list(
      "province region state district governorate county oblast department prefecture division canton",
    ).map((word) => [word, "subdivision"] as const),
    ["country", "country"] as const,
  ]),
  held: new Set(list("held controlled area areas side part parts territory territories zone")),
};
