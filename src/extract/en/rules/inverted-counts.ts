// Reads counts whose state stands before a form of be: "killed in the blast were 3 guards", "among the dead are 2 nurses".
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { measureInContext } from "../counting/contexts.ts";
import { fits, isOfPeople, PEOPLE_MEASURES } from "../counting/fits.ts";
import { joinedTo } from "../counting/joins.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { CountedPhrase } from "../phrase.ts";
import { objectFollows } from "../predicates/completions.ts";

/** How far before the form of be its subject may begin. */
const REACH = 20;

/** What the word at `at` says by itself of people: a participle, a state, the name of a state. */
export const stateAt = (frame: Frame, at: number): Measure | null => {
  const state = frame.states[at];
  if (state) return state;
  const form = frame.verbs[at];
  if (form && (form.forms & FORM.participle) !== 0 && form.verb.patient.person)
    return form.verb.patient.person;
  const noun = frame.nouns[at];
  return noun?.plural && noun.measure && (noun.kind === "status" || noun.kind === "outcome")
    ? noun.measure
    : null;
};

/** The first token of the clause that ends before `at`; -1 where it lies too far off. */
const clauseStart = (frame: Frame, at: number): number => {
  let i = at;
  while (i > 0 && at - i < REACH) {
    if (/^[;:.“”"–—(]$/.test(lowerAt(frame, i - 1))) return i;
    // "he added that the victims were"
    if (lowerAt(frame, i - 1) === "that" && has(frame, i - 2, WORD.saying)) return i;
    i--;
  }
  return i === 0 ? 0 : -1;
};

const readSubject = (
  frame: Frame,
  be: number,
): { measure: Measure; at: number; part: boolean } | null => {
  let i = clauseStart(frame, be);
  if (i < 0) return null;
  let part = /^includ/.test(lowerAt(frame, be));
  let pointed = false;
  for (; i < be; i++) {
    const word = lowerAt(frame, i);
    if (/^(?:among|amongst|included)$/.test(word)) part = true;
    else if (/^(?:those|these|them)$/.test(word)) pointed = true;
    else if (!/^(?:also|still|the|all|and|but|,|left|reported|confirmed|said|that)$/.test(word))
      break;
  }
  // "those who were killed", "those so far arrested", "among the 40 arrested"
  for (let steps = 0; i < be && steps < 5; i++, steps++) {
    const measure = stateAt(frame, i);
    if (measure) return PEOPLE_MEASURES.has(measure) ? { measure, at: i, part } : null;
    const passes =
      // "the gunshot victims", "the five dead"
      (i > 0 && frame.nouns[i]?.plural === false && frame.nouns[i + 1]?.kind === "status") ||
      has(frame, i, WORD.adverb | WORD.auxiliary | WORD.relative) ||
      ((part || pointed) && (frame.tokens[i]!.kind === "number" || has(frame, i, WORD.number)));
    if (!passes) return null;
  }
  return null;
};

/** Whether the phrase stands right after a form of be or include, adverbs aside. */
const beBefore = (frame: Frame, phrase: CountedPhrase): number => {
  let i = phrase.first - 1;
  while (i > 0 && has(frame, i, WORD.adverb)) i--;
  return /^(?:were|are|was|is|include|includes|included|comprise|comprised)$/.test(
    lowerAt(frame, i),
  )
    ? i
    : -1;
};

export const KILLED_WERE_COUNT: CountRule = {
  name: "killed-were-count",
  reads: [
    ["The victims were [four] women and a man.", "casualties"],
    ["Killed in the raid were [three] guards.", "killed"],
    ["Among those arrested are [two] editors.", "detained"],
    ["The dead include [six] miners.", "killed"],
  ],
  leaves: ["The winners were [four] women.", "Painted on the wall were [four] women."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    if (phrase.noun === null && phrase.head >= 0 && phrase.number.value === 1) return null;
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (found?.rule === "killed-were-count" && fits(phrase, found.measure))
      return finding("killed-were-count", found.measure, {
        also: found.also,
        stated: false,
        part: found.part,
      });
    const be = beBefore(frame, phrase);
    if (be < 1) return null;
    const subject = readSubject(frame, be);
    return subject && fits(phrase, subject.measure)
      ? finding("killed-were-count", subject.measure, { told: subject.at, part: subject.part })
      : null;
  },
};

/** "The dead included 12 women, and two of the hurt …": what stands before the verb holds, whatever follows. */
export const THE_DEAD_INCLUDED_COUNT: CountRule = {
  name: "the-dead-included-count",
  reads: [["The deceased included [six] women and two of the hurt lay in hospital.", "killed"]],
  leaves: ["The band included [six] women and two of the hurt lay in hospital."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none || phrase.number.value === null) return null;
    if (phrase.partitive) return null;
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (found?.rule === "the-dead-included-count" && fits(phrase, found.measure))
      return finding("the-dead-included-count", found.measure, { stated: false, part: found.part });
    const be = beBefore(frame, phrase);
    if (be < 1 || !/^includ/.test(lowerAt(frame, be))) return null;
    const subject = readSubject(frame, be);
    return subject && fits(phrase, subject.measure)
      ? finding("the-dead-included-count", subject.measure, {
          told: subject.at,
          part: subject.part,
        })
      : null;
  },
};

/** "three of the 40 drivers fined in May were freed": what describes the 40 is said of all of them. */
export const OF_COUNT_DETAINED: CountRule = {
  name: "of-count-detained",
  reads: [
    ["Three of the [40] drivers arrested in May were freed.", "detained"],
    ["Four of the [nine] clerks charged were acquitted.", "prosecuted"],
  ],
  leaves: ["Three of the [40] drivers were freed.", "Three of the [40] drivers spoke in Bela."],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    const { number, last } = phrase;
    const whole = phrases[at - 1];
    const ofSome =
      lowerAt(frame, phrase.first - 2) === "of" &&
      /^(?:some|many|most|few|half|majority)$/.test(lowerAt(frame, phrase.first - 3));
    if (!ofSome && (!whole || whole.number.indefinite || whole.last <= number.first)) return null;
    if (phrase.head < 0 || !phrase.noun || !isOfPeople(phrase.noun.kind)) return null;
    const form = frame.verbs[last];
    if (!form || (form.forms & FORM.participle) === 0 || objectFollows(frame, last)) return null;
    const measure = form.verb.patient.person;
    if (!measure || !fits(phrase, measure) || !hasVerbAfter(frame, last + 1)) return null;
    const told = measureInContext(measure, last, phrase, frame, topics);
    return told ? finding("of-count-detained", told, { told: last }) : null;
  },
};

