// Finds what stands beside a count: denials, doubts without a number, and statements that were left out.
import type { Dispute } from "../model/claim.ts";
import type { LeftOut, LeftOutReason } from "../model/told.ts";
import type { Assertion } from "./assertion.ts";
import type { Cell } from "./cells.ts";
import { ENGLISH_PHRASES } from "./en/phrases.ts";
import { readStretch } from "./moments.ts";
import { WHOLE } from "./place-nodes.ts";

/** A statement that takes no part in any count. */
export interface LeftOutWord {
  readonly word: Assertion;
  readonly reason: Exclude<LeftOutReason, "replaced" | "overtaken">;
}

export interface Beside {
  readonly denied: readonly Assertion[];
  readonly leftOut: readonly LeftOut[];
  readonly disputes: readonly Dispute[];
  /** The same for the same things beside a count. */
  readonly mark: string;
}

/** The doubts that were known at a moment (milliseconds; null: all). */
export const disputesKnown = (
  disputes: readonly Dispute[],
  limit: number | null,
): readonly Dispute[] =>
  disputes.filter(({ published }) => {
    const moment = readStretch(published, "UTC")?.end ?? null;
    return limit === null || (moment !== null && moment <= limit);
  });

const keyAt = (of: { measure: string; group: string | null }, place: string): string =>
  `${of.measure}|${of.group ?? ""}|${place}`;

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
};

/**
 * By count: denials of its place or of one inside it, what was left out of it, and, for a whole, the doubts about its
 * measure.
 */
export const makeBeside = (
  denied: Iterable<Assertion>,
  leftOut: readonly LeftOutWord[],
  disputes: readonly Dispute[],
): ((cell: Cell) => Beside) => {
  const deniedAt = new Map<string, Assertion[]>();
  const leftAt = new Map<string, LeftOutWord[]>();
  for (const word of denied)
    for (const place of new Set([word.place.key, ...word.place.within, WHOLE.key]))
      push(deniedAt, keyAt(word, place), word);
  for (const left of leftOut) push(leftAt, keyAt(left.word, left.word.place.key), left);
  const made = new Map<string, Beside>();
  const makeAt = (cell: Cell): Omit<Beside, "mark"> => ({
    denied: (deniedAt.get(keyAt(cell, cell.place.key)) ?? []).toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
    leftOut: (leftAt.get(keyAt(cell, cell.place.key)) ?? [])
      .toSorted((a, b) => (a.word.id < b.word.id ? -1 : 1))
      .map(({ word, reason }) => ({
        claim: word.claim.id,
        why: ENGLISH_PHRASES.leftOut[reason],
        reason,
        by: null,
      })),
    disputes:
      cell.place === WHOLE || cell.place.within.length === 0
        ? disputes.filter(({ measure }) => measure === cell.measure && cell.group === null)
        : [],
  });
  return (cell) => {
    const at = keyAt(cell, cell.place.key);
    const known = made.get(at);
    if (known !== undefined) return known;
    const found = makeAt(cell);
    const mark = [
      found.denied.map((word) => word.id).join(" "),
      found.disputes.map((dispute) => dispute.id).join(" "),
      found.leftOut.map((one) => one.claim + one.reason).join(" "),
    ].join("\n");
    made.set(at, { ...found, mark });
    return made.get(at)!;
  };
};
