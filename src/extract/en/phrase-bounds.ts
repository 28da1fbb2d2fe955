// Tells where the noun phrase of a count begins, goes on or ends: by nouns ahead, verbs of its own, owners, brackets.
import { WORD } from "../clauses.ts";
import { lowerAt, type Frame } from "./frame.ts";
import { complementsOf } from "./lexicon/complements.ts";
import { headNounOf } from "./lexicon/nouns.ts";
import { FORM } from "./lexicon/verb-forms.ts";
import type { VerbForm } from "./lexicon/verbs.ts";
import { WordSet, wordTest } from "./word-sets.ts";
/** Words of time that no noun phrase of people goes over. */
export const TIME_WORDS = new WordSet(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight
  late early last this next ago mon tue wed thu fri sat sun sunday's each apiece alone`
    .trim()
    .split(/\s+/),
);
/** What ends a noun phrase. */
export const ENDS =
  WORD.auxiliary | WORD.pronoun | WORD.subordinator | WORD.relative | WORD.including;

/** Whether an abbreviation in brackets opens at `at`, with a noun after it. */
export const isShortName = (frame: Frame, at: number): boolean => {
  const inner = frame.tokens[at + 1];
  return (
    inner?.kind === "word" &&
    inner.text !== inner.lower &&
    frame.tokens[at + 2]?.text === ")" &&
    (frame.nouns[at + 3] ?? null) !== null
  );
};

/** Whether a percentage in brackets opens at `at`. */
export const isShare = ({ tokens }: Frame, at: number): boolean =>
  tokens[at + 1]?.kind === "number" && tokens[at + 2]?.text === "%" && tokens[at + 3]?.text === ")";

const GROUPS = wordTest(
  /^(?:family|group|crew|team|party|band|batch|busload|boatload|convoy|couple|class|handful)$/,
);

/** "a family of five": where the group begins that the number tells the size of. */
export const groupStart = (frame: Frame, first: number): number => {
  if (lowerAt(frame, first - 1) !== "of" || !GROUPS.has(frame.tokens[first - 2])) return first;
  for (let i = first - 3; i >= 0 && i >= first - 5; i--)
    if ((frame.classes[i]! & WORD.determiner) !== 0) return i;
  return first - 2;
};

/** Whether the words from `at` complete the verb: taking | refuge in. */
export const isCompletedBy = (frame: Frame, { verb }: VerbForm, at: number): boolean =>
  complementsOf(verb.lemma).some(
    ({ words, pairs }) =>
      words.has(lowerAt(frame, at)) ||
      // "requiring medical treatment"
      (words.has(lowerAt(frame, at + 1)) && frame.classes[at] === 0 && frame.nouns[at] === null) ||
      pairs.has(`${lowerAt(frame, at)} ${lowerAt(frame, at + 1)}`),
  );

/** "13 million face hunger", against "the 1600 block of": an object follows at once. */
export const takesObject = (frame: Frame, at: number): boolean =>
  frame.tokens[at]?.kind === "word" &&
  (frame.classes[at]! & (ENDS | WORD.preposition | WORD.coordinator | WORD.finite)) === 0;

/** "join", "flee": no noun is spelt so. */
export const isVerbOfMany = ({ verb }: VerbForm): boolean => ACTIVE.holds(verb.lemma);

/** Past forms that are no participle, or of verbs that have no passive of people. */
export const isActive = ({ verb, forms }: VerbForm): boolean =>
  (forms & FORM.past) !== 0 &&
  (forms & (FORM.base | FORM.present)) === 0 &&
  ((forms & FORM.participle) === 0 || ACTIVE.holds(verb.lemma));
const ACTIVE = new WordSet(
  "chant shout throw hurl wave join attend march rally protest demonstrate clash cross enter arrive flee".split(
    " ",
  ),
);

