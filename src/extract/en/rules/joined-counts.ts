// Reads numbers that lean on another number's words: parts of it, what is joined to it, what is held against it.
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { JOINED_FATES, PEOPLE_MEASURES, fits, isOfPeople } from "../counting/fits.ts";
import { afterIncluding, lastFound, passiveBefore } from "../counting/joins.ts";
import { type CountRule, type Finding, finding, type Scene, leaningOn } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import { kindOfPhrase } from "../predicates/completions.ts";
import { wordTest } from "../word-sets.ts";

/** Nouns that stand for those counted before. */
const OF_A_COUNT = wordTest(
  /^(?:list|group|groups|figure|figures|number|total|toll|tally|count|they|them|those)$/,
);

/** "the bodies and they include", "the dead included": the outcome without a number that the include goes back to. */
const outcomeBefore = (frame: Frame, first: number): { measure: Measure; at: number } | null => {
  if (!/^includ/.test(lowerAt(frame, first - 1))) return null;
  const from = first - (lowerAt(frame, first - 2) === "they" ? 3 : 2);
  for (let i = from; i >= 0 && i >= first - 10; i--) {
    const noun = frame.nouns[i];
    if (noun?.kind === "outcome" && noun.plural && noun.measure)
      return { measure: noun.measure, at: i };
    if (frame.tokens[i]!.kind === "punctuation" && lowerAt(frame, i) !== ",") return null;
  }
  return null;
};

export const AMONG_THEM_CHILDREN: CountRule = {
  name: "among-them-children",
  reads: [
    ["The raid killed 40 people, including [12] children.", "killed"],
    ["Forty people were held, among them [three] nurses.", "detained"],
  ],
  leaves: ["The price rose on three markets, including [12] shops."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.noun === null && phrase.head >= 0) return null;
    // "fires, including one that threatens homes"
    if (phrase.head < 0 && /^(?:that|which)$/.test(lowerAt(frame, phrase.last))) return null;
    if (!afterIncluding(frame, phrases, at)) return null;
    // "five clinics were hit, including three in the north"
    const last = findings[at - 1];
    // "held 300 people in 22 towns, including 170 in Aru"
    const placed =
      last?.measure === "settlements" &&
      /^(?:in|at|near)$/.test(lowerAt(frame, phrase.last)) &&
      lastFound(findings, at) !== null;
    if (phrase.head < 0 && last && !placed && !PEOPLE_MEASURES.has(last.measure))
      return finding("among-them-children", last.measure, {
        part: true,
        stated: false,
        planned: last.planned,
      });
    for (let i = at - 1; i >= 0; i--) {
      const found = findings[i];
      if (!found || found.measure === "settlements") continue;
      if (fits(phrase, found.measure))
        return leaningOn("among-them-children", found, { part: true });
    }
    // "the bodies include 12 children"
    const counted = outcomeBefore(frame, phrase.first);
    if (counted && fits(phrase, counted.measure))
      return finding("among-them-children", counted.measure, { told: counted.at, part: true });
    // the whole may follow, or have no number: "dead, including 3 children"
    for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 25; i--) {
      const state = frame.states[i];
      if (state && fits(phrase, state))
        return finding("among-them-children", state, { part: true, told: i });
      const form = frame.verbs[i];
      const kind = kindOfPhrase(phrase);
      const measure =
        form && kind && (form.forms & (FORM.participle | FORM.past)) !== 0
          ? form.verb.patient[kind]
          : null;
      if (measure && fits(phrase, measure))
        return finding("among-them-children", measure, { part: true, told: i });
    }
    return null;
  },
};

export const OF_WHOM_COUNT: CountRule = {
  name: "of-whom-count",
  reads: [
    ["Forty people were killed, [12] of them children.", "killed"],
    ["The blast hurt nine, of whom [two] were nurses.", "injured"],
  ],
  leaves: ["He owns forty cars, [12] of them red."],
  read: ({ frame, phrases, findings, before }, at) => {
    const phrase = phrases[at]!;
    const ofWhom =
      phrase.partitive === "pronoun" ||
      (/^(?:whom|which|them|these|those)$/.test(lowerAt(frame, phrase.first - 1)) &&
        lowerAt(frame, phrase.first - 2) === "of");
    if (!ofWhom || phrase.number.indefinite || phrase.number.none) return null;
    for (let i = at - 1; i >= 0; i--) {
      const found = findings[i];
      const things =
        phrase.head < 0 && (found?.measure === "structures" || found?.measure === "vehicles");
      if (found && found.measure !== "settlements" && (things || fits(phrase, found.measure)))
        return leaningOn("of-whom-count", found, { part: true });
    }
    // "twelve of them chose to say nothing": what they did is another matter
    const does = has(frame, phrase.last, WORD.finite) && !has(frame, phrase.last, WORD.participle);
    const chose =
      frame.verbs[phrase.last]?.verb.raising === true && lowerAt(frame, phrase.last + 1) === "to";
    if (before && at === 0 && !does && !chose)
      return finding("of-whom-count", before.measure, {
        also: before.also,
        part: true,
        stated: false,
      });
    return null;
  },
};

