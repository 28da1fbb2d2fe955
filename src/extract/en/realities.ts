// Tells whether a count is of what is, of what is planned or feared, or of what the speaker denies.
import type { Reality } from "../../model/claim.ts";
import { WORD } from "../clauses.ts";
import { moodBefore } from "./predicates/mood.ts";
import { has, lowerAt, type Frame } from "./frame.ts";
import type { CountedPhrase } from "./phrase.ts";
import { type Finding } from "./counting/scene.ts";
import { wordTest } from "./word-sets.ts";

const DENIALS =
  /^(?:denied|denies|deny|denying|rejected|rejects|dismissed|dismisses|refuted|refutes|disputed|disputes)$/;
const DENIED =
  /^(?:that|any|reports?|claims?|the|having|allegations?|rumou?rs?|media|a|saying|plans?|planning|intending)$/;
const FALSE_WORDS =
  /^(?:false|untrue|fake|wrong|erroneous|incorrect|mistaken|fabricated|baseless)$/;
/** Words of likelihood that make a count itself uncertain wherever they stand at it. */
const UNCERTAIN = wordTest(
  /^(?:feared|fears|presumed|presumably|suspected|projected|forecast|forecasts|predicted|possible|possibly|potentially|probably|expected|likely)$/,
);

export const realityOf = (
  frame: Frame,
  phrase: CountedPhrase,
  found: Finding,
): { reality: Reality; rule: string | null } => {
  if (isDenied(frame, phrase)) return { reality: "denied", rule: "denied-that" };
  if (isRuledOut(frame, phrase, found)) return { reality: "denied", rule: "ruled-out" };
  if (isRevisedAway(frame, phrase, found)) return { reality: "denied", rule: "revised-away" };
  if (found.negated && phrase.number.value !== 0) return { reality: "denied", rule: "was-not" };
  const threatened = found.told >= 0 && frame.verbs[found.told]?.verb.lemma === "threaten";
  if (found.planned || threatened || isPlannedHelp(frame, phrase, found))
    return { reality: "planned", rule: "will-be" };
  if (
    found.rule === "count-protesters" &&
    (moodBefore(frame, phrase.first).planned || isSubjectOfPlan(frame, phrase))
  )
    return { reality: "planned", rule: "will-be" };
  if (isUncertain(frame, phrase)) return { reality: "planned", rule: "feared" };
  return { reality: "actual", rule: null };
};

const SEEKS =
  /^(?:seeks?|seeking|appeals?|appealing|aims?|aiming|plans?|planning|targets?|targeting|requires?|needs?|hopes?|intends?|will|would|could|may|might)$/;

/** "seeks money to help 900 people", "might cut aid to 40 families": help that is yet to come. */
const isPlannedHelp = (frame: Frame, phrase: CountedPhrase, found: Finding): boolean => {
  if (found.measure !== "affected" || found.told < 0 || found.told > phrase.first) return false;
  if (frame.verbs[found.told]?.verb.lemma === "target") return true;
  const helps = frame.verbs[found.told] ? lowerAt(frame, found.told - 1) === "to" : true;
  if (!helps || (!frame.verbs[found.told] && found.rule !== "sentences-to-count")) return false;
  for (let i = found.told - 1; i >= 0 && i >= found.told - 12; i--)
    if (SEEKS.test(lowerAt(frame, i))) return true;
  return false;
};

const AHEAD = /^(?:will|would|shall|could|may|might|'ll)$/;

/** "300 troops with field guns would first be sent": the noun's own verb tells of what is to come. */
const isSubjectOfPlan = (frame: Frame, phrase: CountedPhrase): boolean => {
  for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 10; i++) {
    if (AHEAD.test(lowerAt(frame, i))) return true;
    if (has(frame, i, WORD.finite | WORD.auxiliary | WORD.saying | WORD.subordinator)) return false;
    if (/^[,;:.()“”"]$/.test(lowerAt(frame, i))) return false;
  }
  return false;
};

/** "denied that 12 soldiers had died": a verb of denial before the number, no other verb of saying between. */
const isDenied = (frame: Frame, phrase: CountedPhrase): boolean => {
  for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 14; i--) {
    const word = lowerAt(frame, i);
    if (DENIALS.test(word)) {
      const next = lowerAt(frame, i + 1);
      return (
        DENIED.test(next) ||
        // "denied it would send 200 soldiers", but not "denied it, though 30 were held"
        (/^(?:it|they|he|she)$/.test(next) && /^[a-z]/.test(lowerAt(frame, i + 2)))
      );
    }
    if (has(frame, i, WORD.saying) && !/^(?:reports?|claims?|reported)$/.test(word)) return false;
    if (word === ";" || word === "“") return false;
    // "denied the charge and blames the army": another verb begins
    if (
      /^(?:and|but)$/.test(word) &&
      ((has(frame, i + 1, WORD.finite | WORD.auxiliary) && !has(frame, i + 1, WORD.participle)) ||
        (has(frame, i + 2, WORD.determiner) && lowerAt(frame, i + 1).endsWith("s"))) &&
      !frame.nouns[i + 1]
    )
      return false;
  }
  for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 10; i++) {
    const word = lowerAt(frame, i);
    if (
      FALSE_WORDS.test(word) &&
      /^(?:was|were|is|are|as|turned|proved)$/.test(lowerAt(frame, i - 1))
    )
      return true;
    if (has(frame, i, WORD.coordinator | WORD.subordinator)) return false;
  }
  return false;
};

