// Tells which times head what follows them: the date over an entry, "7 March 2015 - ", "Situation as of 6 May", "Zenda, 1998:".
import type { Sentence, Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import type { TimePhrase } from "./time-phrase.ts";
import { wordSet } from "../word-sets.ts";

/**
 * How far a time holds that heads something: for its paragraph, for all lines up to the next such line, or for the few
 * sentences of a list; null for one that heads nothing.
 */
export type Heading = "paragraph" | "lines" | "list" | null;

/** A line of more tokens heads nothing. */
const LONGEST_LINE = 14;

const CLOSES = wordSet(". ! ? ; ,");
const SETS_OFF = wordSet(": - – —");

const isSetOff = (token: Token | undefined): boolean => token !== undefined && SETS_OFF.has(token);

/** What a time heads, by where it stands in its sentence. */
export const headingOf = (sentence: Sentence, { first, last, asOf }: TimePhrase): Heading => {
  const { tokens } = sentence;
  const next = tokens[last];
  // "• As of 3 May, 90 houses were lost."
  if (asOf && first <= 3 && next?.text === ",") return "list";
  // "7 March 2015 - Gunmen killed nine", a mark of a list allowed before
  const opens = first === 0 || (first === 1 && tokens[0]!.kind !== "word");
  if (opens && isSetOff(next)) return "paragraph";
  if (tokens.length > LONGEST_LINE || CLOSES.has(tokens.at(-1)!)) return null;
  if (next !== undefined && !isSetOff(next) && next.text !== ")") return null;
  const { classes } = shapeOf(sentence);
  for (let at = 0; at < first; at++) {
    if (tokens[at]!.kind === "number") return null;
    if ((classes[at]! & (WORD.finite | WORD.auxiliary | WORD.number)) !== 0) return null;
  }
  return "lines";
};
