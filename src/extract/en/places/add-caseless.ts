// Adds what may be names in a text whose letters are all large or all small.
import type { PlaceMention } from "../../../model/claim.ts";
import type { Token } from "../../../model/reading.ts";
import { nounOf } from "../lexicon/nouns.ts";
import { classesOfWord } from "../word-classes.ts";
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
  const relation = PREPOSITIONS.get(lower) ?? (STRIKING.has(lower) ? "hit" : undefined);
  if (relation === undefined) return;
  let first = at + 1;
  let hint: PlaceMention["hint"];
  for (let steps = 0; steps < 6 && first < tokens.length; steps++) {
    const token = tokens[first]!;
    if (kindOf(token) && tokens[first + 1]?.lower === "of") {
      hint = kindOf(token);
      first += 2;
    } else if (
      MODIFIERS.has(token.lower) ||
      DEMONYMS.has(token.lower) ||
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
    next !== undefined &&
    kindOf(next) === undefined &&
    (BODIES.has(next.lower) || FACILITIES.has(next.lower));
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
  const whole = isScene
    ? "hit"
    : isTellers
      ? "told-in"
      : isBody
        ? "facility"
        : isModifier
          ? "modifier"
          : relation;
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

/** A word that is none of the small words that go on with a sentence. */
export const isPlain = (token: Token): boolean =>
  classesOfWord(token.lower) === 0 && !PREPOSITIONS.has(token.lower) && !NO_PLACES.has(token.lower);

/** Endings of plain nouns and verbs, by which a word of a text without case is no name. */
const LIKE_A_NOUN =
  /(?:ing|ed|tion|sion|ment|ness|ity|ence|ance|ism|ists?|ers|tors?|als|ly|ive|ous|ful|ship|hood|ies|ages?|ics?|ody|ice|ath|ail|ases?|life|ial|cal)$/;

/** Whether the word at `end` may belong to the name that begins at `first`, in a text without case. */
const mayGoOn = (tokens: readonly Token[], first: number, end: number): boolean => {
  const token = tokens[end]!;
  if (token.kind !== "word" || PREPOSITIONS.has(token.lower)) return false;
  const isInner = end > first && NAME_ENDINGS.has(token.lower);
  if (isInner && tokens[end - 1] !== undefined && kindOf(token) === undefined) return true;
  if (NAME_STARTERS.has(token.lower)) return true;
  if (NO_PLACES.has(token.lower) || DEMONYMS.has(token.lower) || kindOf(token) !== undefined)
    return token.lower === "city" && end > first;
  if (FACILITIES.has(token.lower) || BODIES.has(token.lower) || HAPPENINGS.has(token.lower))
    return false;
  return classesOfWord(token.lower) === 0;
};

/** How a word stands that no preposition leads. */
export const bareRelation = (tokens: readonly Token[], at: number): string => {
  const next = tokens[at + 1];
  if (next?.kind !== "word") return "bare";
  return (classesOfWord(next.lower) & VERB) !== 0 ? "subject" : "bare";
};

/** A word of a text without case that is no plain word, as far as is known: the gazetteer may know it. */
export const mayBeBareName = (token: Token): boolean =>
  token.text.length > 3 &&
  !NO_PLACES.has(token.lower) &&
  !HAPPENINGS.has(token.lower) &&
  !MODIFIERS.has(token.lower) &&
  !FACILITIES.has(token.lower) &&
  !BODIES.has(token.lower) &&
  !KIND_NOUNS.has(token.lower) &&
  !TITLES.has(token.lower) &&
  classesOfWord(token.lower) === 0;
