// Reads the names and words of one sentence that may say where, each with how it stands in the sentence.
import type { PlaceMention } from "../../../model/claim.ts";
import type { Sentence, Token } from "../../../model/reading.ts";
import { nounOf } from "../lexicon/nouns.ts";
import { WORD } from "../../clauses.ts";
import { classesOfWord } from "../word-classes.ts";
import { DEMONYM_STARTS, DEMONYMS, GOVERNMENTS } from "./demonyms.ts";
import {
  ANAPHORS,
  BODIES,
  COUNTRYWIDE,
  FACILITIES,
  HAPPENINGS,
  HYPHEN_TAILS,
  JOINERS,
  KIND_NOUNS,
  MODIFIERS,
  NAME_BEFORE_OF,
  NAME_ENDINGS,
  NAME_STARTERS,
  NAMES_WITH_AND,
  NEARNESS,
  NO_PLACES,
  PARTS_OF,
  PREPOSITIONS,
  SAYING,
  STATE_ABBREVIATIONS,
  STRIKES,
  STRIKING,
  TITLES,
  WAYS,
} from "./place-words.ts";

/** A mention before it is known which claim asks for it. */
export interface SentencePlace {
  readonly start: number;
  readonly end: number;
  relation: string;
  readonly hint?: PlaceMention["hint"];
  readonly refers?: PlaceMention["refers"];
  readonly country?: string;
  readonly within: string[];
  /** Whether its place in the sentence makes it a place even where no gazetteer knows the name. */
  readonly certain: boolean;
}

/** How a text tells names from words: by their capitals, or not at all. */
export type CaseStyle = "mixed" | "none";

/** A sentence of so many tokens is read no further: no report has one, hostile input has. */
const MOST_TOKENS = 400;
const MOST_MENTIONS = 40;
const LONGEST_NAME = 6;

const VERB = WORD.auxiliary | WORD.finite;

/** "Flood-hit", "riot-torn": any such word may stand before a name. */
const isModifierWord = ({ lower }: Token): boolean =>
  MODIFIERS.has(lower) || /-(?:hit|torn|ravaged|prone|stricken|affected|ridden)$/.test(lower);

/** Words that tell of a place that it is beside the one that the report is about. */
const NEXT_TO = /^(?:nearby|neighbou?ring|adjacent)$/;

const LOCATIVE: ReadonlySet<string> = new Set([
  "nearby",
  "in",
  "at",
  "near",
  "across",
  "off",
  "on",
  "hit",
]);

const UPPER = /^\p{Lu}/u;

const isCapital = (token: Token | undefined): boolean => {
  if (token === undefined || token.kind !== "word") return false;
  const code = token.text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return code > 127 && UPPER.test(token.text);
};

const isShouted = (token: Token): boolean =>
  token.text.length > 3 && token.text !== token.lower && token.text === token.text.toUpperCase();

/** "Moscow-based" names nobody's place. */
const isHyphenTail = (token: Token): boolean => {
  const hyphen = token.lower.lastIndexOf("-");
  return hyphen > 0 && HYPHEN_TAILS.has(token.lower.slice(hyphen + 1));
};

const mayBegin = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!;
  if (!isCapital(token) || isHyphenTail(token)) return false;
  if (!NO_PLACES.has(token.lower))
    return !TITLES.has(token.lower) || NAME_STARTERS.has(token.lower);
  if (!NAME_STARTERS.has(token.lower)) return false;
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    isCapital(next) &&
    (!NO_PLACES.has(next.lower) || NAME_ENDINGS.has(next.lower) || NAME_STARTERS.has(next.lower))
  );
};

