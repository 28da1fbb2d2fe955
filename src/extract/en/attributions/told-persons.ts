// Finds persons that sentences tell of without letting them speak, for the "he" or "she" that speaks next.
import type { Reading, Token } from "../../../model/reading.ts";
import { isCapital, type Phrase } from "./noun-phrases.ts";
import { BODIES, MANY, NOT_FIRST, PARTIES, TITLES } from "./speech-words.ts";

/** The longest opening of a sentence that may name a person, in tokens. */
const LONGEST = 9;

const isTitle = (token: Token): boolean =>
  (TITLES.has(token) || PARTIES.has(token)) && !BODIES.has(token) && !MANY.has(token);

/** Whether what follows a first name makes it a person's: an age, or a description. */
const isDescribed = (tokens: readonly Token[], last: number): boolean => {
  if (tokens[last]?.text !== ",") return false;
  const next = tokens[last + 1];
  if (next?.kind === "number") return next.text.length === 2 && tokens[last + 2]?.text === ",";
  return next !== undefined && /^(?:a|an|who|whose)$/.test(next.lower);
};

/** The person that a sentence opens with: "Governor Ana Ruiz condemned", "Lia, 23, hid"; null for none. */
export const personOpening = (tokens: readonly Token[]): Phrase | null => {
  let first = 0;
  while (first < tokens.length && first < 3) {
    const { kind, lower } = tokens[first]!;
    if (kind !== "punctuation" && !NOT_FIRST.holds(lower)) break;
    first++;
  }
  let last = first;
  let titled = false;
  let names = 0;
  while (last < tokens.length && last - first < LONGEST) {
    const token = tokens[last]!;
    if (token.kind === "punctuation") {
      if (token.text !== "-" && !(token.text === "." && tokens[last - 1]!.text.length <= 3)) break;
    } else if (isTitle(token)) {
      titled = true;
      names = 0;
    } else if (isCapital(token)) names++;
    else if (names > 0 || !/^(?:local|regional|rights|human|of)$/.test(token.lower)) break;
    last++;
  }
  if (names === 0 || names > 4) return null;
  if (!titled && !isDescribed(tokens, last)) return null;
  return { first, last };
};

/** How many sentences back a person told of is still meant by "he". */
const REACH = 2;

/** The person that the sentence, or one just before it in the paragraph, opens with. */
export const personBefore = (
  { sentences }: Reading,
  index: number,
): { readonly sentence: number; readonly phrase: Phrase } | null => {
  const from = sentences[index]!;
  for (let at = index; at >= 0 && at >= index - REACH; at--) {
    const sentence = sentences[at]!;
    if (sentence.paragraph < from.paragraph - 1) break;
    const phrase = at === index ? null : personOpening(sentence.tokens);
    if (phrase) return { sentence: at, phrase };
  }
  return null;
};
