// Finds the day on which a situation begins, from the days that its reports tell of.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";

/** A report that tells mostly of a day longer ago than this looks back, and says nothing of the beginning. */
const RECENT_DAYS = 31;

/** A report may name the day of its event wrongly by a few days; another event of these days is rarer. */
const DAYS_ASTRAY = 3;

const dayTold = (word: Assertion): number | null =>
  word.days !== null && word.days.from === word.days.to ? word.days.from : null;

/** The single day that most of a report's counts are of; the later of two. */
const mainDayOf = (words: readonly Assertion[]): number | null => {
  const told = new Map<number, number>();
  for (const word of words) {
    const day = dayTold(word);
    if (day === null) continue;
    const late = word.publishedOn !== null && word.publishedOn - day > RECENT_DAYS;
    if (!late) told.set(day, (told.get(day) ?? 0) + 1);
  }
  let main: number | null = null;
  for (const [day, count] of told) {
    const most = main === null ? 0 : told.get(main)!;
    if (count > most || (count === most && day > main!)) main = day;
  }
  return main;
};

/** Days from which at least half of the reports, and two of them, count. */
const sharedStarts = (byReport: ReadonlyMap<string, readonly Assertion[]>): readonly number[] => {
  const starts = new Map<number, number>();
  for (const words of byReport.values()) {
    const own = new Set<number>();
    for (const { days } of words)
      if (days !== null && days.from !== null && days.from !== days.to) own.add(days.from);
    for (const day of own) starts.set(day, (starts.get(day) ?? 0) + 1);
  }
  return [...starts]
    .filter(([, reports]) => reports > 1 && reports * 2 >= byReport.size)
    .map(([day]) => day);
};

/**
 * The first of the days that the situation's reports mainly tell of, or from which most of them count; null where none
 * tells of a day. Rows of a table belong to their situation by the hand that wrote them, and are not asked.
 */
export const situationBeginning = (words: Iterable<Assertion>): number | null => {
  const byReport = new Map<string, Assertion[]>();
  for (const word of words) {
    if (word.claim.ruleset === TABLE_RULESET) continue;
    const told = byReport.get(word.report);
    if (told === undefined) byReport.set(word.report, [word]);
    else told.push(word);
  }
  const days = [...byReport.values()].map(mainDayOf).filter((day) => day !== null);
  days.push(...sharedStarts(byReport));
  return days.length === 0 ? null : Math.min(...days);
};

const isTotalOfText = (word: Assertion): boolean =>
  word.reach === "situation" &&
  word.claim.ruleset !== TABLE_RULESET &&
  word.claim.countScope === null;

/** Whether a running total ended before the situation began: it counts another time. */
export const endedBefore = (word: Assertion, beginning: number | null): boolean =>
  beginning !== null &&
  isTotalOfText(word) &&
  word.days !== null &&
  word.days.to !== null &&
  word.days.to < beginning - DAYS_ASTRAY;

/** The assertion with the stretch that it counts: one that began before the situation did has a tally of its own. */
export const withOwnStretch = (word: Assertion, beginning: number | null): Assertion =>
  beginning !== null &&
  isTotalOfText(word) &&
  word.days !== null &&
  word.days.from !== null &&
  word.days.from < beginning - DAYS_ASTRAY
    ? { ...word, reach: "stretch" }
    : word;
