// Reads counts of a disease told without the word for cases: patients, bare numbers of a paragraph of cases, their kinds.
import { WORD } from "../../clauses.ts";
import { lastFound } from "../counting/joins.ts";
import { type CountRule, type Finding, finding, type Scene } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

const HEALED = wordTest(/^(?:recovered|discharged|cured|healed|vaccinated|tested|screened)$/);
const KIND_OF_CASE = wordTest(/^(?:confirmed|suspected|suspect|probable|possible|unconfirmed)$/);
const TELLS_CASES = wordTest(
  /^(?:has|had|have|counts|counted|recorded|reported|reports|registered|logged|saw|seen|notified|confirmed)$/,
);
const WAS_TOLD = wordTest(/^(?:reported|recorded|registered|notified|confirmed|logged|detected)$/);

/** Whether the number stands without a noun of its own, save a word for how sure its cases are. */
const isBare = (frame: Frame, { head, noun, number, partitive }: CountedPhrase): boolean =>
  (head < 0 || (head === number.outerLast && KIND_OF_CASE.has(frame.tokens[head]))) &&
  noun === null &&
  partitive === null &&
  !number.indefinite &&
  !number.none &&
  number.value !== null;

/** Whether what goes before counts cases: in the sentence, or as the last of the sentence before. */
const isAmongCases = ({ findings, before, topics }: Scene, at: number): boolean =>
  topics.disease && (lastFound(findings, at) ?? before)?.measure === "infected";

const endsHere = (frame: Frame, at: number): boolean => {
  const next = lowerAt(frame, at);
  return (
    next === "" ||
    /^[,;.:)]$/.test(next) ||
    /^(?:and|so|in|since|of|while|as|with|on|by)$/.test(next)
  );
};

/** "Zambia has 115, of whom four died", "another 14 were reported": a bare number that goes on with cases. */
const goesOn = (frame: Frame, phrase: CountedPhrase): boolean => {
  const { first, last } = phrase;
  let before = first - 1;
  while (has(frame, before, WORD.adverb)) before--;
  if (TELLS_CASES.has(frame.tokens[before]) && endsHere(frame, last)) return true;
  // "similar to the week before with 79"
  if (
    lowerAt(frame, first - 1) === "with" &&
    /^(?:before|earlier|ago|previous|prior)$/.test(lowerAt(frame, first - 2))
  )
    return true;
  const be = lowerAt(frame, last);
  return (
    /^(?:was|were)$/.test(be) &&
    WAS_TOLD.has(frame.tokens[last + 1]) &&
    (first === 0 || !has(frame, first - 1, WORD.preposition))
  );
};

export const CASES_GO_ON: CountRule = {
  name: "cases-go-on",
  reads: [
    ["Measles spreads: 90 cases came in May. Aruland has [115], of whom four died.", "infected"],
    ["Measles spreads: 90 cases came in May. This week [14] were reported.", "infected"],
    ["Cholera: as of May [90] suspected and 12 confirmed.", "infected"],
    ["Cholera: 90 suspected cases, [12] confirmed and 4 probable.", "infected"],
  ],
  leaves: [
    "Measles spreads: 90 cases came in May. Aruland has [115] clinics.",
    "The club sold 90 cases in May. This week [14] were reported.",
  ],
  read: (scene, at) => {
    const { frame, phrases } = scene;
    const phrase = phrases[at]!;
    if (!isBare(frame, phrase) || !scene.topics.disease) return null;
    const kind = phrase.number.outerLast;
    const others = [phrases[at - 1], phrases[at + 1]];
    if (
      KIND_OF_CASE.has(frame.tokens[kind]) &&
      endsHere(frame, kind + 1) &&
      (isAmongCases(scene, at) ||
        others.some((other) => other && KIND_OF_CASE.has(frame.tokens[other.number.outerLast])))
    )
      return finding("cases-go-on", "infected", { told: kind });
    if (phrase.head >= 0 || !isAmongCases(scene, at)) return null;
    return goesOn(frame, phrase) ? finding("cases-go-on", "infected", { stated: false }) : null;
  },
};

const SAMPLES = wordTest(/^(?:samples|tests|swabs|specimens)$/);

/** "120 came back positive", "40 samples were positive", "12 tested positive" */
const isPositive = (frame: Frame, { head, last }: CountedPhrase): boolean => {
  if (head >= 0 && !SAMPLES.has(frame.tokens[head])) return false;
  for (let i = last; i < last + 5; i++) {
    const word = lowerAt(frame, i);
    if (word === "positive") return true;
    if (
      !/^(?:was|were|came|come|back|tested|test|proved|turned|out|have|has|returned|of|them)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
};

export const SAMPLES_POSITIVE: CountRule = {
  name: "samples-positive",
  reads: [
    ["Of 340 samples tested for measles, [120] came back positive.", "infected"],
    ["[310] samples tested positive for dengue.", "infected"],
  ],
  leaves: ["Of 340 voters asked, [120] were positive.", "[310] samples were tested for dengue."],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none || !topics.disease) return null;
    return isPositive(frame, phrase)
      ? finding("samples-positive", "infected", { told: phrase.last })
      : null;
  },
};

export const PATIENTS_OF_A_DISEASE: CountRule = {
  name: "patients-of-a-disease",
  reads: [
    ["The dengue epidemic has brought [28,000] patients this year.", "infected"],
    ["Of the [78] cholera patients, 12 were small children.", "infected"],
  ],
  leaves: [
    "The fever is gone: [40] recovered patients went home.",
    "The clinic has room for [40] patients of the flu.",
  ],
  read: ({ frame, phrases, topics }, at): Finding | null => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none || !topics.disease) return null;
    if (!/^(?:patients|sufferers)$/.test(lowerAt(frame, phrase.head))) return null;
    if (phrase.modifiers.some((modifier) => HEALED.has(frame.tokens[modifier]))) return null;
    // "beds for 40 patients", "a ward of 40 patients", "40 patients recovered"
    if (/^(?:for|treat|house|hold|accommodate)$/.test(lowerAt(frame, phrase.first - 1)))
      return null;
    for (let i = phrase.last; i < phrase.last + 4; i++)
      if (HEALED.has(frame.tokens[i])) return null;
    return finding("patients-of-a-disease", "infected", { told: phrase.head });
  },
};
