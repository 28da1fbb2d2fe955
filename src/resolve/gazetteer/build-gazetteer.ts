// Turns GeoNames' table of cities and the tables of countries and divisions into the bytes of a gazetteer.
import { subdivisionCode } from "./admin-codes.ts";
import { COUNTRY_NAMES } from "./country-names.ts";
import { foldName, hashName } from "./fold-name.ts";
import { isSpelling } from "./is-spelling.ts";
import { KINDS } from "./kinds.ts";
import { packColumns } from "./layout.ts";
import { REGION_ROWS } from "./regions.ts";
import { ENGLISH, readSettlements, type Settlement } from "./settlements.ts";
import { DIVISION_WORDS, SUBDIVISION_NAMES } from "./subdivision-names.ts";

/** The tables that a gazetteer is built from, as the packages ship them. */
export interface GazetteerTables {
  /** GeoNames' `cities500.txt`: a place a line, cells parted by tabs. */
  readonly cities: Uint8Array;
  /** ISO 3166-2: code, name, and the country or division that holds it. */
  readonly subdivisions: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent: string;
  }[];
  /** English names of divisions by their code without the hyphen, lower case (`rumow`). */
  readonly subdivisionNames: Readonly<Record<string, string>>;
  /** Names of countries by ISO 3166-1 alpha-2, one table a language, English first. */
  readonly countryNames: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly version: string;
}

const NONE = 0xffffffff;

interface Place {
  readonly key: string;
  readonly kind: (typeof KINDS)[number];
  name: string;
  readonly knownAs?: readonly string[];
  readonly others: readonly string[];
  readonly country: string;
  geonames: number;
  parent: number;
  population: number;
  latitude: number;
  longitude: number;
  timezone: string;
  /** Settlements by feature: 1 capital, 2 seat of a division, 0 else, -1 part of a settlement. */
  standing: number;
}

/**
 * The seat "Darnah" of a division that English calls Derna, where the seat is known by that name too. A capital has
 * its English name already ("Belgrade" in the division "Beograd"), and what is more than another spelling is the
 * division's own: "Dnipro" and "Dnipropetrovsk", "Cluj-Napoca" and "Cluj".
 */
const takeEnglishName = (seat: Place, division: Place): void => {
  if (division.kind !== "subdivision" || seat.standing === 1 || ENGLISH.has(seat.geonames)) return;
  const wanted = withoutDivisionWords(division.name);
  const own = foldName(seat.name);
  if (own === wanted || own.startsWith(`${wanted} `) || !isSpelling(own, wanted)) return;
  const english = seat.others.find((other) => other.toLowerCase() === wanted);
  if (english !== undefined) seat.name = english;
};

/** Shares of people decide the middle and the zone of what settlements lie in. */
interface Sum {
  people: number;
  latitude: number;
  longitude: number;
  zones: Map<string, number>;
}

/** "South Governorate" and "Gulf Province" have no name without the word for their kind. */
const DIRECTIONS =
  /^(?:north|south|east|west|central|centre|center|northern|southern|eastern|western|upper|lower|gulf|coast|highlands?|lakes?|plateau|nord|sud|est|ouest|norte|sur|este|oeste|sul|leste)$/;

