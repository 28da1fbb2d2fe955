// Reads a name, a noun phrase or a pronoun for one person, with what the words around say of them.
import type { Description } from "../../../model/person.ts";
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import { SMALL } from "../lexicon/number-words.ts";
import { sexOfName } from "./given-names.ts";
import type { Manner, PersonMention } from "./person-mention.ts";
import { entryOf } from "../words.ts";
import { wordSet, WordTest, wordTest } from "../word-sets.ts";
import { NO_PERSONS, OFFICER_TITLES, personAt, personWord, sexOf, TITLES } from "./person-words.ts";

const LONGEST_PHRASE = 8;
const LONGEST_NAME = 5;
const DASH = wordTest(/^[-–—‑]$/);
const ORDINAL = wordTest(/^(?:second|third|fourth|fifth|sixth|other)$/);
const OWNERS = wordSet("his her their my our");
const ARTICLES = wordSet("a an one another the 's this");
const BARE = wordTest(
  /^(?:younger|older|little|young|teenage|pregnant|elderly|infant|adult|eldest|youngest|fellow)$/,
);
const SEXED = new WordTest((lower) => sexOf(lower) !== null);

export const isCapital = (frame: Frame, i: number): boolean => {
  const token = frame.tokens[i];
  return token?.kind === "word" && token.capital;
};

interface Age {
  readonly ages: readonly [number, number];
  readonly end: number;
}

const numberAt = (frame: Frame, i: number): number | null => {
  const token = frame.tokens[i];
  if (token?.kind === "number") {
    const value = Number(token.text);
    return Number.isInteger(value) && value <= 120 ? value : null;
  }
  return SMALL.get(token?.lower ?? "") ?? null;
};

const inYears = (value: number, unit: string): readonly [number, number] =>
  unit.startsWith("year")
    ? [value, value]
    : [0, unit.startsWith("month") ? Math.ceil(value / 12) : 1];

/** Whether an age may begin with the word: with a numeral it may as well. */
const OPENS_AGE = new WordTest((lower) => lower.endsWith("-old") || SMALL.has(lower));

/** "24-year-old", "six-month-old", "8 year old" that begins at `i`. */
export const ageCompound = (frame: Frame, i: number): Age | null => {
  const token = frame.tokens[i];
  if (token === undefined || (token.kind !== "number" && !OPENS_AGE.has(token))) return null;
  const word = token.lower;
  const joined = /^([a-z]+)-(year|month|week|day)s?-old$/.exec(word);
  if (joined) {
    const value = SMALL.get(joined[1]!);
    return value === undefined ? null : { ages: inYears(value, joined[2]!), end: i + 1 };
  }
  const value = numberAt(frame, i);
  if (value === null) return null;
  const at = DASH.has(frame.tokens[i + 1]) ? i + 2 : i + 1;
  const unit = /^(year|month|week|day)s?(-old)?$/.exec(lowerAt(frame, at));
  if (!unit) return null;
  if (unit[2] !== undefined) return { ages: inYears(value, unit[1]!), end: at + 1 };
  const old = DASH.has(frame.tokens[at + 1]) ? at + 2 : at + 1;
  return lowerAt(frame, old) === "old" ? { ages: inYears(value, unit[1]!), end: old + 1 } : null;
};

/** The token after a name in capitals that begins at `i`; `i` where none does. */
const nameEnd = (frame: Frame, i: number): number => {
  let at = i;
  while (at - i < LONGEST_NAME && isCapital(frame, at) && !isNoPersons(frame, at)) at++;
  if (at > i && lowerAt(frame, at - 1).length === 1 && lowerAt(frame, at) === ".") at++;
  if (/^(?:jr|sr)$/.test(lowerAt(frame, at - 1)) && lowerAt(frame, at) === ".") at++;
  if (lowerAt(frame, at) === "," && /^(?:jr|sr|ii|iii|iv)$/.test(lowerAt(frame, at + 1)))
    at += lowerAt(frame, at + 2) === "." ? 3 : 2;
  return at;
};

const isNoPersons = (frame: Frame, i: number): boolean =>
  NO_PERSONS.has(frame.tokens[i]) || personAt(frame.tokens[i]) !== null;

const nameAt = (frame: Frame, from: number, to: number): string =>
  frame.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/ ([.,])/g, "$1");

/** A run of capitals that goes on into a place or a body names no person: "Ada Marsh Memorial Hospital". */
const namesAPerson = (frame: Frame, from: number, to: number): boolean => {
  if (to === from) return false;
  if (lowerAt(frame, from - 1) === "the") return false;
  if (isCapital(frame, to) && isNoPersons(frame, to) && lowerAt(frame, to).length > 2) return false;
  if (isCapital(frame, from - 1) && isNoPersons(frame, from - 1) && from - 1 > 0) {
    const before = lowerAt(frame, from - 1);
    if (
      /^(?:north|south|east|west|northern|southern|eastern|western|new|central|near)$/.test(before)
    )
      return false;
  }
  return true;
};

