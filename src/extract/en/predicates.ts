// Reads the verb group or state that tells what befell those counted: after the noun, before it, or in an "of" phrase.
import type { Measure } from "../../model/measure.ts";
import { WORD } from "../clauses.ts";
import { has, lowerAt, type Frame } from "./frame.ts";
import { headNounOf, type NounKind } from "./lexicon/nouns.ts";
import {
  COMPLEMENTS,
  FORM,
  PHRASE_STATES,
  type MeasureByKind,
  type PatientKind,
  type VerbEntry,
} from "./lexicon/verbs.ts";
import type { CountedPhrase } from "./phrase.ts";

export interface Predicate {
  readonly measure: Measure;
  readonly also: readonly Measure[];
  /** The token that tells. */
  readonly at: number;
  readonly planned: boolean;
  readonly negated: boolean;
  /** Whether it says that they are among others: "were among those arrested". */
  readonly among?: boolean;
}

const BE = new Set(
  "be is are was were been being am 's 're isn't aren't wasn't weren't it's there's they're he's she's get got gets getting".split(
    " ",
  ),
);
const MODALS = new Set(
  "will would could may might can should shall must 'll won't wouldn't couldn't can't cannot".split(
    " ",
  ),
);
/** Verbs after which what follows is not yet so. */
const NOT_YET = new Set("fear expect order force tell urge ask allow".split(" "));
const OF_LIKELIHOOD = new Set("fear expect".split(" "));
const NEGATIONS = new Set(
  "not n't never isn't aren't wasn't weren't won't wouldn't couldn't can't cannot hasn't haven't hadn't didn't doesn't don't".split(
    " ",
  ),
);

/** The kind by which verbs choose a measure; null where what is counted can have none. */
export const patientKindOf = (kind: NounKind | null): PatientKind | null => {
  switch (kind) {
    case "other":
    case "outcome":
    case "attack":
    case "gathering":
      return null;
    case "structure":
    case "vehicle":
    case "settlement":
    case "munition":
      return kind;
    default:
      return "person";
  }
};

const measureFor = (by: MeasureByKind, kind: PatientKind): Measure | null => by[kind] ?? null;

const FATAL = new Set(["fatally", "mortally", "lethally"]);

/** "fatally shot", "mortally wounded" are deaths. */
const isFatal = (frame: Frame, at: number): boolean =>
  FATAL.has(lowerAt(frame, at - 1)) || FATAL.has(lowerAt(frame, at + 1));

const INJURY = new Set<Measure>(["injured"]);

/** "killed or wounded", "dead and injured": one number for two fates. */
const joinFates = (
  frame: Frame,
  at: number,
  measure: Measure,
  kind: PatientKind,
): { measure: Measure; also: Measure[]; at: number } => {
  let next = at + 1;
  if (measure === "injured" && isFatal(frame, at)) return { measure: "killed", also: [], at };
  const joint = lowerAt(frame, next);
  if (joint !== "or" && joint !== "and" && joint !== "and/or") return { measure, also: [], at };
  next++;
  while (has(frame, next, WORD.adverb) && !frame.states[next]) next++;
  const verb = frame.verbs[next];
  const second =
    frame.states[next] ??
    (verb && (verb.forms & (FORM.participle | FORM.past)) !== 0
      ? measureFor(verb.verb.patient, kind)
      : null);
  if (second === null || second === measure) return { measure, also: [], at };
  // "killed 5 and wounded 9" and "were killed and 9 wounded" are two numbers
  if (has(frame, next + 1, WORD.number) || has(frame, next + 1, WORD.qualifier))
    return { measure, also: [], at };
  const fatal = measure === "killed" ? second : second === "killed" ? measure : null;
  if (fatal && INJURY.has(fatal)) {
    if (measure === "killed" || joint === "or")
      return { measure: "casualties", also: ["killed", "injured"], at: next };
    return { measure: "killed", also: [], at: next }; // "were shot and killed"
  }
  if (second === "killed" && joint === "and") return { measure: second, also: [measure], at: next };
  return { measure, also: [second], at: next };
};

/** How far a word that completes a verb may stand from it. */
const COMPLEMENT_REACH = 8;

const complementOf = (
  frame: Frame,
  verb: VerbEntry,
  from: number,
  voice: "patient" | "agent",
  kind: PatientKind,
  reach: number = COMPLEMENT_REACH,
): { measure: Measure; at: number } | null => {
  if (
    voice === "patient" &&
    kind === "person" &&
    lowerAt(frame, from) === "to" &&
    lowerAt(frame, from + 1) === "death"
  )
    return { measure: "killed", at: from + 1 };
  for (const complement of COMPLEMENTS) {
    if (!complement.verbs.has(verb.lemma) || complement.voice !== voice) continue;
    const measure = measureFor(complement.measure, kind);
    if (!measure) continue;
    for (let i = from; i < frame.tokens.length && i < from + reach; i++) {
      const token = frame.tokens[i]!;
      if (token.text === "," || token.text === ";" || token.text === "." || token.text === "(")
        break;
      if (complement.words.has(token.lower)) return { measure, at: i };
      if (has(frame, i, WORD.relative | WORD.subordinator)) break;
      if (i > from && has(frame, i, WORD.auxiliary) && token.lower !== "been") break;
      if (has(frame, i, WORD.number) && i > from + 1 && !has(frame, i - 1, WORD.preposition)) break;
    }
  }
  return null;
};

