// Tells a count's role: the whole, a part of another count, what was added in a stretch, or background.
import type { Claim, Role, TimeExpression } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import type { ReadDocument } from "../../model/reading.ts";
import type { Refiner } from "../engine.ts";
import {
  ADDED_STRETCH,
  OPENING_STRETCH,
  ADDED_WORDS,
  COMPARED,
  EARLIER_BEFORE,
  EARLIER_EVENT,
  LEADS_ELSEWHERE,
  OF_MANY_CASES,
  GENERAL_GROUP,
  LONG_WAR,
  MONTH_NAMED,
  MONTH_NUMBERS,
  NARROW_GROUP,
  ONE_CAUSE,
  SINCE,
  UP_TO_NOW,
  YEAR_NAMED,
} from "./lexicon/role-words.ts";
import { DEMONYMS } from "./places/demonyms.ts";

/** A count so many days older than the newest of its document tells of something earlier. */
const EARLIER_DAYS = 12;

const DAYS_OF: Readonly<Record<"hour" | "day" | "week" | "month" | "year", number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

/** Days since 1970 of an ISO day or of the first day of a month or year; null where it is none. */
const dayNumber = (published: string | null): number | null => {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? "");
  if (!parts) return null;
  const [, year, month, day] = parts;
  return Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 864e5;
};

/** How many days before the anchor a time lies at its end; null where that can't be told. */
const ageOf = (time: TimeExpression, anchor: number): number | null => {
  switch (time.kind) {
    case "date": {
      const now = new Date(anchor * 864e5);
      const offset = (time as { readonly yearOffset?: number }).yearOffset;
      let year = time.year ?? (offset === undefined ? null : now.getUTCFullYear() + offset);
      const month = time.month ?? 12;
      if (year === null) {
        if (time.month === undefined) return null;
        year = now.getUTCFullYear();
        const later = Date.UTC(year, month - 1, time.day ?? 1) / 864e5 > anchor + 1;
        if (later && time.toward !== "future") year--;
      }
      const last =
        time.month === undefined
          ? Date.UTC(year, 11, 31)
          : time.day === undefined
            ? Date.UTC(year, month, 0)
            : Date.UTC(year, month - 1, time.day);
      return anchor - last / 864e5;
    }
    case "day-offset":
      return time.from === "published" ? -time.days : null;
    case "ago":
      return time.count * DAYS_OF[time.unit];
    case "unit": {
      const days = { week: 7, weekend: 7, month: 30, season: 90, year: 365 }[time.unit];
      return time.offset < 0 ? -time.offset * days : 0;
    }
    case "between":
      return ageOf(time.end, anchor);
    case "last":
    case "since":
    case "weekday":
      return 0;
    default:
      return null;
  }
};

/** Where publication is not known, only a year earlier than the latest that the text names is earlier. */
const EARLIER_WITHOUT_DATE = 300;

/** The day from which ages are counted: publication, or the end of the last year that the text names. */
const anchorOf = (
  read: ReadDocument,
  claims: readonly Claim[],
): { readonly day: number; readonly earlier: number } | null => {
  const published = dayNumber(read.document.published);
  if (published !== null) return { day: published, earlier: EARLIER_DAYS };
  let latest = 0;
  for (const claim of claims)
    for (const { expression } of claim.times)
      if (expression.kind === "date" && expression.year !== undefined)
        latest = Math.max(latest, expression.year);
  return latest === 0
    ? null
    : { day: Date.UTC(latest, 11, 31) / 864e5, earlier: EARLIER_WITHOUT_DATE };
};

const withRole = (claim: Claim, role: Role, rule: string): Claim => ({
  ...claim,
  role,
  standing: { ...claim.standing, role: "stated" },
  trace: [...claim.trace, rule],
});

/** The head noun counted, or what stands for it. */
const lastWord = (claim: Claim): string =>
  claim.counted?.text.split(/\s+/).at(-1)?.toLowerCase() ?? "";

/** Words for some among the people of a place: children, nurses, Swedes. */
const isNarrow = (word: string): boolean => NARROW_GROUP.has(word) || DEMONYMS.has(word);

const floorOf = (claim: Claim): number => claim.bounds.floor;

/** Claims of one measure in one sentence that a coordinator or comma joins: "four women and one man". */
const siblingsFrom = (claims: readonly Claim[], at: number, text: string): readonly Claim[] => {
  const first = claims[at]!;
  const group = [first];
  for (let i = at + 1; i < claims.length && i < at + 8; i++) {
    const claim = claims[i]!;
    if (claim.field !== first.field || claim.sentence.start !== first.sentence.start) break;
    if (claim.measure !== first.measure) break;
    const before = group.at(-1)!;
    const between = text.slice(before.counted?.end ?? before.number.end, claim.number.start);
    if (
      between.length > 60 ||
      !/(?:,|\band|\bplus|&)\W*(?:an?|one|another)?\W*$/i.test(between.trim())
    )
      break;
    group.push(claim);
  }
  return group;
};

