// Joins days into unbroken events: a run of days on which one count goes on.
import type { Assertion } from "./assertion.ts";
import type { Days } from "./days.ts";

/** From one day to the next, a count that falls by more than this share counts another day. */
export const SHARE_KEPT = 0.75;

interface DayWords {
  /** By place and group: the largest number stated on that day. */
  readonly stated: Map<string, number>;
}

const statedNumber = ({ claim, bounds }: Assertion): number =>
  claim.value === null
    ? bounds.floor
    : typeof claim.value === "number"
      ? claim.value
      : claim.value[1];

/** Whether the next day carries on the count of the day before: some place is counted on both, and none falls far. */
const carriesOn = (day: DayWords, next: DayWords): boolean => {
  let shared = false;
  for (const [where, number] of next.stated) {
    const before = day.stated.get(where);
    if (before === undefined) continue;
    if (number < before * SHARE_KEPT) return false;
    shared = true;
  }
  return shared;
};

/**
 * The unbroken event that each day of one measure belongs to, by day number. Statements that name a stretch of a few
 * days join these days; neighbouring days are joined where the count goes on from one to the next; a day without
 * statements parts two events.
 */
export const joinDays = (words: readonly Assertion[]): ReadonlyMap<number, Days> => {
  const days = new Map<number, DayWords>();
  const joined = new Set<number>();
  for (const word of words) {
    if (word.reach !== "event" || word.days === null) continue;
    const from = word.days.from ?? word.days.to!;
    const to = word.days.to ?? from;
    for (let day = from; day <= to; day++) {
      if (!days.has(day)) days.set(day, { stated: new Map() });
      if (day < to) joined.add(day);
    }
    if (word.partial || word.vague) continue;
    const where = `${word.place.key}|${word.group ?? ""}`;
    for (const day of from === to ? [from] : [from, to]) {
      const stated = days.get(day)!.stated;
      stated.set(where, Math.max(stated.get(where) ?? 0, statedNumber(word)));
    }
  }
  const events = new Map<number, Days>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    const event: Days = { from: run[0]!, to: run.at(-1)! };
    for (const day of run) events.set(day, event);
    run = [];
  };
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const last = run.at(-1);
    if (
      last !== undefined &&
      (last !== day - 1 || !(joined.has(last) || carriesOn(days.get(last)!, days.get(day)!)))
    )
      close();
    run.push(day);
  }
  close();
  return events;
};

/** A silence longer than this may part two outbreaks of one situation. */
const SILENCE_DAYS = 30;

/**
 * The outbreaks of a situation, by its running totals: where after a long silence the same origin's count of the same
 * people in the same place stands at less than half, it counts anew. One stretch where nothing parts it.
 */
export const partOutbreaks = (words: readonly Assertion[]): readonly Days[] => {
  const told = words.filter(
    (word) => word.reach === "situation" && word.held !== null && !word.partial,
  );
  const days = [...new Set(told.map((word) => word.heldOn))].sort((a, b) => a - b);
  if (days.length === 0) return [];
  const outbreaks: Days[] = [];
  let from = days[0]!;
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next === undefined) outbreaks.push({ from, to: day });
    else if (next - day > SILENCE_DAYS && countsAnew(told, day, next)) {
      outbreaks.push({ from, to: day });
      from = next;
    }
  }
  return outbreaks;
};

const countsAnew = (told: readonly Assertion[], last: number, next: number): boolean => {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  for (const word of told) {
    const who = `${word.measure}|${word.place.key}|${word.group ?? ""}|${word.origin}`;
    if (word.heldOn <= last) before.set(who, Math.max(before.get(who) ?? 0, word.bounds.floor));
    else if (word.heldOn <= next + SILENCE_DAYS && !word.vague)
      after.set(who, Math.max(after.get(who) ?? 0, word.bounds.ceiling ?? Infinity));
  }
  return [...after].some(([who, most]) => most * 2 < (before.get(who) ?? 0));
};
