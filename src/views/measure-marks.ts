// Turns a measure into the kind of mark that shows it in a text: a tint and a line of its own kind.
import type { Measure } from "../model/measure.ts";

/** Twenty-three measures share seven marks; the note beside always names the measure. */
const MARKS: Readonly<Record<Measure, string>> = {
  killed: "killed",
  casualties: "killed",
  injured: "injured",
  missing: "injured",
  infected: "injured",
  affected: "injured",
  detained: "detained",
  prosecuted: "detained",
  released: "detained",
  abducted: "detained",
  settlements: "settlements",
  structures: "settlements",
  gatherings: "settlements",
  protesters: "protesters",
  forces: "forces",
  attacks: "forces",
  munitions: "forces",
  vehicles: "forces",
  crossings: "crossings",
  displaced: "crossings",
  refugees: "crossings",
  evacuated: "crossings",
  rescued: "crossings",
};

export const markOf = (measure: Measure): string => `m-${MARKS[measure]}`;