const sumOf = (claims: readonly Claim[]): number | null => {
  let sum = 0;
  for (const { value } of claims) {
    if (typeof value !== "number") return null;
    sum += value;
  }
  return sum;
};

/** How far before a part its whole may stand, in UTF-16 units. */
const WHOLE_REACH = 2500;

/** Whether an earlier count of the same measure, not too far before, fits. */
const hasWholeBefore = (
  claims: readonly Claim[],
  at: number,
  fits: (other: Claim) => boolean,
): boolean => {
  const claim = claims[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const other = claims[i]!;
    if (other.field !== "text" || claim.number.start - other.number.start >= WHOLE_REACH)
      return false;
    if (other.measure === claim.measure && other.role !== "part" && fits(other)) return true;
  }
  return false;
};

/** Whether the clause says what these people in particular died of, at no place of their own. */
const tellsOneCause = (claim: Claim, text: string): boolean =>
  (claim.measure === "killed" || claim.measure === "injured") &&
  claim.field === "text" &&
  !claim.indefinite &&
  claim.value !== 0 &&
  (!claim.counted || GENERAL_GROUP.has(lastWord(claim))) &&
  !claim.places.some(({ scope }) => scope === "clause") &&
  ONE_CAUSE.test(text.slice(claim.number.end, claim.clause.end));

const groupKey = (claim: Claim): string =>
  `${claim.measure}:${String(claim.value)}:${claim.counted?.text ?? ""}`;

/** Marks the terms of a sum that was stated before, and groups narrower than what was counted before. */
const markParts = (claims: readonly Claim[], read: ReadDocument): readonly Claim[] => {
  const marked = [...claims];
  const parts = new Set<string>();
  for (let at = 0; at < marked.length; at++) {
    const claim = marked[at]!;
    if (claim.role === "part") parts.add(groupKey(claim));
    if (claim.role !== "total") continue;
    const text = claim.field === "title" ? read.document.title : read.document.text;
    const siblings = siblingsFrom(marked, at, text);
    const sum = siblings.length > 1 ? sumOf(siblings) : null;
    if (sum !== null && hasWholeBefore(marked, at, (other) => other.value === sum)) {
      for (let i = 0; i < siblings.length; i++)
        marked[at + i] = withRole(marked[at + i]!, "part", "terms-of-a-sum");
      at += siblings.length - 1;
      continue;
    }
    if (tellsOneCause(claim, text)) {
      const ofAll = hasWholeBefore(
        marked,
        at,
        (other) =>
          floorOf(other) > floorOf(claim) && (!other.counted || GENERAL_GROUP.has(lastWord(other))),
      );
      if (ofAll) marked[at] = withRole(claim, "part", "by-cause");
      if (ofAll) continue;
    }
    if (!isNarrow(lastWord(claim)) || claim.value === 0 || claim.value === 1) continue;
    if (parts.has(groupKey(claim))) {
      marked[at] = withRole(claim, "part", "part-again");
      continue;
    }
    const whole = hasWholeBefore(
      marked,
      at,
      (other) =>
        floorOf(other) > floorOf(claim) &&
        other.sentence.start !== claim.sentence.start &&
        GENERAL_GROUP.has(lastWord(other)),
    );
    if (whole) marked[at] = withRole(claim, "part", "narrower-group");
  }
  return marked;
};

/** Most words name neither: a look costs less than the search. */
const MAY_NAME_YEAR = /\b[12]\d\d\d/;
const MAY_NAME_MONTH = /[ -](?:Jan|Feb|Ma|A[pu]|Ju|Sep|Oct|Nov|Dec)/;

/** Whether the words name a year before the anchor's, or, where publication is known, a month well before it. */
const namesEarlierDate = (words: string, anchor: number, published: boolean): boolean => {
  const now = new Date(anchor * 864e5);
  const year = now.getUTCFullYear();
  if (MAY_NAME_YEAR.test(words))
    for (const match of words.matchAll(YEAR_NAMED)) {
      if (SINCE.test(words.slice(Math.max(0, match.index - 16), match.index))) continue;
      // December is no earlier year in January
      const recent = published && now.getUTCMonth() === 0 && /\bDec/.test(words) ? 1 : 0;
      if (Number(match[0]) < year - recent) return true;
    }
  if (!published || !MAY_NAME_MONTH.test(words)) return false;
  for (const match of words.matchAll(MONTH_NAMED)) {
    const month = MONTH_NUMBERS.get(match[1]!.slice(0, 3).toLowerCase());
    if (month === undefined) continue;
    if (SINCE.test(words.slice(Math.max(0, match.index - 16), match.index))) continue;
    const behind = (now.getUTCMonth() + 1 - month + 12) % 12;
    const whole = /^(?:in|last)/i.test(match[0]);
    if (behind >= (whole ? 1 : 2) && behind <= 10) return true;
  }
  return false;
};

