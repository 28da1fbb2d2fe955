// Reads roles with who holds them: whom a spokesman speaks for, what a president is of, who speaks for himself.
import type { OriginKind } from "../../model/answer.ts";
import type { PartyLexicon } from "./lexicon.ts";
import {
  countryAt,
  dropFillers,
  joinWords,
  lowerWords,
  mayStart,
  placeOfCountry,
} from "./name-words.ts";
import type { PartyPlace, Word } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readBody } from "./read-body.ts";
import { readMinistry } from "./read-ministry.ts";
import { readPerson } from "./read-person.ts";
import { readPlain } from "./read-plain.ts";

export const personParty = (
  name: string,
  kind: OriginKind,
  place: PartyPlace | null = null,
): Party => ({
  name,
  sort: "person",
  place,
  reach: "none",
  kind,
  speaker: name,
});

/** A role and who holds it: `Dallas Police Chief David Brown`, `a spokesman for the Red Cross`. */
const readRole = (
  words: readonly Word[],
  given: string | null,
  lexicon: PartyLexicon,
): Party | null => {
  const first = words.findIndex((word) => lexicon.speakers.has(word.lower));
  if (first < 0) return null;
  let last = first;
  while (last + 1 < words.length && lexicon.speakers.has(words[last + 1]!.lower)) last++;
  const after = words.slice(last + 1);
  const speaker = given ?? readPerson(after, lexicon);
  const grade = (word: Word): boolean =>
    lexicon.fillers.has(word.lower) ||
    lexicon.officeGrades.has(word.lower) ||
    (lexicon.countryRoles.has(word.lower) &&
      !(word.capital && lexicon.organisationWords.has(word.lower)));
  let before: readonly Word[] = words.slice(0, first);
  while (before.length > 0 && grade(before.at(-1)!)) before = before.slice(0, -1);
  if (before.length > 0) {
    const party = readPlain(dropFillers(before, lexicon), lexicon);
    if (
      party &&
      !(
        party.sort === "body" &&
        party.name === lexicon.countryBody.name &&
        given === null &&
        speaker === null &&
        after.length > 0
      )
    )
      return { ...party, speaker };
  }
  // `head of communicable diseases at the Lund Health Agency`: the last that is a party's name.
  for (let at = 0; at < after.length; at++) {
    if (!lexicon.ofWords.has(after[at]!.lower)) continue;
    const rest = dropFillers(after.slice(at + 1), lexicon);
    if (rest.length === 0) break;
    const party =
      readOffice(rest, speaker, lexicon) ??
      readRole(rest, speaker, lexicon) ??
      readPlain(rest, lexicon);
    if (party && (party.sort !== "named" || rest[0]!.capital)) return { ...party, speaker };
  }
  return speaker === null ? null : personParty(speaker, "authority");
};

/** `President Ada Lund`, `governor of Lund state`, `the mayor`: a person, or the office of a place. */
const readOffice = (
  words: readonly Word[],
  given: string | null,
  lexicon: PartyLexicon,
): Party | null => {
  for (let start = 0; start < Math.min(words.length, 10); start++) {
    if (!mayStart(lexicon.offices, words[start]!)) continue;
    for (let length = 3; length > 0; length--) {
      const office = lowerWords(words.slice(start, start + length));
      const reach = start + length <= words.length ? lexicon.offices.get(office) : undefined;
      if (reach === undefined) continue;
      const after = words.slice(start + length);
      const country = countryAt(words, 0, lexicon);
      let place: PartyPlace | null =
        country && country.length <= start ? placeOfCountry(country.code, lexicon) : null;
      const before = words
        .slice(country && country.length <= start ? country.length : 0, start)
        .filter((word) => !lexicon.fillers.has(word.lower));
      const proper = before.filter((word) => word.capital && !lexicon.officeGrades.has(word.lower));
      if (place === null && proper.length > 0) place = { name: joinWords(proper), country: null };
      const small = after.length > 0 && after.length < 4 && words.every((word) => !word.capital);
      const plain =
        small && !lexicon.ofWords.has(after[0]!.lower) && !lexicon.inWords.has(after[0]!.lower);
      const name = given ?? readPerson(after, lexicon) ?? (plain ? joinWords(after) : null);
      if (name !== null) return personParty(name, "authority", place);
      if (after.length > 0 && !lexicon.ofWords.has(after[0]!.lower)) return null;
      if (after.length > 1) {
        const rest = dropFillers(after.slice(1), lexicon);
        const found = countryAt(rest, 0, lexicon);
        place = found
          ? placeOfCountry(found.code, lexicon)
          : { name: joinWords(rest.filter((word) => word.capital)), country: null };
        if (place.name === "") place = null;
      }
      const grades = before
        .filter((word) => lexicon.officeGrades.has(word.lower))
        .map((word) => word.lower);
      return {
        name: [...grades, office].join(" "),
        sort: "body",
        place,
        reach,
        kind: "authority",
        speaker: null,
      };
    }
  }
  return null;
};

/** A person at the end of the words, the longest that is one. */
const personAtEnd = (words: readonly Word[], lexicon: PartyLexicon): string | null => {
  for (let start = Math.max(1, words.length - 5); start < words.length; start++) {
    const name = readPerson(words.slice(start), lexicon);
    if (name !== null) return name;
  }
  return null;
};

/** `Lund activist Ada Berg`, `a retiree`: one who speaks for himself or herself. */
const readIndividual = (
  words: readonly Word[],
  given: string | null,
  lexicon: PartyLexicon,
): Party | null => {
  const at = words.findIndex((word) => lexicon.individuals.has(word.lower));
  if (at < 0 || words.slice(0, at).some((word) => lexicon.speakers.has(word.lower))) return null;
  const after = words.slice(at + 1);
  const capitals = after.length > 1 && after.length < 5 && after.every((word) => word.capital);
  const name = given ?? readPerson(after, lexicon) ?? (capitals ? joinWords(after) : null);
  return name === null ? null : personParty(name, "witness");
};

/** The party of a phrase with a role in it; null where it has none. `given` is a person named beside it. */
export const readPhrase = (
  words: readonly Word[],
  given: string | null,
  lexicon: PartyLexicon,
): Party | null => {
  if (words.some((word) => lexicon.former.has(word.lower))) {
    const name = given ?? personAtEnd(words, lexicon);
    if (name !== null) return personParty(name, "witness");
  }
  const minister = readMinistry(words, lexicon.ministers, lexicon);
  if (minister) {
    const at = words.findIndex((word) => lexicon.ministers.has(word.lower));
    return { ...minister, speaker: given ?? readPerson(words.slice(at + 1), lexicon) };
  }
  const individual = readIndividual(words, given, lexicon);
  if (individual) return individual;
  const whole = readBody(words, lexicon);
  if (whole) {
    const speaker = given ?? whole.speaker;
    // Two named witnesses are two; two officers of a police are one police.
    return whole.kind === "witness" && speaker !== null
      ? personParty(speaker, "witness")
      : { ...whole, speaker };
  }
  return readOffice(words, given, lexicon) ?? readRole(words, given, lexicon);
};