/** "in custody", "without power", "under the rubble" at token `at`. */
const phraseStateAt = (frame: Frame, at: number): { measure: Measure; at: number } | null => {
  if (!has(frame, at, WORD.preposition) && lowerAt(frame, at) !== "in") return null;
  for (const state of PHRASE_STATES) {
    if (!state.prepositions.has(lowerAt(frame, at))) continue;
    for (let i = at + 1; i < frame.tokens.length && i <= at + 4; i++) {
      if (state.words.has(lowerAt(frame, i))) return { measure: state.measure, at: i };
      if (/^["“”'‘’]$/.test(frame.tokens[i]!.text)) continue;
      if (frame.tokens[i]!.kind !== "word" || has(frame, i, WORD.auxiliary | WORD.preposition))
        break;
    }
  }
  return null;
};

/** Whether an object follows: then a past form is active, not a participle. */
const objectFollows = (frame: Frame, at: number): boolean => {
  let i = at + 1;
  while (
    i < frame.tokens.length &&
    has(frame, i, WORD.adverb) &&
    !has(frame, i, WORD.preposition | WORD.qualifier)
  )
    i++;
  // "killed up to four people", "wounding as many as 20"
  for (let ahead = i; ahead < i + 4 && has(frame, ahead, WORD.qualifier | WORD.determiner); ahead++)
    if (has(frame, ahead + 1, WORD.number)) return true;
  const token = frame.tokens[i];
  if (!token || token.kind === "punctuation") return false;
  if (token.kind === "number") return !frame.states[i + 1];
  if (token.kind !== "word") return false;
  if (TIME.has(token.lower)) return false;
  if (has(frame, i, WORD.preposition | WORD.coordinator | WORD.subordinator | WORD.auxiliary))
    return false;
  if (has(frame, i, WORD.determiner | WORD.number | WORD.pronoun) || frame.nouns[i]) return true;
  // a name: "a fan shot Ada Marsh"
  return (
    !frame.allCapitals &&
    frame.classes[i] === 0 &&
    !frame.verbs[i] &&
    !frame.states[i] &&
    token.text[0] !== token.lower[0] &&
    frame.tokens[at]!.text === frame.tokens[at]!.lower
  );
};
const TIME = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight late early last this earlier tonight january february march april may june july august september october november december jan feb aug sept oct nov dec".split(
    " ",
  ),
);

/**
 * Reads the verb group at `from`. `bare` says that no auxiliary need stand before a participle:
 * "12 people injured in the blast", "12 injured".
 */
