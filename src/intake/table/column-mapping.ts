// Turns the column names of other people's tables into those of the contract, with what every row of theirs means.
import { readStatedTime } from "../stated-time.ts";

/**
 * Theirs to ours. A name of theirs that begins with a colon is no column but what stands in every row:
 * `{":detained": "measure", "headcount": "value"}`.
 */
export type ColumnMapping = Readonly<Record<string, string>>;

interface KnownLayout {
  /** Columns by which the layout is known. */
  readonly knownBy: readonly string[];
  /** Of several columns for one of ours, the first that is there rules. */
  readonly columns: readonly (readonly [theirs: string, ours: string])[];
}

/** Tables of first-hand reports that are known by their columns. */
const KNOWN_LAYOUTS: readonly KnownLayout[] = [
  {
    // OVD-Info's detentions: a row is what was reported of one police station at one gathering. A part of a
    // place's count proves no more than that the whole is as large, so every row is an "at least".
    knownBy: ["number_of_detentions", "date", "region"],
    columns: [
      ["number_of_detentions", "value"],
      ["date", "as_of"],
      ["region_eng", "place"],
      ["region", "place"],
      [":detained", "measure"],
      [":at_least", "qualifier"],
      [":event", "scope"],
      [":OVD-Info", "origin"],
    ],
  },
];

export const foldColumn = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

/** How one table's columns read. */
export interface ReadColumns {
  /** Our name for each column in order, or theirs where it is none of ours; empty for a column to pass over. */
  readonly names: readonly string[];
  /** What stands in every row, by our names. */
  readonly constants: Readonly<Record<string, string>>;
}

/** The layout that the columns are known by, as a mapping; null where they are not known. */
const knownMapping = (header: readonly string[]): KnownLayout | null => {
  const names = new Set(header.map(foldColumn));
  return KNOWN_LAYOUTS.find(({ knownBy }) => knownBy.every((name) => names.has(name))) ?? null;
};

/** Reads the header by the person's mapping, else by the layout that it is known as, else as it stands. */
export const readColumns = (header: readonly string[], given: ColumnMapping): ReadColumns => {
  const folded = header.map(foldColumn);
  const stated = Object.entries(given);
  const layout = stated.length > 0 ? null : knownMapping(header);
  const pairs: readonly (readonly [string, string])[] = layout?.columns ?? stated;
  const constants: Record<string, string> = {};
  const columns = new Map<string, string>();
  const taken = new Set<string>();
  for (const [theirs, ours] of pairs) {
    const name = foldColumn(ours);
    if (theirs.startsWith(":")) constants[name] = theirs.slice(1).trim();
    else if (folded.includes(foldColumn(theirs)) && !(layout !== null && taken.has(name))) {
      columns.set(foldColumn(theirs), name);
      taken.add(name);
    }
  }
  return {
    names: folded.map((name) => columns.get(name) ?? (taken.has(name) ? "" : name)),
    constants,
  };
};

/** Whether a table with this header is one of those known, without a mapping. */
export const isKnownLayout = (header: readonly string[]): boolean => knownMapping(header) !== null;

/** `06.05.2024` as ISO 8601, as tables east of the Rhine write it; anything else as it stands. */
export const tidyDay = (cell: string): string => {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell.trim());
  if (found === null) return cell;
  const [, day, month, year] = found;
  return readStatedTime(`${year!}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`) ?? cell;
};
