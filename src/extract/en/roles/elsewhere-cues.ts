// Tells by its words whether a count is of another event or an earlier period than what its document is about.
import type { Claim } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";
import {
  ANY_CUE,
  COMPARED,
  DAYS_EARLIER,
  CUE,
  EARLIER_BEFORE,
  EARLIER_EVENT,
  HELD_AGAINST,
  LEADS_ELSEWHERE,
  LONG_WAR,
  MEASURED_AGAINST,
  MONTH_NAMED,
  MONTH_NUMBERS,
  OF_MANY_CASES,
  OPENS_WITH_YEAR,
  SINCE,
  UP_TO_NOW,
  YEAR_NAMED,
} from "../lexicon/role-words.ts";

/** Why a count looks like background. */
export type ElsewhereCue =
  | "another-story"
  | "of-many-cases"
  | "earlier-event"
  | "measured-against"
  | "long-war"
  | "earlier-date";

/** The day from which ages are counted, in days since 1970, and whether it is that of publication. */
export interface RoleAnchor {
  readonly day: number;
  readonly published: boolean;
}

/** Measures of what happens to people all the time: one case is set against many. */
export const HARM: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "injured",
  "casualties",
  "attacks",
]);

/** Most words name neither: a look costs less than the search. */
const MAY_NAME_YEAR = /\b[12]\d\d\d/;
const MAY_NAME_MONTH = /[ -](?:Jan|Feb|Ma|A[pu]|Ju|Sep|Oct|Nov|Dec)/;

/** The year and the month, from 0, of the day asked for last: the counts of a document ask for one. */
let dated = { day: NaN, year: 0, month: 0 };

const dateOf = (day: number): { readonly year: number; readonly month: number } => {
  if (dated.day !== day) {
    const moment = new Date(day * 864e5);
    dated = { day, year: moment.getUTCFullYear(), month: moment.getUTCMonth() };
  }
  return dated;
};

/** Whether the words name a year before the anchor's, or, where publication is known, a month well before it. */
const namesEarlierDate = (words: string, { day, published }: RoleAnchor): boolean => {
  const { year, month: now } = dateOf(day);
  if (MAY_NAME_YEAR.test(words))
    for (const match of words.matchAll(YEAR_NAMED)) {
      if (SINCE.test(words.slice(Math.max(0, match.index - 16), match.index))) continue;
      // December is no earlier year in January
      const recent = published && now === 0 && /\bDec/.test(words) ? 1 : 0;
      if (Number(match[0]) < year - recent) return true;
    }
  if (!published || !MAY_NAME_MONTH.test(words)) return false;
  for (const match of words.matchAll(MONTH_NAMED)) {
    const month = MONTH_NUMBERS.get(match[1]!.slice(0, 3).toLowerCase());
    if (month === undefined) continue;
    if (SINCE.test(words.slice(Math.max(0, match.index - 16), match.index))) continue;
    const behind = (now + 1 - month + 12) % 12;
    const whole = /^(?:in|last)/i.test(match[0]);
    if (behind >= (whole ? 1 : 2) && behind <= 10) return true;
  }
  return false;
};

/** The words up to the number that this one is compared with: "up from 90 a week earlier" dates only the 90. */
const untilCompared = (words: string, cues: number): string => {
  const compared = (cues & CUE.compared) === 0 ? null : COMPARED.exec(words);
  return compared ? words.slice(0, compared.index) : words;
};

/**
 * The cue in the words about the number of the claim at `at` in its document's list; null for none.
 * `text` is that of the field that the claim's spans point into.
 */
export const findElsewhereCue = (
  claim: Claim,
  at: number,
  text: string,
  anchor: RoleAnchor | null,
  cues: number = ANY_CUE,
): ElsewhereCue | null => {
  const before = text.slice(claim.sentence.start, claim.number.start);
  if (claim.field === "text" && LEADS_ELSEWHERE.test(before)) return "another-story";
  const after = untilCompared(
    text.slice(claim.number.end, Math.max(claim.number.end, claim.clause.end)),
    cues,
  );
  if (
    at > 0 &&
    (cues & CUE.manyCases) !== 0 &&
    HARM.has(claim.measure) &&
    OF_MANY_CASES.test(`${before} ${claim.number.text} ${after}`)
  )
    return "of-many-cases";
  const around = `${text.slice(claim.clause.start, claim.number.start)} ${after}`;
  if (
    ((cues & CUE.earlier) !== 0 && (cues & CUE.earlierOf) !== 0 && EARLIER_EVENT.test(around)) ||
    ((cues & CUE.earlierBefore) !== 0 && EARLIER_BEFORE.test(before))
  )
    return "earlier-event";
  if ((cues & CUE.measured) !== 0 && MEASURED_AGAINST.test(before)) return "measured-against";
  if (
    at > 0 &&
    (cues & CUE.earlier) !== 0 &&
    HARM.has(claim.measure) &&
    claim.trace[0] !== "toll-rose-to" &&
    DAYS_EARLIER.test(after) &&
    !HELD_AGAINST.test(before)
  )
    return "earlier-event";
  if (at > 2 && (cues & CUE.longWar) !== 0 && LONG_WAR.test(before + after)) return "long-war";
  if ((cues & CUE.upToNow) !== 0 && UP_TO_NOW.test(around)) return null;
  if (anchor === null) return at > 0 && OPENS_WITH_YEAR.test(before) ? "earlier-date" : null;
  return namesEarlierDate(`${before} ${after}`, anchor) ? "earlier-date" : null;
};
