// English words that make or qualify numbers, and the words beside a numeral that tell it is no count.
import type { Bounds, Qualifier } from "../../../model/bounds.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

export const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(" ").map((word, value): [string, number] => [word, value]),
  ...TENS.split(" ").map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
  ["dozen", 12],
  ["score", 20],
]);
/** Letters set close to a numeral. */
export const SCALE_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
]);

/** Vague words and what they decode to. */
export const VAGUE: ReadonlyMap<string, Bounds> = new Map([
  ["dozens", { floor: 24, ceiling: 99 }],
  ["scores", { floor: 40, ceiling: 99 }],
  ["hundreds", { floor: 200, ceiling: 999 }],
  ["thousands", { floor: 2000, ceiling: 9999 }],
  ["millions", { floor: 2e6, ceiling: 9_999_999 }],
  ["billions", { floor: 2e9, ceiling: 9_999_999_999 }],
  ["lakhs", { floor: 2e5, ceiling: 9_999_999 }],
  ["several", { floor: 3, ceiling: 9 }],
  ["handful", { floor: 3, ceiling: 9 }],
  ["multiple", { floor: 2, ceiling: null }],
  ["countless", { floor: 24, ceiling: null }],
  ["numerous", { floor: 3, ceiling: null }],
]);
/** "tens of thousands", "hundreds of millions": the first word gives the factor. */
export const VAGUE_FACTORS: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 100],
  ["thousands", 1000],
]);

/** Qualifying words right before a number, longest first; each row: words, qualifier. */
export const QUALIFIERS_BEFORE: readonly (readonly [words: readonly string[], Qualifier])[] = (
  [
    ["at the very least", "at_least"],
    ["not less than", "at_least"],
    ["no less than", "at_least"],
    ["no fewer than", "at_least"],
    ["not fewer than", "at_least"],
    ["a minimum of", "at_least"],
    ["minimum of", "at_least"],
    ["at least a total of", "at_least"],
    ["at least", "at_least"],
    ["a least", "at_least"],
    ["atleast", "at_least"],
    ["well over", "more_than"],
    ["well above", "more_than"],
    ["far more than", "more_than"],
    ["much more than", "more_than"],
    ["more than", "more_than"],
    ["just over", "more_than"],
    ["in excess of", "more_than"],
    ["upwards of", "more_than"],
    ["upward of", "more_than"],
    ["over", "more_than"],
    ["above", "more_than"],
    ["exceeding", "more_than"],
    ["exceeded", "more_than"],
    ["exceeds", "more_than"],
    ["tops", "more_than"],
    ["topped", "more_than"],
    ["topping", "more_than"],
    ["surpasses", "more_than"],
    ["surpassed", "more_than"],
    ["passes", "more_than"],
    ["passed", "more_than"],
    ["past", "more_than"],
    ["well past", "more_than"],
    ["north of", "more_than"],
    ["beyond", "more_than"],
    ["as many as", "at_most"],
    ["as much as", "at_most"],
    ["as high as", "at_most"],
    ["up to", "at_most"],
    ["upto", "at_most"],
    ["at most", "at_most"],
    ["no more than", "at_most"],
    ["not more than", "at_most"],
    ["a maximum of", "at_most"],
    ["fewer than", "less_than"],
    ["less than", "less_than"],
    ["under", "less_than"],
    ["below", "less_than"],
    ["just under", "less_than"],
    ["an estimated", "about"],
    ["estimated", "about"],
    ["estimated at", "about"],
    ["approximately", "about"],
    ["approx", "about"],
    ["about", "about"],
    ["around", "about"],
    ["roughly", "about"],
    ["nearly", "about"],
    ["almost", "about"],
    ["close to", "about"],
    ["near", "about"],
    ["circa", "about"],
    ["some", "about"],
    ["perhaps", "about"],
    ["in the region of", "about"],
  ] as const
)
  .map(([words, qualifier]) => [words.split(" "), qualifier] as const)
  .toSorted((a, b) => b[0].length - a[0].length);

/** Words between a qualifier and its number that change nothing. */
export const BETWEEN_QUALIFIER_AND_NUMBER = set("a total of another an additional the");

/** Words right after a number that make a bound of it: 40 or more. */
export const QUALIFIERS_AFTER: readonly (readonly [words: readonly string[], Qualifier])[] = (
  [
    ["or more", "at_least"],
    ["or so", "about"],
    ["or fewer", "at_most"],
    ["or less", "at_most"],
    ["plus", "more_than"],
    ["approximately", "about"],
    ["at least", "at_least"],
    ["odd", "about"],
  ] as const
).map(([words, qualifier]) => [words.split(" "), qualifier] as const);

/** After a numeral these make it a measure of something else: time, money, distance, share. */
export const UNITS_AFTER = set(`
  percent percentage per-cent pc pct year years month months week weeks day days hour hours minute minutes
  second seconds decade decades century centuries night nights weekend weekends season seasons
  dollar dollars euro euros rupee rupees rs ruble rubles rouble roubles yen yuan cent cents pence peso
  pesos franc francs lira dinar dinars usd eur gbp pounds
  kilometer kilometers kilometre kilometres km kms mile miles meter meters metre metres foot feet ft
  yard yards inch inches centimeter centimeters centimetre centimetres millimeters millimetres mm cm m
  acre acres hectare hectares ha tonne tonnes ton tons kilogram kilograms kilo kilos kg kgs gram grams
  ounce ounces lb lbs liter liters litre litres gallon gallons barrel barrels degree degrees mph kph knots
  watt watts megawatt megawatts mw kw gw hz mhz storey storeys stories
  am pm a.m p.m a.m. p.m. gmt est edt pst ist utc bst cet o'clock
  th st nd rd s x times
  year-old years-old month-old day-old yo y.o yr yrs
  billion-dollar percentage-point points point votes vote seats goals runs wickets overs laps stars`);

export const MONTHS = set(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`);

/** Before a numeral these make it a name, a rank, a page, an age. */
export const NAMES_BEFORE = set(`
  village no no. nos number numbers article articles section sections rule chapter page pages route highway interstate
  i road flight channel level grade phase stage version model type class room apartment apt unit suite
  building-no line platform gate block ward district-no day week year episode volume vol part item
  resolution aged age ages magnitude boeing airbus airbuses il mig su tu t falcon apollo windows iphone world-war
  war ii category cat size bus-no tram-no group pier berth shaft tunnel station-no terminal pool act bill
  fox chopper news abc nbc cbs image photo door sky psalm verse formula sector zone camp-no battalion-no regiment-no precinct engine
  top rs us$ usd eur gbp score rank ranked`);