/** What stands between commas after a name or noun: an age, a home; where it ends. */
const readAside = (
  frame: Frame,
  last: number,
): { readonly ages: Description["ages"]; readonly end: number } => {
  let ages: Description["ages"] = null;
  let end = last;
  const opens = lowerAt(frame, last);
  if (opens === "(") {
    const value = numberAt(frame, last + 1);
    if (value !== null && lowerAt(frame, last + 2) === ")")
      return { ages: [value, value], end: last + 3 };
    return { ages, end };
  }
  if (opens !== ",") return { ages, end };
  let at = last + 1;
  if (/^(?:also|just|only|age|aged|then)$/.test(lowerAt(frame, at))) at++;
  const compound = ageCompound(frame, at);
  const digits = frame.tokens[at]?.kind === "number";
  const value = compound === null && digits ? numberAt(frame, at) : null;
  if (compound !== null && /^[,.;]?$/.test(lowerAt(frame, compound.end))) {
    ages = compound.ages;
    end = compound.end;
  }
  const after = lowerAt(frame, at + 1);
  if (
    compound === null &&
    value !== null &&
    /^(?:[,.;)]|and|of|was|were|who|from|—|–|-)?$/.test(after)
  ) {
    ages = [value, value];
    end = at + 1;
  }
  if (end === last) return { ages, end };
  // "24, of Dover, Ohio,": the home is told between commas as well
  let comma = lowerAt(frame, end) === "," ? end + 1 : end;
  if (/^(?:of|from)$/.test(lowerAt(frame, comma))) {
    let i = comma + 1;
    while (i < comma + 8 && (isCapital(frame, i) || lowerAt(frame, i) === ".")) i++;
    if (lowerAt(frame, i) === "," && isCapital(frame, i + 1)) {
      let more = i + 1;
      while (more < i + 4 && (isCapital(frame, more) || lowerAt(frame, more) === ".")) more++;
      if (lowerAt(frame, more) === ",") i = more;
    }
    if (i > comma + 1) comma = lowerAt(frame, i) === "," ? i + 1 : i;
  }
  return { ages, end: comma };
};

/** A mention before it is known to whom it is joined. */
export type Bare = Omit<PersonMention, "group">;

/** A name that begins at `i`, with a title or an age before it where these begin there. */
export const readName = (frame: Frame, i: number, known: ReadonlySet<string>): Bare | null => {
  let at = i;
  let ages: Description["ages"] = null;
  let part: Description["part"] = null;
  let sex: Description["sex"] = null;
  const age = ageCompound(frame, at);
  if (age !== null) {
    ages = age.ages;
    at = age.end;
  }
  let titled = false;
  while (
    TITLES.has(frame.tokens[at]) &&
    (isCapital(frame, at + 1) || lowerAt(frame, at + 1) === ".")
  ) {
    titled = true;
    if (OFFICER_TITLES.has(frame.tokens[at])) part = "officer";
    sex ??= sexOf(lowerAt(frame, at));
    at += lowerAt(frame, at + 1) === "." ? 2 : 1;
  }
  const last = nameEnd(frame, at);
  if (!namesAPerson(frame, at, last)) return null;
  // "a 4-year-old Dover girl": the capital is of a place
  if (!titled && personAt(frame.tokens[last]) !== null) return null;
  const name = frame.sentence.tokens
    .slice(at, last)
    .map(({ text }) => text)
    .join(" ");
  const aside = readAside(frame, last);
  const alone = last - at === 1;
  // one capital by itself is a person's name only where the text has told it before, or gives its age
  if (alone && !titled && ages === null && aside.ages === null && !known.has(lowerAt(frame, at)))
    return null;
  return {
    first: i,
    last,
    end: aside.end,
    manner: "name",
    noun: null,
    name: name.replaceAll(/ ([.,])/g, "$1"),
    ages: ages ?? aside.ages,
    sex: sex ?? (alone ? null : sexOfName(name)),
    part,
  };
};

/** "younger brother", "teen daughter": what stands without an article after a coordinator. */
const isBare = (frame: Frame, i: number): boolean =>
  BARE.has(frame.tokens[i]) && personAt(frame.tokens[i + 1]) !== null;

