// Turns a tally into its wire form, a plain object that JSON holds.
import type { Tally } from "../model/tally.ts";

/** The tally with the names of the wire form; `origins` and `reports` are numbers, their names stand beside. */
export const tallyToWire = (tally: Tally): Record<string, unknown> => ({
  situation: tally.situation,
  measure: tally.measure,
  counted: tally.counted,
  place:
    tally.place === null
      ? null
      : {
          name: tally.place.name,
          country: tally.place.country,
          ...(tally.place.geonames === undefined ? {} : { geonames: tally.place.geonames }),
        },
  when: tally.when,
  known: tally.known,
  method: tally.method,
  floor: tally.floor,
  ceiling: tally.ceiling,
  best: tally.best,
  headline: tally.headline,
  origins: tally.origins.length,
  reports: tally.reports.length,
  conflicts: tally.conflicts,
  disputes: tally.disputes,
  corrections: tally.corrections,
  because: tally.because,
  id: tally.id,
  reality: tally.reality,
  strength: tally.strength,
  originNames: tally.origins,
});
