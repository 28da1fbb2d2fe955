// Turns a sentence into what in it is said by whom: each verb of saying with its speaker and its reach.
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
import {
  BY_PARTICIPLES,
  CARRYING,
  CITING,
  FIGURES,
  HELPERS,
  NEEDS_COUNT,
  OF_FIGURES,
  PARTIES,
  SAYING,
} from "./speech-words.ts";

/** A speaker in a sentence, with how far its word reaches; all places are those of tokens. */
export interface Speech {
  /** The speaker's name as it stands; null where the verb carries on the sentence's own speaker. */
  readonly speaker: Phrase | null;
  /** A second name or description beside it, between commas. */
  readonly apposition: Phrase | null;
  readonly manner: string;
  readonly verb: number;
  /** The first token of name, verb and what goes with them, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Where what is said stands: after the verb, before the speaker, or on both sides. */
  readonly side: "after" | "before" | "around";
  /** To whom it was told. */
  readonly listener: Phrase | null;
}

const CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’’", "''", "»"]);

const isQuote = (text: string | undefined): boolean => text !== undefined && /^["“”«»]$/.test(text);

const wordsOf = (sentence: Sentence, cased: boolean): Words => ({
  tokens: sentence.tokens,
  classes: shapeOf(sentence).classes,
  cased,
});

const isTimeWord = (lower: string): boolean =>
  WEEKDAYS.has(lower) || lower === "today" || lower === "yesterday" || lower === "tonight";

/** The end of the stretch after a verb up to the next mark, and whether it says something itself. */
const tailOf = (
  { tokens, classes }: Words,
  verb: number,
): { readonly end: number; readonly says: boolean } => {
  let says = false;
  let at = verb + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const bits = classes[at]!;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      if (/^[,;:.!?—–]$/.test(token.text)) {
        const inner =
          token.text === "." &&
          !token.spaced &&
          at + 1 < tokens.length &&
          tokens[at - 1]!.text.length <= 5;
        if (!inner) break;
      } else if (isQuote(token.text) || token.text === "$") says = true;
      continue;
    }
    if (token.lower === "that" || token.lower === "how") says = true;
    if ((bits & (WORD.auxiliary | WORD.finite)) !== 0 && !isCapital(token) && at > verb + 1)
      says = true;
    if ((bits & WORD.number) !== 0) {
      const before = tokens[at - 1]!.lower;
      const dated =
        before === "on" || MONTHS.has(before) || MONTHS.has(tokens[at + 1]?.lower ?? "");
      if (!dated) says = true;
    }
  }
  return { end: at, says };
};

/** The verb that a verb is joined to by `and`, whose subject is its own: "claimed the attack and said". */
const subjectOfJoined = (words: Words, verb: number): Phrase | null => {
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

const skipHelpers = ({ tokens, classes }: Words, end: number): number => {
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
    if (
      !HELPERS.has(token.lower) &&
      !((classes[at - 1]! & WORD.adverb) !== 0 && !isCapital(token)) &&
      token.lower !== "on"
    )
      break;
    at--;
  }
  return at;
};

const ASIDE = WORD.relative | WORD.preposition | WORD.participle | WORD.gerund;

/** A name with an apposition that ends at the comma at `comma`: "Ana Ruiz, a nurse, said". */
const appositive = (
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
    PARTIES.has(tokens[speaker.first]!.lower)
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
  if (!relative && !isApposition(words, inner.first, inner.last)) return null;
  const age = inner.last - inner.first === 1 && words.tokens[inner.first]!.kind === "number";
  return { speaker, apposition: relative || age ? null : inner };
};

const WITNESSES: ReadonlySet<string> = new Set(
  "witness witnesses reporter reporters correspondent correspondents journalist journalists photographer resident residents villagers students survivors medics doctors".split(
    " ",
  ),
);

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "it", "they", "i", "we", "who"]);

/** "Ana Ruiz, head of the clinic said": the name before a description that no comma closes. */
const nameBefore = (words: Words, description: Phrase): Phrase | null => {
  const { tokens, cased } = words;
  const comma = description.first - 1;
  if (!cased || comma < 1 || tokens[comma]!.text !== "," || isCapital(tokens[description.first]))
    return null;
  if (!PARTIES.has(tokens[description.first]!.lower)) return null;
  const name = phraseBefore(words, comma);
  if (!name || name.last - name.first > 5 || name.last - name.first < 2) return null;
  for (let at = name.first; at < name.last; at++) if (!isCapital(tokens[at])) return null;
  const opener = tokens[name.first - 1];
  return opener === undefined || opener.kind === "punctuation" ? name : null;
};

/** Whether a phrase can name one who speaks. */
const looksLikeParty = ({ tokens, classes, cased }: Words, phrase: Phrase): boolean => {
  if (phrase.last - phrase.first === 1 && PRONOUNS.has(tokens[phrase.first]!.lower))
    return !["i", "we", "who"].includes(tokens[phrase.first]!.lower);
  if (
    phrase.last - phrase.first === 1 &&
    (classes[phrase.first]! & (WORD.determiner | WORD.pronoun)) !== 0
  )
    return false;
  for (let at = phrase.first; at < phrase.last; at++) {
    const token = tokens[at]!;
    if (PARTIES.has(token.lower) || FIGURES.has(token.lower)) return true;
    if (
      cased &&
      isCapital(token) &&
      !isTimeWord(token.lower) &&
      !MONTHS.has(token.lower) &&
      (at > 0 || phrase.last - phrase.first > 0)
    )
      return true;
  }
  return !cased && phrase.last - phrase.first <= 8;
};