const withoutDivisionWords = (name: string): string => {
  const words = foldName(name).split(" ");
  const kept = words.filter((word) => !DIVISION_WORDS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
};

/** "Belgorodskaya oblast'" has no English word for its kind in the tables: give it one. */
const divisionName = (iso: string, english: string | undefined): string => {
  const plain = (english ?? iso).replace(/[²³†].*$/u, "").trim();
  if (/oblast/i.test(iso) && !/oblast|region/i.test(plain)) return `${plain} Oblast`;
  if (/\bkray\b/i.test(iso) && !/krai/i.test(plain)) return `${plain} Krai`;
  return plain;
};

const listCountries = (tables: GazetteerTables): Place[] => {
  const codes = new Set([...COUNTRY_NAMES.keys(), ...Object.keys(tables.countryNames[0] ?? {})]);
  return [...codes].sort().map((code) => {
    const official = tables.countryNames.flatMap((names) => names[code] ?? []);
    const own = COUNTRY_NAMES.get(code);
    return {
      key: `iso:${code}`,
      kind: "country",
      name: own?.name ?? official[0] ?? code,
      others: [...(own?.others ?? []), ...official],
      country: code,
      geonames: 0,
      parent: NONE,
      population: 0,
      latitude: 0,
      longitude: 0,
      timezone: "",
      standing: 0,
    };
  });
};

const listSubdivisions = (tables: GazetteerTables): (Place & { readonly above: string })[] =>
  tables.subdivisions
    // a dependency that has a code of its own as a country is not listed twice
    .filter(({ code }) => !["FR-GF", "FR-GP", "CN-HK", "CN-MO", "CN-TW"].includes(code))
    .map(({ code, name, parent }) => {
      const own = SUBDIVISION_NAMES.get(code);
      const english = tables.subdivisionNames[code.toLowerCase().replace("-", "")];
      // Iran's codes were dealt out anew: the English table is of the old ones
      const trusted = code.startsWith("IR-") ? undefined : english;
      return {
        key: `iso:${code}`,
        kind: "subdivision",
        name: own?.name ?? divisionName(name, trusted),
        others: [...(own?.others ?? []), name, ...(trusted === undefined ? [] : [trusted])],
        country: code.slice(0, 2),
        geonames: 0,
        parent: NONE,
        population: 0,
        latitude: 0,
        longitude: 0,
        timezone: "",
        standing: 0,
        above: parent,
      };
    });

const listRegions = (): Place[] =>
  REGION_ROWS.map((row) => {
    const countries = new Set(
      row.members.map((member) => /^~?([A-Z]{2})(?:[-:]|$)/.exec(member)?.[1] ?? "??"),
    );
    const [only] = countries;
    return {
      key: row.key,
      kind: row.kind,
      name: row.name,
      others: row.others,
      country: countries.size === 1 && only !== "??" ? only! : "",
      geonames: 0,
      parent: NONE,
      population: 0,
      latitude: row.latitude,
      longitude: row.longitude,
      timezone: "",
      standing: 0,
    };
  });

/** GeoNames divisions that are held as regions, by country and code. */
const DIVISION_REGIONS: ReadonlyMap<string, string> = new Map(
  REGION_ROWS.flatMap((row) =>
    row.members
      .filter((member) => member.includes(":"))
      .map((member): [string, string] => [member, row.key]),
  ),
);

const addToSum = (sums: Map<number, Sum>, at: number, settlement: Settlement): void => {
  let sum = sums.get(at);
  if (sum === undefined)
    sums.set(at, (sum = { people: 0, latitude: 0, longitude: 0, zones: new Map() }));
  const people = Math.max(1, settlement.population);
  sum.people += people;
  sum.latitude += people * settlement.latitude;
  sum.longitude += people * settlement.longitude;
  sum.zones.set(settlement.timezone, (sum.zones.get(settlement.timezone) ?? 0) + people);
};

const mostOf = (counts: ReadonlyMap<string, number>): string => {
  let best = "";
  let most = -1;
  for (const [name, count] of counts) if (count > most) [best, most] = [name, count];
  return best;
};

/** How likely a bare name means this place: people, raised for seats, lowered where the name is not its first. */
const prominence = (place: Place, isFirstName: boolean): number => {
  switch (place.kind) {
    case "country":
      return isFirstName ? 1e12 : 1e11;
    case "region":
    case "water":
      return isFirstName ? 5e10 : 4e10;
    case "subdivision":
      return Math.max(place.population, 20_000) * (isFirstName ? 0.35 : 0.15);
    default: {
      const weight = [0.5, 1, 5, 1.5][place.standing + 1]!;
      return Math.max(place.population, 100) * weight * (isFirstName ? 1 : 0.05);
    }
  }
};

/** Where a name has a saint, a fort or a mount in it, both ways of writing it. */
const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/^saint /, "st "],
  [/^st /, "saint "],
  [/^sainte /, "ste "],
  [/^fort /, "ft "],
  [/^mount /, "mt "],
  [/ saint /, " st "],
  [/^santa /, "sta "],
];

const beginsAlike = (name: string, other: string): boolean =>
  foldName(name)[0] === foldName(other)[0] || !/^[\p{sc=Latin}\P{L}]+$/u.test(other);

const spellingsOf = (name: string): string[] => {
  const folded = foldName(name);
  if (folded === "") return [];
  const spellings = [folded];
  for (const [pattern, other] of ABBREVIATED)
    if (pattern.test(folded)) spellings.push(folded.replace(pattern, other));
  // "Hoppstaedten" for "Hoppstädten"
  if (/[äöüåÄÖÜÅ]/.test(name))
    spellings.push(
      foldName(
        name
          .toLowerCase()
          .replace(/ä/g, "ae")
          .replace(/ö/g, "oe")
          .replace(/ü/g, "ue")
          .replace(/å/g, "aa"),
      ),
    );
  const initials = /^(?:\p{L}\.){2,}$/u.exec(name);
  if (initials) spellings.push(folded.replaceAll(" ", ""));
  return spellings;
};

