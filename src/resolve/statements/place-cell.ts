// Reads the place cell of a statement: a place, several added up, a day in brackets, what is left of a place.
import type { ResolvedPlace } from "../../model/claim.ts";
import type { Gazetteer, GazetteerPlace } from "../../model/gazetteer.ts";
import type { CellLexicon } from "./lexicon.ts";

export interface PlaceCell {
  readonly place: ResolvedPlace | null;
  /** Days that stood in brackets behind the place; null where none did. */
  readonly when: string | null;
  /** Words in brackets that narrow whom the row counts, and no place. */
  readonly counted: string;
}

interface CellContext {
  readonly gazetteer: Gazetteer;
  /** Countries of the table's other places. */
  readonly countries: ReadonlySet<string>;
  readonly lexicon: CellLexicon;
}

const plain = ({ key: _key, population: _population, ...place }: GazetteerPlace): ResolvedPlace =>
  place;

/** `kind` is what the cell says that it is; null where it does not say. */
const findPlace = (
  name: string,
  kind: ResolvedPlace["kind"] | null,
  { gazetteer, countries }: CellContext,
): GazetteerPlace | null => {
  const all = gazetteer.find(name);
  const such = kind === null ? [] : all.filter((place) => place.kind === kind);
  const found = such.length > 0 ? such : all;
  const first = found[0];
  if (first === undefined) return null;
  if (first.kind === "country" || first.kind === "region" || countries.size === 0) return first;
  return found.find((place) => place.country !== null && countries.has(place.country)) ?? first;
};

/** The time that all of them keep, where it is one. */
const zoneOf = (places: readonly ResolvedPlace[]): { readonly timezone?: string } => {
  const [timezone, ...others] = new Set(places.map((place) => place.timezone));
  return timezone === undefined || others.length > 0 ? {} : { timezone };
};

/** A name that no gazetteer has: what of it is a country's name says where it lies. */
const nameRegion = (name: string, context: CellContext): ResolvedPlace => {
  const words = name.split(/\s+/);
  for (let length = Math.min(4, words.length); length > 0; length--)
    for (let from = words.length - length; from >= 0; from--) {
      const part = words.slice(from, from + length).join(" ");
      const country = context.gazetteer
        .find(part)
        .find((place) => place.kind === "country" && /^\p{Lu}/u.test(part));
      if (country !== undefined)
        return { name, country: country.country, kind: "region", ...zoneOf([country]) };
    }
  const [only] = context.countries.size === 1 ? context.countries : [];
  const left = words.some((word) => context.lexicon.elsewhere.has(word.toLowerCase()));
  return { name, country: left ? (only ?? null) : null, kind: "unknown" };
};

const readPlace = (
  name: string,
  kind: ResolvedPlace["kind"] | null,
  context: CellContext,
): ResolvedPlace => {
  const terms = name.split(/\s+\+\s+/).filter((term) => term !== "");
  if (terms.length > 1) {
    const places = terms.map((term) => readPlace(term, null, context));
    const countries = new Set(places.map((place) => place.country));
    return {
      name: places.map((place) => place.name).join(" + "),
      country: countries.size === 1 ? places[0]!.country : null,
      kind: "region",
      ...zoneOf(places),
    };
  }
  const found = findPlace(name, kind, context);
  return found === null ? nameRegion(name, context) : plain(found);
};

const pad = (value: number): string => String(value).padStart(2, "0");

const lastWeekday = (asOf: string, weekday: number): string | null => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(asOf)?.[0];
  if (day === undefined) return null;
  const at = new Date(`${day}T00:00:00Z`);
  const back = ((at.getUTCDay() || 7) - weekday + 7) % 7;
  return new Date(at.getTime() - back * 86_400_000).toISOString().slice(0, 10);
};

/** "Saturday", "3 May", "17-18 Nov": the days that they are, seen from the day of statement; null for other words. */
const readDaysCell = (text: string, asOf: string, lexicon: CellLexicon): string | null => {
  const weekday = lexicon.weekdays.get(text.toLowerCase());
  if (weekday !== undefined) return lastWeekday(asOf, weekday) ?? (asOf === "" ? null : asOf);
  const dated = /^(\d{1,2})(?:\s*[-\u2013]\s*(\d{1,2}))?\s+(\p{L}+)$/u.exec(text);
  const month = lexicon.months.get(dated?.[3]?.toLowerCase() ?? "");
  if (dated === null || month === undefined || !/^\d{4}/.test(asOf)) return null;
  const write = (day: string): string => `${asOf.slice(0, 4)}-${pad(month)}-${pad(Number(day))}`;
  return dated[2] === undefined ? write(dated[1]!) : `${write(dated[1]!)}/${write(dated[2])}`;
};

/**
 * The part of a place that lies behind a front, "Arland (rebel-held)": a place of its own that shares no ground with
 * what the others hold; or the part that lies towards one side, "Arland (north)", whose borders nobody drew. Null where
 * the words in brackets name neither, or the place is no more than a word.
 */
const readPart = (
  place: ResolvedPlace | null,
  beside: string,
  { lexicon }: CellContext,
): ResolvedPlace | null => {
  if (place === null || place.kind === "unknown" || place.name.includes(" + ")) return null;
  const said = beside.toLowerCase();
  const words = said.split(/[\s-]+/).filter((word) => !lexicon.held.has(word));
  const quarter = [said, words.join(" ")].find((name) => lexicon.quarters.has(name));
  const holder = words.length === 1 ? lexicon.holders.get(words[0]!) : undefined;
  const part = holder ?? quarter;
  return part === undefined
    ? null
    : {
        name: `${place.name} (${part})`,
        country: place.country,
        kind: holder === undefined ? "region" : "subdivision",
        ...zoneOf([place]),
      };
};

/** Reads one place cell; `asOf` is the moment that the row's count holds for. An empty cell is no place. */
export const readPlaceCell = (cell: string, asOf: string, context: CellContext): PlaceCell => {
  const bracket = /^(.+?)\s*\(([^()]*)\)$/.exec(cell.trim());
  const name = (bracket?.[1] ?? cell).trim();
  if (name === "") return { place: null, when: null, counted: "" };
  const beside = bracket?.[2]?.trim() ?? "";
  const when = beside === "" ? null : readDaysCell(beside, asOf, context.lexicon);
  const kind = context.lexicon.kinds.get(beside.toLowerCase()) ?? null;
  // A front runs through a region rather than through the town that it is called after.
  const held = beside
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => context.lexicon.holders.has(word));
  const place = readPlace(name, kind ?? (held ? "subdivision" : null), context);
  if (kind !== null) return { place, when, counted: "" };
  const part = when === null ? readPart(place, beside, context) : null;
  if (part !== null) return { place: part, when, counted: "" };
  return { place, when, counted: when === null ? beside : "" };
};