/** "accused the army of shelling": what follows "of" is what is said. */
const accuses = ({ tokens }: Words, verb: number): boolean => {
  for (let at = verb + 2; at < verb + 12 && at < tokens.length; at++) {
    if (tokens[at]!.lower === "of") return true;
    if (tokens[at]!.kind === "punctuation") return false;
  }
  return false;
};

const countFollows = ({ tokens, classes }: Words, verb: number): boolean => {
  for (let at = verb + 1; at < tokens.length && at < verb + 9; at++) {
    if (tokens[at]!.kind === "punctuation" && /^[,;:.]$/.test(tokens[at]!.text)) return false;
    if (
      (classes[at]! & WORD.number) !== 0 ||
      /^(?:toll|number|figure|count|total)$/.test(tokens[at]!.lower)
    )
      return true;
  }
  return false;
};

/** "…, the agency reports." and "the agency reports that": a clause is what is said, though no count follows. */
const closesContent = ({ tokens }: Words, verb: number): boolean => {
  const manner = SAYING.get(tokens[verb]!.lower);
  if (manner !== "reported" && manner !== "claimed" && manner !== "estimated") return false;
  const next = tokens[verb + 1];
  return next === undefined || next.text === "." || next.lower === "that";
};

/** "the ferry's owner said": with a verb that only people and bodies do, whoever is spoken of may be named by anything. */
const isOneSpokenOf = ({ tokens }: Words, phrase: Phrase, verb: string): boolean =>
  /^(?:said|says|told|added|announced|confirmed)$/.test(verb) &&
  phrase.last - phrase.first <= 6 &&
  /^(?:the|a|an)$/.test(tokens[phrase.first - 1]?.lower ?? "");

const namesOneWho = ({ tokens }: Words, phrase: Phrase, named = false): boolean => {
  for (let at = phrase.first; at < phrase.last; at++)
    if (named && isCapital(tokens[at])) return true;
    else if (PARTIES.has(tokens[at]!.lower) || PRONOUNS.has(tokens[at]!.lower)) return true;
  return false;
};

const namesWitness = ({ tokens }: Words, phrase: Phrase): boolean => {
  for (let at = phrase.first; at < phrase.last; at++)
    if (WITNESSES.has(tokens[at]!.lower)) return true;
  return false;
};

const namesFigures = ({ tokens }: Words, phrase: Phrase): boolean => {
  for (let at = phrase.first; at < phrase.last; at++)
    if (FIGURES.has(tokens[at]!.lower)) return true;
  return false;
};

const listenerOf = (words: Words, verb: number): Phrase | null => {
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
  if (phrase.last - phrase.first === 1 && PRONOUNS.has(next.lower)) {
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
    listener: null,
  };
};

/** The speech of a finite verb of saying at `verb`; null where it says nothing of the kind here. */
const readFinite = (words: Words, verb: number, manner: string): Speech | null => {
  const { tokens, classes } = words;
  const lower = tokens[verb]!.lower;
  const next = tokens[verb + 1]?.lower ?? "";
  if (next === "responsibility" || next === "credit") return null;
  if (lower === "state" && next !== "that") return null;
  if (manner === "accused" && !accuses(words, verb)) return null;
  if (NEEDS_COUNT.has(lower) && !countFollows(words, verb) && !closesContent(words, verb))
    return null;
  const inverted = manner !== "saw" && manner !== "told" ? readInverted(words, verb, manner) : null;
  if (inverted) return inverted;
  const end = skipHelpers(words, verb);
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
    speaker = found?.speaker ?? null;
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
  if (NEEDS_COUNT.has(lower) && !words.cased && !namesOneWho(words, speaker)) return null;
  if (manner === "saw" && !namesWitness(words, speaker)) return null;
  if (OF_FIGURES.has(lower) && /^show/.test(lower) && !namesFigures(words, speaker)) return null;
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
  const counts = NEEDS_COUNT.has(lower) && countFollows(words, verb);
  const after = stop === ":" || tail.says || counts || !afterContent;
  const side = after ? "after" : stop === "," || stop === "—" || stop === "–" ? "around" : "before";
  return {
    speaker,
    apposition,
    manner,
    verb,
    first,
    last: after ? (listener?.last ?? verb + 1) : tail.end,
    side,
    listener,
  };
};

