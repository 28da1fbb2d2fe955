// Finds whose deed a verb is, names with their appositions, and tells who can speak from what cannot.
import type { Sentence, Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import { shapeOf } from "../clauses.ts";
import { MONTHS, WEEKDAYS } from "../times/time-words.ts";
import {
  commaBefore,
  isApposition,
  isCapital,
  phraseAfter,
  phraseBefore,
  type Phrase,
  type Words,
} from "./noun-phrases.ts";
import { FIGURES, HELPERS, PARTIES } from "./speech-words.ts";
import { WordSet } from "../word-sets.ts";

export const wordsOf = (sentence: Sentence, cased: boolean): Words => ({
  tokens: sentence.tokens,
  classes: shapeOf(sentence).classes,
  cased,
});

export const isTimeWord = (lower: string): boolean =>
  WEEKDAYS.holds(lower) || lower === "today" || lower === "yesterday" || lower === "tonight";

/** The verb that a verb is joined to by `and`, whose subject is its own: "claimed the attack and said". */
export const subjectOfJoined = (words: Words, verb: number): Phrase | null => {
  const { tokens, classes } = words;
  for (let at = verb - 2; at >= 0 && at > verb - 48; at--) {
    const token = tokens[at]!;
    if (token.kind === "punctuation" && /^[;:]$/.test(token.text)) return null;
    if ((classes[at]! & (WORD.finite | WORD.auxiliary)) === 0 || isCapital(token)) continue;
    const before = at - 1;
    if (before < 0) return null;
    const subject =
      tokens[before]!.text === ","
        ? appositive(words, before)?.speaker
        : phraseBefore(words, skipHelpers(words, before + 1));
    if (subject && looksLikeParty(words, subject)) return subject;
  }
  return null;
};

export const skipHelpers = ({ tokens, classes }: Words, end: number): number => {
  let at = end;
  while (at > 0 && end - at < 6) {
    const token = tokens[at - 1]!;
    // "the ministry, however, denied"
    if (
      token.text === "," &&
      tokens[at - 3]?.text === "," &&
      (classes[at - 2]! & WORD.adverb) !== 0
    ) {
      at -= 3;
      continue;
    }
    // "a senior official at first said"
    if (/^(?:first|last|least)$/.test(token.lower) && tokens[at - 2]?.lower === "at") {
      at -= 2;
      continue;
    }
    if (
      !HELPERS.has(token) &&
      !((classes[at - 1]! & WORD.adverb) !== 0 && !isCapital(token)) &&
      token.lower !== "on"
    )
      break;
    at--;
  }
  return at;
};

const SPANS = new WordSet("weekend week month year morning afternoon evening night day".split(" "));

const isDayNumber = (token: Token | undefined): boolean =>
  token?.kind === "number" && token.text.length <= 2;

/** "the update of 26 September said", "the report dated Sept 26": the place before the date and its preposition. */
const dateBefore = (tokens: readonly Token[], end: number): number => {
  const [last, before] = [tokens[end - 1], tokens[end - 2]];
  const isDate =
    (MONTHS.has(last) && isDayNumber(before)) || (isDayNumber(last) && MONTHS.has(before));
  return isDate && /^(?:of|on|dated|from)$/.test(tokens[end - 3]?.lower ?? "") ? end - 3 : end;
};

/** "the ministry during the weekend said": the place before a time that stands between a name and its verb. */
export const skipTime = ({ tokens, classes }: Words, end: number): number => {
  const date = dateBefore(tokens, end);
  if (date < end) return date;
  // "in early April": the month without a day
  if (MONTHS.has(tokens[end - 1]) && /^(?:early|late|mid)$/.test(tokens[end - 2]?.lower ?? ""))
    return tokens[end - 3]?.lower === "in" ? end - 3 : end - 2;
  if (!SPANS.has(tokens[end - 1])) return end;
  for (let at = end - 2; at > 0 && at > end - 5; at--) {
    if ((classes[at]! & WORD.preposition) !== 0)
      return /^(?:later|early|earlier|late)$/.test(tokens[at - 1]?.lower ?? "") ? at - 1 : at;
    if (/^(?:last|this|earlier)$/.test(tokens[at]!.lower)) return at;
  }
  return end;
};

/** How far back the words by which a speaker asks not to be named may begin, in tokens. */
const RESERVE = 9;

/** "an official not authorized to speak publicly said": the place before what is told of the speaker's reserve. */
export const skipReserve = ({ tokens }: Words, end: number): number => {
  for (let at = end - 2; at > 0 && at > end - RESERVE; at--) {
    if (tokens[at]!.kind === "punctuation") return end;
    if (
      tokens[at]!.lower === "not" &&
      /^(?:authori[sz]ed|allowed|permitted|named|identified)$/.test(tokens[at + 1]!.lower)
    )
      return at;
  }
  return end;
};

const ASIDE = WORD.relative | WORD.preposition | WORD.participle | WORD.gerund;

/** The place of the first "who" of a phrase; -1 for none. */
const whoIn = ({ tokens }: Words, { first, last }: Phrase): number => {
  for (let at = first; at < last; at++) if (tokens[at]!.lower === "who") return at;
  return -1;
};

/** A name with an apposition that ends at the comma at `comma`: "Ana Ruiz, a nurse, said". */
export const appositive = (
  words: Words,
  comma: number,
  depth = 0,
): { readonly speaker: Phrase; readonly apposition: Phrase | null } | null => {
  const opening = commaBefore(words, comma);
  if (opening <= 0) return null;
  // "Ana Ruiz, 41, a nurse, said"
  const aged =
    words.tokens[opening - 1]?.kind === "number" && words.tokens[opening - 2]?.text === ",";
  const speaker = phraseBefore(words, aged ? opening - 2 : opening);
  if (!speaker) return null;
  const inner = { first: opening + 1, last: comma };
  // "Ana Ruiz, head of the clinic, the city's largest, said": the name stands first
  const { tokens } = words;
  if (
    depth < 2 &&
    words.cased &&
    tokens[speaker.first - 1]?.text === "," &&
    !isCapital(tokens[speaker.first]) &&
    PARTIES.has(tokens[speaker.first])
  ) {
    const outer = appositive(words, opening, depth + 1);
    if (outer && isCapital(tokens[outer.speaker.first])) return outer;
  }
  if (!looksLikeParty(words, speaker) && looksLikeParty(words, inner))
    return isApposition(words, inner.first, inner.last)
      ? { speaker: inner, apposition: null }
      : null;
  // what is told of the speaker besides its name: "who lives there", "of Lima", "dressed in black"
  const relative =
    (words.classes[inner.first]! & ASIDE) !== 0 && !isCapital(words.tokens[inner.first]);
  // "Ana Ruiz, a nurse who was on board, said"
  const who = whoIn(words, inner);
  if (who > inner.first && isApposition(words, inner.first, who))
    return { speaker, apposition: { first: inner.first, last: who } };
  if (!relative && !isApposition(words, inner.first, inner.last)) return null;
  const age = inner.last - inner.first === 1 && words.tokens[inner.first]!.kind === "number";
  return { speaker, apposition: relative || age ? null : inner };
};

const WITNESSES = new WordSet(
  "witness witnesses reporter reporters correspondent correspondents journalist journalists photographer resident residents villagers students survivors medics doctors".split(
    " ",
  ),
);

export const PRONOUNS = new WordSet(["he", "she", "it", "they", "i", "we", "who"]);

/** "Ana Ruiz, head of the clinic said": the name before a description that no comma closes. */
export const nameBefore = (words: Words, description: Phrase): Phrase | null => {
  const { tokens, cased } = words;
  const comma = description.first - 1;
  if (!cased || comma < 1 || tokens[comma]!.text !== "," || isCapital(tokens[description.first]))
    return null;
  if (!PARTIES.has(tokens[description.first])) return null;
  const name = phraseBefore(words, comma);
  if (!name || name.last - name.first > 5 || name.last - name.first < 2) return null;
  for (let at = name.first; at < name.last; at++) if (!isCapital(tokens[at])) return null;
  const opener = tokens[name.first - 1];
  return opener === undefined || opener.kind === "punctuation" ? name : null;
};

/** Whether a phrase can name one who speaks. */
export const looksLikeParty = ({ tokens, classes, cased }: Words, phrase: Phrase): boolean => {
  if (phrase.last - phrase.first === 1 && PRONOUNS.has(tokens[phrase.first]))
    return !["i", "we", "who"].includes(tokens[phrase.first]!.lower);
  if (
    phrase.last - phrase.first === 1 &&
    (classes[phrase.first]! & (WORD.determiner | WORD.pronoun)) !== 0
  )
    return false;
  for (let at = phrase.first; at < phrase.last; at++) {
    const token = tokens[at]!;
    if (PARTIES.has(token) || FIGURES.has(token)) return true;
    if (
      cased &&
      isCapital(token) &&
      !isTimeWord(token.lower) &&
      !MONTHS.has(token) &&
      (at > 0 || phrase.last - phrase.first > 0)
    )
      return true;
  }
  return !cased && phrase.last - phrase.first <= 8;
};

/** "the ferry's owner said": with a verb that only people and bodies do, whoever is spoken of may be named by anything. */
export const isOneSpokenOf = ({ tokens }: Words, phrase: Phrase, verb: string): boolean =>
  /^(?:said|says|told|added|announced|confirmed)$/.test(verb) &&
  phrase.last - phrase.first <= 6 &&
  /^(?:the|a|an)$/.test(tokens[phrase.first - 1]?.lower ?? "");

export const namesOneWho = ({ tokens }: Words, phrase: Phrase, named = false): boolean => {
  for (let at = phrase.first; at < phrase.last; at++)
    if (named && isCapital(tokens[at])) return true;
    else if (PARTIES.has(tokens[at]) || PRONOUNS.has(tokens[at])) return true;
  return false;
};

export const namesWitness = ({ tokens }: Words, phrase: Phrase): boolean => {
  for (let at = phrase.first; at < phrase.last; at++) if (WITNESSES.has(tokens[at])) return true;
  return false;
};

export const namesFigures = ({ tokens }: Words, phrase: Phrase): boolean => {
  for (let at = phrase.first; at < phrase.last; at++) if (FIGURES.has(tokens[at])) return true;
  return false;
};

export const listenerOf = (words: Words, verb: number): Phrase | null => {
  const { tokens } = words;
  if (tokens[verb]!.lower !== "told" && tokens[verb]!.lower !== "tells") return null;
  const phrase = phraseAfter(words, verb + 1);
  if (!phrase) return null;
  // "told Reuters police had fired": the listener is short
  let last = phrase.first;
  while (
    last < phrase.last &&
    (isCapital(tokens[last]) ||
      /^(?:the|a|state|local|national|reporters|journalists|media|news|conference|agency|television|tv|radio)$/.test(
        tokens[last]!.lower,
      ))
  )
    last++;
  return last > phrase.first ? { first: phrase.first, last } : null;
};

/** Whose deed the verb at a place is, by the same rules as for a verb of saying; null where none is named. */
export const speakerOf = (
  sentence: Sentence,
  verb: number,
  cased: boolean,
): { readonly speaker: Phrase; readonly apposition: Phrase | null } | null => {
  const words = wordsOf(sentence, cased);
  const { tokens, classes } = words;
  if (tokens[verb + 1]?.lower === "by") {
    const phrase = phraseAfter(words, verb + 2);
    return phrase && looksLikeParty(words, phrase) ? { speaker: phrase, apposition: null } : null;
  }
  const end = skipHelpers(words, verb);
  const before = tokens[end - 1];
  if (!before) return null;
  if (before.text === ",") return appositive(words, end - 1);
  const speaker =
    (classes[end - 1]! & WORD.coordinator) !== 0
      ? subjectOfJoined(words, end)
      : phraseBefore(words, end);
  if (!speaker) return null;
  const definite = tokens[speaker.first - 1]?.lower === "the";
  return definite || looksLikeParty(words, speaker) ? { speaker, apposition: null } : null;
};
