// Chooses the tally that a situation is known by, and those worth a clause beside it.
import type { Measure } from "../model/measure.ts";
import type { Tally } from "../model/tally.ts";

/** What readers ask for first, where two tallies rest on as many reports. */
const WEIGHT: Readonly<Partial<Record<Measure, number>>> = {
  killed: 5,
  detained: 4,
  displaced: 3,
  refugees: 3,
  missing: 2,
  injured: 2,
};

/** Of two tallies that say the same, readers know the one that names its place. */
const named = (tally: Tally): number => Number(tally.place !== null);

const wholes = (tallies: readonly Tally[]): readonly Tally[] =>
  tallies
    .filter((tally) => tally.reality === "actual" && tally.counted === null && tally.floor > 0)
    .map((tally, order) => ({ tally, order }))
    .sort(
      (a, b) =>
        b.tally.reports.length - a.tally.reports.length ||
        (WEIGHT[b.tally.measure] ?? 0) - (WEIGHT[a.tally.measure] ?? 0) ||
        b.tally.floor - a.tally.floor ||
        named(b.tally) - named(a.tally) ||
        a.order - b.order,
    )
    .map(({ tally }) => tally);

/** The tally that most reports carry; null where nothing is counted. */
export const headlineTally = (tallies: readonly Tally[]): Tally | null => {
  const most = wholes(tallies)[0] ?? null;
  if (most === null) return tallies[0] ?? null;
  // a place that holds the place of most reports says more with the same claims: its tally stands for the whole
  const whole = wholes(tallies).filter(
    (tally) => tally.measure === most.measure && tally.floor >= most.floor,
  );
  return whole.sort((a, b) => b.floor - a.floor || named(b) - named(a))[0] ?? most;
};

/** Up to `count` tallies of other measures, the most reported first. */
export const talliesBeside = (
  tallies: readonly Tally[],
  headline: Tally | null,
  count: number,
): readonly Tally[] => {
  const beside: Tally[] = [];
  const measures = new Set(headline === null ? [] : [headline.measure]);
  for (const tally of wholes(tallies)) {
    if (beside.length === count) break;
    if (measures.has(tally.measure)) continue;
    measures.add(tally.measure);
    beside.push(tally);
  }
  return beside;
};
