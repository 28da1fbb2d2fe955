// Tells what of a count speaks for its being a part, added, or background: its words, its days and its fellows.
import type { Claim, Role } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { sentenceAt } from "../../../model/sentence-at.ts";
import { clauseAt, WORD, type Clause } from "../../clauses.ts";
import { joinValues, type Description } from "../../feature-weights.ts";
import { shapeOf } from "../clauses.ts";
import { DEFINITE, GENERAL_GROUP } from "../lexicon/role-words.ts";
import {
  findLarger,
  standingsOf,
  type CountStanding,
  type LargerCount,
  type Whereabouts,
} from "./count-standing.ts";
import { groundOf, isHabitual, occasionOf, pointsBack } from "./grounds.ts";
import { isNarrowGroup, lastWordCounted } from "./part-cues.ts";
import {
  ageAnchorOf,
  ageInDays,
  ageWord,
  isLongStretch,
  isOneDay,
  type AgeAnchor,
} from "./role-age.ts";
import { saidOfCounts, type SaidOfCounts } from "./said-of-counts.ts";
import { subsetSigns } from "./subset-signs.ts";

/** So near, in UTF-16 units, "including" is of the count right before it. */
const BESIDE = 40;

/** Whether "including 8" is of counts of its own measure, or of another: "278 cases, including 8 deaths". */
const containerOf = (
  claim: Claim,
  text: string,
  previous: Claim | undefined,
  larger: LargerCount | null,
): string => {
  if (previous?.sentence.start !== claim.sentence.start) return "of-its-own";
  // "two of the injured": of those who met the same fate, however many
  if (/^\W*of (?:the|those) [a-z]/i.test(text.slice(claim.number.end, claim.number.end + 16)))
    return "of-its-own";
  const holds =
    previous.measure === claim.measure ||
    previous.measure === "settlements" ||
    previous.also.includes(claim.measure) ||
    (previous.measure === "casualties" &&
      (claim.measure === "killed" || claim.measure === "injured"));
  if (holds) return "of-its-own";
  const between = claim.number.start - (previous.counted?.end ?? previous.number.end);
  return larger !== null && between > BESIDE ? "of-its-own" : "of-another";
};

/** What of a document bears on the roles of all its counts, read once. */
export interface RoleContext {
  readonly claims: readonly Claim[];
  readonly read: ReadDocument;
  readonly standings: readonly CountStanding[];
  /** What the words about each count say. */
  readonly said: SaidOfCounts;
  readonly anchor: AgeAnchor | null;
  /** How many days before the anchor the time of each claim lies; null where that can't be told. */
  readonly ages: readonly (number | null)[];
  /** The age of the first dated count of the text. */
  readonly newest: number;
  /** Whether the first dated count of the text is of one day. */
  readonly ofOneDay: boolean;
  /** What kind of count the document opens with. */
  readonly leadGroup: string;
}

export const readRoleContext = (claims: readonly Claim[], read: ReadDocument): RoleContext => {
  const anchor = ageAnchorOf(read, claims);
  const ages = claims.map((claim) =>
    anchor === null || claim.times.length === 0
      ? null
      : ageInDays(claim.times[0]!.expression, anchor.day),
  );
  const lead = ages.findIndex((age, at) => age !== null && claims[at]!.field === "text");
  return {
    claims,
    read,
    standings: standingsOf(claims),
    said: saidOfCounts(claims, read, anchor),
    anchor,
    ages,
    newest: lead >= 0 ? Math.max(0, ages[lead]!) : 0,
    ofOneDay: lead >= 0 && isOneDay(claims[lead]!.times[0]!.expression),
    leadGroup:
      claims.length === 0
        ? "none"
        : groupOf(claims.find(({ field }) => field === "title") ?? claims[0]!),
  };
};

const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    harm: "killed injured casualties missing",
    custody: "detained prosecuted released abducted",
    state: "displaced refugees affected infected evacuated rescued crossings",
    protest: "protesters gatherings",
    force: "attacks munitions forces",
  }).flatMap(([group, measures]) =>
    measures.split(" ").map((measure) => [measure, group] as const),
  ),
);

const groupOf = ({ measure }: Claim): string => GROUPS.get(measure) ?? "thing";

const nounOf = (claim: Claim): string => {
  const word = lastWordCounted(claim);
  if (word === "") return "none";
  if (GENERAL_GROUP.has(word)) return "general";
  return isNarrowGroup(word) ? "narrow" : "other";
};

