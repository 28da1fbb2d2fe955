// Tells of a verb that harms whether who is harmed died of it, and whether an object follows.
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import type { PersonMention } from "./person-mention.ts";
import { wordTest } from "../word-sets.ts";

/** Where a body is hit. */
const BODY_PART = wordTest(
  /^(?:head|face|neck|chest|back|arms?|legs?|foot|feet|hands?|wrists?|thighs?|ankles?|shoulders?|elbows?|knees?|hips?|buttocks?|stomach|abdomen|torso|groin|side|cheek|jaw|body|calf|finger|upper|lower|left|right)$/,
);

export const isFatal = (frame: Frame, verb: number): boolean => {
  const [before, next, after] = [verb - 1, verb + 1, verb + 2].map((i) => lowerAt(frame, i));
  return (
    before === "fatally" ||
    before === "mortally" ||
    /^(?:dead|fatally)$/.test(next!) ||
    (next === "to" && after === "death") ||
    (next === "and" &&
      (after === "killed" || (after === "fatally" && lowerAt(frame, verb + 3) === "wounded"))) ||
    (next === "," && after === "killed")
  );
};

/** "shot his brother to death", "shot the man dead". */
export const endsInDeath = (frame: Frame, whom: readonly PersonMention[]): boolean => {
  const end = whom.at(-1)?.end ?? -1;
  return (
    end >= 0 &&
    (lowerAt(frame, end) === "dead" ||
      (lowerAt(frame, end) === "to" && lowerAt(frame, end + 1) === "death"))
  );
};

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)|early|late|last|this|earlier)$/;

/** Whether an object stands after a verb without an auxiliary, so that it is no passive told short. */
export const takesObject = (frame: Frame, verb: number): boolean => {
  const next = verb + 1;
  const token = frame.tokens[next];
  if (token === undefined || token.kind === "punctuation") return false;
  // "a boy shot and killed Monday night"
  if (TIME.test(token.lower)) return false;
  // "wounded as many as 20"
  if (token.lower === "as" && lowerAt(frame, next + 1) === "many") return true;
  if (token.lower === "and" && frame.verbs[next + 1] != null) return takesObject(frame, next + 1);
  if (
    /^(?:and|dead|in|at|by|during|on|near|while|outside|inside|after|when|to|as|several|multiple|twice|once|before|over|from|with|early|late|just|then|or)$/.test(
      token.lower,
    )
  )
    return token.lower === "dead" && takesObject(frame, next);
  return (
    has(frame, next, WORD.determiner | WORD.pronoun | WORD.number | WORD.qualifier) ||
    token.kind === "number" ||
    frame.nouns[next] != null ||
    token.text[0] !== token.lower[0]
  );
};

const LIMB =
  /^(?:legs?|arms?|foot|feet|hands?|wrists?|thighs?|ankles?|shoulders?|elbows?|knees?|hips?|buttocks|fingers?|calf|toes?)$/;
const VITAL = /^(?:head|face|neck|chest|back|stomach|abdomen|torso|groin|side|body|times)$/;

/** "shot in the leg", "a wound to the hand": who is hit there lived, as far as words tell. */
export const hitsLimb = (frame: Frame, at: number): boolean => {
  let limb = false;
  for (let i = at + 1; i < frame.tokens.length && i < at + 9; i++) {
    const word = lowerAt(frame, i);
    if (VITAL.test(word)) return false;
    if (LIMB.test(word)) limb = /^(?:in|to|through)$/.test(prepositionBefore(frame, i)) || limb;
    if (frame.tokens[i]!.kind === "punctuation" || has(frame, i, WORD.auxiliary)) break;
  }
  return limb;
};

/** The preposition shortly before the word at `at`. */
const prepositionBefore = (frame: Frame, at: number): string => {
  for (let i = at - 1; i > 0 && i >= at - 4; i--)
    if (has(frame, i, WORD.preposition)) return lowerAt(frame, i);
  return "";
};

/** "hit in the ankle", "struck twice in the back". */
export const hitsBody = (frame: Frame, at: number): boolean => {
  for (let i = at + 1; i < at + 5; i++)
    if (/^(?:in|through)$/.test(lowerAt(frame, i)))
      return BODY_PART.passes(
        lowerAt(frame, i + (/^(?:the|his|her|an?|both)$/.test(lowerAt(frame, i + 1)) ? 2 : 1)),
      );
  return false;
};
