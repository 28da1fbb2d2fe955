// Turns a speaker in its sentence into the chain of its word: the speaker, who handed it on, where it was said.
import type { AttributionLink } from "../../../model/claim.ts";
import type { Reading } from "../../../model/reading.ts";
import type { DocumentSpeech, PlacedSpeech } from "./document-speech.ts";
import { isCapital, type Phrase } from "./noun-phrases.ts";
import { CHANNELS } from "./speech-words.ts";

const linkOf = (said: PlacedSpeech, speech: DocumentSpeech, reading: Reading): AttributionLink => ({
  start: said.party.start,
  end: said.party.end,
  text: reading.text.slice(said.party.start, said.party.end),
  name: speech.parties.nameOf(said.party),
  manner: said.speech.manner,
});

const phraseLink = (
  reading: Reading,
  sentence: number,
  phrase: Phrase,
  manner: string,
): AttributionLink => {
  const { tokens } = reading.sentences[sentence]!;
  const start = tokens[phrase.first]!.start;
  const end = tokens[phrase.last - 1]!.end;
  const text = reading.text.slice(start, end);
  return {
    start,
    end,
    text,
    name: text.replace(/^(?:the|a|an)\s+/i, "").replace(/\s+/g, " "),
    manner,
  };
};

/** How far behind the verb the place of saying may stand, in tokens. */
const CHANNEL_REACH = 10;

/** "on Telegram", "in a post on its Facebook page": the place where it was said. */
const channelOf = (said: PlacedSpeech, reading: Reading): AttributionLink | null => {
  const { tokens } = reading.sentences[said.sentence]!;
  const from = Math.max(0, said.speech.first - CHANNEL_REACH);
  for (let at = from; at < tokens.length && at <= said.speech.verb + CHANNEL_REACH; at++) {
    if (!CHANNELS.has(tokens[at]) || !isCapital(tokens[at])) continue;
    if (at >= said.speech.first && at < said.speech.verb) continue;
    return phraseLink(reading, said.sentence, { first: at, last: at + 1 }, "channel");
  }
  return null;
};

/** The chain, the origin first: who says it, who cites or quotes them, to whom it was told, where. */
export const chainOf = (
  said: PlacedSpeech,
  speech: DocumentSpeech,
  reading: Reading,
): readonly AttributionLink[] => {
  const links = [linkOf(said, speech, reading)];
  const { speech: own } = said;
  const { tokens } = reading.sentences[said.sentence]!;
  const first = speech.firstOf.get(said.sentence) ?? speech.all.length;
  for (let i = first; i < speech.all.length && speech.all[i]!.sentence === said.sentence; i++) {
    const other = speech.all[i]!;
    if (other === said || other.party === said.party) continue;
    const handsOn =
      other.speech.manner === "quoted-by" ||
      own.manner === "cited" ||
      (own.manner === "quoted" && other.speech.manner === "quoted") ||
      // "the mayor said 12 had died, the station reported"
      (own.side === "after" && other.speech.side === "before" && other.speech.first > own.verb);
    if (handsOn && links.length < 6) links.push(linkOf(other, speech, reading));
  }
  if (own.listener && isCapital(tokens[own.listener.first]))
    links.push(phraseLink(reading, said.sentence, own.listener, "told"));
  const channel = channelOf(said, reading);
  if (channel && !links.some(({ start }) => start === channel.start)) links.push(channel);
  return links;
};
