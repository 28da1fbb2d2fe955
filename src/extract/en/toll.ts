// Reads the number that a toll or a named count stands at: "the death toll rose from 31 to 40", "the number of wounded is 12".
import type { Measure } from "../../model/measure.ts";
import { WORD } from "../clauses.ts";
import { has, lowerAt, type Frame } from "./frame.ts";
import { SICKNESS } from "./counting/context-signs.ts";
import { goesAbroad } from "./counting/ways-abroad.ts";
import type { NounEntry } from "./lexicon/nouns.ts";
import { complementOf } from "./predicates/completions.ts";
import { FORM } from "./lexicon/verb-forms.ts";
import type { CountedPhrase } from "./phrase.ts";
import { WordMap, WordSet, wordSet, wordTest } from "./word-sets.ts";

const TOLL_NOUNS = new WordSet(["toll", "tolls", "count"]);
const COUNT_NOUNS = new WordSet(
  "number numbers total totals figure figures tally tallies estimate estimates".split(" "),
);
/** Words that may stand between the noun and its number. */
const LINKS = new WordSet(
  `to at from of past by of rise rises rose risen rising stand stands stood standing reach reaches reached
  reaching climb climbs climbed climbing is was are were be been being now has have had grow grows grew
  grown increase increases increased increasing jump jumps jumped soar soars soared hit hits pass passes
  passed touch touches touched cross crosses crossed exceed exceeds exceeded top tops topped go goes went
  gone up put puts may could might would will remain remains remained mount mounts mounted surge surged
  double doubled estimated officially quoted placed set reported put given confirmed revised lowered
  dropped fell fall fallen down so far currently already still also as high as least about around over
  more than nearly almost some the an a total between believed expected feared
  steadily sharply further likely thought bringing taking raising pushing above past beyond under below
  swell swells swelled swollen balloon ballooned ballooning tick ticked rocketed spiked tripled trebled
  quadrupled approach approaches approached near nears neared nearing stays stayed hovers hovered
  surpass surpasses surpassed surpassing eclipse eclipses eclipsed breached breaches totalling totaling totalled totaled totals counted :`
    .trim()
    .split(/\s+/),
);
/** Verbs by which a count that is no toll by name moves or stands: "arrests have reached 300". */
const MOVES = wordTest(
  /^(?:r(?:ise|ises|ose|isen|ising)|st(?:and|ands|ood)|reach(?:es|ed|ing)?|climb(?:s|ed|ing)?|gr(?:ow|ows|ew|own)|increased?|increases|jump(?:s|ed)?|soar(?:s|ed)?|hits?|pass(?:es|ed)?|exceed(?:s|ed)?|tops?|topped|totall?(?:ed|ing)|surged?|doubled?|surpass(?:es|ed)?|swelled|swollen|balloon(?:s|ed)|mount(?:s|ed)?|estimated|number(?:s|ed)?|fell|dropped)$/,
);

const OF_PLANS = wordSet("could may might would will expected feared likely projected forecast");
/** Nouns of people in a state, which a verb of moving makes a toll. */
const OF_PEOPLE = new WordMap<Measure>([
  ["turnout", "protesters"],
  ["attendance", "protesters"],
  ["caseload", "infected"],
  ["caseloads", "infected"],
]);

