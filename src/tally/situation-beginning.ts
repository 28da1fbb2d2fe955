// Finds the day on which a situation begins, from the days that its reports tell of.
import { TABLE_RULESET } from "../model/claim.ts";
import type { Assertion } from "./assertion.ts";

/** A report that tells mostly of a day longer ago than this looks back, and says nothing of the beginning. */
const RECENT_DAYS = 31;

/** A report may name the day of its event wrongly by a few days; another event of these days is rarer. */
const DAYS_ASTRAY = 3;

/** Cases are reported as of some day in the weeks before, which may be before the first report. */
const DAYS_OF_REPORTING = 31;

const dayTold = (word: Assertion): number | null =>
  word.days !== null && word.days.from === word.days.to ? word.days.from : null;

/** What one report says of days. */
interface ReportDays {
  /** How many of its counts are of each single day. */
  readonly told: Map<number, number>;
  /** Days from which it counts. */
  readonly starts: Set<number>;
}

/** The single day that most of a report's counts are of; the later of two. */
const mainDayOf = ({ told }: ReportDays): number | null => {
  let main: number | null = null;
  for (const [day, count] of told) {
    const most = main === null ? 0 : told.get(main)!;
    if (count > most || (count === most && day > main!)) main = day;
  }
  return main;
};

/** Days from which at least half of the reports, and two of them, count. */
const sharedStarts = (reports: ReadonlyMap<string, ReportDays>): readonly number[] => {
  const starts = new Map<number, number>();
  for (const { starts: own } of reports.values())
    for (const day of own) starts.set(day, (starts.get(day) ?? 0) + 1);
  return [...starts]
    .filter(([, count]) => count > 1 && count * 2 >= reports.size)
    .map(([day]) => day);
};

/**
 * Keeps the day on which a situation begins while its statements come in: the first of the days that its reports
 * mainly tell of, or from which most of them count; null where none tells of a day. Rows of a table belong to their
 * situation by the hand that wrote them, and are not asked.
 */
export const makeBeginningKeeper = () => {
  const reports = new Map<string, ReportDays>();
  let beginning: number | null | undefined;
  return {
    add: (word: Assertion): void => {
      if (word.claim.ruleset === TABLE_RULESET) return;
      const report = reports.get(word.report) ?? { told: new Map(), starts: new Set() };
      reports.set(word.report, report);
      beginning = undefined;
      const day = dayTold(word);
      const late =
        day !== null && word.publishedOn !== null && word.publishedOn - day > RECENT_DAYS;
      // What one day added says no more than that the situation went on.
      const added = word.claim.role === "new";
      if (day !== null && !late && !added) report.told.set(day, (report.told.get(day) ?? 0) + 1);
      if (day === null && word.days?.from != null) report.starts.add(word.days.from);
    },
    read: (): number | null => {
      if (beginning !== undefined) return beginning;
      let first = Infinity;
      for (const report of reports.values()) first = Math.min(first, mainDayOf(report) ?? Infinity);
      for (const day of sharedStarts(reports)) first = Math.min(first, day);
      beginning = Number.isFinite(first) ? first : null;
      return beginning;
    },
  };
};

const isTotalOfText = (word: Assertion): boolean =>
  word.reach === "situation" &&
  word.claim.ruleset !== TABLE_RULESET &&
  word.claim.countScope === null;

/** One person told of with a day of their own before the situation's is somebody else's story. */
const isToldOfOne = ({ claim }: Assertion): boolean =>
  claim.person !== undefined && claim.standing.when === "stated";

const daysAstray = (word: Assertion): number =>
  word.measure === "infected" ? DAYS_OF_REPORTING : isToldOfOne(word) ? 0 : DAYS_ASTRAY;

/** Whether a running total ended before the situation began: it counts another time. */
export const endedBefore = (word: Assertion, beginning: number | null): boolean =>
  beginning !== null &&
  isTotalOfText(word) &&
  word.days !== null &&
  word.days.to !== null &&
  word.days.to < beginning - daysAstray(word);

/** The assertion with the stretch that it counts: one that began before the situation did has a tally of its own. */
export const withOwnStretch = (word: Assertion, beginning: number | null): Assertion =>
  beginning !== null &&
  isTotalOfText(word) &&
  word.days !== null &&
  word.days.from !== null &&
  word.days.from < beginning - DAYS_ASTRAY
    ? { ...word, reach: "stretch" }
    : word;
