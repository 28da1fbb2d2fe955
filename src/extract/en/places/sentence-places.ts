// Reads the names and words of one sentence that may say where, each with how it stands in the sentence.
import type { PlaceMention } from "../../../model/claim.ts";
import type { Sentence, Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import { classesOfWord } from "../word-classes.ts";
import { wordSet } from "../word-sets.ts";
import { addCaseless, bareRelation, mayBeBareName } from "./add-caseless.ts";
import { addName } from "./add-name.ts";
import { Collector } from "./collector.ts";
import type { CaseStyle, SentencePlace } from "./collector.ts";
import { REGION_ADJECTIVES } from "./region-adjectives.ts";
import { DEMONYMS, DEMONYM_STARTS, GOVERNMENTS } from "./demonyms.ts";
import { LOCATIVE, endOfName, isCapital, mayBegin } from "./name-spans.ts";
import { PLURAL_KINDS, isModifierWord, readLeft } from "./name-standing.ts";
import {
  ALL_OVER,
  ANAPHORS,
  BODIES,
  KIND_NOUNS,
  NAME_ENDINGS,
  PREPOSITIONS,
  TITLES,
} from "./place-words.ts";

/** A sentence of so many tokens is read no further: no report has one, hostile input has. */
const MOST_TOKENS = 400;
const MOST_MENTIONS = 40;

/** Length in tokens of the demonym at `at`, and its country; null where none stands there. */
const demonymAt = (
  tokens: readonly Token[],
  at: number,
): { country: string; length: number } | null => {
  const token = tokens[at]!;
  if (DEMONYM_STARTS.has(token)) {
    const next = tokens[at + 1];
    const country = next && DEMONYMS.meaningOf(`${token.lower}-${next.lower}`);
    if (country) return { country, length: 2 };
  }
  const country = DEMONYMS.get(token);
  return country ? { country, length: 1 } : null;
};

/** "In the Norwegian oil industry": what is in something of a country is in the country. */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return /^(?:in|inside|across|throughout|off)$/.test(tokens[before]?.lower ?? "");
};

const isCoastGuard = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "coastguard" ||
  (tokens[at]?.lower === "coast" && tokens[at + 1]?.lower === "guard");

const addDemonym = (collector: Collector, at: number, length: number, country: string): void => {
  const { tokens } = collector;
  const next = tokens[at + length];
  const word = next?.kind === "word" ? next.lower : "";
  // "a Ukrainian state company" is no place; "the Indian state of Goa" is
  const isKind =
    KIND_NOUNS.holds(word) && (word !== "state" || tokens[at + length + 1]?.lower === "of");
  const relation = GOVERNMENTS.has(tokens[at])
    ? "official"
    : BODIES.holds(word) || TITLES.holds(word) || isCoastGuard(tokens, at + length)
      ? "official-adjective"
      : /s$/.test(tokens[at + length - 1]!.lower) && !KIND_NOUNS.holds(word)
        ? "people"
        : PLURAL_KINDS.test(word)
          ? "across"
          : isKind && tokens[at + length + 1]?.lower === "of" && isCapital(tokens[at + length + 2])
            ? "container"
            : isKind || isInside(tokens, at)
              ? "place-adjective"
              : "adjective";
  const lastEnd = collector.lastEnd;
  collector.add(at, at + length, { relation, country, certain: false });
  collector.lastEnd = lastEnd;
};

/** "Off the Sicilian coast", "in a Sicilian port": Sicily stands there as its name would. */
const addRegionAdjective = (collector: Collector, at: number, named: string): void => {
  const { relation } = readLeft(collector.tokens, at, "mixed");
  collector.add(at, at + 1, {
    relation: relation !== null && LOCATIVE.has(relation) ? relation : "adjective",
    named,
    certain: false,
  });
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
  // "the city of Derna", "the capital Honiara" and "the capital, Honiara" name what they mean
  if (next?.lower === "of" || isCapital(next)) return;
  if (next?.text === "," && isCapital(tokens[at + 2]) && refers === "capital") return;
  const isAllOver = tokens[before]?.lower === "over" && tokens[before - 1]?.lower === "all";
  const preposition = isAllOver
    ? "across"
    : before >= 0
      ? PREPOSITIONS.get(tokens[before])
      : undefined;
  const right =
    next?.lower === "'s"
      ? "possessive"
      : next !== undefined && BODIES.has(next)
        ? "official"
        : "subject";
  collector.add(first, at + 1, {
    relation: `the-${preposition ?? right}`,
    refers: refers as NonNullable<PlaceMention["refers"]>,
    certain: false,
  });
};

/** "Two more died there"; "there were two dead" says nothing of where. */
const addThere = (collector: Collector, at: number): void => {
  const { tokens } = collector;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind !== "word" || PREPOSITIONS.has(before)) return;
  if (
    next !== undefined &&
    (next.lower === "'s" || (classesOfWord(next.lower) & WORD.auxiliary) !== 0)
  )
    return;
  collector.add(at, at + 1, { relation: "the-in", refers: "there", certain: false });
};

const COUNTRIES = wordSet("countries nations");
const PAIR = wordSet("both two");

const isBothCountries = (tokens: readonly Token[], at: number): boolean =>
  COUNTRIES.has(tokens[at]) &&
  PAIR.has(tokens[at - 1]) &&
  (tokens[at - 1]!.lower === "both" || tokens[at - 2]?.lower === "the");

/** Shorter words are written small in titles too. */
const LONG = 4;
const FEWEST_TITLED = 4;

/** Whether all longer words of the sentence are written large, as those of titles are: names are not told from words there. */
const isTitled = (tokens: readonly Token[]): boolean => {
  let large = 0;
  let small = 0;
  for (const token of tokens) {
    if (token.kind !== "word" || token.text.length < LONG) continue;
    if (isCapital(token)) large++;
    else if (++small * 4 > tokens.length) return false;
  }
  return large >= FEWEST_TITLED && small * 6 <= large;
};

/** Mentions of a sentence in their order, and the family names that it gives persons. */
export const readSentencePlaces = (
  sentence: Sentence,
  text: string,
  style: CaseStyle,
): { readonly places: readonly SentencePlace[]; readonly surnames: ReadonlySet<string> } => {
  const all = sentence.tokens;
  const tokens = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
  const collector = new Collector(tokens, text, style === "mixed" && isTitled(tokens));
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
          NAME_ENDINGS.has(tokens[at + demonym.length]) &&
          !BODIES.has(tokens[at + demonym.length])
        )
      ) {
        addDemonym(collector, at, demonym.length, demonym.country);
        at += demonym.length - 1;
        continue;
      }
    }
    const region = isNamed ? REGION_ADJECTIVES.get(token) : undefined;
    if (region !== undefined && !isCapital(tokens[at + 1])) {
      addRegionAdjective(collector, at, region);
      continue;
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
    const refers = token.text === token.lower || style === "none" ? ANAPHORS.get(token) : undefined;
    if (token.lower === "there") addThere(collector, at);
    else if (isBothCountries(tokens, at))
      collector.add(at - 1, at + 1, { relation: "the-in", refers: "countries", certain: false });
    else if (refers !== undefined) addAnaphor(collector, at, refers);
    else {
      const all = ALL_OVER.get(token);
      if (all !== undefined)
        collector.add(at, at + 1, { relation: "the-across", refers: all, certain: false });
    }
  }
  return { places: collector.found, surnames: collector.surnames };
};
