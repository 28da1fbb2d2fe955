// Turns a time and a count into the traits by which the one may be the other's.
import type { Scope } from "../../../model/claim.ts";
import { WORD } from "../../clauses.ts";
import { joinValues } from "../../feature-weights.ts";
import { shapeOf } from "../clauses.ts";
import type { CountContext } from "./count-context.ts";
import type { DocumentTimes } from "./document-times.ts";
import type { PlacedTime } from "./place-times.ts";

const kindOf = (time: PlacedTime): string => {
  const { expression } = time.phrase;
  switch (expression.kind) {
    case "date":
      if (expression.day !== undefined) return expression.year === undefined ? "day" : "full-date";
      return expression.month !== undefined ? "month" : "year";
    case "weekday":
      return expression.toward === "future" ? "coming" : "weekday";
    case "day-offset":
      return expression.from === "spoken-of"
        ? "spoken-day"
        : expression.days > 0
          ? "coming"
          : "today";
    case "unit":
      return expression.unit === "weekend"
        ? "weekend"
        : expression.offset > 0
          ? "coming"
          : `unit-${expression.unit}`;
    case "ago":
      return expression.from === "spoken-of" ? "spoken-ago" : "ago";
    default:
      return expression.kind;
  }
};

/** Where a time stands, seen from the count; null where it is out of reach. */
export const placeOf = (
  time: PlacedTime,
  count: CountContext,
): { readonly place: string; readonly scope: Scope } | null => {
  if (time.inTitle !== count.inTitle) return { place: "title", scope: "title" };
  const distance = count.sentence.index - time.sentence;
  if (distance === 0) {
    const before = time.phrase.last <= count.token;
    if (time.clause === count.clause)
      return { place: before ? "clause-before" : "clause-after", scope: "clause" };
    return { place: before ? "sentence-before" : "sentence-after", scope: "sentence" };
  }
  const here = time.paragraph === count.sentence.paragraph;
  if (distance < 0) {
    if (distance === -1 && here) return { place: "next", scope: "after" };
    if (distance >= -2 && count.isHeading) return { place: "under-heading", scope: "after" };
    return null;
  }
  if (distance === 1) return { place: here ? "previous" : "previous-paragraph", scope: "before" };
  if (here)
    return { place: distance === 2 ? "second-before" : "same-paragraph", scope: "paragraph" };
  return { place: distance <= 4 ? "near" : "far", scope: "document" };
};

const bucket = (distance: number): string =>
  distance <= 3 ? "touching" : distance <= 8 ? "close" : distance <= 16 ? "off" : "away";

export const describeTime = (
  tell: (trait: string, value: string) => void,
  time: PlacedTime,
  count: CountContext,
  place: string,
  times: DocumentTimes,
): void => {
  const kind = kindOf(time);
  const telling = time.ofTelling ? "telling" : time.ofCounting ? "counting" : "event";
  const { role, group, tense } = count;
  tell("place", place);
  tell("kind", kind);
  tell(telling, place);
  tell(kind, place);
  tell(group, kind);
  tell(group, telling);
  tell(tense, kind);
  tell(tense, telling);
  const near = nearnessOf(place);
  const width = WIDTHS.get(kind) ?? "point";
  tell("near", near);
  tell(NEAR_TELLING[near][telling], "");
  tell(NEAR_TELLING[near][telling], width);
  tell(near, width);
  tell(near, role);
  tell(NEAR_TELLING[near][telling], tense);
  const { age } = time;
  tell("age", age);
  tell(role, age);
  tell(group, age);
  tell(tense, age);
  tell(near, age);
  tell(count.clauseKind, place);
  tell(count.clauseKind, telling);
  const natural = joinValues(count.nature, group);
  tell(natural, age);
  tell(natural, telling);
  const eventful = EVENTFUL[time.ofEvent];
  tell(eventful, near);
  tell(eventful, place);
  tell(joinValues(eventful, near), count.clauseKind);
  tell(eventful, group);
  tell("joint", time.joint);
  tell(time.joint, near);
  // what is told of some times only comes last: weights are remembered by the step at which they were told
  if (times.event !== null && time.key === times.event.key) {
    tell("event", "");
    tell("event", role);
    tell("event", group);
    tell("event", natural);
    tell("event", near);
  }
  if (times.stretch !== null && time.key === times.stretch.key) {
    tell("stretch", "");
    tell("stretch", natural);
    tell("stretch", tense);
    tell("stretch", near);
  }
  if (WITHIN_SENTENCE.has(place)) {
    const between = betweenOf(time, count);
    tell(place, bucket(Math.abs(time.phrase.first - count.token)));
    tell("between", between);
    tell(place, between);
    tell(place, time.joint);
    if (time.possessive) tell("owned", joinValues(place, time.joint));
  }
  if (time.possessive) {
    tell("possessive", "");
    tell("possessive", role);
  }
  if (time.begins) {
    tell("begins", "");
    tell("begins", kind);
  }
  if (time.phrase.asOf) {
    tell("as-of", "");
    tell("as-of", group);
    tell("as-of", near);
    tell("as-of", natural);
  }
  if (times.main !== null && time.key === times.main.key) {
    tell("main", "");
    tell("main", role);
    tell("main", group);
  }
  if (times.lead !== null && time.key === times.lead.key) {
    tell("lead", "");
    tell("lead", role);
    tell("lead", group);
  }
};