const PLANS = /^(?:plans?|intentions?)$/;
const EVIDENCE = /^(?:evidence|proof|indications?)$/;
const PLANNING = /^(?:plan|planning|intend|intending|going|considering|preparing)$/;
const NOT = /^(?:not|n't|never|no)$/;

/** "no plans to send 200 soldiers", "not planning to", "ruled out sending", "no evidence that": what will not be or was not. */
const isRuledOut = (frame: Frame, phrase: CountedPhrase, found: Finding): boolean => {
  // "not going to forget the 40 who were killed": what befell them stands by itself
  const isObject = found.told < phrase.first;
  for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 7; i--) {
    const word = lowerAt(frame, i);
    const before = lowerAt(frame, i - 1);
    const next = lowerAt(frame, i + 1);
    const isNone = before === "no" || (before === "any" && NOT.test(lowerAt(frame, i - 3)));
    if (EVIDENCE.test(word)) return next === "that" && isNone;
    if (isObject && PLANS.test(word))
      return isNone && (next === "to" || (next === "of" && lowerAt(frame, i + 2).endsWith("ing")));
    if (isObject && PLANNING.test(word) && (next === "to" || next.endsWith("ing")))
      return NOT.test(before);
    if (isObject && word === "out" && /^(?:rule[sd]?|ruling)$/.test(before))
      return next.endsWith("ing");
    if (has(frame, i, WORD.saying | WORD.coordinator) || /^[,;:“”"]$/.test(word)) return false;
  }
  return false;
};

const LOWERED =
  /^(?:lowered|lowers|lowering|corrected|corrects|correcting|downgraded|downgrades|amended)$/;
const REVISED = /^(?:revised|revises|revising|scaled|cut|brought)$/;

/** "revised the toll down to 40 from 52", "corrected the count from 31 to 29": the figure that holds no longer. */
const isRevisedAway = (frame: Frame, phrase: CountedPhrase, found: Finding): boolean => {
  if (found.rule !== "toll-rose-to" && found.rule !== "and-count-elsewhere") return false;
  let at = phrase.first - 1;
  while (/^(?:an?|the|earlier|initial|previous|first|its|original)$/.test(lowerAt(frame, at))) at--;
  if (lowerAt(frame, at) !== "from") return false;
  for (let i = at - 1; i >= 0 && i >= at - 18; i--) {
    if (frame.tokens[i]!.text === ";") return false;
    if (LOWERED.test(lowerAt(frame, i))) return true;
    if (!REVISED.test(lowerAt(frame, i))) continue;
    for (let down = i + 1; down < at; down++)
      if (/^(?:down|downwards?)$/.test(lowerAt(frame, down))) return true;
  }
  return false;
};

/** "a possible 40", "feared", "up to 40 may", "if": uncertainty in the words about the number. */
const isUncertain = (frame: Frame, phrase: CountedPhrase): boolean => {
  for (const modifier of phrase.modifiers)
    if (UNCERTAIN.has(frame.tokens[modifier]) && lowerAt(frame, modifier) !== "suspected")
      return true;
  // "police expect 30,000 marchers", "the deal would see 33 captives freed"
  if (
    /^(?:expects?|expecting|anticipates?|anticipated|predicts?|forecasts?)$/.test(
      lowerAt(frame, phrase.first - 1),
    )
  )
    return true;
  if (
    /^(?:see|free|mean|bring|include|involve)$/.test(lowerAt(frame, phrase.first - 1)) &&
    /^(?:would|will|could|may|might)$/.test(lowerAt(frame, phrase.first - 2))
  )
    return true;
  for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 3; i--) {
    const word = lowerAt(frame, i);
    // "40 suspected and 12 confirmed": said of the 40
    if (
      i > 0 &&
      lowerAt(frame, phrase.first - 1) === "and" &&
      (frame.tokens[i - 1]!.kind === "number" || has(frame, i - 1, WORD.number))
    )
      break;
    // "suspected of killing two guests": who did it is uncertain, not that they died
    if (UNCERTAIN.has(frame.tokens[i]) && !(word === "suspected" && lowerAt(frame, i + 1) === "of"))
      return true;
    if (frame.tokens[i]!.kind === "punctuation") break;
  }
  // a conditional clause holds for the count in it and for the clause that follows
  const first = lowerAt(frame, 0);
  if (first === "if" || first === "unless") return true;
  const clause = frame.shape.clauses.find(
    ({ first: from, last }) => from <= phrase.number.first && phrase.number.first < last,
  );
  return (
    clause !== undefined &&
    (lowerAt(frame, clause.first) === "if" || lowerAt(frame, clause.first) === "unless") &&
    frame.tokens.some(({ lower }) => /^(?:would|could|may|might|will)$/.test(lower))
  );
};
