// Turns the agency messages in capitals into claims and counts how many of their known groups of killed and injured are found.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findInDocument } from "../src/ingest.ts";
import type { ResolvedClaim } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { lookupsForScripts } from "./lookups.ts";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: resolve(import.meta.dirname, "../../shared") },
    set: { type: "string", default: "wire-capitals" },
    /** How many messages with missed groups to show, with their claims. */
    show: { type: "string", default: "0" },
  },
});

interface Group {
  readonly measure: string;
  readonly low: number;
  readonly high: number | null;
  readonly who: readonly string[];
}

const folder = join(resolve(options.shared), "incidents");
if (!existsSync(folder)) {
  console.log(`${folder} is not here: nothing to score.`);
  process.exit(0);
}

const linesOf = (name: string): readonly unknown[] =>
  readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);

const gold = new Map(
  (
    linesOf(`${options.set}.gold.jsonl`) as readonly {
      readonly id: string;
      readonly groups: readonly Group[];
    }[]
  ).map(({ id, groups }) => [id, groups]),
);

/** A group is found where a claim of its measure, or of casualties, overlaps its bounds. */
const isFound = (group: Group, claims: readonly ResolvedClaim[]): boolean =>
  claims.some(
    ({ measure, also, bounds }) =>
      (measure === group.measure ||
        measure === "casualties" ||
        also.some((other) => other === group.measure)) &&
      bounds.floor <= (group.high ?? Infinity) &&
      group.low <= (bounds.ceiling ?? Infinity),
  );

const lookups = await lookupsForScripts();
let found = 0;
let all = 0;
let foundSeveral = 0;
let several = 0;
let made = 0;
let shown = 0;
for (const document of linesOf(`${options.set}.jsonl`) as readonly Document[]) {
  const { claims } = findInDocument(document, lookups);
  made += claims.length;
  const missed: Group[] = [];
  for (const group of gold.get(document.id) ?? []) {
    const hit = isFound(group, claims);
    const many = group.low >= 2;
    all++;
    if (many) several++;
    if (hit) found++;
    if (hit && many) foundSeveral++;
    if (!hit) missed.push(group);
  }
  if (missed.length > 0 && shown++ < Number(options.show)) {
    console.log(`\n${document.id}\n${document.text}`);
    for (const claim of claims)
      console.log(
        `  has    ${claim.measure} ${claim.number.text} | ${claim.counted?.text ?? ""} | ${claim.trace[0] ?? ""}`,
      );
    for (const group of missed)
      console.log(
        `  misses ${group.measure} ${group.low}..${group.high ?? ""} ${group.who.join("; ")}`,
      );
  }
}
const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)}%)`;
console.log(
  `groups found: ${share(found, all)}; of two and more: ${share(foundSeveral, several)}; claims: ${made}`,
);
