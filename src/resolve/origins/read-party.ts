// Turns the name of a party as a text has it into what it is: a person, a body of a place, a named party.
import type { OriginKind } from "../../model/answer.ts";
import { LONGEST_NAME } from "./fold-name.ts";
import type { PartyLexicon, Reach } from "./lexicon.ts";
import {
  ACRONYM,
  countryAt,
  dropFillers,
  joinWords,
  lowerWords,
  placeOfCountry,
  wordsOf,
} from "./name-words.ts";
import type { PartyPlace, Word } from "./name-words.ts";
import type { Party } from "./party.ts";
import { readBody } from "./read-body.ts";
import { readMinistry } from "./read-ministry.ts";
import { readPerson } from "./read-person.ts";

const personParty = (name: string, kind: OriginKind, place: PartyPlace | null = null): Party => ({
  name,
  sort: "person",
  place,
  reach: "none",
  kind,
  speaker: name,
});

const isNamed = (words: readonly Word[]): boolean =>
  words.some((word) => word.capital || /\p{L}\.\p{L}{2,}/u.test(word.text));

/** What the words of a name hint at, the last word that hints first. */
const kindOfWords = (words: readonly Word[], lexicon: PartyLexicon): OriginKind => {
  for (const word of words.toReversed()) {
    const kind = lexicon.organisationWords.get(word.lower);
    if (kind !== undefined && kind !== "unnamed") return kind;
  }
  return words.some((word) => /\.\p{Ll}{2,4}$/u.test(word.text)) ? "outlet" : "monitor";
};

/** `the monitoring group Alpha`, `Alpha rights group`: what it is called besides its name goes. */
const readDescribed = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
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
    return named(end < 0 ? inner : inner.slice(0, end), kind);
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
  return countryAt(front, 0, lexicon)?.length === front.length ? null : named(front, kind);
};

