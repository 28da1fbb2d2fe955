// Tells whether a verb of saying says something here, and where what it says stands.
import { WORD } from "../../clauses.ts";
import { MONTHS } from "../times/time-words.ts";
import { WordSet } from "../word-sets.ts";
import { isCapital, type Words } from "./noun-phrases.ts";
import { FIGURES, NEEDS_COUNT, NEEDS_OF, NEEDS_THAT, REVISING, SAYING } from "./speech-words.ts";

/** A mark of quotation. */
export const isQuote = (text: string | undefined): boolean =>
  text !== undefined && /^["“”«»]$/.test(text);

/** The longest aside between a verb and what it says, in tokens. */
const LONGEST_ASIDE = 10;

/** "The board reports, as of 4 May, 12 deaths": where what a verb says may begin, an aside between commas passed over. */
const contentAfter = ({ tokens }: Words, verb: number): number => {
  if (tokens[verb + 1]?.text !== ",") return verb + 1;
  if (!/^(?:as|at|by|on|in|so)$/.test(tokens[verb + 2]?.lower ?? "")) return verb + 1;
  for (let at = verb + 3; at < tokens.length && at < verb + LONGEST_ASIDE; at++) {
    if (tokens[at]!.text === ",") return at + 1;
    if (tokens[at]!.text === ".") break;
  }
  return verb + 1;
};

/** The end of the stretch after a verb up to the next mark, and whether it says something itself. */
export const tailOf = (
  words: Words,
  verb: number,
): { readonly end: number; readonly says: boolean } => {
  const { tokens, classes } = words;
  let says = false;
  let at = contentAfter(words, verb);
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const bits = classes[at]!;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      if (/^[,;:.!?—–]$/.test(token.text)) {
        const inner =
          token.text === "." &&
          !token.spaced &&
          at + 1 < tokens.length &&
          tokens[at - 1]!.text.length <= 5;
        if (!inner) break;
      } else if (isQuote(token.text) || token.text === "$") says = true;
      continue;
    }
    if (token.lower === "that" || token.lower === "how") says = true;
    if ((bits & (WORD.auxiliary | WORD.finite)) !== 0 && !isCapital(token) && at > verb + 1)
      says = true;
    if ((bits & WORD.number) !== 0) {
      const before = tokens[at - 1]!.lower;
      const dated = before === "on" || MONTHS.holds(before) || MONTHS.has(tokens[at + 1]);
      if (!dated) says = true;
    }
  }
  return { end: at, says };
};

/** "The storm claimed 12 lives", "declared three days of mourning": the number is no one's word. */
const claimsLives = ({ tokens, classes }: Words, verb: number): boolean => {
  const { lower } = tokens[verb]!;
  const means = lower.startsWith("claim") ? LIVES : lower.startsWith("declare") ? DAYS : null;
  if (means === null) return false;
  let at = verb + 1;
  while (
    at < verb + 6 &&
    at < tokens.length &&
    (classes[at]! & (WORD.number | WORD.qualifier | WORD.determiner | WORD.adverb)) !== 0
  )
    at++;
  for (let i = at; i < at + 2; i++) if (means.has(tokens[i])) return true;
  return false;
};

const LIVES = new WordSet(["lives", "life", "victims"]);
const DAYS = new WordSet("day days week weeks month months state".split(" "));

/** "accused the army of shelling": what follows "of" is what is said. */
const accuses = ({ tokens }: Words, verb: number): boolean => {
  for (let at = verb + 2; at < verb + 12 && at < tokens.length; at++) {
    if (tokens[at]!.lower === "of") return true;
    if (tokens[at]!.kind === "punctuation") return false;
  }
  return false;
};

export const countFollows = (words: Words, verb: number): boolean => {
  const { tokens, classes } = words;
  const from = contentAfter(words, verb);
  for (let at = from; at < tokens.length && at < from + 8; at++) {
    if (tokens[at]!.kind === "punctuation" && /^[,;:.]$/.test(tokens[at]!.text)) return false;
    if (
      ((classes[at]! & WORD.number) !== 0 && !DAYS.has(tokens[at + 1])) ||
      /^(?:toll|number|figure|count|total)$/.test(tokens[at]!.lower)
    )
      return true;
  }
  return false;
};

/** "…, the agency reports." and "the agency reports that": a clause is what is said, though no count follows. */
const closesContent = ({ tokens }: Words, verb: number): boolean => {
  const manner = SAYING.get(tokens[verb]);
  if (manner !== "reported" && manner !== "claimed" && manner !== "estimated") return false;
  const next = tokens[verb + 1];
  return next === undefined || next.text === "." || next.lower === "that";
};

/** Whether the verb's object is a figure, its owner or an article before it: "its estimate", "the toll". */
const changesFigure = ({ tokens }: Words, verb: number): boolean => {
  // "raised to 12 the number of dead"
  if (tokens[verb + 1]?.lower === "to" && /^(?:the|its)$/.test(tokens[verb + 3]?.lower ?? ""))
    return tokens[verb + 4]?.lower === "number" || FIGURES.has(tokens[verb + 4]);
  if (!/^(?:its|their|his|her|the|an?)$/.test(tokens[verb + 1]?.lower ?? "")) return false;
  for (let at = verb + 2; at < verb + 5 && at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    if (lower === "number" || FIGURES.holds(lower)) return true;
  }
  return false;
};

const FINDING = new WordSet("identified identifies enlisted logged".split(" "));

/** "the mission identified 900 families": a body that counts, right before its verb. */
const isSurveyor = ({ tokens }: Words, verb: number): boolean => {
  const before = tokens[verb - 1];
  return before !== undefined && (SURVEYORS.has(before) || /^\p{Lu}{2,6}$/u.test(before.text));
};

const SURVEYORS = new WordSet(
  "mission agency assessment survey partners organization organisation monitor monitors observatory office cluster ngo ministry".split(
    " ",
  ),
);

const GIVEN_UP = new WordSet("himself herself themselves itself up in way birth chase".split(" "));

/** Whether the verb of saying at a place says anything, by its object: "claimed the attack" and "gave up" do not. */
export const saysSomething = (words: Words, verb: number, manner: string): boolean => {
  const { tokens } = words;
  const token = tokens[verb]!;
  const next = tokens[verb + 1];
  switch (next?.lower) {
    case "responsibility":
    case "credit":
    case "]":
      return false;
  }
  if (claimsLives(words, verb)) return false;
  if (/^(?:gave|gives)$/.test(token.lower) && GIVEN_UP.has(next)) return false;
  if (FINDING.has(token) && !(countFollows(words, verb) && isSurveyor(words, verb))) return false;
  if (token.lower === "state" && next?.lower !== "that") return false;
  if (NEEDS_THAT.has(token) && next?.lower !== "that") return false;
  if (NEEDS_OF.has(token) && next?.lower !== "of") return false;
  if (manner === "accused" && !accuses(words, verb)) return false;
  if (REVISING.has(token) && !changesFigure(words, verb)) return false;
  return !NEEDS_COUNT.has(token) || countFollows(words, verb) || closesContent(words, verb);
};
