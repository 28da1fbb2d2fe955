// Turns a seed into a world: true counts over time and place, origins that tell of them, outlets that quote and copy.
import { aboutBounds, boundsOf, type Bounds, type Qualifier } from "../model/bounds.ts";
import type { ClaimValue, ResolvedClaim, ResolvedPlace } from "../model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../model/gazetteer.ts";
import type { Measure } from "../model/measure.ts";

export interface WorldOptions {
  /** Whether one origin is made to contradict the others at the end. */
  readonly withLie: boolean;
  /** How many statements the origins make. */
  readonly statements: number;
}

/** What one origin said once, before outlets carry it. */
export interface Utterance {
  readonly origin: string;
  readonly measure: Measure;
  readonly place: string;
  readonly hour: number;
  readonly qualifier: Qualifier;
  readonly value: ClaimValue;
  readonly bounds: Bounds;
}

export interface World {
  readonly seed: number;
  readonly claims: readonly ResolvedClaim[];
  readonly utterances: readonly Utterance[];
  readonly gazetteer: Gazetteer;
  /** The place and measure on which an origin lied, and who; null where none did. */
  readonly lie: {
    readonly measure: Measure;
    readonly place: string;
    readonly origin: string;
  } | null;
  /** The true count by an hour of the world; null for a place that it does not have. */
  readonly truth: (measure: Measure, place: string, hour: number) => number | null;
  readonly hourOf: (moment: string) => number;
}

const MEASURES = ["killed", "injured", "detained"] as const satisfies readonly Measure[];
const ORIGINS = ["police", "ministry", "monitor", "hospital", "union", "red cross"];
const OUTLETS = ["Morning Post", "Evening Mail", "The Courier", "Radio One", "The Wire", "Gazette"];
const HOURS = 60;
const BEGINS = Date.UTC(2021, 4, 3, 6);
const HOUR = 3_600_000;

/** Numbers between 0 and 1 that follow from the seed alone (mulberry32). */
const makeChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const momentOf = (hour: number): string =>
  new Date(BEGINS + hour * HOUR).toISOString().replace(".000Z", "Z");

const place = (key: string, name: string, kind: ResolvedPlace["kind"]): GazetteerPlace => ({
  key,
  name,
  kind,
  country: "XX",
  timezone: "UTC",
  population: 0,
});

/** A country of three regions with two to four cities each. */
const makeLand = (chance: () => number) => {
  const country = place("xx", "Landia", "country");
  const holder = new Map<string, GazetteerPlace>();
  const places = [country];
  const cities: GazetteerPlace[] = [];
  for (let region = 1; region <= 3; region++) {
    const at = place(`xx-${String(region)}`, `Region ${String(region)}`, "subdivision");
    places.push(at);
    holder.set(at.key, country);
    const count = 2 + Math.floor(chance() * 3);
    for (let city = 1; city <= count; city++) {
      const name = `City ${String(region)}${String(city)}`;
      const inner = place(`${at.key}-${String(city)}`, name, "settlement");
      places.push(inner);
      cities.push(inner);
      holder.set(inner.key, at);
    }
  }
  const byName = new Map(places.map((one) => [one.name, one]));
  const byKey = new Map(places.map((one) => [one.key, one]));
  const parent = (inner: GazetteerPlace): GazetteerPlace | null => holder.get(inner.key) ?? null;
  const holds = (outer: GazetteerPlace, inner: GazetteerPlace): boolean => {
    for (let up = parent(inner); up !== null; up = parent(up))
      if (up.key === outer.key) return true;
    return false;
  };
  const gazetteer: Gazetteer = {
    find: (name) => [byName.get(name)].filter((one) => one !== undefined),
    place: (key) => byKey.get(key) ?? null,
    locate: (one) => byName.get(one.name) ?? null,
    holds,
    parent,
    version: "simulated",
  };
  return { places, cities, gazetteer };
};

/** Running totals by the hour, for each measure and city. */
const makeTruth = (cities: readonly GazetteerPlace[], chance: () => number) => {
  const totals = new Map<string, readonly number[]>();
  for (const measure of MEASURES)
    for (const city of cities) {
      const pace = chance() ** 3 * 12;
      const byHour: number[] = [];
      let total = 0;
      for (let hour = 0; hour <= HOURS; hour++) {
        total += Math.floor(chance() * pace * Math.exp(-hour / 25) + chance() ** 4);
        byHour.push(total);
      }
      totals.set(`${measure}|${city.key}`, byHour);
    }
  return totals;
};

const VAGUE: readonly Bounds[] = [
  { floor: 3, ceiling: 9 },
  { floor: 24, ceiling: 99 },
  { floor: 200, ceiling: 999 },
];