/** The bytes of a gazetteer over the tables: what `openGazetteer` reads. Same tables, same bytes. */
export const buildGazetteer = (tables: GazetteerTables): Uint8Array => {
  const settlements = readSettlements(tables.cities);
  const places: Place[] = settlements.map((settlement) => ({
    key: "",
    kind: "settlement",
    name: settlement.name,
    knownAs: settlement.knownAs,
    others: settlement.others,
    country: settlement.country,
    geonames: settlement.geonames,
    parent: NONE,
    population: settlement.population,
    latitude: settlement.latitude,
    longitude: settlement.longitude,
    timezone: settlement.timezone,
    standing: settlement.standing,
  }));
  const firstOther = places.length;
  const subdivisions = listSubdivisions(tables);
  places.push(...subdivisions, ...listCountries(tables), ...listRegions());

  const byKey = new Map<string, number>();
  for (let at = firstOther; at < places.length; at++) byKey.set(places[at]!.key, at);
  const keyed = (key: string): number => byKey.get(key) ?? NONE;

  for (const subdivision of subdivisions) subdivision.parent = keyed(`iso:${subdivision.above}`);
  for (const row of REGION_ROWS) {
    const region = places[keyed(row.key)]!;
    region.parent = region.country === "" ? NONE : keyed(`iso:${region.country}`);
  }

  const sums = new Map<number, Sum>();
  const capitals: Record<string, number> = {};
  const indexOfId = new Map(settlements.map((settlement, at) => [settlement.geonames, at]));
  settlements.forEach((settlement, at) => {
    const place = places[at]!;
    const code = subdivisionCode(settlement.country, settlement.admin1);
    const region = DIVISION_REGIONS.get(`${settlement.country}:${settlement.admin1}`);
    const country = keyed(`iso:${settlement.country}`);
    const division =
      code !== null && byKey.has(`iso:${code}`)
        ? keyed(`iso:${code}`)
        : region !== undefined
          ? keyed(region)
          : NONE;
    const city = settlement.city === null ? undefined : indexOfId.get(settlement.city);
    place.parent = city ?? (division === NONE ? country : division);
    if (settlement.standing > 0 && division !== NONE) takeEnglishName(place, places[division]!);
    if (settlement.standing === 1) capitals[settlement.country] ??= at;
    if (settlement.standing === -1) return;
    for (const holder of new Set([division, country]))
      if (holder !== NONE) addToSum(sums, holder, settlement);
  });
  for (const [at, sum] of sums) {
    const place = places[at]!;
    place.population = sum.people;
    place.timezone = mostOf(sum.zones);
    if (place.kind === "region") continue;
    place.latitude = sum.latitude / sum.people;
    place.longitude = sum.longitude / sum.people;
  }
  for (const [country, at] of Object.entries(capitals)) {
    const held = places[keyed(`iso:${country}`)];
    if (held) held.timezone = places[at]!.timezone;
  }

  const named = new Map<string, number[]>();
  const enter = (folded: string, at: number, isFirstName: boolean): void => {
    if (folded === "") return;
    const entry = at * 2 + (isFirstName ? 0 : 1);
    const list = named.get(folded);
    if (list === undefined) named.set(folded, [entry]);
    else if (!list.some((held) => held >> 1 === at)) list.push(entry);
  };
  const settled = new Set<string>();
  for (const { name, kind, population } of places)
    if (kind === "settlement" && population >= 50_000) settled.add(foldName(name));
  places.forEach((place, at) => {
    for (const first of [place.name, ...(place.knownAs ?? [])])
      for (const spelling of spellingsOf(first)) enter(spelling, at, true);
    if (place.kind === "subdivision") {
      const bare = withoutDivisionWords(place.name);
      if (!DIRECTIONS.test(bare)) enter(bare, at, true);
    }
    for (const other of place.others) {
      // the table gives small places names of firms and rulers too: there only another spelling is kept
      if (
        place.kind === "settlement" &&
        place.population < 15_000 &&
        !beginsAlike(place.name, other)
      )
        continue;
      for (const spelling of spellingsOf(other)) enter(spelling, at, false);
      // "Paris region" must not make the division one more Paris
      const bare = place.kind === "subdivision" ? withoutDivisionWords(other) : "";
      if (bare !== "" && !settled.has(bare) && !DIRECTIONS.test(bare)) enter(bare, at, false);
    }
  });

  // a division that the tables give no settlements stands where the settlement of its name stands
  for (const subdivision of subdivisions) {
    if (subdivision.population > 0) continue;
    const bare = withoutDivisionWords(subdivision.name);
    const list = named.get(bare) ?? [];
    const twins = list.filter((entry) => {
      const place = places[entry >> 1]!;
      return place.kind === "settlement" && place.country === subdivision.country;
    });
    const peopleOf = (entry: number): number => places[entry >> 1]!.population;
    const most = twins.sort((a, b) => peopleOf(b) - peopleOf(a))[0];
    const twin = most === undefined ? undefined : places[most >> 1]!;
    if (twin !== undefined && most! & 1) {
      takeEnglishName(twin, subdivision);
      list[list.indexOf(most!)] = most! & ~1;
    }
    const stand = twin ?? places[subdivision.parent];
    if (stand === undefined) continue;
    subdivision.latitude = stand.latitude;
    subdivision.longitude = stand.longitude;
    subdivision.timezone = stand.timezone;
  }

  const ranked = (list: readonly number[]): readonly number[] => {
    if (list.length === 1) return [list[0]! >> 1];
    const scores = new Map(
      list.map((entry) => [entry >> 1, prominence(places[entry >> 1]!, (entry & 1) === 0)]),
    );
    // "Aleppo" is the city before it is the governorate around it
    for (const entry of list) {
      const place = places[entry >> 1]!;
      if (place.kind !== "settlement" || entry & 1) continue;
      const above = scores.get(place.parent);
      if (above !== undefined && places[place.parent]!.kind === "subdivision" && place.standing > 0)
        scores.set(place.parent, Math.min(above, scores.get(entry >> 1)! * 0.9));
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
  };
  return packPlaces(tables.version, places, firstOther, named, ranked, capitals, keyed);
};

const packPlaces = (
  version: string,
  places: readonly Place[],
  firstOther: number,
  named: ReadonlyMap<string, readonly number[]>,
  ranked: (list: readonly number[]) => readonly number[],
  capitals: Readonly<Record<string, number>>,
  keyed: (key: string) => number,
): Uint8Array => {
  const count = places.length;
  const zones = [...new Set(places.map((place) => place.timezone))];
  const zoneIndex = new Map(zones.map((zone, at) => [zone, at]));
  const geonames = new Uint32Array(count);
  const parents = new Uint32Array(count);
  const populations = new Uint32Array(count);
  const latitudes = new Int32Array(count);
  const longitudes = new Int32Array(count);
  const countries = new Uint16Array(count);
  const timezones = new Uint16Array(count);
  const kinds = new Uint8Array(count);
  const nameStarts = new Uint32Array(count + 1);
  const names: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let nameBytes = 0;
  places.forEach((place, at) => {
    geonames[at] = place.geonames;
    parents[at] = place.parent;
    populations[at] = Math.round(place.population);
    latitudes[at] = Math.round(place.latitude * 1e5);
    longitudes[at] = Math.round(place.longitude * 1e5);
    countries[at] =
      place.country === "" ? 0 : (place.country.charCodeAt(0) << 8) | place.country.charCodeAt(1);
    timezones[at] = zoneIndex.get(place.timezone)!;
    kinds[at] = KINDS.indexOf(place.kind);
    const name = encoder.encode(place.name);
    names.push(name);
    nameStarts[at] = nameBytes;
    nameBytes += name.length;
  });
  nameStarts[count] = nameBytes;
  const nameColumn = new Uint8Array(nameBytes);
  names.forEach((name, at) => nameColumn.set(name, nameStarts[at]));

  const buckets = new Uint32Array(0x10001);
  const entries: { bucket: number; check: number; value: number }[] = [];
  const postings: number[] = [];
  for (const [folded, list] of named) {
    const [first, check] = hashName(folded);
    const best = ranked(list);
    let value = best[0]!;
    if (best.length > 1) {
      value = (0x80000000 | postings.length) >>> 0;
      postings.push(best.length, ...best);
    }
    entries.push({ bucket: first >>> 16, check, value });
  }
  entries.sort((a, b) => a.bucket - b.bucket || a.check - b.check);
  const checks = new Uint32Array(entries.length);
  const values = new Uint32Array(entries.length);
  entries.forEach(({ bucket, check, value }, at) => {
    checks[at] = check;
    values[at] = value;
    buckets[bucket + 1]!++;
  });
  for (let bucket = 0; bucket < 0x10000; bucket++) buckets[bucket + 1]! += buckets[bucket]!;

  const members: Record<string, number[]> = {};
  for (const row of REGION_ROWS)
    members[keyed(row.key)] = row.members
      .map((member) =>
        /^[A-Z]{2}(?:-|$)/.test(member)
          ? keyed(`iso:${member}`)
          : /^[a-z]/.test(member)
            ? keyed(`region:${member}`)
            : NONE,
      )
      .filter((at) => at !== NONE);
  const meta = encoder.encode(
    JSON.stringify({
      firstOther,
      zones,
      capitals,
      members,
      keys: places.slice(firstOther).map((place) => place.key),
    }),
  );
  return packColumns(version, {
    meta,
    geonames,
    parents,
    populations,
    latitudes,
    longitudes,
    countries,
    timezones,
    kinds,
    nameStarts,
    names: nameColumn,
    buckets,
    checks,
    values,
    postings: Uint32Array.from(postings),
  });
};
