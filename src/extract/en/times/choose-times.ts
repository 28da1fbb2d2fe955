// Ranks the times that may be those of a count, by what ties each to it; the weights are learnt.
import {
  ROLES,
  type Claim,
  type Scope,
  type TimeExpression,
  type TimeMention,
} from "../../../model/claim.ts";
import { partsOf } from "../../../model/calendar.ts";
import type { Reading } from "../../../model/reading.ts";
import { resolveExpression } from "../../../model/resolve-expression.ts";
import { FeatureWeights, joinValues, type Description } from "../../feature-weights.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import { contextOf, type CountContext } from "./count-context.ts";
import { dateTime, type DocumentTimes } from "./document-times.ts";
import type { PlacedTime } from "./place-times.ts";
import { describeTime, nearnessOf, placeOf, WITHIN_SENTENCE } from "./time-traits.ts";
import { TIME_WEIGHTS } from "./time-weights.ts";

/** A time that may be the count's, with what speaks for and against it. */
export interface TimeCandidate {
  /** One key for one expression. */
  readonly key: string;
  readonly scope: Scope;
  readonly expression: TimeExpression;
  /** Null for the day of publication, and for none at all. */
  readonly time: PlacedTime | null;
  /** Whether it stands at the number so that it can be no other's: "3,400 a week earlier". */
  readonly isBound: boolean;
  /** Whether it heads the count's lines and no time stands between the two. */
  readonly heads: boolean;
  readonly describe: Description;
  /** What of the description no choice before bears on. */
  readonly describeAlone: Description;
  /** What a choice before adds. */
  readonly describeChain: Description | null;
  /** For a time outside the count's sentence: all but the time itself that its own description hangs on. */
  readonly profile: string | null;
}

/** The time chosen for the count before, in the order of the text. */
export interface PreviousChoice {
  /** The time's key; in training, of every time that would have been right. */
  readonly keys: ReadonlySet<string>;
  readonly claim: Claim;
  /** The choice before that one; null for the first. */
  readonly previous: PreviousChoice | null;
}

/** How many choices back a count of the same kind is looked for. */
const KIN_REACH = 12;

/** The times chosen for the last count of the same measure, and of the same number if there is one. */
const kinOf = (
  claim: Claim,
  previous: PreviousChoice | null,
): { readonly kin: PreviousChoice | null; readonly same: boolean } => {
  let kin: PreviousChoice | null = null;
  let before = previous;
  for (let steps = 0; before !== null && steps < KIN_REACH; before = before.previous, steps++) {
    if (before.claim.measure !== claim.measure || before.claim.role !== claim.role) continue;
    if (
      claim.value !== null &&
      JSON.stringify(before.claim.value) === JSON.stringify(claim.value) &&
      claim.value !== 1
    )
      return { kin: before, same: true };
    kin ??= before;
  }
  return { kin, same: false };
};

const PUBLISHED: TimeExpression = { kind: "day-offset", days: 0, from: "published" };

/** One key for the day of statement, the same as for words that mean it. */
const keyOfStatement = ({ anchors: { stated } }: DocumentTimes): string =>
  stated === null ? JSON.stringify(PUBLISHED) : `${String(stated)}/${String(stated)}`;

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

const looksAhead = (expression: TimeExpression): boolean =>
  expression.kind === "weekday" || expression.kind === "date"
    ? expression.toward === "future"
    : expression.kind === "day-offset"
      ? expression.days > 0 && expression.from === "published"
      : expression.kind === "unit" && expression.offset > 0;

/** What began then may have gone on since. */
const sinceThen = (time: PlacedTime, { anchors }: DocumentTimes): PlacedTime => {
  const known = SINCE.get(time);
  if (known) return known;
  const expression: TimeExpression = { kind: "since", start: time.phrase.expression };
  const since = dateTime({ ...time, phrase: { ...time.phrase, expression } }, anchors);
  SINCE.set(time, since);
  return since;
};

const SINCE = new WeakMap<PlacedTime, PlacedTime>();

