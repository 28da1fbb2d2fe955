// Finds denials and doubts without a number: "highly exaggerated", "fake", "denied that anyone was hurt".
import type { Dispute } from "../../model/claim.ts";
import type { Measure } from "../../model/measure.ts";
import type { ReadDocument, Reading, Sentence, Token } from "../../model/reading.ts";
import { sliceSpan } from "../../model/span.ts";
import { WORD } from "../clauses.ts";
import { readDocumentSpeech, type DocumentSpeech } from "./attributions/document-speech.ts";
import { mentionParty } from "./attributions/parties.ts";
import { speakerOf } from "./attributions/speaker-phrases.ts";
import { shapeOf } from "./clauses.ts";
import { HINT } from "./words.ts";
import {
  BLAME,
  DENYING,
  DISBELIEVED,
  MEASURE_OF_WORD,
  NAMING,
  REFUSED,
  REPORTS,
  TURNING_AWAY,
} from "./disputes/dispute-words.ts";

/** How far around a word of dispute its object is looked for, in tokens. */
const REACH = 9;

const findAhead = (
  tokens: readonly Token[],
  from: number,
  set: ReadonlySet<string>,
  reach = REACH,
): number => {
  for (let at = from; at < tokens.length && at < from + reach; at++) {
    if (set.has(tokens[at]!.lower)) return at;
    if (/^[;:.!?]$/.test(tokens[at]!.text)) return -1;
  }
  return -1;
};

const findBehind = (tokens: readonly Token[], from: number, set: ReadonlySet<string>): number => {
  for (let at = from - 1; at >= 0 && at > from - REACH; at--) {
    if (set.has(tokens[at]!.lower)) return at;
    if (/^[;:.!?]$/.test(tokens[at]!.text)) return -1;
  }
  return -1;
};

const PASSIVE: ReadonlySet<string> = new Set(["was", "were", "been", "being", "is", "are", "be"]);

const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  PASSIVE.has(tokens[verb - 1]?.lower ?? "") || PASSIVE.has(tokens[verb - 2]?.lower ?? "");

/** What tells of people or things counted after a denial: "denied killing", "denied that homes were hit". */
const countedAhead = (tokens: readonly Token[], verb: number): boolean => {
  for (let at = verb + 1; at < tokens.length && at < verb + 14; at++) {
    if (MEASURE_OF_WORD.has(tokens[at]!.lower)) return true;
    if (/^[;:.!?]$/.test(tokens[at]!.text)) return false;
  }
  return false;
};

/** The place of the verb or word by which the sentence disputes something; -1 for none. */
const disputeAt = (tokens: readonly Token[]): number => {
  for (let at = 0; at < tokens.length; at++) {
    const { lower, kind } = tokens[at]!;
    if (kind !== "word") continue;
    if (DENYING.has(lower)) {
      const passive = isPassive(tokens, at);
      if (passive && tokens[at + 1]?.lower !== "by") continue;
      // "disputed territory", "a contested election"
      if (
        /ed$/.test(lower) &&
        lower !== "denied" &&
        /^(?:the|a|an|this|of|in|its|their)$/.test(tokens[at - 1]?.lower ?? "")
      )
        continue;
      const report = passive ? findBehind(tokens, at, REPORTS) : findAhead(tokens, at + 1, REPORTS);
      const refused = findAhead(tokens, at + 1, REFUSED, 4);
      if (refused >= 0 && (report < 0 || report > refused)) continue;
      // "the disputes", "a land dispute"
      if (
        /^disputes?$/.test(lower) &&
        !/^(?:the|that|those|these|its|their|any)$/.test(tokens[at + 1]?.lower ?? "")
      )
        continue;
      const blame = findAhead(tokens, at + 1, BLAME, 4);
      if (blame >= 0 && !countedAhead(tokens, blame)) continue;
      if (report >= 0 || (!passive && countedAhead(tokens, at)) || tokens[at + 1]?.lower === "it")
        return at;
    } else if (TURNING_AWAY.has(lower)) {
      const passive = isPassive(tokens, at);
      if (passive) {
        if (
          findBehind(tokens, at, REPORTS) >= 0 &&
          (tokens[at + 1]?.lower === "by" || tokens[at + 1]?.lower === "as")
        )
          return at;
      } else if (findAhead(tokens, at + 1, REPORTS, 6) >= 0) return at;
    } else if (DISBELIEVED.has(lower)) {
      const naming = findBehind(tokens, at, NAMING);
      if (naming < 0 || negated(tokens, naming, at)) continue;
      if (
        findBehind(tokens, at, REPORTS) >= 0 ||
        MEASURE_OF_WORD.has(tokens[naming + 2]?.lower ?? "")
      )
        return naming;
    } else if (lower === "doubt" && /^(?:cast|casts|casting)$/.test(tokens[at - 1]?.lower ?? "")) {
      if (findAhead(tokens, at + 1, REPORTS) >= 0) return at - 1;
    } else if (lower === "truth" && tokens[at - 1]?.lower === "no") return at - 1;
  }
  return -1;
};

