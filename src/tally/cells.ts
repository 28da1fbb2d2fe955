// Sorts assertions into cells, one for each count, and says which count holds which.
import { isLevel, type Measure } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";
import { disjointSetOf, type GroupLexicon } from "./counted-group.ts";
import { daysHold, type Days } from "./days.ts";
import type { Calendar } from "./episodes.ts";
import { WHOLE, type PlaceNode } from "./place-nodes.ts";

export interface Period {
  /** The situation from its beginning; an unbroken event; or exactly its days, as a daily rate. */
  readonly kind: "situation" | "event" | "stretch";
  /** Null for the situation. */
  readonly days: Days | null;
  readonly key: string;
}

export const SITUATION: Period = { kind: "situation", days: null, key: "" };

/** One count: of a measure, a group, a place and a period. */
export interface Cell {
  readonly key: string;
  readonly measure: Measure;
  readonly reality: "actual" | "planned";
  readonly group: string | null;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly words: readonly Assertion[];
  /** Numbers that parties deny of it: what a party denies of its own it takes back. */
  readonly denials?: readonly Assertion[];
  /** For the situation's running total of what happens at events: the first day of the first of them. */
  readonly begins: number | null;
  /** Counts that this one holds; a list of lists: the members of one list share nobody and may be added up. */
  readonly holds: readonly Holding[];
}

export type HoldingRule =
  | "part-of-whole"
  | "sum-of-groups"
  | "sum-of-persons"
  | "sum-of-places"
  | "sum-of-terms"
  | "sum-of-days"
  | "later-not-less"
  | "killed-and-injured";

export interface Holding {
  readonly rule: HoldingRule;
  readonly parts: readonly string[];
  /** Whether the parts are all there is, so that the whole is exactly their sum. */
  readonly exact: boolean;
}

const periodKey = (kind: string, days: Days): string =>
  `${kind} ${String(days.from)}..${String(days.to)}`;

const cellKey = (
  measure: Measure,
  reality: string,
  group: string | null,
  place: PlaceNode,
  period: Period,
): string => `${measure}|${reality}|${group ?? ""}|${place.key}|${period.key}`;

interface Draft {
  readonly measure: Measure;
  readonly reality: "actual" | "planned";
  readonly group: string | null;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly begins: number | null;
  readonly words: readonly Assertion[];
  readonly denials?: readonly Assertion[];
  readonly holds: Holding[];
}

/** The statements on one count. */
export type WordGroup = Omit<Draft, "holds">;

/** The period that a word counts, once the days are joined into events and the situation is parted into outbreaks. */
const periodOf = (word: Assertion, { events, outbreaks }: Calendar): Period => {
  if (word.reach === "situation" || word.days === null) {
    const outbreak =
      outbreaks.length > 1 && word.held !== null
        ? outbreaks.findLast((days) => days.from! <= word.heldOn)
        : undefined;
    return outbreak === undefined
      ? SITUATION
      : { kind: "event", days: outbreak, key: periodKey("event", outbreak) };
  }
  const days =
    word.reach === "event" ? (events.get(word.days.from ?? word.days.to!) ?? word.days) : word.days;
  return { kind: word.reach, days, key: periodKey(word.reach, days) };
};

const pushTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
};

/** The key of the count that a word is about, and that count without any word. */
export const countOf = (
  word: Assertion,
  calendar: Calendar,
): { readonly key: string; readonly group: WordGroup } => {
  const period = periodOf(word, calendar);
  const { measure, reality, group, place } = word;
  return {
    key: cellKey(measure, reality, group, place, period),
    group: { measure, reality, group, place, period, begins: calendar.begins, words: [] },
  };
};

/**
 * The cells of grouped statements, with the wholes that nobody stated but the parts prove: everybody where a group is
 * counted, the situation as a whole where a place is, the situation's running total where several days are.
 * `beginning` is the day on which the situation begins, where that is known.
 */
