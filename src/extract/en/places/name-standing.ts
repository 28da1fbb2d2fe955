// Reads how a name stands in its sentence from the words to its left and to its right.
import type { PlaceMention } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import { classesOfWord } from "../word-classes.ts";
import { wordSet, wordTest } from "../word-sets.ts";
import type { CaseStyle } from "./collector.ts";
import { DEMONYMS } from "./demonyms.ts";
import { isCapital } from "./name-spans.ts";
import {
  BODIES,
  FACILITIES,
  HAPPENINGS,
  KIND_NOUNS,
  MODIFIERS,
  NEARNESS,
  PARTS_OF,
  PREPOSITIONS,
  SAYING,
  SIDES,
  STRIKES,
  STRIKING,
  TITLES,
} from "./place-words.ts";

export const VERB = WORD.auxiliary | WORD.finite;

/** "Flood-hit", "riot-torn": any such word may stand before a name. */
const STRUCK_BY = wordTest(/-(?:hit|torn|ravaged|prone|stricken|affected|ridden)$/);

export const isModifierWord = (token: Token): boolean =>
  MODIFIERS.has(token) || STRUCK_BY.has(token);

/** Words that tell of a place that it is beside the one that the report is about. */
const NEXT_TO = wordTest(/^(?:nearby|neighbou?ring|adjacent)$/);

export interface Left {
  readonly relation: string | null;
  readonly hint?: PlaceMention["hint"];
  /** The token before all that belongs to the name's phrase. */
  readonly at: number;
  readonly joins: "and" | "," | "'s" | null;
  /** Whether a compass point stands before the name: "southern Peru". */
  readonly isPart?: boolean;
}

/** The kind of place that the token is a noun for. */
export const kindOf = (token: Token | undefined): PlaceMention["hint"] =>
  token === undefined ? undefined : (KIND_NOUNS.get(token) as PlaceMention["hint"]);

/** "The toll for", "its figure for": what is counted there. */
const TALLIES = /^(?:toll|figures?|count|total|tally|number|estimate)$/;

export const PLURAL_KINDS =
  /^(?:cities|towns|villages|provinces|states|regions|districts|counties)$/;

/** "In 12 cities of", "in several towns of": many places in the one that is named, and not "the cities of". */
const countsPlaces = (tokens: readonly Token[], at: number): boolean =>
  PLURAL_KINDS.test(tokens[at]?.lower ?? "") && !hasArticle(tokens, at - 2, at);

/** Words for a way that stands at the place it leads to. */
const GATES = /^(?:leading|entrance|gateway|road|highway)$/;

/** What stands before the place of what happened. */
const SCENES: ReadonlySet<string> = new Set(["in", "at", "near", "off", "on"]);

/** "The crash occurred near", "took place on Sunday in": what follows is the scene. */
const OCCURRED = wordSet(
  `occurred happened place unfolded transpired derailed capsized sank overturned crashed collided exploded detonated
  erupted`,
);

/** What goes so into a place, or through it, strikes it: "slammed into the village of". */
const RAMMING = wordSet(
  `slammed crashed smashed ploughed plowed swept tore ripped raged roared fell plunged barrelled barreled rammed hurtled
  burst`,
);

const REGIONS = wordSet("region regions province state district stretch corner swathe");

const TAKING = wordSet("took take takes taken taking");

/** Small words and days between these and the preposition. */
const WHEN = wordSet(
  `on at late early in the around about just a a.m p.m am pm . , morning afternoon evening night midnight dawn yesterday today
  monday tuesday wednesday thursday friday saturday sunday`,
);

const isOccurring = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
    const token = tokens[before]!;
    if (OCCURRED.has(token)) return token.lower !== "place" || TAKING.has(tokens[before - 1]);
    if (!WHEN.has(token) && token.kind !== "number") return false;
  }
  return false;
};

const FLEEING = /^(?:flee|flees|fled|fleeing|escape|escaped|escaping)$/;

/** What one flees from, and the small words with it. */
const FLED =
  /^(?:war|conflict|violence|fighting|poverty|persecution|unrest|hunger|famine|bombing|civil|and|or|the|a)$/;

/** Whether the words before `at` tell of those who flee: "fleeing war and hunger". */
const isFleeing = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const { lower, kind } = tokens[before]!;
    if (FLEEING.test(lower)) return true;
    if (kind === "word" && !FLED.test(lower)) return false;
  }
  return false;
};

/** "The attack in Halba", which is spoken of as known, is that of the report; "since the attack in" is another. */
const isTheEvent = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  EVENTS.has(tokens[at]) &&
  tokens[at - 1]!.lower === "the" &&
  !isEarlier(tokens, at - 1) &&
  (at < 2 || !PREPOSITIONS.has(tokens[at - 2]));

const EVENTS = wordSet(
  `attack blast explosion bombing shooting stabbing crash accident collision derailment fire blaze stampede massacre
  ambush landslide mudslide avalanche shipwreck collapse tragedy`,
);

