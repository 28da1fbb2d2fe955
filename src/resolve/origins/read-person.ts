// Reads a person's name: titles go, particles stay, and what is a body or an acronym is no person.
import type { PartyLexicon } from "./lexicon.ts";
import { ACRONYM, countryAt, joinWords } from "./name-words.ts";
import type { Word } from "./name-words.ts";

/** Digits, slashes, two capitals in a row before small letters, a stop between letters: no person's. */
const NO_NAME = /[\d/@]|\p{Lu}{2}.*\p{Ll}|\p{L}\.\p{L}{2}/u;
const ARABIC_ARTICLE = /^(?:al|el|as|ad|ar|abd|ul)-/i;

/** The words of a person's name without titles; null where they are no person's name. */
export const readPerson = (words: readonly Word[], lexicon: PartyLexicon): string | null => {
  let start = 0;
  while (start < words.length - 1 && lexicon.honorifics.has(words[start]!.lower.replace(/\.$/, "")))
    start++;
  const rest = words.slice(start);
  // After a title even `Fire` is a surname.
  const titled = start > 0;
  if (rest.length === 0 || rest.length > 6) return null;
  if (!rest[0]!.capital && !ARABIC_ARTICLE.test(rest[0]!.text)) return null;
  for (const [index, word] of rest.entries()) {
    const particle = index > 0 && lexicon.nameParticles.has(word.lower);
    if (word.possessive || NO_NAME.test(word.text)) return null;
    if (!particle && !word.capital && !ARABIC_ARTICLE.test(word.text)) return null;
    if (ACRONYM.test(word.text) && (rest.length === 1 || word.text.replace(/\./g, "").length > 2))
      return null;
    if (
      (!titled && lexicon.organisationWords.has(word.lower)) ||
      lexicon.bodies.has(word.lower) ||
      lexicon.ministries.has(word.lower) ||
      lexicon.ministers.has(word.lower) ||
      lexicon.speakers.has(word.lower) ||
      lexicon.countries.has(word.lower) ||
      lexicon.ofWords.has(word.lower) ||
      (lexicon.fillers.has(word.lower) && !particle)
    )
      return null;
  }
  if (countryAt(rest, 0, lexicon)?.length === rest.length) return null;
  return joinWords(rest).replace(/[,.;:]+$/, "");
};