export const GROUP_INCLUDED_COUNT: CountRule = {
  name: "group-included-count",
  reads: [["Police held 40 people. The group included [12] nurses.", "detained"]],
  leaves: ["Police held 40 people. The hall included [12] shops."],
  read: ({ frame, phrases, findings, before }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none || phrase.noun?.kind === "outcome")
      return null;
    const include = phrase.first - 1;
    if (!/^(?:include|includes|included|comprised)$/.test(lowerAt(frame, include))) return null;
    if (!OF_A_COUNT.has(frame.tokens[include - 1])) return null;
    const found = lastFound(findings, at) ?? before;
    return found && fits(phrase, found.measure)
      ? leaningOn("group-included-count", found, { part: true })
      : null;
  },
};

/** "and in Bela, six": whether a place joined to what was said before stands before the number. */
const isAfterPlace = (frame: Frame, first: number): boolean => {
  if (frame.allCapitals) return false;
  let i = first - 1;
  if (lowerAt(frame, i) === ",") i--;
  const last = i;
  while (i > last - 3 && i > 0) {
    const token = frame.tokens[i]!;
    if (token.kind !== "word" || token.text === token.lower) break;
    i--;
  }
  return (
    i < last &&
    /^(?:in|at|near)$/.test(lowerAt(frame, i)) &&
    /^(?:and|,|;|while)$/.test(lowerAt(frame, i - 1))
  );
};

export const AND_COUNT_ELSEWHERE: CountRule = {
  name: "and-count-elsewhere",
  reads: [
    ["In all 509 people were detained in Perm and at least [541] in Omsk.", "detained"],
    ["They arrested 40 on Monday, up from the [12] a day earlier.", "detained"],
    ["Nine people drowned in Perm, and in Omsk, [six].", "killed"],
  ],
  leaves: ["Police arrested 40 people in 38 towns and [12]."],
  read: ({ frame, phrases, findings, before }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none || phrase.partitive) return null;
    if (phrase.head >= 0) return null;
    const next = frame.tokens[phrase.last];
    if (/^(?:that|which)$/.test(next?.lower ?? "")) return null;
    const prior = lowerAt(frame, phrase.first - 1);
    if (prior === "by" && lowerAt(frame, phrase.first - 2) === "followed") {
      const followed = lastFound(findings, at) ?? before;
      return followed ? finding("and-count-elsewhere", followed.measure, { stated: false }) : null;
    }
    const afterPlace = !(next && next.kind === "word") && isAfterPlace(frame, phrase.first);
    const joined =
      afterPlace ||
      /^(?:and|or|,|;|:|but|the|from|with|to|than|against|including|while|-|–|—)$/.test(prior);
    if (!joined) return null;
    if (
      next &&
      next.kind === "word" &&
      !has(
        frame,
        phrase.last,
        WORD.preposition |
          WORD.adverb |
          WORD.coordinator |
          WORD.including |
          WORD.determiner |
          WORD.relative,
      ) &&
      !/^(?:seriously|critically|on|in|a|last|late|early|fatally)$/.test(next.lower)
    )
      return null;
    if (
      (!next || next.kind !== "word") &&
      prior !== "and" &&
      prior !== "the" &&
      prior !== "to" &&
      prior !== "from" &&
      !afterPlace
    )
      return null;
    // "in 38 towns and 12": what it counts can't be told
    if (prior === "and" && !next?.spaced && findings[at - 1]?.measure === "settlements")
      return null;
    const last = findings.slice(0, at).findLast((other) => other !== null) ?? null;
    // "52 homes in Aru were flooded and 14 in East Bela"
    const things =
      last?.measure === "structures" &&
      prior === "and" &&
      has(frame, phrase.last, WORD.preposition) &&
      findings[at - 1] === last;
    // "400 explosions, compared to 860 the day before"
    const held = prior === "to" && /^compared$/.test(lowerAt(frame, phrase.first - 2));
    const found = prior === "from" || things || held ? last : lastFound(findings, at);
    if (!found) return null;
    if (prior !== "from" && !things && !held && !PEOPLE_MEASURES.has(found.measure)) return null;
    return leaningOn("and-count-elsewhere", found, { part: found.part });
  },
};

/** "56% (176) of the cases": what the share is of. */
const shareOf = (frame: Frame, phrase: CountedPhrase): { measure: Measure; at: number } | null => {
  if (!/^(?:%|percent|cent)$/.test(lowerAt(frame, phrase.first - 2))) return null;
  if (lowerAt(frame, phrase.last + 1) !== "of") return null;
  for (let i = phrase.last + 2; i < phrase.last + 7; i++) {
    const noun = frame.nouns[i];
    if (noun?.measure && (noun.kind === "outcome" || noun.kind === "status"))
      return { measure: noun.measure, at: i };
  }
  return null;
};

const valueOf = ({ number: { value } }: CountedPhrase): number =>
  typeof value === "number" ? value : value === null ? 0 : value[1];

