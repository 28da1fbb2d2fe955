// Tells whether a place only says where the hurt and the dead were taken: "treated at a hospital in Halba".
import type { Token } from "../../../model/reading.ts";
import { wordSet } from "../word-sets.ts";
import { isCapital } from "./name-spans.ts";
import { PREPOSITIONS } from "./place-words.ts";

const HOSPITALS = wordSet("hospital hospitals clinic clinics infirmary morgue morgues mortuary");

/** What is done to those who are brought there, and what becomes of them. */
const CARE = wordSet(
  `treated treatment treating treats treat admitted hospitalised hospitalized recovering recover cared care transferred taken
  condition wounds injuries received receiving receive operated pronounced died discharged`,
);

/** So many words may stand between a hospital and its preposition, and between that and what is done there. */
const LONGEST_NAME = 5;
const FARTHEST = 6;

/**
 * Whether the place that is led by the preposition at `at` is that of a hospital to which people were brought. What
 * was fired at a hospital in the place happened there.
 */
export const isTreatedPlace = (tokens: readonly Token[], at: number): boolean => {
  // "at Karem hospital in Halba": what no report explains further is mostly where it happened
  if (!HOSPITALS.has(tokens[at - 1]) || isCapital(tokens[at - 2])) return false;
  for (let before = at - 2; before >= Math.max(0, at - 2 - LONGEST_NAME); before--) {
    const token = tokens[before]!;
    const preposition = token.kind === "word" ? PREPOSITIONS.get(token) : undefined;
    if (preposition === undefined) continue;
    if (preposition === "on" || preposition === "of") return false;
    for (let word = before - 1; word >= Math.max(0, before - FARTHEST); word--)
      if (CARE.has(tokens[word])) return true;
    return /^(?:transfer|way|rushed|brought|carried|sent|flown|moved|airlifted|evacuated)$/.test(
      tokens[before - 1]?.lower ?? "",
    );
  }
  return CARE.has(tokens[at - 2]);
};
