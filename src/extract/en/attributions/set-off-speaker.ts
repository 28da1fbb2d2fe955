// Finds the speaker that a headline sets off by a colon or a dash: "9 dead in blast: police", "UN: 300 in need".
import type { Sentence, Token } from "../../../model/reading.ts";
import type { Phrase } from "./noun-phrases.ts";
import { MANY, PARTIES } from "./speech-words.ts";
import { wordSet } from "../word-sets.ts";

/** A name before or behind a colon or dash is no longer than this, in tokens. */
const LONGEST = 5;

/** A headline is no longer than this, in tokens. */
const LONGEST_HEADLINE = 30;

const isMark = (text: string | undefined): boolean => text !== undefined && /^[:–—-]$/.test(text);

/** Words that say what a headline is, or of what, not who speaks: "Harbour camp fire: 12 dead". */
const LABELS = wordSet(
  `update updated breaking video watch photos new exclusive developing live warning related read correction factbox
  timeline opinion just in latest recap photo fire`,
);

/** Whether all words are those of a name, and the last of them tells one who speaks: "police", "UN". */
const namesSpeaker = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (tokens[at]!.kind !== "word") return false;
  const head = tokens[last - 1]!;
  if (LABELS.has(head)) return false;
  return PARTIES.has(head) || MANY.has(head) || /^\p{Lu}{2,}[\p{L}-]*$/u.test(head.text);
};

/** The few words that name who speaks, and the place of the mark; null where none are set off so. */
export const findSetOff = ({
  tokens,
}: Sentence): { readonly phrase: Phrase; readonly mark: number } | null => {
  const count = tokens.length;
  for (let at = Math.max(1, count - LONGEST - 1); at < count - 1; at++)
    if (
      isMark(tokens[at]!.text) &&
      tokens[at]!.spaced !== (tokens[at]!.text === ":") &&
      namesSpeaker(tokens, at + 1, count)
    )
      return { phrase: { first: at + 1, last: count }, mark: at };
  for (let at = 1; at <= LONGEST && at < count - 2; at++)
    if (tokens[at]!.text === ":" && namesSpeaker(tokens, 0, at))
      return { phrase: { first: 0, last: at }, mark: at };
  return null;
};

/** Whether a sentence reads as a headline: a line without a stop, not too long. */
export const isHeadline = ({ tokens }: Sentence): boolean => {
  const last = tokens.at(-1);
  return (
    last !== undefined && tokens.length <= LONGEST_HEADLINE && !/^[.!?;,"”’)]$/.test(last.text)
  );
};
