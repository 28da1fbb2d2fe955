// Runs the English phrases kept as data: each marked number makes the one claim that is expected, or none.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { COUNT_PHRASES, type Expected } from "../../src/extract/en/count-phrases.ts";
import { ENGLISH } from "../../src/extract/en/english.ts";
import { LEANING_RULES, OWN_RULES } from "../../src/extract/en/rules.ts";
import { TEXT_LEXICON } from "../../src/extract/en/text-lexicon.ts";
import { runLanguage } from "../../src/extract/engine.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { readText } from "../../src/text/sentences.ts";

const documentOf = (text: string): Document => ({
  id: "phrase",
  title: "",
  text,
  published: "2020-06-10",
  outlet: null,
  url: null,
  language: "en",
  situation: null,
  capture: {
    sha256: "",
    byteLength: 0,
    address: null,
    capturedAt: "2020-06-10T00:00:00Z",
    contentType: null,
    method: "test",
  },
});

const claimsOf = (text: string): readonly Claim[] => {
  const document = documentOf(text);
  const read = { document, reading: readText(text, TEXT_LEXICON), title: null };
  return runLanguage(read, ENGLISH).claims;
};

/** The phrase without its marks, and the spans that were marked. */
const unmark = (marked: string): { text: string; spans: { start: number; end: number }[] } => {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    if (piece.startsWith("[")) {
      spans.push({ start: text.length, end: text.length + piece.length - 2 });
      text += piece.slice(1, -1);
    } else text += piece;
  }
  return { text, spans };
};

const at = (claims: readonly Claim[], span: { start: number; end: number }): readonly Claim[] =>
  claims.filter(({ number }) => number.start < span.end && span.start < number.end);

for (const [group, rows] of Object.entries(COUNT_PHRASES))
  describe(`English ${group}`, () => {
    for (const { phrase, expected } of rows)
      it(phrase, () => {
        const { text, spans } = unmark(phrase);
        const claims = claimsOf(text);
        assert.equal(spans.length, expected.length, "as many expectations as marks");
        for (const [i, span] of spans.entries()) {
          const wanted = expected[i]!;
          const found = at(claims, span);
          if (wanted === null) {
            assert.deepEqual(
              found.map(({ measure, trace }) => [measure, ...trace]),
              [],
              `${text.slice(span.start, span.end)} makes no claim`,
            );
            continue;
          }
          const { measure, ...rest }: Expected =
            typeof wanted === "string" ? { measure: wanted } : wanted;
          assert.deepEqual(
            found.map((claim) => claim.measure),
            [measure],
          );
          const [claim] = found;
          assert.equal(
            text.slice(claim!.number.start, claim!.number.end),
            text.slice(span.start, span.end),
          );
          for (const [field, value] of Object.entries(rest))
            assert.deepEqual(claim![field as keyof Claim], value, field);
        }
      });
  });

describe("each English rule", () => {
  for (const rule of [...OWN_RULES, ...LEANING_RULES]) {
    for (const [phrase, measure] of rule.reads)
      it(`${rule.name} reads: ${phrase}`, () => {
        const { text, spans } = unmark(phrase);
        const found = at(claimsOf(text), spans[0]!);
        assert.deepEqual(
          found.map((claim) => claim.measure),
          [measure],
        );
      });
    for (const phrase of rule.leaves)
      it(`${rule.name} leaves: ${phrase}`, () => {
        const { text, spans } = unmark(phrase);
        const found = at(claimsOf(text), spans[0]!).filter((claim) => claim.trace[0] === rule.name);
        assert.deepEqual(found, []);
      });
  }
});
