// Turns a resolved claim into assertions: a bound on one count, by one origin, at one moment.
import { boundsOf, type Bounds } from "../model/bounds.ts";
import { TABLE_RULESET, type ResolvedClaim } from "../model/claim.ts";
import { coversItsDay, isLevel, type Measure } from "../model/measure.ts";
import { countedGroup, groupOfCell, type GroupLexicon } from "./counted-group.ts";
import { countsMore, isToldApart } from "./en/apart-words.ts";
import { attackersWithin, VICTIMS } from "./en/attacker-words.ts";
import { shotByState } from "./en/cause-words.ts";
import { isSeen } from "./en/earlier-words.ts";
import { countsItsOwn } from "./en/houses.ts";
import { countsRemaining } from "./en/remaining-words.ts";
import { isTollOfNow } from "./en/running-words.ts";
import { dayOfMoment, readDays, type Days } from "./days.ts";
import { knownMoment, type Known } from "./known-moment.ts";
import { readStretch, type Stretch } from "./moments.ts";
import type { PlaceNode, PlaceNodes } from "./place-nodes.ts";
import { zoneOffset } from "./zones.ts";

/** What stretch of valid time a count covers. */
export type Reach =
  /** The event of its day, or of the unbroken run of days that the day belongs to. */
  | "event"
  /** Exactly its days: a rate, a stated stretch, what was added in one. */
  | "stretch"
  /** The situation from its beginning. */
  | "situation";

export interface Assertion {
  readonly id: string;
  readonly claim: ResolvedClaim;
  readonly measure: Measure;
  readonly bounds: Bounds;
  readonly origin: string;
  /** Whether the document says whose word it is; else it speaks in its own voice. */
  readonly attributed: boolean;
  /** The document, or the report that a row of a table names. */
  readonly report: string;
  readonly place: PlaceNode;
  readonly group: string | null;
  /** For cases: the illness that they are said to be of; null where none is named. */
  readonly illness: string | null;
  readonly reality: "actual" | "planned";
  readonly reach: Reach;
  /** The days that it names; null where it names none. */
  readonly days: Days | null;
  /** The moments at one of which the count held; null where nothing is known of it. */
  readonly held: Stretch | null;
  /** Day of `held` by the calendar of the place; before all others where nothing is known of it. */
  readonly heldOn: number;
  /** Day of publication, where it is known to the day. */
  readonly publishedOn: number | null;
  /** The moment of publication, in milliseconds; null where only its day is known. */
  readonly publishedAt: number | null;
  /** The moment by which statements of one day are ordered; null where only the day is known. */
  readonly clock: number | null;
  readonly known: Known;
  /** Whether it counts some of them only, and so bounds the whole from below alone. */
  readonly partial: boolean;
  /** Whether a word such as "dozens" was said: its upper bound is the reader's, and contradicts nobody. */
  readonly vague: boolean;
  /** Whether it only repeats another origin's number: it adds a report, and bounds nothing by itself. */
  readonly echo: boolean;
  /**
   * Whether it was said of a place inside this one: it tells here what that place's own count is worth, and proves
   * nothing that this count does not prove.
   */
  readonly fromBelow?: true;
  /** Whether it counts who is left of some count of before: it adds nothing to what other days add. */
  readonly remaining?: true;
  /** Whether it counts one day of an event whose days are counted each for itself. */
  readonly ofItsDay?: true;
  /** How many of those that it counts may have died, and are taken out of its floor. */
  readonly dead?: number;
  /** How many of those that its words count are none of its group, and are taken out of its bounds. */
  readonly without?: number;
}

/** Statements with no date at all come before all others. */
const NEVER = Number.NEGATIVE_INFINITY;

const localDay = (moment: number, zone: string): number =>
  // A count as of midnight is the count of the day that ends.
  dayOfMoment(moment - 1 + zoneOffset(zone, moment));

/** Where in time the count holds: stated, or while it was being published, or once its days were over. */
const heldAt = (
  claim: ResolvedClaim,
  ofItsDay: boolean,
  published: Stretch | null,
  zone: string,
): Stretch | null => {
  const stated = readStretch(claim.asOf, zone);
  if (stated?.precision === "moment") return stated;
  const named = stated ?? (ofItsDay || published === null ? readStretch(claim.when, zone) : null);
  if (named === null) return published;
  if (published !== null && published.end <= named.end)
    return published.precision === "moment"
      ? published
      : { start: Math.min(named.start, published.start), end: published.end, precision: "day" };
  return { start: named.end, end: named.end, precision: "moment" };
};

/** An unbroken event that a statement names by its days is short; what covers more is a stretch of its own. */
const EVENT_DAYS = 3;