const named = (
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

/** A named organisation; a body that every country has one of takes its country. */
const readOrganisation = (all: readonly Word[], lexicon: PartyLexicon): Party | null => {
  let words = dropFillers(all, lexicon);
  let place: PartyPlace | null = null;
  const owner = words.findIndex((word) => word.possessive);
  if (owner >= 0 && owner < words.length - 1 && owner < 5) {
    for (let at = 0; at <= owner && place === null; at++) {
      const country = countryAt(words, at, lexicon);
      if (country && at + country.length - 1 <= owner)
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
  return named(words, kind, generic ? place : null, generic ? "country" : "none");
};

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
const readPlain = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
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

const readPhrase = (
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

/** `Ada Lund of the Lund Police Department`, `Ada Lund from Lund Red Cross`; a place alone makes no body. */
const readPersonOf = (words: readonly Word[], lexicon: PartyLexicon): Party | null => {
  const at = words.findIndex((word) => lexicon.ofWords.has(word.lower));
  if (at <= 0 || at === words.length - 1) return null;
  const name = readPerson(words.slice(0, at), lexicon);
  if (name === null) return null;
  const rest = dropFillers(words.slice(at + 1), lexicon);
  const party = readPhrase(rest, name, lexicon) ?? readPlain(rest, lexicon);
  if (!party) return null;
  const organisation =
    party.sort === "body" ||
    rest.some((word) => lexicon.organisationWords.has(word.lower) || ACRONYM.test(word.text));
  return organisation && party.name !== lexicon.countryBody.name
    ? { ...party, speaker: name }
    : personParty(name, "witness");
};

const readSegment = (
  segment: string,
  given: string | null,
  lexicon: PartyLexicon,
): Party | null => {
  const all = wordsOf(segment, lexicon);
  const words = all.length > 1 && lexicon.ofWords.has(all[0]!.lower) ? all.slice(1) : all;
  if (words.length === 0) return null;
  if (words !== all && given !== null) {
    const party = readPlain(dropFillers(words, lexicon), lexicon);
    if (party) return { ...party, speaker: given };
  }
  const name = given === null ? readPerson(words, lexicon) : null;
  const phrase = readPhrase(words, given, lexicon);
  if (phrase) return phrase;
  if (name !== null && words.length > 1) return null;
  return given === null ? readPersonOf(words, lexicon) : null;
};

const AGE = /^(?:aged )?\d{1,3}$/;

/** Outside and inside of a closing bracket; the inside is empty where there is none. */
const splitBrackets = (name: string): { readonly outside: string; readonly inside: string } => {
  const open = name.indexOf("(");
  if (open < 1) return { outside: name, inside: "" };
  const close = name.indexOf(")", open);
  return {
    outside: `${name.slice(0, open)} ${close < 0 ? "" : name.slice(close + 1)}`.trim(),
    inside: name.slice(open + 1, close < 0 ? name.length : close).trim(),
  };
};

/** Cut at a verb of quoting, what stands after it is whose word it is. */
const afterCiting = (name: string, lexicon: PartyLexicon): string => {
  const words = name.split(" ");
  const at = words.findLastIndex((word) => lexicon.citingWords.has(word.toLowerCase()));
  return at > 0 && at < words.length - 1 ? words.slice(at + 1).join(" ") : name;
};

/**
 * What a party's name says of it. Never throws: a name that fits no rule is a named party as it stands.
 * Linear in the length of the name, of which no more than 300 characters are read.
 */
export const readParty = (said: string, lexicon: PartyLexicon): Party => {
  const whole = afterCiting(said.slice(0, LONGEST_NAME).replace(/\s+/gu, " ").trim(), lexicon);
  const { outside, inside } = splitBrackets(whole);
  const segments = outside
    .split(/,\s+/u)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "" && !AGE.test(segment))
    .slice(0, 6);
  const persons = segments.map((segment) => readPerson(wordsOf(segment, lexicon), lexicon));
  // `Viasna, a monitoring group`: a party beside what kind of party it is.
  const about =
    segments.length > 1
      ? wordsOf(segments[1]!, lexicon).findLast(
          (word) => lexicon.descriptors.has(word.lower) && !word.capital,
        )
      : undefined;
  if (
    about &&
    wordsOf(segments[0]!, lexicon).every((word) => word.capital) &&
    !lexicon.speakers.has(wordsOf(segments[1]!, lexicon)[1]?.lower ?? "")
  )
    return named(wordsOf(segments[0]!, lexicon), lexicon.descriptors.get(about.lower)!);
  // A person beside a description, in either order; two names in a row are a name and a place.
  const describes = (segment: string): boolean => readSegment(segment, "?", lexicon) !== null;
  if (segments.length > 1) {
    const at = persons.findIndex((name) => name !== null);
    const described = segments.findIndex((segment, index) => index !== at && describes(segment));
    if (at >= 0 && described >= 0) {
      const party =
        readSegment(
          segments
            .slice(described)
            .filter((_, index) => described + index !== at)
            .join(", "),
          persons[at]!,
          lexicon,
        ) ?? readSegment(segments[described]!, persons[at]!, lexicon);
      if (party) return party;
    }
    if (at === 0) return personParty(persons[0]!, "witness");
  }
  const first = segments[0] ?? outside;
  const words = wordsOf(first, lexicon);
  const bare = readPerson(words, lexicon);
  if (inside !== "" && bare !== null) {
    const party = readSegment(inside, bare, lexicon) ?? readBodyOnly(inside, bare, lexicon);
    if (party) return party;
  }
  const party = readSegment(first, null, lexicon) ?? readPlainUnlessPerson(words, bare, lexicon);
  if (party) return party;
  // One bare name may be anyone's: a person known by the surname, or a party.
  if (bare !== null) return personParty(bare, bare.includes(" ") ? "witness" : "unnamed");
  const rest = dropFillers(words, lexicon);
  return named(rest.length > 0 ? rest : words, kindOfWords(words, lexicon));
};

const readBodyOnly = (name: string, speaker: string, lexicon: PartyLexicon): Party | null => {
  const party = readPlain(wordsOf(name, lexicon), lexicon);
  return party?.sort === "body" ? { ...party, speaker } : null;
};

const readPlainUnlessPerson = (
  words: readonly Word[],
  name: string | null,
  lexicon: PartyLexicon,
): Party | null => {
  const party = readPlain(words, lexicon);
  return name !== null && party?.sort === "named" ? null : party;
};