/** Whether the sentence has a verb further on, so that the participle before it only describes. */
const hasVerbAfter = (frame: Frame, from: number): boolean => {
  for (let i = from; i < frame.tokens.length && i < from + REACH; i++)
    if (has(frame, i, WORD.auxiliary | WORD.finite)) return true;
  return false;
};

/** "Of the injured, 12 are in Bela", "of the 53 killed, 20 were women". */
export const OF_THE_DEAD_COUNT: CountRule = {
  name: "of-the-dead-count",
  reads: [
    ["Of the injured, [12] are in Bela.", "injured"],
    ["Of the 53 people killed, [20] were women.", "killed"],
  ],
  leaves: ["Of the injured players, none; of the fans, [12] sang."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    const comma = phrase.first - 1;
    if (lowerAt(frame, comma) !== ",") return null;
    for (let i = comma - 1; i >= 0 && i >= comma - 12; i--) {
      if (!/^(?:of|among|amongst)$/.test(lowerAt(frame, i))) continue;
      const opens =
        i === 0 ||
        /^[,;:.“”"]$/.test(lowerAt(frame, i - 1)) ||
        has(frame, i - 1, WORD.saying) ||
        /^(?:and|but|that|out)$/.test(lowerAt(frame, i - 1));
      const told = /^(?:the|those|these|them|all)$/.test(lowerAt(frame, i + 1));
      if (!opens || !(told || frame.tokens[i + 1]!.kind === "number")) return null;
      for (let state = comma - 1; state > i; state--) {
        const measure = stateAt(frame, state);
        if (measure && fits(phrase, measure))
          return finding("of-the-dead-count", measure, { told: state, part: true });
      }
      const whole = findings[at - 1];
      return whole && phrases[at - 1]!.first > i && fits(phrase, whole.measure)
        ? finding("of-the-dead-count", whole.measure, { stated: false, part: true })
        : null;
    }
    return null;
  },
};
