// The measures that claims count, with how each behaves in time and in sums.

export const MEASURES = [
  "killed",
  "injured",
  "casualties",
  "missing",
  "detained",
  "prosecuted",
  "released",
  "abducted",
  "displaced",
  "refugees",
  "crossings",
  "evacuated",
  "rescued",
  "affected",
  "infected",
  "protesters",
  "forces",
  "attacks",
  "munitions",
  "structures",
  "vehicles",
  "gatherings",
  "settlements",
] as const;

export type Measure = (typeof MEASURES)[number];

export const isMeasure = (code: unknown): code is Measure =>
  typeof code === "string" && (MEASURES as readonly string[]).includes(code);

/** Measures whose count, where no period is named, covers the day (or the unbroken event) that it is about. */
const OF_THE_DAY: ReadonlySet<Measure> = new Set<Measure>([
  "detained",
  "protesters",
  "gatherings",
  "settlements",
  "attacks",
  "munitions",
  "crossings",
]);

export const coversItsDay = (measure: Measure): boolean => OF_THE_DAY.has(measure);

/** Measures whose counts of disjoint days add up to the count of the stretch that holds them. */
const ADDS_OVER_DAYS: ReadonlySet<Measure> = new Set<Measure>([
  "detained",
  "crossings",
  "attacks",
  "munitions",
]);

export const addsOverDays = (measure: Measure): boolean => ADDS_OVER_DAYS.has(measure);

/** Measures that count a state of the moment, which may fall without anybody having erred. */
const LEVELS: ReadonlySet<Measure> = new Set<Measure>([
  "missing",
  "displaced",
  "refugees",
  "affected",
  "protesters",
]);

export const isLevel = (measure: Measure): boolean => LEVELS.has(measure);

/** Measures whose number is announced, not run up: two numbers contradict each other whichever came first. */
export const isAnnounced = (measure: Measure): boolean => measure === "forces";