const isShort = (days: Days): boolean =>
  days.from !== null && days.to !== null && days.to - days.from < EVENT_DAYS;

/** Those who are still in jail or in hospital are what is left of a count that has run up; a state counts all of them. */
const isOfRemaining = (claim: ResolvedClaim, measure: Measure): boolean =>
  claim.ruleset !== TABLE_RULESET && !isLevel(measure) && countsRemaining(claim);

const reachOf = (claim: ResolvedClaim, measure: Measure, days: Days | null): Reach => {
  switch (claim.countScope) {
    case "cumulative":
      return "situation";
    case "day":
    case "month":
    case "year-to-date":
      return "stretch";
    case "event":
      return coversItsDay(measure) && days !== null && isShort(days) ? "event" : "stretch";
    default:
  }
  // "And another 52" were no later than the 50 told of before them.
  const added = claim.role === "new" && !isToldApart(claim);
  if (added && days !== null && !isLevel(measure)) return "stretch";
  if (!coversItsDay(measure) || days === null) return "situation";
  return isShort(days) ? "event" : "stretch";
};

const daysOf = (claim: ResolvedClaim, ofItsDay: boolean): Days | null => {
  const days = readDays(claim.when) ?? readDays(claim.asOf);
  if (days !== null && claim.countScope === "year-to-date") {
    const year = readDays(`${(claim.when ?? claim.asOf ?? "").slice(0, 4)}-01-01`);
    return { from: year?.from ?? days.from, to: days.to };
  }
  // A report of a month tells of no day of it.
  return (
    days ?? (ofItsDay && (claim.published?.length ?? 0) >= 10 ? readDays(claim.published) : null)
  );
};

/** The toll of the moment may name the day of what it holds; a day so long gone is not the one that it is of. */
const DAYS_GONE = 3;

/** The claim without a day that its running toll can't be of: "the toll now stands at 667, with the 62 of 27 February". */
const withoutGoneDay = (claim: ResolvedClaim, published: Stretch | null): ResolvedClaim => {
  if (claim.ruleset === TABLE_RULESET || published === null || claim.role !== "total") return claim;
  const to = readDays(claim.when)?.to ?? null;
  if (to === null || dayOfMoment(published.end) - to <= DAYS_GONE) return claim;
  return isTollOfNow(claim) ? { ...claim, when: null } : claim;
};

export interface AssertionContext {
  readonly places: PlaceNodes;
  readonly groups: GroupLexicon;
  /** What people ruled on the names of origins. */
  readonly origins: ReadonlyMap<string, string>;
}

const behindNumber = ({ quote, number, sentence }: ResolvedClaim): string =>
  quote.slice(number.end - sentence.start);

const beforeNumber = ({ quote, number, sentence }: ResolvedClaim): string =>
  quote.slice(0, Math.max(0, number.start - sentence.start));

/** Whether the words around the number may say who is counted: no noun does, or only "the victims" of whom some are. */
const isSomeOf = ({ counted, role }: ResolvedClaim): boolean => counted === null || role === "part";

/** The group that a claim sets apart by its noun, else by how badly they are hurt. */
const groupOf = (claim: ResolvedClaim, groups: GroupLexicon): string | null => {
  const stated = countedGroup(claim, groups);
  if (stated === null && claim.ruleset === TABLE_RULESET && claim.counted !== null)
    return groupOfCell(claim.counted.text, claim.measure, groups);
  const before = beforeNumber(claim);
  // "five of them women": what is said of some goes before whom they are some of.
  const said =
    (stated === null || claim.standing.counted === "inferred") && isSomeOf(claim)
      ? (groups.saidToBe(before, behindNumber(claim)) ?? groups.tollOf(before))
      : null;
  const group =
    said === null
      ? stated
      : countedGroup({ ...claim, counted: { ...claim.number, text: said } }, groups);
  if (group === null && claim.measure === "infected") return groups.certainty(behindNumber(claim));
  if (group !== null || claim.measure !== "injured" || claim.indefinite) return group;
  return groups.severity(behindNumber(claim));
};

/** Cells of a table are documents of many reports; any other document is one. */
export const reportOf = (claim: ResolvedClaim): string =>
  claim.ruleset === TABLE_RULESET && claim.outlet !== null
    ? `${claim.document}#${claim.outlet}`
    : claim.document;

/**
 * A count of people who are told to have been shot by forces of the state is of these alone: of all it bounds no more
 * than the floor.
 */