/** Where the name that begins at `at` ends (excluded). */
const endOfName = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  const shouted = isShouted(tokens[at]!);
  while (end < tokens.length && end - at < LONGEST_NAME) {
    const token = tokens[end]!;
    const before = tokens[end - 1]!;
    if (
      token.text === "." &&
      !token.spaced &&
      /^(?:st|mt|ft|ste)$/.test(before.lower) &&
      isCapital(tokens[end + 1])
    ) {
      end++;
      continue;
    }
    if (isCapital(token)) {
      if (isHyphenTail(token)) break;
      if (shouted !== isShouted(token) && token.text.length > 3 && before.text.length > 3) break;
      const isPlain = NO_PLACES.has(token.lower);
      if (isPlain && !NAME_ENDINGS.has(token.lower)) {
        const isInner =
          NAME_STARTERS.has(token.lower) &&
          isCapital(tokens[end + 1]) &&
          !NO_PLACES.has(tokens[end + 1]!.lower);
        if (!isInner && !BODIES.has(token.lower) && !FACILITIES.has(token.lower)) break;
      }
      end++;
      continue;
    }
    if (
      token.kind === "word" &&
      JOINERS.has(token.lower) &&
      isCapital(tokens[end + 1]) &&
      !NO_PLACES.has(tokens[end + 1]!.lower) &&
      (token.lower !== "of" || NAME_BEFORE_OF.has(before.lower)) &&
      (token.lower !== "and" || NAMES_WITH_AND.has(before.lower))
    ) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
};

interface Left {
  readonly relation: string | null;
  readonly hint?: PlaceMention["hint"];
  /** The token before all that belongs to the name's phrase. */
  readonly at: number;
  readonly joins: "and" | "," | "'s" | null;
}

const kindOf = (token: Token | undefined): PlaceMention["hint"] =>
  token === undefined ? undefined : (KIND_NOUNS.get(token.lower) as PlaceMention["hint"]);

/** "The toll for", "its figure for": what is counted there. */
const TALLIES = /^(?:toll|figures?|count|total|tally|number|estimate)$/;

const PLURAL_KINDS = /^(?:cities|towns|villages|provinces|states|regions|districts|counties)$/;

/** "In 12 cities of", "in several towns of": many places in the one that is named, and not "the cities of". */
const countsPlaces = (tokens: readonly Token[], at: number): boolean =>
  PLURAL_KINDS.test(tokens[at]?.lower ?? "") && !hasArticle(tokens, at - 2, at);

