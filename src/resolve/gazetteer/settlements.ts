// Reads GeoNames' table of cities into settlements: English name, spellings worth keeping, the city around.

export interface Settlement {
  readonly geonames: number;
  readonly name: string;
  /** Names that it is as well known by. */
  readonly knownAs: readonly string[];
  /** Spellings in Latin and Cyrillic letters. */
  readonly others: readonly string[];
  readonly country: string;
  /** GeoNames' code of the first-level division. */
  readonly admin1: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly timezone: string;
  /** 1 capital, 2 seat of a first-level division, 0 else, -1 part of a settlement. */
  readonly standing: -1 | 0 | 1 | 2;
  /** GeoNames id of the city that this is a part of. */
  readonly city: number | null;
}

/** Countries whose names are written in another script: there GeoNames' plain form is the English one. */
const TRANSLITERATED: ReadonlySet<string> = new Set(
  `AE AF AM BD BG BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KR KW KZ LA LB LK LY MA MK MM MN MR
   MV NP OM PK PS QA RS RU SA SD SO SY TD TH TJ TN TW UA UZ YE`.split(/\s+/),
);

const LATIN_OR_CYRILLIC = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]+$/u;
const HAS_CAPITAL = /\p{Lu}/u;
const CODE = /^[A-Z]{2,5}$/;
const LONGEST_NAME = 48;

const isWorthKeeping = (spelling: string): boolean =>
  spelling.length > 2 &&
  spelling.length <= LONGEST_NAME &&
  HAS_CAPITAL.test(spelling) &&
  !CODE.test(spelling) &&
  !spelling.includes(" - ") &&
  LATIN_OR_CYRILLIC.test(spelling);

/** "Arkhangel'sk", "Groznyy" and "Nizhniy Novgorod" as English has them, where GeoNames lists that form too. */
const plainerName = (name: string, others: readonly string[]): string => {
  if (!/['’ʼ]|[iy]y\b/u.test(name)) return name;
  const plainer = name.replace(/['’ʼ]/gu, "").replace(/[iy]y\b/gu, "y");
  return others.includes(plainer) ? plainer : name;
};

/** English names that reports use and GeoNames lists second, by GeoNames id. */
export const ENGLISH: ReadonlyMap<number, string> = new Map([
  [1456960, "Maidan Shahr"],
  [501175, "Rostov-on-Don"],
  [2886242, "Cologne"],
  [2861650, "Nuremberg"],
  [2657896, "Zurich"],
  [2711537, "Gothenburg"],
  [2797656, "Ghent"],
  [3094802, "Krakow"],
  [1529102, "Urumqi"],
  [2544571, "Kenitra"],
  [625665, "Mogilev"],
  [598316, "Kaunas"],
  [594739, "Siauliai"],
  [596128, "Panevezys"],
  [705812, "Kropyvnytskyi"],
]);

/** Other names that mean the place before any other of that name, by GeoNames id. */
const KNOWN_AS: ReadonlyMap<number, readonly string[]> = new Map([
  [5128581, ["New York", "NYC", "N.Y.C."]],
  [5368361, ["LA", "L.A."]],
  [4140963, ["Washington, D.C.", "Washington DC", "D.C."]],
  [3530597, ["CDMX"]],
  [1816670, ["Peking"]],
]);

/** New York's boroughs count as places of their own in the table. */
const BOROUGHS: ReadonlySet<number> = new Set([5125771, 5110302, 5133273, 5110266, 5139568]);
const NEW_YORK = 5128581;
const LONDON = 2643743;
const LONDON_DIVISION = "GLA";

interface BigCity {
  readonly geonames: number;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

const cellOf = (latitude: number, longitude: number): string =>
  `${String(Math.floor(latitude))},${String(Math.floor(longitude))}`;

/** Half the breadth of a city of that many people, in degrees. */
const reachOf = (population: number): number =>
  Math.min(0.35, 0.05 + 0.12 * Math.sqrt(population / 1e6));

/** All settlements of the table in the order of their GeoNames ids; a line that is none is passed over. */
export const readSettlements = (table: Uint8Array): readonly Settlement[] => {
  const rows: Settlement[] = [];
  const grid = new Map<string, BigCity[]>();
  const decoder = new TextDecoder();
  let from = 0;
  while (from < table.length) {
    let end = table.indexOf(10, from);
    if (end === -1) end = table.length;
    const cells = decoder.decode(table.subarray(from, end)).split("\t");
    from = end + 1;
    const [
      id,
      local,
      ascii,
      alternates,
      latitude,
      longitude,
      ,
      feature,
      country,
      ,
      admin1,
      admin2,
    ] = cells;
    if (cells.length < 18 || !local || !country) continue;
    const spellings = (alternates ?? "").split(",").map((spelling) => spelling.trim());
    const english = TRANSLITERATED.has(country) ? ascii || local : local;
    const geonames = Number(id);
    const name = ENGLISH.get(geonames) ?? plainerName(english, spellings);
    const population = Number(cells[14]);
    const isPart = feature === "PPLX" || feature === "PPLL" || BOROUGHS.has(geonames);
    const isInLondon = country === "GB" && admin2 === LONDON_DIVISION && geonames !== LONDON;
    const row: Settlement = {
      geonames,
      name,
      others: [...new Set([local, ascii ?? "", ...spellings])].filter(
        (spelling) => spelling !== name && isWorthKeeping(spelling),
      ),
      knownAs: KNOWN_AS.get(geonames) ?? [],
      country,
      admin1: admin1 ?? "",
      population,
      latitude: Number(latitude),
      longitude: Number(longitude),
      timezone: cells[17] ?? "",
      standing: isPart || isInLondon ? -1 : feature === "PPLC" ? 1 : feature === "PPLA" ? 2 : 0,
      city: BOROUGHS.has(geonames) ? NEW_YORK : isInLondon ? LONDON : null,
    };
    rows.push(row);
    if (row.standing !== -1 && population >= 50_000) {
      const cell = cellOf(row.latitude, row.longitude);
      const held = grid.get(cell);
      if (held) held.push(row);
      else grid.set(cell, [row]);
    }
  }
  const cityAround = (row: Settlement): number | null => {
    let best: BigCity | null = null;
    let nearest = 1;
    for (let north = -1; north <= 1; north++)
      for (let east = -1; east <= 1; east++)
        for (const city of grid.get(cellOf(row.latitude + north, row.longitude + east)) ?? []) {
          if (city.country !== row.country || city.population < 2 * row.population) continue;
          const distance = Math.hypot(
            city.latitude - row.latitude,
            (city.longitude - row.longitude) * Math.cos((row.latitude * Math.PI) / 180),
          );
          const share = distance / reachOf(city.population);
          if (share < nearest) [best, nearest] = [city, share];
        }
    return best?.geonames ?? null;
  };
  return rows
    .map((row) =>
      row.standing === -1 && row.city === null ? { ...row, city: cityAround(row) } : row,
    )
    .sort((a, b) => a.geonames - b.geonames);
};
