// Reads the verb group at a token: what it says befell its subject, or those whom its participle describes.
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { PatientKind } from "../lexicon/verb-list.ts";
import type { VerbEntry } from "../lexicon/verbs.ts";
import { complementOf, isFatal, measureFor, objectFollows, phraseStateAt } from "./completions.ts";
import { BE, isModal, NEGATIONS } from "./mood.ts";

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

/** Verbs after which what follows is not yet so. */
const NOT_YET = new Set("fear expect presume order force tell urge ask allow".split(" "));

/** Before "to" these say that something is to come. */
const TO_COME = new Set(
  "likely set due poised projected forecast bound about scheduled".split(" "),
);

const OF_LIKELIHOOD = new Set("fear expect presume".split(" "));

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
  // "two guests shot, killed in a bar"
  if (
    measure === "injured" &&
    joint === "," &&
    lowerAt(frame, next + 1) === "killed" &&
    !has(frame, next + 2, WORD.number | WORD.determiner)
  )
    return { measure: "killed", also: [], at: next + 1 };
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
      // "were (completely) destroyed"
      if (token.text === "(" && tokens[i + 2]?.text === ")" && i > from) {
        i += 2;
        continue;
      }
      return null;
    }
    if (NEGATIONS.has(token)) {
      negated = true;
      if (word === "not" || word === "never" || word === "n't") continue;
    }
    if (BE.has(token)) {
      passive = true;
      copular = true;
      continue;
    }
    if (copular && /^(?:both|all|each)$/.test(word)) continue;
    // "are likely to face", "is set to lose"
    if ((copular || (bare && i === from)) && TO_COME.has(word) && lowerAt(frame, i + 1) === "to") {
      planned = true;
      raised = true;
      bare = true;
      passive = false;
      continue;
    }
    if (isModal(frame, i)) {
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
      // "had to leave" says no more than "left"
      if (lowerAt(frame, i + 1) === "to" && (frame.verbs[i + 2] || BE.has(frame.tokens[i + 2]))) {
        passive = false;
        copular = false;
        i++;
        continue;
      }
      // "has 12 wounded" is no auxiliary, but a number follows then
      const own = opensVerb(frame, i + 1)
        ? null
        : complementOf(frame, HAVE, i + 1, "agent", kind, 5);
      if (own) return done(own.measure, own.at);
      passive = false;
      continue;
    }
    if (has(frame, i, WORD.auxiliary)) continue;
    if (word === "to" || word === "as") {
      if (!raised && !copular) return null;
      // "are to be freed on Friday"
      if (word === "to" && copular && !raised && has(frame, i - 1, WORD.auxiliary)) planned = true;
      const next = frame.verbs[i + 1];
      if (word === "to" && (next || has(frame, i + 1, WORD.auxiliary))) {
        if (!BE.has(frame.tokens[i + 1]) && lowerAt(frame, i + 1) !== "have") {
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
    // "need to be moved" is to come, "needed to be moved" has been
    if (form?.verb.lemma === "need" && lowerAt(frame, i + 1) === "to") {
      if (word !== "needed") planned = true;
      raised = true;
      passive = false;
      copular = false;
      continue;
    }
    if (
      state &&
      !((form || word === "missing") && !passive && !raised && objectFollows(frame, i))
    ) {
      const fits = copular || raised || bare;
      if (fits && (kind === "person" || state === "displaced" || state === "affected")) {
        if (kind === "person") {
          // "were beaten to death"
          const worse = form ? complementOf(frame, form.verb, i + 1, "patient", kind, 4) : null;
          if (worse?.measure === "killed") return done(worse.measure, worse.at);
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
      const voice =
        participle && reads && !(active && !verb.raising) && !isAttempt(frame, i)
          ? "patient"
          : "agent";
      const completed =
        complementOf(frame, verb, i + 1, voice, kind) ??
        (reads && !passive
          ? (complementOf(frame, verb, i + 1, "patient", kind) ??
            complementOf(frame, verb, i + 1, "agent", kind))
          : null);
      // "have not been accounted for"
      if (completed && verb.lemma === "account") {
        // whoever is accounted for was found, at home or dead, and not saved
        if (!negated) return null;
        negated = false;
        return done("missing", completed.at);
      }
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
      // "cannot be found", "have not been located": nobody knows where they are
      if (
        negated &&
        passive &&
        verb.lemma === "find" &&
        kind === "person" &&
        endsHere(frame, i + 1)
      ) {
        negated = false;
        planned = false;
        return done("missing", i);
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
    // "were registered as refugees"
    const noun = frame.nouns[i];
    if (
      copular &&
      kind === "person" &&
      lowerAt(frame, i - 1) === "as" &&
      noun?.kind === "status" &&
      noun.measure
    )
      return done(noun.measure, i);
    const phrase = copular || raised || bare ? phraseStateAt(frame, i, kind) : null;
    if (phrase) return done(phrase.measure, phrase.at);
    // "have since been freed"
    if (word === "since" && has(frame, i - 1, WORD.auxiliary)) continue;
    if (has(frame, i, WORD.adverb)) continue;
    if (has(frame, i, WORD.finite | WORD.participle | WORD.gerund) && i <= from + 6)
      return readSecondVerb(frame, i + 1, kind, passive && has(frame, i, WORD.participle), planned);
    if ((word === "also" || word === "among" || word === "still") && i > from) continue;
    return null;
  }
  return null;
};

/** "tried to flee" is no trial. */
const isAttempt = (frame: Frame, at: number): boolean =>
  frame.verbs[at]?.verb.lemma === "try" && /^(?:to|and|for)$/.test(lowerAt(frame, at + 1));

/** Whether nothing follows that could complete the verb. */
const endsHere = (frame: Frame, at: number): boolean => {
  const token = frame.tokens[at];
  return (
    token === undefined ||
    token.kind === "punctuation" ||
    has(frame, at, WORD.subordinator | WORD.coordinator | WORD.either)
  );
};

/** "among those arrested", "among the dead": what they are among. */
export const tellingAmong = (
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
    if ((noun?.kind === "status" || noun?.kind === "outcome") && noun.plural && noun.measure)
      return { measure: noun.measure, at: i };
    if (has(frame, i, WORD.preposition | WORD.relative | WORD.auxiliary)) return null;
  }
  return null;
};

/** Whether a participle follows, so that a form of have before it is an auxiliary. */
const opensVerb = (frame: Frame, from: number): boolean => {
  let at = from;
  while (at < from + 3 && has(frame, at, WORD.adverb)) at++;
  return has(frame, at, WORD.participle | WORD.auxiliary) || (frame.verbs[at]?.forms ?? 0) >= 8;
};

const HAVE: VerbEntry = { lemma: "have", patient: {}, agent: {}, raising: false };

/** A verb joined by "and" to one that tells nothing, under the same subject. */
export const readSecondVerb = (
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
