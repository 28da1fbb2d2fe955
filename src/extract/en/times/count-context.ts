// Turns a claim into what of it decides between times: where it stands, what it counts, in which tense.
import type { Claim } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";
import type { Reading, Sentence } from "../../../model/reading.ts";
import { clauseAt, WORD } from "../../clauses.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import { shapeOf } from "../clauses.ts";
import type { Nature } from "./event-nature.ts";
import { traitsOf } from "./sentence-traits.ts";
import { WordSet } from "../word-sets.ts";

/** What of a count decides between times. */
export interface CountContext {
  readonly sentence: Sentence;
  readonly token: number;
  readonly clause: number;
  readonly inTitle: boolean;
  /** Whether it stands in a line without a stop, which heads what follows. */
  readonly isHeading: boolean;
  /** What kind of clause it stands in: one about a noun is told aside. */
  readonly clauseKind: string;
  /** Role, planned or not, and the group of its measure, in one word each. */
  readonly role: string;
  readonly group: string;
  readonly tense: string;
  /** Whether its clause is about what strikes or what goes on; where no word tells, the text's own nature. */
  readonly nature: Nature;
}

/** Measures that tell how things stand, rather than what happened. */
const STATES: ReadonlySet<Measure> = new Set<Measure>([
  "displaced",
  "missing",
  "affected",
  "infected",
  "refugees",
  "forces",
  "settlements",
]);

const TOLLS: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties"]);

const groupOf = (measure: Measure): string =>
  STATES.has(measure) ? "state" : TOLLS.has(measure) ? "toll" : "happening";

const TOLL_WORDS = new WordSet(
  "toll total tally number figure figures far now currently remain remains remained still stands stood".split(
    " ",
  ),
);

/** How the count's own clause stands in time: a running count, a plan, the past. */
const tenseOf = (sentence: Sentence, first: number, last: number): string => {
  const { classes } = shapeOf(sentence);
  let tense = "none";
  for (let i = first; i < last; i++) {
    const token = sentence.tokens[i]!;
    const { lower } = token;
    if (TOLL_WORDS.has(token)) return "running";
    if (lower === "has" || lower === "have") tense = "perfect";
    else if (lower === "had") tense = "pluperfect";
    else if (lower === "will" || lower === "would" || lower === "could" || lower === "may")
      tense = "ahead";
    else if (lower === "are" || lower === "is") tense = tense === "none" ? "present" : tense;
    else if (tense === "none" && (classes[i]! & (WORD.finite | WORD.auxiliary)) !== 0)
      tense = "past";
  }
  return tense;
};

export const contextOf = (
  claim: Claim,
  reading: Reading,
  natureOfText: Nature,
): CountContext | null => {
  const sentence = sentenceAt(reading.sentences, claim.number.start);
  if (!sentence) return null;
  const { tokens } = sentence;
  let token = 0;
  while (token + 1 < tokens.length && tokens[token + 1]!.start <= claim.number.start) token++;
  const clause = clauseAt(shapeOf(sentence).clauses, token);
  const { nature: own } = traitsOf(sentence);
  return {
    sentence,
    token,
    clause: clause.index,
    clauseKind: clause.kind,
    inTitle: claim.field === "title",
    isHeading: tokens.length < 12 && !/[.!?"”]$/.test(tokens.at(-1)!.text),
    role: claim.role,
    group: claim.reality === "planned" ? "planned" : groupOf(claim.measure),
    tense: tenseOf(sentence, clause.first, clause.last),
    nature: own === "neither" || own === "mixed" ? natureOfText : own,
  };
};
