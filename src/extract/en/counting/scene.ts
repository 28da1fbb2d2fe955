// What the rules of counting look at and what they find: one sentence with its counted phrases.
import type { Measure } from "../../../model/measure.ts";
import type { Frame } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";

/** What a rule found at one number. */
export interface Finding {
  readonly measure: Measure;
  readonly also: readonly Measure[];
  readonly rule: string;
  /** Under a modal, a fear, a plan. */
  readonly planned: boolean;
  readonly negated: boolean;
  /** Whether the number is a part of another one by its words. */
  readonly part: boolean;
  /** Whether the measure was said at the number, or taken over from another. */
  readonly stated: boolean;
  /** Token of the word that told the measure; -1 where another number's word did. */
  readonly told: number;
}

/** What a document tells of, so that a word may be taken in its sense. */
export interface Topics {
  /** A disease: cases are cases of it. */
  readonly disease: boolean;
  /** A protest: those who gather are at it. */
  readonly protest: boolean;
  /** A flood, a storm, a quake: towns are towns that it struck. */
  readonly disaster: boolean;
  /** Help to people in need: those reached and supported are in need. */
  readonly relief: boolean;
  /** People taken by force: those held are held by their captors. */
  readonly captivity: boolean;
  /** Flight to other countries: those who flee are refugees. */
  readonly flight: boolean;
}

/** One sentence with its counted phrases, and what earlier rules and sentences found. */
export interface Scene {
  readonly frame: Frame;
  readonly phrases: readonly CountedPhrase[];
  /** By phrase; null where nothing is found yet. */
  readonly findings: readonly (Finding | null)[];
  /** The last finding of the sentence before that counts people; null for none. */
  readonly before: Finding | null;
  /** What each number of people was counted as in the sentences before. */
  readonly counted: ReadonlyMap<number, Measure>;
  readonly topics: Topics;
}

export interface CountRule {
  /** The phrase that it reads, in short. */
  readonly name: string;
  /** Phrases that it reads: `[number]` marks the number, then the measure. */
  readonly reads: readonly (readonly [phrase: string, measure: Measure])[];
  /** Phrases in which the marked number makes no claim, or not this rule's. */
  readonly leaves: readonly string[];
  read(scene: Scene, at: number): Finding | null;
}

export const finding = (
  rule: string,
  measure: Measure,
  rest: Partial<Omit<Finding, "rule" | "measure">> = {},
): Finding => ({
  rule,
  measure,
  also: [],
  planned: false,
  negated: false,
  part: false,
  stated: true,
  told: -1,
  ...rest,
});

/** A count that has its measure from another that it leans on, and says none of its own. */
export const leaningOn = (
  rule: string,
  found: Finding,
  rest: Partial<Omit<Finding, "rule" | "measure">> = {},
): Finding =>
  finding(rule, found.measure, {
    also: found.also,
    stated: false,
    planned: found.planned,
    ...rest,
  });
