// Turns what a text says of time into days and moments, against its day of publication and the place's clock.
import type { Claim, ResolvedPlace, TimeMention } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { rangeToIso, type DayRange } from "../model/calendar.ts";
import { momentOn, stateDayOf } from "./days/local-clock.ts";
import {
  leansOnAnother,
  resolveExpression,
  statementDay,
  type Anchors,
} from "../model/resolve-expression.ts";

const leansOn = (mention: TimeMention): boolean => leansOnAnother(mention.expression);

/** The days of the nearest time before the mention that stands by itself, else of the likeliest one. */
const spokenOfBefore = (
  mention: TimeMention,
  mentions: readonly TimeMention[],
  anchors: Anchors,
): DayRange | null => {
  let nearest: TimeMention | null = null;
  for (const other of mentions) {
    if (leansOn(other) || other.end <= other.start || other.scope === "dateline") continue;
    if (other.start >= mention.start || other.inTitle !== mention.inTitle) continue;
    if (nearest === null || other.start > nearest.start) nearest = other;
  }
  const found = nearest && resolveExpression(nearest.expression, anchors);
  if (found) return found;
  const likeliest = mentions.find((other) => !leansOn(other) && other.scope !== "dateline");
  const days = likeliest && resolveExpression(likeliest.expression, anchors);
  return days ?? (anchors.stated === null ? null : { start: anchors.stated, end: anchors.stated });
};

/** A moment known only to its part of the day comes no later than the report of it. */
const notAfter = (moment: string, published: string | null): string => {
  if (published === null || !published.includes("T")) return moment;
  const told = Date.parse(published);
  return Number.isNaN(told) || Date.parse(moment) <= told ? moment : published;
};

interface Vote {
  readonly range: DayRange | null;
  readonly odds: number;
}

/** The days with the highest odds, the odds of mentions of the same days added up. */
const elect = (votes: readonly Vote[]): DayRange | null => {
  // few enough that a list is quicker than a map
  const ranges: (DayRange | null)[] = [];
  const odds: number[] = [];
  let best = -1;
  for (const { range, odds: own } of votes) {
    let at = ranges.findIndex(
      (other) => other?.start === range?.start && other?.end === range?.end,
    );
    if (at < 0) {
      at = ranges.push(range) - 1;
      odds.push(0);
    }
    odds[at]! += own;
    if (best < 0 || odds[at]! > odds[best]!) best = at;
  }
  return ranges[best] ?? null;
};

/**
 * The days that a claim covers, as an ISO 8601 day, month, year or interval, null where a reader could
 * not tell; and the moment within them that the count holds for, with its zone, where one is stated.
 * A claim without any mention of time is one whose days cannot be told.
 */
export const resolveDays = (
  claim: Claim,
  document: Document,
  place: ResolvedPlace | null,
): { readonly when: string | null; readonly asOf: string | null } => {
  const mentions = claim.times;
  if (mentions.length === 0) return { when: null, asOf: null };
  const { stated: published, latest } = stateDayOf(document.published, place?.timezone ?? null);
  const dateline = mentions.find((mention) => mention.scope === "dateline");
  const stated = statementDay(dateline?.expression ?? null, published);
  const bare: Anchors = { stated, latest: stated === published ? latest : stated, spokenOf: null };
  const rangeOf = (mention: TimeMention): DayRange | null =>
    resolveExpression(
      mention.expression,
      leansOn(mention) ? { ...bare, spokenOf: spokenOfBefore(mention, mentions, bare) } : bare,
    );
  const top = mentions[0]!.weight;
  const votes: Vote[] = [];
  const ranges = new Map<TimeMention, DayRange | null>();
  for (const mention of mentions) {
    if (mention.scope === "dateline") continue;
    const range = rangeOf(mention);
    ranges.set(mention, range);
    // what cannot be told leaves the choice to the rest, unless not to be told is what it says
    if (
      range === null &&
      mention.expression.kind !== "unknown" &&
      mentions.length > 2 &&
      stated !== null
    )
      continue;
    votes.push({ range, odds: Math.exp(mention.weight - top) });
  }
  const when = elect(votes);
  if (!when) return { when: null, asOf: null };
  let asOf: string | null = null;
  for (const [mention, range] of ranges) {
    if (!mention.asOf || !mention.clock || !range) continue;
    if (mention.scope !== "clause" && mention.scope !== "sentence") continue;
    if (range.end < when.start || range.end > when.end) continue;
    asOf = notAfter(
      momentOn(range.end, mention.clock, place?.timezone ?? null),
      mention.clock.exact ? null : document.published,
    );
    break;
  }
  return { when: rangeToIso(when), asOf };
};
