// Turns the rows of a table of statements into resolved claims, each quoted by its own cells.
import { boundsOf, isQualifier, type Bounds, type Qualifier } from "../model/bounds.ts";
import {
  REALITIES,
  TABLE_RULESET,
  type AttributionLink,
  type ClaimValue,
  type Reality,
  type ResolvedClaim,
} from "../model/claim.ts";
import type { Document, Statement } from "../model/document.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import { isMeasure } from "../model/measure.ts";
import { resolveOrigin } from "./origins.ts";
import type { Lookups } from "./resolve.ts";
import { ENGLISH_CELLS } from "./statements/en.ts";
import type { CellLexicon } from "./statements/lexicon.ts";
import { readPlaceCell, type PlaceCell } from "./statements/place-cell.ts";

const numberOf = (text: string): number | null => {
  const digits = text.replaceAll(/[\s,\u00a0\u202f]/g, "");
  const value = Number(digits);
  return digits === "" || !Number.isFinite(value) || value < 0 ? null : value;
};

const valueOf = (text: string): ClaimValue => {
  const ends = text.split(/\s*[-\u2013]\s*/).map(numberOf);
  const [low, high] = ends;
  if (ends.length === 2 && low != null && high != null)
    return low <= high ? [low, high] : [high, low];
  return ends.length === 1 && low !== undefined ? low : null;
};

const qualifierOf = (cell: string, value: ClaimValue): Qualifier => {
  if (value === null) return "vague";
  if (typeof value !== "number") return "range";
  return isQualifier(cell) && cell !== "vague" && cell !== "range" ? cell : "exact";
};

const SCOPES: Readonly<Record<string, ResolvedClaim["countScope"]>> = {
  cumulative: "cumulative",
  day: "day",
  month: "month",
  year_to_date: "year-to-date",
  event: "event",
};

const scopeOf = (cell: string): ResolvedClaim["countScope"] =>
  SCOPES[
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_")
  ] ?? null;

/** Remarks of whoever kept the table stand in brackets behind a name: "(superseded)", "(tweet)". */
const withoutRemark = (name: string): string => {
  const cut = name.indexOf(" (");
  return cut > 0 && name.endsWith(")") ? name.slice(0, cut).trim() : name.trim();
};

const chainOf = (
  statement: Statement,
  document: Document,
  lexicon: CellLexicon,
): readonly AttributionLink[] => {
  const { origin = "", via = "" } = statement.cells;
  const cited = withoutRemark(origin)
    .split(lexicon.citing)
    .filter((name) => name !== "");
  const names = [...cited.reverse(), ...(via === "" ? [] : [via])];
  const row = document.text.slice(statement.row.start, statement.row.end);
  return names.map((name, index) => {
    const at = row.indexOf(name);
    const start = statement.row.start + Math.max(0, at);
    return {
      name,
      manner: index === 0 ? "according-to" : "citing",
      start,
      end: at < 0 ? start : start + name.length,
      text: at < 0 ? "" : name,
    };
  });
};

const dayOf = (asOf: string): string | null => {
  const match = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(asOf);
  return match === null ? null : match[0];
};

/** The claim that one row states. `known` are places met in the table, which settle names that stand for several. */
const claimOf = (
  statement: Statement,
  document: Document,
  at: PlaceCell,
  lookups: Lookups,
  lexicon: CellLexicon,
): ResolvedClaim | null => {
  const cell = (name: string): string => statement.cells[name] ?? "";
  const measure = cell("measure");
  if (!isMeasure(measure)) return null;
  const text = cell("value");
  const value = valueOf(text);
  const word: Bounds | null =
    value === null ? (lexicon.vague.get(text.toLowerCase()) ?? null) : null;
  const qualifier = qualifierOf(cell("qualifier"), value);
  const stated = cell("reality");
  const reality = REALITIES.find((code) => code === stated) ?? "actual";
  const asOf = cell("as_of") === "" ? null : cell("as_of");
  const counted = [cell("counted"), at.counted].filter((part) => part !== "").join(" ");
  const report = cell("report") || null;
  const row = { start: statement.row.start, end: statement.row.end };
  const attribution = chainOf(statement, document, lexicon);
  const outlet = report ?? document.outlet;
  const bare = {
    // A table read again with a row more is another document; its claims are other claims.
    id: `${document.id}:${statement.id}`,
    document: document.id,
    field: "text" as const,
    number: statement.number,
    value,
    qualifier,
    bounds: boundsOf(qualifier, value, word),
    measure,
    also: [],
    counted: counted === "" ? null : { ...row, end: row.start, text: counted },
    unit: counted
      .toLowerCase()
      .split(/\s+/)
      .some((noun) => lexicon.households.has(noun))
      ? ("household" as const)
      : null,
    indefinite: false,
    role: "total" as const,
    reality: reality as Reality,
    sentence: row,
    clause: row,
    quote: document.text.slice(row.start, row.end),
    places: [],
    times: [],
    attribution,
    standing: {
      value: "stated",
      measure: "stated",
      place: "stated",
      attribution: "stated",
    } as const,
    trace: ["statement-row"],
    ruleset: TABLE_RULESET,
  };
  const { source, origin } = resolveOrigin(
    bare,
    { ...document, outlet },
    at.place,
    lookups.aliases,
  );
  return {
    ...bare,
    place: at.place,
    when: at.when ?? (asOf === null ? null : dayOf(asOf)),
    asOf,
    source,
    origin: source === null ? (outlet ?? document.id) : origin,
    published: cell("published") || document.published,
    outlet,
    countScope: scopeOf(cell("scope")) ?? (at.when === null ? null : "event"),
  };
};

/** Countries that the table's places name for certain: they settle names that several places bear. */
const countriesOf = (document: Document, gazetteer: Gazetteer): ReadonlySet<string> => {
  const countries = new Set<string>();
  for (const { cells } of document.statements ?? []) {
    const found = gazetteer.find(cells["place"] ?? "")[0];
    if (found?.kind === "country" && found.country !== null) countries.add(found.country);
  }
  return countries;
};

/**
 * The claims of a table of statements, in the order of its rows. A row names its report; where its origin is empty,
 * the report speaks in its own voice.
 */
export const statementsToClaims = (
  document: Document,
  lookups: Lookups,
  lexicon: CellLexicon = ENGLISH_CELLS,
): readonly ResolvedClaim[] => {
  const countries = countriesOf(document, lookups.gazetteer);
  const places = new Map<string, PlaceCell>();
  const readPlace = (statement: Statement): PlaceCell => {
    const [cell, asOf] = [statement.cells["place"] ?? "", statement.cells["as_of"] ?? ""];
    const key = `${cell}|${asOf}`;
    let read = places.get(key);
    if (read === undefined) {
      read = readPlaceCell(cell, asOf, { gazetteer: lookups.gazetteer, countries, lexicon });
      places.set(key, read);
    }
    return read;
  };
  return (document.statements ?? [])
    .map((statement) => claimOf(statement, document, readPlace(statement), lookups, lexicon))
    .filter((claim) => claim !== null);
};