/** Whether a bracket opens at `at` after a name: "Aru (40)", "Bela province (12 people)". */
const isNameBefore = (frame: Frame, at: number): boolean => {
  if (frame.tokens[at]?.text !== "(") return false;
  const name =
    frame.nouns[at - 1]?.kind === "settlement" ? frame.tokens[at - 2] : frame.tokens[at - 1];
  return name?.kind === "word" && name.text !== name.lower;
};

/** "123 cases, including Aru (78), Bela (10)": the share of each place after its name. */
const byPlace = (
  frame: Frame,
  phrases: Scene["phrases"],
  findings: Scene["findings"],
  at: number,
): Finding | null => {
  const phrase = phrases[at]!;
  if (!isNameBefore(frame, phrase.first - 1) || phrase.number.value === null) return null;
  let sum = valueOf(phrase);
  for (let i = at - 1; i >= 0; i--) {
    const whole = findings[i];
    const earlier = phrases[i]!;
    if (!whole) continue;
    if (whole.rule === "count-in-brackets" && isNameBefore(frame, earlier.first - 1)) {
      sum += valueOf(earlier);
      continue;
    }
    // the same in another unit: "900 people (200 families)"
    if (whole.rule === "count-in-brackets") continue;
    if (!fits(phrase, whole.measure) && !(phrase.head < 0 && COUNTED_BY_PLACE.has(whole.measure)))
      continue;
    return sum <= valueOf(earlier) ? leaningOn("count-in-brackets", whole) : null;
  }
  return null;
};

const COUNTED_BY_PLACE: ReadonlySet<Measure> = new Set<Measure>([
  ...PEOPLE_MEASURES,
  "structures",
  "attacks",
  "vehicles",
  "munitions",
]);

export const COUNT_IN_BRACKETS: CountRule = {
  name: "count-in-brackets",
  reads: [["In all 14 households ([70] people) were evacuated.", "evacuated"]],
  leaves: ["The team (formed [12] years ago) won."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    const opens = phrase.first - 1;
    if (frame.tokens[opens]?.text !== "(" || frame.tokens[phrase.last]?.text !== ")") return null;
    const share = shareOf(frame, phrase);
    if (share && fits(phrase, share.measure))
      return finding("count-in-brackets", share.measure, { told: share.at, part: true });
    const found = findings[at - 1];
    if (!found || opens - phrases[at - 1]!.last > 1 || !fits(phrase, found.measure))
      return byPlace(frame, phrases, findings, at);
    return leaningOn("count-in-brackets", found, { part: found.part });
  },
};

export const AND_COUNT_MORE: CountRule = {
  name: "and-count-more",
  reads: [
    ["The blast killed 15 guests in the hall and [two] waiters in the yard.", "killed"],
    ["Nine Swedes were wounded, along with [one] Norwegian.", "injured"],
    ["The agency reached 900 people with food aid, [400] people with water.", "affected"],
  ],
  leaves: ["The blast killed 15 guests and [two] ministers spoke of it."],
  read: ({ frame, phrases, findings }, at) => {
    const phrase = phrases[at]!;
    if (phrase.head < 0 || phrase.number.none || phrase.number.indefinite) return null;
    const prior = lowerAt(frame, phrase.first - 1);
    // "flooded 900 houses in the region, along with 70 schools"
    const things = findings[at - 1];
    if (
      phrase.noun?.kind === "structure" &&
      things?.measure === "structures" &&
      ((prior === "with" && lowerAt(frame, phrase.first - 2) === "along") ||
        (prior === "as" && lowerAt(frame, phrase.first - 2) === "well"))
    )
      return finding("and-count-more", "structures", { stated: false, planned: things.planned });
    if (!phrase.noun || !isOfPeople(phrase.noun.kind)) return null;
    const joined =
      prior === "and" ||
      prior === "plus" ||
      (prior === "with" && /^(?:along|together)$/.test(lowerAt(frame, phrase.first - 2))) ||
      prior === "alongside" ||
      // "900 families or 4,100 persons"
      (prior === "or" && phrases[at - 1]?.last === phrase.first - 1) ||
      (prior === "," && findings[at - 1]?.rule === "police-detained-count") ||
      (prior === "as" && lowerAt(frame, phrase.first - 2) === "well") ||
      // "four nurses were hurt, as were 25 guards"
      (/^(?:had|have|were|was|did)$/.test(prior) && lowerAt(frame, phrase.first - 2) === "as");
    if (!joined) return null;
    const found = lastFound(findings, at) ?? passiveBefore(frame, phrase.first);
    if (!found || !fits(phrase, found.measure)) return null;
    if (!JOINED_FATES.has(found.measure) && found.measure !== "affected") return null;
    // a verb of its own would make it the subject of another clause
    for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 12; i++) {
      if (frame.tokens[i]!.kind === "punctuation") break;
      if (has(frame, i, WORD.auxiliary | WORD.finite) && !frame.nouns[i]) return null;
    }
    return leaningOn("and-count-more", found, { part: found.part });
  },
};
