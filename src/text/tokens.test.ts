// Tests the cutting of a text into tokens.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cutTokens } from "./tokens.ts";

const words = (text: string): string[] =>
  cutTokens(text, 0, text.length).map((token) => token.text);

describe("tokens", () => {
  it("keep the marks inside a number", () => {
    assert.deepEqual(words("1,386 of 7.4 and 12,500,000"), [
      "1,386",
      "of",
      "7.4",
      "and",
      "12,500,000",
    ]);
    assert.deepEqual(words("1\u2009386 or 1\u00a0386"), ["1\u2009386", "or", "1\u00a0386"]);
  });
  it("part a number from the comma that ends it", () => {
    assert.deepEqual(words("of 25, 40 and 1,2"), ["of", "25", ",", "40", "and", "1", ",", "2"]);
  });
  it("part a possessive from its owner", () => {
    assert.deepEqual(words("Omsk's gate, the men’s hall"), [
      "Omsk",
      "'s",
      "gate",
      ",",
      "the",
      "men",
      "’s",
      "hall",
    ]);
  });
  it("keep initials, hyphens and inner apostrophes in one word", () => {
    assert.deepEqual(words("U.N. staff, O'Neil, thirty-five"), [
      "U.N.",
      "staff",
      ",",
      "O'Neil",
      ",",
      "thirty-five",
    ]);
  });
  it("part a word from digits run into it", () => {
    assert.deepEqual(words("across14 towns"), ["across", "14", "towns"]);
    assert.deepEqual(words("an AK-47 and the G20"), ["an", "AK-47", "and", "the", "G20"]);
  });
  it("straighten curly quotes in lower case alone", () => {
    const [token] = cutTokens("O’Neil", 0, 6);
    assert.equal(token!.text, "O’Neil");
    assert.equal(token!.lower, "o'neil");
  });
  it("survive lone surrogates and mojibake", () => {
    assert.deepEqual(words("\ud800a \udfff b"), ["\ud800", "a", "\udfff", "b"]);
    assert.ok(words("the cityâ€™s CafÃ©").length > 2);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          "12",
          "1,386",
          "a",
          "U.S.",
          "'s",
          "’",
          "-",
          "\ud83d",
          "é",
          " ",
          "\n",
          ".",
          "7.4",
          "(",
          "5th",
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join("")),
  );
  it("stand at their offsets, in order, and leave nothing out but space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of cutTokens(text, 0, text.length)) {
          assert.equal(text.slice(token.start, token.end), token.text);
          assert.ok(token.end > token.start && token.start >= end);
          assert.match(text.slice(end, token.start), /^[\s\u200b\ufeff]*$/u);
          assert.equal(token.lower.length, token.text.length);
          end = token.end;
        }
        assert.match(text.slice(end), /^[\s\u200b\ufeff]*$/u);
      }),
    );
  });
  it("are cut within the stretch asked for", () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        for (const token of cutTokens(text, start, end))
          assert.ok(token.start >= start && token.end <= end);
      }),
    );
  });
});
