// Tells how a counted phrase stands in its sentence: set beside a name, before charges, as the subject of a verb of saying.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

/** "Ida Marsh, a driver, was hurt": the single indefinite describes someone named before. */
export const isApposition = (frame: Frame, phrase: CountedPhrase, told: number): boolean => {
  if (lowerAt(frame, phrase.first - 1) !== ",") return false;
  const before = frame.tokens[phrase.first - 2];
  if (!before) return false;
  const named = before.kind === "number" || before.text[0] !== before.lower[0];
  if (!named) return false;
  if (told < phrase.first) return true;
  for (let i = phrase.last; i < told; i++) if (lowerAt(frame, i) === ",") return true;
  return false;
};

/** "two assault charges", "two assault and robbery counts": of the law, not of the deed. */
export const isCharge = (frame: Frame, phrase: CountedPhrase): boolean => {
  for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 8; i++) {
    if (/^(?:charges?|counts?|allegations?)$/.test(lowerAt(frame, i))) return true;
    if (
      frame.tokens[i]!.kind !== "word" ||
      has(frame, i, WORD.auxiliary | WORD.finite | WORD.determiner)
    )
      return false;
  }
  return false;
};

const TELLS = wordTest(/^(?:said|says|told|tells|added|adds)$/);

/** How far from a teller the verb of telling may stand: "a doctor at a clinic in the town told". */
const TELLING_REACH = 8;

/** "an official said", "a doctor at a clinic told reporters": one who tells of what befell others. */
export const isTeller = (frame: Frame, { last }: CountedPhrase): boolean => {
  for (let i = last; i < last + TELLING_REACH; i++) {
    const token = frame.tokens[i];
    if (token?.kind !== "word") return false;
    if (TELLS.has(token)) return true;
    // "a man police said was armed"
    if (i === last && !has(frame, i, WORD.preposition)) return false;
    const ends =
      has(frame, i, WORD.auxiliary | WORD.relative | WORD.coordinator | WORD.subordinator) ||
      frame.states[i] ||
      (frame.verbs[i] && !frame.nouns[i]);
    if (ends) return false;
  }
  return false;
};

/** Whether the phrase is the subject of a verb of saying. */
export const isSpeaking = (frame: Frame, phrase: CountedPhrase): boolean => {
  for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 4; i++) {
    if (lowerAt(frame, i + 1) === "by" || /^(?:was|were|been|be|are|is)$/.test(lowerAt(frame, i)))
      return false;
    if (has(frame, i, WORD.saying) && !/^(?:reported|according)$/.test(lowerAt(frame, i)))
      return true;
    if (!has(frame, i, WORD.auxiliary | WORD.adverb)) return false;
  }
  return false;
};
