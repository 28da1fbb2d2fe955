// Turns the tokens of a sentence into clauses, given each token's word classes; knows no word itself.
import type { Span } from "../model/span.ts";
import type { Token } from "../model/reading.ts";

/** What a word may be, as bits; a word has every class that it may have. */
export const WORD = {
  /** A form of be, have, do, or a modal. */
  auxiliary: 1,
  /** A verb that may be finite: past or present. */
  finite: 1 << 1,
  /** A past participle. */
  participle: 1 << 2,
  /** A present participle or gerund. */
  gerund: 1 << 3,
  /** A bare verb. */
  base: 1 << 4,
  preposition: 1 << 5,
  determiner: 1 << 6,
  pronoun: 1 << 7,
  /** Joins equals: and, or, but. */
  coordinator: 1 << 8,
  /** Opens a clause that hangs on another: because, while, when. */
  subordinator: 1 << 9,
  /** Opens a clause about the noun before: who, which, whose. */
  relative: 1 << 10,
  adverb: 1 << 11,
  /** A verb of saying. */
  saying: 1 << 12,
  /** May begin a number expression. */
  number: 1 << 13,
  /** Stands before a number and belongs to it: at least, about. */
  qualifier: 1 << 14,
  /** Opens a list of examples or parts: including, among. */
  including: 1 << 15,
  /** A preposition that a clause may follow as well: after, before, since. */
  either: 1 << 16,
  adjective: 1 << 17,
  /** Opens a clause that is the object of a verb of saying: that. */
  complement: 1 << 18,
} as const;

export type ClauseKind =
  /** The first of a sentence, or one after a semicolon or colon. */
  | "main"
  /** Joined by a coordinator with a verb of its own; the subject may be that of its parent. */
  | "coordinate"
  /** Joined by a coordinator or comma, a number without a verb: the parent's verb holds for it. */
  | "ellipsis"
  | "relative"
  | "subordinate"
  /** Opened by a present participle: ", killing nine". */
  | "participle"
  /** "including 19 women": names a part of what stands in its parent. */
  | "including"
  | "parenthesis"
  | "quote"
  /** "…, police said": who speaks, set after or inside what is said. */
  | "saying"
  /** Goes on with its parent after something put in between. */
  | "resumed";

/** A stretch of a sentence about one predicate; the clauses of a sentence cover it in order, without overlap. */
export interface Clause extends Span {
  readonly index: number;
  /** Places in the sentence's list of tokens: the first, and the one after the last. */
  readonly first: number;
  readonly last: number;
  readonly kind: ClauseKind;
  /** Index of the clause that it hangs on or goes on with; -1 for none. */
  readonly parent: number;
  /** Whether a verb stands in it. */
  readonly hasVerb: boolean;
}

const VERB = WORD.auxiliary | WORD.finite | WORD.participle | WORD.base;

const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.text.length === 1 && marks.includes(token.text);

const DASHES = "-–—―";

const isDash = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!;
  if (token.kind === "word" || token.kind === "number") return false;
  if (!isMark(token, DASHES)) return false;
  if (token.text !== "-") return true;
  // a hyphen is a dash where it stands apart, or doubled
  const next = tokens[at + 1];
  return token.spaced ? (next?.spaced ?? true) || isMark(next, "-") : isMark(tokens[at - 1], "-");
};

/** Skips words that come before what tells the kind: adverbs and marks of quotation. */
const skip = (
  classes: readonly number[],
  tokens: readonly Token[],
  from: number,
  mask: number,
): number => {
  let at = from;
  while (at < tokens.length && at < from + 3 && (classes[at]! & mask) !== 0) at++;
  return at;
};

/** Where a number begins at `at` or after at most four qualifying words; -1 where none does. */
const numberAhead = (classes: readonly number[], from: number, count: number): number => {
  for (let at = from; at < count && at < from + 5; at++) {
    if ((classes[at]! & WORD.number) !== 0) return at;
    if ((classes[at]! & (WORD.qualifier | WORD.determiner | WORD.adverb)) === 0) return -1;
  }
  return -1;
};

