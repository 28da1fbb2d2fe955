// Scores the tallies of the shared situations against what an analyst expects of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { tallyToWire } from "../src/views/tally-wire.ts";
import { lookupsForScripts } from "./lookups.ts";
import { countSituation, findBySituation } from "./measure-situations.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    errors: { type: "string", default: "20" },
    /** Prints the tallies and claims of this situation only. */
    show: { type: "string" },
  },
});

const shared = resolve(options.shared);
if (!existsSync(join(shared, "situations"))) {
  console.log(`${shared} holds no situations: nothing to score.`);
  process.exit(0);
}
const lookups = await lookupsForScripts();
const found = await findBySituation(join(shared, "situations", "documents.jsonl"), lookups);
const lines: string[] = [];
for (const [situation, of] of found) {
  const tallies = countSituation(situation, of, lookups);
  lines.push(...tallies.map((tally) => JSON.stringify(tallyToWire(tally))));
  if (options.show !== situation) continue;
  for (const claim of of.claims)
    console.log(
      [
        claim.document.slice(0, 22),
        claim.published?.slice(0, 10),
        `${claim.measure} ${claim.qualifier} ${JSON.stringify(claim.value)} "${claim.counted?.text ?? ""}"`,
        `${claim.role}/${claim.reality}${claim.indefinite ? "/indefinite" : ""}`,
        `${claim.place?.name ?? "-"} ${claim.when ?? "-"}`,
        claim.source ?? "",
        `<${claim.origin}>`,
        claim.quote.replaceAll(/\s+/g, " ").slice(0, 110),
      ].join(" | "),
    );
  for (const tally of tallies)
    console.log(
      `${tally.measure}${tally.counted === null ? "" : ` (${tally.counted})`} ${tally.place?.name ?? "ALL"} ${tally.when ?? "-"} ${tally.reality}: ${String(tally.floor)}..${String(tally.ceiling)} best ${String(tally.best)} "${tally.headline}" origins ${tally.origins.join("; ")}${tally.conflicts.map((one) => `\n    ${one.words}`).join("")}`,
    );
}
const folder = mkdtempSync(join(tmpdir(), "atleast-situations-"));
const file = join(folder, "tallies.jsonl");
writeFileSync(file, lines.join("\n"));
const scored = spawnSync(
  process.execPath,
  [
    join(shared, "score-situations.mjs"),
    join(shared, "situations", "expected.json"),
    file,
    "--errors",
    options.errors,
  ],
  { encoding: "utf8" },
);
console.log(scored.stdout + scored.stderr);
rmSync(folder, { recursive: true });
