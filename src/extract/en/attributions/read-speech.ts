// Turns a sentence into what in it is said by whom: each verb of saying with its speaker and its reach.
import type { Sentence, Token } from "../../../model/reading.ts";
import { WORD } from "../../clauses.ts";
import { MONTHS } from "../times/time-words.ts";
import {
  isApposition,
  isCapital,
  phraseAfter,
  phraseBefore,
  type Phrase,
  type Words,
} from "./noun-phrases.ts";
import { CITING_MARKS, readCited } from "./cited-parties.ts";
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
  NEEDS_OF,
  NEEDS_THAT,
  FIGURES,
  OF_FIGURES,
  REVISING,
  SAYING,
} from "./speech-words.ts";
import { WordMap, WordSet } from "../word-sets.ts";

const CLOSERS: ReadonlySet<string> = new Set(['"', "”", "’’", "''", "»"]);

const isQuote = (text: string | undefined): boolean => text !== undefined && /^["“”«»]$/.test(text);

/** The longest aside between a verb and what it says, in tokens. */
const LONGEST_ASIDE = 10;

/** "The board reports, as of 4 May, 12 deaths": where what a verb says may begin, an aside between commas passed over. */
const contentAfter = ({ tokens }: Words, verb: number): number => {
  if (tokens[verb + 1]?.text !== ",") return verb + 1;
  if (!/^(?:as|at|by|on|in|so)$/.test(tokens[verb + 2]?.lower ?? "")) return verb + 1;
  for (let at = verb + 3; at < tokens.length && at < verb + LONGEST_ASIDE; at++) {
    if (tokens[at]!.text === ",") return at + 1;
    if (tokens[at]!.text === ".") break;
  }
  return verb + 1;
};

/** The end of the stretch after a verb up to the next mark, and whether it says something itself. */
const tailOf = (words: Words, verb: number): { readonly end: number; readonly says: boolean } => {
  const { tokens, classes } = words;
  let says = false;
  let at = contentAfter(words, verb);
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
      const dated = before === "on" || MONTHS.holds(before) || MONTHS.has(tokens[at + 1]);
      if (!dated) says = true;
    }
  }
  return { end: at, says };
};

/** "The storm claimed 12 lives", "declared three days of mourning": the number is no one's word. */
const claimsLives = ({ tokens, classes }: Words, verb: number): boolean => {
  const { lower } = tokens[verb]!;
  const means = lower.startsWith("claim") ? LIVES : lower.startsWith("declare") ? DAYS : null;
  if (means === null) return false;
  let at = verb + 1;
  while (
    at < verb + 6 &&
    at < tokens.length &&
    (classes[at]! & (WORD.number | WORD.qualifier | WORD.determiner | WORD.adverb)) !== 0
  )
    at++;
  for (let i = at; i < at + 2; i++) if (means.has(tokens[i])) return true;
  return false;
};

const LIVES = new WordSet(["lives", "life", "victims"]);
const DAYS = new WordSet("day days week weeks month months state".split(" "));

/** "accused the army of shelling": what follows "of" is what is said. */
const accuses = ({ tokens }: Words, verb: number): boolean => {
  for (let at = verb + 2; at < verb + 12 && at < tokens.length; at++) {
    if (tokens[at]!.lower === "of") return true;
    if (tokens[at]!.kind === "punctuation") return false;
  }
  return false;
};

const countFollows = (words: Words, verb: number): boolean => {
  const { tokens, classes } = words;
  const from = contentAfter(words, verb);
  for (let at = from; at < tokens.length && at < from + 8; at++) {
    if (tokens[at]!.kind === "punctuation" && /^[,;:.]$/.test(tokens[at]!.text)) return false;
    if (
      ((classes[at]! & WORD.number) !== 0 && !DAYS.has(tokens[at + 1])) ||
      /^(?:toll|number|figure|count|total)$/.test(tokens[at]!.lower)
    )
      return true;
  }
  return false;
};