export const readVerbGroup = (
  frame: Frame,
  from: number,
  kind: PatientKind,
  bare: boolean,
): Predicate | null => {
  const { tokens } = frame;
  let passive = false;
  let copular = false;
  let planned = false;
  let negated = false;
  let raised = false;
  const done = (measure: Measure, at: number, also: readonly Measure[] = []): Predicate => ({
    measure,
    also,
    at,
    planned,
    negated,
  });
  for (let i = from; i < tokens.length && i < from + 18; i++) {
    const token = tokens[i]!;
    const word = token.lower;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      if (/["“”'‘’]/.test(token.text) && i > from) continue;
      return null;
    }
    if (NEGATIONS.has(word)) {
      negated = true;
      if (word === "not" || word === "never" || word === "n't") continue;
    }
    if (BE.has(word)) {
      passive = true;
      copular = true;
      continue;
    }
    if (MODALS.has(word)) {
      planned = true;
      continue;
    }
    if (
      word === "have" ||
      word === "has" ||
      word === "had" ||
      word === "having" ||
      word === "'ve" ||
      word === "'d" ||
      word === "hasn't" ||
      word === "haven't" ||
      word === "hadn't"
    ) {
      // "has 12 wounded" is no auxiliary, but a number follows then
      const own = complementOf(frame, HAVE, i + 1, "agent", kind, 5);
      if (own) return done(own.measure, own.at);
      passive = false;
      continue;
    }
    if (has(frame, i, WORD.auxiliary)) continue;
    if (word === "to" || word === "as") {
      if (!raised && !copular) return null;
      const next = frame.verbs[i + 1];
      if (word === "to" && (next || has(frame, i + 1, WORD.auxiliary))) {
        if (!BE.has(lowerAt(frame, i + 1)) && lowerAt(frame, i + 1) !== "have") {
          passive = false;
          copular = false;
        }
        continue;
      }
      if (word === "as") {
        copular = true;
        passive = true;
        continue;
      }
    }
    const state = frame.states[i];
    const form = frame.verbs[i];
    if (
      state &&
      !((form || word === "missing") && !passive && !raised && objectFollows(frame, i))
    ) {
      const fits = copular || raised || bare;
      if (fits && (kind === "person" || state === "displaced" || state === "affected")) {
        if (kind === "person") {
          const joined = joinFates(frame, i, state, kind);
          return done(joined.measure, joined.at, joined.also);
        }
      }
    }
    if (form) {
      const { verb, forms } = form;
      const participle = (forms & FORM.participle) !== 0;
      const reads =
        passive || (raised && participle) || (bare && participle && !objectFollows(frame, i));
      // "two people died": a form that may be a participle, of a verb that has no passive
      const active = !passive && measureFor(verb.patient, kind) === null;
      const voice = participle && reads && !(active && !verb.raising) ? "patient" : "agent";
      const completed =
        complementOf(frame, verb, i + 1, voice, kind) ??
        (reads && !passive ? complementOf(frame, verb, i + 1, "patient", kind) : null);
      if (completed) return done(completed.measure, completed.at);
      // "held up a card", "held out hope"
      if (
        verb.lemma === "hold" &&
        !passive &&
        /^(?:up|on|out|back|off|an?|the|their|his|her)$/.test(lowerAt(frame, i + 1))
      )
        return null;
      const gerund = (forms & FORM.gerund) !== 0 && (forms & ~FORM.gerund) === 0;
      const measure =
        voice === "patient" && verb.lemma === "bury"
          ? null
          : voice === "patient"
            ? measureFor(verb.patient, kind)
            : gerund && !copular && !bare
              ? null
              : measureFor(verb.agent, kind);
      if (measure) {
        const joined = joinFates(frame, i, measure, kind);
        return done(joined.measure, joined.at, joined.also);
      }
      if (verb.raising) {
        raised = true;
        bare = true;
        if (
          NOT_YET.has(verb.lemma) &&
          (OF_LIKELIHOOD.has(verb.lemma) || (passive && verb.lemma === "order"))
        )
          planned = true;
        passive = passive || participle;
        copular = true;
        continue;
      }
      // "fell to the ground and died": the second of two verbs
      return readSecondVerb(frame, i + 1, kind, passive && !gerund, planned);
    }
    if (copular && word === "among") {
      // "were among those arrested"
      const told = tellingAmong(frame, i + 1, kind);
      return told ? { ...done(told.measure, told.at), among: true } : null;
    }
    const phrase = copular || raised || bare ? phraseStateAt(frame, i) : null;
    if (phrase && (kind === "person" || (kind === "structure" && phrase.measure === "affected")))
      return done(phrase.measure, phrase.at);
    if (has(frame, i, WORD.adverb)) continue;
    if (has(frame, i, WORD.finite | WORD.participle | WORD.gerund) && i <= from + 6)
      return readSecondVerb(frame, i + 1, kind, passive && has(frame, i, WORD.participle), planned);
    if ((word === "also" || word === "among" || word === "still") && i > from) continue;
    return null;
  }
  return null;
};

/** "among those arrested", "among the dead": what they are among. */
const tellingAmong = (
  frame: Frame,
  from: number,
  kind: PatientKind,
): { measure: Measure; at: number } | null => {
  for (let i = from; i < frame.tokens.length && i < from + 6; i++) {
    const state = frame.states[i];
    if (state && kind === "person") return { measure: state, at: i };
    const form = frame.verbs[i];
    const measure = form && (form.forms & FORM.participle) !== 0 ? form.verb.patient[kind] : null;
    if (measure) return { measure, at: i };
    const noun = frame.nouns[i];
    if (noun?.kind === "status" && noun.measure) return { measure: noun.measure, at: i };
    if (has(frame, i, WORD.preposition | WORD.relative | WORD.auxiliary)) return null;
  }
  return null;
};

const HAVE: VerbEntry = { lemma: "have", patient: {}, agent: {}, raising: false };

/** A verb joined by "and" to one that tells nothing, under the same subject. */
const readSecondVerb = (
  frame: Frame,
  from: number,
  kind: PatientKind,
  passive: boolean,
  planned: boolean,
): Predicate | null => {
  for (let i = from; i < frame.tokens.length && i < from + 9; i++) {
    const token = frame.tokens[i]!;
    if (token.kind === "punctuation" && token.text !== ",") return null;
    if (has(frame, i, WORD.number | WORD.relative | WORD.subordinator)) return null;
    if (token.lower !== "and" && token.lower !== "or" && token.lower !== "but") continue;
    if (frame.states[i - 1]) return null;
    let next = i + 1;
    while (has(frame, next, WORD.adverb)) next++;
    const form = frame.verbs[next];
    const auxiliary = has(frame, next, WORD.auxiliary);
    if (!form && !auxiliary) continue;
    if (auxiliary) return readVerbGroup(frame, next, kind, false);
    if (!form) return null;
    const voice = passive && (form.forms & FORM.participle) !== 0 ? "patient" : "agent";
    if (
      voice === "agent" &&
      objectFollows(frame, next) &&
      Object.keys(form.verb.agent).length === 0
    )
      return null;
    const completed = complementOf(frame, form.verb, next + 1, voice, kind);
    const measure = completed?.measure ?? measureFor(form.verb[voice], kind);
    return measure
      ? { measure, also: [], at: completed?.at ?? next, planned, negated: false }
      : null;
  }
  return null;
};

/** How far a subject may stand from its verb. */
const REACH = 45;

/** What is said of the phrase after it: at once ("12 dead"), or by the verb that it is the subject of. */
export const readAfter = (
  frame: Frame,
  phrase: CountedPhrase,
  kind: PatientKind,
): { predicate: Predicate; how: "state" | "verb" | "relative" | "phrase" } | null => {
  const { tokens } = frame;
  let i = phrase.last;
  let fallback: { predicate: Predicate; how: "relative" | "phrase" | "state" } | null = null;
  const limit = Math.min(tokens.length, i + REACH);
  let first = true;
  /** Whether another number was passed: what stands at once after it belongs to it. */
  let crossedAt = -10;
  /** Whether a verb that tells nothing was passed, of which the phrase may be the subject. */
  let active = false;
  while (i < limit) {
    const crossed = i - crossedAt <= 4;
    const token = tokens[i]!;
    const word = token.lower;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      const text = token.text;
      if (text === "(" || text === "[") {
        i = closing(frame, i, text === "(" ? ")" : "]", limit);
        if (i < 0) return fallback;
        continue;
      }
      if (text === ";" && has(frame, i + 1, WORD.number)) {
        i++;
        continue;
      }
      if (text === "," && !crossed && (frame.states[i + 1] || isParticiple(frame, i + 1))) {
        // "300 people, displaced by the dam, live in tents"
        const predicate = readVerbGroup(frame, i + 1, kind, true);
        if (predicate) fallback ??= { predicate, how: "state" };
      }
      // "12 hurt, 3 are missing": the next number begins a clause of its own
      if (text === "," && fallback && has(frame, i + 1, WORD.number | WORD.qualifier))
        return fallback;
      if (text === ",") {
        const resumed = skipInsertion(frame, i, limit);
        if (resumed < 0) return fallback;
        i = resumed;
        first = false;
        continue;
      }
      if (/^["“”'‘’]$/.test(text)) {
        i++;
        continue;
      }
      if (/^[-–—]$/.test(text)) {
        const next = closing(frame, i, text, limit);
        if (next < 0) return fallback;
        i = next;
        continue;
      }
      return fallback;
    }
    if (token.kind === "number" || has(frame, i, WORD.number)) {
      // "in his 40s" is no count
      if (!/^(?:his|her|their|its)$/.test(lowerAt(frame, i - 1))) crossedAt = i;
      i++;
      first = false;
      continue;
    }
    if (has(frame, i, WORD.relative) || word === "whose") {
      const predicate = readVerbGroup(frame, i + 1, kind, false);
      if (predicate && !fallback) fallback = { predicate, how: "relative" };
      // the relative clause ends at a comma, or at a second verb
      const end = endOfRelative(frame, i + 1, limit);
      if (end < 0) return fallback;
      i = end;
      first = false;
      continue;
    }
    if (
      word === "to" &&
      (i === phrase.last || (i < phrase.last + 5 && isCaused(frame, phrase.first))) &&
      (frame.verbs[i + 1] || has(frame, i + 1, WORD.auxiliary))
    ) {
      // "led hundreds to seek shelter" tells what was, "300 reservists to be called up" what is to come
      const predicate = readVerbGroup(frame, i + 1, kind, false);
      if (predicate)
        return {
          predicate: { ...predicate, planned: !isCaused(frame, phrase.first) },
          how: "verb",
        };
      return null;
    }
    if (has(frame, i, WORD.subordinator)) return fallback;
    // "performed first aid until help came": what follows is about something else
    if (has(frame, i, WORD.either) && i > phrase.last + 1 && active) return fallback;
    if (has(frame, i, WORD.coordinator)) {
      // another subject joined, or another verb
      if (
        frame.verbs[i + 1] &&
        !frame.nouns[i + 1] &&
        (frame.classes[i + 1]! & WORD.participle) === 0
      )
        return fallback;
      i++;
      first = false;
      continue;
    }
    if (has(frame, i, WORD.auxiliary)) {
      const predicate = readVerbGroup(frame, i, kind, false);
      if (predicate) {
        // "12 people injured in the blast have died": both hold, the verb is the news
        return { predicate, how: "verb" };
      }
      return fallback;
    }
    const phraseState = first || i <= phrase.last + 1 ? phraseStateAt(frame, i) : null;
    if (phraseState && kind === "person" && !fallback)
      fallback = {
        predicate: {
          measure: phraseState.measure,
          also: [],
          at: phraseState.at,
          planned: false,
          negated: false,
        },
        how: "phrase",
      };
    const form = frame.verbs[i];
    const inPhrase =
      !first &&
      i > 0 &&
      (has(frame, i - 1, WORD.determiner | WORD.preposition) || lowerAt(frame, i - 1) === "'s");
    if (
      (form || frame.states[i]) &&
      !crossed &&
      !active &&
      !inPhrase &&
      !(frame.nouns[i] && !first && !frame.states[i])
    ) {
      const predicate = readVerbGroup(frame, i, kind, first || !fallback);
      if (predicate) {
        if (first && isReduced(frame, i, predicate)) {
          fallback ??= { predicate, how: "state" };
          i = predicate.at + 1;
          first = false;
          continue;
        }
        return { predicate, how: "verb" };
      }
      if (form && has(frame, i, WORD.finite) && !has(frame, i, WORD.participle)) return fallback;
      if (form && first && (form.forms & FORM.gerund) !== 0) {
        // "12 people fleeing the war": what they were at
        const measure = measureFor(form.verb.agent, kind);
        if (measure)
          fallback ??= {
            predicate: { measure, also: [], at: i, planned: false, negated: false },
            how: "state",
          };
      }
      if (
        form &&
        (form.forms & (FORM.past | FORM.present)) !== 0 &&
        first &&
        (form.forms & FORM.participle) === 0
      )
        return fallback;
      if (form && objectFollows(frame, i) && (form.forms & FORM.past) !== 0) return fallback;
      i++;
      first = false;
      continue;
    }
    if (!form && !inPhrase && first && has(frame, i, WORD.finite) && has(frame, i, WORD.participle))
      active = true;
    if (
      !inPhrase &&
      has(frame, i, WORD.finite) &&
      !has(frame, i, WORD.participle | WORD.adjective) &&
      !frame.nouns[i]
    ) {
      // a verb that tells nothing: what follows is about something else, save a second verb
      return readSecond(frame, i, kind) ?? fallback;
    }
    i++;
    if (!has(frame, i - 1, WORD.adverb)) first = false;
  }
  return fallback;
};

const readSecond = (
  frame: Frame,
  at: number,
  kind: PatientKind,
): { predicate: Predicate; how: "verb" } | null => {
  const predicate = readSecondVerb(frame, at + 1, kind, false, false);
  return predicate ? { predicate, how: "verb" } : null;
};

const CAUSES =
  /^(?:led|leads|leading|forced|forces|forcing|caused|causing|causes|prompted|prompting|sent|sending|drove|driving|pushed|compelled|allowed|helped|enabled)$/;

const isCaused = (frame: Frame, first: number): boolean => {
  for (let i = first - 1; i >= 0 && i >= first - 3; i--)
    if (CAUSES.test(lowerAt(frame, i))) return true;
  return false;
};

/** Whether the predicate at `i` hangs on the noun without an auxiliary, so that a main verb may follow. */
const isReduced = (frame: Frame, i: number, predicate: Predicate): boolean => {
  for (let at = i; at <= predicate.at; at++) if (has(frame, at, WORD.auxiliary)) return false;
  const form = frame.verbs[i];
  if (form && Object.keys(form.verb.patient).length === 0 && !form.verb.raising) {
    // "five people died": no participle, as the verb has no passive
    if ((form.forms & FORM.gerund) === 0 && Object.keys(form.verb.agent).length > 0) return false;
  }
  return (
    frame.states[i] !== null ||
    (form !== null && form !== undefined && (form.forms & (FORM.participle | FORM.gerund)) !== 0)
  );
};

const isParticiple = (frame: Frame, at: number): boolean => {
  const form = frame.verbs[at];
  return form !== null && form !== undefined && (form.forms & FORM.participle) !== 0;
};

const closing = (frame: Frame, at: number, mark: string, limit: number): number => {
  for (let i = at + 1; i < limit; i++) if (frame.tokens[i]!.text === mark) return i + 1;
  return -1;
};

/** After a comma: where the sentence goes on once an apposition, relative or participle clause is over; -1 for nowhere. */
const skipInsertion = (frame: Frame, comma: number, limit: number): number => {
  const next = comma + 1;
  if (next >= limit) return -1;
  if (has(frame, next, WORD.auxiliary)) return next;
  if (has(frame, next, WORD.coordinator)) return next + 1;
  // a list of numbers goes on
  for (let i = next; i < limit && i < next + 30; i++) {
    const text = frame.tokens[i]!.text;
    if (text === "," || text === ")") {
      const after = i + 1;
      if (after >= limit) return -1;
      if (
        has(frame, after, WORD.auxiliary | WORD.finite) ||
        frame.verbs[after] ||
        frame.states[after]
      )
        return after;
      if (has(frame, after, WORD.coordinator)) continue;
      continue;
    }
    if (text === ";" || text === "(") return -1;
    if (i === next && has(frame, i, WORD.subordinator)) return -1;
    if (has(frame, i, WORD.coordinator) && i + 1 < limit) {
      // ", 12 villages and 3 towns were hit"
      let verb = i + 1;
      while (verb < limit && verb < i + 7 && frame.tokens[verb]!.kind !== "punctuation") {
        if (has(frame, verb, WORD.auxiliary)) return verb;
        verb++;
      }
    }
  }
  return -1;
};

/** Where a relative clause ends: after a comma, or at a second auxiliary that the outer noun is subject of; -1 for the sentence's end. */
const endOfRelative = (frame: Frame, from: number, limit: number): number => {
  let verbs = 0;
  for (let i = from; i < limit; i++) {
    const token = frame.tokens[i]!;
    if (token.text === ",") {
      const next = i + 1;
      return next < limit && (has(frame, next, WORD.auxiliary | WORD.finite) || frame.verbs[next])
        ? next
        : -1;
    }
    if (token.text === ";" || token.text === "(") return -1;
    if (has(frame, i, WORD.coordinator)) {
      verbs = 0;
      continue;
    }
    if (has(frame, i, WORD.auxiliary)) {
      const joined =
        has(frame, i - 1, WORD.auxiliary | WORD.relative | WORD.adverb | WORD.pronoun) ||
        has(frame, i - 1, WORD.finite);
      if (verbs > 0 && !joined) return i;
      verbs++;
    } else if (has(frame, i, WORD.finite) && verbs === 0 && i === from) verbs++;
  }
  return -1;
};

/** What the verb before the phrase did to it: "killed 12 people", "detaining at least 40". */
export const readBefore = (
  frame: Frame,
  phrase: CountedPhrase,
  kind: PatientKind,
): { predicate: Predicate; how: "object" | "of" } | null => {
  const { tokens } = frame;
  let i = phrase.first - 1;
  let steps = 0;
  while (i >= 0 && steps++ < 4) {
    const word = lowerAt(frame, i);
    if (
      /^["“”'‘’[]$/.test(tokens[i]!.text) ||
      word === "the" ||
      word === "these" ||
      word === "those" ||
      word === "his" ||
      word === "her" ||
      word === "their" ||
      word === "its" ||
      word === "other" ||
      word === "all"
    ) {
      i--;
      continue;
    }
    if (
      has(frame, i, WORD.adverb) &&
      tokens[i]!.kind === "word" &&
      !/^(?:up|down|out|away|off|over)$/.test(word) &&
      !frame.verbs[i] &&
      !frame.states[i]
    ) {
      i--;
      continue;
    }
    break;
  }
  if (i < 0) return null;
  const word = lowerAt(frame, i);
  if (word === "of") return readOf(frame, i - 1, kind);
  // particles and results between verb and object: shot dead 5, rounded up 40
  let verbAt = i;
  if (
    /^(?:up|down|out|away|off|dead|alive|hostage|captive|prisoner|ablaze|alight|afire)$/.test(word)
  )
    verbAt = i - 1;
  if (word === "death" && lowerAt(frame, i - 1) === "to" && frame.verbs[i - 2] && kind === "person")
    return told("killed", i - 2, "object");
  if (word === "fire" && lowerAt(frame, i - 1) === "on") verbAt = i - 2;
  if (word === "to" && lowerAt(frame, i - 1) === "fire" && frame.verbs[i - 2]?.verb.lemma === "set")
    verbAt = i - 2;
  if ((word === "to" || word === "on") && /^(?:injuries|wounds|burns)$/.test(lowerAt(frame, i - 1)))
    return told("injured", i - 1, "of");
  if (
    word === "by" &&
    /^(?:suffered|sustained|received)$/.test(lowerAt(frame, i - 1)) &&
    /^(?:injur|wound|burn)/.test(lowerAt(frame, i - 2))
  )
    return told("injured", i - 2, "of");
  if (
    word === "for" &&
    /^(?:shelters?|camps?|housing|accommodation)$/.test(lowerAt(frame, i - 1)) &&
    kind === "person"
  )
    return told("displaced", i - 1, "of");
  if (word === "by" && /^(?:attended|joined)$/.test(lowerAt(frame, i - 1)))
    return told("protesters", i - 1, "of");
  if (
    /^(?:drew|draw|draws|drawing|attracted|attracting|numbering|numbered)$/.test(word) &&
    isOfProtest(frame, i)
  )
    return told("protesters", i, "object");
  if (
    /^(?:the|in)$/.test(word) &&
    lowerAt(frame, i - 1) === "in" &&
    /^number(?:ing|ed|s)$/.test(lowerAt(frame, i - 2)) &&
    isOfProtest(frame, i - 2)
  )
    return told("protesters", i - 2, "object");
  if (
    lowerAt(frame, phrase.first - 1) === "the" &&
    word === "in" &&
    /^number(?:ing|ed|s)$/.test(lowerAt(frame, i - 1)) &&
    isOfProtest(frame, i - 1)
  )
    return told("protesters", i - 1, "object");
  if (word === "and" || word === "plus" || word === ",")
    return (
      (word === "," ? null : readJoinedObject(frame, phrase, i - 1, kind)) ??
      readListedOf(frame, phrase, i - 1, kind)
    );
  const form = frame.verbs[verbAt];
  if (!form) return null;
  const { verb, forms } = form;
  const active =
    (forms & (FORM.base | FORM.present | FORM.past | FORM.gerund)) !== 0 ||
    /^(?:has|have|had|having)$/.test(lowerAt(frame, verbAt - 1));
  if (!active || isPassive(frame, verbAt)) return null;
  const nominal = (forms & (FORM.past | FORM.gerund)) === 0;
  if (
    frame.nouns[verbAt] &&
    (has(frame, verbAt - 1, WORD.determiner) ||
      (nominal &&
        (has(frame, verbAt - 1, WORD.preposition) ||
          (frame.nouns[verbAt - 1] && !isPeopleNoun(frame, verbAt - 1)))))
  )
    return null;
  const { planned, negated } = moodBefore(frame, verbAt);
  const make = (measure: Measure, at: number, also: readonly Measure[] = []) => ({
    predicate: { measure, also, at, planned, negated },
    how: "object" as const,
  });
  const completed =
    verbAt !== i
      ? complementOf(frame, verb, verbAt + 1, "patient", kind, 2)
      : complementOf(frame, verb, phrase.last, "patient", kind);
  if (completed) return make(completed.measure, verbAt);
  const head = lowerAt(frame, phrase.head);
  if (/^(?:lives|souls)$/.test(head) && /^(?:claim|take|cost|lose)$/.test(verb.lemma))
    return make("killed", verbAt);
  if (verb.lemma === "force" && forcedTo(frame, phrase.last))
    return make(forcedTo(frame, phrase.last)!, verbAt);
  let measure = measureFor(verb.patient, kind);
  if (!measure) return null;
  if (measure === "injured" && isFatal(frame, verbAt)) measure = "killed";
  // "shot 11 officers, killing three": the 11 are dead and hurt together
  if (measure === "injured" && killsSome(frame, phrase.last))
    return make("casualties", verbAt, ["injured"]);
  // freed from rubble is rescued
  if (verb.lemma === "free" && kind === "person" && isUnderRubble(frame, phrase.last))
    measure = "rescued";
  // "killed or wounded 12", "killed and arrested hundreds"
  const joint = lowerAt(frame, verbAt - 1);
  const earlier = joint === "or" || joint === "and" ? frame.verbs[verbAt - 2] : null;
  if (earlier) {
    const other = measureFor(earlier.verb.patient, kind);
    if (other && other !== measure) {
      const fates = new Set([other, measure]);
      if (fates.has("killed") && fates.has("injured")) {
        if (earlier.verb.lemma === "shoot" || earlier.verb.lemma === "stab")
          return make("killed", verbAt);
        return make("casualties", verbAt, ["killed", "injured"]);
      }
      return make(other, verbAt, [measure]);
    }
  }
  return make(measure, verbAt);
};

/** "forced 40 people to flee", "forced some 900 from their homes". */
/** A plural for people, so that what follows is their verb: "police arrest". */
const isPeopleNoun = (frame: Frame, at: number): boolean => {
  const noun = frame.nouns[at];
  return (
    noun !== null &&
    noun !== undefined &&
    noun.plural &&
    (noun.kind === "person" ||
      noun.kind === "guard" ||
      noun.kind === "force" ||
      noun.kind === "status")
  );
};

const forcedTo = (frame: Frame, from: number): Measure | null => {
  for (let i = from; i < frame.tokens.length && i < from + 6; i++) {
    const word = lowerAt(frame, i);
    if (/^(?:evacuate|relocate)$/.test(word)) return "evacuated";
    if (/^(?:flee|leave|homes|home|houses|abandon)$/.test(word)) return "displaced";
    if (frame.tokens[i]!.kind !== "word") return null;
  }
  return null;
};

const killsSome = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 12; i++) {
    if (lowerAt(frame, i) === "," && lowerAt(frame, i + 1) === "killing")
      return has(frame, i + 2, WORD.number | WORD.qualifier);
  }
  return false;
};