/** What stands before a name that begins at `at`: its preposition, the noun for its kind, what joins it. */
const readLeft = (tokens: readonly Token[], at: number, style: CaseStyle): Left => {
  let before = at - 1;
  let hint: PlaceMention["hint"];
  let relation: string | null = null;
  if (tokens[before]?.text === "," && kindOf(tokens[before - 1]) && before > 1) {
    hint = kindOf(tokens[before - 1]);
    before -= 2;
  } else if (tokens[before]?.lower === "of") {
    const head = tokens[before - 1];
    if (countsPlaces(tokens, before - 1))
      return { relation: "across", at: before - 1, joins: null };
    if (kindOf(head)) {
      hint = kindOf(head);
      before -= 2;
      if (head?.lower === "capital") hint = "settlement";
    } else if (head !== undefined && NEARNESS.has(head.lower)) {
      return { relation: "near", at: before - 1, joins: null };
    } else if (head !== undefined && (PARTS_OF.has(head.lower) || head.kind === "number")) {
      before -= 2;
      relation = head.lower === "outskirts" || head.lower === "border" ? "near" : null;
    } else {
      const isOfficial = head !== undefined && (BODIES.has(head.lower) || TITLES.has(head.lower));
      return { relation: isOfficial ? "official" : "of", at: before, joins: null };
    }
  } else if (kindOf(tokens[before]) && tokens[before]!.text === tokens[before]!.lower) {
    hint = kindOf(tokens[before]);
    before--;
  }
  let skipped = 0;
  let isBeside = false;
  while (before >= 0 && skipped < 6) {
    const token = tokens[before]!;
    if (NEXT_TO.test(token.lower)) isBeside = true;
    const isModifier =
      token.kind === "word" &&
      (isModifierWord(token) ||
        (DEMONYMS.has(token.lower) && (isCapital(token) || style === "none")));
    if (!isModifier) break;
    before--;
    skipped++;
  }
  const token = tokens[before];
  if (token === undefined) return { relation, at: -1, joins: null, ...(hint ? { hint } : {}) };
  const found = { at: before, ...(hint ? { hint } : {}) };
  if (token.lower === "'s" || token.text === "’" || token.text === "'")
    return { ...found, relation, joins: "'s" };
  if (token.lower === "and" || token.lower === "or" || token.text === "&")
    return { ...found, relation, joins: "and" };
  if (token.text === "," || token.text === "/") return { ...found, relation, joins: "," };
  const preposition = token.kind === "word" ? PREPOSITIONS.get(token.lower) : undefined;
  if (preposition !== undefined) {
    const head = tokens[before - 1];
    const isNear =
      (preposition === "from" || preposition === "to" || preposition === "of") &&
      head !== undefined &&
      (NEARNESS.has(head.lower) || head.lower === "close");
    const isTold = preposition === "for" && head !== undefined && TALLIES.test(head.lower);
    const isStruck = preposition === "on" && head !== undefined && STRIKES.has(head.lower);
    const held =
      relation ??
      (isNear
        ? "near"
        : isStruck
          ? "hit"
          : isTold
            ? "in"
            : isBeside && preposition === "in"
              ? "nearby"
              : preposition);
    return { ...found, relation: held, joins: null };
  }
  if (token.kind === "word" && STRIKING.has(token.lower))
    return { ...found, relation: relation ?? "hit", joins: null };
  return { ...found, relation, joins: null };
};

/** A person's name: a title stands before it, or it speaks or has an age after it. */
const isPerson = (tokens: readonly Token[], at: number, end: number): boolean => {
  const before = tokens[at - 1];
  const title = before?.text === "." ? tokens[at - 2] : before;
  if (title?.kind === "word" && TITLES.has(title.lower)) return true;
  // "In San Juan, 50 people": no age stands after the name of a place
  if (end - at < 2 || LOCATIVE.has(PREPOSITIONS.get(before?.lower ?? "") ?? "")) return false;
  const next = tokens[end];
  if (next === undefined) return false;
  if (next.kind === "word" && SAYING.has(next.lower)) return true;
  const after = tokens[end + 1];
  return next.text === "," && after?.kind === "number" && after.text.length < 3;
};

/** "Kabul car bombing", "West Africa's Ebola epidemic": what happened at the place is told right after it. */
const happensAfter = (tokens: readonly Token[], end: number): boolean => {
  for (let at = end; at < Math.min(tokens.length, end + 3); at++) {
    const token = tokens[at]!;
    if (token.lower === "'s" && at === end) continue;
    if (token.kind !== "word" || PREPOSITIONS.has(token.lower)) return false;
    if (HAPPENINGS.has(token.lower)) return true;
    if ((classesOfWord(token.lower) & VERB) !== 0 || token.lower === "and") return false;
  }
  return false;
};

/** How a name without a preposition stands, by what follows it. */
const readRight = (tokens: readonly Token[], at: number, end: number): string => {
  const next = tokens[end];
  if (next === undefined) return at === 0 ? "heading" : "other";
  const after = tokens[end + 1];
  if (happensAfter(tokens, end)) return "hit";
  if (next.lower === "which" || (next.text === "," && after?.lower === "which")) return "subject";
  if (next.lower === "'s" || next.text === "’" || next.text === "'") {
    const owned = tokens[end + 1];
    return owned !== undefined && (BODIES.has(owned.lower) || TITLES.has(owned.lower))
      ? "official"
      : "possessive";
  }
  // "the worst hit is Halba, where two died"
  if ((next.text === "," && after?.lower === "where") || next.lower === "where") return "in";
  if (next.kind === "word") {
    if (SAYING.has(next.lower)) return "speaker";
    if (BODIES.has(next.lower) || TITLES.has(next.lower)) return "official";
    if (FACILITIES.has(next.lower)) return "facility";
    if (at === 0 && isCapital(next)) return "heading";
  }
  if (
    at === 0 &&
    (next.text === ":" || next.text === "-" || next.text === "–" || next.text === "—")
  )
    return "heading";
  if (next.kind === "word" && (classesOfWord(next.lower) & VERB) !== 0) return "subject";
  return at === 0 ? "subject" : "modifier";
};

