// Holds that a sentence which points back, or two that one party speaks, give their speaker to the count beside them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { extractClaims } from "../../src/index.ts";

const GOES_ON = "On Monday 350 drivers were detained in Norway. ";

const READ: readonly (readonly [string, string | null])[] = [
  [
    `${GOES_ON}That rise “surprised” everyone, the Transport Union said on Tuesday.`,
    "Transport Union",
  ],
  [`${GOES_ON}The ferries ran late, the Transport Union said on Tuesday.`, null],
  [`${GOES_ON}\n\nThat rise surprised everyone, the Transport Union said on Tuesday.`, null],
];

for (const [text, who] of READ)
  test(`${who ?? "the outlet"} counts in “${text}”`, async () => {
    const [claim] = await extractClaims({ text, published: "2024-05-08" });
    assert.equal(claim?.source ?? null, who);
  });

const SAID_BEFORE =
  "At least 900 drivers were detained across Norway, according to the Transport Union.";
const BETWEEN = "Most of the arrests were in two towns, with 350 people held in Bergen.";

const STANDS_BETWEEN: readonly (readonly [string, string | null])[] = [
  [
    `${SAID_BEFORE}\n\n${BETWEEN}\n\nIn some towns the cells were full, the union said.`,
    "Transport Union",
  ],
  [`${SAID_BEFORE}\n\n${BETWEEN}\n\nIn some towns the cells were full, the ministry said.`, null],
  [
    `The roads were closed, according to the Transport Union.\n\n${BETWEEN}\n\nIn some towns the cells were full, the union said.`,
    null,
  ],
];

for (const [text, who] of STANDS_BETWEEN)
  test(`${who ?? "the outlet"} tells of the 350 in “${text}”`, async () => {
    const claims = await extractClaims({ text, published: "2024-05-08" });
    const claim = claims.find(({ value }) => value === 350);
    assert.equal(claim?.source ?? null, who);
  });
