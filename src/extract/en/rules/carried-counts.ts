// Reads bare numbers that go on with what was counted before: "Another 12 were in Bela", "two were nurses".
import { WORD } from "../../clauses.ts";
import { fits, isOfPeople, LISTED_FATES, PEOPLE_MEASURES } from "../counting/fits.ts";
import { lastFound } from "../counting/joins.ts";
import { type CountRule, type Finding, finding, leaningOn } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { MONTHS } from "../lexicon/number-words.ts";
import { wordTest } from "../word-sets.ts";

const SAYS = wordTest(/^(?:said|says|claimed|claims|counted|estimated|reported)$/);
const BE = /^(?:was|were|is|are)$/;

/** Whether a noun for a person follows the form of be at `be`: "was a nurse", "were from the north" does not. */
const namesPeople = (frame: Frame, be: number): boolean => {
  for (let i = be + 1; i < frame.tokens.length && i < be + 5; i++) {
    const noun = frame.nouns[i];
    if (noun && (noun.kind === "person" || noun.kind === "guard" || noun.kind === "force"))
      return true;
    if (frame.tokens[i]!.kind !== "word") return false;
    if (has(frame, i, WORD.preposition | WORD.auxiliary)) return false;
  }
  return false;
};

/** "in 2019", "in May" */
const isDated = (frame: Frame, at: number): boolean =>
  /^(?:19|20)[0-9]{2}$/.test(lowerAt(frame, at)) || MONTHS.has(lowerAt(frame, at));