/** "Halba, a town in the north": the kind that is told after a comma. */
const kindInApposition = (tokens: readonly Token[], end: number): PlaceMention["hint"] => {
  if (tokens[end]?.text !== "," || !/^(?:an?|the)$/.test(tokens[end + 1]?.lower ?? ""))
    return undefined;
  for (let at = end + 2; at < Math.min(tokens.length, end + 7); at++) {
    const token = tokens[at]!;
    if (token.kind !== "word" || PREPOSITIONS.has(token.lower)) return undefined;
    const hint = kindOf(token);
    if (hint !== undefined) return token.lower === "capital" ? "settlement" : hint;
  }
  return undefined;
};

const kindAfter = (tokens: readonly Token[], end: number): PlaceMention["hint"] => {
  const hint = kindOf(tokens[end]);
  return hint === "country" || tokens[end]?.lower === "port" ? undefined : hint;
};

class Collector {
  readonly found: SentencePlace[] = [];
  readonly surnames = new Set<string>();
  /** The preposition before a name that only tells which of a kind: "in the U.S. border city of". */
  pending: string | null = null;
  /** Token at which the last mention ended. */
  lastEnd = -1;
  readonly tokens: readonly Token[];
  readonly text: string;
  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }
  get last(): SentencePlace | undefined {
    return this.found.at(-1);
  }
  add(
    first: number,
    end: number,
    mention: Omit<SentencePlace, "start" | "end" | "within">,
    within: string[] = [],
  ): void {
    this.found.push({
      start: this.tokens[first]!.start,
      end: this.tokens[end - 1]!.end,
      within,
      ...mention,
    });
    this.lastEnd = end;
  }
}

/** Whether nothing but a comma, a distance and a direction stands between the two. */
const isMeasured = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const isGlue =
      token.kind !== "word" ||
      NEARNESS.has(token.lower) ||
      MODIFIERS.has(token.lower) ||
      /^(?:about|some|around|just|roughly|the|of|to|from|a|few|and|km|town|city|village)$/.test(
        token.lower,
      );
    if (!isGlue) return false;
  }
  return true;
};

/** Takes the relation over from the mention before where the two are joined. */
const settle = (
  collector: Collector,
  left: Left,
  at: number,
  end: number,
): { relation: string | null; within: string[] } => {
  const previous = collector.last;
  // "Calais, in northern France" and "Suruc in Turkey": the second may hold the first
  if (previous !== undefined && left.relation === "in" && left.joins === null && left.at >= 0) {
    const comma = collector.tokens[left.at - 1]?.text === "," ? left.at - 1 : left.at;
    if (comma === collector.lastEnd)
      previous.within.push(
        collector.text.slice(collector.tokens[at]!.start, collector.tokens[end - 1]!.end),
      );
  }
  // "Halba, 12 km from Tripoli": the second only tells where the first lies
  if (
    previous !== undefined &&
    left.relation === "near" &&
    left.at >= 0 &&
    left.at - collector.lastEnd < 9 &&
    LOCATIVE.has(previous.relation) &&
    isMeasured(collector.tokens, collector.lastEnd, left.at)
  )
    return { relation: "beside", within: [] };
  if (
    left.relation === null &&
    left.joins === null &&
    collector.pending !== null &&
    left.at + 1 === collector.lastEnd
  )
    return { relation: collector.pending, within: [] };
  const touches = previous !== undefined && left.joins !== null && touching(collector, left.at);
  if (!touches) return { relation: left.relation, within: [] };
  const name = collector.text.slice(collector.tokens[at]!.start, collector.tokens[end - 1]!.end);
  if (left.joins === "'s") {
    const relation = previous.relation === "possessive" ? null : previous.relation;
    const holder = collector.text.slice(previous.start, previous.end);
    if (relation !== null) previous.relation = "container";
    return { relation, within: [holder] };
  }
  if (left.joins === ",") previous.within.push(name);
  return { relation: left.relation ?? previous.relation, within: [] };
};

