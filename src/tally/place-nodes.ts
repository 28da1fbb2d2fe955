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
  /** Places that are counted wherever this one is, as far as it proves anything of them: what it is a part or sum of. */
  readonly counts?: readonly PlaceNode[];
  /** Key of the place of which it is what one side holds: it shares ground with towns there, and with no other side. */
  readonly heldOf?: string;
}

export const WHOLE: PlaceNode = {
  key: "",
  place: null,
  within: [],
  terms: [],
  vague: false,
};

/** All that tells one place from another of its name: what is remembered of one must not be told of the other. */
const lookOf = ({ geonames, country, subdivision, kind, name }: ResolvedPlace): string =>
  `${String(geonames ?? "")}|${country ?? ""}|${subdivision ?? ""}|${kind}|${name}`;

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

  /** The district that a town gives its name to: nobody says which of the two a count is of. */
  const namesakeOf = (place: GazetteerPlace): GazetteerPlace | undefined => {
    if (place.kind !== "settlement") return undefined;
    const around = gazetteer.parent(place)?.key;
    return gazetteer
      .find(place.name)
      .find((one) => one.kind === "subdivision" && gazetteer.parent(one)?.key === around);
  };

  const chain = (place: GazetteerPlace): string[] => {
    const district = namesakeOf(place);
    const keys: string[] = district === undefined ? [] : [district.key];
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

  const located = (at: GazetteerPlace): PlaceNode => {
    const { key, population: _population, ...known } = at;
    return keep({
      key,
      // As the gazetteer tells of it, so that no claim's own words for it depend on which came first.
      place: known,
      within: chain(at),
      terms: [],
      vague: at.kind === "region" || at.kind === "water" || at.kind === "unknown",
    });
  };

  const byItsKey = (key: string): PlaceNode | undefined => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const at = gazetteer.place(key);
    return at === null ? undefined : located(at);
  };

  /** "Arland (rebel-held)" lies in Arland, though no gazetteer has it. */
  const partedFrom = (place: ResolvedPlace): GazetteerPlace | null => {
    const cut = place.name.lastIndexOf(" (");
    return cut > 0 && place.name.endsWith(")")
      ? gazetteer.locate({
          name: place.name.slice(0, cut),
          country: place.country,
          kind: "unknown",
        })
      : null;
  };

  const named = (place: ResolvedPlace): PlaceNode => {
    const whole = partedFrom(place);
    const holder =
      whole ?? (place.country === null ? null : gazetteer.place(`iso:${place.country}`));
    return keep({
      key: `name:${place.country ?? ""}:${fold(place.name)}`,
      place,
      within: holder === null ? [] : [holder.key, ...chain(holder)],
      ...(whole === null ? {} : { counts: [located(whole)], heldOf: whole.key }),
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
        : located(found);
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
      counts: terms,
      vague: true,
    });
  };

  const of = (place: ResolvedPlace | null): PlaceNode => {
    if (place === null) return WHOLE;
    const look = lookOf(place);
    const known = byLook.get(look);
    if (known !== undefined) return known;
    const names = place.name.split(" + ").map((name) => name.trim());
    let node: PlaceNode;
    if (names.length > 1 && new Set(names).size === names.length) node = summed(place, names);
    else {
      const at = gazetteer.locate(place);
      node = at === null ? named(place) : located(at);
    }
    byLook.set(look, node);
    return node;
  };

  const zone = (place: ResolvedPlace | null): string => {
    if (place === null) return "UTC";
    if (place.timezone !== undefined) return place.timezone;
    const look = lookOf(place);
    const known = zones.get(look);
    if (known !== undefined) return known;
    const found = zoneOf(place) ?? gazetteer.locate(place)?.timezone ?? "UTC";
    zones.set(look, found);
    return found;
  };

  return { of, get: byItsKey, zone };
};
