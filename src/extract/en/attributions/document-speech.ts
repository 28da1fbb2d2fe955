// Turns a document into all that is said in it, each with its speaker's full name: read once for all its claims.
import type { ReadDocument, Sentence } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { findQuotes } from "./quotes.ts";
import { mentionParty, Parties, type PartyMention } from "./parties.ts";
import { readSpeech } from "./read-speech.ts";
import { FIGURES, MANY, MEDIA, PARTIES } from "./speech-words.ts";
import { findSetOff, isHeadline } from "./set-off-speaker.ts";
import type { Speech } from "./speech.ts";

/** Speech in its sentence, with the party that speaks. */
export interface PlacedSpeech {
  readonly sentence: number;
  readonly speech: Speech;
  readonly party: PartyMention;
  /** What kind of party it is, in one word. */
  readonly kind: string;
  /** Offsets of the words that tell who speaks. */
  readonly start: number;
  readonly end: number;
}

export interface DocumentSpeech {
  /** In the order of the text. */
  readonly all: readonly PlacedSpeech[];
  /** Where the speech of a sentence begins in `all`, by the sentence's index. */
  readonly firstOf: ReadonlyMap<number, number>;
  readonly quotes: readonly Span[];
  /** How many parties speak, by the last words of their names. */
  readonly voices: number;
  readonly parties: Parties;
}

const WITNESSES: ReadonlySet<string> = new Set(
  "witness witnesses resident residents student students survivor".split(" "),
);

/** What kind of party speaks: it tells how far its word is likely to reach. */
const kindOf = (party: PartyMention): string => {
  if (party.pronoun) return "pronoun";
  const last = party.words.at(-1) ?? "";
  if (party.words.some((word) => FIGURES.holds(word))) return "figures";
  if (party.words.some((word) => MEDIA.holds(word))) return "media";
  if (party.words.some((word) => WITNESSES.has(word))) return "witness";
  if (MANY.holds(last)) return "many";
  if (party.words.some((word) => PARTIES.holds(word))) return party.named ? "titled" : "office";
  return "named";
};

const countVoices = (mentions: readonly PartyMention[]): number =>
  new Set(mentions.flatMap(({ pronoun, words }) => (pronoun ? [] : [words.at(-1) ?? ""]))).size;

/** How many sentences at the head of a text may be its headlines. */
const HEADLINES = 4;

/** "40 dead in flood: police": the speaker that a headline at the head of a text sets off. */
const readHeadline = (sentence: Sentence): readonly Speech[] => {
  const found = sentence.index < HEADLINES && isHeadline(sentence) ? findSetOff(sentence) : null;
  if (!found) return [];
  const { phrase, mark } = found;
  const leads = phrase.first === 0;
  const bare = { apposition: null, manner: "headline", isNested: false, listener: null };
  const reach = leads ? { first: 0, last: mark + 1 } : { first: mark, last: phrase.last };
  return [{ ...bare, ...reach, speaker: phrase, verb: mark, side: leads ? "after" : "before" }];
};

const KNOWN = new WeakMap<ReadDocument, DocumentSpeech>();

const read = (document: ReadDocument): DocumentSpeech => {
  const { reading } = document;
  const cased = !reading.allCapitals && !reading.allLower;
  const all: PlacedSpeech[] = [];
  const firstOf = new Map<number, number>();
  for (const sentence of reading.sentences) {
    const said = readSpeech(sentence, cased);
    const found = said.length > 0 ? said : readHeadline(sentence);
    let last: PartyMention | null = null;
    for (const speech of found) {
      // "…, adding that": the one who spoke before in the sentence, else just before it
      const before: PlacedSpeech | undefined = all.at(-1);
      const party: PartyMention | null = speech.speaker
        ? mentionParty(reading, sentence.index, speech.speaker, speech.apposition)
        : (last ?? (before && before.sentence >= sentence.index - 1 ? before.party : null));
      if (!party) continue;
      last = party;
      if (!firstOf.has(sentence.index)) firstOf.set(sentence.index, all.length);
      all.push({
        sentence: sentence.index,
        speech,
        party,
        kind: kindOf(party),
        start: sentence.tokens[speech.first]!.start,
        end: sentence.tokens[speech.last - 1]!.end,
      });
    }
  }
  const mentions = [...new Set(all.map(({ party }) => party))];
  const parties = new Parties(document, mentions);
  const voices = countVoices(mentions);
  return { all, firstOf, quotes: findQuotes(reading), voices, parties };
};

/** What is said in a document's text; worked out on the first call and kept as long as the document lives. */
export const readDocumentSpeech = (document: ReadDocument): DocumentSpeech => {
  const known = KNOWN.get(document);
  if (known) return known;
  const speech = read(document);
  KNOWN.set(document, speech);
  return speech;
};
