// Tests that one party is one origin across the reports of a situation: by what they tell, by a table, by a ruling.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openAnswers, type Answers } from "../src/answer.ts";
import { ingest, loadGazetteer } from "../src/ingest.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { jsonLines, makeFolder, runAtleast, writeFiles } from "./run-atleast.ts";

const folder = makeFolder();

const report = (id: string, hour: string, text: string) => ({
  id,
  text,
  title: "",
  published: `2021-03-05T${hour}:00+01:00`,
  outlet: `Outlet ${id}`,
  situation: "storm",
});

const REPORTS = [
  report("a", "18:00", "At least 14 people were killed in Toulouse, the Harbour Watch said."),
  report("b", "19:00", "At least 14 people were killed in Toulouse, Garonne Relief said."),
];

const withReports = async (
  reports: readonly unknown[],
  work: (ledger: Ledger, path: string) => Promise<void>,
): Promise<void> => {
  writeFiles(folder, { "reports.jsonl": jsonLines(reports) });
  const ledger = await openLedger(":memory:");
  try {
    await ingest(ledger, join(folder, "reports.jsonl"));
    await work(ledger, folder);
  } finally {
    await ledger.close();
  }
};

const originsOf = async (answers: Answers, asOf?: string): Promise<readonly string[]> => {
  const tallies = await answers.tallies({ situation: "storm", measure: "killed", asOf });
  return tallies.find(({ place }) => place?.name === "Toulouse")?.origins ?? [];
};

test("a surname in one report is the full name of another, on every way out", async () => {
  const reports = [
    report("a", "18:00", "At least 12 people were killed in Toulouse, said Odile Varnac."),
    report("b", "19:00", "At least 14 people were killed in Toulouse, Varnac said."),
  ];
  await withReports(reports, async (ledger) => {
    const answers = openAnswers(ledger, await loadGazetteer());
    assert.deepEqual(await originsOf(answers), ["Odile Varnac"]);
    const [claim] = (await answers.document("b"))!.claims;
    assert.equal(claim?.claim.origin, "Odile Varnac");
    assert.equal((await answers.claim(claim.claim.id))?.quoted.claim.origin, "Odile Varnac");
  });
});

test("a table of aliases joins what was read before it was written", async () => {
  await withReports(REPORTS, async (ledger) => {
    const gazetteer = await loadGazetteer();
    const apart = await originsOf(openAnswers(ledger, gazetteer));
    assert.deepEqual([...apart].sort(), ["Garonne Relief", "Harbour Watch"]);
    const parties = [
      { name: "Veille du Port", kind: "monitor", also: ["Harbour Watch", "Garonne Relief"] },
    ] as const;
    const joined = openAnswers(ledger, gazetteer, { parties });
    assert.deepEqual(await originsOf(joined), ["Veille du Port"]);
    const [claim] = (await joined.document("a"))!.claims;
    assert.equal(claim?.originKind, "monitor");
  });
});

test("a ruling on who is who holds from now on, and not at a moment before it", async () => {
  await withReports(REPORTS, async (ledger) => {
    const answers = openAnswers(ledger, await loadGazetteer());
    await ledger.decide(
      { kind: "alias-origin", name: "Harbour Watch", origin: "Garonne Relief" },
      "Ada",
      "one office",
    );
    assert.deepEqual(await originsOf(answers), ["Garonne Relief"]);
    assert.deepEqual([...(await originsOf(answers, "2021-03-06"))].sort(), [
      "Garonne Relief",
      "Harbour Watch",
    ]);
  });
});

test("the command line takes the table that is named, or the one beside the ledger", () => {
  const cwd = makeFolder();
  writeFiles(cwd, {
    "reports.jsonl": jsonLines(REPORTS),
    "mine.yaml": "origins:\n  - name: Veille du Port\n    also: [Harbour Watch, Garonne Relief]\n",
    "broken.yaml": "origins:\n  - also: [Harbour Watch]\n",
  });
  assert.equal(runAtleast(["read", "reports.jsonl", "--ledger", "l.db"], { cwd }).code, 0);
  const count = (...more: readonly string[]) =>
    runAtleast(
      ["tally", "--measure", "killed", "--place", "Toulouse", "--ledger", "l.db", ...more],
      {
        cwd,
      },
    );
  assert.match(count().out, /Harbour Watch/);
  assert.match(count("--aliases", "mine.yaml").out, /Veille du Port/);
  const broken = count("--aliases", "broken.yaml");
  assert.equal(broken.code, 1);
  assert.match(broken.err, /broken\.yaml, entry 1: A party has no name\./);
  assert.match(count("--aliases", "absent.yaml").err, /absent\.yaml: /);
  writeFiles(cwd, {
    "l.aliases.yaml":
      "origins:\n  - name: Veille du Port\n    also: [Harbour Watch, Garonne Relief]\n",
  });
  assert.match(count().out, /Veille du Port/);
});
