// Joins days into unbroken events, and parts a situation into outbreaks, as statements come in one by one.
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

const joinDays = (
  days: ReadonlyMap<number, DayWords>,
  joined: ReadonlySet<number>,
): ReadonlyMap<number, Days> => {
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
    const goesOn =
      last === day - 1 && (joined.has(last) || carriesOn(days.get(last)!, days.get(day)!));
    if (!goesOn) close();
    run.push(day);
  }
  close();
  return events;
};

/** A silence longer than this may part two outbreaks of one situation. */
const SILENCE_DAYS = 30;

/** What was stated of one group in one place by one origin, by the day that it holds for. */
type Totals = ReadonlyMap<number, { readonly floor: number; readonly ceiling: number }>;

const countsAnew = (totals: Iterable<Totals>, last: number, next: number): boolean => {
  for (const byDay of totals) {
    let before = 0;
    let after: number | null = null;
    for (const [day, { floor, ceiling }] of byDay)
      if (day <= last) before = Math.max(before, floor);
      else if (day <= next + SILENCE_DAYS) after = Math.max(after ?? 0, ceiling);
    if (after !== null && after * 2 < before) return true;
  }
  return false;
};

const partOutbreaks = (
  told: ReadonlySet<number>,
  totals: ReadonlyMap<string, Totals>,
): readonly Days[] => {
  const days = [...told].sort((a, b) => a - b);
  if (days.length === 0) return [];
  const outbreaks: Days[] = [];
  let from = days[0]!;
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next === undefined) outbreaks.push({ from, to: day });
    else if (next - day > SILENCE_DAYS && countsAnew(totals.values(), day, next)) {
      outbreaks.push({ from, to: day });
      from = next;
    }
  }
  return outbreaks;
};

/** Where the days of one measure lie. */
export interface Calendar {
  /** The unbroken event that each day belongs to, by day number. */
  readonly events: ReadonlyMap<number, Days>;
  /** The outbreaks of the situation by its running totals, oldest first; one where nothing parts it. */
  readonly outbreaks: readonly Days[];
  /** The first day of the first event. */
  readonly begins: number | null;
  /** The same for the same calendar. */
  readonly mark: string;
}

/**
 * Keeps the calendar of one measure while its statements come in. Statements that name a stretch of a few days join
 * these days; neighbouring days are joined where the count goes on from one to the next; a day without statements
 * parts two events. Where after a long silence the same origin's total of the same people in the same place stands at
 * less than half, the situation counts anew.
 */
export const makeCalendarKeeper = () => {
  const days = new Map<number, DayWords>();
  const joined = new Set<number>();
  const told = new Set<number>();
  const totals = new Map<string, Map<number, { floor: number; ceiling: number }>>();
  let calendar: Calendar | null = null;

  const addDays = (word: Assertion): void => {
    const from = word.days!.from ?? word.days!.to!;
    const to = word.days!.to ?? from;
    for (let day = from; day <= to; day++) {
      if (!days.has(day)) days.set(day, { stated: new Map() });
      if (day < to) joined.add(day);
    }
    if (word.partial || word.vague) return;
    const where = `${word.place.key}|${word.group ?? ""}`;
    for (const day of from === to ? [from] : [from, to]) {
      const { stated } = days.get(day)!;
      stated.set(where, Math.max(stated.get(where) ?? 0, statedNumber(word)));
    }
  };

  const addTotal = (word: Assertion): void => {
    told.add(word.heldOn);
    const who = `${word.place.key}|${word.group ?? ""}|${word.origin}`;
    const byDay = totals.get(who) ?? new Map<number, { floor: number; ceiling: number }>();
    const known = byDay.get(word.heldOn) ?? { floor: 0, ceiling: 0 };
    const ceiling = word.vague ? Infinity : (word.bounds.ceiling ?? Infinity);
    byDay.set(word.heldOn, {
      floor: Math.max(known.floor, word.bounds.floor),
      ceiling: Math.max(known.ceiling, ceiling),
    });
    totals.set(who, byDay);
  };

  return {
    add: (word: Assertion): void => {
      if (word.reach === "event" && word.days !== null) addDays(word);
      else if (word.reach === "situation" && word.held !== null && !word.partial) addTotal(word);
      else return;
      calendar = null;
    },
    read: (): Calendar => {
      if (calendar !== null) return calendar;
      const events = joinDays(days, joined);
      const outbreaks = partOutbreaks(told, totals);
      const first = Math.min(...events.keys());
      const parted = outbreaks.length > 1 ? outbreaks : [];
      calendar = {
        events,
        outbreaks,
        begins: Number.isFinite(first) ? first : null,
        mark: JSON.stringify([[...events], parted]),
      };
      return calendar;
    },
  };
};

export type CalendarKeeper = ReturnType<typeof makeCalendarKeeper>;