/** The words up to the number that this one is compared with: "up from 90 a week earlier" dates only the 90. */
const untilCompared = (words: string): string => {
  const compared = COMPARED.exec(words);
  return compared ? words.slice(0, compared.index) : words;
};

const HARM: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties", "attacks"]);

const isOneDay = (time: TimeExpression): boolean =>
  time.kind === "weekday" ||
  (time.kind === "day-offset" && time.from === "published") ||
  (time.kind === "date" && time.day !== undefined) ||
  // a night has two dates
  (time.kind === "between" && isOneDay(time.start) && isOneDay(time.end));

/** A season, a year, or since some month: in the report of one day, what it is set against. */
const isLongStretch = (time: TimeExpression | undefined): boolean =>
  time !== undefined &&
  ((time.kind === "unit" && (time.unit === "year" || time.unit === "season")) ||
    (time.kind === "since" &&
      ((time.start.kind === "date" && time.start.day === undefined) ||
        (time.start.kind === "unit" && time.start.unit === "year"))) ||
    (time.kind === "last" && time.days >= 60));

/** Marks what is told of an earlier event, by its time against the newest of the document, or by its words. */
const markBackground = (claims: readonly Claim[], read: ReadDocument): readonly Claim[] => {
  const anchor = anchorOf(read, claims);
  const ages = claims.map((claim) =>
    anchor === null || claim.times.length === 0
      ? null
      : ageOf(claim.times[0]!.expression, anchor.day),
  );
  const published = dayNumber(read.document.published) !== null;
  const lead = ages.findIndex((age, at) => age !== null && claims[at]!.field === "text");
  const reportsOneDay = lead >= 0 && isOneDay(claims[lead]!.times[0]!.expression);
  const newest = lead >= 0 ? Math.max(0, ages[lead]!) : 0;
  const marked = claims.map((claim, at) => {
    const inferred = claim.trace.includes("narrower-group") || claim.trace.includes("part-again");
    if (claim.role !== "total" && claim.role !== "new" && !(claim.role === "part" && inferred))
      return claim;
    const age = ages[at] ?? null;
    // without a day of publication only a date in the sentence itself tells
    const scope = claim.times[0]?.scope;
    const near = published || scope === "clause" || scope === "sentence";
    if (anchor !== null && age !== null && near && age - newest >= anchor.earlier)
      return withRole(claim, "background", "earlier-day");
    const text = claim.field === "title" ? read.document.title : read.document.text;
    if (
      claim.field === "text" &&
      LEADS_ELSEWHERE.test(text.slice(claim.sentence.start, claim.number.start))
    )
      return withRole(claim, "background", "another-story");
    const before = text.slice(claim.sentence.start, claim.number.start);
    const after = untilCompared(
      text.slice(claim.number.end, Math.max(claim.number.end, claim.clause.end)),
    );
    const around = `${text.slice(claim.clause.start, claim.number.start)} ${after}`;
    if (reportsOneDay && HARM.has(claim.measure) && isLongStretch(claim.times[0]?.expression))
      return withRole(claim, "background", "longer-than-the-report");
    if (
      at > 0 &&
      HARM.has(claim.measure) &&
      OF_MANY_CASES.test(`${before} ${claim.number.text} ${after}`)
    )
      return withRole(claim, "background", "of-many-cases");
    if (EARLIER_EVENT.test(around) || EARLIER_BEFORE.test(before))
      return withRole(claim, "background", "earlier-event");
    if (at > 2 && LONG_WAR.test(before + after)) return withRole(claim, "background", "long-war");
    if (UP_TO_NOW.test(around)) return claim;
    if (anchor !== null && namesEarlierDate(`${before} ${after}`, anchor.day, published))
      return withRole(claim, "background", "earlier-date");
    return claim;
  });
  return marked;
};

/** Marks what was added in a stretch: "12 more overnight", "16 strikes in the last 24 hours". */
const markNew = (claims: readonly Claim[], read: ReadDocument): readonly Claim[] =>
  claims.map((claim, at) => {
    if (claim.role !== "total" || claim.field === "title") return claim;
    const after = read.document.text.slice(
      claim.number.start,
      Math.min(claim.sentence.end, claim.number.end + 160),
    );
    const added = claim.trace.includes("count-more");
    const before = claims[at - 1];
    const raisesToll =
      claim.trace.includes("deaths-of-count") &&
      before?.sentence.start === claim.sentence.start &&
      before.trace.includes("toll-rose-to");
    const opening = read.document.text.slice(claim.sentence.start, claim.number.start);
    if (
      ADDED_STRETCH.test(after) ||
      OPENING_STRETCH.test(opening) ||
      (added && ADDED_WORDS.test(after)) ||
      raisesToll ||
      /^(?:new|fresh)\b/i.test(claim.counted?.text ?? "")
    )
      return withRole(claim, "new", "added-in-a-stretch");
    return claim;
  });

export const roles: Refiner = {
  name: "roles",
  refine: (claims, read) => markBackground(markNew(markParts(claims, read), read), read),
};
