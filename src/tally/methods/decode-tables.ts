// The tables by which methods turn a vague word into a number, by name.
import type { Bounds } from "../../model/bounds.ts";

export const DECODE_TABLES = ["interval", "acled", "ccc"] as const;
export type DecodeTable = (typeof DECODE_TABLES)[number];

/** Lower bound of a word by `interval` to its number by another table. */
type Decoding = ReadonlyMap<number, number>;

/**
 * ACLED codebook, on fatalities reported in words: "several" and "tens" count 10, "dozens" 12, "hundreds" 100.
 * What it does not name keeps the lower bound of its word.
 */
const ACLED: Decoding = new Map([
  [3, 10],
  [24, 12],
  [200, 100],
]);

/** Crowd Counting Consortium: hundreds 200, thousands 2,000, tens of thousands 20,000. */
const CCC: Decoding = new Map([
  [200, 200],
  [2_000, 2_000],
  [20_000, 20_000],
]);

/** The one number that a table gives for a vague word, which is known by its bounds. */
export const decodeVague = ({ floor }: Bounds, table: DecodeTable): number => {
  if (table === "acled") return ACLED.get(floor) ?? floor;
  if (table === "ccc") return CCC.get(floor) ?? floor;
  return floor;
};