/** Whether the 's at `at` marks an owner and not a form of be: a noun follows. */
export const isOwner = (frame: Frame, at: number): boolean => {
  const next = frame.tokens[at + 1];
  if (next?.kind === "number") return true;
  if (next?.kind !== "word") return false;
  return frame.nouns[at + 1] !== null || (frame.classes[at + 1]! & ~WORD.adjective) === 0;
};

/** Whether an adverb with a participle or state and a noun follow the word at `i`. */
export const describesFurther = (frame: Frame, i: number): boolean =>
  lowerAt(frame, i + 1).endsWith("ly") &&
  (frame.states[i + 2] ?? null) !== null &&
  (frame.nouns[i + 3] ?? null) !== null;

/** Whether a noun stands after more describing words, before anything that ends a noun phrase. */
export const nounAhead = (frame: Frame, from: number, limit: number): boolean => {
  for (let i = from; i < limit && i < from + 3; i++) {
    const token = frame.tokens[i]!;
    if (token.kind !== "word") return false;
    const bits = frame.classes[i]!;
    if (TIME_WORDS.has(token) || token.lower === "deep" || token.lower === "alive") return false;
    // "confirmed or probable cases"
    if (token.lower === "or" && i === from) return nounAhead(frame, from + 1, limit);
    if ((bits & (ENDS | WORD.preposition | WORD.determiner | WORD.coordinator)) !== 0) return false;
    if (frame.nouns[i]) return true;
    // "6,000 newly displaced lack shelter"
    if (((frame.verbs[i]?.forms ?? 0) & (FORM.base | FORM.present)) !== 0) return false;
    if (frame.states[i] !== null) continue;
    if ((bits & WORD.adverb) !== 0) {
      if (i === from) return false;
      continue;
    }
    if ((bits & (WORD.participle | WORD.gerund | WORD.finite)) !== 0) continue;
    return true;
  }
  return false;
};

/** "one Kurdish border guard officer": whether a word for a person still stands ahead in the same phrase. */
export const personAhead = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 3; i++) {
    if (frame.tokens[i]!.kind !== "word") return false;
    const noun = frame.nouns[i];
    if (
      noun &&
      (noun.kind === "person" || noun.kind === "guard" || noun.kind === "force") &&
      !noun.plural
    )
      return true;
    if (frame.verbs[i] || frame.states[i]) return false;
    if ((frame.classes[i]! & (ENDS | WORD.preposition | WORD.coordinator | WORD.finite)) !== 0)
      return false;
  }
  return false;
};

/** After "and" or "or" at `at`: the token of a noun or adjective that belongs to the same phrase; -1 for none. */
export const joinedNoun = (frame: Frame, at: number, head: number, described: boolean): number => {
  const next = at + 1;
  const token = frame.tokens[next];
  if (token?.kind !== "word" || frame.tokens[at]!.lower === "but") return -1;
  const bits = frame.classes[next]!;
  if ((bits & (ENDS | WORD.preposition | WORD.determiner | WORD.number)) !== 0) return -1;
  if (head >= 0) {
    const noun = headNounOf(token.lower);
    if (!noun || frame.verbs[next]) {
      // "women and young children"
      const after = frame.tokens[next + 1];
      const second = after?.kind === "word" ? headNounOf(after.lower) : null;
      if (
        second?.plural &&
        frame.nouns[head] &&
        second.kind === frame.nouns[head].kind &&
        (bits & (WORD.finite | WORD.participle)) === 0 &&
        !frame.verbs[next]
      )
        return next + 1;
      return -1;
    }
    // another subject begins: "12 people and police said"
    if (!noun.plural || noun.kind === "guard") return -1;
    const after = frame.tokens[next + 1];
    if (
      after &&
      frame.verbs[next + 1] &&
      (frame.classes[next + 1]! & WORD.finite) !== 0 &&
      noun.kind === "other"
    )
      return -1;
    return next;
  }
  return described && nounAhead(frame, next, next + 3) ? next : -1;
};
