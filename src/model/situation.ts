// A situation: one crisis that people follow, with its name, period, places and measures.
import type { Measure } from "./measure.ts";

export interface Situation {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 interval of days, either end open where empty; null where not declared. */
  readonly period: string | null;
  readonly places: readonly string[];
  readonly measures: readonly Measure[];
  readonly words: readonly string[];
  /** How it came about. */
  readonly made: "declared" | "by-hand" | "found";
}

/** Documents whose text is one text: the likely original and those that carry it again. */
export interface ReprintFamily {
  readonly id: string;
  readonly original: string;
  readonly members: readonly {
    readonly document: string;
    /** Share of shingles in common with the original, 0 to 1. */
    readonly likeness: number;
    readonly why: string;
  }[];
}
