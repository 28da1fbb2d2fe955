// Ranks the times that may be those of a count, by what ties each to it; the weights are learnt.
import type { Claim, Scope, TimeExpression, TimeMention } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";
import type { Reading, Sentence } from "../../../model/reading.ts";
import { clauseAt, WORD } from "../../clauses.ts";
import { FeatureWeights, type Description } from "../../feature-weights.ts";
import { shapeOf } from "../clauses.ts";
import type { DocumentTimes, PlacedTime } from "./document-times.ts";
import { TIME_WEIGHTS } from "./time-weights.ts";

/** A time that may be the count's, with what speaks for and against it. */
export interface TimeCandidate {
  /** One key for one expression. */
  readonly key: string;
  readonly scope: Scope;
  readonly expression: TimeExpression;
  /** Null for the day of publication, and for none at all. */
  readonly time: PlacedTime | null;
  readonly describe: Description;
}

/** The time chosen for the count before, in the order of the text. */
export interface PreviousChoice {
  /** The time's key; in training, of every time that would have been right. */
  readonly keys: ReadonlySet<string>;
  readonly claim: Claim;
}

/** What of a count decides between times. */
interface CountContext {
  readonly sentence: Sentence;
  readonly token: number;
  readonly clause: number;
  readonly inTitle: boolean;
  /** Whether it stands in a line without a stop, which heads what follows. */
  readonly isHeading: boolean;
  /** Role, planned or not, and the group of its measure, in one word each. */
  readonly role: string;
  readonly group: string;
  readonly tense: string;
}

/** Measures that tell how things stand, rather than what happened. */
const STATES: ReadonlySet<Measure> = new Set<Measure>([
  "displaced",
  "missing",
  "affected",
  "infected",
  "refugees",
  "forces",
  "settlements",
]);
const TOLLS: ReadonlySet<Measure> = new Set<Measure>(["killed", "injured", "casualties"]);

const groupOf = (measure: Measure): string =>
  STATES.has(measure) ? "state" : TOLLS.has(measure) ? "toll" : "happening";

const TOLL_WORDS: ReadonlySet<string> = new Set(
  "toll total tally number figure figures far now currently remain remains remained still stands stood".split(
    " ",
  ),
);