/** The time that stands before another in its sentence: what the other is counted from. */
const anchorIn = (time: PlacedTime, times: readonly PlacedTime[]): PlacedTime | null => {
  for (let i = firstAfter(times, time.phrase.start - 1) - 1; i >= 0; i--) {
    const before = times[i]!;
    if (before.sentence !== time.sentence) return null;
    if (before.range !== null && before.range.start === before.range.end) return before;
  }
  return null;
};

/** The same time turned back; null where it does not lie ahead of what it leans on. */
const turnedBack = ({ phrase: { expression } }: PlacedTime): TimeExpression | null => {
  if (expression.kind === "ago" && expression.count < 0)
    return { ...expression, count: -expression.count };
  if (expression.kind !== "day-offset" || expression.from !== "spoken-of") return null;
  return expression.days === 1 ? { ...expression, days: -1 } : null;
};

/** "comes four months after 12 people died", "on Friday, the day after 12 died": what follows lies before, by so much. */
const turnToward = (
  time: PlacedTime,
  claim: Claim,
  { anchors }: DocumentTimes,
  own: readonly PlacedTime[],
): PlacedTime => {
  const { end } = time.phrase;
  if (end > claim.number.start || end < claim.sentence.start || !time.turns) return time;
  const back = turnedBack(time);
  if (!back) return time;
  const anchor = anchorIn(time, own);
  // counted from a day that the sentence names, else from that of its telling
  if (anchor) {
    const range = resolveExpression(back, { ...anchors, spokenOf: anchor.range });
    if (range === null || range.start !== range.end) return time;
    const { year, month, date } = partsOf(range.start);
    const expression: TimeExpression = { kind: "date", year, month, day: date };
    return dateTime({ ...time, phrase: { ...time.phrase, expression } }, anchors);
  }
  if (back.kind !== "ago") return time;
  const expression: TimeExpression = { ...back, from: "published" };
  return dateTime({ ...time, phrase: { ...time.phrase, expression } }, anchors);
};

/** How many times before the count are weighed, the nearest first. */
const REACH = 4;

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

/** How many tokens may stand between a number and a time that leans on another. */
const BOUND_REACH = 4;

/** "31 on Thursday and 52 on Friday": in a list, the day right behind a bare number is its own. */
const isListedWith = ({ phrase, sentence }: PlacedTime, count: CountContext): boolean => {
  if (sentence !== count.sentence.index || phrase.first !== count.token + 2) return false;
  const { kind } = phrase.expression;
  const { tokens } = count.sentence;
  if ((kind !== "weekday" && kind !== "date") || tokens[count.token + 1]?.lower !== "on")
    return false;
  const before = tokens[count.token - 1]?.lower ?? "";
  return before === "," || before === "and" || before === ";";
};

/** "up from 3,400 a week earlier", "against 12 people the previous day": a leaning time right behind the number. */
const isBoundTo = ({ phrase, sentence }: PlacedTime, count: CountContext): boolean => {
  const { expression } = phrase;
  if (!("from" in expression) || expression.from !== "spoken-of") return false;
  if (sentence !== count.sentence.index || phrase.first <= count.token) return false;
  if (expression.kind === "ago" && expression.count < 0) return false;
  if (phrase.first - count.token > BOUND_REACH) return false;
  const { tokens } = count.sentence;
  for (let at = count.token + 1; at < phrase.first; at++)
    if (tokens[at]!.kind !== "word" || /^(?:and|or|but)$/.test(tokens[at]!.lower)) return false;
  return true;
};

/** How far before "to" the number may stand that a count has grown from. */
const GROWTH_REACH = 9;

/** "from 312 in January to 455": the time between the two is that of the first. */
const isOfTheFormer = ({ phrase, sentence }: PlacedTime, count: CountContext): boolean => {
  if (sentence !== count.sentence.index || phrase.last > count.token) return false;
  const { tokens } = count.sentence;
  if (tokens[phrase.last]?.lower !== "to" || count.token - phrase.last > 4) return false;
  for (let at = phrase.first - 1; at >= 0 && at > phrase.first - GROWTH_REACH; at--) {
    const { lower, kind } = tokens[at]!;
    if (lower === "from") return true;
    if (kind === "punctuation") return false;
  }
  return false;
};

