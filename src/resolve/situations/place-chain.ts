// Turns a place of a claim into the keys of all that holds it, so that places of several reports can be compared.
import type { ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";

/** A place's own key, then those of what holds it, the nearest first. */
export type PlaceChain = readonly string[];

/** Looks each place up once; a name that no gazetteer knows lies in its country. */
export const makePlaceChains = (gazetteer: Gazetteer): ((place: ResolvedPlace) => PlaceChain) => {
  const known = new Map<string, PlaceChain>();
  const chainOf = (place: ResolvedPlace): PlaceChain => {
    const at = gazetteer.locate(place);
    if (at === null) {
      const country = place.country === null ? [] : [`iso:${place.country}`];
      return [`name:${place.country ?? ""}:${place.name.toLowerCase()}`, ...country];
    }
    const keys = [at.key];
    // A gazetteer that says of two places that each lies in the other would never end.
    for (let up = gazetteer.parent(at); up !== null; up = gazetteer.parent(up)) {
      if (keys.includes(up.key)) break;
      keys.push(up.key);
    }
    return keys;
  };
  return (place) => {
    const look = `${String(place.geonames ?? "")}|${place.country ?? ""}|${place.subdivision ?? ""}|${place.kind}|${place.name}`;
    let chain = known.get(look);
    if (chain === undefined) {
      chain = chainOf(place);
      known.set(look, chain);
    }
    return chain;
  };
};