const touching = (collector: Collector, joinAt: number): boolean => {
  // the mention before ended right before the comma, the "and" or the "'s", or before ", and"; its kind noun may stand between
  for (let at = joinAt; at > joinAt - 4 && at >= 0; at--) {
    if (at === collector.lastEnd) return true;
    const token = collector.tokens[at]!;
    const isGlue =
      at === joinAt || token.text === "," || token.lower === "and" || kindOf(token) !== undefined;
    if (!isGlue) return false;
  }
  return false;
};

/** Ways of standing that make a place of any name. */
const CERTAIN: ReadonlySet<string> = new Set(["in", "nearby", "across", "off", "hit"]);

/** Ways of standing that make a place of an unknown name only where its kind is said: "fled to the village of". */
const MOVING: ReadonlySet<string> = new Set(["from", "to", "of", "through"]);

/** "IOM" is a body of people, whatever stands before it. */
const isAcronym = (tokens: readonly Token[], at: number, end: number): boolean =>
  end - at === 1 && /^[\p{Lu}.]{2,6}$/u.test(tokens[at]!.text);

const hasArticle = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at < to; at++)
    if (/^(?:the|an?)$/.test(tokens[at]!.lower)) return true;
  return false;
};

/** "In U.S. cities", "in the Moscow protests": the name only tells which. */
const modifiesNoun = (tokens: readonly Token[], at: number, end: number): boolean => {
  const next = tokens[end];
  if (next?.kind !== "word" || isCapital(next) || !next.spaced) return false;
  // "in the New York state city of"
  if (kindOf(next) !== undefined && kindOf(tokens[end + 1]) !== undefined) return true;
  // "in the Gulf state of"
  if (kindOf(next) !== undefined && tokens[end + 1]?.lower === "of" && isCapital(tokens[end + 2]))
    return true;
  if (kindOf(next) !== undefined && !/^(?:u\.?s\.?|u\.?k\.?|eu)$/.test(tokens[at]!.lower))
    return false;
  if (end - at === 1 && /^(?:u\.s\.?|u\.k\.?|eu)$/.test(tokens[at]!.lower))
    return classesOfWord(next.lower) === 0 || kindOf(next) !== undefined;
  return (
    /^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? "") &&
    classesOfWord(next.lower) === 0 &&
    !FACILITIES.has(next.lower) &&
    !PREPOSITIONS.has(next.lower)
  );
};

const ACCUSING = /^(?:accused|accuses|accusing|blamed|blames|blaming)$/;

