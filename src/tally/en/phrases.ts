// The English sentences of tallies: headlines, steps of a proof, conflicts, reasons; figures in, words out.
import type { Bounds } from "../../model/bounds.ts";
import type { Measure } from "../../model/measure.ts";

const FIGURES = new Intl.NumberFormat("en-GB");

/** Figures below a thousand have no separators, and are what most tallies say. */
export const figure = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : FIGURES.format(value);

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  killed: "killed",
  injured: "injured",
  casualties: "killed or injured",
  missing: "missing",
  detained: "detained",
  prosecuted: "prosecuted",
  released: "released",
  abducted: "abducted",
  displaced: "displaced",
  refugees: "refugees",
  crossings: "crossings",
  evacuated: "evacuated",
  rescued: "rescued",
  affected: "affected",
  infected: "infected",
  protesters: "protesters",
  forces: "forces",
  attacks: "attacks",
  munitions: "munitions",
  structures: "buildings",
  vehicles: "vehicles",
  gatherings: "gatherings",
  settlements: "settlements",
};

/** What each vague word stands for; the reader sees the word, not the bound. */
const VAGUE_WORDS: readonly (readonly [number, number, string])[] = [
  [3, 9, "several"],
  [24, 99, "dozens"],
  [40, 99, "scores"],
  [200, 999, "hundreds"],
  [2_000, 9_999, "thousands"],
  [20_000, 99_999, "tens of thousands"],
  [200_000, 999_999, "hundreds of thousands"],
  [2_000_000, 9_999_999, "millions"],
];

export const vagueWord = ({ floor, ceiling }: Bounds): string | null =>
  VAGUE_WORDS.find(([low, high]) => low === floor && high === ceiling)?.[2] ?? null;

/** Words for bounds of which nothing else is known. */
export const boundsWords = ({ floor, ceiling }: Bounds): string => {
  if (ceiling === null) return floor === 0 ? "not known" : `at least ${figure(floor)}`;
  if (floor === ceiling) return floor === 0 ? "none" : figure(floor);
  if (floor === 0) return `at most ${figure(ceiling)}`;
  return `${figure(floor)} to ${figure(ceiling)}`;
};

/** The words of one statement: its number with its qualifier. */
export const statementWords = (
  qualifier: string,
  value: number | readonly [number, number] | null,
  bounds: Bounds,
): string => {
  if (value === null) return vagueWord(bounds) ?? boundsWords(bounds);
  if (typeof value !== "number") return `${figure(value[0])} to ${figure(value[1])}`;
  switch (qualifier) {
    case "at_least":
      return `at least ${figure(value)}`;
    case "more_than":
      return `more than ${figure(value)}`;
    case "at_most":
      return `at most ${figure(value)}`;
    case "less_than":
      return `fewer than ${figure(value)}`;
    case "about":
      return `about ${figure(value)}`;
    default:
      return value === 0 ? "none" : figure(value);
  }
};

const NOUNS: Readonly<Record<string, string>> = {
  "part-of-whole": "a part is at most its whole",
  "sum-of-groups": "these groups share nobody, and add up",
  "sum-of-persons": "these people are told apart in one report",
  "sum-of-places": "these places lie apart inside it, and add up",
  "sum-of-terms": "it is the sum of these places",
  "sum-of-days": "these days do not overlap, and add up",
  "later-not-less": "a running count does not fall",
  "killed-and-injured": "killed and injured make the casualties",
};

export const ENGLISH_PHRASES = {
  measure: (measure: Measure): string => MEASURE_WORDS[measure],
  everywhere: "the situation as a whole",
  countName: (measure: Measure, group: string | null, place: string, days: string | null): string =>
    `${MEASURE_WORDS[measure]}${group === null ? "" : ` (${group})`}, ${place}${days === null ? "" : `, ${days}`}`,
  stated: (origin: string, said: string, bound: string): string =>
    `${origin} says ${said}: so the count is ${bound}.`,
  single: (rule: string, part: string, bound: string): string =>
    rule === "sum-of-places" || rule === "sum-of-days" || rule === "sum-of-terms"
      ? `It holds ${part}: so the count is ${bound}.`
      : `It holds ${part}, and ${NOUNS[rule] ?? rule}: so the count is ${bound}.`,
  joined: (rule: string, terms: readonly string[], bound: string): string =>
    `${terms.join(" + ")}: ${NOUNS[rule] ?? rule}, so the count is ${bound}.`,
  left: (rule: string, whole: string, bound: string): string =>
    `It is part of what is at most ${whole} in all, and ${NOUNS[rule] ?? rule}: so the count is ${bound}.`,
  sidesOpen: (bound: string): string =>
    `These statements can't all hold. Whichever is right, the count is ${bound}.`,
  atLeast: (value: number): string => `at least ${figure(value)}`,
  atMost: (value: number): string => `at most ${figure(value)}`,
  addedUp: (value: number, terms: number): string =>
    `at least ${figure(value)}, ${figure(terms)} counts added up`,
  side: (origin: string, said: string): string => `${origin}: ${said}`,
  conflict: (sides: readonly string[]): string => `Not both: ${sides.join("; or ")}.`,
  tookBack: (origin: string, number: string): string => `${origin} took back ${number}.`,
  correction: (origin: string, from: string, to: string): string =>
    `${origin} lowers its own count: from ${from} to ${to}.`,
  denial: (origin: string, said: string): string => `${origin} denies ${said}`,
  disputes: (origin: string, said: string): string => `${origin}: ${said}`,
  or: (words: readonly string[]): string => words.join(" or "),
  leftOut: {
    background: "told for context: another occasion or an earlier time",
    denied: "denied, or said to be false: it stands beside the count as a dispute",
    withdrawn: "withdrawn by a person",
    overruled: "a person preferred another statement to it",
    later: "not yet known at this moment",
    past: "of a time before this situation began",
    several: "counts several cases together, of which this situation is one",
    undated: "without any date: it enters only the tally of now",
  },
  replaced: (by: string): string => `replaced by the same origin's later word, ${by}`,
  overtaken: (by: string): string => `a state of an earlier day, overtaken by ${by}`,
  strength: {
    oneOrigin: (origin: string, reports: number): string =>
      `One origin: ${origin}, in ${reports === 1 ? "one report" : `${figure(reports)} reports`}.`,
    origins: (count: number): string =>
      count === 2 ? "Two independent origins." : `${figure(count)} independent origins.`,
    second: (said: string): string => `A second origin supports ${said}.`,
    open: "No one has stated a ceiling: the true number may be higher.",
    ceiling: (ceiling: number, origin: string | null): string =>
      `No more than ${figure(ceiling)}${origin === null ? "" : `, by ${origin}`}.`,
    conflict: "Statements conflict: both sides are shown.",
    disputed: (count: number): string =>
      count === 1 ? "One party disputes it." : `${figure(count)} parties dispute it.`,
    undated: "It rests on a statement without a date.",
  },
  revision: {
    first: (said: string): string => `First stated: ${said}.`,
    raised: (from: string, to: string): string => `Raised from ${from} to ${to}.`,
    lowered: (from: string, to: string): string => `Lowered from ${from} to ${to}.`,
    "new-origin": (origin: string): string => `${origin} says so too.`,
    "new-conflict": (words: string): string => `A conflict: ${words}`,
    "resolved-conflict": (said: string): string => `The conflict is over: ${said}.`,
    ceiling: (from: string, to: string): string => `What is allowed changes from ${from} to ${to}.`,
    withdrawn: (origin: string): string => `A statement of ${origin} no longer counts.`,
  },
} as const;

export type Phrases = typeof ENGLISH_PHRASES;
