// Holds the tallies of a table of statements to what is expected of them at a moment.
import assert from "node:assert/strict";
import { join } from "node:path";
import { findInDocument, isRejection, loadLookups, readAll } from "../../src/ingest.ts";
import type { ResolvedClaim } from "../../src/model/claim.ts";
import type { Tally } from "../../src/model/tally.ts";
import { reconcile } from "../../src/tally/reconcile.ts";

/** What is expected of one table of statements at one moment. */
export interface Moment {
  readonly file: string;
  readonly asOf: string;
  readonly lines: readonly string[];
}

/**
 * A line an expectation: `measure (group) | place | when | floor | ceiling | origins | conflicts corrections`.
 * Ceilings are `-` where open; the last cells may be left out. A line `@ moment` opens a moment, `# file` a crisis.
 */
export const readMoments = (expected: string): readonly Moment[] => {
  const moments: (Moment & { readonly lines: string[] })[] = [];
  let file = "";
  for (const line of expected.trim().split("\n")) {
    if (line.startsWith("# ")) file = line.slice(2);
    else if (line.startsWith("@ ")) moments.push({ file, asOf: line.slice(2), lines: [] });
    else if (line !== "") moments.at(-1)!.lines.push(line);
  }
  return moments;
};

const fits = (tally: Tally, line: string): boolean => {
  const [what = "", place = "", when = "", floor, ceiling, origins = "", flags = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  const [, measure, counted] = /^(\w+)(?: \((.+)\))?$/.exec(what)!;
  const [conflicts = "0", corrections = ""] = flags.split(" ").filter((flag) => flag !== "");
  return (
    tally.measure === measure &&
    tally.counted === (counted ?? null) &&
    tally.place?.name === place &&
    (when === "" || tally.when === when) &&
    tally.floor === Number(floor) &&
    tally.ceiling === (ceiling === "-" ? null : Number(ceiling)) &&
    (origins === "" || tally.origins.length === Number(origins)) &&
    tally.conflicts.length === Number(conflicts) &&
    (corrections === "" || tally.corrections.length === Number(corrections))
  );
};

const show = (tally: Tally): string =>
  `${tally.measure}${tally.counted === null ? "" : ` (${tally.counted})`} | ${tally.place?.name ?? "all"} | ${tally.when ?? ""} | ${String(tally.floor)} | ${tally.ceiling === null ? "-" : String(tally.ceiling)} | ${String(tally.origins.length)} | ${String(tally.conflicts.length)} ${String(tally.corrections.length)}`;

const claimsRead = new Map<string, Promise<readonly ResolvedClaim[]>>();

const readClaims = async (path: string): Promise<readonly ResolvedClaim[]> => {
  const lookups = await loadLookups();
  const claims: ResolvedClaim[] = [];
  for await (const document of readAll(path)) {
    assert.ok(!isRejection(document), "every row is read");
    claims.push(...findInDocument(document, lookups).claims);
  }
  return claims;
};

/** Fails where a line of the moment fits none of the tallies of the folder's table, `FILE.tsv`. */
export const holdToMoment = async (
  folder: string,
  { file, asOf, lines }: Moment,
): Promise<void> => {
  const path = join(folder, `${file}.tsv`);
  const claims = claimsRead.get(path) ?? readClaims(path);
  claimsRead.set(path, claims);
  const { gazetteer } = await loadLookups();
  const tallies = reconcile(await claims, { situation: file, gazetteer, asOf });
  if (lines.length === 0) assert.deepEqual(tallies, []);
  const missing = lines.filter((line) => !tallies.some((tally) => fits(tally, line)));
  const near = tallies
    .filter((tally) => tally.place !== null)
    .filter((tally) =>
      missing.some((line) => line.startsWith(tally.measure) && line.includes(tally.place!.name)),
    )
    .map(show);
  assert.deepEqual(missing, [], `there is:\n${near.join("\n")}`);
};