/** The heading of a count: of its lines or of its paragraph. */
const headOver = (head: PlacedTime | null, { sentence }: CountContext): PlacedTime | null => {
  if (head?.heading === "paragraph" && head.paragraph !== sentence.paragraph) return null;
  return head?.heading === "list" && sentence.index - head.sentence > LIST_REACH ? null : head;
};

/** How many sentences the moment at the head of a list holds for. */
const LIST_REACH = 4;

/** Whether a time stands in the count's sentence. */
const isTimed = (time: PlacedTime | undefined, count: CountContext): boolean =>
  time?.sentence === count.sentence.index;

/** What a time is put ahead by that alone heads the lines of a count, as a logarithm of odds. */
const HEAD_ODDS = 2;

/** What a bound time is put ahead by, as a logarithm of odds. */
const BOUND_ODDS = 8;

/** "scores die every year", "weeks after nine died": words that say that no day can be told. */
const leavesUntold = (
  time: PlacedTime,
  count: CountContext,
  next: PlacedTime | undefined,
): boolean => {
  if (time.phrase.expression.kind !== "unknown" || time.sentence !== count.sentence.index)
    return false;
  // "in the past, as in the raid of 2013 that killed nine": another time stands nearer
  if (next !== undefined && next.phrase.last <= count.token) return false;
  return time.clause === count.clause || time.phrase.last <= count.token;
};