const COMPASS = wordSet(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west",
);

/** "In the north of": the compass point at `at` is a part of what follows. */
const isPartOf = (tokens: readonly Token[], at: number): boolean =>
  at > 1 &&
  COMPASS.has(tokens[at]) &&
  tokens[at - 1]!.lower === "the" &&
  PREPOSITIONS.get(tokens[at - 2]) === "in";

/** Whether the token is a small word that no other is joined by. */
const isPlainWord = (token: Token): boolean =>
  !isCapital(token) &&
  classesOfWord(token.lower) === 0 &&
  !PREPOSITIONS.has(token) &&
  !STRIKING.has(token);

/** What stands before a name that begins at `at`: its preposition, the noun for its kind, what joins it. */
export const readLeft = (tokens: readonly Token[], at: number, style: CaseStyle): Left => {
  let before = at - 1;
  let hint: PlaceMention["hint"];
  let relation: string | null = null;
  if (tokens[before]?.text === "," && kindOf(tokens[before - 1]) && before > 1) {
    hint = kindOf(tokens[before - 1]);
    before -= 2;
  } else if (tokens[before]?.lower === "of") {
    const head = tokens[before - 1];
    if (countsPlaces(tokens, before - 1))
      return { relation: "across", at: before - 1, joins: null };
    if (kindOf(head)) {
      hint = kindOf(head);
      before -= 2;
      if (head?.lower === "capital") hint = "settlement";
      // "the New York state city of"
      if (kindOf(tokens[before]) && isCapital(tokens[before - 1])) before--;
    } else if (isPartOf(tokens, before - 1)) {
      // "in the north of Halba" is in it
      before -= 3;
    } else if (head !== undefined && NEARNESS.has(head)) {
      return { relation: "near", at: before - 1, joins: null };
    } else if (head !== undefined && (PARTS_OF.has(head) || head.kind === "number")) {
      before -= 2;
      relation = head.lower === "outskirts" || head.lower === "border" ? "near" : null;
    } else {
      const isOfficial = head !== undefined && (BODIES.has(head) || TITLES.has(head));
      return { relation: isOfficial ? "official" : "of", at: before, joins: null };
    }
  } else if (kindOf(tokens[before]) && tokens[before]!.text === tokens[before]!.lower) {
    hint = kindOf(tokens[before]);
    before--;
  }
  let isBeside = false;
  const skipModifiers = (): void => {
    for (let skipped = 0; before >= 0 && skipped < 6; skipped++) {
      const token = tokens[before]!;
      if (NEXT_TO.has(token)) isBeside = true;
      const isModifier =
        token.kind === "word" &&
        (isModifierWord(token) ||
          (DEMONYMS.has(token) && (isCapital(token) || style === "none")) ||
          // "in the satellite towns of Halba"
          (hint !== undefined && style === "mixed" && skipped < 2 && isPlainWord(token)));
      if (!isModifier) return;
      before--;
    }
  };
  skipModifiers();
  // "hit a hilly region of southern Peru"
  if (
    before < at - 1 &&
    tokens[before]?.lower === "of" &&
    (PARTS_OF.has(tokens[before - 1]) || REGIONS.has(tokens[before - 1]))
  ) {
    before -= 2;
    skipModifiers();
  }
  const token = tokens[before];
  if (token === undefined) return { relation, at: -1, joins: null, ...(hint ? { hint } : {}) };
  const isPart = hint === undefined && SIDES.has(tokens[at - 1]);
  const found = { at: before, ...(hint ? { hint } : {}), ...(isPart ? { isPart } : {}) };
  if (token.lower === "'s" || token.text === "’" || token.text === "'")
    return { ...found, relation, joins: "'s" };
  if (token.lower === "and" || token.lower === "or" || token.text === "&")
    return { ...found, relation, joins: "and" };
  if (token.text === "," || token.text === "/") return { ...found, relation, joins: "," };
  const preposition = token.kind === "word" ? PREPOSITIONS.get(token) : undefined;
  if (preposition !== undefined) {
    const head = tokens[before - 1];
    const isNear =
      (preposition === "from" || preposition === "to" || preposition === "of") &&
      head !== undefined &&
      (NEARNESS.has(head) || head.lower === "close");
    const isTold = preposition === "for" && head !== undefined && TALLIES.test(head.lower);
    // "a checkpoint leading into Kassel" stands there
    const isGate = preposition === "to" && head !== undefined && GATES.test(head.lower);
    // "people fleeing war in Peru" are there no more
    const isFled = preposition === "in" && isFleeing(tokens, before);
    const isStruck = preposition === "on" && head !== undefined && STRIKES.has(head);
    const isScene =
      SCENES.has(preposition) &&
      (isOccurring(tokens, before) || (preposition !== "on" && isTheEvent(tokens, before - 1)));
    const isRammed =
      RAMMING.has(head) &&
      (token.lower === "into" || (hint !== undefined && preposition === "through"));
    const held =
      relation ??
      (isRammed
        ? "hit"
        : isScene
          ? "scene"
          : isNear
            ? "near"
            : isFled
              ? "from"
              : isGate
                ? "at"
                : isStruck
                  ? "hit"
                  : isTold
                    ? "in"
                    : isBeside && preposition === "in"
                      ? "nearby"
                      : preposition);
    return { ...found, relation: held, joins: null };
  }
  if (token.kind === "word" && STRIKING.has(token))
    return { ...found, relation: relation ?? "hit", joins: null };
  return { ...found, relation, joins: null };
};