const isUnderRubble = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + 6; i++)
    if (/^(?:trapped|rubble|wreckage|debris|stuck|stranded|buried)$/.test(lowerAt(frame, i)))
      return true;
  return false;
};

/** Whether a word for a protest or for protesters stands shortly before. */
const isOfProtest = (frame: Frame, at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    const noun = frame.nouns[i];
    if (noun?.measure === "gatherings" || noun?.measure === "protesters") return true;
  }
  return false;
};

const told = (
  measure: Measure,
  at: number,
  how: "object" | "of",
): { predicate: Predicate; how: "object" | "of" } => ({
  predicate: { measure, also: [], at, planned: false, negated: false },
  how,
});

/** "killed himself and 10 guests", "injuring some riders and several guards": the verb before what is joined. */
const readJoinedObject = (
  frame: Frame,
  phrase: CountedPhrase,
  from: number,
  kind: PatientKind,
): { predicate: Predicate; how: "object" | "of" } | null => {
  for (let i = from; i >= 0 && i > from - 10; i--) {
    const token = frame.tokens[i]!;
    if (token.kind === "number") continue;
    if (token.kind !== "word") return null;
    const form = frame.verbs[i];
    if (!form) {
      if (lowerAt(frame, i) === "of")
        return readAfter(frame, phrase, kind) ? null : readOf(frame, i - 1, kind);
      if (has(frame, i, WORD.auxiliary | WORD.relative | WORD.subordinator | WORD.preposition))
        return null;
      continue;
    }
    const measure = form.verb.patient[kind];
    const active = (form.forms & (FORM.base | FORM.present | FORM.past | FORM.gerund)) !== 0;
    if (!measure || !active || isPassive(frame, i) || i === from) return null;
    if (readAfter(frame, phrase, kind)) return null;
    const { planned, negated } = moodBefore(frame, i);
    return { predicate: { measure, also: [], at: i, planned, negated }, how: "object" };
  }
  return null;
};