/** How far back the noun may stand. */
const REACH = 40;
/** How many words may stand between the noun and what links it to the number. */
const WIDEST_GAP = 24;

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
  let moved = false;
  for (; i >= 0 && steps < REACH; i--, steps++) {
    const token = tokens[i]!;
    const word = token.lower;
    // "the deaths from storms Ida (Wipa) and Bo (Franco) rose to 12"
    if (token.text === ")" && linked) {
      const open = openingOf(frame, i);
      if (open < 0) return null;
      i = open;
      continue;
    }
    if (
      token.text === ";" ||
      token.text === ")" ||
      token.text === "“" ||
      (token.text === '"' && gap > 0)
    )
      return null;
    if (token.text === "," && gap > 0 && !crossedNumber) {
      // "the death toll, which had stood at 9, rose to 14"
      if (steps > 30) return null;
    }
    if (TOLL_NOUNS.has(token) || COUNT_NOUNS.has(token)) {
      if (
        word === "count" &&
        !/^(?:death|body|victim|casualty)$/.test(lowerAt(frame, i - 1)) &&
        !/^(?:of|for)$/.test(lowerAt(frame, i + 1))
      )
        return null;
      if (!linked) return null;
      return named(frame, i, phrase, planned, gap);
    }
    const turnout = OF_PEOPLE.get(token);
    if (turnout && linked) return { measure: turnout, at: i, planned, stated: true };
    const outcome = frame.nouns[i];
    if (
      moved &&
      gap <= 4 &&
      outcome?.kind === "outcome" &&
      outcome.measure &&
      isCountOf(frame, i, outcome)
    )
      return { measure: outcome.measure, at: i, planned, stated: true };
    if (MOVES.has(token)) moved = true;
    if (OF_PLANS.has(token)) planned = true;
    if (LINKS.has(token)) {
      if (gap === 0) linked = true;
      continue;
    }
    if (token.kind === "number" || has(frame, i, WORD.number)) {
      // "from 31 to 40": the first of the pair stands between
      crossedNumber = true;
      if (!linked) return null;
      continue;
    }
    // "the toll rose to five, with up to 10 missing": another count
    if (!linked || (word === "with" && gap === 0) || word === "saying") return null;
    // "put the dead at 14 and the hurt around 60"
    const state = frame.states[i];
    const amongThem = /^(?:among|amongst|of)$/.test(lowerAt(frame, i - 2));
    if (gap === 0 && state && lowerAt(frame, i - 1) === "the" && !amongThem)
      return { measure: state, at: i, planned, stated: true };
    // "the number of people who died in the fire rose to 14"
    if (
      has(frame, i, WORD.finite) &&
      /^(?:who|that)$/.test(lowerAt(frame, i - (has(frame, i - 1, WORD.auxiliary) ? 2 : 1)))
    ) {
      i -= has(frame, i - 1, WORD.auxiliary) ? 2 : 1;
      gap += 2;
      continue;
    }
    // another clause's verb ends the search
    if (
      has(frame, i, WORD.finite) &&
      word !== "need" &&
      !has(frame, i, WORD.participle) &&
      !LINKS.has(token) &&
      !frame.nouns[i]
    )
      return null;
    if (has(frame, i, WORD.relative | WORD.subordinator)) {
      // "the toll, which stood at 12 on Monday, is now 24"
      const before = lowerAt(frame, i - 1);
      if (/^(?:which|that)$/.test(word) && TOLL_NOUNS.holds(before)) continue;
      if (word === "which" && before === "," && TOLL_NOUNS.holds(lowerAt(frame, i - 2))) continue;
      return null;
    }
    gap++;
    if (gap > WIDEST_GAP) return null;
  }
  return null;
};

/** How far on a toll may stand whose number comes first. */
const AHEAD = 16;

/** "put at seven (two women and five men) the death toll": the number before its noun. */
export const readTollAfter = (frame: Frame, phrase: CountedPhrase): TollReading | null => {
  if (phrase.number.indefinite) return null;
  const verb = lowerAt(frame, phrase.first - 2);
  const opens =
    (lowerAt(frame, phrase.first - 1) === "at" && /^(?:put|puts|putting|placed|set)$/.test(verb)) ||
    (lowerAt(frame, phrase.first - 1) === "to" &&
      /^(?:br(?:ing|ings|inging|ought)|rais(?:e|es|ed|ing)|tak(?:e|es|ing)|took)$/.test(verb));
  if (!opens) return null;
  for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + AHEAD; i++) {
    const noun = frame.nouns[i];
    if (lowerAt(frame, i) === "toll")
      return { measure: "killed", at: i, planned: false, stated: true };
    if (lowerAt(frame, i) === "number" && lowerAt(frame, i + 1) === "of") {
      for (let of = i + 2; of < i + 6; of++) {
        const measure = frame.states[of] ?? frame.nouns[of]?.measure ?? statedOf(frame, of);
        if (measure) return { measure, at: of, planned: false, stated: true };
      }
    }
    if (has(frame, i, WORD.auxiliary | WORD.finite) && !noun) return null;
  }
  return null;
};

/** The bracket that opens what closes at `at`; -1 for none near. */
const openingOf = (frame: Frame, at: number): number => {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) if (frame.tokens[i]!.text === "(") return i;
  return -1;
};

/** "Deaths have topped 300", "displacement rose to 40,000": the noun heads the subject. */
const isCountOf = (frame: Frame, at: number, noun: NounEntry): boolean =>
  (noun.plural || noun.measure === "displaced") &&
  (frame.tokens[at - 1]?.kind !== "number" || /^[-‑–]$/.test(lowerAt(frame, at - 2))) &&
  !/^(?:by|with|from|after|of|in)$/.test(lowerAt(frame, at - 1)) &&
  (noun.measure !== "infected" ||
    /^(?:infections?|covid|covid-19|cholera|confirmed|active|suspected|cumulative|total|most|more|new|measles|ebola|polio|dengue|-|[0-9]+)$/.test(
      lowerAt(frame, at - 1),
    ) ||
    lowerAt(frame, at) === "infections");

