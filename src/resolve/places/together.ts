// Makes one place of several that are named at once: "Chile and Peru", "Bari, Lecce and Taranto".
import type { ResolvedPlace } from "../../model/claim.ts";
import type { DocumentPlaces, NamedPlace } from "./document-places.ts";

/** The places by all their names: what lies in one country is in it. */
export const togetherOf = (
  listed: readonly NamedPlace[],
  document: Pick<DocumentPlaces, "numberOf">,
): NamedPlace => {
  const names = listed.map(({ place }) => place.name);
  const name = `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
  const country = listed[0]!.place.country;
  const isOne = listed.every(({ place }) => place.kind !== "country" && place.country === country);
  const place: ResolvedPlace = { name, country: isOne ? country : null, kind: "region" };
  const key = `name:${name.toLowerCase()}`;
  return { place, key, at: document.numberOf(key), known: null };
};
