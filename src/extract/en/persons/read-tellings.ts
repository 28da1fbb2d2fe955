// Turns the sentences of a document into what each tells of single people: who is mentioned, what befell whom, who did it.
import type { Claim } from "../../../model/claim.ts";
import type { ReadDocument, Reading, Sentence } from "../../../model/reading.ts";
import { shapeOf } from "../clauses.ts";
import { frameOf, type Frame } from "../frame.ts";
import { HINT } from "../words.ts";
import { tellFates, type Fates } from "./fates.ts";
import type { PersonMention } from "./person-mention.ts";
import { findMentions } from "./person-mentions.ts";

/** One sentence with the people that it tells of, and the claims on one person that were found in it by their number. */
export interface Telling extends Fates {
  readonly reading: Reading;
  readonly field: Claim["field"];
  /** -1 for those of the title. */
  readonly index: number;
  readonly frame: Frame;
  readonly mentions: readonly PersonMention[];
  readonly own: readonly Claim[];
}

/** A longer sentence is no sentence: nobody is told of in it by subject and verb. In tokens. */
const LONGEST = 300;

const NOTHING_TOLD: Fates = { told: [], agents: [] };

/** Words of the names that the text tells in full, so that each of them alone is known for a name. */
const namesOf = (mentions: readonly PersonMention[], known: Set<string>): void => {
  for (const { name } of mentions)
    if (name !== null) {
      const words = name.toLowerCase().split(/\s+/);
      if (words.length > 1) for (const word of words) if (word.length > 2) known.add(word);
    }
};

/** "RELATED: Boy dies in pool", "1:09 Driver killed on Route 9": a line that leads to another story. */
const pointsElsewhere = (frame: Frame): boolean => {
  const [first, second, third] = frame.tokens;
  if (/^(?:related|more|watch|video|read|also|previous|previously)$/.test(first?.lower ?? ""))
    return second?.text === ":" || (third?.text === ":" && second?.kind === "word");
  return first?.kind === "number" && second?.text === ":" && third?.kind === "number";
};

/**
 * The sentences that tell of single people, the title's first. `ownOf` gives the claims found in a sentence; `all` asks
 * for those as well that hold no word of harm, as they may say more of whoever was told of before.
 */
export const readTellings = (
  read: ReadDocument,
  ownOf: (field: Claim["field"], sentence: Sentence) => readonly Claim[],
  all: boolean,
): readonly Telling[] => {
  const found: Telling[] = [];
  const known = new Set<string>();
  const readSentence = (
    reading: Reading,
    sentence: Sentence,
    index: number,
    field: Claim["field"],
  ): void => {
    if (sentence.tokens.length > LONGEST) return;
    const own = ownOf(field, sentence);
    const telling = (shapeOf(sentence).hints & HINT.ofOne) !== 0;
    if (!telling && own.length === 0 && !all) return;
    const frame = frameOf(sentence, reading.allCapitals);
    if (pointsElsewhere(frame)) return;
    const mentions = findMentions(frame, known);
    namesOf(mentions, known);
    const fates = field === "title" ? NOTHING_TOLD : tellFates(frame, mentions);
    found.push({ reading, field, index, frame, mentions, own, ...fates });
  };
  if (read.title)
    for (const sentence of read.title.sentences) readSentence(read.title, sentence, -1, "title");
  for (const sentence of read.reading.sentences)
    readSentence(read.reading, sentence, sentence.index, "text");
  return found;
};
