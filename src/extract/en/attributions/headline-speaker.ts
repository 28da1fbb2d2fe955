// Finds the speaker that a headline names: "9 dead in blast: police", "UN: 300 in need", "Toll hits 40, says mayor".
import type { AttributionLink } from "../../../model/claim.ts";
import type { ReadDocument, Reading } from "../../../model/reading.ts";
import type { DocumentSpeech } from "./document-speech.ts";
import { mentionParty } from "./parties.ts";
import type { Phrase } from "./noun-phrases.ts";
import { readSpeech } from "./read-speech.ts";
import { MANY, PARTIES } from "./speech-words.ts";

/** A name before or behind a colon or dash is no longer than this, in tokens. */
const LONGEST = 5;

const isMark = (text: string | undefined): boolean => text !== undefined && /^[:–—-]$/.test(text);

/** The few words set off by a colon or a dash that name one who speaks. */
const setOff = (title: Reading): { readonly sentence: number; readonly phrase: Phrase } | null => {
  for (const { index, tokens } of title.sentences) {
    const count = tokens.length;
    for (let at = Math.max(1, count - LONGEST - 1); at < count - 1; at++)
      if (
        isMark(tokens[at]!.text) &&
        tokens[at]!.spaced !== (tokens[at]!.text === ":") &&
        namesSpeaker(title, index, at + 1, count)
      )
        return { sentence: index, phrase: { first: at + 1, last: count } };
    for (let at = 1; at <= LONGEST && at < count - 2; at++)
      if (tokens[at]!.text === ":" && namesSpeaker(title, index, 0, at))
        return { sentence: index, phrase: { first: 0, last: at } };
  }
  return null;
};

const namesSpeaker = (title: Reading, sentence: number, first: number, last: number): boolean => {
  const { tokens } = title.sentences[sentence]!;
  for (let at = first; at < last; at++) {
    const { lower, kind, text } = tokens[at]!;
    if (kind !== "word") return false;
    if (PARTIES.holds(lower) || MANY.holds(lower) || /^\p{Lu}{2,}[\p{L}-]*$/u.test(text))
      return true;
  }
  return false;
};

/** The headline's own speaker as a link; null where it names none. */
export const findHeadlineSpeaker = (
  read: ReadDocument,
  speech: DocumentSpeech,
): AttributionLink | null => {
  const { title } = read;
  if (!title) return null;
  const cased = !title.allCapitals && !title.allLower;
  for (const sentence of title.sentences)
    for (const { speaker, apposition, manner } of readSpeech(sentence, cased)) {
      if (!speaker) continue;
      const party = mentionParty(title, sentence.index, speaker, apposition);
      const { start, end } = party;
      return {
        start,
        end,
        text: title.text.slice(start, end),
        name: speech.parties.nameOf(party),
        manner,
      };
    }
  const found = setOff(title);
  if (!found) return null;
  const party = mentionParty(title, found.sentence, found.phrase, null);
  const { start, end } = party;
  return {
    start,
    end,
    text: title.text.slice(start, end),
    name: speech.parties.nameOf(party),
    manner: "headline",
  };
};
