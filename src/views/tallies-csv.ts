// Turns tallies into CSV: a row a tally, plain numbers in their cells, safe to open in a spreadsheet.
import type { KnownClaim } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";

const COLUMNS = [
  "tally",
  "situation",
  "measure",
  "counted",
  "reality",
  "place",
  "country",
  "geonames",
  "latitude",
  "longitude",
  "when",
  "known",
  "method",
  "floor",
  "ceiling",
  "best",
  "headline",
  "strength",
  "origins",
  "reports",
  "conflicts",
  "disputes",
  "corrections",
  "because",
  "origin_names",
] as const;

/** RFC 4180, and no cell that a spreadsheet would run as a formula. */
export const csvCell = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(",")}\r\n`;

/** Numbers and lists of a tally, one row; lists are joined with a bar. */
export const talliesCsv = (tallies: readonly Tally[]): string =>
  line(COLUMNS) +
  tallies
    .map((tally) =>
      line([
        tally.id,
        tally.situation,
        tally.measure,
        tally.counted,
        tally.reality,
        tally.place?.name ?? null,
        tally.place?.country ?? null,
        tally.place?.geonames ?? null,
        tally.place?.latitude ?? null,
        tally.place?.longitude ?? null,
        tally.when,
        tally.known,
        tally.method,
        tally.floor,
        tally.ceiling,
        tally.best,
        tally.headline,
        tally.strength,
        tally.origins.length,
        tally.reports.length,
        tally.conflicts.length,
        tally.disputes.length,
        tally.corrections.length,
        tally.because.join("|"),
        tally.origins.join("|"),
      ]),
    )
    .join("");

/** The statements of one tally, a row each, with the quote. */
export const statementsCsv = (claims: readonly KnownClaim[]): string =>
  line([
    "claim",
    "document",
    "outlet",
    "published",
    "known",
    "measure",
    "qualifier",
    "value",
    "value_high",
    "place",
    "country",
    "when",
    "origin",
    "role",
    "reality",
    "quote",
  ]) +
  claims
    .map(({ claim, known }) => {
      const { value } = claim;
      const isPair = typeof value === "object" && value !== null;
      return line([
        claim.id,
        claim.document,
        claim.outlet,
        claim.published,
        known,
        claim.measure,
        claim.qualifier,
        isPair ? value[0] : value,
        isPair ? value[1] : null,
        claim.place?.name ?? null,
        claim.place?.country ?? null,
        claim.when,
        claim.origin,
        claim.role,
        claim.reality,
        claim.quote,
      ]);
    })
    .join("");