const addName = (collector: Collector, at: number, end: number): void => {
  const { tokens } = collector;
  if (
    end - at === 1 &&
    STATE_ABBREVIATIONS.has(tokens[at]!.lower) &&
    tokens[end]?.text !== "." &&
    tokens[at - 1]?.text !== ","
  )
    return;
  if (isPerson(tokens, at, end)) {
    if (end - at > 1) collector.surnames.add(tokens[end - 1]!.lower);
    else collector.surnames.add(tokens[at]!.lower);
    return;
  }
  const left = readLeft(tokens, at, "mixed");
  const { relation: joined, within } = settle(collector, left, at, end);
  // "Kharkiv Oblast", "Hunan Province"
  const ending = end - at > 1 ? kindOf(tokens[end - 1]) : undefined;
  const hint = left.hint ?? ending ?? kindAfter(tokens, end) ?? kindInApposition(tokens, end);
  // "Brussels Airport", "Boston Police": the name before the plain word is that of the place
  let tail = at + 1;
  while (tail < end && !FACILITIES.has(tokens[tail]!.lower) && !BODIES.has(tokens[tail]!.lower))
    tail++;
  // "1200 block of Houston Street"
  if (end - at > 1 && WAYS.has(tokens[end - 1]!.lower)) return;
  if (WAYS.has(tokens[end]?.lower ?? "")) return;
  // "X accused Y of firing 12 rockets": the rockets fell on X
  if (ACCUSING.test(tokens[at - 1]?.lower ?? "")) {
    collector.add(at, end, { relation: "speaker", certain: false });
    return;
  }
  const isAccuser = ACCUSING.test(tokens[end]?.lower ?? "") && isCapital(tokens[end + 1]);
  const right = isAccuser ? "subject" : readRight(tokens, at, end);
  const isScene = right === "hit";
  const isModifier = joined !== null && !isScene && modifiesNoun(tokens, at, end);
  // "in U.S. cities" is all over the country
  const isPlural = isModifier && kindOf(tokens[end]) !== undefined && /s$/.test(tokens[end]!.lower);
  const relation = isScene
    ? "hit"
    : isPlural
      ? "across"
      : isModifier
        ? "place-adjective"
        : (joined ?? right);
  const isLocative = LOCATIVE.has(relation);
  collector.pending = isModifier ? joined : null;
  const isFacility = tail < end || right === "facility";
  collector.add(
    at,
    end,
    {
      relation,
      certain:
        ((CERTAIN.has(relation) && !isScene) ||
          (hint !== undefined && (isLocative || MOVING.has(relation)))) &&
        !isFacility &&
        right !== "official" &&
        right !== "speaker" &&
        !isAcronym(tokens, at, end) &&
        (hint !== undefined || tokens[end]?.lower !== "'s") &&
        (hint !== undefined || !hasArticle(tokens, left.at + 1, at)) &&
        !(left.at >= 0 && TITLES.has(tokens[left.at]!.lower)),
      ...(hint ? { hint } : {}),
    },
    within,
  );
  if (tail < end) {
    const isBody = BODIES.has(tokens[tail]!.lower);
    collector.add(at, tail, {
      relation: isLocative && !isBody ? "facility" : isBody ? "official" : "modifier",
      certain: false,
    });
    collector.lastEnd = end;
  }
};

/** Length in tokens of the demonym at `at`, and its country; null where none stands there. */
const demonymAt = (
  tokens: readonly Token[],
  at: number,
): { country: string; length: number } | null => {
  const token = tokens[at]!;
  if (DEMONYM_STARTS.has(token.lower)) {
    const next = tokens[at + 1];
    const country = next && DEMONYMS.get(`${token.lower}-${next.lower}`);
    if (country) return { country, length: 2 };
  }
  const country = DEMONYMS.get(token.lower);
  return country ? { country, length: 1 } : null;
};

const addDemonym = (collector: Collector, at: number, length: number, country: string): void => {
  const { tokens } = collector;
  const next = tokens[at + length];
  const word = next?.kind === "word" ? next.lower : "";
  const relation = GOVERNMENTS.has(tokens[at]!.lower)
    ? "official"
    : BODIES.has(word) || TITLES.has(word)
      ? "official-adjective"
      : /s$/.test(tokens[at + length - 1]!.lower) && !KIND_NOUNS.has(word)
        ? "people"
        : PLURAL_KINDS.test(word)
          ? "across"
          : KIND_NOUNS.has(word)
            ? "place-adjective"
            : "adjective";
  const lastEnd = collector.lastEnd;
  collector.add(at, at + length, { relation, country, certain: false });
  collector.lastEnd = lastEnd;
};

