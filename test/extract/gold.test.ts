// Scores extraction against the gold claims shared beside the repository; skipped where they are not at hand.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { ENGLISH } from "../../src/extract/en/english.ts";
import { TEXT_LEXICON } from "../../src/extract/en/text-lexicon.ts";
import { runLanguage } from "../../src/extract/engine.ts";
import type { Document } from "../../src/model/document.ts";
import { readText } from "../../src/text/sentences.ts";

const root = resolve(import.meta.dirname, "../..");
const shared = resolve(root, "../shared");

interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly fields: Readonly<Record<string, number>>;
}

const scoreOf = (...options: string[]): Score => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(root, "scripts/score.ts"), "--json", ...options],
    { encoding: "utf8", cwd: root },
  );
  const line = stdout.split("\n").find((text) => text.startsWith("{"));
  assert.ok(line, `no score was printed: ${stderr}`);
  return JSON.parse(line) as Score;
};

describe(
  "extraction against gold",
  { skip: !existsSync(shared) && "no shared gold beside the repository" },
  () => {
    it("finds numbers and measures in all English reports", () => {
      const { f1, precision, fields } = scoreOf();
      assert.ok(f1 >= 0.92, `F1 ${f1}`);
      assert.ok(precision >= 0.95, `precision ${precision}`);
      assert.ok(
        fields["value"]! >= 0.97 && fields["qualifier"]! >= 0.96 && fields["reality"]! >= 0.96,
      );
      assert.ok(fields["role"]! >= 0.86, `role ${fields["role"]}`);
    });
    it("finds those of the two reports on mobilisation", () => {
      assert.ok(scoreOf("--only", "mobilisation-").f1 >= 0.9);
    });
    it("finds none in reports on business and sport, in which gold has none", () => {
      const names = readdirSync(resolve(shared, "reports")).filter((name) =>
        name.startsWith("bbc-"),
      );
      assert.ok(names.length > 0);
      for (const name of names) {
        const report = JSON.parse(
          readFileSync(resolve(shared, "reports", name), "utf8"),
        ) as Document;
        const reading = readText(report.text, TEXT_LEXICON);
        const { claims } = runLanguage({ document: report, reading, title: null }, ENGLISH);
        assert.deepEqual(
          claims.map((claim) => `${claim.measure} ${claim.number.text}`),
          [],
          name,
        );
      }
    });
  },
);