export const joinCells = (
  groups: ReadonlyMap<string, WordGroup>,
  lexicon: GroupLexicon,
  beginning: number | null,
): ReadonlyMap<string, Cell> => {
  const drafts = new Map<string, Draft>();
  // In the order of their keys, whatever the order in which they came.
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    drafts.set(key, { ...group, holds: [] });
  const open = (of: Draft, group: string | null, place: PlaceNode, period: Period): Draft => {
    const key = cellKey(of.measure, of.reality, group, place, period);
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = { ...of, group, place, period, words: [], denials: [], holds: [] };
      drafts.set(key, draft);
    }
    return draft;
  };

  const counted = new Set([...drafts.values()].flatMap(({ place }) => place.within));
  for (const draft of [...drafts.values()]) {
    open(draft, draft.group, WHOLE, draft.period);
    for (const place of draft.place.counts ?? [])
      if (counted.has(place.key)) open(draft, draft.group, place, draft.period);
    if (draft.group !== null && !lexicon.isApart(draft.group)) {
      open(draft, null, draft.place, draft.period);
      open(draft, null, WHOLE, draft.period);
    }
  }

  // Where one count has several periods, every place has a running total, so that places add up in it.
  const byMeasure = new Map<string, Draft[]>();
  for (const draft of drafts.values())
    pushTo(byMeasure, `${draft.measure}|${draft.reality}`, draft);
  for (const layer of byMeasure.values()) {
    const periods = new Set(layer.map((draft) => draft.period.key));
    if (periods.size < 2 || isLevel(layer[0]!.measure)) continue;
    const byPlace = new Map<string, Draft[]>();
    for (const draft of layer) pushTo(byPlace, `${draft.group ?? ""}|${draft.place.key}`, draft);
    for (const group of byPlace.values()) {
      if (!group.some((draft) => draft.period.kind === "situation"))
        group.push(open(group[0]!, group[0]!.group, group[0]!.place, SITUATION));
      joinPeriods(group, beginning);
    }
  }

  const bySlice = new Map<string, Draft[]>();
  for (const draft of drafts.values())
    pushTo(
      bySlice,
      `${draft.measure}|${draft.reality}|${draft.group ?? ""}|${draft.period.key}`,
      draft,
    );
  for (const slice of bySlice.values()) joinPlaces(slice);

  const byGroup = new Map<string, Draft[]>();
  for (const draft of drafts.values())
    pushTo(
      byGroup,
      `${draft.measure}|${draft.reality}|${draft.place.key}|${draft.period.key}`,
      draft,
    );
  for (const group of byGroup.values()) joinGroups(group, lexicon);

  for (const draft of drafts.values()) {
    if (draft.measure !== "casualties") continue;
    const part = (measure: Measure): string | null => {
      const key = cellKey(measure, draft.reality, draft.group, draft.place, draft.period);
      return drafts.has(key) ? key : null;
    };
    const parts = [part("killed"), part("injured")].filter((key) => key !== null);
    if (parts.length > 0)
      draft.holds.push({ rule: "killed-and-injured", parts, exact: parts.length === 2 });
  }

  return new Map(
    [...drafts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, draft]) => [key, { key, ...draft }]),
  );
};

const keyOf = (draft: Draft): string =>
  cellKey(draft.measure, draft.reality, draft.group, draft.place, draft.period);

const joinPeriods = (group: readonly Draft[], beginning: number | null): void => {
  const begins = group[0]!.begins ?? beginning;
  const dated = group
    .filter((draft) => draft.period.kind !== "situation")
    .sort(
      // Of equal days, the event holds the rate.
      (a, b) => lengthOf(a) - lengthOf(b) || (a.period.key > b.period.key ? -1 : 1),
    );
  const inside = new Map<Draft, Draft[]>();
  const total = group.find((draft) => draft.period.kind === "situation");
  for (const [index, draft] of dated.entries()) {
    const holder = dated
      .slice(index + 1)
      .find(
        (other) =>
          other.period.key !== draft.period.key && daysHold(other.period.days!, draft.period.days!),
      );
    if (holder !== undefined) pushTo(inside, holder, draft);
    const from = draft.period.days!.from;
    const outermost = holder === undefined;
    if (total !== undefined && outermost && (from === null || begins === null || from >= begins))
      pushTo(inside, total, draft);
  }
  for (const [holder, parts] of inside)
    holder.holds.push({ rule: "sum-of-days", parts: parts.map(keyOf), exact: false });
};

const lengthOf = (draft: Draft): number =>
  draft.period.days === null
    ? Infinity
    : (draft.period.days.to ?? Infinity) - (draft.period.days.from ?? -Infinity);

const joinPlaces = (slice: readonly Draft[]): void => {
  const present = new Map(slice.map((draft) => [draft.place.key, draft]));
  const inside = new Map<Draft, Draft[]>();
  for (const draft of slice) {
    if (draft.place === WHOLE) continue;
    const holder =
      draft.place.within.map((key) => present.get(key)).find((found) => found !== undefined) ??
      present.get(WHOLE.key);
    if (holder !== undefined && holder !== draft) pushTo(inside, holder, draft);
    const terms = draft.place.terms
      .map((key) => present.get(key))
      .filter((term) => term !== undefined);
    if (terms.length > 0)
      draft.holds.push({
        rule: "sum-of-terms",
        parts: terms.map(keyOf),
        exact: terms.length === draft.place.terms.length,
      });
  }
  for (const [holder, parts] of inside) {
    const clear = parts.filter((part) => !part.place.vague);
    const sides = clear.filter((part) => part.place.heldOf !== undefined);
    for (const apart of [sides, clear.filter((part) => !sides.includes(part))])
      if (apart.length > 0)
        holder.holds.push({ rule: "sum-of-places", parts: apart.map(keyOf), exact: false });
    for (const part of parts)
      if (part.place.vague)
        holder.holds.push({ rule: "sum-of-places", parts: [keyOf(part)], exact: false });
  }
};

const joinGroups = (group: readonly Draft[], lexicon: GroupLexicon): void => {
  const whole = group.find((draft) => draft.group === null);
  if (whole === undefined) return;
  const disjoint = new Map<number, Draft[]>();
  for (const draft of group) {
    if (draft.group === null || lexicon.isApart(draft.group)) continue;
    whole.holds.push({ rule: "part-of-whole", parts: [keyOf(draft)], exact: false });
    const set = disjointSetOf(draft.group, lexicon);
    if (set >= 0) pushTo(disjoint, set, draft);
  }
  for (const parts of disjoint.values())
    if (parts.length > 1)
      whole.holds.push({ rule: "sum-of-groups", parts: parts.map(keyOf), exact: false });
};
