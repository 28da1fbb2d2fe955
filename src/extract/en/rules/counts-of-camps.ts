// Reads counts of those who live in camps and of those whom an agency for refugees counts as its own.
import { WORD } from "../../clauses.ts";
import { isOfPeople } from "../counting/fits.ts";
import { type CountRule, finding, type Topics } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { Measure } from "../../../model/measure.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

const CAMPS = wordTest(/^(?:camps?|sites?|settlements?|shelters?)$/);
/** What makes a site one of people driven out. */
const OF_FLIGHT = wordTest(
  /^(?:camps?|refugees?|idps?|displacement|displaced|transit|makeshift|informal|collective|biometrically)$/,
);
const DWELLS = wordTest(
  /^(?:live|living|reside|residing|stay|staying|shelter|sheltering|hosted|housed|registered|received|now|currently|are|were|still|enrolled|accommodated)$/,
);

const measureOf = (topics: Topics): Measure => (topics.flight ? "refugees" : "displaced");

/** Whether the phrase is of people, or of a people whose name no lexicon knows. */
const isOfSome = ({ noun, head, number }: CountedPhrase): boolean =>
  !number.indefinite &&
  !number.none &&
  number.value !== null &&
  head >= 0 &&
  (noun === null || isOfPeople(noun.kind)) &&
  (noun?.measure === undefined || noun.measure === null);

/** "in the nine camps", "at the site": where a camp follows within the words that tell of dwelling. */
const dwellsInCamp = (frame: Frame, { last }: CountedPhrase): number => {
  let dwells = false;
  for (let i = last; i < last + 16 && i < frame.tokens.length; i++) {
    const token = frame.tokens[i]!;
    if (/^[;.:]$/.test(token.text)) return -1;
    if (DWELLS.has(token)) dwells = true;
    if (!CAMPS.has(token) || (!dwells && !/^(?:in|at)$/.test(lowerAt(frame, last)))) continue;
    for (let near = i; near > i - 5; near--) {
      if (OF_FLIGHT.has(frame.tokens[near])) return i;
      if (has(frame, near, WORD.preposition)) break;
    }
    for (let k = last; k < i; k++) if (lowerAt(frame, k) === "biometrically") return i;
  }
  return -1;
};

/** "home to about 900 Aruns", "host to 900 people": the number after what is home to it. */
const isAtHome = (frame: Frame, { number }: CountedPhrase): boolean =>
  lowerAt(frame, number.outerFirst - 1) === "to" &&
  /^(?:home|host)$/.test(lowerAt(frame, number.outerFirst - 2));

export const COUNT_IN_CAMPS: CountRule = {
  name: "count-in-camps",
  reads: [
    ["The agency counts [900] persons of concern, most of them displaced.", "displaced"],
    [
      "In all [4,000] individuals are registered as residents of the displacement site.",
      "displaced",
    ],
    ["The camp is home to about [90,000] Aruns.", "displaced"],
  ],
  leaves: [
    "The town is home to about [90,000] people.",
    "In all [4,000] people stayed at the hotel near the sites.",
  ],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    if (!isOfSome(phrase)) return null;
    // "900 persons of concern"
    if (
      /^(?:people|persons|individuals|population)$/.test(lowerAt(frame, phrase.head)) &&
      lowerAt(frame, phrase.last) === "of" &&
      lowerAt(frame, phrase.last + 1) === "concern"
    )
      return finding("count-in-camps", measureOf(topics), { told: phrase.last + 1 });
    if (isAtHome(frame, phrase)) {
      for (let i = phrase.number.outerFirst - 3; i >= 0 && i > phrase.first - 14; i--)
        if (/^(?:camps?|settlement)$/.test(lowerAt(frame, i)))
          return finding("count-in-camps", measureOf(topics), { told: i });
      return null;
    }
    const camp = dwellsInCamp(frame, phrase);
    return camp >= 0 ? finding("count-in-camps", measureOf(topics), { told: camp }) : null;
  },
};
