// Reads the number that a toll or a named count stands at: "the death toll rose from 31 to 40", "the number of wounded is 12".
import type { Measure } from "../../model/measure.ts";
import { WORD } from "../clauses.ts";
import { has, lowerAt, type Frame } from "./frame.ts";
import { FORM } from "./lexicon/verbs.ts";
import type { CountedPhrase } from "./phrase.ts";

const TOLL_NOUNS = new Set(["toll", "tolls", "count"]);
const COUNT_NOUNS = new Set(
  "number numbers total totals figure figures tally tallies estimate estimates".split(" "),
);
/** Words that may stand between the noun and its number. */
const LINKS = new Set(
  `to at from of past by of rise rises rose risen rising stand stands stood standing reach reaches reached
  reaching climb climbs climbed climbing is was are were be been being now has have had grow grows grew
  grown increase increases increased increasing jump jumps jumped soar soars soared hit hits pass passes
  passed touch touches touched cross crosses crossed exceed exceeds exceeded top tops topped go goes went
  gone up put puts may could might would will remain remains remained mount mounts mounted surge surged
  double doubled estimated officially quoted placed set reported put given confirmed revised lowered
  dropped fell fall fallen down so far currently already still also as high as least about around over
  more than nearly almost some the an a total between believed expected feared
  steadily sharply further likely thought bringing taking raising pushing :`
    .trim()
    .split(/\s+/),
);
/** How far back the noun may stand. */
const REACH = 26;

export interface TollReading {
  readonly measure: Measure;
  readonly at: number;
  readonly planned: boolean;
  /** Whether it says itself what it counts, or leaves that to what was told before ("the total"). */
  readonly stated: boolean;
}

export const readToll = (frame: Frame, phrase: CountedPhrase): TollReading | null => {
  const { tokens } = frame;
  if (phrase.number.indefinite) return null;
  // the number must hang on a link: "to 40", "at 12", "is 7", "of 9", or a colon
  let i = phrase.number.first - 1;
  let linked = false;
  let planned = false;
  let steps = 0;
  let gap = 0;
  let crossedNumber = false;
  for (; i >= 0 && steps < REACH; i--, steps++) {
    const token = tokens[i]!;
    const word = token.lower;
    if (
      token.text === ";" ||
      token.text === ")" ||
      token.text === "“" ||
      (token.text === '"' && gap > 0)
    )
      return null;
    if (token.text === "," && gap > 0 && !crossedNumber) {
      // "the death toll, which had stood at 9, rose to 14"
      if (steps > 14) return null;
    }
    if (TOLL_NOUNS.has(word) || COUNT_NOUNS.has(word)) {
      if (
        word === "count" &&
        !/^(?:death|body|victim|casualty)$/.test(lowerAt(frame, i - 1)) &&
        !/^(?:of|for)$/.test(lowerAt(frame, i + 1))
      )
        return null;
      if (!linked) return null;
      return named(frame, i, phrase, planned, gap);
    }
    if (/^(?:could|may|might|would|will|expected|feared|likely)$/.test(word)) planned = true;
    if (LINKS.has(word)) {
      if (gap === 0) linked = true;
      continue;
    }
    if (token.kind === "number" || has(frame, i, WORD.number)) {
      // "from 31 to 40": the first of the pair stands between
      crossedNumber = true;
      if (!linked) return null;
      continue;
    }
    if (!linked) return null;
    // another clause's verb ends the search
    if (
      has(frame, i, WORD.finite) &&
      word !== "need" &&
      !has(frame, i, WORD.participle) &&
      !LINKS.has(word) &&
      !frame.nouns[i]
    )
      return null;
    if (has(frame, i, WORD.relative | WORD.subordinator)) return null;
    gap++;
    if (gap > 14) return null;
  }
  return null;
};

/** What the noun at `at` counts: the words before it ("death toll") or after it ("number of wounded"). */
const named = (
  frame: Frame,
  at: number,
  phrase: CountedPhrase,
  planned: boolean,
  gap: number,
): TollReading | null => {
  const word = lowerAt(frame, at);
  const before = lowerAt(frame, at - 1);
  const make = (measure: Measure, stated = true): TollReading => ({ measure, at, planned, stated });
  const prior = `${lowerAt(frame, at - 2)} ${before}`;
  if (/injur|wound/.test(prior)) return make("injured");
  if (/casualt/.test(prior)) return make("casualties");
  if (/\b(?:arrest|detention)/.test(prior)) return make("detained");
  if (/\b(?:death|dead|body|victim|fatality|confirmed-death)/.test(prior)) return make("killed");
  // "number of people injured", "toll of dead and missing"
  const limit = Math.min(phrase.number.outerFirst, at + 12);
  if (lowerAt(frame, at + 1) === "of" || lowerAt(frame, at + 1) === "for") {
    for (let i = at + 2; i < limit; i++) {
      const state = frame.states[i];
      const noun = frame.nouns[i];
      const form = frame.verbs[i];
      if (state) return make(state);
      if (lowerAt(frame, i) === "need" && lowerAt(frame, i - 1) === "in") return make("affected");
      if (form && (form.forms & FORM.participle) !== 0 && form.verb.patient.person)
        return make(form.verb.patient.person);
      if (noun && (noun.kind === "outcome" || noun.kind === "status") && noun.measure) {
        // "the number of refugees trapped": what follows may tell more
        return noun.measure === "infected" && !/^(?:infections?|cases?)$/.test(lowerAt(frame, i))
          ? null
          : make(noun.measure);
      }
      if (has(frame, i, WORD.auxiliary)) break;
      if (LINKS.has(lowerAt(frame, i)) && lowerAt(frame, i) !== "of") break;
    }
    if (/^tolls?$/.test(word)) return gap <= 12 ? make("killed") : null;
    // "its figure for Omsk": what it counts was said before
    return lowerAt(frame, at + 1) === "for" && gap <= 4 && phrase.head < 0
      ? make("killed", false)
      : null;
  }
  if (word === "count" && !/^(?:death|body|victim|casualty)$/.test(before)) return null;
  if (TOLL_NOUNS.has(word)) return make("killed");
  // "bringing the total to 50": what it counts was said before
  if (/^(?:totals?|tally|figures?|numbers?)$/.test(word) && gap <= 2 && phrase.head < 0)
    return make("killed", false);
  return null;
};
