// Makes the key by which the ledger finds the claims of one place.
import type { ResolvedPlace } from "../model/claim.ts";

/** `geo:2017370`, `iso:RU-MOW`, `iso:RU`, or the name and country where no code is known. */
export const placeKey = (place: ResolvedPlace): string => {
  if (place.geonames !== undefined) return `geo:${String(place.geonames)}`;
  if (place.kind === "subdivision" && place.subdivision !== undefined)
    return `iso:${place.subdivision}`;
  if (place.kind === "country" && place.country !== null) return `iso:${place.country}`;
  return `name:${place.name.normalize("NFC").toLowerCase()}/${place.country ?? ""}`;
};
