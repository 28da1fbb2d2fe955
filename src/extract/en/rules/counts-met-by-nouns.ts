// Reads counts that a noun reaches over a preposition: "prison terms to 9 men", "rations to 400 families".
import type { Measure } from "../../../model/measure.ts";
import { fits, isOfPeople } from "../counting/fits.ts";
import { joinedTo } from "../counting/joins.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";

interface Reach {
  readonly nouns: RegExp;
  readonly prepositions: RegExp;
  readonly measure: Measure;
  /** What else the words between must hold. */
  readonly with?: RegExp;
  readonly homes?: boolean;
}

const REACHES: readonly Reach[] = [
  {
    nouns: /^(?:sentences?|terms?|verdicts?|fines?)$/,
    prepositions: /^(?:to|on|against|for)$/,
    measure: "prosecuted",
    with: /^(?:death|prison|jail|life|guilty|suspended|courts?|tribunal|judges?|magistrates?|jury)$/,
  },
  {
    nouns:
      /^(?:proceedings|prosecutions?|indictments?|trials?|cases?|charges?|warrants?|complaints?)$/,
    prepositions: /^against$/,
    measure: "prosecuted",
  },
  {
    nouns: /^(?:evacuations?|evacuation)$/,
    prepositions: /^(?:for|cover(?:s|ed|ing)?|affect(?:s|ed|ing)?)$/,
    measure: "evacuated",
  },
  {
    nouns:
      /^(?:aid|rations|assistance|food|relief|supplies|kits|vouchers|cash|vaccines?|help|support|water|meals?|transfers|medicines?|blankets|parcels|services)$/,
    prepositions: /^(?:to|for)$/,
    measure: "affected",
    with: /^(?:deliver(?:ed|ing|s|y)?|distribut(?:ed|ing|es?)|provid(?:ed|ing|es?)|brought|bringing|giv(?:en|ing|es?)|gave|handed|supplied|reached|sent|humanitarian|emergency|food|relief|monthly|daily|cut|deliver)$/,
  },
  {
    nouns: /^(?:power|electricity|gas|water|supplies|supply)$/,
    prepositions: /^(?:to|for)$/,
    measure: "affected",
    with: /^(?:cut|cuts|cutting|lost|losing|knocked|knocking|out|off|disrupted|interrupted|severed|without|shut)$/,
    homes: true,
  },
  {
    nouns: /^happened$/,
    prepositions: /^to$/,
    measure: "missing",
    with: /^(?:nobody|knows?|unclear|unknown)$/,
  },
  { nouns: /^ransom$/, prepositions: /^for$/, measure: "abducted" },
  { nouns: /^off$/, prepositions: /^with$/, measure: "abducted", with: /^(?:made|makes?|making)$/ },
  { nouns: /^contact$/, prepositions: /^with$/, measure: "missing", with: /^(?:lost|losing)$/ },
  {
    nouns: /^(?:search|searching|searched|searches|hunt|hunted|hunting|digging|looking)$/,
    prepositions: /^for$/,
    measure: "missing",
    with: /^(?:rescue|rescuers?|divers|continued?|continues|goes|sank|sunk|capsized|missing|resumed|sea|air|helicopters?|boats?|coastguards?|coast|navy|crews)$/,
  },
];

/** How far before the preposition the noun may stand. */
const NEAR = 6;
/** How far off a word that must stand with it may be. */
const AROUND = 10;

const within = (frame: Frame, from: number, to: number, words: RegExp): boolean => {
  for (let i = Math.max(0, from); i < to; i++) if (words.test(lowerAt(frame, i))) return true;
  return false;
};

const readReach = (frame: Frame, phrase: CountedPhrase): { reach: Reach; at: number } | null => {
  let at = phrase.first - 1;
  while (/^(?:the|these|those|his|her|their)$/.test(lowerAt(frame, at))) at--;
  // "prison terms to Ivo Marsh and nine others"
  if (lowerAt(frame, at) === "and")
    for (let back = at - 1; back >= at - 6 && back > 0; back--) {
      const token = frame.tokens[back]!;
      if (token.text[0] !== token.lower[0]) at = back - 1;
      else break;
    }
  const preposition = lowerAt(frame, at);
  for (const reach of REACHES) {
    if (!reach.prepositions.test(preposition)) continue;
    for (let i = at - 1; i >= 0 && i >= at - NEAR; i--) {
      if (/^[,;:.]$/.test(lowerAt(frame, i))) break;
      if (!reach.nouns.test(lowerAt(frame, i))) continue;
      const after =
        reach.measure === "missing" &&
        within(
          frame,
          phrase.last,
          phrase.last + 4,
          /^(?:lost|believed|feared|trapped|buried|presumed|unaccounted)$/,
        );
      if (reach.with && !after && !within(frame, i - AROUND, at, reach.with)) break;
      // "enough food for 900 people" feeds nobody yet
      if (preposition === "for" && within(frame, i - 3, i, /^(?:enough|sufficient|more)$/)) break;
      return { reach, at: i };
    }
  }
  return null;
};

export const SENTENCES_TO_COUNT: CountRule = {
  name: "sentences-to-count",
  reads: [
    ["A tribunal handed down prison terms to [nine] men.", "prosecuted"],
    ["Charges were filed against [31] youths.", "prosecuted"],
    ["Lorries delivered food to [400] families.", "affected"],
    ["Crews were digging for [nine] people believed buried.", "missing"],
    ["Nobody knows what happened to the [17] others.", "missing"],
    ["The raiders made off with [six] herders.", "abducted"],
    ["The storm knocked out power to [12,000] homes.", "affected"],
    ["Evacuation orders were issued for [500] people.", "evacuated"],
  ],
  leaves: [
    "The firm handed terms to [nine] men.",
    "He gave water to [two] horses.",
    "The firm is looking for [nine] clerks.",
    "The thieves made off with [six] boxes.",
    "The cook sells food to [nine] schools.",
  ],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    const person = phrase.noun === null ? phrase.head < 0 : isOfPeople(phrase.noun.kind);
    const home =
      phrase.noun?.kind === "structure" ||
      /^(?:customers?|households?)$/.test(lowerAt(frame, phrase.head));
    if (!person && !home) return null;
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (found?.rule === "sentences-to-count" && fits(phrase, found.measure))
      return finding("sentences-to-count", found.measure, { stated: false });
    // "charges against 38 people for fraud and against five people for theft"
    const again = findings[at - 1];
    if (
      again?.rule === "sentences-to-count" &&
      /^(?:against|to|on)$/.test(lowerAt(frame, phrase.first - 1)) &&
      lowerAt(frame, phrase.first - 2) === "and" &&
      fits(phrase, again.measure)
    )
      return finding("sentences-to-count", again.measure, { stated: false });
    const read = readReach(frame, phrase);
    if (!read || (home && !person && !read.reach.homes)) return null;
    return finding("sentences-to-count", read.reach.measure, { told: read.at });
  },
};