const readAccording = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  if (tokens[at + 1]?.lower !== "to") return null;
  const phrase = phraseAfter(words, at + 2);
  if (!phrase) return null;
  let last = phrase.last;
  let apposition: Phrase | null = null;
  if (tokens[last]?.text === ",") {
    let end = last + 1;
    while (end < tokens.length && !/^[,;.:!?"“”—–]$/.test(tokens[end]!.text)) end++;
    if (
      tokens[end]?.text !== undefined &&
      isCapital(tokens[phrase.last - 1]) &&
      isApposition(words, last + 1, end) &&
      at > 0
    ) {
      apposition = { first: last + 1, last: end };
      last = end;
    }
  }
  const opens =
    at === 0 ||
    (at === 1 && tokens[0]!.kind !== "word") ||
    (/^(?:and|but|while|however|meanwhile|,)$/.test(tokens[at - 1]!.lower) && at < 3);
  const stop = tokens[last]?.text;
  const side = opens ? "after" : stop === "," ? "around" : "before";
  return {
    speaker: phrase,
    apposition,
    manner: "according-to",
    verb: at,
    first: at,
    last,
    side,
    listener: null,
  };
};

/** "citing hospital sources", "quoted by Interfax", "12 deaths reported by the ministry". */
const readParticiple = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  const { lower } = tokens[at]!;
  if (CITING.has(lower)) {
    const phrase = phraseAfter(words, at + 1);
    if (!phrase || !looksLikeParty(words, phrase)) return null;
    return {
      speaker: phrase,
      apposition: null,
      manner: "cited",
      verb: at,
      first: at,
      last: phrase.last,
      side: "around",
      listener: null,
    };
  }
  if (CARRYING.has(lower)) {
    const before = phraseBefore(words, at);
    const opened =
      before && tokens[before.first - 1]?.lower === "with" && looksLikeParty(words, before);
    if (opened)
      return {
        speaker: before,
        apposition: null,
        manner: "said",
        verb: at,
        first: before.first,
        last: at + 1,
        side: "after",
        listener: null,
      };
    if (
      tokens[at - 1]?.text !== "," &&
      !isQuote(tokens[at - 1]?.text) &&
      tokens[at - 1]?.lower !== "and" &&
      tokens[at - 1]?.lower !== "as"
    )
      return null;
    return {
      speaker: null,
      apposition: null,
      manner: "said",
      verb: at,
      first: at,
      last: at + 1,
      side: "after",
      listener: null,
    };
  }
  if (BY_PARTICIPLES.has(lower)) {
    let by = at + 1;
    while (by < at + 3 && tokens[by] && tokens[by]!.lower !== "by") by++;
    if (tokens[by]?.lower !== "by") return null;
    const phrase = phraseAfter(words, by + 1);
    if (!phrase || !looksLikeParty(words, phrase)) return null;
    const manner =
      lower === "quoted" || lower === "cited"
        ? "quoted-by"
        : lower === "expected" || lower === "estimated"
          ? "estimated"
          : "reported";
    return {
      speaker: phrase,
      apposition: null,
      manner,
      verb: at,
      first: at,
      last: phrase.last,
      side: "before",
      listener: null,
    };
  }
  return null;
};

/** "The station quoted Ruiz as saying": Ruiz speaks; "Ruiz was quoted by the station as saying": so too. */
const readQuoted = (words: Words, verb: number): Speech | null => {
  const { tokens } = words;
  const bare = { apposition: null, manner: "quoted", verb, listener: null, side: "after" as const };
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

/** What a word may do in speech, looked up once a token. */
interface Trigger {
  readonly manner: string | undefined;
  readonly isParticiple: boolean;
}

const TRIGGERS: ReadonlyMap<string, Trigger> = new Map(
  [...SAYING.keys(), ...BY_PARTICIPLES, ...CARRYING, ...CITING, "according"].map(
    (word): [string, Trigger] => [
      word,
      {
        manner: SAYING.get(word),
        isParticiple: BY_PARTICIPLES.has(word) || CARRYING.has(word) || CITING.has(word),
      },
    ],
  ),
);

const readTrigger = (words: Words, at: number, trigger: Trigger): Speech | null => {
  if (words.tokens[at]!.lower === "according") return readAccording(words, at);
  const participle = trigger.isParticiple ? readParticiple(words, at) : null;
  if (participle || trigger.manner === undefined) return participle;
  return readFinite(words, at, trigger.manner);
};

/** "the United States" says nothing yet. */
const isInName = (tokens: readonly Token[], at: number, cased: boolean): boolean => {
  const before = tokens[at - 1];
  if (!before) return false;
  if (cased && isCapital(tokens[at]) && isCapital(before)) return true;
  return tokens[at]!.lower === "states" && before.lower === "united";
};

/** All speech in a sentence, in order of its verbs. Linear: every look around is bounded. */
export const readSpeech = (sentence: Sentence, cased: boolean): readonly Speech[] => {
  let found: Speech[] | null = null;
  let words: Words | null = null;
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const trigger = TRIGGERS.get(tokens[at]!.lower);
    if (trigger === undefined || isInName(tokens, at, cased)) continue;
    words ??= wordsOf(sentence, cased);
    const speech = readTrigger(words, at, trigger);
    if (speech) (found ??= []).push(speech);
    const quoted = trigger.manner === "quoted" ? readQuoted(words, at) : null;
    if (quoted) (found ??= []).push(quoted);
  }
  return found ?? NOTHING;
};

const NOTHING: readonly Speech[] = [];