/**
 * Cuts a sentence's tokens into clauses. `classes[i]` holds the `WORD` bits of token i.
 * Linear in the number of tokens: every look ahead is bounded, or shared by all tokens.
 */
export const cutClauses = (
  tokens: readonly Token[],
  classes: readonly number[],
): readonly Clause[] => {
  const count = tokens.length;
  if (count === 0) return [];
  // nextVerb[i]: the first finite verb at or after i before the next mark that ends a clause; -1 for none
  const nextVerb = new Array<number>(count + 1).fill(-1);
  for (let i = count - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const stops =
      isMark(token, ",;:()") || (classes[i]! & (WORD.relative | WORD.subordinator)) !== 0;
    nextVerb[i] =
      (classes[i]! & (WORD.finite | WORD.auxiliary)) !== 0 ? i : stops ? -1 : nextVerb[i + 1]!;
  }
  const clauses: Clause[] = [];
  let first = 0;
  let kind = "main" as ClauseKind;
  let parent = -1;
  let hasVerb = false;
  let hasNumber = false;
  const opened: number[] = [];
  const close = (at: number): number => {
    if (at > first) {
      clauses.push({
        index: clauses.length,
        first,
        last: at,
        start: tokens[first]!.start,
        end: tokens[at - 1]!.end,
        kind,
        parent,
        hasVerb,
      });
      first = at;
    }
    return clauses.length - 1;
  };
  const open = (at: number, next: ClauseKind, under: number) => {
    const before = close(at);
    kind = before < 0 && next !== "quote" && next !== "parenthesis" ? "main" : next;
    parent = before < 0 ? -1 : under;
    hasVerb = false;
    hasNumber = false;
  };
  /** Index that the clause now being read will have. */
  const current = () => clauses.length;
  /** The nearest clause above that has a verb, or the current one. */
  const host = (): number => {
    let at = current();
    let step = 0;
    if (hasVerb || parent < 0) return at;
    at = parent;
    for (let above = clauses[at]; above && step++ < 8; above = clauses[at]) {
      if (above.hasVerb || above.parent < 0) break;
      at = above.parent;
    }
    return at;
  };
  let inQuote = false;
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    const bits = classes[i]!;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      const text = token.text;
      if (text === "(" || text === "[") {
        opened.push(current());
        open(i, "parenthesis", current());
        continue;
      }
      if (text === ")" || text === "]") {
        const under = opened.pop();
        if (i + 1 < count) {
          open(i + 1, "resumed", under ?? current());
        }
        continue;
      }
      if (text === ";" || text === ":") {
        if (i + 1 < count) open(i + 1, "main", current());
        continue;
      }
      if (isDash(tokens, i)) {
        if (i + 1 < count) open(i + 1, nextVerb[i + 1]! >= 0 ? "main" : "resumed", current());
        continue;
      }
      if (text === '"' || text === "“" || text === "”" || text === "«" || text === "»") {
        const opens = text === "“" || text === "«" || (text === '"' && !inQuote);
        if (opens) {
          inQuote = true;
          // words set apart inside a clause ("special operation") are no clause
          if (i === first || isMark(tokens[i - 1], ",:")) open(i, "quote", current());
        } else {
          inQuote = false;
          if (i + 1 < count && isMark(tokens[i - 1], ",.!?")) open(i + 1, "saying", current());
        }
        continue;
      }
      if (text !== ",") continue;
      const after = skip(classes, tokens, i + 1, WORD.adverb);
      if (after >= count) continue;
      const ahead = classes[after]!;
      const word = tokens[after]!;
      if ((ahead & WORD.including) !== 0) open(i, "including", current());
      else if ((ahead & WORD.relative) !== 0 || isOfWhom(classes, tokens, after))
        open(i, "relative", current());
      else if (
        (ahead & WORD.subordinator) !== 0 ||
        ((ahead & WORD.either) !== 0 && nextVerb[after + 1]! >= 0)
      )
        open(i, "subordinate", host());
      else if ((ahead & WORD.gerund) !== 0) open(i, "participle", host());
      else if ((ahead & WORD.coordinator) !== 0)
        continue; // seen at the coordinator itself
      else if (isSayingTail(tokens, classes, after)) open(i, "saying", current());
      else if (
        hasNumber &&
        word.kind !== "punctuation" &&
        numberAhead(classes, after, count) >= 0
      ) {
        const verb = nextVerb[after]!;
        open(i, verb >= 0 ? "coordinate" : "ellipsis", host());
      } else if (kind === "relative" || kind === "saying" || kind === "including") {
        const under = parent;
        if (nextVerb[after]! >= 0) open(i, "resumed", Math.max(0, under));
      } else if (hasVerb && nextVerb[after]! >= 0) open(i, "main", host());
      else if (kind === "subordinate" && hasVerb) open(i, "resumed", parent);
      continue;
    }
    if (i > first || first === 0) {
      if ((bits & WORD.coordinator) !== 0 && i > first) {
        const comma = isMark(tokens[i - 1], ",");
        const from = comma ? i - 1 : i;
        const after = skip(classes, tokens, i + 1, WORD.adverb);
        const ahead = after < count ? classes[after]! : 0;
        const verb = after < count ? nextVerb[after]! : -1;
        if ((ahead & WORD.including) !== 0) open(from, "including", current());
        else if (after < count && hasVerb && (ahead & WORD.gerund) !== 0 && kind === "participle")
          open(from, "participle", parent);
        else if (after < count && hasNumber && numberAhead(classes, after, count) >= 0)
          open(from, verb >= 0 && hasVerb ? "coordinate" : "ellipsis", host());
        else if (
          hasVerb &&
          verb >= 0 &&
          verb - after < 14 &&
          (ahead & (WORD.preposition | WORD.gerund)) === 0
        )
          open(from, "coordinate", host());
        continue;
      }
      if (i > first && !isMark(tokens[i - 1], ",")) {
        if ((bits & WORD.relative) !== 0 && (bits & WORD.complement) === 0 && nextVerb[i + 1]! >= 0)
          open(i, "relative", current());
        else if ((bits & WORD.complement) !== 0 && nextVerb[i + 1]! >= 0 && hasVerb)
          open(i, "subordinate", current());
        else if ((bits & WORD.subordinator) !== 0 && nextVerb[i + 1]! >= 0 && hasVerb)
          open(i, "subordinate", host());
        else if (
          (bits & WORD.either) !== 0 &&
          hasVerb &&
          nextVerb[i + 1]! >= 0 &&
          nextVerb[i + 1]! - i < 12 &&
          (classes[nextVerb[i + 1]!]! & WORD.gerund) === 0
        )
          open(i, "subordinate", host());
      }
    }
    // "12 soldiers who were taken last week | had been freed": the second verb is the outer clause's
    if (
      kind === "relative" &&
      hasVerb &&
      (bits & WORD.auxiliary) !== 0 &&
      (classes[i - 1]! & (VERB | WORD.relative | WORD.coordinator | WORD.pronoun)) === 0 &&
      clauses[parent]?.hasVerb === false
    )
      open(i, "resumed", parent);
    if ((bits & VERB) !== 0 || (bits & WORD.gerund) !== 0) hasVerb = true;
    if ((bits & WORD.number) !== 0) hasNumber = true;
  }
  close(count);
  return clauses;
};

/** "of whom", "most of which". */
const isOfWhom = (classes: readonly number[], tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < tokens.length && i < at + 5; i++) {
    if ((classes[i]! & WORD.relative) !== 0)
      return i > at && (classes[i - 1]! & WORD.preposition) !== 0;
    if (tokens[i]!.kind === "punctuation") return false;
  }
  return false;
};

/** ", police said", ", the ministry said in a statement": a short subject and a verb of saying. */
const isSayingTail = (
  tokens: readonly Token[],
  classes: readonly number[],
  at: number,
): boolean => {
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    if ((classes[i]! & WORD.saying) !== 0) return true;
    if ((classes[i]! & (WORD.auxiliary | WORD.number)) !== 0) return false;
    if (tokens[i]!.kind === "punctuation") return false;
  }
  return false;
};

/** The clause that holds the token; clauses cover a sentence, so there always is one. */
export const clauseAt = (clauses: readonly Clause[], token: number): Clause => {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return clauses[low]!;
};