/** "Kabul car bombing", "West Africa's Ebola epidemic": what happened at the place is told right after it. */
export const happensAfter = (tokens: readonly Token[], end: number): boolean => {
  for (let at = end; at < Math.min(tokens.length, end + 3); at++) {
    const token = tokens[at]!;
    if (token.lower === "'s" && at === end) continue;
    if (token.kind !== "word" || PREPOSITIONS.has(token)) return false;
    if (HAPPENINGS.has(token)) return true;
    if ((classesOfWord(token.lower) & VERB) !== 0 || token.lower === "and") return false;
  }
  return false;
};

/** Words before the name of what happened before: "after the Lima earthquake", "in the wake of", "since the". */
const EARLIER =
  /^(?:after|before|since|following|aftermath|wake|anniversary|response|retaliation|revenge|backdrop)$/;

/** Small words between these and the name. */
const BETWEEN = /^(?:the|of|to|for|a|an|deadly|recent|last|week|year|'s|\d{4})$/;

/** Whether what happened at the name that begins at `at` is told as the cause or the time of something else. */
export const isEarlier = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const { lower } = tokens[before]!;
    if (EARLIER.test(lower)) return true;
    if (!BETWEEN.test(lower)) return false;
  }
  return false;
};

/** Whether nothing but the mark of a list stands before the token. */
const opens = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || (at < 3 && tokens[at - 1]!.kind !== "word" && opens(tokens, at - 1));

/** How a name without a preposition stands, by what follows it. */
export const readRight = (tokens: readonly Token[], at: number, end: number): string => {
  const next = tokens[end];
  const isFirst = opens(tokens, at);
  if (next === undefined) return isFirst ? "heading" : "other";
  const after = tokens[end + 1];
  if (happensAfter(tokens, end)) return "hit";
  if (next.lower === "which" || (next.text === "," && after?.lower === "which")) return "subject";
  if (next.lower === "'s" || next.text === "’" || next.text === "'") {
    const owned = tokens[end + 1];
    return owned !== undefined && (BODIES.has(owned) || TITLES.has(owned))
      ? "official"
      : "possessive";
  }
  // "the worst hit is Halba, where two died"
  if ((next.text === "," && after?.lower === "where") || next.lower === "where") return "in";
  if (next.kind === "word") {
    if (SAYING.has(next)) return "speaker";
    if (BODIES.has(next) || TITLES.has(next)) return "official";
    if (FACILITIES.has(next)) return "facility";
    if (isFirst && isCapital(next)) return "heading";
  }
  if (isFirst && (next.text === ":" || next.text === "-" || next.text === "–" || next.text === "—"))
    return "heading";
  if (next.kind === "word" && (classesOfWord(next.lower) & VERB) !== 0) return "subject";
  return isFirst ? "subject" : "modifier";
};

/** "Halba, a town in the north": the kind that is told after a comma. */
export const kindInApposition = (tokens: readonly Token[], end: number): PlaceMention["hint"] => {
  if (tokens[end]?.text !== "," || !/^(?:an?|the)$/.test(tokens[end + 1]?.lower ?? ""))
    return undefined;
  for (let at = end + 2; at < Math.min(tokens.length, end + 7); at++) {
    const token = tokens[at]!;
    if (token.kind !== "word" || PREPOSITIONS.has(token)) return undefined;
    const hint = kindOf(token);
    if (hint !== undefined) return token.lower === "capital" ? "settlement" : hint;
  }
  return undefined;
};

const SHELTERED = wordSet("refugee displacement displaced idp migrant");

/** The kind that is told right after the name: "Yoro province". */
export const kindAfter = (tokens: readonly Token[], end: number): PlaceMention["hint"] => {
  // "Halba refugee camp"
  if (tokens[end + 1]?.lower === "camp" && SHELTERED.has(tokens[end])) return "settlement";
  const hint = kindOf(tokens[end]);
  return hint === "country" || tokens[end]?.lower === "port" ? undefined : hint;
};

/** Whether an article stands in that stretch of tokens. */
export const hasArticle = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at < to; at++)
    if (/^(?:the|an?)$/.test(tokens[at]!.lower)) return true;
  return false;
};
