// Ranks the times that may be those of a count, by what ties each to it; the weights are learnt.
import type { Claim, Scope, TimeExpression, TimeMention } from "../../../model/claim.ts";
import type { Measure } from "../../../model/measure.ts";
import type { Reading, Sentence } from "../../../model/reading.ts";
import { clauseAt, WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import type { DocumentTimes, PlacedTime } from "./document-times.ts";
import { TIME_WEIGHTS } from "./time-weights.ts";

/** A time that may be the count's, with the names of what speaks for and against it. */
export interface TimeCandidate {
  /** One key for one expression. */
  readonly key: string;
  readonly mention: Omit<TimeMention, "weight">;
  readonly features: readonly string[];
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

const sameness = (
  key: string,
  previous: PreviousChoice | null,
  link: string | null,
): readonly string[] =>
  previous && link && previous.keys.has(key) ? [`as-before:${link}`, "as-before"] : [];

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
const REACH = 7;

const bucket = (distance: number): string =>
  distance <= 3 ? "0" : distance <= 8 ? "1" : distance <= 16 ? "2" : "3";

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

const featuresOf = (
  time: PlacedTime,
  count: CountContext,
  place: string,
  rank: number,
  times: DocumentTimes,
): string[] => {
  const kind = kindOf(time);
  const telling = time.ofTelling ? "telling" : time.ofCounting ? "counting" : "event";
  const features = [
    `place:${place}`,
    `kind:${kind}`,
    `${telling}:${place}`,
    `${kind}:${place}`,
    `${count.role}:${place}`,
    `${count.role}:${kind}`,
    `${count.group}:${kind}`,
    `${count.group}:${telling}`,
    `${count.tense}:${kind}`,
    `${count.tense}:${telling}`,
  ];
  if (place.startsWith("clause") || place.startsWith("sentence")) {
    const distance = Math.abs(time.phrase.first - count.token);
    features.push(`distance:${place}:${bucket(distance)}`);
  }
  if (rank === 0) features.push("nearest-before", `nearest-before:${telling}:${count.role}`);
  if (time.possessive) features.push("possessive", `possessive:${count.role}`);
  if (time.begins) features.push("begins", `begins:${kind}`);
  if (times.main !== null && time.key === times.main.key)
    features.push("main", `main:${count.role}`, `main:${count.group}`);
  if (time.phrase.asOf) features.push("as-of", `as-of:${count.group}`);
  if (times.lead !== null && time.key === times.lead.key)
    features.push("lead", `lead:${count.role}`, `lead:${count.group}`);
  return features;
};

const mentionOf = (time: PlacedTime, scope: Scope): Omit<TimeMention, "weight"> => ({
  start: time.phrase.start,
  end: time.phrase.end,
  text: "",
  ...(time.inTitle ? { inTitle: true } : {}),
  scope,
  expression: time.phrase.expression,
  ...(time.phrase.clock ? { clock: time.phrase.clock } : {}),
  ...(time.phrase.asOf ? { asOf: true } : {}),
});

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
  const add = (time: PlacedTime, scope: Scope, place: string, rank: number): void => {
    candidates.push({
      key: time.key,
      mention: mentionOf(time, scope),
      features: [
        ...featuresOf(time, count, place, rank, times),
        ...sameness(time.key, previous, link),
      ],
    });
  };
  const push = (read: PlacedTime, rank: number): boolean => {
    const placed = placeOf(read, count);
    if (!placed) return false;
    const time = turnToward(read, claim);
    add(time, placed.scope, placed.place, rank);
    if (time.begins && !time.ofTelling && isPoint(time.phrase.expression)) {
      add(sinceThen(time), placed.scope, `${placed.place}-on`, rank);
    }
    return true;
  };
  let next = 0;
  while (next < own.length && own[next]!.phrase.start <= claim.number.start) next++;
  let leads = times.lead === null;
  let rank = 0;
  for (let i = next - 1; i >= 0 && rank < REACH; i--, rank++) {
    push(own[i]!, rank);
    leads ||= own[i]!.key === times.lead!.key;
  }
  for (let i = next; i < own.length && i < next + 4; i++) if (!push(own[i]!, -1)) break;
  if (!leads) push(times.lead!, -1);
  if (times.main && times.main !== times.lead && times.main.phrase.start > claim.number.start)
    add(times.main, "document", "ahead", -1);
  for (const time of times.inTitle) if (!count.inTitle) push(time, -1);
  const inSentence = candidates.some(
    ({ mention }) => mention.scope === "clause" || mention.scope === "sentence",
  );
  const around = inSentence ? "timed" : candidates.length > 0 ? "untimed" : "timeless";
  const bare = (name: string): string[] => [
    name,
    `${name}:${around}`,
    `${name}:${count.role}`,
    `${name}:${count.group}`,
    `${name}:${count.tense}`,
    `${name}:${around}:${count.group}`,
    ...(times.lead ? [`${name}:led`] : []),
  ];
  const nowhere = {
    start: claim.number.start,
    end: claim.number.start,
    text: "",
    scope: "document" as const,
  };
  candidates.push(
    {
      key: PUBLISHED_KEY,
      mention: { ...nowhere, expression: PUBLISHED },
      features: [...bare("published"), ...sameness(PUBLISHED_KEY, previous, link)],
    },
    {
      key: UNKNOWN_KEY,
      mention: { ...nowhere, expression: UNKNOWN },
      features: [...bare("unknown"), ...sameness(UNKNOWN_KEY, previous, link)],
    },
  );
  return candidates;
};

export interface WeighedTime {
  readonly key: string;
  readonly mention: Omit<TimeMention, "weight">;
  readonly weight: number;
}

/** The key whose candidates have the highest odds together; null where there are none. */
export const electKey = (weighed: readonly WeighedTime[]): string | null => {
  let top = -Infinity;
  for (const { weight } of weighed) top = Math.max(top, weight);
  const odds = new Map<string, number>();
  let best: string | null = null;
  for (const { key, weight } of weighed) {
    const sum = (odds.get(key) ?? 0) + Math.exp(weight - top);
    odds.set(key, sum);
    if (best === null || sum > odds.get(best)!) best = key;
  }
  return best;
};

/** The candidates with their weights, the heaviest first. */
export const weighCandidates = (
  candidates: readonly TimeCandidate[],
  weights: ReadonlyMap<string, number>,
): readonly WeighedTime[] =>
  candidates
    .map(({ key, mention, features }) => ({ key, mention, weight: weigh(features, weights) }))
    .sort((a, b) => b.weight - a.weight);

/** Weighs the times of each claim in turn, the choice for one bearing on the next. In the claims' order. */
export const weighTimes = (
  claims: readonly Claim[],
  readingOf: (claim: Claim) => Reading | null,
  times: DocumentTimes,
  weights: ReadonlyMap<string, number> = TIME_WEIGHTS,
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

/** The sum of a candidate's weights. */
const weigh = (features: readonly string[], weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
};
