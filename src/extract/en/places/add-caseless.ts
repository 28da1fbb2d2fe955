// Adds what may be names in a text whose letters are all large or all small.
import type { PlaceMention } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { nounOf } from "../lexicon/nouns.ts";
import { classesOfWord } from "../word-classes.ts";
import { wordSet } from "../word-sets.ts";
import { Collector } from "./collector.ts";
import { DEMONYMS } from "./demonyms.ts";
import { VERB, happensAfter, isEarlier, kindOf } from "./name-standing.ts";
import { LOCATIVE } from "./name-spans.ts";
import { isTellersPlace } from "./teller-places.ts";
import {
  BODIES,
  FACILITIES,
  HAPPENINGS,
  KIND_NOUNS,
  MODIFIERS,
  NAME_ENDINGS,
  NAME_STARTERS,
  NO_PLACES,
  PREPOSITIONS,
  STRIKING,
  TITLES,
} from "./place-words.ts";

/** In a text without case, whatever follows a preposition may be a name, of one word up to four. */
export const addCaseless = (collector: Collector, at: number): void => {
  const { tokens } = collector;
  const { lower } = tokens[at]!;
  if (lower === "'s") {
    addOwned(collector, at);
    return;
  }
  const relation = PREPOSITIONS.meaningOf(lower) ?? (STRIKING.holds(lower) ? "hit" : undefined);
  if (relation === undefined) return;
  let first = at + 1;
  let hint: PlaceMention["hint"];
  for (let steps = 0; steps < 6 && first < tokens.length; steps++) {
    const token = tokens[first]!;
    if (kindOf(token) && tokens[first + 1]?.lower === "of") {
      hint = kindOf(token);
      first += 2;
    } else if (
      MODIFIERS.has(token) ||
      DEMONYMS.has(token) ||
      /-(?:\p{L}+ed|hit|torn|prone|infested)$/u.test(token.lower)
    )
      first++;
    else break;
  }
  let end = first;
  while (end < tokens.length && end - first < 4 && mayGoOn(tokens, first, end)) end++;
  if (end === first) return;
  // "in guatemala city"
  const ending = end - first > 1 ? kindOf(tokens[end - 1]) : undefined;
  const kind = hint ?? ending ?? kindOf(tokens[end]);
  const next = tokens[end];
  const isBody =
    next !== undefined && kindOf(next) === undefined && (BODIES.has(next) || FACILITIES.has(next));
  // "in the Accra aftermath": the name only tells which
  const isModifier =
    next !== undefined && !isBody && kind === undefined && next.kind === "word" && isPlain(next);
  const isName =
    end - first === 1 &&
    first === at + 1 &&
    !isModifier &&
    tokens[first]!.text.length > 3 &&
    !LIKE_A_NOUN.test(tokens[first]!.lower) &&
    nounOf(tokens[first]!.lower) === null;
  // "in the Accra riots", "from Halba, where": what happened is told to be there
  const isWhere =
    relation !== "near" &&
    (next?.lower === "where" || (next?.text === "," && tokens[end + 1]?.lower === "where"));
  const isScene = isWhere || (happensAfter(tokens, end) && !isEarlier(tokens, first));
  const isTellers = LOCATIVE.has(relation) && isTellersPlace(tokens, at, end);
  // "in halba near karem, where": the second only tells where the first lies
  const isBeside =
    relation === "near" && at > 0 && locativeEndingAt(collector, tokens[at - 1]!.end) !== undefined;
  const whole = isScene
    ? "hit"
    : isBeside
      ? "beside"
      : isTellers
        ? "told-in"
        : isBody
          ? "facility"
          : isModifier
            ? "modifier"
            : relation;
  // "at karem in halba": the second may hold the first
  if (relation === "in" && at > 0)
    locativeEndingAt(collector, tokens[at - 1]!.end)?.within.push(
      collector.text.slice(tokens[first]!.start, tokens[end - 1]!.end),
    );
  for (let last = end; last > first; last--)
    collector.add(first, last, {
      relation: last === end ? whole : "modifier",
      certain:
        last === end &&
        !isBody &&
        (kind !== undefined || (isName && (isWhere || relation === "in" || relation === "at"))),
      ...(kind ? { hint: kind } : {}),
    });
};

const locativeEndingAt = ({ found }: Collector, end: number) =>
  found.findLast((place) => place.end === end && LOCATIVE.has(place.relation));

/** "In halba's karem area": what is the town's stands as the town does, which only holds it. */
const addOwned = (collector: Collector, at: number): void => {
  const { tokens, text } = collector;
  // in dirty text the mark stands twice
  const nameEnd = tokens[at - 1]?.text === "'" ? at - 2 : at - 1;
  const holder = nameEnd < 0 ? undefined : locativeEndingAt(collector, tokens[nameEnd]!.end);
  if (holder === undefined) return;
  let end = at + 1;
  while (end < tokens.length && end - at - 1 < 4 && mayGoOn(tokens, at + 1, end)) end++;
  const kind = kindOf(tokens[end]);
  if (end === at + 1 || kind === undefined) return;
  const { relation } = holder;
  holder.relation = "container";
  collector.add(at + 1, end, { relation, hint: kind, certain: true }, [
    text.slice(holder.start, holder.end),
  ]);
};

/** A word that is none of the small words that go on with a sentence. */
export const isPlain = (token: Token): boolean =>
  classesOfWord(token.lower) === 0 && !PREPOSITIONS.has(token) && !NO_PLACES.has(token);

/** Endings of plain nouns and verbs, by which a word of a text without case is no name. */
const LIKE_A_NOUN =
  /(?:ing|ed|tion|sion|ment|ness|ity|ence|ance|ism|ists?|ers|tors?|als|ly|ive|ous|ful|ship|hood|ies|ages?|ics?|ody|ice|ath|ail|ases?|life|ial|cal)$/;

/** Whether the word at `end` may belong to the name that begins at `first`, in a text without case. */
const mayGoOn = (tokens: readonly Token[], first: number, end: number): boolean => {
  const token = tokens[end]!;
  if (token.kind !== "word" || PREPOSITIONS.has(token)) return false;
  const isInner = end > first && NAME_ENDINGS.has(token);
  if (isInner && tokens[end - 1] !== undefined && kindOf(token) === undefined) return true;
  if (NAME_STARTERS.has(token)) return true;
  if (NO_PLACES.has(token) || DEMONYMS.has(token) || kindOf(token) !== undefined)
    return token.lower === "city" && end > first;
  if (FACILITIES.has(token) || BODIES.has(token) || HAPPENINGS.has(token)) return false;
  return classesOfWord(token.lower) === 0;
};

/** Bodies of a place, by plain words that a text without case does not use for more. */
const SAID_BY = wordSet("police officials authorities government");

/** How a word stands that no preposition leads. */
export const bareRelation = (tokens: readonly Token[], at: number): string => {
  const next = tokens[at + 1];
  if (next?.kind !== "word") return "bare";
  if (BODIES.has(next) && SAID_BY.has(next)) return "official";
  return (classesOfWord(next.lower) & VERB) !== 0 ? "subject" : "bare";
};

/** A word of a text without case that is no plain word, as far as is known: the gazetteer may know it. */
export const mayBeBareName = (token: Token): boolean =>
  token.text.length > 3 &&
  !NO_PLACES.has(token) &&
  !HAPPENINGS.has(token) &&
  !MODIFIERS.has(token) &&
  !FACILITIES.has(token) &&
  !BODIES.has(token) &&
  !KIND_NOUNS.has(token) &&
  !TITLES.has(token) &&
  classesOfWord(token.lower) === 0;
