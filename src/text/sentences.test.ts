// Tests the cutting of a text into sentences.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { TextLexicon } from "../model/language.ts";
import { readText } from "./sentences.ts";

const lexicon: TextLexicon = {
  abbreviations: new Set(["gov", "st", "mr", "sept", "u.s", "no"]),
  closingAbbreviations: new Set(["a.m", "p.m"]),
  numberWords: new Set(["two", "dozens", "no"]),
  commonWords: new Set(["the"]),
};

const cut = (text: string): string[] =>
  readText(text, lexicon).sentences.map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("of a stretch without spaces are cut in time linear in its length", () => {
    const best = (characters: number): number => {
      const text = "7".repeat(characters);
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        readText(text, lexicon);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      return Math.min(...times);
    };
    best(500_000);
    // sixteen times the text: sixteen times the time, where a search to its head each time takes 256
    assert.ok(best(8_000_000) < 64 * Math.max(best(500_000), 3));
  });

  it("end at a stop before a capital", () => {
    assert.deepEqual(cut("The mill burned. Two men died! Who knew? Nobody."), [
      "The mill burned.",
      "Two men died!",
      "Who knew?",
      "Nobody.",
    ]);
  });
  it("go on after titles, initials and abbreviations", () => {
    assert.equal(
      cut("Gov. Ada B. Lind met Mr. Oro in St. Gallen on Sept. 4 at the U.S. Embassy.").length,
      1,
    );
  });
  it("end after a.m. where a capital follows", () => {
    assert.deepEqual(cut("It began at 7 a.m. Police came."), [
      "It began at 7 a.m.",
      "Police came.",
    ]);
    assert.equal(cut("It began at 7 a.m. on Monday.").length, 1);
  });
  it("take their closing quotes along", () => {
    assert.deepEqual(cut("“We ran.” He wept."), ["“We ran.”", "He wept."]);
  });
  it("end where the space after the stop was lost", () => {
    assert.deepEqual(cut("They met on Sunday.Riots followed."), [
      "They met on Sunday.",
      "Riots followed.",
    ]);
    assert.equal(cut("See www.example.com and version 2.B now.").length, 1);
  });
  it("end with their paragraph, with a stop or without", () => {
    const reading = readText("HARBOUR FIRE\n\nTwo men died.\nNo one spoke", lexicon);
    assert.deepEqual(
      reading.sentences.map(({ paragraph }) => paragraph),
      [0, 1, 2],
    );
  });
  it("of a line broken off before a small letter go on; a list of small words is none", () => {
    assert.deepEqual(
      cut("FLOODS IN PERU\nAt least nine people have died in the\nnorth of the country."),
      ["FLOODS IN PERU", "At least nine people have died in the\nnorth of the country."],
    );
    assert.deepEqual(cut("killed\nwounded\nmissing"), ["killed", "wounded", "missing"]);
  });

  it("go on over line ends set by hand", () => {
    const wrapped =
      "THE BRIDGE OVER THE RIVER FELL AT NOON ON TUESDAY WHILE TWO HEAVY\nLORRIES WERE CROSSING IT, AND THE DRIVERS OF BOTH OF THEM WERE LATER\nFOUND ALIVE ON THE FAR BANK. THE MAYOR SAID THAT THE BRIDGE WOULD BE\nBUILT AGAIN BY THE SPRING.";
    const reading = readText(wrapped, lexicon);
    assert.equal(reading.sentences.length, 2);
    assert.equal(reading.allCapitals, true);
  });
  it("say whether they may hold a number", () => {
    const flags = readText(
      "The mill burned. Two men died. In 1999 it was new. Twentyfold.",
      lexicon,
    );
    assert.deepEqual(
      flags.sentences.map(({ hasNumber }) => hasNumber),
      [false, true, true, false],
    );
  });
  it("are never longer than a few thousand characters", () => {
    for (const piece of ["x", "ab ", "((", "1,", "\ud83d\ude00"]) {
      const text = piece.repeat(60_000 / piece.length);
      for (const { start, end } of readText(text, lexicon).sentences)
        assert.ok(end - start <= 4001);
    }
  });

  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "Two men died",
          ". ",
          ".",
          "\n",
          "\n\n",
          "” ",
          "Gov. ",
          "7 a.m.",
          "…",
          "!",
          " ",
          "\ud800",
          "é",
          "(",
          "http://a.b",
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join("")),
  );
  it("stand at their offsets, in order, and leave out nothing but space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        let paragraph = 0;
        for (const sentence of readText(text, lexicon).sentences) {
          assert.ok(sentence.start >= end && sentence.end > sentence.start);
          assert.equal(text.slice(end, sentence.start).trim(), "");
          assert.ok(sentence.paragraph >= paragraph);
          for (const token of sentence.tokens)
            assert.ok(token.start >= sentence.start && token.end <= sentence.end);
          ({ end, paragraph } = sentence);
        }
        assert.equal(text.slice(end).trim(), "");
      }),
    );
  });
});