/** The times of the count's sentence. */
const inSentenceOf = (times: readonly PlacedTime[], count: CountContext): readonly PlacedTime[] =>
  times.slice(firstAfter(times, count.sentence.start - 1), firstAfter(times, count.sentence.end));

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
  const count = contextOf(claim, reading, times.nature);
  if (!count) return [];
  const link = previous && linkOf(previous, claim, count, reading);
  const { kin, same } = kinOf(claim, previous);
  const own = count.inTitle ? times.inTitle : times.inText;
  const profile = `${count.role}|${count.group}|${count.tense}|${count.nature}|${count.clauseKind}`;
  const next = firstAfter(own, claim.number.start);
  const head = count.inTitle || next === 0 ? null : headOver(times.heads[next - 1]!, count);
  const headsAlone = head !== null && own[next - 1] === head && !isTimed(own[next], count);
  const candidates: TimeCandidate[] = [];
  const seen = new Set<string>();
  let inSentence = false;
  const addWith = (
    key: string,
    scope: Scope,
    expression: TimeExpression,
    time: PlacedTime | null,
    describeAlone: Description,
    profile: string | null = null,
  ): void => {
    const asBefore = previous !== null && link !== null && previous.keys.has(key);
    const asKin = kin?.keys.has(key) ?? false;
    inSentence ||= scope === "clause" || scope === "sentence";
    const describeChain: Description | null =
      asBefore || asKin
        ? (tell) => {
            if (asBefore) {
              tell("as-before", "");
              tell("as-before", link);
              tell("as-before", count.tense);
            }
            if (asKin) {
              tell("as-kin", same ? "same" : "like");
              tell("as-kin", count.role);
              tell("as-kin", count.group);
            }
          }
        : null;
    candidates.push({
      key,
      scope,
      expression,
      time,
      isBound: time !== null && (isBoundTo(time, count) || isListedWith(time, count)),
      heads: headsAlone && key === head.key,
      describe: (tell) => {
        describeAlone(tell);
        describeChain?.(tell);
      },
      describeAlone,
      describeChain,
      profile,
    });
  };
  const add = (time: PlacedTime, scope: Scope, place: string): void => {
    const heads = time.key === head?.key;
    const describe: Description = (tell) => {
      describeTime(tell, time, count, place, times);
      if (heads) {
        tell("heads", "");
        tell("heads", nearnessOf(place));
        tell("heads", count.group);
      }
    };
    const shared = WITHIN_SENTENCE.has(place)
      ? null
      : `${profile}|${place}${heads ? "|heads" : ""}`;
    addWith(time.key, scope, time.phrase.expression, time, describe, shared);
  };
  const push = (read: PlacedTime): boolean => {
    const placed = placeOf(read, count);
    if (!placed) return false;
    if (isOfTheFormer(read, count)) return true;
    // what is yet to come dates no count that has been made, unless their sentence joins them
    const apart = placed.scope !== "clause" && placed.scope !== "sentence";
    const isToCome = read.age === "ahead" && looksAhead(read.phrase.expression);
    if (apart && isToCome && count.group !== "planned") return true;
    const time = turnToward(read, claim, times, own);
    // what is further off and named already says nothing new
    if (placed.scope === "document" || placed.scope === "paragraph") {
      if (seen.has(time.key)) return true;
    }
    seen.add(time.key);
    add(time, placed.scope, placed.place);
    if (time.begins && !time.ofTelling && isPoint(time.phrase.expression))
      add(sinceThen(time, times), placed.scope, onward(placed.place));
    return true;
  };
  const here = inSentenceOf(own, count);
  const untold = here.find((time, at) => leavesUntold(time, count, here[at + 1]));
  if (untold) {
    add(untold, "clause", "clause-before");
    return candidates;
  }
  for (let i = next - 1; i >= 0 && i >= next - REACH; i--) push(own[i]!);
  for (let i = next; i < own.length && i < next + BEHIND_COUNT; i++) if (!push(own[i]!)) break;
  for (const known of [head, times.lead, times.main, times.event, times.stretch]) {
    if (known === null || seen.has(known.key)) continue;
    if (push(known)) continue;
    seen.add(known.key);
    add(known, "document", "ahead");
  }
  if (!count.inTitle)
    for (let i = 0; i < times.inTitle.length && i < FROM_TITLE; i++) push(times.inTitle[i]!);
  const around = inSentence ? "timed" : candidates.length > 0 ? "untimed" : "timeless";
  const bare =
    (name: "published" | "unknown"): Description =>
    (tell) => {
      tell(name, "");
      tell(name, around);
      tell(name, count.role);
      tell(name, count.group);
      tell(name, count.tense);
      tell(name, TIMED_GROUPS[around][count.group] ?? "");
      tell(name, TIMED_ROLES[around][count.role] ?? "");
      tell(count.role, BARE_TENSES[name][count.tense] ?? "");
      if (times.lead) tell(name, "led");
      tell(name, count.nature);
      tell(name, count.clauseKind);
      tell(name, joinValues(count.nature, count.group));
      tell(name, times.event ? "of-event" : "of-none");
      tell("age", name === "published" ? "same" : "undated");
    };
  addWith(keyOfStatement(times), "document", PUBLISHED, null, bare("published"));
  addWith(UNKNOWN_KEY, "document", UNKNOWN, null, bare("unknown"));
  return candidates;
};