/** A noun phrase for one person that begins at `i` with an article, an owner, a number of one, or an age. */
export const readNoun = (frame: Frame, i: number): Bare | null => {
  const opening = lowerAt(frame, i);
  let manner: Manner;
  let at = i + 1;
  let sex: Description["sex"] = null;
  let ages: Description["ages"] = null;
  if (opening === "a" || opening === "an" || opening === "one") manner = "new";
  else if (opening === "another") manner = "another";
  else if (OWNERS.has(frame.tokens[i]) || opening === "'s") manner = "owned";
  else if (opening === "the" || opening === "this") manner = "known";
  else if (
    ageCompound(frame, i) !== null ||
    personAt(frame.tokens[i]) !== null ||
    isBare(frame, i)
  ) {
    manner = "new";
    at = i;
  } else return null;
  let head = -1;
  let part: Description["part"] = null;
  let aged = -1;
  for (let steps = 0; at < frame.tokens.length && steps < LONGEST_PHRASE; steps++) {
    const token = frame.tokens[at]!;
    const age = ageCompound(frame, at);
    if (age !== null) {
      ages = age.ages;
      aged = age.end;
      at = age.end;
      continue;
    }
    if (ORDINAL.has(token)) {
      manner = "another";
      at++;
      continue;
    }
    if (token.kind !== "word") break;
    const word = token.lower;
    const person = personAt(token);
    if (person !== null) {
      // "a teenage boy", "a police officer", "a woman driver": the last noun is the head
      sex ??= person.sex;
      if (head < 0 || person.ages !== null) ages ??= person.ages;
      part = person.part ?? part;
      head = at;
      at++;
      continue;
    }
    if (head >= 0) break;
    if (entryOf(token).noun?.plural === true) return null;
    if (
      has(
        frame,
        at,
        WORD.preposition |
          WORD.auxiliary |
          WORD.relative |
          WORD.determiner |
          WORD.pronoun |
          WORD.coordinator,
      )
    )
      break;
    if (aged >= 0 && frame.verbs[at] && !frame.states[at]) break;
    if (SEXED.has(token)) sex ??= sexOf(word);
    if (word === "unborn") return null;
    if (word === "teenage" || word === "teen-age") ages ??= [12, 19];
    else if (word === "elderly") ages ??= [55, 120];
    if (isCapital(frame, at) && aged >= 0) {
      // "a 24-year-old Dover man", but "the 24-year-old Ada Marsh"
      let ahead = at;
      while (ahead < at + 4 && isCapital(frame, ahead)) ahead++;
      if (personAt(frame.tokens[ahead]) === null) break;
    }
    at++;
  }
  if (head < 0 && aged < 0) return null;
  const last = head >= 0 ? Math.max(head + 1, aged) : aged;
  // "the victim 's mother": an owner is told of only to say who somebody is
  let name: string | null = null;
  let end = last;
  let core = last;
  if (isCapital(frame, last) && !frame.allCapitals) {
    const to = nameEnd(frame, last);
    if (namesAPerson(frame, last, to)) {
      name = frame.tokens
        .slice(last, to)
        .map(({ text }) => text)
        .join(" ")
        .replaceAll(/ ([.,])/g, "$1");
      core = to;
      end = to;
    }
  }
  const aside = readAside(frame, end);
  if (aside.ages !== null && aged < 0) ages = aside.ages;
  end = aside.end;
  // ", Ada Marsh, 24,": a name between commas after the noun is the person's own
  if (name === null && end === core && lowerAt(frame, core) === ",") {
    const compound = ageCompound(frame, core + 1);
    const from = compound?.end ?? core + 1;
    const to = nameEnd(frame, from);
    const own = readAside(frame, to);
    const closed = /^[,.]?$/.test(lowerAt(frame, own.end > to ? own.end - 1 : to));
    const full = to - from >= (compound === null ? 2 : 1);
    if (full && namesAPerson(frame, from, to) && closed) {
      name = nameAt(frame, from, to);
      const told = compound?.ages ?? own.ages;
      if (told !== null && aged < 0) ages = told;
      end = own.end > to ? own.end : lowerAt(frame, to) === "," ? to + 1 : to;
    }
  }
  // a surname alone tells nothing: "the suspect Allen"
  if (name !== null && name.includes(" ")) sex ??= sexOfName(name);
  return {
    first: i,
    last: core,
    end,
    manner: name !== null && manner !== "another" ? "name" : manner,
    noun: head >= 0 ? lowerAt(frame, head) : null,
    name,
    ages,
    sex,
    part,
  };
};

const PRONOUN = wordSet("he she him himself herself");

export const readPronoun = (frame: Frame, i: number): Bare | null => {
  const token = frame.tokens[i];
  const object =
    token?.lower === "her" &&
    (frame.tokens[i + 1]?.kind !== "word" ||
      has(frame, i + 1, WORD.preposition | WORD.adverb | WORD.coordinator | WORD.determiner));
  if (!PRONOUN.has(token) && !object) return null;
  return {
    first: i,
    last: i + 1,
    end: i + 1,
    manner: "pronoun",
    noun: null,
    name: null,
    ages: null,
    sex: sexOf(lowerAt(frame, i)),
    part: null,
  };
};

/** Whether a mention may begin with the word where it is written small: most words begin none, and are passed over. */
export const MAY_OPEN = new WordTest(
  (lower) =>
    PRONOUN.holds(lower) ||
    lower === "her" ||
    ARTICLES.holds(lower) ||
    OWNERS.holds(lower) ||
    SMALL.has(lower) ||
    lower.endsWith("-old") ||
    BARE.passes(lower) ||
    TITLES.holds(lower) ||
    personWord(lower) !== null,
);