/** What stands between a time and a count of one sentence: verbs, other numbers, other times. */
const betweenOf = (time: PlacedTime, count: CountContext): string => {
  const [from, to] =
    time.phrase.last <= count.token
      ? [time.phrase.last, count.token]
      : [count.token + 1, time.phrase.first];
  const { classes } = shapeOf(count.sentence);
  let verbs = 0;
  let numbers = 0;
  for (let at = from; at < to; at++) {
    const bits = classes[at]!;
    if ((bits & WORD.number) !== 0) numbers++;
    else if ((bits & (WORD.finite | WORD.auxiliary)) !== 0) verbs++;
  }
  return BETWEEN[Math.min(verbs, 2)]![Math.min(numbers, 2)]!;
};

const BETWEEN = [0, 1, 2].map((verbs) =>
  [0, 1, 2].map((numbers) => `${String(verbs)}v${String(numbers)}n`),
);

const EVENTFUL = ["of-none", "by-event", "of-event"] as const;

type Nearness = "inside" | "adjacent" | "outside";

/** Places in three steps: in the count's own sentence, beside it, elsewhere. */
const NEARNESS: ReadonlyMap<string, Nearness> = new Map(
  (
    [
      ["clause-before", "inside"],
      ["clause-after", "inside"],
      ["sentence-before", "inside"],
      ["sentence-after", "inside"],
      ["previous", "adjacent"],
      ["previous-paragraph", "adjacent"],
      ["second-before", "adjacent"],
      ["next", "adjacent"],
      ["under-heading", "adjacent"],
    ] as const
  ).flatMap(([place, near]): [string, Nearness][] => [
    [place, near],
    // what went on since a time stands where the time does
    [`${place}-on`, near],
  ]),
);

/** Inside the count's sentence, adjacent to it or outside. */
export const nearnessOf = (place: string): Nearness => NEARNESS.get(place) ?? "outside";

/** Times by how much they cover: a stretch, a month or a year; else a day. */
const WIDTHS: ReadonlyMap<string, string> = new Map([
  ["since", "stretch"],
  ["last", "stretch"],
  ["between", "stretch"],
  ["unit-week", "stretch"],
  ["weekend", "stretch"],
  ["month", "coarse"],
  ["year", "coarse"],
  ["unit-month", "coarse"],
  ["unit-year", "coarse"],
  ["ago", "coarse"],
]);

const nearAs = (near: Nearness) =>
  ({ telling: `${near}-telling`, counting: `${near}-counting`, event: `${near}-event` }) as const;

const NEAR_TELLING = {
  inside: nearAs("inside"),
  adjacent: nearAs("adjacent"),
  outside: nearAs("outside"),
} as const;

/** Places in the count's own sentence: there it matters which of its words the time stands by. */
export const WITHIN_SENTENCE: ReadonlySet<string> = new Set([
  "clause-before",
  "clause-after",
  "sentence-before",
  "sentence-after",
]);
