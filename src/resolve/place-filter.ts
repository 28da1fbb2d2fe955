// Turns a place as somebody asks for it into a test of tallies.
import type { Gazetteer } from "../model/gazetteer.ts";
import type { Tally } from "../model/tally.ts";

/** Whether a tally is of the place that was asked for, by name, code or key. */
export const placeFilter = (
  asked: string | undefined,
  gazetteer: Gazetteer,
): ((tally: Tally) => boolean) => {
  if (asked === undefined) return () => true;
  const wanted = asked.trim().toLowerCase();
  const keys = new Set(gazetteer.find(asked).map(({ key }) => key));
  return ({ place }) =>
    place !== null &&
    (place.name.toLowerCase() === wanted ||
      (place.kind === "country" && place.country?.toLowerCase() === wanted) ||
      keys.has(gazetteer.locate(place)?.key ?? ""));
};
