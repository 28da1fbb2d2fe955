// Turns tallies with coordinates into GeoJSON, RFC 7946: a point a tally, longitude first.
import type { Tally } from "../model/tally.ts";
import { numberAddress } from "./addresses.ts";

export const placesGeojson = (tallies: readonly Tally[], site: string): unknown => ({
  type: "FeatureCollection",
  features: tallies.flatMap((tally) => {
    const { place } = tally;
    if (place?.latitude === undefined || place.longitude === undefined) return [];
    return [
      {
        type: "Feature",
        id: tally.id,
        geometry: { type: "Point", coordinates: [place.longitude, place.latitude] },
        properties: {
          name: place.name,
          country: place.country,
          geonames: place.geonames ?? null,
          // A gazetteer's point stands for the whole place.
          precision: place.kind,
          measure: tally.measure,
          counted: tally.counted,
          reality: tally.reality,
          when: tally.when,
          known: tally.known,
          method: tally.method,
          floor: tally.floor,
          ceiling: tally.ceiling,
          headline: tally.headline,
          origins: tally.origins,
          reports: tally.reports.length,
          conflicts: tally.conflicts.length,
          proof: `${site}${numberAddress(tally.id, { asOf: tally.known })}`,
        },
      },
    ];
  }),
});