/** "…, the agency reports." and "the agency reports that": a clause is what is said, though no count follows. */
const closesContent = ({ tokens }: Words, verb: number): boolean => {
  const manner = SAYING.get(tokens[verb]);
  if (manner !== "reported" && manner !== "claimed" && manner !== "estimated") return false;
  const next = tokens[verb + 1];
  return next === undefined || next.text === "." || next.lower === "that";
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

/** Whether the verb's object is a figure, its owner or an article before it: "its estimate", "the toll". */
const changesFigure = ({ tokens }: Words, verb: number): boolean => {
  // "raised to 12 the number of dead"
  if (tokens[verb + 1]?.lower === "to" && /^(?:the|its)$/.test(tokens[verb + 3]?.lower ?? ""))
    return tokens[verb + 4]?.lower === "number" || FIGURES.has(tokens[verb + 4]);
  if (!/^(?:its|their|his|her|the|an?)$/.test(tokens[verb + 1]?.lower ?? "")) return false;
  for (let at = verb + 2; at < verb + 5 && at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    if (lower === "number" || FIGURES.holds(lower)) return true;
  }
  return false;
};

/** "Centre for Tides, said 12": a name that opens the sentence, all that a cut left of a longer one. */
const openingName = (words: Words, comma: number): Phrase | null => {
  const phrase = words.cased ? phraseBefore(words, comma) : null;
  return phrase?.first === 0 && isCapital(words.tokens[0]) ? phrase : null;
};

const GIVEN_UP = new WordSet("himself herself themselves itself up in way birth chase".split(" "));

const FINDING = new WordSet("identified identifies enlisted logged".split(" "));

/** "the mission identified 900 families": a body that counts, right before its verb. */
const isSurveyor = ({ tokens }: Words, verb: number): boolean => {
  const before = tokens[verb - 1];
  return before !== undefined && (SURVEYORS.has(before) || /^\p{Lu}{2,6}$/u.test(before.text));
};

const SURVEYORS = new WordSet(
  "mission agency assessment survey partners organization organisation monitor monitors observatory office cluster ngo ministry".split(
    " ",
  ),
);

const WHENEVER = new WordSet("since when before until because where whether".split(" "));

/** The speech of a finite verb of saying at `verb`; null where it says nothing of the kind here. */
const readFinite = (words: Words, verb: number, manner: string): Speech | null => {
  const { tokens, classes } = words;
  const token = tokens[verb]!;
  const { lower } = token;
  const next = tokens[verb + 1]?.lower ?? "";
  if (next === "responsibility" || next === "credit") return null;
  if (claimsLives(words, verb)) return null;
  // "gave himself up", "[DAILY report]"
  if (/^(?:gave|gives)$/.test(lower) && GIVEN_UP.has(tokens[verb + 1])) return null;
  if (next === "]") return null;
  if (FINDING.has(token) && !(countFollows(words, verb) && isSurveyor(words, verb))) return null;
  if (lower === "state" && next !== "that") return null;
  if (NEEDS_THAT.has(token) && next !== "that") return null;
  if (NEEDS_OF.has(token) && next !== "of") return null;
  if (manner === "accused" && !accuses(words, verb)) return null;
  const revises = REVISING.has(token);
  if (revises && !changesFigure(words, verb)) return null;
  if (NEEDS_COUNT.has(token) && !countFollows(words, verb) && !closesContent(words, verb))
    return null;
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
    isNested: false,
    listener: null,
  };
};

/** "revised its count, with Ruiz saying": the phrase between `with` and the participle at a place; null for none. */
const companion = (words: Words, participle: number): Phrase | null => {
  const before = phraseBefore(words, participle);
  if (!before) return null;
  for (let at = participle - 1; at >= before.first - 1 && at >= 0; at--)
    if (words.tokens[at]!.lower === "with" && at < participle - 1)
      return { first: at + 1, last: participle };
  return null;
};

/** "as per the police": as "according to"; "as per the plan" names nobody. */
const readPer = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  if (tokens[at - 1]?.lower !== "as") return null;
  const phrase = phraseAfter(words, at + 1);
  if (!phrase || !looksLikeParty(words, phrase)) return null;
  return {
    speaker: phrase,
    apposition: null,
    manner: "according-to",
    verb: at,
    first: at - 1,
    last: phrase.last,
    side: at <= 2 ? "after" : "before",
    isNested: false,
    listener: null,
  };
};

/** How far behind a participle its "by" may stand, in tokens. */
const AGENT_REACH = 4;

/** The place of "by" after a participle: "confirmed on Monday by", "declared missing by"; -1 for none. */
const agentAfter = ({ tokens, classes }: Words, participle: number): number => {
  const declared = tokens[participle]!.lower === "declared";
  for (let at = participle + 1; at < tokens.length && at < participle + AGENT_REACH; at++) {
    if (tokens[at]!.lower === "by") return at;
    const bits = classes[at]!;
    if (!declared && (bits & (WORD.auxiliary | WORD.finite)) !== 0 && !isCapital(tokens[at]))
      return -1;
  }
  return -1;
};

/** How a thing is said: "by telephone", "by email". */
const MEANS = new WordSet(
  "telephone phone email e-mail text video radio fax satellite letter post text-message".split(" "),
);

/** "citing hospital sources", "quoted by Interfax", "12 deaths reported by the ministry". */
const readParticiple = (words: Words, at: number): Speech | null => {
  const { tokens } = words;
  const token = tokens[at]!;
  const { lower } = token;
  if (CITING.has(token)) {
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
      isNested: false,
      listener: null,
    };
  }
  if (CARRYING.has(token)) {
    const before = companion(words, at);
    if (before && looksLikeParty(words, before))
      return {
        speaker: before,
        apposition: null,
        manner: "said",
        verb: at,
        first: before.first,
        last: at + 1,
        side: "after",
        isNested: false,
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
      isNested: false,
      listener: null,
    };
  }
  if (BY_PARTICIPLES.has(token)) {
    const by = agentAfter(words, at);
    if (by < 0 || MEANS.has(tokens[by + 1])) return null;
    const phrase = phraseAfter(words, by + 1);
    if (!phrase || !looksLikeParty(words, phrase)) return null;
    // "was told by the minister that 9 had died": what was told follows
    const next = tokens[phrase.last];
    const told = lower === "told";
    if (told && (next === undefined || !/^(?:that|of|["“])$/.test(next.text))) return null;
    const manner = told
      ? "told"
      : lower === "quoted" || lower === "cited"
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
      side: told ? "after" : "before",
      isNested: false,
      listener: null,
    };
  }
  return null;
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
