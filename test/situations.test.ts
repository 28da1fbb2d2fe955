// Measures found situations against reports of which it is known what crisis they tell of.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { DocumentFindings } from "../src/resolve/situations/document-features.ts";
import { findSituations } from "../src/resolve/situations/find-situations.ts";

const SHARED = new URL("../../shared/", import.meta.url);

interface Report {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly published?: string | null;
  readonly situation: string;
}

const readReports = (file: string): readonly Report[] =>
  readFileSync(new URL(file, SHARED), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Report);

/** Some crises are told apart by stretches of their time alone (`name-mar08-20`): found, they are one. */
const crisisOf = (situation: string): string =>
  situation.replace(/-[a-z]{3}(?:-?[a-z]{3})?\d{2}(?:-\d{2})?$/, "");

const measurePairs = (
  reports: readonly Report[],
): { readonly precision: number; readonly recall: number } => {
  const findings = reports.map(({ id, title = "", text, published = null }): DocumentFindings => ({
    document: { id, title, text, published, situation: null },
    claims: [],
  }));
  const { memberships } = findSituations(findings);
  const found = new Map<string, Set<string>>();
  for (const { document, situation } of memberships)
    found.set(document, (found.get(document) ?? new Set()).add(situation));
  let both = 0;
  let together = 0;
  let alike = 0;
  for (const [at, one] of reports.entries())
    for (const other of reports.slice(at + 1)) {
      const same = crisisOf(one.situation) === crisisOf(other.situation);
      const joined = !found.get(one.id)!.isDisjointFrom(found.get(other.id)!);
      if (same) alike++;
      if (joined) together++;
      if (same && joined) both++;
    }
  return { precision: both / together, recall: both / alike };
};

const skip = !existsSync(SHARED) && "the shared reports are not here";

test("reports of real situations come together without being told which", { skip }, () => {
  const { precision, recall } = measurePairs(readReports("situations/documents.jsonl"));
  assert.ok(precision >= 0.95, `precision ${precision}`);
  assert.ok(recall >= 0.8, `recall ${recall}`);
});

test("local reports on shootings, all alike in kind, come together by incident", { skip }, () => {
  const { precision, recall } = measurePairs(readReports("incidents/local-news.jsonl"));
  assert.ok(precision >= 0.8, `precision ${precision}`);
  assert.ok(recall >= 0.75, `recall ${recall}`);
});