/** "the number of houses destroyed", "the total of properties reported flooded": things that were struck. */
const builtIn = (
  frame: Frame,
  at: number,
  phrase: CountedPhrase,
): { measure: Measure; at: number } | null => {
  if (lowerAt(frame, at + 1) !== "of") return null;
  let kind: "structure" | "vehicle" | null = null;
  /** "the number of damaged homes": what describes them before they are named. */
  let before = -1;
  for (let i = at + 2; i < phrase.number.outerFirst && i < at + 12; i++) {
    const noun = frame.nouns[i]?.kind;
    if (noun === "structure" || noun === "vehicle") {
      kind ??= noun;
      const own = before >= 0 ? frame.verbs[before]!.verb.patient[kind] : undefined;
      if (own) return { measure: own, at: before };
    } else if (kind === null && frame.verbs[i] && (frame.verbs[i]!.forms & FORM.participle) !== 0)
      before = i;
    else if (kind === null && (noun || has(frame, i, WORD.preposition | WORD.auxiliary)))
      return null;
    const form = frame.verbs[i];
    if (kind === null || !form || (form.forms & FORM.participle) === 0) continue;
    const measure = form.verb.patient[kind];
    if (measure) return { measure, at: i };
  }
  return null;
};

/** "the number of migrants missing": what is said of them right after. */
const statedOf = (frame: Frame, at: number): Measure | null => {
  const state = frame.states[at];
  if (state) return state;
  const form = frame.verbs[at];
  return form && (form.forms & FORM.participle) !== 0 ? (form.verb.patient.person ?? null) : null;
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
  // "the Covid-19 tally", "its case count", but "the Ebola death toll"
  if (
    /^(?:tally|count)$/.test(word) &&
    (SICKNESS.has(frame.tokens[at - 1]) ||
      (lowerAt(frame, at - 2) === "-" && SICKNESS.has(frame.tokens[at - 3])) ||
      /^(?:cases?|infections?)$/.test(before))
  )
    return make("infected");
  if (/casualt/.test(prior)) return make("casualties");
  if (/\b(?:arrest|detention)/.test(prior)) return make("detained");
  if (/\b(?:death|dead|body|victim|fatality|confirmed-death)/.test(prior)) return make("killed");
  // "the number killed has reached 40"
  if (!TOLL_NOUNS.holds(word)) {
    const form = frame.verbs[at + 1];
    const bare =
      frame.states[at + 1] ??
      (form && (form.forms & FORM.participle) !== 0 ? form.verb.patient.person : null);
    if (bare) return make(bare);
  }
  // "the total cases reported rose to 900"
  const total = word === "total" ? frame.nouns[at + 1] : null;
  if (total?.kind === "outcome" && total.plural && total.measure) return make(total.measure);
  // "gave a rough estimate of 40,000", of a crowd
  if (
    /^estimates?$/.test(word) &&
    phrase.head < 0 &&
    gap <= 3 &&
    frame.nouns.some((noun) => noun?.measure === "protesters" || noun?.measure === "gatherings")
  )
    return make("protesters");
  const built = COUNT_NOUNS.holds(word) ? builtIn(frame, at, phrase) : null;
  if (built) return { ...built, planned, stated: true };
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
      // "the number of people requiring help"
      if (form && /^(?:requir|need|fac)ing$/.test(lowerAt(frame, i))) return make("affected");
      // "the number of those who have sought shelter"
      const sought =
        form && /^(?:who|have|has|had)$/.test(lowerAt(frame, i - 1))
          ? complementOf(frame, form.verb, i + 1, "agent", "person")
          : null;
      if (sought) {
        const abroad = sought.measure === "displaced" && goesAbroad(frame, i + 1);
        return make(abroad ? "refugees" : sought.measure);
      }
      // "the number of people who died"
      if (form && form.verb.agent.person && !noun && form.verb.agent.person !== "forces")
        return make(form.verb.agent.person);
      if (noun && (noun.kind === "outcome" || noun.kind === "status") && noun.measure) {
        // "the number of refugees trapped": what follows may tell more
        if (noun.measure === "infected" && !/^(?:infections?|cases?)$/.test(lowerAt(frame, i)))
          return null;
        const after = noun.kind === "status" ? statedOf(frame, i + 1) : null;
        return make(after ?? noun.measure);
      }
      if (has(frame, i, WORD.auxiliary) && !/^(?:who|that)$/.test(lowerAt(frame, i - 1))) break;
      if (/^(?:have|has|had)$/.test(lowerAt(frame, i))) continue;
      if (LINKS.has(frame.tokens[i]) && lowerAt(frame, i) !== "of") break;
    }
    if (/^tolls?$/.test(word)) return gap <= 12 ? make("killed") : null;
    // "its figure for Omsk": what it counts was said before
    return lowerAt(frame, at + 1) === "for" && gap <= 4 && phrase.head < 0
      ? make("killed", false)
      : null;
  }
  if (word === "count" && !/^(?:death|body|victim|casualty)$/.test(before)) return null;
  if (TOLL_NOUNS.holds(word)) return make("killed");
  // "bringing the total to 50": what it counts was said before
  if (
    /^(?:totals?|tally|figures?|numbers?)$/.test(word) &&
    gap <= 3 &&
    // "the total population is 900"
    !(word === "total" && gap > 0 && !has(frame, at + 1, WORD.preposition)) &&
    (phrase.head < 0 || /^(?:people|persons|individuals)$/.test(lowerAt(frame, phrase.head)))
  )
    return make("killed", false);
  return null;
};
