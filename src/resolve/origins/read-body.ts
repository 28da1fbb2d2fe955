// Reads bodies that every place has one of: "Dallas police", "police in Dresden", "the Russian army".
import type { BodyWord, PartyLexicon } from "./lexicon.ts";
import {
  countryAt,
  dropFillers,
  isFiller,
  joinWords,
  lowerWords,
  mayStart,
  placeOfCountry,
  spellWord,
} from "./name-words.ts";
import type { PartyPlace, Word } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readPerson } from "./read-person.ts";

/** The longest phrase that a lexicon holds for a body, in words. */
const LONGEST_PHRASE = 6;

const bodyParty = (word: BodyWord, place: PartyPlace | null, grade: string): Party => ({
  name: grade === "" ? word.name : `${grade} ${word.name}`,
  sort: "body",
  place,
  reach: word.reach,
  kind: word.kind,
  speaker: null,
});

/** The words before a body: what kind of it, and the place it is of; null where they are neither. */
const readQualifiers = (
  all: readonly Word[],
  end: number,
  lexicon: PartyLexicon,
): { readonly grade: string; readonly place: PartyPlace | null } | null => {
  const before = all.slice(0, end);
  let place: PartyPlace | null = null;
  const grades: string[] = [];
  const proper: Word[] = [];
  for (let at = 0; at < before.length; at++) {
    const word = before[at]!;
    const country = proper.length === 0 ? countryAt(before, at, lexicon) : null;
    // `British Transport Police` is a force of its own, but `British police` is the police of Britain.
    if (country) {
      place = placeOfCountry(country.code, lexicon);
      at += country.length - 1;
    } else if (lexicon.bodyGrades.has(word.lower) && (proper.length === 0 || !word.capital)) {
      if (word.lower !== "county") grades.push(word.lower);
    } else if (isFiller(all, at, lexicon)) continue;
    else if (word.capital) proper.push(word);
    else return null;
  }
  if (proper.length > 4 || (proper.length > 0 && place !== null)) return null;
  // `State Department officials` are of an organisation, not of a place.
  if (proper.some((word) => lexicon.organisationWords.has(word.lower))) return null;
  if (proper.length > 0) place = { name: joinWords(proper).replace(/,$/, ""), country: null };
  return { grade: grades.join(" "), place };
};

/** The place after a body: `in Dresden`, `of the Allegheny County`; null where no place follows. */
const readPlaceAfter = (after: readonly Word[], lexicon: PartyLexicon): PartyPlace | null => {
  const first = after[0];
  if (!first || !(lexicon.inWords.has(first.lower) || lexicon.ofWords.has(first.lower)))
    return null;
  const rest = dropFillers(after.slice(1), lexicon);
  if (rest.length === 0) return null;
  const country = countryAt(rest, 0, lexicon);
  if (country?.length === rest.length) return placeOfCountry(country.code, lexicon);
  // Text set in small letters: a word alone after `in` is a place, one after an article is not.
  if (
    rest.length === 1 &&
    after.length === 2 &&
    !rest[0]!.capital &&
    lexicon.placeWords.has(first.lower)
  )
    return { name: rest[0]!.text.charAt(0).toUpperCase() + rest[0]!.text.slice(1), country: null };
  const end = rest.findIndex((word) => !word.capital && !lexicon.nameParticles.has(word.lower));
  const name = joinWords((end < 0 ? rest : rest.slice(0, end)).slice(0, 5)).replace(/[,.].*$/, "");
  return name === "" ? null : { name, country: null };
};

const spell = (words: readonly Word[]): string => words.map(spellWord).join(" ");

/** A name after a body: to where it ends, or in a text of small letters one with initials: `v k gupta`. */
const readSpeaker = (after: readonly Word[], lexicon: PartyLexicon): string | null => {
  if (after.every((word) => !word.capital))
    return after.length < 5 && after.some((word) => word.text.length === 1)
      ? joinWords(after)
      : null;
  const end = after.findIndex((word) => !word.capital && !lexicon.nameParticles.has(word.lower));
  return readPerson(end < 0 ? after : after.slice(0, end), lexicon);
};

/** The body that the words name; null where they name none, or say more of it than the lexicon knows. */
export const readBody = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
  for (let start = 0; start < Math.min(words.length, 10); start++) {
    if (!mayStart(lexicon.bodies, words[start]!)) continue;
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
      const slice = words.slice(start, start + length);
      const found = lexicon.bodies.get(spell(slice)) ?? lexicon.bodies.get(lowerWords(slice));
      if (!found) continue;
      const qualifiers = readQualifiers(words, start, lexicon);
      if (!qualifiers) return null;
      const proper = qualifiers.place !== null && qualifiers.place.country === null;
      // `Health Ministry source`: whose source it is says more than that it is one.
      if (qualifiers.place !== null && found.reach === "none") return null;
      if (proper && lexicon.namedBodies.has(lowerWords(slice))) return null;
      const after = words.slice(start + length);
      // `Union of Journalists` is a name, and no union of a place.
      const called = slice[0]!.capital && lexicon.namedBodies.has(lowerWords(slice));
      if (called && after[0] !== undefined && lexicon.ofWords.has(after[0].lower)) return null;
      const place = after.length > 0 ? readPlaceAfter(after, lexicon) : null;
      const speaker = after.length > 0 && place === null ? readSpeaker(after, lexicon) : null;
      if (after.length > 0 && place === null && speaker === null) break;
      return { ...bodyParty(found, qualifiers.place ?? place, qualifiers.grade), speaker };
    }
  }
  return null;
};
