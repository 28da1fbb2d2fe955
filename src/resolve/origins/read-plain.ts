// Reads a party that is named without a person: a ministry, a body, a country, an organisation.
import type { PartyLexicon } from "./lexicon.ts";
import { countryAt, placeOfCountry } from "./name-words.ts";
import type { Word } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readBody } from "./read-body.ts";
import { readMinistry } from "./read-ministry.ts";
import { readDescribed, readOrganisation } from "./read-organisation.ts";

/** `Iraqi police and hospital sources`: two bodies of one place speak together. */
const readTogether = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
  const at = words.findIndex((word) => lexicon.andWords.has(word.lower));
  if (at <= 0 || at === words.length - 1) return null;
  const one = readBody(words.slice(0, at), lexicon);
  const other = readBody(words.slice(at + 1), lexicon);
  if (!one || !other) return null;
  if (one.name === other.name) return { ...one, place: one.place ?? other.place };
  const names = [one.name, other.name].sort();
  return { ...one, name: names.join(" and "), place: one.place ?? other.place };
};

/** Without commas and brackets, and without a role: a ministry, a body, a country, a named party. */
export const readPlain = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
  if (words.length === 0) return null;
  const country = countryAt(words, 0, lexicon);
  if (country?.length === words.length)
    return {
      name: lexicon.countryBody.name,
      sort: "body",
      place: placeOfCountry(country.code, lexicon),
      reach: "country",
      kind: "authority",
      speaker: null,
    };
  return (
    readTogether(words, lexicon) ??
    readMinistry(words, lexicon.ministries, lexicon) ??
    readBody(words, lexicon) ??
    readDescribed(words, lexicon) ??
    readOrganisation(words, lexicon)
  );
};
