// Adds up counts of days that share none: stretches, events apart, and what came after a total.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";
import type { Cell } from "./cells.ts";
import { SHARE_KEPT } from "./episodes.ts";
import { largestSum, stated, sumOf, type Reason } from "./reasons.ts";
import type { SettledCell } from "./settle-cell.ts";

/** A count of some days, with the floor that it proves. */
export interface DayPart {
  readonly cell: Cell;
  readonly floor: Reason;
}

/** Stretches may overlap each other: the disjoint ones with the largest sum. */
export const disjointStretches = (parts: readonly DayPart[]): readonly Reason[] => {
  const sorted = [...parts].sort(
    (a, b) =>
      (a.cell.period.days!.to ?? 0) - (b.cell.period.days!.to ?? 0) ||
      (a.cell.key < b.cell.key ? -1 : 1),
  );
  const best: { sum: number; take: boolean; before: number }[] = [];
  const upTo = (index: number): number => (index < 0 ? 0 : best[index]!.sum);
  for (const [index, part] of sorted.entries()) {
    const from = part.cell.period.days!.from ?? Number.NEGATIVE_INFINITY;
    let before = index - 1;
    while (before >= 0 && (sorted[before]!.cell.period.days!.to ?? 0) >= from) before--;
    const taken = part.floor.value + upTo(before);
    const left = upTo(index - 1);
    best.push({ sum: Math.max(taken, left), take: taken > left, before });
  }
  const chosen: Reason[] = [];
  for (let index = sorted.length - 1; index >= 0;) {
    const { take, before } = best[index]!;
    if (take) chosen.push(sorted[index]!.floor);
    index = take ? before : index - 1;
  }
  return chosen;
};

/** A row that says itself that it counts the event of its day carries on no other. */
const isOfItsDay = ({ words }: Cell): boolean =>
  words.some((word) => isRow(word) && word.claim.countScope === "event");

/**
 * Counts of separate events add up where the later is too low to carry on the earlier. A later count that is as high
 * may be a running total that holds the earlier ones, and then adds nothing to them.
 */
export const separateEvents = (parts: readonly DayPart[]): readonly Reason[] => {
  const inTime = [...parts].sort(
    (a, b) => (a.cell.period.days!.from ?? 0) - (b.cell.period.days!.from ?? 0),
  );
  const stack: (readonly Reason[])[] = [];
  for (const { cell, floor } of inTime) {
    let held: readonly Reason[] = [];
    while (
      !isOfItsDay(cell) &&
      stack.length > 0 &&
      floor.value >= sumOf(stack.at(-1)!) * SHARE_KEPT
    )
      held = [...stack.pop()!, ...held];
    stack.push(sumOf(held) > floor.value ? held : [floor]);
  }
  return stack.flat();
};

const isRow = ({ claim }: Assertion): boolean => claim.ruleset === TABLE_RULESET;

/**
 * A row that counts all up to a day, and rows that count what came on days after it: no day is in both. Running text
 * seldom says of what stretch its days are a part.
 */
export const sinceItsTotal = (
  key: string,
  { floorBy, bounds }: SettledCell,
  days: readonly DayPart[],
): readonly Reason[] => {
  if (floorBy === null || !isRow(floorBy) || floorBy.partial) return [];
  const after = days.filter(
    ({ cell }) => (cell.period.days!.from ?? -Infinity) > floorBy.heldOn && cell.words.every(isRow),
  );
  if (after.length === 0) return [];
  const events = after.filter(({ cell }) => cell.period.kind === "event");
  return [
    stated(key, floorBy, bounds.floor),
    ...largestSum([
      separateEvents(events),
      disjointStretches(after.filter((part) => !events.includes(part))),
    ]),
  ];
};
