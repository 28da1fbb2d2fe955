// A gazetteer of a few places, written out by hand, for tests of tallies.
import type { ResolvedPlace } from "../../src/model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../../src/model/gazetteer.ts";

/** `key | name | country | kind | the place that holds it | zone`. */
const PLACES = `
iso:RU | Russia | RU | country | | Europe/Moscow
moscow | Moscow | RU | settlement | iso:RU | Europe/Moscow
petersburg | Saint Petersburg | RU | settlement | iso:RU | Europe/Moscow
perm | Perm | RU | settlement | iso:RU | Asia/Yekaterinburg
iso:FI | Finland | FI | country | | Europe/Helsinki
iso:UA | Ukraine | UA | country | | Europe/Kyiv
zaporizhzhia | Zaporizhzhia | UA | settlement | iso:UA | Europe/Kyiv
iso:XA | Arland | XA | country | | UTC
north | North Arland | XA | subdivision | iso:XA | UTC
ost | Ostby | XA | settlement | north | UTC
vest | Vestby | XA | settlement | north | UTC
sor | Sorby | XA | settlement | iso:XA | UTC
iso:XB | Borland | XB | country | | UTC
`;

const places = new Map<string, GazetteerPlace>();
const holders = new Map<string, string>();
for (const line of PLACES.trim().split("\n")) {
  const [key = "", name = "", country = "", kind = "", holder = "", timezone = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  places.set(key, {
    key,
    name,
    country,
    kind: kind as ResolvedPlace["kind"],
    timezone,
    population: 0,
  });
  if (holder !== "") holders.set(key, holder);
}

const parent = (place: GazetteerPlace): GazetteerPlace | null =>
  places.get(holders.get(place.key) ?? "") ?? null;

const find = (name: string): readonly GazetteerPlace[] =>
  [...places.values()].filter((place) => place.name.toLowerCase() === name.toLowerCase());

export const SMALL_GAZETTEER: Gazetteer = {
  find,
  place: (key) => places.get(key) ?? null,
  locate: (place) => find(place.name).find((one) => one.country === place.country) ?? null,
  holds: (outer, inner) => {
    for (let up = parent(inner); up !== null; up = parent(up))
      if (up.key === outer.key) return true;
    return false;
  },
  parent,
  version: "small",
};

/** A place of the small gazetteer by its name. */
export const placeNamed = (name: string): ResolvedPlace => {
  const found = find(name)[0];
  if (found === undefined) return { name, country: null, kind: "unknown" };
  const { key: _key, population: _population, ...place } = found;
  return place;
};
