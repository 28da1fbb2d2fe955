// Reads the verb before a counted phrase whose object it is: "killed 12", "rounding up 40".
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { PatientKind } from "../lexicon/verb-list.ts";
import type { CountedPhrase } from "../phrase.ts";
import { complementOf, isFatal, measureFor } from "./completions.ts";
import { isPassive, moodBefore } from "./mood.ts";
import { readAfter } from "./read-after.ts";
import { isOfProtest, readListedOf, readOf } from "./read-of.ts";
import type { Predicate } from "./verb-group.ts";
import { WordSet } from "../word-sets.ts";

/** Words and marks that may stand between a verb and its counted object. */
const PASSED_OVER = new WordSet(
  [
    "the these those his her their its other all first last latest".split(" "),
    [..."\"“”'‘’["],
  ].flat(),
);
const PARTICLES = new WordSet("up down out away off over".split(" "));
/** What else may join a counted phrase to the verb or noun before it. */
const JOINTS = new WordSet(
  `custody back up down out away off over dead alive hostage captive prisoner ablaze alight afire fire death to on by for
  in the and plus , drew draw draws drawing attracted attracting numbering numbered`.split(/\s+/),
);

/** The bracket that opens what closes at `at`; -1 for none near. */
const opening = (frame: Frame, at: number): number => {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) if (frame.tokens[i]!.text === "[") return i;
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
  for (let steps = 0; i >= 0 && steps < 4; i--, steps++) {
    // "arrested [see report] 516 people"
    if (tokens[i]!.text === "]") {
      const open = opening(frame, i);
      if (open > 0) i = open - 1;
    }
    if (PASSED_OVER.has(frame.tokens[i])) continue;
    const adverb =
      has(frame, i, WORD.adverb) &&
      tokens[i]!.kind === "word" &&
      !PARTICLES.has(frame.tokens[i]) &&
      !frame.verbs[i] &&
      !frame.states[i];
    if (!adverb) break;
  }
  if (i < 0) return null;
  const word = lowerAt(frame, i);
  if (word === "of") return readOf(frame, i - 1, kind);
  if ((kind === "structure" || kind === "vehicle") && /^(?:off|to|from|in)$/.test(word)) {
    // "ripped the roofs off 70 houses", "damage to 12 shops"
    const noun = lowerAt(frame, i - 1);
    if (/^(?:roofs?|windows?|tiles|doors)$/.test(noun) || (noun === "damage" && word === "to"))
      return told(kind === "structure" ? "structures" : "vehicles", i - 1, "of");
  }
  // nearly all end here
  if (!frame.verbs[i] && !JOINTS.has(frame.tokens[i])) return null;
  // particles and results between verb and object: shot dead 5, rounded up 40
  let verbAt = i;
  if (
    /^(?:up|down|out|away|off|over|back|dead|alive|hostage|captive|prisoner|ablaze|alight|afire)$/.test(
      word,
    )
  )
    verbAt = i - 1;
  // "took into custody 15 activists"
  if (
    word === "custody" &&
    lowerAt(frame, i - 1) === "into" &&
    frame.verbs[i - 2]?.verb.lemma === "take" &&
    kind === "person"
  )
    return told("detained", i - 2, "object");
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
  if (
    word === "by" &&
    kind === "person" &&
    /^(?:strikes?|protests?|marche?s?|rall(?:y|ies)|demonstrations?|walkouts?|sit-ins?)$/.test(
      lowerAt(frame, i - 1),
    )
  )
    return told("protesters", i - 1, "of");
  // "a hunger strike launched by three clerks"
  if (
    word === "by" &&
    kind === "person" &&
    /^(?:launched|staged|led|organi[sz]ed|held|begun|started|called)$/.test(
      lowerAt(frame, i - 1),
    ) &&
    /^(?:strikes?|protests?|marche?s?|rall(?:y|ies)|demonstrations?|walkouts?|sit-ins?|fast|vigil)$/.test(
      lowerAt(frame, i - 2),
    )
  )
    return told("protesters", i - 2, "of");
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
        ((has(frame, verbAt - 1, WORD.preposition) &&
          !(lowerAt(frame, verbAt - 1) === "to" && (forms & FORM.base) !== 0)) ||
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
    if (
      /^(?:trapped|rubble|wreckage|wreck|debris|stuck|stranded|buried|building|ruins|collapsed|demolished)$/.test(
        lowerAt(frame, i),
      )
    )
      return true;
  return false;
};

export const told = (
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
  // "40 evacuated people and two injured persons": each has its own
  if (phrase.modifiers.some((at) => frame.states[at])) return null;
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
    const after = readAfter(frame, phrase, kind);
    // "pardoned an editor and three others convicted in May"
    if (after && !(after.how === "state" && measure === "released")) return null;
    const { planned, negated } = moodBefore(frame, i);
    return { predicate: { measure, also: [], at: i, planned, negated }, how: "object" };
  }
  return null;
};