/** "the assassination of Ana Ruiz, five other nuns, and two girls": the "of" that begins the list. */
const readListedOf = (
  frame: Frame,
  phrase: CountedPhrase,
  from: number,
  kind: PatientKind,
): { predicate: Predicate; how: "of" } | null => {
  for (let i = from; i >= 0 && i > from - 16; i--) {
    const token = frame.tokens[i]!;
    if (token.lower === "of") {
      const read = readOf(frame, i - 1, kind);
      return read && !readAfter(frame, phrase, kind) ? read : null;
    }
    if (token.kind !== "word" && token.kind !== "number" && token.text !== ",") return null;
    if (frame.verbs[i] && !frame.nouns[i]) return null;
    if (has(frame, i, WORD.auxiliary | WORD.relative | WORD.subordinator | WORD.preposition))
      return null;
  }
  return null;
};

const isPassive = (frame: Frame, at: number): boolean => {
  const form = frame.verbs[at];
  if (!form || (form.forms & FORM.participle) === 0) return false;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const word = lowerAt(frame, i);
    if (BE.has(word)) return true;
    if (!has(frame, i, WORD.adverb | WORD.auxiliary)) return false;
  }
  return false;
};

/** Whether the verb stands under a modal, an infinitive of intent or a negation. */
export const moodBefore = (frame: Frame, at: number): { planned: boolean; negated: boolean } => {
  let planned = false;
  let negated = false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const word = lowerAt(frame, i);
    if (MODALS.has(word)) planned = true;
    else if (NEGATIONS.has(word)) negated = true;
    else if (word === "to") {
      const governor = lowerAt(frame, i - 1);
      if (
        /^(?:expected|ready|prepared|planned|plans?|planning|likely|threaten(?:ed|ing|s)?|going|want(?:s|ed)?|due|set|ordered|vow(?:s|ed)?|tr(?:y|ied|ying|ies)|attempt(?:ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend(?:s|ed)?|order|plot(?:ted|ting)?|decision|decided|agreed|continue)$/.test(
          governor,
        )
      )
        planned = governor !== "continue";
    } else if (
      !has(frame, i, WORD.adverb | WORD.auxiliary | WORD.base) &&
      word !== "and" &&
      word !== "or"
    )
      break;
  }
  return { planned, negated };
};

