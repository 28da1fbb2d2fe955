// Holds decoding to the right letters in every encoding that reports come in, and to refusing what is damaged.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { ProblemError } from "../model/problem.ts";
import { decodeBytes } from "./decode-bytes.ts";

const RUSSIAN =
  "Пожарные вынесли из подвала 17 человек, ещё четверо остались под завалом. Подъезд оцепили к вечеру.";
const UKRAINIAN = "Пожежники винесли з підвалу 17 людей, ще четверо лишилися під завалом.";
const FRENCH =
  "Les pompiers ont sorti 17 personnes de la cave ; quatre d’entre elles ont été blessées.";

const decode = (text: string, encoding: string, charset: string | null = null): string =>
  decodeBytes(iconv.encode(text, encoding), "file", charset);

test("Cyrillic in a legacy encoding is told by its letters alone", () => {
  for (const encoding of ["windows-1251", "koi8-r", "iso-8859-5", "cp866", "maccyrillic"])
    assert.equal(decode(RUSSIAN, encoding), RUSSIAN, encoding);
  for (const encoding of ["windows-1251", "koi8-u"])
    assert.equal(decode(UKRAINIAN, encoding), UKRAINIAN, encoding);
});

test("a short line of legacy Cyrillic is enough", () => {
  for (const encoding of ["windows-1251", "koi8-r", "cp866"])
    assert.equal(
      decode("В городе задержали 12 человек", encoding),
      "В городе задержали 12 человек",
    );
});

test("Western text in windows-1252 is read with its quotes", () => {
  assert.equal(decode(FRENCH, "windows-1252"), FRENCH);
});

test("Greek and Hebrew are not taken for Cyrillic", () => {
  const greek = "Οι πυροσβέστες έβγαλαν από το υπόγειο 17 ανθρώπους και τέσσερις έμειναν εκεί.";
  assert.equal(decode(greek, "windows-1253"), greek);
  const hebrew = "הכבאים הוציאו מהמרתף 17 אנשים, וארבעה נותרו לכודים שם עד הערב.";
  assert.equal(decode(hebrew, "windows-1255"), hebrew);
});

test("UTF-16 is read with its mark and without it", () => {
  for (const encoding of ["utf-16le", "utf-16be"]) {
    assert.equal(decode(`\uFEFF${RUSSIAN}`, encoding).replace(/^\uFEFF/, ""), RUSSIAN);
    assert.equal(decode(RUSSIAN, encoding), RUSSIAN);
    assert.equal(decode("Nine people were hurt.", encoding), "Nine people were hurt.");
  }
});

test("a stated encoding rules over a guess, and valid UTF-8 over a wrong statement", () => {
  assert.equal(decode("Łódź", "windows-1250", "windows-1250"), "Łódź");
  assert.equal(decode(RUSSIAN, "utf-8", "windows-1251"), RUSSIAN);
  assert.equal(decode(RUSSIAN, "koi8-r", "utf-8"), RUSSIAN);
});

test("UTF-8 with a broken byte is refused, not read as something else", () => {
  const bytes = Buffer.from(RUSSIAN);
  bytes[41] = 0xff;
  assert.throws(() => decodeBytes(bytes, "file", null), ProblemError);
});

test("any bytes give text or a problem", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        assert.equal(typeof decodeBytes(bytes, "file", null), "string");
      } catch (error) {
        assert.ok(error instanceof ProblemError);
      }
    }),
    { numRuns: 1000 },
  );
});
