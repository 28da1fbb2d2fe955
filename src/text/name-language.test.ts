// Tests the naming of a text's language.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameLanguage } from "./name-language.ts";

const english = [{ tag: "en", commonWords: new Set(["the", "and", "of", "were", "with"]) }];

describe("the name of a text's language", () => {
  it("is known at once by its common words", () => {
    const text = "The gates of the mill were shut, and the men were sent home with the rest.";
    assert.equal(nameLanguage(text, english), "en");
  });
  it("is found for texts in other languages", () => {
    assert.equal(
      nameLanguage(
        "Doce personas murieron en un incendio en el puerto, dijo la alcaldesa.",
        english,
      ),
      "es",
    );
    assert.equal(
      nameLanguage("Двенадцать человек погибли при пожаре в порту, сообщила мэр.", english),
      "ru",
    );
    assert.equal(
      nameLanguage(
        "Douze personnes sont mortes dans un incendie au port, a dit la maire.",
        english,
      ),
      "fr",
    );
  });
  it("does not hang on case", () => {
    assert.equal(
      nameLanguage("TWELVE PEOPLE DIED IN A FIRE AT A MILL NEAR LEEDS ON SUNDAY NIGHT.", []),
      "en",
    );
  });
  it("is not named where too few letters stand", () => {
    assert.equal(nameLanguage("12 dead", english), null);
    assert.equal(nameLanguage("", english), null);
    assert.equal(nameLanguage("\ud800\udfff 1 2 3 ...", english), null);
  });
});