const nounsOf = (claim: Claim, other: Claim): string =>
  lastWordCounted(claim) !== "" && lastWordCounted(claim) === lastWordCounted(other)
    ? "same"
    : joinValues(nounOf(claim), nounOf(other));

const tenseOf = (
  clause: Clause,
  classes: readonly number[],
  tokens: readonly { readonly lower: string }[],
): string => {
  let tense = "none";
  for (let i = clause.first; i < clause.last; i++) {
    const { lower } = tokens[i]!;
    if (lower === "had") return "pluperfect";
    if (lower === "has" || lower === "have") tense = "perfect";
    else if (tense === "none" && (classes[i]! & (WORD.finite | WORD.auxiliary)) !== 0)
      tense = lower === "is" || lower === "are" ? "present" : "past";
  }
  return tense;
};

const positionOf = (index: number, all: number): string => {
  if (index === 0) return "lead";
  if (index <= 2) return "opening";
  const share = index / all;
  if (share < 0.35) return "early";
  return share < 0.7 ? "middle" : "late";
};

/** "Another 14", "14 others" sets apart; "14 more" may be some of all. */
const moreOf = (claim: Claim, text: string): "another" | "more" | null => {
  const after = text.slice(claim.number.end, claim.number.end + 12);
  if (/^\W*more\b/i.test(after)) return "more";
  if (/^\W*others?\b/i.test(after)) return "another";
  return /\b(?:another|others?)\W*$/i.test(text.slice(claim.sentence.start, claim.number.start))
    ? "another"
    : null;
};

const LOCATIVE: ReadonlySet<string> = new Set(["in", "at", "near", "across", "hit", "off", "on"]);

/** The name of the place that stands in the count's own clause; null for none. */
const ownPlace = (claim: Claim): string | null =>
  claim.places.find(({ scope, relation }) => scope === "clause" && LOCATIVE.has(relation))?.text ??
  null;

/** Whether the count's own place is one that the document opens with. */
const sceneOf = ({ claims }: RoleContext, own: string | null): string => {
  if (own === null) return "no-scene";
  return claims[0]!.places.some(({ text, scope }) => text === own && scope !== "document") ||
    claims
      .slice(0, 3)
      .some(({ places }) => places.some(({ text, scope }) => text === own && scope === "title"))
    ? "known-scene"
    : "other-scene";
};

/** How the claim before stands: in one clause or sentence, next to it, or further off. */
const linkOf = (previous: Claim, claim: Claim): string => {
  if (previous.field !== claim.field) return "title";
  if (previous.clause.start === claim.clause.start) return "clause";
  if (previous.sentence.start === claim.sentence.start) return "sentence";
  return claim.sentence.start - previous.sentence.end <= 3 ? "next" : "far";
};

const NEARNESS: Readonly<Record<Whereabouts, string>> = {
  sentence: "near",
  next: "near",
  near: "near",
  far: "far",
  title: "far",
  behind: "behind",
  "behind-far": "behind",
};

/** A role that something has to speak for. */
export type ToldRole = Exclude<Role, "total">;

/** What speaks for each role. */
export interface RoleDescription extends Readonly<Record<ToldRole, Description>> {
  /** The chief sign of each, by name. */
  readonly cues: Readonly<Record<ToldRole, string>>;
}

