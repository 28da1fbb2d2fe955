// Reads whose word it is where a participle or a set phrase tells it: "according to", "citing", "confirmed by", "as per".
import { WORD } from "../../clauses.ts";
import { WordSet } from "../word-sets.ts";
import {
  isApposition,
  isCapital,
  phraseAfter,
  phraseBefore,
  type Phrase,
  type Words,
} from "./noun-phrases.ts";
import { looksLikeParty } from "./speaker-phrases.ts";
import { BY_PARTICIPLES, CARRYING, CITING } from "./speech-words.ts";
import type { Speech } from "./speech.ts";
import { isQuote } from "./what-is-said.ts";

/** "according to the police, 12 died". */
export const readAccording = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  if (tokens[at + 1]?.lower !== "to") return null;
  const phrase = phraseAfter(words, at + 2);
  if (!phrase) return null;
  let last = phrase.last;
  let apposition: Phrase | null = null;
  if (tokens[last]?.text === ",") {
    let end = last + 1;
    while (end < tokens.length && !/^[,;.:!?"“”—–]$/.test(tokens[end]!.text)) end++;
    if (
      tokens[end]?.text !== undefined &&
      isCapital(tokens[phrase.last - 1]) &&
      isApposition(words, last + 1, end) &&
      at > 0
    ) {
      apposition = { first: last + 1, last: end };
      last = end;
    }
  }
  const opens =
    at === 0 ||
    (at === 1 && tokens[0]!.kind !== "word") ||
    (/^(?:and|but|while|however|meanwhile|,)$/.test(tokens[at - 1]!.lower) && at < 3);
  const stop = tokens[last]?.text;
  const side = opens ? "after" : stop === "," ? "around" : "before";
  return {
    speaker: phrase,
    apposition,
    manner: "according-to",
    verb: at,
    first: at,
    last,
    side,
    isNested: false,
    listener: null,
  };
};

/** "revised its count, with Ruiz saying": the phrase between `with` and the participle at a place; null for none. */
const companion = (words: Words, participle: number): Phrase | null => {
  const before = phraseBefore(words, participle);
  if (!before) return null;
  for (let at = participle - 1; at >= before.first - 1 && at >= 0; at--)
    if (words.tokens[at]!.lower === "with" && at < participle - 1)
      return { first: at + 1, last: participle };
  return null;
};

/** "as per the police": as "according to"; "as per the plan" names nobody. */
export const readPer = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  if (tokens[at - 1]?.lower !== "as") return null;
  const phrase = phraseAfter(words, at + 1);
  if (!phrase || !looksLikeParty(words, phrase)) return null;
  return {
    speaker: phrase,
    apposition: null,
    manner: "according-to",
    verb: at,
    first: at - 1,
    last: phrase.last,
    side: at <= 2 ? "after" : "before",
    isNested: false,
    listener: null,
  };
};

/** How far behind a participle its "by" may stand, in tokens. */
const AGENT_REACH = 4;

/** The place of "by" after a participle: "confirmed on Monday by", "declared missing by"; -1 for none. */
const agentAfter = ({ tokens, classes }: Words, participle: number): number => {
  const declared = tokens[participle]!.lower === "declared";
  for (let at = participle + 1; at < tokens.length && at < participle + AGENT_REACH; at++) {
    if (tokens[at]!.lower === "by") return at;
    const bits = classes[at]!;
    if (!declared && (bits & (WORD.auxiliary | WORD.finite)) !== 0 && !isCapital(tokens[at]))
      return -1;
  }
  return -1;
};

/** How a thing is said: "by telephone", "by email". */
const MEANS = new WordSet(
  "telephone phone email e-mail text video radio fax satellite letter post text-message".split(" "),
);

/** "citing hospital sources", "quoted by Interfax", "12 deaths reported by the ministry". */
export const readParticiple = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  const token = tokens[at]!;
  const { lower } = token;
  if (CITING.has(token)) {
    const phrase = phraseAfter(words, at + 1);
    if (!phrase || !looksLikeParty(words, phrase)) return null;
    return {
      speaker: phrase,
      apposition: null,
      manner: "cited",
      verb: at,
      first: at,
      last: phrase.last,
      side: "around",
      isNested: false,
      listener: null,
    };
  }
  if (CARRYING.has(token)) {
    const before = companion(words, at);
    if (before && looksLikeParty(words, before))
      return {
        speaker: before,
        apposition: null,
        manner: "said",
        verb: at,
        first: before.first,
        last: at + 1,
        side: "after",
        isNested: false,
        listener: null,
      };
    if (
      tokens[at - 1]?.text !== "," &&
      !isQuote(tokens[at - 1]?.text) &&
      tokens[at - 1]?.lower !== "and" &&
      tokens[at - 1]?.lower !== "as"
    )
      return null;
    return {
      speaker: null,
      apposition: null,
      manner: "said",
      verb: at,
      first: at,
      last: at + 1,
      side: "after",
      isNested: false,
      listener: null,
    };
  }
  if (BY_PARTICIPLES.has(token)) {
    const by = agentAfter(words, at);
    if (by < 0 || MEANS.has(tokens[by + 1])) return null;
    const phrase = phraseAfter(words, by + 1);
    if (!phrase || !looksLikeParty(words, phrase)) return null;
    // "was told by the minister that 9 had died": what was told follows
    const next = tokens[phrase.last];
    const told = lower === "told";
    if (told && (next === undefined || !/^(?:that|of|["“])$/.test(next.text))) return null;
    const manner = told
      ? "told"
      : lower === "quoted" || lower === "cited"
        ? "quoted-by"
        : lower === "expected" || lower === "estimated"
          ? "estimated"
          : "reported";
    return {
      speaker: phrase,
      apposition: null,
      manner,
      verb: at,
      first: at,
      last: phrase.last,
      side: told ? "after" : "before",
      isNested: false,
      listener: null,
    };
  }
  return null;
};
