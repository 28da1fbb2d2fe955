// Turns the name of a party as a text has it into what it is: a person, a body of a place, a named party.
import { LONGEST_NAME } from "./fold-name.ts";
import type { PartyLexicon } from "./lexicon.ts";
import { ACRONYM, dropFillers, wordsOf } from "./name-words.ts";
import type { Word } from "./name-words.ts";
import type { Party } from "./party.ts";
import { kindOfWords, namedParty } from "./read-organisation.ts";
import { readPerson } from "./read-person.ts";
import { readPlain } from "./read-plain.ts";
import { personParty, readPhrase } from "./read-role.ts";

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
  all: readonly Word[],
  given: string | null,
  lexicon: PartyLexicon,
): Party | null => {
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
  if (!name.includes(" ")) return name;
  const words = name.split(" ");
  const at = words.findLastIndex((word) => lexicon.citingWords.has(word.toLowerCase()));
  return at > 0 && at < words.length - 1 ? words.slice(at + 1).join(" ") : name;
};

/** `Spring, a monitoring group`: a party beside what kind of party it is. */
const readWithKind = (segments: readonly string[], lexicon: PartyLexicon): Party | null => {
  const [name, about] = segments.map((segment) => wordsOf(segment, lexicon));
  if (!name || !about) return null;
  const kind = about.findLast((word) => lexicon.descriptors.has(word.lower) && !word.capital);
  if (!kind || lexicon.speakers.has(about[1]?.lower ?? "")) return null;
  return name.every((word) => word.capital)
    ? namedParty(name, lexicon.descriptors.get(kind.lower)!)
    : null;
};

/** A person beside a description, in either order; two names in a row are a name and a place. */
const readWithDescription = (segments: readonly string[], lexicon: PartyLexicon): Party | null => {
  const words = segments.map((segment) => wordsOf(segment, lexicon));
  const persons = words.map((segment) => readPerson(segment, lexicon));
  const at = persons.findIndex((name) => name !== null);
  if (at < 0) return null;
  const person = persons[at]!;
  for (const [index, segment] of words.entries()) {
    const alone = index === at ? null : readSegment(segment, person, lexicon);
    if (alone === null) continue;
    const rest = segments.filter((_, other) => other >= index && other !== at).join(", ");
    return readSegment(wordsOf(rest, lexicon), person, lexicon) ?? alone;
  }
  return at === 0 ? personParty(person, "witness") : null;
};

/** Names remembered; when so many are, all are forgotten, so that memory stays bounded. */
const MOST_NAMES = 5000;
const partiesByLexicon = new WeakMap<PartyLexicon, Map<string, Party>>();

/** What a party's name says of it, as `readNewParty` reads it: reports name the same few over and over. */
export const readParty = (said: string, lexicon: PartyLexicon): Party => {
  const name = said.slice(0, LONGEST_NAME);
  let parties = partiesByLexicon.get(lexicon);
  if (parties === undefined) partiesByLexicon.set(lexicon, (parties = new Map()));
  let party = parties.get(name);
  if (party === undefined) {
    party = readNewParty(name, lexicon);
    if (parties.size >= MOST_NAMES) parties.clear();
    parties.set(name, party);
  }
  return party;
};

/**
 * What a party's name says of it. Never throws: a name that fits no rule is a named party as it stands.
 * Linear in the length of the name, of which no more than 300 characters are read.
 */
const readNewParty = (said: string, lexicon: PartyLexicon): Party => {
  const whole = afterCiting(said.replace(/\s+/gu, " ").trim(), lexicon);
  const { outside, inside } = splitBrackets(whole);
  const segments = outside
    .split(/,\s+/u)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "" && !AGE.test(segment))
    .slice(0, 6);
  if (segments.length > 1) {
    const party = readWithKind(segments, lexicon) ?? readWithDescription(segments, lexicon);
    if (party) return party;
  }
  const first = segments[0] ?? outside;
  const words = wordsOf(first, lexicon);
  const bare = readPerson(words, lexicon);
  if (inside !== "" && bare !== null) {
    const within = wordsOf(inside, lexicon);
    const party = readSegment(within, bare, lexicon) ?? readBodyOnly(within, bare, lexicon);
    if (party) return party;
  }
  const party = readSegment(words, null, lexicon) ?? readPlainUnlessPerson(words, bare, lexicon);
  if (party) return party;
  // One bare name may be anyone's: a person known by the surname, or a party.
  if (bare !== null) return personParty(bare, bare.includes(" ") ? "witness" : "unnamed");
  const rest = dropFillers(words, lexicon);
  return namedParty(rest.length > 0 ? rest : words, kindOfWords(words, lexicon));
};

const readBodyOnly = (
  words: readonly Word[],
  speaker: string,
  lexicon: PartyLexicon,
): Party | null => {
  const party = readPlain(words, lexicon);
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
