// Holds every catalogue to the English one: the same messages, the same places to fill, all plural forms of its language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { METHODS } from "../../model/tally.ts";
import type { Message } from "./catalogue.ts";
import { DEFAULT_LANGUAGE, LANGUAGES } from "./languages.ts";

const CATEGORIES = new Set(["zero", "one", "two", "few", "many", "other"]);
const isPlural = (message: unknown): message is Record<string, string> =>
  typeof message === "object" &&
  message !== null &&
  "other" in message &&
  Object.keys(message).every((key) => CATEGORIES.has(key));
const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = ""]) => name))].sort();
/** Each text of a message, with the places that it fills. */
const textsOf = (message: Message | Readonly<Record<string, string>>): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);
const placesOfAny = (message: Message | Readonly<Record<string, string>>): readonly string[] =>
  [...new Set(textsOf(message).flatMap(placesOf))].sort();

const english = DEFAULT_LANGUAGE.speech.catalogue;

for (const { code, speech, methodText } of LANGUAGES) {
  const { catalogue } = speech;

  test(`every message of ${code} fills no place that the English one does not`, () => {
    assert.deepEqual(
      Object.keys(catalogue.messages).toSorted(),
      Object.keys(english.messages).toSorted(),
    );
    for (const [key, message] of Object.entries(catalogue.messages)) {
      const ours = english.messages[key as keyof typeof english.messages];
      const known = new Set([...placesOfAny(ours), ...(key === "inCities" ? ["within"] : [])]);
      for (const place of placesOfAny(message))
        assert.ok(known.has(place) || (place === "count" && isPlural(ours)), `${key}: {${place}}`);
      for (const text of textsOf(message)) assert.notEqual(text.trim(), "", key);
    }
  });

  test(`every plural of ${code} has a form for each number`, () => {
    const rules = new Intl.PluralRules(code);
    const needed = new Set([0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1400].map((n) => rules.select(n)));
    for (const [key, message] of Object.entries(catalogue.messages)) {
      if (!isPlural(message) || !isPlural(english.messages[key as keyof typeof english.messages]))
        continue;
      for (const category of needed) assert.ok(category in message, `${key} has no "${category}"`);
    }
    for (const [measure, { who, did }] of Object.entries(catalogue.measures))
      for (const [name, message] of [
        ["who", who],
        ["did", did],
      ] as const)
        if (typeof message !== "string")
          for (const category of needed)
            assert.ok(category in message, `${measure}.${name} has no "${category}"`);
  });

  test(`the method text of ${code} has every section of the English one, with its lists`, () => {
    const shape = (text: typeof methodText) =>
      text.sections.map(({ id, parts }) => [id, parts.map(({ list }) => list ?? null)]);
    assert.deepEqual(shape(methodText), shape(DEFAULT_LANGUAGE.methodText));
    for (const method of METHODS) assert.notEqual(catalogue.methods[method].words, "");
  });
}
