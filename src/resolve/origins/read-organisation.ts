// Reads the names of organisations: what they are called besides their name goes, a national body takes its country.
import type { OriginKind } from "../../model/answer.ts";
import type { PartyLexicon, Reach } from "./lexicon.ts";
import { countryAt, dropFillers, joinWords, placeOfCountry } from "./name-words.ts";
import type { PartyPlace, Word } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readPerson } from "./read-person.ts";

export const namedParty = (
  words: readonly Word[],
  kind: OriginKind,
  place: PartyPlace | null = null,
  reach: Reach = "none",
): Party => ({
  name: joinWords(words).replace(/[,;:]+$/, ""),
  sort: "named",
  place,
  reach,
  kind,
  speaker: null,
});

const isNamed = (words: readonly Word[]): boolean =>
  words.some((word) => word.capital || /\p{L}\.\p{L}{2,}/u.test(word.text));

/** What the words of a name hint at, the last word that hints first. */
export const kindOfWords = (words: readonly Word[], lexicon: PartyLexicon): OriginKind => {
  for (const word of words.toReversed()) {
    const kind = lexicon.organisationWords.get(word.lower);
    if (kind !== undefined && kind !== "unnamed") return kind;
  }
  return words.some((word) => /\.\p{Ll}{2,4}$/u.test(word.text)) ? "outlet" : "monitor";
};

/** `the monitoring group Alpha`, `Alpha rights group`: what it is called besides its name goes. */
export const readDescribed = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
  const described = (word: Word): boolean =>
    !word.possessive &&
    (lexicon.fillers.has(word.lower) || lexicon.descriptorAdjectives.has(word.lower));
  let start = 0;
  let kind: OriginKind | null = null;
  while (start < words.length - 1) {
    const country = countryAt(words, start, lexicon);
    const word = words[start]!;
    if (lexicon.descriptors.has(word.lower) && !word.capital)
      kind = lexicon.descriptors.get(word.lower)!;
    else if (kind !== null && (word.capital || !described(word))) break;
    else if (country) {
      start += country.length;
      continue;
    } else if (!described(word)) break;
    start++;
  }
  if (kind !== null && isNamed(words.slice(start, start + 1))) {
    const inner = words.slice(start);
    const end = inner.findIndex(
      (word) =>
        !word.capital &&
        !lexicon.nameParticles.has(word.lower) &&
        !lexicon.ofWords.has(word.lower) &&
        !lexicon.andWords.has(word.lower) &&
        word.lower !== "the",
    );
    return namedParty(end < 0 ? inner : inner.slice(0, end), kind);
  }
  let end = words.length;
  kind = null;
  while (end > 1 && !words[end - 1]!.capital) {
    const word = words[end - 1]!;
    if (lexicon.descriptors.has(word.lower)) kind ??= lexicon.descriptors.get(word.lower)!;
    else if (!lexicon.descriptorAdjectives.has(word.lower)) break;
    end--;
  }
  let from = 0;
  while (from < end - 1 && !words[from]!.capital && described(words[from]!)) from++;
  const front = dropFillers(words.slice(from, end), lexicon);
  if (kind === null || !front.every((word) => word.capital)) return null;
  return countryAt(front, 0, lexicon)?.length === front.length ? null : namedParty(front, kind);
};

/** A named organisation; a body that every country has one of takes its country. */
export const readOrganisation = (all: readonly Word[], lexicon: PartyLexicon): Party | null => {
  let words = dropFillers(all, lexicon);
  let place: PartyPlace | null = null;
  const owner = words.findIndex((word) => word.possessive);
  if (owner >= 0 && owner < words.length - 1 && owner < 5) {
    for (let at = 0; at <= owner && place === null; at++) {
      const country = countryAt(words, at, lexicon);
      // `Sudan Doctors' Union` is a union of Sudan's doctors; `Sudan's Doctors Union` is the union of Sudan.
      if (country && at + country.length - 1 === owner)
        place = placeOfCountry(country.code, lexicon);
    }
    // `the Lund Herald's Ada Berg` is the Herald.
    if (readPerson(words.slice(owner + 1), lexicon)?.includes(" "))
      words = words.slice(0, owner + 1);
    else if (place !== null) words = words.slice(owner + 1);
  } else {
    const country = countryAt(words, 0, lexicon);
    const next = country ? words[country.length] : undefined;
    if (country && next && next.capital && lexicon.nationalWords.has(next.lower)) {
      place = placeOfCountry(country.code, lexicon);
      words = words.slice(country.length);
    }
  }
  if (words.length === 0 || !isNamed(words)) return null;
  const national = lexicon.nationalWords.has(words[0]!.lower) && words.length > 1;
  const kind = kindOfWords(words, lexicon);
  // `Japan's Kyodo` is the same party as `Kyodo`; `Japan's Fire Agency` is not every fire agency.
  const generic = national || (place !== null && kind === "authority" && words.length > 1);
  return namedParty(words, kind, generic ? place : null, generic ? "country" : "none");
};
