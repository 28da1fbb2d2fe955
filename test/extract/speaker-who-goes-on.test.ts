// Holds that a sentence which points back gives its speaker to the count before it, and that others do not.
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