export const CARRIED_COUNT: CountRule = {
  name: "carried-count",
  reads: [
    ["Police arrested 40 people in Bela. Another [12] were in Aru.", "detained"],
    ["The blast killed three people. [Two] were nurses.", "killed"],
    ["The blast wounded 60 people. [Twelve] of the 60 are children.", "injured"],
    ["By noon 22 bodies had been found. By dusk there were [31].", "killed"],
    ["Organisers put the turnout at 900; police said [300].", "protesters"],
  ],
  leaves: [
    "Police arrested 40 people in Bela. [Two] were pleased.",
    "Police arrested 40 people in Bela. Rooms cost more; there were [31] euros.",
  ],
  read: ({ frame, phrases, findings, before }, at) => {
    const phrase = phrases[at]!;
    const { number } = phrase;
    if (phrase.head < 0 && phrase.partitive === "definite" && !number.none) {
      // "Twelve of the 60 are children", of whom the sentence before told
      const base = number.outerLast + 2;
      const told = lastFound(findings, at) ?? before;
      return told &&
        PEOPLE_MEASURES.has(told.measure) &&
        has(frame, base, WORD.number) &&
        BE.test(lowerAt(frame, base + 1)) &&
        namesPeople(frame, base + 1)
        ? leaningOn("carried-count", told, { part: true })
        : null;
    }
    if (phrase.head >= 0 || number.indefinite || number.none || phrase.partitive) return null;
    if (phrase.noun !== null || phrase.modifiers.some((one) => frame.states[one])) return null;
    const next = lowerAt(frame, phrase.last);
    // "at least 20 are serious": so are the hurt alone
    if (
      BE.test(next) &&
      /^(?:serious|critical)$/.test(lowerAt(frame, phrase.last + 1)) &&
      /^[.,;”"]?$/.test(lowerAt(frame, phrase.last + 2))
    )
      return finding("carried-count", "injured", { told: phrase.last + 1, part: true });
    const found = lastFound(findings, at) ?? before;
    if (!found || !PEOPLE_MEASURES.has(found.measure)) return null;
    const opens =
      phrase.first === 0 ||
      has(frame, phrase.first - 1, WORD.coordinator) ||
      /^[,;.:“"]$/.test(lowerAt(frame, phrase.first - 1));
    const rest = { also: found.also, stated: false, planned: found.planned };
    // "three were serious and four stable", of the hurt
    if (
      found.measure === "injured" &&
      BE.test(next) &&
      /^(?:serious|critical|stable|grave|fair)$/.test(lowerAt(frame, phrase.last + 1))
    )
      return finding("carried-count", found.measure, { ...rest, part: true });
    // "organisers counted 900 marchers; police said 300"
    if (
      lastFound(findings, at) &&
      SAYS.has(frame.tokens[phrase.first - 1]) &&
      (next === "" || /^[.;,]$/.test(next))
    )
      return finding("carried-count", found.measure, rest);
    // "with 144 recorded in the last day"
    if (
      lowerAt(frame, phrase.first - 1) === "with" &&
      lastFound(findings, at) &&
      /^(?:recorded|reported|confirmed|registered|logged|occurring)$/.test(next)
    )
      return finding("carried-count", found.measure, rest);
    // "and 240 (90%) were above the age of 5"
    if (
      lastFound(findings, at) &&
      next === "(" &&
      lowerAt(frame, phrase.last + 2) === "%" &&
      BE.test(lowerAt(frame, phrase.last + 4))
    )
      return finding("carried-count", found.measure, { ...rest, part: true });
    if (BE.test(next) && opens && namesPeople(frame, phrase.last))
      return finding("carried-count", found.measure, { ...rest, part: true });
    if (
      phrase.added &&
      opens &&
      (BE.test(next) || has(frame, phrase.last, WORD.preposition)) &&
      (has(frame, phrase.last + 1, WORD.preposition) ||
        has(frame, phrase.last, WORD.preposition) ||
        /^(?:taken|reported|recorded|registered|counted|confirmed|sent|brought|found)$/.test(
          lowerAt(frame, phrase.last + 1),
        ))
    )
      return finding("carried-count", found.measure, rest);
    if (
      BE.test(lowerAt(frame, phrase.first - 1)) &&
      lowerAt(frame, phrase.first - 2) === "there" &&
      (next === "" || /^[.;,]$/.test(next) || (next === "in" && isDated(frame, phrase.last + 1)))
    )
      return finding("carried-count", found.measure, rest);
    return null;
  },
};

/** "The 14 were taken home": a number told before, pointed at again. */
export const THE_SAME_COUNT: CountRule = {
  name: "the-same-count",
  reads: [["Police arrested 14 people in Bela. The [14] spoke to nobody.", "detained"]],
  leaves: [
    "Police arrested 14 people in Bela. The [15] spoke to nobody.",
    "Police arrested 14 people in Bela. The [14] shops closed.",
  ],
  read: ({ phrases, counted }, at) => {
    const phrase = phrases[at]!;
    const { value, indefinite } = phrase.number;
    if (!phrase.definite || phrase.head >= 0 || indefinite || typeof value !== "number")
      return null;
    const measure = value > 2 ? counted.get(value) : undefined;
    return measure ? finding("the-same-count", measure, { stated: false }) : null;
  },
};

/** How many counts a list may hold. */
const LONGEST_LIST = 12;

/** Whether only a comma or "and", with where the first come from, stands between two counts. */
const isListed = (frame: Frame, from: number, to: number): boolean => {
  if (to - from > 8) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const token = frame.tokens[i]!;
    if (token.text === "," || token.lower === "and") joined = true;
    else if (
      token.kind !== "word" ||
      frame.verbs[i] ||
      has(frame, i, WORD.auxiliary | WORD.finite | WORD.relative | WORD.subordinator)
    )
      return false;
  }
  return joined;
};

/** "12 guards, nine cooks and 40 guests dead": what is said after the last of a list holds for all of it. */
export const LISTED_WITH_STATE: CountRule = {
  name: "listed-with-state",
  reads: [["It found [12] guards, nine cooks and 40 guests dead.", "killed"]],
  leaves: ["It met [12] guards; nine cooks were found dead."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    if (phrase.noun ? !isOfPeople(phrase.noun.kind) : phrase.head >= 0) return null;
    let found: Finding | null = null;
    let closed = false;
    for (let next = at + 1; next < phrases.length && next < at + LONGEST_LIST; next++) {
      if (!isListed(frame, phrases[next - 1]!.last, phrases[next]!.first)) break;
      // the last of a list is joined by "and": "of the 66, six died" is none
      closed ||= has(frame, phrases[next]!.first - 1, WORD.coordinator);
      found ??= findings[next] ?? null;
    }
    return found &&
      closed &&
      /^count-(?:injured-in|were-detained)$/.test(found.rule) &&
      LISTED_FATES.has(found.measure) &&
      fits(phrase, found.measure)
      ? leaningOn("listed-with-state", found, { told: found.told, negated: found.negated })
      : null;
  },
};
