// Finds the speaker that a headline names: "9 dead in blast: police", "UN: 300 in need", "Toll hits 40, says mayor".
import type { AttributionLink } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import type { DocumentSpeech } from "./document-speech.ts";
import { mentionParty } from "./parties.ts";
import { readSpeech } from "./read-speech.ts";
import { findSetOff } from "./set-off-speaker.ts";

/** The headline's own speaker as a link; null where it names none. */
export const findHeadlineSpeaker = (
  read: ReadDocument,
  speech: DocumentSpeech,
): AttributionLink | null => {
  const { title } = read;
  if (!title) return null;
  const cased = !title.allCapitals && !title.allLower;
  const linkOf = (
    party: ReturnType<typeof mentionParty>,
    manner: AttributionLink["manner"],
  ): AttributionLink => ({
    start: party.start,
    end: party.end,
    text: title.text.slice(party.start, party.end),
    name: speech.parties.nameOf(party),
    manner,
  });
  for (const sentence of title.sentences)
    for (const { speaker, apposition, manner } of readSpeech(sentence, cased)) {
      if (!speaker) continue;
      return linkOf(mentionParty(title, sentence.index, speaker, apposition), manner);
    }
  for (const sentence of title.sentences) {
    const found = findSetOff(sentence);
    if (!found) continue;
    return linkOf(mentionParty(title, sentence.index, found.phrase, null), "headline");
  }
  return null;
};
