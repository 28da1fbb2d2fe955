// Opens the bytes of a gazetteer and looks names and keys up in them, without reading them through.
import type { Gazetteer, GazetteerPlace } from "../model/gazetteer.ts";
import type { ResolvedPlace } from "../model/claim.ts";
import { foldName, hashName } from "./gazetteer/fold-name.ts";
import { KINDS } from "./gazetteer/kinds.ts";
import { unpackColumns } from "./gazetteer/layout.ts";

interface Meta {
  readonly firstOther: number;
  readonly zones: readonly string[];
  /** Country code to the index of its capital. */
  readonly capitals: Readonly<Record<string, number>>;
  /** Index of a region to the indices of what it holds. */
  readonly members: Readonly<Record<string, readonly number[]>>;
  readonly keys: readonly string[];
}

const NONE = 0xffffffff;
/** Of places of one name the best known are given: nobody means the two-hundredth San José. */
const MOST_FOUND = 100;
/** Lookups kept for the next sentence; dropped all at once when full, so that memory stays bounded. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 80;

/**
 * The gazetteer over bytes that `buildGazetteer` made; null where they are no gazetteer or cut short.
 * Besides the keys of its places, `place` knows `capital:RU`.
 */
export const openGazetteer = (bytes: Uint8Array): Gazetteer | null => {
  const packed = unpackColumns(bytes);
  if (packed === null) return null;
  const meta = JSON.parse(new TextDecoder().decode(packed.bytes("meta"))) as Meta;
  const geonames = packed.words("geonames");
  const parents = packed.words("parents");
  const populations = packed.words("populations");
  const latitudes = packed.integers("latitudes");
  const longitudes = packed.integers("longitudes");
  const countries = packed.halves("countries");
  const timezones = packed.halves("timezones");
  const kinds = packed.bytes("kinds");
  const nameStarts = packed.words("nameStarts");
  const names = packed.bytes("names");
  const buckets = packed.words("buckets");
  const checks = packed.words("checks");
  const values = packed.words("values");
  const postings = packed.words("postings");
  const decoder = new TextDecoder();
  const indexOfKey = new Map(meta.keys.map((key, at) => [key, meta.firstOther + at]));

  const keyOf = (at: number): string =>
    at < meta.firstOther ? `geo:${String(geonames[at])}` : meta.keys[at - meta.firstOther]!;

  const subdivisionOf = (at: number): string | undefined => {
    for (let up = at; up !== NONE; up = parents[up]!) {
      if (KINDS[kinds[up]!] !== "subdivision") continue;
      // of nested divisions the first-level one is wanted
      const above = parents[up]!;
      if (above !== NONE && KINDS[kinds[above]!] === "subdivision") continue;
      return keyOf(up).slice(4);
    }
    return undefined;
  };

  const readPlace = (at: number): GazetteerPlace => {
    const country = countries[at]!;
    const kind = KINDS[kinds[at]!]!;
    const subdivision =
      kind === "settlement" || kind === "subdivision" ? subdivisionOf(at) : undefined;
    const timezone = meta.zones[timezones[at]!];
    return {
      key: keyOf(at),
      name: decoder.decode(names.subarray(nameStarts[at], nameStarts[at + 1])),
      country: country === 0 ? null : String.fromCharCode(country >> 8, country & 255),
      // all fields stand in every place, in one order: what is looked at so often is best all of one shape
      geonames: geonames[at] || undefined,
      subdivision,
      kind,
      latitude: latitudes[at]! / 1e5,
      longitude: longitudes[at]! / 1e5,
      timezone: timezone || undefined,
      population: populations[at]!,
    };
  };

  const kept = new Map<number, GazetteerPlace>();
  /** The places kept, back to their indices. */
  const indices = new Map<GazetteerPlace, number>();
  const placeAt = (at: number): GazetteerPlace => {
    let place = kept.get(at);
    if (place === undefined) {
      if (kept.size >= MOST_KEPT) {
        kept.clear();
        indices.clear();
      }
      kept.set(at, (place = readPlace(at)));
      indices.set(place, at);
    }
    return place;
  };

  const lookUp = (folded: string): readonly GazetteerPlace[] => {
    const [first, check] = hashName(folded);
    const bucket = first >>> 16;
    for (let at = buckets[bucket]!; at < buckets[bucket + 1]!; at++) {
      if (checks[at] !== check) continue;
      const value = values[at]!;
      if (value < 0x80000000) return [placeAt(value)];
      const start = value & 0x7fffffff;
      const count = Math.min(postings[start]!, MOST_FOUND);
      return Array.from(postings.subarray(start + 1, start + 1 + count), placeAt);
    }
    return [];
  };

  /** By names as they are written: folding one costs more than finding it. */
  const found = new Map<string, readonly GazetteerPlace[]>();
  const find = (name: string): readonly GazetteerPlace[] => {
    let places = found.get(name);
    if (places === undefined) {
      const folded = foldName(name);
      places = folded === "" ? [] : lookUp(folded);
      if (found.size >= MOST_KEPT) found.clear();
      if (name.length <= LONGEST_KEPT) found.set(name, places);
    }
    return places;
  };

  const indexOfGeonames = (id: number): number => {
    let low = 0;
    let high = meta.firstOther;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (geonames[middle]! < id) low = middle + 1;
      else high = middle;
    }
    return low < meta.firstOther && geonames[low] === id ? low : NONE;
  };

  const indexOf = (key: string): number => {
    if (key.startsWith("geo:")) return indexOfGeonames(Number(key.slice(4)));
    if (key.startsWith("capital:")) return meta.capitals[key.slice(8)] ?? NONE;
    return indexOfKey.get(key) ?? NONE;
  };

  const place = (key: string): GazetteerPlace | null => {
    const at = indexOf(key);
    return at === NONE ? null : placeAt(at);
  };

  const parent = (inner: GazetteerPlace): GazetteerPlace | null => {
    const at = indexOf(inner.key);
    return at === NONE || parents[at] === NONE ? null : placeAt(parents[at]!);
  };

  const indexOfPlace = (held: GazetteerPlace): number => indices.get(held) ?? indexOf(held.key);

  const regionHolds = (region: number, ancestors: ReadonlySet<number>): boolean =>
    (meta.members[region] ?? []).some(
      (member) => ancestors.has(member) || regionHolds(member, ancestors),
    );

  const holds = (outer: GazetteerPlace, inner: GazetteerPlace): boolean => {
    const wanted = indexOfPlace(outer);
    const start = indexOfPlace(inner);
    if (wanted === NONE || start === NONE || wanted === start) return false;
    for (let up = parents[start]!; up !== NONE; up = parents[up]!) if (up === wanted) return true;
    if (meta.members[wanted] === undefined) return false;
    const ancestors = new Set<number>([start]);
    for (let up = parents[start]!; up !== NONE; up = parents[up]!) ancestors.add(up);
    return regionHolds(wanted, ancestors);
  };

  const locate = (sought: ResolvedPlace): GazetteerPlace | null => {
    if (sought.geonames !== undefined) {
      const at = indexOfGeonames(sought.geonames);
      if (at !== NONE) return placeAt(at);
    }
    const byName = find(sought.name).filter(
      (held) =>
        held.country === sought.country &&
        (sought.kind === "unknown" || held.kind === sought.kind) &&
        (sought.subdivision === undefined || held.subdivision === sought.subdivision),
    );
    return byName[0] ?? null;
  };

  return { find, place, locate, holds, parent, version: packed.version };
};

/** The version that the bytes were built as; null where they are no gazetteer. */
export const gazetteerVersion = (bytes: Uint8Array): string | null =>
  unpackColumns(bytes)?.version ?? null;
