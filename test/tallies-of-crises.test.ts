// Tests that invented reports of one crisis, read and counted together, give the rows that an analyst would write down.
import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { countSituation } from "../scripts/measure-situations.ts";
import { lookupsForScripts } from "../scripts/lookups.ts";
import { findInDocument } from "../src/ingest.ts";
import type { Document } from "../src/model/document.ts";
import type { Tally } from "../src/model/tally.ts";
import type { Lookups } from "../src/resolve/resolve.ts";
import { CRISES, type Report, type Row } from "./crises.ts";

const documentOf = ({ outlet, published, title = "", text }: Report, at: number): Document => ({
  id: `report-${String(at)}`,
  title,
  text,
  published,
  outlet,
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: "",
    byteLength: text.length,
    address: null,
    capturedAt: `${published.slice(0, 10)}T00:00:00Z`,
    contentType: null,
    method: "stdin",
  },
});

const isRow =
  ({ measure, place, counted, when }: Row) =>
  (tally: Tally): boolean =>
    tally.measure === measure &&
    (tally.place?.name ?? null) === place &&
    tally.counted === (counted ?? null) &&
    (when === undefined || tally.when === when);

const show = (tallies: readonly Tally[], measure: string): string =>
  tallies
    .filter((tally) => tally.measure === measure)
    .map(
      ({ counted, place, when, floor, ceiling, best }) =>
        `${counted ?? "all"}, ${place?.name ?? "everywhere"}, ${String(when)}: ${String(floor)} to ${String(ceiling)}, ${String(best)}`,
    )
    .join("\n");

suite("tallies of invented crises", () => {
  let lookups: Lookups;
  before(async () => {
    lookups = await lookupsForScripts();
  });

  for (const { crisis, reports, rows, never = [] } of CRISES)
    test(crisis, () => {
      const found = reports.map((report, at) => findInDocument(documentOf(report, at), lookups));
      const tallies = countSituation(
        "s",
        {
          claims: found.flatMap(({ claims }) => claims),
          disputes: found.flatMap(({ disputes }) => disputes),
        },
        lookups,
      );
      for (const row of rows) {
        const fits = tallies.filter(isRow(row));
        const said = show(tallies, row.measure);
        assert.ok(fits.length > 0, `no ${JSON.stringify(row)} among\n${said}`);
        const right = fits.some(
          ({ floor, ceiling, best }) =>
            floor === row.floor &&
            (row.best === undefined || best === row.best) &&
            (row.ceiling === undefined || ceiling === row.ceiling),
        );
        assert.ok(right, `${JSON.stringify(row)} is not so among\n${said}`);
      }
      for (const row of never)
        assert.ok(
          !tallies.some((tally) => isRow(row)(tally) && tally.floor === row.floor),
          `${JSON.stringify(row)} among\n${show(tallies, row.measure)}`,
        );
    });
});