/** How the count's own clause stands in time: a running count, a plan, the past. */
const tenseOf = (sentence: Sentence, first: number, last: number): string => {
  const { classes } = shapeOf(sentence);
  let tense = "none";
  for (let i = first; i < last; i++) {
    const { lower } = sentence.tokens[i]!;
    if (TOLL_WORDS.has(lower)) return "running";
    if (lower === "has" || lower === "have") tense = "perfect";
    else if (lower === "had") tense = "pluperfect";
    else if (lower === "will" || lower === "would" || lower === "could" || lower === "may")
      tense = "ahead";
    else if (lower === "are" || lower === "is") tense = tense === "none" ? "present" : tense;
    else if (tense === "none" && (classes[i]! & (WORD.finite | WORD.auxiliary)) !== 0)
      tense = "past";
  }
  return tense;
};

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
const placeOf = (
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

const PUBLISHED: TimeExpression = { kind: "day-offset", days: 0, from: "published" };
const PUBLISHED_KEY = JSON.stringify(PUBLISHED);
const UNKNOWN: TimeExpression = { kind: "unknown" };
const UNKNOWN_KEY = JSON.stringify(UNKNOWN);

/** How the count before stands to this one: in one clause or sentence, next to it, or further off; of one role or not. */
const linkOf = (
  previous: PreviousChoice,
  claim: Claim,
  count: CountContext,
  reading: Reading,
): string => {
  const { claim: before } = previous;
  const likeness = before.role === claim.role ? "alike" : "unlike";
  if (before.field !== claim.field) return `title:${likeness}`;
  const other = sentenceAt(reading.sentences, before.number.start);
  if (!other) return `far:${likeness}`;
  if (other === count.sentence) {
    const same = before.clause.start === claim.clause.start;
    return `${same ? "clause" : "sentence"}:${likeness}`;
  }
  if (count.sentence.index - other.index === 1) return `next:${likeness}`;
  return `${other.paragraph === count.sentence.paragraph ? "paragraph" : "far"}:${likeness}`;
};

const isPoint = (expression: TimeExpression): boolean =>
  expression.kind === "date" || expression.kind === "weekday" || expression.kind === "ago";

/** What began then may have gone on since. */
const sinceThen = (time: PlacedTime): PlacedTime => {
  const expression: TimeExpression = { kind: "since", start: time.phrase.expression };
  return { ...time, phrase: { ...time.phrase, expression }, key: JSON.stringify(expression) };
};

/** "comes four months after 12 people died": what follows lies before, by so much. */
const turnToward = (time: PlacedTime, claim: Claim): PlacedTime => {
  const { expression, end } = time.phrase;
  if (expression.kind !== "ago" || expression.count > 0 || end > claim.number.start) return time;
  if (end < claim.sentence.start) return time;
  const back: TimeExpression = { ...expression, count: -expression.count, from: "published" };
  return { ...time, phrase: { ...time.phrase, expression: back }, key: JSON.stringify(back) };
};

/** How many times before the count are weighed, the nearest first. */
const REACH = 3;

const bucket = (distance: number): string =>
  distance <= 3 ? "touching" : distance <= 8 ? "close" : distance <= 16 ? "off" : "away";

const contextOf = (claim: Claim, reading: Reading): CountContext | null => {
  const sentence = sentenceAt(reading.sentences, claim.number.start);
  if (!sentence) return null;
  const { tokens } = sentence;
  let token = 0;
  while (token + 1 < tokens.length && tokens[token + 1]!.start <= claim.number.start) token++;
  const clause = clauseAt(shapeOf(sentence).clauses, token);
  return {
    sentence,
    token,
    clause: clause.index,
    inTitle: claim.field === "title",
    isHeading: tokens.length < 12 && !/[.!?"”]$/.test(tokens.at(-1)!.text),
    role: claim.role,
    group: claim.reality === "planned" ? "planned" : groupOf(claim.measure),
    tense: tenseOf(sentence, clause.first, clause.last),
  };
};

/** The sentence that holds an offset; null where none does. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | null => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset && offset < sentence.end ? sentence : null;
};

const describeTime = (
  tell: (trait: string, value: string) => void,
  time: PlacedTime,
  count: CountContext,
  place: string,
  rank: number,
  times: DocumentTimes,
): void => {
  const kind = kindOf(time);
  const telling = time.ofTelling ? "telling" : time.ofCounting ? "counting" : "event";
  const { role, group, tense } = count;
  tell("place", place);
  tell("kind", kind);
  tell(telling, place);
  tell(kind, place);
  tell(role, place);
  tell(role, kind);
  tell(group, kind);
  tell(group, telling);
  tell(tense, kind);
  tell(tense, telling);
  const near = NEARNESS.get(place.endsWith("-on") ? place.slice(0, -3) : place) ?? "outside";
  const width = WIDTHS.get(kind) ?? "point";
  tell("near", near);
  tell(NEAR_TELLING[near][telling], "");
  tell(NEAR_TELLING[near][telling], width);
  tell(near, width);
  tell(near, role);
  tell(NEAR_TELLING[near][telling], tense);
  if (WITHIN_SENTENCE.has(place)) tell(place, bucket(Math.abs(time.phrase.first - count.token)));
  if (rank === 0) {
    tell("nearest", "");
    tell("nearest", telling);
    tell("nearest", role);
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

type Nearness = "inside" | "adjacent" | "outside";

/** Places in three steps: in the count's own sentence, beside it, elsewhere. */
const NEARNESS: ReadonlyMap<string, Nearness> = new Map([
  ["clause-before", "inside"],
  ["clause-after", "inside"],
  ["sentence-before", "inside"],
  ["sentence-after", "inside"],
  ["previous", "adjacent"],
  ["previous-paragraph", "adjacent"],
  ["second-before", "adjacent"],
  ["next", "adjacent"],
  ["under-heading", "adjacent"],
]);

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

const WITHIN_SENTENCE: ReadonlySet<string> = new Set([
  "clause-before",
  "clause-after",
  "sentence-before",
  "sentence-after",
]);

/** The first of a list, in order of start, that begins after an offset. */
const firstAfter = (times: readonly PlacedTime[], offset: number): number => {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.phrase.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many times of the title, and behind the count, are weighed. */
const FROM_TITLE = 2;
const BEHIND_COUNT = 4;

/** Places on the far side of a beginning: "clause-before-on" is what went on since a time before the count. */
const ON = new Map<string, string>();
const onward = (place: string): string => {
  const known = ON.get(place);
  if (known) return known;
  const made = `${place}-on`;
  ON.set(place, made);
  return made;
};

/**
 * The times that may be those of a count: those of its sentence, the nearest ones before, the next
 * sentence's, the one that the document opens with, the day of publication, and none at all.
 */
export const candidatesOf = (
  claim: Claim,
  reading: Reading,
  times: DocumentTimes,
  previous: PreviousChoice | null,
): readonly TimeCandidate[] => {
  const count = contextOf(claim, reading);
  if (!count) return [];
  const link = previous && linkOf(previous, claim, count, reading);
  const own = count.inTitle ? times.inTitle : times.inText;
  const candidates: TimeCandidate[] = [];
  const seen = new Set<string>();
  let inSentence = false;
  const addWith = (
    key: string,
    scope: Scope,
    expression: TimeExpression,
    time: PlacedTime | null,
    describe: Description,
  ): void => {
    const asBefore = previous !== null && link !== null && previous.keys.has(key);
    inSentence ||= scope === "clause" || scope === "sentence";
    candidates.push({
      key,
      scope,
      expression,
      time,
      describe: asBefore
        ? (tell) => {
            describe(tell);
            tell("as-before", "");
            tell("as-before", link);
          }
        : describe,
    });
  };
  const add = (time: PlacedTime, scope: Scope, place: string, rank: number): void => {
    addWith(time.key, scope, time.phrase.expression, time, (tell) => {
      describeTime(tell, time, count, place, rank, times);
    });
  };
  const push = (read: PlacedTime, rank: number): boolean => {
    const placed = placeOf(read, count);
    if (!placed) return false;
    const time = turnToward(read, claim);
    // what is further off and named already says nothing new
    if (placed.scope === "document" || placed.scope === "paragraph") {
      if (seen.has(time.key)) return true;
    }
    seen.add(time.key);
    add(time, placed.scope, placed.place, rank);
    if (time.begins && !time.ofTelling && isPoint(time.phrase.expression))
      add(sinceThen(time), placed.scope, onward(placed.place), rank);
    return true;
  };
  const next = firstAfter(own, claim.number.start);
  let leads = times.lead === null;
  let rank = 0;
  for (let i = next - 1; i >= 0 && rank < REACH; i--, rank++) {
    push(own[i]!, rank);
    leads ||= own[i]!.key === times.lead!.key;
  }
  for (let i = next; i < own.length && i < next + BEHIND_COUNT; i++) if (!push(own[i]!, -1)) break;
  if (!leads) push(times.lead!, -1);
  if (times.main && times.main !== times.lead && times.main.phrase.start > claim.number.start)
    add(times.main, "document", "ahead", -1);
  if (!count.inTitle)
    for (let i = 0; i < times.inTitle.length && i < FROM_TITLE; i++) push(times.inTitle[i]!, -1);
  const around = inSentence ? "timed" : candidates.length > 0 ? "untimed" : "timeless";
  const bare =
    (name: string): Description =>
    (tell) => {
      tell(name, "");
      tell(name, around);
      tell(name, count.role);
      tell(name, count.group);
      tell(name, count.tense);
      tell(name, TIMED_GROUPS[around][count.group] ?? "");
      if (times.lead) tell(name, "led");
    };
  addWith(PUBLISHED_KEY, "document", PUBLISHED, null, bare("published"));
  addWith(UNKNOWN_KEY, "document", UNKNOWN, null, bare("unknown"));
  return candidates;
};

const GROUPS = ["state", "toll", "happening", "planned"] as const;
const groupsAt = (around: string): Readonly<Record<string, string>> =>
  Object.fromEntries(GROUPS.map((group) => [group, `${around}:${group}`]));
const TIMED_GROUPS = {
  timed: groupsAt("timed"),
  untimed: groupsAt("untimed"),
  timeless: groupsAt("timeless"),
} as const;

/** A candidate as a mention of time; one without words stands, empty, at the count. */
export const mentionOf = (candidate: TimeCandidate, claim: Claim): Omit<TimeMention, "weight"> => {
  const { time, scope, expression } = candidate;
  if (!time) {
    const { start } = claim.number;
    return { start, end: start, text: "", scope, expression };
  }
  const { phrase, inTitle } = time;
  return {
    start: phrase.start,
    end: phrase.end,
    text: "",
    ...(inTitle ? { inTitle: true } : {}),
    scope,
    expression,
    ...(phrase.clock ? { clock: phrase.clock } : {}),
    ...(phrase.asOf ? { asOf: true } : {}),
  };
};

export interface WeighedTime {
  readonly candidate: TimeCandidate;
  readonly weight: number;
}

/** The key whose candidates have the highest odds together; null where there are none. */
export const electKey = (weighed: readonly WeighedTime[]): string | null => {
  const top = weighed[0]?.weight ?? 0;
  const odds = new Map<string, number>();
  let best: string | null = null;
  for (const { candidate, weight } of weighed) {
    const sum = (odds.get(candidate.key) ?? 0) + Math.exp(weight - top);
    odds.set(candidate.key, sum);
    if (best === null || sum > odds.get(best)!) best = candidate.key;
  }
  return best;
};

/** The candidates with their weights, the heaviest first. */
export const weighCandidates = (
  candidates: readonly TimeCandidate[],
  weights: FeatureWeights,
): readonly WeighedTime[] =>
  candidates
    .map((candidate) => ({ candidate, weight: weights.weigh(candidate.describe) }))
    .sort((a, b) => b.weight - a.weight);

const LEARNT = new FeatureWeights(TIME_WEIGHTS);

/** Weighs the times of each claim in turn, the choice for one bearing on the next. In the claims' order. */
export const weighTimes = (
  claims: readonly Claim[],
  readingOf: (claim: Claim) => Reading | null,
  times: DocumentTimes,
  weights: FeatureWeights = LEARNT,
): readonly (readonly WeighedTime[])[] => {
  let previous: PreviousChoice | null = null;
  return claims.map((claim) => {
    const reading = readingOf(claim);
    if (!reading) return [];
    const weighed = weighCandidates(candidatesOf(claim, reading, times, previous), weights);
    const key = electKey(weighed);
    previous = { keys: new Set(key === null ? [] : [key]), claim };
    return weighed;
  });
};
