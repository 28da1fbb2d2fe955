// Makes the claim of one person who is told of without a number: its span is the name or noun phrase.
import type { Claim } from "../../../model/claim.ts";
import type { ReadDocument, Reading } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { clauseAt } from "../../clauses.ts";
import { leavesOutcomeOpen } from "../counting/outcomes.ts";
import { lowerAt, type Frame } from "../frame.ts";
import { RULESET } from "../ruleset.ts";

interface One {
  /** Tokens of the name or noun phrase: the first, and the one after the last. */
  readonly first: number;
  readonly last: number;
  readonly measure: "killed" | "injured";
  /** The token that tells. */
  readonly told: number;
}

/** The words that tell what befell: "his son, who lived nearby, | was shot | and killed in 2012". */
export const tellingAt = (frame: Frame, told: number): Span => {
  const { clauses } = frame.shape;
  const { start, end } = clauseAt(clauses, told);
  if (lowerAt(frame, told + 1) !== "and") return { start, end };
  return { start, end: Math.max(end, clauseAt(clauses, told + 2).end) };
};

/** A claim of one person, told without a number. */
export const claimOfOne = (
  read: ReadDocument,
  reading: Reading,
  frame: Frame,
  one: One,
  rule: string,
  field: Claim["field"],
): Claim => {
  const { tokens, sentence } = frame;
  const span = { start: tokens[one.first]!.start, end: tokens[one.last - 1]!.end };
  const text = reading.text.slice(span.start, span.end);
  const clause = clauseAt(frame.shape.clauses, one.first);
  const telling = one.told >= 0 ? tellingAt(frame, one.told) : clause;
  return {
    id: `${read.document.id}:${field}:${span.start}-${span.end}:${one.measure}`,
    document: read.document.id,
    field,
    number: { ...span, text },
    qualified: undefined,
    value: 1,
    qualifier: "exact",
    bounds: { floor: 1, ceiling: 1 },
    measure: one.measure,
    also: [],
    counted: { ...span, text },
    unit: "person",
    indefinite: true,
    outcome: one.measure === "injured" && leavesOutcomeOpen(frame, one.told) ? "open" : undefined,
    role: "total",
    reality: "actual",
    sentence: { start: sentence.start, end: sentence.end },
    clause: {
      start: Math.min(clause.start, telling.start),
      end: Math.max(clause.end, telling.end),
    },
    quote: reading.text.slice(sentence.start, sentence.end),
    places: [],
    times: [],
    attribution: [],
    standing: {
      value: "inferred",
      qualifier: "inferred",
      measure: "stated",
      counted: "stated",
      role: "inferred",
      reality: "inferred",
    },
    trace: [rule],
    ruleset: RULESET,
    person: undefined,
  };
};