/** How an origin puts a number that it knows: exactly, rounded, undercounted, as a range, as a word. */
const putInWords = (
  count: number,
  chance: () => number,
): Pick<Utterance, "qualifier" | "value" | "bounds"> => {
  const say = (qualifier: Qualifier, value: ClaimValue, bounds?: Bounds) => ({
    qualifier,
    value,
    bounds: bounds ?? boundsOf(qualifier, value),
  });
  const form = chance();
  if (form < 0.35) return say("exact", count);
  if (form < 0.6) return say("at_least", Math.floor(count * (0.7 + 0.3 * chance())));
  if (form < 0.7 && count > 10) return say("more_than", Math.floor((count - 1) / 10) * 10);
  if (form < 0.82) {
    const rounded = Math.round(count / 10) * 10;
    const { floor, ceiling } = aboutBounds(rounded);
    if (rounded > 0 && floor <= count && (ceiling ?? count) >= count) return say("about", rounded);
  }
  if (form < 0.92)
    return say("range", [
      Math.max(0, count - Math.floor(chance() * 6)),
      count + Math.floor(chance() * 8),
    ]);
  const word = VAGUE.find(({ floor, ceiling }) => floor <= count && count <= (ceiling ?? count));
  return word === undefined ? say("exact", count) : say("vague", null, word);
};

interface Carrying {
  readonly utterance: Utterance;
  readonly outlet: string;
  readonly hour: number;
  /** Whether the outlet says whose number it is. */
  readonly named: boolean;
}

const claimOf = (
  { utterance, outlet, hour, named }: Carrying,
  index: number,
  at: ResolvedPlace,
): ResolvedClaim => {
  const { origin, measure, qualifier, value, bounds } = utterance;
  const document = `${outlet} ${momentOf(hour)} ${String(index)}`;
  const number = { start: 0, end: 1, text: "#" };
  return {
    id: `c${String(index).padStart(5, "0")}`,
    document,
    field: "text",
    number,
    value,
    qualifier,
    bounds,
    measure,
    also: [],
    counted: null,
    unit: "person",
    indefinite: false,
    role: "total",
    reality: "actual",
    sentence: number,
    clause: number,
    quote: "",
    places: [],
    times: [],
    attribution: [],
    standing: {},
    trace: ["simulated"],
    ruleset: "simulated",
    place: at,
    when: null,
    asOf: momentOf(utterance.hour),
    source: named ? origin : null,
    origin: named ? origin : outlet,
    published: momentOf(hour),
    outlet,
    countScope: "cumulative",
  };
};

/**
 * A world from a seed. Origins learn of counts with a lag of up to six hours and say what they know in several ways;
 * all that they say is true of the moment that it holds for, save the lie where one is asked for: an exact number of
 * the last hour, well below what another origin has stated as a floor. Outlets carry each word once or more often,
 * mostly by name, sometimes in their own voice after another outlet has named it.
 */
export const simulateWorld = (seed: number, options: WorldOptions): World => {
  const chance = makeChance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const { places, cities, gazetteer } = makeLand(chance);
  const totals = makeTruth(cities, chance);
  const byName = new Map(places.map((one) => [one.name, one]));

  const truth = (measure: Measure, name: string, hour: number): number | null => {
    const at = byName.get(name);
    if (at === undefined) return null;
    const until = Math.max(0, Math.min(HOURS, Math.floor(hour)));
    return cities
      .filter((city) => city.key === at.key || gazetteer.holds(at, city))
      .reduce((sum, city) => sum + totals.get(`${measure}|${city.key}`)![until]!, 0);
  };

  const utterances: Utterance[] = [];
  for (let index = 0; index < options.statements; index++) {
    const said = Math.floor(chance() * HOURS);
    const hour = Math.max(0, said - Math.floor(chance() * 6));
    const [measure, at, origin] = [pick(MEASURES), pick(places), pick(ORIGINS)];
    const count = truth(measure, at.name, hour)!;
    utterances.push({ origin, measure, place: at.name, hour, ...putInWords(count, chance) });
  }

  let lie: World["lie"] = null;
  if (options.withLie) {
    const firm = utterances.filter(({ bounds }) => bounds.floor >= 5);
    if (firm.length > 0) {
      const against = pick(firm);
      const origin = pick(ORIGINS.filter((one) => one !== against.origin));
      const value = Math.floor(against.bounds.floor * (0.2 + 0.6 * chance()));
      const { measure, place: where } = against;
      utterances.push({
        origin,
        measure,
        place: where,
        hour: HOURS,
        qualifier: "exact",
        value: Math.max(1, value),
        bounds: boundsOf("exact", Math.max(1, value)),
      });
      lie = { measure, place: where, origin };
    }
  }

  const carried = utterances.flatMap((utterance): readonly Carrying[] => {
    const first: Carrying = {
      utterance,
      outlet: pick(OUTLETS),
      hour: utterance.hour + Math.floor(chance() * 4),
      named: true,
    };
    const again = chance() < 0.35 ? 1 + Math.floor(chance() * 2) : 0;
    const copies = Array.from({ length: again }, () => ({
      utterance,
      outlet: pick(OUTLETS),
      hour: first.hour + Math.floor(chance() * 5),
      named: chance() < 0.6,
    }));
    return [first, ...copies];
  });
  return {
    seed,
    claims: carried.map((one, index) => claimOf(one, index, byName.get(one.utterance.place)!)),
    utterances,
    gazetteer,
    lie,
    truth,
    hourOf: (moment) => (Date.parse(moment) - BEGINS) / HOUR,
  };
};