const withItsCause = (word: Assertion): readonly Assertion[] => {
  const { claim, measure, group, vague } = word;
  if (claim.ruleset === TABLE_RULESET || group !== null || claim.indefinite || vague) return [word];
  if ((measure !== "killed" && measure !== "injured") || word.bounds.floor < 2) return [word];
  const label = shotByState(claim);
  if (label === null) return [word];
  const bounds = boundsOf(claim.qualifier, claim.value, claim.bounds);
  return [
    { ...word, partial: true, bounds: { floor: word.bounds.floor, ceiling: null } },
    { ...word, id: `${word.id}~${label}`, group: label, bounds },
  ];
};

/** A toll that is told to hold so many attackers is a toll of those whom they killed, too: without them. */
const withoutAttackers = (word: Assertion): readonly Assertion[] => {
  const { claim, measure, group, partial, vague, bounds } = word;
  if (claim.ruleset === TABLE_RULESET || measure !== "killed" || group !== null) return [];
  if (partial || vague || claim.role !== "total" || bounds.floor < 2) return [];
  const without = attackersWithin(claim);
  if (without === null || without >= bounds.floor) return [];
  return [
    {
      ...word,
      id: `${word.id}~victims`,
      group: VICTIMS,
      bounds: {
        floor: bounds.floor - without,
        ceiling: bounds.ceiling === null ? null : bounds.ceiling - without,
      },
      without,
    },
  ];
};

/**
 * What a claim asserts: one bound, or several where it says of two measures at once that there was nobody.
 * Bounds are read afresh from value and qualifier, so that a range upside down is the right way up.
 */
export const assertionsOf = (
  claim: ResolvedClaim,
  context: AssertionContext,
): readonly Assertion[] => {
  const zone = context.places.zone(claim.place);
  const published = readStretch(claim.published, zone);
  const said = boundsOf(claim.qualifier, claim.value, claim.bounds);
  // A text that says that there are more than it counts opens the number that it gives.
  const stated = claim.bounds.ceiling === null ? { ...said, ceiling: null } : said;
  const measures = claim.value === 0 ? [claim.measure, ...claim.also] : [claim.measure];
  const known = knownMoment(claim, zone);
  const dated = withoutGoneDay(claim, published);
  const words = [...new Set(measures)].map((measure, index): Assertion => {
    const ofItsDay = coversItsDay(measure);
    const remaining = isOfRemaining(claim, measure);
    const days = daysOf(dated, ofItsDay);
    const reach = reachOf(dated, measure, days);
    const held = heldAt(dated, ofItsDay || reach === "stretch", published, zone);
    const partial =
      claim.role === "part" ||
      // Whoever counts what is before their eyes, or who was brought to them, does not say that there are no others.
      claim.attribution[0]?.manner === "saw" ||
      isSeen(claim) ||
      (claim.source !== null && countsItsOwn(claim.source)) ||
      claim.indefinite ||
      remaining ||
      // "Two more have died": there were others before. "Two more were hurt" may be set against the dead.
      (measure !== "injured" && reach !== "stretch" && countsMore(claim)) ||
      (claim.role === "new" && reach !== "stretch") ||
      // The count of a day of which only the month is known.
      (claim.countScope === "day" && (days === null || days.from !== days.to)) ||
      (ofItsDay && days === null && claim.countScope !== "cumulative");
    return {
      id: index === 0 ? claim.id : `${claim.id}~${measure}`,
      claim,
      measure,
      bounds: partial ? { floor: stated.floor, ceiling: null } : stated,
      origin:
        context.origins.get(claim.source ?? claim.origin) ??
        context.origins.get(claim.origin) ??
        claim.origin,
      attributed: claim.source !== null,
      report: reportOf(claim),
      place: context.places.of(claim.place),
      group: groupOf({ ...claim, measure }, context.groups),
      illness: measure === "infected" ? context.groups.illness(behindNumber(claim)) : null,
      reality: claim.reality === "planned" ? "planned" : "actual",
      reach,
      days,
      held,
      heldOn: held === null ? NEVER : localDay(held.end, zone),
      publishedOn:
        published?.precision === "moment" || published?.precision === "day"
          ? localDay(published.end, zone)
          : null,
      publishedAt: published?.precision === "moment" ? published.end : null,
      clock: held?.precision === "moment" && isTimed(claim, zone) ? held.end : null,
      known,
      partial,
      vague: claim.value === null,
      echo: false,
      ...(remaining ? { remaining } : {}),
    };
  });
  return words.flatMap((word) => [...withItsCause(word), ...withoutAttackers(word)]);
};

const isTimed = (claim: ResolvedClaim, zone: string): boolean =>
  readStretch(claim.asOf, zone)?.precision === "moment" ||
  (claim.asOf === null && readStretch(claim.published, zone)?.precision === "moment");
