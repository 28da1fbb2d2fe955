// Tells whether words of moving lead over a border, out of a country, or only away from a scene.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { isCountryName } from "../lexicon/country-names.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

const BORDERS = wordTest(
  /^(?:border|borders|frontier|country|countries|territory|island|islands|shores?|coast|port|europe|abroad|checkpoints?|strait|channel|sea)$/,
);

const BUILDINGS =
  /^(?:hospital|school|church|street|center|centre|avenue|road|university|hotel|station)$/;

/** Whether those who arrive or enter pass a border: a country or a place is named, and no building. */
export const isCrossing = (frame: Frame, told: number): boolean => {
  let place = false;
  if (BORDERS.has(frame.tokens[told])) return true;
  for (let i = told + 1; i < frame.tokens.length && i < told + 8; i++) {
    const token = frame.tokens[i]!;
    if (BORDERS.has(token)) return true;
    if (BUILDINGS.test(token.lower)) return false;
    if (token.kind === "punctuation") break;
    if (has(frame, i, WORD.auxiliary | WORD.relative | WORD.subordinator)) break;
    if (
      !frame.allCapitals &&
      token.text[0] !== token.lower[0] &&
      !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(token.lower)
    )
      place = true;
  }
  return place;
};

/** "two suspects fled on foot", "fled the scene": an escape, and no flight from home. */
export const isEscape = (frame: Frame, phrase: CountedPhrase, told: number): boolean => {
  if (
    phrase.noun?.kind === "force" ||
    /^(?:accused|suspected|wanted)$/.test(lowerAt(frame, phrase.last)) ||
    /^(?:suspects?|robbers?|thieves|burglars?|criminals?|inmates?|prisoners?|shooters?)$/.test(
      lowerAt(frame, phrase.head),
    )
  )
    return true;
  for (let i = told + 1; i < frame.tokens.length && i < told + 7; i++) {
    if (
      /^(?:scene|foot|vehicle|car|police|officers|prison|jail|custody|van|truck)$/.test(
        lowerAt(frame, i),
      )
    )
      return true;
    if (frame.tokens[i]!.kind !== "word") return false;
  }
  return false;
};

/** Whether the name of a country stands at the token. */
const namesCountry = (frame: Frame, at: number): boolean => {
  const token = frame.tokens[at];
  return (
    token?.kind === "word" &&
    token.text !== token.lower &&
    isCountryName(token.lower, lowerAt(frame, at + 1))
  );
};

/** "and 7 million to neighbouring countries". */
export const goesAbroad = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 6; i++) {
    const word = lowerAt(frame, i);
    if (/^(?:countries|abroad|border|borders|neighbou?ring|overseas)$/.test(word)) return true;
    const leads =
      /^(?:to|into)$/.test(word) ||
      (word === "in" && /^(?:safety|refuge|shelter|sanctuary)$/.test(lowerAt(frame, i - 1)));
    if (leads && namesCountry(frame, i + 1)) return true;
    if (frame.tokens[i]!.kind !== "word") return false;
  }
  return false;
};

/** "to Malta", "back to Turkey". */
export const leadsAbroad = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 7; i++) {
    const next = frame.tokens[i + 1];
    if (lowerAt(frame, i) === "to" && next?.kind === "word")
      return !frame.allCapitals && next.text[0] !== next.lower[0];
    if (frame.tokens[i]!.kind !== "word" && frame.tokens[i]!.kind !== "number") return false;
  }
  return false;
};