const NOMINALS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ..."funeral funerals burial burials assassins assassin murderers murderer killers killer funeral funerals burial burials assassins assassin murderers murderer killers killer death deaths killing killings murder murders assassination assassinations execution executions massacre slaughter slaying slayings loss lives life bodies body corpses remains beheading beheadings lynching drowning drownings"
    .split(" ")
    .map((word): [string, Measure] => [word, "killed"]),
  ..."wounding injury injuries shooting shootings stabbing stabbings poisoning"
    .split(" ")
    .map((word): [string, Measure] => [word, "injured"]),
  ..."arrest arrests detention detentions imprisonment jailing capture-and-detention"
    .split(" ")
    .map((word): [string, Measure] => [word, "detained"]),
  ..."trial conviction convictions sentencing prosecution indictment"
    .split(" ")
    .map((word): [string, Measure] => [word, "prosecuted"]),
  ..."release freeing liberation".split(" ").map((word): [string, Measure] => [word, "released"]),
  ..."abduction abductions kidnapping kidnappings capture disappearance disappearances seizure"
    .split(" ")
    .map((word): [string, Measure] => [word, "abducted"]),
  ..."displacement eviction".split(" ").map((word): [string, Measure] => [word, "displaced"]),
  ..."evacuation".split(" ").map((word): [string, Measure] => [word, "evacuated"]),
  ..."rescue".split(" ").map((word): [string, Measure] => [word, "rescued"]),
  ..."arrival entry".split(" ").map((word): [string, Measure] => [word, "crossings"]),
  ..."mobilization mobilisation deployment conscription withdrawal call-up"
    .split(" ")
    .map((word): [string, Measure] => [word, "forces"]),
  ..."destruction demolition".split(" ").map((word): [string, Measure] => [word, "structures"]),
  ["crowd", "protesters"],
  ["crowds", "protesters"],
  ["mob", "protesters"],
]);
const PLANNING = new Set(
  "mobilization mobilisation deployment conscription withdrawal call-up".split(" "),
);