const negated = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:not|n't|no|never|isn't|wasn't|aren't|weren't)$/.test(tokens[at]!.lower)) return true;
  return false;
};

/** Whether a count stands in the sentence itself: then the denial is that claim's, not a dispute beside it. */
const holdsCount = (tokens: readonly Token[], classes: readonly number[]): boolean => {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if ((classes[at]! & WORD.number) === 0) continue;
    if (token.kind !== "number" && /^(?:no|none|nobody|one|half|another|both)$/.test(token.lower))
      continue;
    const next = tokens[at + 1]?.lower ?? "";
    if (token.kind === "number" && /^(?:19|20)\d\d$/.test(token.text)) continue;
    if (
      MEASURE_OF_WORD.has(next) ||
      /^(?:people|civilians|men|women|children|of|more|others)$/.test(next)
    )
      return true;
    for (let i = at + 1; i < tokens.length && i < at + 5; i++)
      if (MEASURE_OF_WORD.has(tokens[i]!.lower)) return true;
  }
  return false;
};

const measureIn = (sentence: Sentence, near: number): Measure | null => {
  let best: Measure | null = null;
  let distance = Infinity;
  for (const [at, { lower }] of sentence.tokens.entries()) {
    const measure = MEASURE_OF_WORD.get(lower);
    if (measure === undefined || Math.abs(at - near) >= distance) continue;
    best = measure;
    distance = Math.abs(at - near);
  }
  return best;
};

/** How many sentences before a dispute may tell what it is about. */
const NEIGHBOURS = 4;

/** The measure that the sentence names, else that of the nearest sentence before with a count. */
const measureOf = (reading: Reading, index: number, near: number): Measure | null => {
  const own = measureIn(reading.sentences[index]!, near);
  if (own) return own;
  for (let at = index - 1; at >= 0 && at >= index - NEIGHBOURS; at--) {
    const sentence = reading.sentences[at]!;
    if (!sentence.hasNumber) continue;
    const found = measureIn(sentence, 0);
    if (found) return found;
  }
  return null;
};

/** Who disputes: the verb's own subject, else the one who speaks in the sentence. */
const sourceOf = (
  read: ReadDocument,
  sentence: Sentence,
  verb: number,
  speech: DocumentSpeech,
): string | null => {
  const { reading } = read;
  const speaker = speakerOf(sentence, verb, !reading.allCapitals && !reading.allLower);
  if (speaker)
    return speech.parties.nameOf(
      mentionParty(reading, sentence.index, speaker.speaker, speaker.apposition),
    );
  const first = speech.firstOf.get(sentence.index);
  return first === undefined ? null : speech.parties.nameOf(speech.all[first]!.party);
};

/** The denials and doubts of a text that name no number, one a sentence at most. */
export const findDisputes = (read: ReadDocument): readonly Dispute[] => {
  const { reading, document } = read;
  const disputes: Dispute[] = [];
  for (const sentence of reading.sentences) {
    if ((shapeOf(sentence).hints & HINT.dispute) === 0) continue;
    const at = disputeAt(sentence.tokens);
    if (at < 0 || holdsCount(sentence.tokens, shapeOf(sentence).classes)) continue;
    const speech = readDocumentSpeech(read);
    disputes.push({
      id: `${document.id}:dispute:${String(sentence.start)}-${String(sentence.end)}`,
      document: document.id,
      quote: sliceSpan(reading.text, sentence),
      measure: measureOf(reading, sentence.index, at),
      source: sourceOf(read, sentence, at, speech),
      published: document.published,
    });
  }
  return disputes;
};
