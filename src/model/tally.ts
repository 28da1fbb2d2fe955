// A tally: how many, of what, where, over which days, as known when, according to whom, with its proof.
import type { Bounds } from "./bounds.ts";
import type { ResolvedPlace, Reality } from "./claim.ts";
import type { Measure } from "./measure.ts";
import type { LeftOut, StepTold, Told } from "./told.ts";

export const METHODS = ["bounds", "ucdp", "acled", "min-max", "latest", "corroborated"] as const;
export type Method = (typeof METHODS)[number];

export const isMethod = (name: unknown): name is Method =>
  typeof name === "string" && (METHODS as readonly string[]).includes(name);

/** One step of a proof, in words that a reader can check by hand. */
export interface ProofStep {
  /** `stated`, `later-not-less`, `sum-of-places`, `sum-of-days`, `part-of-whole`, `killed-and-injured`, … */
  readonly rule: string;
  /** Claims that the step rests on. */
  readonly claims: readonly string[];
  /** What it proves of this tally's count. */
  readonly bounds: Bounds;
  /** In English. */
  readonly words: string;
  /** The same in parts, for every language. */
  readonly told: StepTold;
}

/** The smallest set of statements that can't all hold, with what each says. */
export interface Conflict {
  readonly sides: readonly {
    readonly claims: readonly string[];
    readonly origin: string;
    readonly bounds: Bounds;
    readonly words: string;
  }[];
  readonly words: string;
}

export interface Correction {
  readonly origin: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

export interface TallyDispute {
  readonly claim: string | null;
  readonly dispute: string | null;
  readonly origin: string;
  readonly words: string;
}

export type Strength =
  "single-origin" | "one-origin-several-reports" | "corroborated" | "contested" | "disputed";

/** What changed at one moment of transaction time. */
export interface Revision {
  /** ISO 8601: when it became known. */
  readonly known: string;
  readonly kind:
    | "first"
    | "raised"
    | "lowered"
    | "new-origin"
    | "new-conflict"
    | "resolved-conflict"
    | "ceiling"
    | "withdrawn";
  readonly claims: readonly string[];
  readonly before: Bounds | null;
  readonly after: Bounds;
  readonly words: string;
}

export interface Tally {
  /** Made from its key, so that one question has one address. */
  readonly id: string;
  readonly situation: string;
  readonly measure: Measure;
  /** A group set apart (civilians, children, households); null for all. */
  readonly counted: string | null;
  /** Null for the situation as a whole. */
  readonly place: ResolvedPlace | null;
  /** The days that the count covers; null where not known. */
  readonly when: string | null;
  /** The moment of the answer: what was known then. ISO 8601. */
  readonly known: string;
  readonly reality: Exclude<Reality, "denied">;
  readonly method: Method;
  readonly floor: number;
  readonly ceiling: number | null;
  readonly best: number | null;
  /** The words that a newsroom could print: "at least 1,400". */
  readonly headline: string;
  readonly origins: readonly string[];
  /** Documents that carry the count, reprints included. */
  readonly reports: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly disputes: readonly TallyDispute[];
  readonly corrections: readonly Correction[];
  /** The least set of claims that proves the floor. */
  readonly because: readonly string[];
  /** The least set of claims that proves the ceiling; empty where it is open. */
  readonly becauseCeiling: readonly string[];
  readonly proof: readonly ProofStep[];
  /** Every claim on this key that took part, newest last. */
  readonly claims: readonly string[];
  /** Claims left out, with the reason in words. */
  readonly leftOut: readonly LeftOut[];
  readonly strength: Strength;
  /** In English. */
  readonly strengthWords: readonly string[];
  /** Headline and strength in parts, for every language. */
  readonly told: Told;
}
