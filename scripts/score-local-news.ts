// Scores the killed and injured of the shared incidents, by the tally of each situation as a whole.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lookupsForScripts } from "./lookups.ts";
import { countSituation, findBySituation } from "./measure-situations.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    errors: { type: "string", default: "20" },
    part: { type: "string" },
    show: { type: "string" },
  },
});

const folder = join(resolve(options.shared), "incidents");
if (!existsSync(folder)) {
  console.log(`${folder} is not there: nothing to score.`);
  process.exit(0);
}

interface Gold {
  readonly situation: string;
  readonly killed: number;
  readonly injured: number;
}

/** Which part of the incidents one belongs to: rules are tuned on some, and the others show whether they are general. */
const partOf = (situation: string): string => {
  const hash = createHash("sha256").update(situation).digest();
  return hash[0]! % 2 === 1 ? "1" : hash[1]! % 2 === 1 ? "2" : "3";
};

const all = JSON.parse(
  readFileSync(join(folder, "local-news.gold.json"), "utf8"),
) as readonly Gold[];
const gold = all.filter(
  ({ situation }) => options.part === undefined || partOf(situation) === options.part,
);
const lookups = await lookupsForScripts();
const found = await findBySituation(join(folder, "local-news.jsonl"), lookups);
const right = { killed: 0, injured: 0 };
const errors: string[] = [];
for (const want of gold) {
  const of = found.get(want.situation) ?? { claims: [], disputes: [] };
  const tallies = countSituation(want.situation, of, lookups);
  for (const measure of ["killed", "injured"] as const) {
    const rows = tallies.filter(
      (tally) =>
        tally.measure === measure &&
        tally.place === null &&
        tally.counted === null &&
        tally.reality === "actual",
    );
    const best = rows[0]?.best ?? 0;
    if (best === want[measure]) right[measure]++;
    else
      errors.push(
        `${want.situation} ${measure}: ${String(best)} not ${String(want[measure])} (${rows.map((row) => row.headline).join("; ")})`,
      );
  }
  if (options.show === want.situation) {
    for (const claim of of.claims)
      console.log(
        `${claim.document.slice(0, 20)} ${claim.measure} ${claim.qualifier} ${JSON.stringify(claim.value)} "${claim.counted?.text ?? ""}" ${claim.role}/${claim.reality}${claim.indefinite ? "/indefinite" : ""} ${claim.place?.name ?? "-"} ${claim.when ?? "-"} <${claim.origin}> ${claim.quote.replaceAll(/\s+/g, " ").slice(0, 160)}`,
      );
    for (const tally of tallies)
      console.log(
        `${tally.measure} ${tally.counted ?? ""} ${tally.place?.name ?? "ALL"} ${tally.when ?? ""}: ${String(tally.floor)}..${String(tally.ceiling)} best ${String(tally.best)}`,
      );
  }
}
const share = (count: number): string => ((100 * count) / gold.length).toFixed(1);
console.log(
  `${String(gold.length)} incidents: killed exact ${share(right.killed)}, injured exact ${share(right.injured)}`,
);
for (const error of errors.slice(0, Number(options.errors))) console.log(error);
