// Feeds the extraction worst cases of doubling length: the time may double, and not more.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ENGLISH } from "../../src/extract/en/english.ts";
import { TEXT_LEXICON } from "../../src/extract/en/text-lexicon.ts";
import { runLanguage } from "../../src/extract/engine.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { readText } from "../../src/text/sentences.ts";

const claimsOf = (text: string): readonly Claim[] => {
  const document = { id: "long", title: "", text, published: "2020-06-10" } as Document;
  const read = { document, reading: readText(text, TEXT_LEXICON), title: null };
  return runLanguage(read, ENGLISH).claims;
};

const WORST: Readonly<Record<string, string>> = {
  digits: "1",
  "grouped digits": "1,234,",
  brackets: "([",
  spaces: " ",
  "line breaks": "\n",
  quotes: '"“',
  stops: ".",
  hyphens: "a-",
  "lone surrogates": "\ud83d",
  "one endless sentence": "and the men of the town who were killed in it ",
  "numbers in one sentence": "12 people and ",
  "counts in one sentence": "12 people were killed and ",
  "many counts": "Twelve people were killed in Oslo on Monday. ",
  "parts of parts": "12 killed, including ",
};

/** CPU time of this process for one run, in microseconds. */
const spend = (text: string): number => {
  const before = process.cpuUsage();
  claimsOf(text);
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

const least = (text: string): number => Math.min(spend(text), spend(text), spend(text));

describe("worst cases", () => {
  for (const [name, piece] of Object.entries(WORST))
    it(`take time in proportion to their length: ${name}`, () => {
      const length = 30_000;
      const text = piece.repeat(Math.ceil((4 * length) / piece.length));
      least(text.slice(0, length / 4));
      const short = least(text.slice(0, length));
      const long = least(text.slice(0, 4 * length));
      // four times the length; squares would take sixteen times as long. A floor drowns the noise of short runs.
      assert.ok(long < 9 * Math.max(short, 15_000), `${long} µs after ${short} µs`);
    });
  it("leave every span exact", () => {
    for (const piece of Object.values(WORST)) {
      const text = piece.repeat(Math.ceil(9000 / piece.length));
      for (const { number } of claimsOf(text))
        assert.equal(text.slice(number.start, number.end), number.text);
    }
  });
});
