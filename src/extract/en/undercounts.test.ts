// Holds the opening of counts upward to texts that call a number too low and to texts that do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadDocument } from "../../model/reading.ts";
import { readText } from "../../text/sentences.ts";
import { runLanguage } from "../engine.ts";
import { ENGLISH } from "./english.ts";
import { TEXT_LEXICON } from "./text-lexicon.ts";

const ceilingsIn = (text: string): readonly (number | null)[] =>
  runLanguage(
    {
      document: { id: "d", title: "", text, published: "2021-03-10" },
      reading: readText(text, TEXT_LEXICON),
      title: null,
    } as unknown as ReadDocument,
    ENGLISH,
  ).claims.map(({ bounds }) => bounds.ceiling);

const TOO_LOW: readonly string[] = [
  "The mission confirmed that 214 people were killed in the valley, far below the real toll.",
  "Some 3,120 villagers were killed, a figure well below the true number, the monitor said.",
  "The ministry counts 87 people killed, but the actual toll is likely much higher.",
  "Doctors counted 61 people killed. The true death toll is believed to be higher.",
  "Doctors counted 61 people killed, which is almost certainly an undercount.",
  "The council says 412 people were injured and that the real figure is probably higher.",
];
const AS_STATED: readonly string[] = [
  "The mission confirmed that 214 people were killed in the valley.",
  "The ministry counts 87 people killed, and the actual toll is not higher.",
  "Doctors counted 61 people killed. Prices are far below the real number that shops need to live.",
  "The council says 412 people were injured, far below last year.",
  "The ministry denied that 87 people killed was an undercount.",
];

for (const text of TOO_LOW)
  test(`opens the count of “${text}”`, () => {
    const ceilings = ceilingsIn(text);
    assert.ok(ceilings.length > 0);
    assert.ok(ceilings.every((ceiling) => ceiling === null));
  });

for (const text of AS_STATED)
  test(`leaves the count of “${text}” as stated`, () => {
    const ceilings = ceilingsIn(text);
    assert.ok(ceilings.length > 0);
    assert.ok(ceilings.every((ceiling) => ceiling !== null));
  });
