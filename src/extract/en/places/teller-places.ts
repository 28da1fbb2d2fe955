// Tells whether a place only says where those sit who tell of a count: "police in Halba said".
import type { Token } from "../../../model/reading.ts";
import { wordSet } from "../word-sets.ts";
import { BODIES, KIND_NOUNS, SAYING, TITLES } from "./place-words.ts";

/** So many words may stand between "according to" and the one who tells. */
const FARTHEST = 8;

/** Those who tell, beside bodies and titles. */
const TELLERS =
  /^(?:sources?|residents?|witness(?:es)?|doctors?|medics?|hospitals?|morgue|embassy|consulate|room|workers?|rescuers?|lawyers?|activists?|surgeons?|staff|monitors?)$/;

/** Those who are told, and where they are: "told reporters in", "at a briefing in". */
const HEARERS = wordSet("reporters journalists conference briefing interview");

/** A day may stand between them and the place. */
const DAYS = wordSet(
  "on early late monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night",
);

const ASIDES = wordSet(", however meanwhile also later earlier");
const PUTTING = wordSet("put puts gave gives counted counts listed lists had have has");

const followsHearers = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1;
  while (at - before < 4 && DAYS.has(tokens[before])) before--;
  return HEARERS.has(tokens[before]);
};

const followsAccording = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before > 0 && at - before <= FARTHEST; before--) {
    const token = tokens[before]!;
    if (token.kind !== "word") return false;
    if (token.lower === "to") return tokens[before - 1]!.lower === "according";
  }
  return false;
};

/**
 * Whether the place of tokens up to `end`, led by the preposition at `at`, is that of those who tell: one of
 * them stands right before it, and "according to" before them or a verb of saying after it.
 */
export const isTellersPlace = (tokens: readonly Token[], at: number, end: number): boolean => {
  const teller = tokens[at - 1]?.lower;
  // "the president, speaking in Halba, said"
  if (teller === "speaking" || followsHearers(tokens, at)) return true;
  if (
    teller === undefined ||
    !(BODIES.holds(teller) || TITLES.holds(teller) || TELLERS.test(teller))
  )
    return false;
  let next = end;
  while (next - end < 2 && KIND_NOUNS.has(tokens[next])) next++;
  // "officials in Halba, however, put the number at"
  while (next - end < 5 && ASIDES.has(tokens[next])) next++;
  return SAYING.has(tokens[next]) || PUTTING.has(tokens[next]) || followsAccording(tokens, at);
};
