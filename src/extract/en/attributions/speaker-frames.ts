// Tells by the sentences beside a count's own that a party speaks of it there: after it, or before and after.
import type { Claim } from "../../../model/claim.ts";
import type { Reading, Sentence } from "../../../model/reading.ts";
import type { PlacedSpeech } from "./document-speech.ts";
import { POINTING } from "./speech-words.ts";

/** The speaker chosen for the count before, in the order of the text. */
export interface PreviousSpeaker {
  readonly keys: ReadonlySet<string>;
  readonly claim: Claim;
  /** The choice before that one; null for the first. */
  readonly previous: PreviousSpeaker | null;
}

const opener = (sentence: Sentence | undefined) =>
  sentence?.tokens.find(({ kind }) => kind !== "punctuation");

/** "That rise went on, the guild said": the next sentence goes on about the count, and names who tells of both. */
export const goesOn = (said: PlacedSpeech, own: Sentence, { sentences }: Reading): boolean => {
  if (said.speech.side === "after") return false;
  const next = sentences[own.index + 1];
  if (said.sentence !== next?.index || next.paragraph !== own.paragraph) return false;
  return POINTING.has(opener(next));
};

/** "This was announced by the mayor": the sentence only says whose word the sentences before it are. */
export const announces = (
  { speech: { manner, side }, sentence }: PlacedSpeech,
  { sentences }: Reading,
): boolean => {
  if (manner !== "reported" || side !== "before") return false;
  const { tokens } = sentences[sentence]!;
  return (
    /^(?:this|that|it|which)$/.test(opener(sentences[sentence])?.lower ?? "") &&
    /^(?:was|is|were|has)$/.test(tokens[1]?.lower ?? "")
  );
};

/**
 * Whether a count of the same measure stands in the sentence before: "At least 90 were held, according to the guild.
 * Most were held in Ostby, 60 of them. Cells are full, the guild said" is one account.
 */
export const tellsTheLikeBefore = (
  claim: Claim,
  own: Sentence,
  previous: PreviousSpeaker | null,
  { sentences }: Reading,
): boolean => {
  const before = sentences[own.index - 1];
  if (before === undefined) return false;
  for (let each = previous; each !== null; each = each.previous) {
    const { field, measure, number } = each.claim;
    if (field !== "text" || number.start < before.start) return false;
    if (measure === claim.measure && number.end <= before.end) return true;
  }
  return false;
};
