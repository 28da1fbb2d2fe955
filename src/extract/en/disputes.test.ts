// Holds the finding of denials and doubts to texts that hold one and texts that hold none.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadDocument } from "../../model/reading.ts";
import { readText } from "../../text/sentences.ts";
import { findDisputes } from "./disputes.ts";
import { TEXT_LEXICON } from "./text-lexicon.ts";

const find = (text: string) =>
  findDisputes({
    document: { id: "d", title: "", text, published: "2021-03-10" },
    reading: readText(text, TEXT_LEXICON),
    title: null,
  } as unknown as ReadDocument);

const DISPUTED: readonly (readonly [string, string | null, string | null])[] = [
  ["The palace dismissed the reports of arrests as wildly exaggerated.", "palace", "detained"],
  ["The army denied that any civilians had been killed.", "army", "killed"],
  ["Mayor Ana Ruiz called the casualty figures fake.", "Mayor Ana Ruiz", null],
  ["The ministry rejected the death toll as inflated.", "ministry", "killed"],
  ["The governor called the death toll wrong.", "governor", "killed"],
  ["The reports of shelling were denied by the army.", "army", "attacks"],
  ["The union disputed the official turnout figures.", "union", "protesters"],
  [
    "“There is no truth in reports of queues at the border,” the governor said.",
    "governor",
    "crossings",
  ],
  ["Ruritania cast doubt on the figures for the missing.", "Ruritania", "missing"],
  [
    "Some 40 people were detained, a monitor said. The interior ministry denied the report.",
    "interior ministry",
    "detained",
  ],
];

for (const [text, source, measure] of DISPUTED)
  test(`finds a dispute in “${text}”`, () => {
    const disputes = find(text);
    assert.equal(disputes.length, 1);
    const [dispute] = disputes;
    assert.equal(dispute!.source, source);
    assert.equal(dispute!.measure, measure);
    assert.equal(text.slice(dispute!.quote.start, dispute!.quote.end), dispute!.quote.text);
    assert.equal(dispute!.published, "2021-03-10");
  });

const UNDISPUTED = [
  "The judge denied bail to the driver.",
  "The group denied responsibility for the attack.",
  "Thousands were denied entry to the stadium.",
  "The court dismissed the case.",
  "The coach was dismissed on Friday.",
  "They rejected the offer of talks.",
  "Police questioned the driver about the deaths.",
  "Fake passports were found in the car.",
  "The disputed region lies in the north.",
  "The army denied that 40 people had been killed.",
  "The figures were not exaggerated, she said.",
];

for (const text of UNDISPUTED)
  test(`finds no dispute in “${text}”`, () => {
    assert.deepEqual(
      find(text).map(({ quote }) => quote.text),
      [],
    );
  });
