// What a tally tells, as codes and arguments: each language puts them into words of its own.
import type { Bounds, Qualifier } from "./bounds.ts";
import type { ClaimValue, ResolvedPlace } from "./claim.ts";
import type { Measure } from "./measure.ts";

/** A number with the way it is open, as it was stated or as statements prove it. */
export interface Figure {
  /** As stated; `proven` where the bounds were reasoned and nobody put it so. */
  readonly qualifier: Qualifier | "proven";
  /** As stated; null for a word such as "dozens", and where the bounds say all. */
  readonly value: ClaimValue;
  readonly bounds: Bounds;
  /** How many counts were added up to it; left out where none were. */
  readonly terms?: number;
}

/** One count that a step of a proof rests on. */
export interface CountTold {
  readonly measure: Measure;
  readonly counted: string | null;
  /** Null for the situation as a whole. */
  readonly place: ResolvedPlace | null;
  /** The days, as the wire has them; null where the count runs with its situation. */
  readonly when: string | null;
  readonly bounds: Bounds;
}

/** What a step of a proof rests on: `bounds` of the step say what follows. */
export type StepTold =
  /** One origin's word. */
  | { readonly kind: "stated"; readonly origin: string; readonly said: Figure }
  /** Counts that hold, each or together, by the step's rule. */
  | { readonly kind: "counts"; readonly counts: readonly CountTold[] }
  /** A whole that is at most so many, of which this count is a part. */
  | { readonly kind: "within"; readonly counts: readonly CountTold[] }
  /** Statements that can't all hold: the bounds hold whichever is right. */
  | { readonly kind: "sides" }
  /** What a published method makes of the statements; the step's rule is its name. */
  | { readonly kind: "method" };

export const LEFT_OUT_REASONS = [
  "background",
  "denied",
  "withdrawn",
  "overruled",
  "past",
  "several",
  "replaced",
  "overtaken",
] as const;
/** Why a claim takes no part in a tally. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A claim that takes no part, and why. */
export interface LeftOut {
  readonly claim: string;
  /** In English. */
  readonly why: string;
  readonly reason: LeftOutReason;
  /** The claim that replaced or overtook it; null where none did. */
  readonly by: string | null;
}

/** One thing to say of how strong a tally is. */
export type StrengthPart =
  | { readonly code: "one-origin"; readonly origin: string; readonly reports: number }
  | { readonly code: "origins"; readonly count: number }
  /** What a second origin supports. */
  | { readonly code: "second"; readonly said: Figure }
  | { readonly code: "open" }
  /** `origin` is null where several statements together make the ceiling. */
  | { readonly code: "ceiling"; readonly ceiling: number; readonly origin: string | null }
  | { readonly code: "conflict" }
  | { readonly code: "disputed"; readonly count: number }
  | { readonly code: "undated" };

/** A tally in parts. */
export interface Told {
  /** One figure, or the sides that stand against each other. */
  readonly headline: readonly Figure[];
  readonly strength: readonly StrengthPart[];
}