/** "the deaths of 12 miners", "the arrest of two men", "the lives of 9". */
const readOf = (
  frame: Frame,
  at: number,
  kind: PatientKind,
): { predicate: Predicate; how: "of" } | null => {
  let i = at;
  if (/^[[("“]$/.test(frame.tokens[i]?.text ?? "")) i--;
  const word = lowerAt(frame, i);
  if (word === "lives" || word === "life") {
    // "affected the lives of 100" is no death
    for (let back = i - 1; back >= 0 && back >= i - 3; back--) {
      const verb = lowerAt(frame, back);
      if (/^(?:sav(?:e|es|ed|ing))$/.test(verb))
        return {
          predicate: { measure: "rescued", also: [], at: i, planned: false, negated: false },
          how: "of",
        };
      if (/^(?:affect|affects|affected|change|changed|disrupt|disrupted)$/.test(verb)) return null;
    }
  }
  let measure = NOMINALS.get(word) ?? null;
  if (!measure && (word === "and" || word === "or")) i--;
  if (!measure) {
    const verb = frame.verbs[i];
    if (verb && (verb.forms & FORM.gerund) !== 0) measure = measureFor(verb.verb.patient, kind);
  }
  if (!measure) return null;
  if (measure === "injured" && /^(?:fatal|deadly)$/.test(lowerAt(frame, i - 1))) measure = "killed";
  if (measure === "structures" && kind !== "structure" && kind !== "vehicle") return null;
  if (measure === "structures" && kind === "vehicle") measure = "vehicles";
  if (kind !== "person" && measure !== "structures" && measure !== "vehicles") return null;
  const planned = PLANNING.has(word) && measure === "forces";
  return { predicate: { measure, also: [], at: i, planned, negated: false }, how: "of" };
};

export const kindOfPhrase = (phrase: CountedPhrase): PatientKind | null =>
  phrase.noun === null ? "person" : patientKindOf(phrase.noun.kind);

export const isKnownHead = (frame: Frame, phrase: CountedPhrase): boolean =>
  phrase.head >= 0 && headNounOf(lowerAt(frame, phrase.head)) !== null;