const addAnaphor = (collector: Collector, at: number, refers: string): void => {
  const { tokens } = collector;
  let before = at - 1;
  while (before >= 0 && at - before < 4 && isModifierWord(tokens[before]!)) before--;
  const first = before + 1;
  const determiner = tokens[first];
  if (
    first === at ||
    determiner === undefined ||
    !/^(?:the|this|that|their|its)$/.test(determiner.lower)
  )
    return;
  const next = tokens[at + 1];
  // "the city of Derna" and "the capital, Honiara" name what they mean
  if (next?.lower === "of") return;
  const isAllOver = tokens[before]?.lower === "over" && tokens[before - 1]?.lower === "all";
  const preposition = isAllOver
    ? "across"
    : before >= 0
      ? PREPOSITIONS.get(tokens[before]!.lower)
      : undefined;
  const right =
    next?.lower === "'s"
      ? "possessive"
      : next !== undefined && BODIES.has(next.lower)
        ? "official"
        : "subject";
  collector.add(first, at + 1, {
    relation: `the-${preposition ?? right}`,
    refers: refers as NonNullable<PlaceMention["refers"]>,
    certain: false,
  });
};

/** In a text without case, whatever follows a preposition may be a name, of one word up to four. */
const addCaseless = (collector: Collector, at: number): void => {
  const { tokens } = collector;
  const relation = PREPOSITIONS.get(tokens[at]!.lower);
  if (relation === undefined) return;
  let first = at + 1;
  let hint: PlaceMention["hint"];
  for (let steps = 0; steps < 6 && first < tokens.length; steps++) {
    const token = tokens[first]!;
    if (kindOf(token) && tokens[first + 1]?.lower === "of") {
      hint = kindOf(token);
      first += 2;
    } else if (
      MODIFIERS.has(token.lower) ||
      DEMONYMS.has(token.lower) ||
      /-(?:\p{L}+ed|hit|torn|prone|infested)$/u.test(token.lower)
    )
      first++;
    else break;
  }
  let end = first;
  while (end < tokens.length && end - first < 4 && mayGoOn(tokens, first, end)) end++;
  if (end === first) return;
  const kind = hint ?? kindOf(tokens[end]);
  const next = tokens[end];
  const isBody = next !== undefined && (BODIES.has(next.lower) || FACILITIES.has(next.lower));
  // "in the Accra aftermath": the name only tells which
  const isModifier =
    next !== undefined && !isBody && kind === undefined && next.kind === "word" && isPlain(next);
  const isName =
    end - first === 1 &&
    first === at + 1 &&
    !isModifier &&
    tokens[first]!.text.length > 3 &&
    !LIKE_A_NOUN.test(tokens[first]!.lower) &&
    nounOf(tokens[first]!.lower) === null;
  // "in the Accra riots", "from Halba, where": what happened is told to be there
  const isScene =
    happensAfter(tokens, end) ||
    next?.lower === "where" ||
    (next?.text === "," && tokens[end + 1]?.lower === "where");
  const whole = isScene ? "hit" : isBody ? "facility" : isModifier ? "modifier" : relation;
  for (let last = end; last > first; last--)
    collector.add(first, last, {
      relation: last === end ? whole : "modifier",
      certain:
        last === end &&
        !isBody &&
        (kind !== undefined || (isName && (relation === "in" || relation === "at"))),
      ...(kind ? { hint: kind } : {}),
    });
};

/** A word that is none of the small words that go on with a sentence. */
const isPlain = (token: Token): boolean =>
  classesOfWord(token.lower) === 0 && !PREPOSITIONS.has(token.lower) && !NO_PLACES.has(token.lower);

