// Turns a sentence into what in it is said by whom: each verb of saying with its speaker and its reach.
import type { Sentence, Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import {
  isApposition,
  isCapital,
  phraseAfter,
  phraseBefore,
  type Phrase,
  type Words,
} from "./noun-phrases.ts";
import { CITING_MARKS, readCited } from "./cited-parties.ts";
import { readAccording, readParticiple, readPer } from "./read-set-phrases.ts";
import type { Speech } from "./speech.ts";
import {
  appositive,
  isOneSpokenOf,
  isTimeWord,
  listenerOf,
  looksLikeParty,
  nameBefore,
  namesFigures,
  namesOneWho,
  namesWitness,
  PRONOUNS,
  skipHelpers,
  skipReserve,
  skipTime,
  subjectOfJoined,
  wordsOf,
} from "./speaker-phrases.ts";
import {
  BY_PARTICIPLES,
  CARRYING,
  CITING,
  NEEDS_COUNT,
  OF_FIGURES,
  REVISING,
  SAYING,
} from "./speech-words.ts";
import { countFollows, isQuote, saysSomething, tailOf } from "./what-is-said.ts";
import { WordMap, WordSet } from "../word-sets.ts";

const CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’’", "''", "»"]);

/** "…, said Ana Ruiz, a nurse at the hospital." */
const readInverted = (words: Words, verb: number, manner: string): Speech | null => {
  const { tokens, classes } = words;
  const before = tokens[verb - 1];
  if (!before) return null;
  const afterQuote = isQuote(before.text) || CLOSERS.has(before.text);
  if (!afterQuote && before.text !== ",") return null;
  const next = tokens[verb + 1];
  if (!next || next.kind !== "word" || isTimeWord(next.lower) || next.lower === "that") return null;
  const phrase = phraseAfter(words, verb + 1);
  if (!phrase || !looksLikeParty(words, phrase)) return null;
  if (phrase.last - phrase.first === 1 && PRONOUNS.has(next)) {
    // "…, said he" is old; "…, said it would" begins what is said
    if ((classes[phrase.last] ?? 0) & (WORD.auxiliary | WORD.finite)) return null;
  }
  const following = tokens[phrase.last];
  const bits = following ? classes[phrase.last]! : 0;
  if (following && (bits & (WORD.auxiliary | WORD.finite)) !== 0 && !isCapital(following))
    return null;
  let last = phrase.last;
  let apposition: Phrase | null = null;
  if (tokens[last]?.text === ",") {
    let end = last + 1;
    while (end < tokens.length && !/^[,;.:!?"“”—–]$/.test(tokens[end]!.text)) end++;
    const age = end - last === 2 && tokens[last + 1]!.kind === "number";
    if (age) last = end;
    else if (isApposition(words, last + 1, end)) {
      apposition = { first: last + 1, last: end };
      last = end;
    }
  }
  return {
    speaker: phrase,
    apposition,
    manner,
    verb,
    first: verb,
    last,
    side: "before",
    isNested: false,
    listener: null,
  };
};

/** "Centre for Tides, said 12": a name that opens the sentence, all that a cut left of a longer one. */
const openingName = (words: Words, comma: number): Phrase | null => {
  const phrase = words.cased ? phraseBefore(words, comma) : null;
  return phrase?.first === 0 && isCapital(words.tokens[0]) ? phrase : null;
};

const WHENEVER = new WordSet("since when before until because where whether".split(" "));

/** The speech of a finite verb of saying at `verb`; null where it says nothing of the kind here. */
const readFinite = (words: Words, verb: number, manner: string): Speech | null => {
  const { tokens, classes } = words;
  const token = tokens[verb]!;
  const { lower } = token;
  if (!saysSomething(words, verb, manner)) return null;
  const revises = REVISING.has(token);
  // "the mayor, Ana Ruiz, put the toll at 12": what follows is no speaker
  const takesObject = manner === "saw" || manner === "told" || manner === "counted";
  const inverted = !takesObject ? readInverted(words, verb, manner) : null;
  if (inverted) return inverted;
  const end = skipReserve(words, skipTime(words, skipHelpers(words, verb)));
  // "were reported", "is said to": nobody says it
  for (let at = end; at < verb; at++)
    if (/^(?:is|are|was|were|be|been|being)$/.test(tokens[at]!.lower)) return null;
  const before = tokens[end - 1];
  if (!before) return null;
  if (before.lower === "to" || before.lower === "not") return null;
  if ((classes[end - 1]! & WORD.auxiliary) !== 0 && before.lower !== "'s") return null;
  let speaker: Phrase | null = null;
  let apposition: Phrase | null = null;
  if (before.text === ",") {
    const found = appositive(words, end - 1);
    speaker = found?.speaker ?? openingName(words, end - 1);
    apposition = found?.apposition ?? null;
  } else if ((classes[end - 1]! & WORD.coordinator) !== 0) speaker = subjectOfJoined(words, end);
  else if (before.lower === "who")
    speaker = phraseBefore(words, tokens[end - 2]?.text === "," ? end - 2 : end - 1);
  else {
    speaker = phraseBefore(words, end);
    const name = speaker && nameBefore(words, speaker);
    if (name) {
      apposition = speaker;
      speaker = name;
    }
  }
  if (!speaker || !(looksLikeParty(words, speaker) || isOneSpokenOf(words, speaker, lower)))
    return null;
  if (NEEDS_COUNT.has(token) && !words.cased && !namesOneWho(words, speaker)) return null;
  if (manner === "saw" && !namesWitness(words, speaker)) return null;
  if (OF_FIGURES.has(token) && /^show/.test(lower) && !namesFigures(words, speaker)) return null;
  const first = speaker.first;
  const listener = listenerOf(words, verb);
  const tail = tailOf(words, verb);
  const opener = tokens[first - 1];
  const opened = first === 0 || opener === undefined;
  const afterContent =
    !opened &&
    (opener.text === "," ||
      isQuote(opener.text) ||
      /^[—–)]$/.test(opener.text) ||
      opener.kind === "word");
  const stop = tokens[tail.end]?.text;
  const counts = revises || (NEEDS_COUNT.has(token) && countFollows(words, verb));
  // "since the mayor announced a run": it tells when, not who says
  const whenever = opener !== undefined && WHENEVER.has(opener);
  const after = stop === ":" || tail.says || counts || !afterContent || whenever;
  const side = after ? "after" : stop === "," || stop === "—" || stop === "–" ? "around" : "before";
  return {
    speaker,
    apposition,
    manner,
    verb,
    first,
    last: after ? (listener?.last ?? verb + 1) : tail.end,
    side,
    isNested: before.lower === "who",
    listener,
  };
};

/** "The station quoted Ruiz as saying": Ruiz speaks; "Ruiz was quoted by the station as saying": so too. */
const readQuoted = (words: Words, verb: number): Speech | null => {
  const { tokens } = words;
  const bare = {
    apposition: null,
    manner: "quoted",
    verb,
    isNested: false,
    listener: null,
    side: "after" as const,
  };
  const object = phraseAfter(words, verb + 1);
  if (object && tokens[object.last]?.lower === "as" && looksLikeParty(words, object))
    return { ...bare, speaker: object, first: object.first, last: object.last + 2 };
  const end = skipHelpers(words, verb);
  const passive = end < verb && /^(?:is|was|were|are)$/.test(tokens[end]!.lower);
  const subject = passive ? phraseBefore(words, end) : null;
  if (subject && looksLikeParty(words, subject) && namesOneWho(words, subject, words.cased))
    return { ...bare, speaker: subject, first: subject.first, last: verb + 1 };
  return null;
};

/** What a word may do in speech, looked up once a token. */
interface Trigger {
  readonly manner: string | undefined;
  readonly isParticiple: boolean;
}

const TRIGGERS = new WordMap<Trigger>(
  [
    ...SAYING.keys(),
    ...BY_PARTICIPLES,
    ...CARRYING,
    ...CITING,
    ...CITING_MARKS,
    "according",
    "per",
  ].map((word): [string, Trigger] => [
    word,
    {
      manner: SAYING.meaningOf(word),
      isParticiple: BY_PARTICIPLES.holds(word) || CARRYING.holds(word) || CITING.holds(word),
    },
  ]),
);

const readTrigger = (words: Words, at: number, trigger: Trigger): Speech | null => {
  const { lower } = words.tokens[at]!;
  if (lower === "according") return readAccording(words, at);
  if (lower === "per") return readPer(words, at);
  if (CITING_MARKS.has(words.tokens[at])) return readCited(words, at);
  const participle = trigger.isParticiple ? readParticiple(words, at) : null;
  if (participle || trigger.manner === undefined) return participle;
  return readFinite(words, at, trigger.manner);
};

/** "the United States" says nothing yet; "Says" in a headline does. */
const isInName = (tokens: readonly Token[], at: number, cased: boolean): boolean => {
  const before = tokens[at - 1];
  if (!before || tokens[at]!.lower === "says") return false;
  if (cased && isCapital(tokens[at]) && isCapital(before)) return true;
  return tokens[at]!.lower === "states" && before.lower === "united";
};

/** "Militants claimed the attack, saying they had shot nine": where nobody spoke before, the subject of the sentence does. */
const withSubject = (words: Words, speech: Speech): Speech => {
  const { tokens, classes } = words;
  for (let at = 1; at < speech.verb; at++) {
    const bits = classes[at]!;
    if ((bits & (WORD.finite | WORD.auxiliary)) === 0 || isCapital(tokens[at])) continue;
    const before = tokens[at - 1]!;
    const subject =
      before.text === ","
        ? appositive(words, at - 1)?.speaker
        : phraseBefore(words, skipHelpers(words, at));
    return subject && looksLikeParty(words, subject) ? { ...speech, speaker: subject } : speech;
  }
  return speech;
};

/** All speech in a sentence, in order of its verbs. Linear: every look around is bounded. */
export const readSpeech = (sentence: Sentence, cased: boolean): readonly Speech[] => {
  let found: Speech[] | null = null;
  let words: Words | null = null;
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const trigger = TRIGGERS.get(tokens[at]);
    if (trigger === undefined || isInName(tokens, at, cased)) continue;
    words ??= wordsOf(sentence, cased);
    const read = readTrigger(words, at, trigger);
    const speech = read?.speaker === null && found === null ? withSubject(words, read) : read;
    if (speech) (found ??= []).push(speech);
    const quoted = trigger.manner === "quoted" ? readQuoted(words, at) : null;
    if (quoted) (found ??= []).push(quoted);
  }
  return found ?? NOTHING;
};

const NOTHING: readonly Speech[] = [];
