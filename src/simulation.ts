// Turns a seed into an invented crisis as reports that can be read, and the true counts behind them.
import type { Measure } from "./model/measure.ts";
import { nameOfPlace, reportWords } from "./tally/en/world-words.ts";
import { simulateWorld, type WorldOptions } from "./tally/simulate.ts";

/** A report in the wire form of documents. */
export interface SimulatedReport {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
  readonly language: "en";
  readonly situation: string;
}

/** How many it truly were by a moment, counted from the beginning of the world. */
export interface SimulatedTruth {
  readonly measure: Measure;
  readonly place: string;
  /** ISO 8601 in UTC. */
  readonly by: string;
  readonly count: number;
}

export interface Simulation {
  /** By the time of their publication. */
  readonly reports: readonly SimulatedReport[];
  /** For every measure and place that a report speaks of, at the last moment of the world that one holds for. */
  readonly truths: readonly SimulatedTruth[];
  /** The place and measure on which an origin lied; null where none did. */
  readonly lie: { readonly measure: Measure; readonly place: string } | null;
}

/**
 * The same seed makes the same crisis. Places bear names of a real country, so that the gazetteer knows which holds
 * which; nothing of what is said happened there.
 */
export const simulateReports = (seed: number, options: WorldOptions): Simulation => {
  const world = simulateWorld(seed, options);
  const situation = `simulated-${String(seed)}`;
  const reports = world.claims.map((claim, index): SimulatedReport => {
    const { measure, qualifier, value, bounds } = claim;
    const said = {
      origin: claim.source ?? claim.origin,
      measure,
      place: claim.place!.name,
      hour: world.hourOf(claim.asOf!),
      qualifier,
      value,
      bounds,
    };
    return {
      id: `${situation}-${String(index + 1)}`,
      title: "",
      text: reportWords(said, claim.asOf!, claim.source !== null),
      published: claim.published!,
      outlet: claim.outlet!,
      language: "en",
      situation,
    };
  });
  const by = world.claims.map((claim) => claim.asOf!).reduce((a, b) => (a > b ? a : b), "");
  const truths = new Map<string, SimulatedTruth>();
  for (const { measure, place } of world.utterances) {
    const count = world.truth(measure, place, world.hourOf(by));
    if (count !== null)
      truths.set(`${measure} ${place}`, { measure, place: nameOfPlace(place), by, count });
  }
  return {
    reports: reports.toSorted((a, b) =>
      a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
    ),
    truths: [...truths.values()],
    lie:
      world.lie === null
        ? null
        : { measure: world.lie.measure, place: nameOfPlace(world.lie.place) },
  };
};
