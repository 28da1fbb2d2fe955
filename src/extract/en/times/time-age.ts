// Turns the days of a time into one word: how long before the day of statement they lie and how much they cover.
import type { Day, DayRange } from "../../../model/calendar.ts";

const ofDay = (before: number): string => {
  if (before <= 0) return "same";
  if (before === 1) return "day-before";
  if (before <= 7) return "days-before";
  if (before <= 35) return "weeks-before";
  return before <= 400 ? "months-before" : "years-before";
};

const ofStretchUpToNow = (length: number): string => {
  if (length <= 1) return "night-on";
  if (length <= 9) return "days-on";
  return length <= 70 ? "weeks-on" : "years-on";
};

/** One word for the age of some days on the day of statement; "undated" where either is not known. */
export const ageOf = (range: DayRange | null, stated: Day | null): string => {
  if (range === null || stated === null) return "undated";
  const { start, end } = range;
  if (start > stated) return "ahead";
  if (start === end) return ofDay(stated - end);
  if (end >= stated - 1) return ofStretchUpToNow(end - start);
  const before = stated - end;
  if (before <= 14) return "stretch";
  return before <= 400 ? "months-stretch" : "years-stretch";
};