/** Endings of plain nouns and verbs, by which a word of a text without case is no name. */
const LIKE_A_NOUN =
  /(?:ing|ed|tion|sion|ment|ness|ity|ence|ance|ism|ists?|ers|tors?|als|ly|ive|ous|ful|ship|hood|ies|ages?|ics?|ody|ice|ath|ail|ases?|life|ial|cal)$/;

/** Whether the word at `end` may belong to the name that begins at `first`, in a text without case. */
const mayGoOn = (tokens: readonly Token[], first: number, end: number): boolean => {
  const token = tokens[end]!;
  if (token.kind !== "word" || PREPOSITIONS.has(token.lower)) return false;
  const isInner = end > first && NAME_ENDINGS.has(token.lower);
  if (isInner && tokens[end - 1] !== undefined && kindOf(token) === undefined) return true;
  if (NAME_STARTERS.has(token.lower)) return true;
  if (NO_PLACES.has(token.lower) || DEMONYMS.has(token.lower) || kindOf(token) !== undefined)
    return token.lower === "city" && end > first;
  if (FACILITIES.has(token.lower) || BODIES.has(token.lower) || HAPPENINGS.has(token.lower))
    return false;
  return classesOfWord(token.lower) === 0;
};

const bareRelation = (tokens: readonly Token[], at: number): string => {
  const next = tokens[at + 1];
  if (next?.kind !== "word") return "bare";
  return (classesOfWord(next.lower) & VERB) !== 0 ? "subject" : "bare";
};

/** A word of a text without case that is no plain word, as far as is known: the gazetteer may know it. */
const mayBeBareName = (token: Token): boolean =>
  token.text.length > 3 &&
  !NO_PLACES.has(token.lower) &&
  !HAPPENINGS.has(token.lower) &&
  !MODIFIERS.has(token.lower) &&
  !FACILITIES.has(token.lower) &&
  !BODIES.has(token.lower) &&
  !KIND_NOUNS.has(token.lower) &&
  !TITLES.has(token.lower) &&
  classesOfWord(token.lower) === 0;

/** Mentions of a sentence in their order, and the family names that it gives persons. */
export const readSentencePlaces = (
  sentence: Sentence,
  text: string,
  style: CaseStyle,
): { readonly places: readonly SentencePlace[]; readonly surnames: ReadonlySet<string> } => {
  const all = sentence.tokens;
  const tokens = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
  const collector = new Collector(tokens, text);
  for (let at = 0; at < tokens.length; at++) {
    if (collector.found.length >= MOST_MENTIONS) break;
    const token = tokens[at]!;
    if (token.kind !== "word") continue;
    const isNamed = style === "none" || isCapital(token);
    if (isNamed) {
      const demonym = demonymAt(tokens, at);
      // "Georgian Bay" and "French Guiana" are names
      if (
        demonym !== null &&
        !(
          style === "mixed" &&
          isCapital(tokens[at + demonym.length]) &&
          NAME_ENDINGS.has(tokens[at + demonym.length]!.lower) &&
          !BODIES.has(tokens[at + demonym.length]!.lower)
        )
      ) {
        addDemonym(collector, at, demonym.length, demonym.country);
        at += demonym.length - 1;
        continue;
      }
    }
    if (style === "none") {
      addCaseless(collector, at);
      if (mayBeBareName(token))
        collector.add(at, at + 1, { relation: bareRelation(tokens, at), certain: false });
    } else if (mayBegin(tokens, at)) {
      const end = endOfName(tokens, at);
      addName(collector, at, end);
      at = end - 1;
      continue;
    }
    const refers =
      token.text === token.lower || style === "none" ? ANAPHORS.get(token.lower) : undefined;
    if (refers !== undefined) addAnaphor(collector, at, refers);
    else if (COUNTRYWIDE.has(token.lower))
      collector.add(at, at + 1, { relation: "the-across", refers: "country", certain: false });
  }
  return { places: collector.found, surnames: collector.surnames };
};