/** What speaks for each role of the claim at `at`, where the claims before it have the roles of `before`. */
export const describeRole = (
  context: RoleContext,
  at: number,
  before: readonly Role[],
): RoleDescription => {
  const { claims, read, standings, said, anchor, ages, newest, leadGroup } = context;
  const claim = claims[at]!;
  const inTitle = claim.field === "title";
  const reading = inTitle ? read.title! : read.reading;
  const { text } = reading;
  const standing = standings[at]!;
  const previous = claims[at - 1];
  const link = previous ? linkOf(previous, claim) : "first";
  const roleBefore = before[at - 1] ?? "none";
  const group = groupOf(claim);
  const noun = nounOf(claim);
  const partCue = said.partCues[at]!;
  const saidCues = said.cues(at);
  const elsewhere = said.elsewhere(at);
  const added = said.added(at);
  const same = standing.sameBefore >= 0 ? before[standing.sameBefore]! : "none";
  const signs = subsetSigns(claim, text, saidCues);
  const [time] = claim.times;
  const near = time?.scope === "clause" || time?.scope === "sentence" ? "stated" : "inherited";
  // without a day of publication only a date in the sentence itself tells
  const age =
    anchor?.published !== true && near === "inherited"
      ? "untold"
      : ageWord(ages[at] ?? null, newest);
  const own = ownPlace(claim);
  const larger = findLarger(claims, at, (index) => index < at && before[index] === "background");
  const part: Description = (tell) => {
    // what its own words say needs no more
    if (claim.role === "part") {
      // "ten died, three in Lund and seven in Berg": each the whole of its place
      const ofThem = previous?.trace[0] === "of-whom-count";
      if (own !== null && claim.trace[0] === "and-count-elsewhere" && !ofThem)
        tell("said", "of-its-place");
      else tell("said", containerOf(claim, text, previous, larger));
      return;
    }
    tell("bias", "");
    if (partCue !== null) tell("cue", partCue);
    if (same !== "none") tell("same", same);
    tell("before", joinValues(roleBefore, link));
    if (previous?.measure === claim.measure) tell("before-like", joinValues(roleBefore, link));
    if (claim.value === 0) tell("zero", "");
    if (claim.value === 1) tell("one", "");
    tell("group", group);
    tell("noun", noun);
    tell("title", String(inTitle));
    const sentence = text.slice(claim.sentence.start, claim.number.start);
    if (DEFINITE.test(sentence)) tell("definite", "");
    if (larger === null) {
      tell("larger", "none");
      return;
    }
    const { claim: other, where } = larger;
    const nearness = NEARNESS[where];
    const pair = nounsOf(claim, other);
    tell("larger", where);
    tell("nearness", nearness);
    tell(nearness, pair);
    tell("pair", pair);
    tell("share", standing.share);
    tell(
      "speaker",
      claim.attribution.length === 0
        ? "own"
        : other.attribution[0]?.name === claim.attribution[0]!.name
          ? "same"
          : "other",
    );
    tell("place", own === null ? "none" : ownPlace(other) === own ? "same" : "other");
    tell("day", ages[at] === ages[larger.index] ? "same" : "other");
    for (const sign of signs) {
      tell("sign", sign);
      tell(nearness, sign);
    }
    const more = moreOf(claim, text);
    if (more !== null) tell(more, nearness);
  };
  const addition: Description = (tell) => {
    tell("bias", "");
    tell("cue", added ?? "none");
    if (claim.role === "part") tell("said-part", "");
  };
  const background: Description = (tell) => {
    tell("bias", "");
    if (elsewhere !== null) tell("cue", elsewhere);
    if (isLongStretch(time?.expression))
      tell("long-stretch", context.ofOneDay && at > 0 ? group : "of-many-days");
    if (claim.reality === "planned") tell("planned", "");
    else {
      tell("age", age);
      tell(near, age);
      tell(group, age);
      tell(sceneOf(context, own), joinValues(near, age));
    }
    tell("before", joinValues(roleBefore, link));
    if (same !== "none") tell("same", same);
    if (claim.role === "part") tell("said-part", "");
    if (inTitle) tell("title", "");
    if (claim.attribution.length > 0) tell("spoken", "");
    tell("time", time?.expression.kind ?? "none");
    tell("place", own === null ? "none" : "own");
    const sentence = sentenceAt(reading.sentences, claim.number.start);
    if (sentence === null) return;
    const { classes, clauses } = shapeOf(sentence);
    const { tokens } = sentence;
    let token = 0;
    const from = claim.qualified?.start ?? claim.number.start;
    while (token + 1 < tokens.length && tokens[token + 1]!.start <= from) token++;
    const clause = clauseAt(clauses, token);
    const position = positionOf(sentence.index, reading.sentences.length);
    const tense = tenseOf(clause, classes, tokens);
    const ground = groundOf(claim, sentence, token, text, saidCues);
    tell("clause", clause.kind);
    tell("tense", tense);
    tell("position", position);
    tell("lead", joinValues(leadGroup, group));
    tell("ground", ground);
    tell(ground, leadGroup === group ? "same" : leadGroup);
    if (isHabitual(claim, text, saidCues)) tell("habitual", "");
    if (pointsBack(claim, text)) tell("points-back", roleBefore);
    const occasion = occasionOf(claim, text, saidCues);
    if (occasion !== null) tell("occasion", occasion);
    if (standing.isFirst) tell("first", position);
  };
  const isEarlier = age === "weeks" || age === "months" || age === "years";
  const cues = {
    part: partCue ?? signs[0] ?? "contained",
    new: added ?? "added",
    background: isEarlier ? "earlier-day" : (elsewhere ?? "set-beside"),
  };
  return { part, new: addition, background, cues };
};
