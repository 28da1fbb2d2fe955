// Adds up the counts of the days of one event where a later day's is too low to be a running count of them all.
import { TABLE_RULESET } from "../model/claim.ts";
import { addsOverDays } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";
import { SHARE_KEPT } from "./episodes.ts";
import { join, stated, sumOf, type Reason } from "./reasons.ts";

/** A whole count of one day. */
const isOfOneDay = (word: Assertion): boolean =>
  addsOverDays(word.measure) &&
  word.reach === "event" &&
  word.claim.ruleset !== TABLE_RULESET &&
  word.fromBelow !== true &&
  !word.partial &&
  !word.vague &&
  word.days !== null &&
  word.days.from !== null &&
  word.days.from === word.days.to;

/** Whether its own sentence says the day. */
const saysItsDay = ({ claim }: Assertion): boolean => claim.standing.when === "stated";

/** A named party's count of a day before the report's own, which another sentence of the report says. */
const isToldItsDay = (word: Assertion): boolean =>
  !saysItsDay(word) &&
  word.attributed &&
  word.claim.field === "text" &&
  word.publishedOn !== null &&
  word.days!.from! < word.publishedOn;

const isBetter = (a: Assertion, b: Assertion): boolean =>
  a.bounds.floor !== b.bounds.floor
    ? a.bounds.floor > b.bounds.floor
    : Number(a.attributed) !== Number(b.attributed)
      ? a.attributed
      : a.id < b.id;

/** The first of each run of days on which the count may run up; a run begins where it falls far. */
const runsOf = (words: readonly Assertion[]): readonly Assertion[] => {
  const byDay = new Map<number, Assertion>();
  const whole = words.filter((word) => isOfOneDay(word) && word.bounds.floor > 0);
  // What a report tells of a day elsewhere counts where no sentence counts that day.
  for (const isCandidate of [saysItsDay, isToldItsDay]) {
    const days = new Set(byDay.keys());
    for (const word of whole) {
      const day = word.days!.from!;
      if (!isCandidate(word) || days.has(day)) continue;
      const known = byDay.get(day);
      if (known === undefined || isBetter(word, known)) byDay.set(day, word);
    }
  }
  const runs: Assertion[] = [];
  for (const [, word] of [...byDay].sort(([a], [b]) => a - b)) {
    const before = runs.at(-1);
    // Only the party that gave the day before counts on from it.
    if (
      !saysItsDay(word) &&
      (before === undefined ||
        before.origin !== word.origin ||
        word.bounds.floor >= before.bounds.floor * SHARE_KEPT)
    )
      continue;
    // What is as high as the days before it may hold them.
    while (runs.length > 0 && word.bounds.floor >= runs.at(-1)!.bounds.floor) runs.pop();
    const last = runs.at(-1);
    if (last === undefined || word.bounds.floor < last.bounds.floor * SHARE_KEPT) runs.push(word);
  }
  return runs;
};

/** The statements, those marked and left open above that count one day each of an event whose count falls by the day. */
export const openOwnDays = (words: readonly Assertion[]): readonly Assertion[] => {
  const runs = new Set(runsOf(words));
  return runs.size < 2
    ? words
    : words.map((word) =>
        runs.has(word)
          ? {
              ...word,
              bounds: { floor: word.bounds.floor, ceiling: null },
              partial: true,
              ofItsDay: true,
            }
          : word,
      );
};

/**
 * The sum of the days of an event that are counted each for itself: 102 arrests on Saturday and then 48 on Sunday. A
 * later day's number that is as high as the earlier one's may hold it, and adds nothing. Null where nothing adds up.
 */
export const sumOfOwnDays = (cell: string, words: readonly Assertion[]): Reason | null => {
  const terms = words
    .filter(({ ofItsDay }) => ofItsDay === true)
    .map((word) => stated(cell, word, word.bounds.floor));
  return terms.length < 2 ? null : join(cell, "sum-of-days", sumOf(terms), terms);
};
