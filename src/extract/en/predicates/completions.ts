// Reads what completes a verb or stands for one: "taken hostage", "without power", an object, a deadly adverb.
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { NounKind } from "../lexicon/nouns.ts";
import { complementsOf, PHRASE_STATES } from "../lexicon/complements.ts";
import { MONTHS, UNITS_AFTER } from "../lexicon/number-words.ts";
import type { MeasureByKind, PatientKind } from "../lexicon/verb-list.ts";
import type { VerbEntry } from "../lexicon/verbs.ts";
import type { CountedPhrase } from "../phrase.ts";
import { WordSet } from "../word-sets.ts";

/** The kind by which verbs choose a measure; null where what is counted can have none. */
export const patientKindOf = (kind: NounKind | null): PatientKind | null => {
  switch (kind) {
    case "other":
    case "outcome":
    case "attack":
    case "gathering":
      return null;
    case "structure":
    case "vehicle":
    case "settlement":
    case "munition":
      return kind;
    default:
      return "person";
  }
};

export const measureFor = (by: MeasureByKind, kind: PatientKind): Measure | null =>
  by[kind] ?? null;

const FATAL = new WordSet(["fatally", "mortally", "lethally"]);

/** "fatally shot", "mortally wounded" are deaths. */
export const isFatal = (frame: Frame, at: number): boolean =>
  FATAL.has(frame.tokens[at - 1]) || FATAL.has(frame.tokens[at + 1]);

const OUTSIDE = new WordSet("outside near around opposite from".split(" "));

/** "sentenced to death" is no death. */
const BY_LAW = new Set(["sentence", "convict", "prosecute"]);

/** How far a word that completes a verb may stand from it. */
const COMPLEMENT_REACH = 8;

export const complementOf = (
  frame: Frame,
  verb: VerbEntry,
  from: number,
  voice: "patient" | "agent",
  kind: PatientKind,
  reach: number = COMPLEMENT_REACH,
): { measure: Measure; at: number } | null => {
  if (
    voice === "patient" &&
    kind === "person" &&
    !BY_LAW.has(verb.lemma) &&
    lowerAt(frame, from) === "to" &&
    lowerAt(frame, from + 1) === "death"
  )
    return { measure: "killed", at: from + 1 };
  // "taken hostage at the prison": of two words that may complete the verb, the nearer does
  let nearest: { measure: Measure; at: number } | null = null;
  for (const complement of complementsOf(verb.lemma)) {
    if (complement.voice !== voice) continue;
    const measure = measureFor(complement.measure, kind);
    if (!measure) continue;
    const limit = Math.min(frame.tokens.length, from + reach, nearest?.at ?? Infinity);
    for (let i = from; i < limit; i++) {
      const token = frame.tokens[i]!;
      if (token.text === "," || token.text === ";" || token.text === "." || token.text === "(")
        break;
      if (complement.words.has(token.lower)) {
        nearest = { measure, at: i };
        break;
      }
      if (complement.pairs.size > 0) {
        // "sat outside the police station"
        if (OUTSIDE.has(token)) break;
        if (
          complement.pairs.has(`${token.lower} ${lowerAt(frame, i + 1)}`) &&
          !(/^(?:refuge|shelter)$/.test(token.lower) && lowerAt(frame, i - 1) === "the")
        ) {
          nearest = { measure, at: i + 1 };
          break;
        }
      }
      if (has(frame, i, WORD.relative | WORD.subordinator)) break;
      if (has(frame, i, WORD.auxiliary) && token.lower !== "been") break;
      if (has(frame, i, WORD.number) && i > from + 1 && !has(frame, i - 1, WORD.preposition)) break;
    }
  }
  return nearest;
};

/** "in custody", "without power", "under the rubble" at token `at`, as it holds for this kind. */
export const phraseStateAt = (
  frame: Frame,
  at: number,
  kind: PatientKind,
): { measure: Measure; at: number } | null => {
  if (!has(frame, at, WORD.preposition) && lowerAt(frame, at) !== "in") return null;
  for (const state of PHRASE_STATES) {
    if (!state.prepositions.has(lowerAt(frame, at))) continue;
    const measure = measureFor(state.measure, kind);
    if (!measure) continue;
    for (let i = at + 1; i < frame.tokens.length && i <= at + 4; i++) {
      if (state.words.has(lowerAt(frame, i))) return { measure, at: i };
      if (/^["“”'‘’]$/.test(frame.tokens[i]!.text)) continue;
      if (frame.tokens[i]!.kind === "number" && i === at + 1) continue;
      if (frame.tokens[i]!.kind !== "word" || has(frame, i, WORD.auxiliary | WORD.preposition))
        break;
    }
  }
  return null;
};

/** Whether an object follows: then a past form is active, not a participle. */
export const objectFollows = (frame: Frame, at: number): boolean => {
  let i = at + 1;
  while (
    i < frame.tokens.length &&
    has(frame, i, WORD.adverb) &&
    !has(frame, i, WORD.preposition | WORD.qualifier)
  )
    i++;
  // "killed up to four people", "wounding as many as 20"
  for (
    let ahead = i;
    ahead < i + 4 &&
    has(frame, ahead, WORD.qualifier | WORD.determiner) &&
    !has(frame, ahead, WORD.coordinator);
    ahead++
  )
    if (has(frame, ahead + 1, WORD.number)) return !isOfTime(frame, ahead + 1);
  const token = frame.tokens[i];
  if (!token || token.kind === "punctuation") return false;
  if (token.kind === "number") return !frame.states[i + 1] && !isOfTime(frame, i);
  if (token.kind !== "word") return false;
  // "those displaced who lost their homes"
  if (TIME.has(token) || has(frame, i, WORD.relative)) return false;
  // "four men held hostage"
  if (/^(?:hostage|captive|prisoner)$/.test(token.lower)) return false;
  if (has(frame, i, WORD.preposition | WORD.coordinator | WORD.subordinator | WORD.auxiliary))
    return false;
  if (has(frame, i, WORD.determiner | WORD.number | WORD.pronoun) || frame.nouns[i]) return true;
  // a name: "a fan shot Ada Marsh"
  return (
    !frame.allCapitals &&
    frame.classes[i] === 0 &&
    !frame.verbs[i] &&
    !frame.states[i] &&
    token.text[0] !== token.lower[0] &&
    frame.tokens[at]!.text === frame.tokens[at]!.lower
  );
};

/** "between 1 and 30 April", "around 5 pm", "about 3 km off": no object, but when or where. */
const isOfTime = (frame: Frame, at: number): boolean => {
  for (let i = at; i < frame.tokens.length && i < at + 5; i++) {
    if (UNITS_AFTER.has(lowerAt(frame, i)) || MONTHS.has(lowerAt(frame, i))) return true;
    if (frame.tokens[i]!.kind === "number" || has(frame, i, WORD.number)) continue;
    if (!/^(?:and|to|-|–|:)$/.test(lowerAt(frame, i))) return false;
  }
  return false;
};

const TIME = new WordSet(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight late early last this earlier tonight january february march april may june july august september october november december jan feb aug sept oct nov dec".split(
    " ",
  ),
);

export const kindOfPhrase = (phrase: CountedPhrase): PatientKind | null =>
  phrase.noun === null ? "person" : patientKindOf(phrase.noun.kind);
