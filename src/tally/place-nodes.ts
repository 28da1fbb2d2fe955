// Turns the places of claims into nodes of one tree, so that parts can be added up to wholes.
import type { ResolvedPlace } from "../model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../model/gazetteer.ts";

export interface PlaceNode {
  readonly key: string;
  /** What a reader is shown; null for the situation as a whole. */
  readonly place: ResolvedPlace | null;
  /** Keys of the places that hold it, the nearest first. */
  readonly within: readonly string[];
  /** Keys of the places that it is the sum of: `Kherson + Mykolaiv`. */
  readonly terms: readonly string[];
  /** Whether it may share ground with its neighbours: a region without borders that we know. */
  readonly vague: boolean;
}

export const WHOLE: PlaceNode = {
  key: "",
  place: null,
  within: [],
  terms: [],
  vague: false,
};

const fold = (name: string): string => name.normalize("NFKC").toLowerCase().trim();

export interface PlaceNodes {
  /** The node of a claim's place; the whole for null. */
  of(place: ResolvedPlace | null): PlaceNode;
  /** A node by its key: of a term, or of a place that holds others. */
  get(key: string): PlaceNode | undefined;
  /** IANA zone where times without a zone are read. */
  zone(place: ResolvedPlace | null): string;
}

/** Reads places against a gazetteer; what is asked twice is looked up once. */
export const makePlaceNodes = (
  gazetteer: Gazetteer,
  zoneOf: (place: ResolvedPlace) => string | null,
): PlaceNodes => {
  const byLook = new Map<string, PlaceNode>();
  const byKey = new Map<string, PlaceNode>([[WHOLE.key, WHOLE]]);
  const zones = new Map<string, string>();

  const chain = (place: GazetteerPlace): string[] => {
    const keys: string[] = [];
    // A gazetteer that says of two places that each lies in the other would never end.
    for (let up = gazetteer.parent(place); up !== null; up = gazetteer.parent(up)) {
      if (keys.includes(up.key) || up.key === place.key) break;
      keys.push(up.key);
    }
    return keys;
  };

  const keep = (node: PlaceNode): PlaceNode => {
    const known = byKey.get(node.key);
    if (known !== undefined) return known;
    byKey.set(node.key, node);
    return node;
  };

  const located = (place: ResolvedPlace, at: GazetteerPlace): PlaceNode => {
    const { key, population: _population, ...known } = at;
    return keep({
      key,
      // What the claim says of its place, and what it leaves out from the gazetteer.
      place: { ...known, ...place, name: at.name, country: at.country },
      within: chain(at),
      terms: [],
      vague: at.kind === "region" || at.kind === "water" || at.kind === "unknown",
    });
  };

  const byItsKey = (key: string): PlaceNode | undefined => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const at = gazetteer.place(key);
    return at === null ? undefined : located(at, at);
  };

  const named = (place: ResolvedPlace): PlaceNode => {
    const country = place.country === null ? null : gazetteer.place(`iso:${place.country}`);
    return keep({
      key: `name:${place.country ?? ""}:${fold(place.name)}`,
      place,
      within: country === null ? [] : [country.key],
      terms: [],
      vague:
        place.kind !== "settlement" && place.kind !== "subdivision" && place.kind !== "country",
    });
  };

  const summed = (place: ResolvedPlace, names: readonly string[]): PlaceNode => {
    const terms = names.map((name) => {
      const found = gazetteer
        .find(name)
        .find((one) => place.country === null || one.country === place.country);
      return found === undefined
        ? named({ name, country: place.country, kind: "unknown" })
        : located(found, found);
    });
    const shared = (terms[0]?.within ?? []).filter((key) =>
      terms.every((term) => term.within.includes(key)),
    );
    return keep({
      key: terms
        .map((term) => term.key)
        .sort()
        .join("+"),
      place,
      within: shared,
      terms: terms.map((term) => term.key),
      vague: true,
    });
  };

  const of = (place: ResolvedPlace | null): PlaceNode => {
    if (place === null) return WHOLE;
    const look = `${String(place.geonames ?? "")}|${place.country ?? ""}|${place.subdivision ?? ""}|${place.kind}|${place.name}`;
    const known = byLook.get(look);
    if (known !== undefined) return known;
    const names = place.name.split(" + ").map((name) => name.trim());
    let node: PlaceNode;
    if (names.length > 1 && new Set(names).size === names.length) node = summed(place, names);
    else {
      const at = gazetteer.locate(place);
      node = at === null ? named(place) : located(place, at);
    }
    byLook.set(look, node);
    return node;
  };

  const zone = (place: ResolvedPlace | null): string => {
    if (place === null) return "UTC";
    if (place.timezone !== undefined) return place.timezone;
    const look = `${place.country ?? ""}|${place.name}`;
    const known = zones.get(look);
    if (known !== undefined) return known;
    const found = zoneOf(place) ?? gazetteer.locate(place)?.timezone ?? "UTC";
    zones.set(look, found);
    return found;
  };

  return { of, get: byItsKey, zone };
};
