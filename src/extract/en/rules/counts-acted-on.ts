// Reads counts of those whom a second verb acts upon by a pronoun: "took 10 men from their homes and shot them".
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { measureInContext } from "../counting/contexts.ts";
import { fits, isOfPeople } from "../counting/fits.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { CountedPhrase } from "../phrase.ts";
import { complementOf } from "../predicates/completions.ts";
import { moodBefore } from "../predicates/mood.ts";

/** How far on the second verb may stand. */
const REACH = 24;

const ACTS = FORM.past | FORM.present | FORM.base | FORM.gerund;

/** The verb that acts on "them" further on, with what it makes of them. */
const readActOn = (
  frame: Frame,
  phrase: CountedPhrase,
  limit: number,
): { measure: Measure; at: number } | null => {
  for (let i = phrase.last + 1; i < limit && i < phrase.last + REACH; i++) {
    if (lowerAt(frame, i) !== "them") continue;
    const form = frame.verbs[i - 1];
    if (!form || (form.forms & ACTS) === 0) return null;
    let joint = i - 2;
    while (has(frame, joint, WORD.adverb)) joint--;
    if (!/^(?:and|then|,|before|after|;)$/.test(lowerAt(frame, joint))) return null;
    return (
      complementOf(frame, form.verb, i + 1, "patient", "person", 5) ??
      (form.verb.patient.person === undefined
        ? null
        : { measure: form.verb.patient.person, at: i - 1 })
    );
  }
  return null;
};

export const TOOK_COUNT_AND_SHOT_THEM: CountRule = {
  name: "took-count-and-shot-them",
  reads: [
    ["Gunmen dragged [10] men from their homes and shot them dead.", "killed"],
    ["Rebels stopped a bus, picked out [five] clerks and took them hostage.", "abducted"],
    ["Guards led all [80] strikers from the hall and detained them.", "detained"],
  ],
  leaves: [
    "The cook met [10] men and thanked them.",
    "Gunmen met [10] men who had boats and guns and feared them.",
  ],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    if (!phrase.noun || !isOfPeople(phrase.noun.kind) || !phrase.noun.plural) return null;
    // whoever is counted next may be meant as well
    const next = phrases.slice(at + 1).find(({ noun }) => noun?.plural === true);
    const act = readActOn(frame, phrase, next?.first ?? frame.tokens.length);
    if (!act || !fits(phrase, act.measure) || moodBefore(frame, act.at).negated) return null;
    const measure = measureInContext(act.measure, act.at, phrase, frame, topics);
    return measure ? finding("took-count-and-shot-them", measure, { told: act.at }) : null;
  },
};