const GROUPS = ["state", "toll", "happening", "planned"];
const TENSES = ["none", "running", "perfect", "pluperfect", "ahead", "present", "past"];
const joined = (first: string, seconds: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(seconds.map((second) => [second, `${first}:${second}`]));

const TIMED_GROUPS = {
  timed: joined("timed", GROUPS),
  untimed: joined("untimed", GROUPS),
  timeless: joined("timeless", GROUPS),
} as const;
const TIMED_ROLES = {
  timed: joined("timed", ROLES),
  untimed: joined("untimed", ROLES),
  timeless: joined("timeless", ROLES),
} as const;
const BARE_TENSES = {
  published: joined("published", TENSES),
  unknown: joined("unknown", TENSES),
} as const;

/** A mention of time while it is made: fields that only some have are set where they are, without a copy. */
type MentionInTheMaking = { -readonly [Field in keyof TimeMention]?: TimeMention[Field] };

/**
 * A candidate as a mention of time with its words, of which `textOf` has them; one without words stands, empty, at the
 * count.
 */
export const mentionOf = (
  candidate: TimeCandidate,
  claim: Claim,
  weight: number,
  textOf: (start: number, end: number, inTitle: boolean) => string = () => "",
): TimeMention => {
  const { time, scope, expression } = candidate;
  const { start, end } =
    time === null ? { start: claim.number.start, end: claim.number.start } : time.phrase;
  const inTitle = time?.inTitle ?? false;
  const mention: MentionInTheMaking = { start, end, text: textOf(start, end, inTitle) };
  if (inTitle) mention.inTitle = true;
  mention.scope = scope;
  mention.expression = expression;
  if (time !== null) {
    const { clock, asOf } = time.phrase;
    if (clock) mention.clock = clock;
    // "the ministry said on Tuesday evening": the count holds for the moment that it was told at
    if (asOf || (time.ofTelling && clock)) mention.asOf = true;
  }
  mention.weight = weight;
  return mention as TimeMention;
};

export interface WeighedTime {
  readonly candidate: TimeCandidate;
  readonly weight: number;
}

/** The key whose candidates have the highest odds together; null where there are none. */
export const electKey = (weighed: readonly WeighedTime[]): string | null => {
  const top = weighed[0]?.weight ?? 0;
  // few enough that a list is quicker than a map
  const keys: string[] = [];
  const odds: number[] = [];
  let best = -1;
  for (const { candidate, weight } of weighed) {
    let at = keys.indexOf(candidate.key);
    if (at < 0) {
      at = keys.push(candidate.key) - 1;
      odds.push(0);
    }
    odds[at]! += Math.exp(weight - top);
    if (best < 0 || odds[at]! > odds[best]!) best = at;
  }
  return keys[best] ?? null;
};

/** Weights of times outside the sentence of a count, by the time and the profile of the count: many counts share one. */
export type WeightMemo = Map<PlacedTime, Map<string, number>>;

const weighAlone = (
  { time, profile, describeAlone }: TimeCandidate,
  weights: FeatureWeights,
  memo: WeightMemo | null,
): number => {
  if (memo === null || time === null || profile === null) return weights.weigh(describeAlone);
  let ofTime = memo.get(time);
  if (!ofTime) memo.set(time, (ofTime = new Map<string, number>()));
  let weight = ofTime.get(profile);
  if (weight === undefined) ofTime.set(profile, (weight = weights.weigh(describeAlone)));
  return weight;
};

/** The candidates with their weights, the heaviest first. */
export const weighCandidates = (
  candidates: readonly TimeCandidate[],
  weights: FeatureWeights,
  memo: WeightMemo | null = null,
): readonly WeighedTime[] =>
  candidates
    .map((candidate) => ({
      candidate,
      weight:
        weighAlone(candidate, weights, memo) +
        (candidate.describeChain ? weights.weigh(candidate.describeChain) : 0) +
        (candidate.isBound ? BOUND_ODDS : 0) +
        (candidate.heads ? HEAD_ODDS : 0),
    }))
    .sort((a, b) => b.weight - a.weight);

const LEARNT = new FeatureWeights(TIME_WEIGHTS);

/** Weighs the times of each claim in turn, the choice for one bearing on the next. In the claims' order. */
export const weighTimes = (
  claims: readonly Claim[],
  readingOf: (claim: Claim) => Reading | null,
  times: DocumentTimes,
  weights: FeatureWeights = LEARNT,
): readonly (readonly WeighedTime[])[] => {
  const memo: WeightMemo = new Map();
  let previous: PreviousChoice | null = null;
  return claims.map((claim) => {
    const reading = readingOf(claim);
    if (!reading) return [];
    const weighed = weighCandidates(candidatesOf(claim, reading, times, previous), weights, memo);
    const key = electKey(weighed);
    previous = { keys: new Set(key === null ? [] : [key]), claim, previous };
    return weighed;
  });
};
