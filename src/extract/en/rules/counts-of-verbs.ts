// Reads counts of those to whom a verb tells what befell: its object, its subject, those it describes.
import { WORD } from "../../clauses.ts";
import { measureInContext } from "../counting/contexts.ts";
import { isApposition } from "../counting/standing.ts";
import { fits } from "../counting/fits.ts";
import { joinedTo } from "../counting/joins.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { CountedPhrase } from "../phrase.ts";
import { kindOfPhrase, patientKindOf } from "../predicates/completions.ts";
import { isOfProtest } from "../predicates/read-of.ts";
import { readAfter } from "../predicates/read-after.ts";
import { readBefore } from "../predicates/read-before.ts";
import { wordTest } from "../word-sets.ts";

/** "relatives of the 44 victims protested": who acts stands before the "of". */
const isOwner = (frame: Frame, phrase: CountedPhrase): boolean => {
  const of =
    phrase.first - (/^(?:the|those|these)$/.test(lowerAt(frame, phrase.first - 1)) ? 2 : 1);
  return (
    /^(?:of|for)$/.test(lowerAt(frame, of)) &&
    /^(?:relatives|families|friends|parents|lawyers|supporters|followers|owners|colleagues|leaders|mothers|wives|sons|daughters|children)$/.test(
      lowerAt(frame, of - 1),
    )
  );
};

/** "some of the 200 people arrested were charged": what is said of some of them. */
const isOfSome = (frame: Frame, { first }: CountedPhrase): boolean =>
  /^(?:the|those|these)$/.test(lowerAt(frame, first - 1)) &&
  lowerAt(frame, first - 2) === "of" &&
  /^(?:some|many|most|few|half|none|majority|any)$/.test(lowerAt(frame, first - 3));

/** "a rally of 900 people": what is said of a rally. */
const isRallied = (frame: Frame, { first }: CountedPhrase): boolean =>
  lowerAt(frame, first - 1) === "of" && frame.nouns[first - 2]?.kind === "gathering";

/** Measures of what is done to people who are already in some state. */
const RELEASES: ReadonlySet<string> = new Set([
  "released",
  "rescued",
  "prosecuted",
  "detained",
  "killed",
]);

/** "Killed 14 Wounded 32 Missing 5": each word before its number. */
const labelsFirst = (frame: Frame, phrases: readonly CountedPhrase[]): boolean => {
  const label = phrases[0]!.first - 1;
  return (
    label >= 0 &&
    (label === 0 || frame.tokens[label - 1]!.kind === "punctuation") &&
    (frame.states[label] !== null || frame.verbs[label] !== null)
  );
};

export const POLICE_DETAINED_COUNT: CountRule = {
  name: "police-detained-count",
  reads: [
    ["Police detained at least [12] students in Minsk.", "detained"],
    ["A landslide swept the valley, killing [nine] people.", "killed"],
    ["The quake damaged [200] homes.", "structures"],
    ["The storm left [three] people dead.", "killed"],
  ],
  leaves: ["The company arrested a fall of [12] percent.", "The striker shot [two] goals."],
  read: ({ frame, phrases, findings, topics }, at) => {
    const phrase = phrases[at]!;
    const kind = kindOfPhrase(phrase);
    if (!kind) return null;
    const before = readBefore(frame, phrase, kind);
    if (before?.how === "object") {
      const { predicate } = before;
      if (!fits(phrase, predicate.measure)) return null;
      const inContext = measureInContext(predicate.measure, predicate.at, phrase, frame, topics);
      if (inContext === null) return null;
      // what follows may say more of the same people: shot 12 people dead, left 5 injured dead
      const state =
        phrase.last < frame.tokens.length && frame.states[phrase.last]
          ? frame.states[phrase.last]!
          : null;
      // "40 killed 12 missing": a list without commas
      if (
        state &&
        phrase.head < 0 &&
        phrases[at - 1]?.last === predicate.at &&
        !labelsFirst(frame, phrases)
      )
        return finding("police-detained-count", state, { told: phrase.last });
      // "race to rescue 200 people missing"
      if (lowerAt(frame, phrase.last) === "missing" && inContext === "rescued")
        return finding("police-detained-count", "missing", { told: phrase.last });
      if (state && predicate.measure === "injured" && state === "killed")
        return finding("police-detained-count", state, {
          told: phrase.last,
          planned: predicate.planned,
          negated: predicate.negated,
        });
      return finding("police-detained-count", inContext, {
        also: predicate.also,
        told: predicate.at,
        planned: predicate.planned,
        negated: predicate.negated,
      });
    }
    // "killing five women and three men": the verb holds for what is joined
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (
      found &&
      found.rule === "police-detained-count" &&
      found.told >= 0 &&
      fits(phrase, found.measure)
    ) {
      const after = readAfter(frame, phrase, kind);
      if (after && after.how === "state" && after.predicate.measure !== found.measure) return null;
      // "rescued 11 sailors, one slipped under and drowned"
      if (after?.how === "verb" && phrase.head < 0) return null;
      const verb = frame.verbs[found.told];
      const measure = verb ? (verb.verb.patient[kind] ?? found.measure) : found.measure;
      return finding("police-detained-count", measure, {
        also: found.also,
        told: found.told,
        planned: found.planned,
        negated: found.negated,
      });
    }
    return null;
  },
};

export const COUNT_WERE_DETAINED: CountRule = {
  name: "count-were-detained",
  reads: [
    ["[12] students were detained in Minsk.", "detained"],
    ["More than [470] were reportedly also arrested there.", "detained"],
    ["At least [nine] miners have died.", "killed"],
    ["[Two] girls and a guard were killed.", "killed"],
  ],
  leaves: ["[Two] officials said 40 people were killed.", "[12] singers were chosen."],
  read: ({ frame, phrases, topics }, at) => {
    const phrase = phrases[at]!;
    const kind = kindOfPhrase(phrase);
    if (!kind) return null;
    const after = readAfter(frame, phrase, kind);
    if (!after) {
      // "1,200 houses fully damaged and 450 partially damaged"
      const things = phrase.head < 0 ? phrases.slice(0, at).map(({ noun }) => noun) : [];
      // "200 partly destroyed and 170 houses destroyed"
      const next = phrase.head < 0 && phrases[at + 1] ? phrases[at + 1]!.noun : null;
      if (things.length === 0 && next?.kind === "structure") things.push(next);
      const thing =
        things.findLast((noun) => noun?.kind === "structure" || noun?.kind === "vehicle") ??
        things.at(-1);
      const other = thing ? patientKindOf(thing.kind) : null;
      const later = other && other !== "person" ? readAfter(frame, phrase, other) : null;
      if (!later || later.predicate.measure !== thing?.measure) return null;
      return finding("count-were-detained", later.predicate.measure, {
        told: later.predicate.at,
      });
    }
    const { predicate, how } = after;
    if (!fits(phrase, predicate.measure)) return null;
    const told = {
      also: predicate.also,
      told: predicate.at,
      planned: predicate.planned,
      negated: predicate.negated,
      part: predicate.among === true,
    };
    const prior = lowerAt(frame, phrase.first - 1);
    if (how === "verb" && (isOwner(frame, phrase) || isOfSome(frame, phrase))) return null;
    if (predicate.measure === "protesters" && isOwner(frame, phrase)) return null;
    // "a rally of 900 people was held": not the people were
    if (predicate.measure === "detained" && isRallied(frame, phrase)) return null;
    if (how === "relative" && phrase.head < 0 && (prior === "and" || prior === "another"))
      return null;
    // "pupils taken by a gang have been freed"
    if (phrase.number.indefinite && /^(?:as|by|is|was|be|became|become|like)$/.test(prior))
      return null;
    if (phrase.number.indefinite && isApposition(frame, phrase, predicate.at)) return null;
    const measure = measureInContext(predicate.measure, predicate.at, phrase, frame, topics);
    if (measure === null) return null;
    // "the release of 30 boys abducted in June": of the two, what was done last
    if ((how === "state" || how === "relative") && predicate.at > phrase.first) {
      const of = readBefore(frame, phrase, kind);
      if (
        of?.how === "of" &&
        of.predicate.measure !== measure &&
        RELEASES.has(of.predicate.measure)
      )
        return null;
    }
    if (how === "state") return finding("count-injured-in", measure, told);
    if (how === "relative") return finding("count-who-were", measure, told);
    if (how === "phrase") return finding("count-in-custody", measure, told);
    return finding("count-were-detained", measure, told);
  },
};

export const DEATHS_OF_COUNT: CountRule = {
  name: "deaths-of-count",
  reads: [
    ["The strike led to the deaths of [12] miners.", "killed"],
    ["He announced the arrest of [two] men.", "detained"],
    ["The fire claimed the lives of [9] people.", "killed"],
  ],
  leaves: [
    "The murder of [12] years ago haunts the town.",
    "The concert was attended by [900] people.",
  ],
  read: ({ frame, phrases, findings, topics }, at) => {
    const phrase = phrases[at]!;
    const kind = kindOfPhrase(phrase);
    if (!kind) return null;
    const before = readBefore(frame, phrase, kind);
    if (phrase.number.indefinite && before && isApposition(frame, phrase, before.predicate.at))
      return null;
    if (
      before?.how === "of" &&
      before.predicate.measure === "protesters" &&
      !topics.protest &&
      !/^(?:mobs?|strikes?|walkouts?)$/.test(lowerAt(frame, before.predicate.at)) &&
      !isOfProtest(frame, before.predicate.at)
    )
      return null;
    // hostages whose fate is unknown are hostages still
    const told = before ? lowerAt(frame, before.predicate.at) : "";
    if (told === "fate" && phrase.noun?.measure) return null;
    if (before?.how === "of" && fits(phrase, before.predicate.measure))
      return finding("deaths-of-count", before.predicate.measure, {
        told: before.predicate.at,
        planned: before.predicate.planned,
      });
    const earlier = joinedTo(frame, phrases, at);
    const found = earlier >= 0 ? findings[earlier] : null;
    if (found?.rule === "deaths-of-count" && fits(phrase, found.measure))
      return finding("deaths-of-count", found.measure, {
        told: found.told,
        planned: found.planned,
      });
    return null;
  },
};

export const WOUNDED_COUNT: CountRule = {
  name: "wounded-count",
  reads: [
    ["[Three] wounded soldiers lay in the hall.", "injured"],
    ["The mayor met [40] evacuated villagers.", "evacuated"],
    ["There are [11] missing people.", "missing"],
  ],
  leaves: ["[Three] armed guards stood there."],
  read: ({ frame, phrases }, at) => {
    const phrase = phrases[at]!;
    const kind = kindOfPhrase(phrase);
    if (!kind) return null;
    for (const modifier of phrase.modifiers) {
      if (phrase.noun === null && phrase.head >= 0) return null;
      const state = frame.states[modifier];
      if (state === "missing" && kind === "vehicle")
        return finding("wounded-count", "vehicles", { told: modifier });
      if (state && kind === "person" && fits(phrase, state))
        return finding("wounded-count", state, { told: modifier });
      // "900 flood-affected families"
      if (kind === "person" && /-(?:affected|hit|stricken|ravaged)$/.test(lowerAt(frame, modifier)))
        return finding("wounded-count", "affected", { told: modifier });
      const form = frame.verbs[modifier];
      if (form && (form.forms & FORM.participle) !== 0) {
        const measure = form.verb.patient[kind];
        if (measure && fits(phrase, measure))
          return finding("wounded-count", measure, { told: modifier });
      }
    }
    return null;
  },
};

const ARMED_GROUPS = /^(?:groups?|bands?|gangs?|force|army|militia|battalion|contingent|garrison)$/;
const OF_ARMS = wordTest(
  /^(?:armed|rebel|guerrilla|militant|insurgent|terrorist|separatist|paramilitary|peacekeeping|security|occupation|invasion|expeditionary)$/,
);

/** "a rebel band of 40", "the peacekeeping force, 900 strong": how large a body under arms is. */
const isOfArmedGroup = (frame: Frame, phrase: CountedPhrase): boolean => {
  if (
    phrase.head >= 0 &&
    phrase.noun?.kind !== "person" &&
    lowerAt(frame, phrase.head) !== "strong"
  )
    return false;
  let of = phrase.number.outerFirst - 1;
  if (lowerAt(frame, phrase.number.last) === "strong") {
    if (/^(?:,|was|is|and)$/.test(lowerAt(frame, of))) of--;
    return /^(?:force|army|militia|contingent|garrison)$/.test(lowerAt(frame, of));
  }
  while (/^(?:about|some|around|nearly|over|than|more|least|at)$/.test(lowerAt(frame, of))) of--;
  if (lowerAt(frame, of) !== "of") return false;
  const group = lowerAt(frame, of - 1);
  if (!ARMED_GROUPS.test(group)) return false;
  return OF_ARMS.has(frame.tokens[of - 2]) || /^(?:army|militia|battalion|garrison)$/.test(group);
};

export const ARMED_COUNT: CountRule = {
  name: "armed-count",
  reads: [
    ["[Twelve] armed men held the bridge.", "forces"],
    ["He led a rebel band of about [900] in the hills.", "forces"],
    ["The force, [9,000] strong, was sent to the bay.", "forces"],
    ["The town fed [900] striking miners.", "protesters"],
  ],
  leaves: [
    "[Twelve] tired men held the bridge.",
    "He led a singing group of about [900] in the hills.",
  ],
  read: ({ frame, phrases }, at) => {
    const phrase = phrases[at]!;
    if (phrase.number.indefinite || phrase.number.none) return null;
    if (isOfArmedGroup(frame, phrase))
      return finding("armed-count", "forces", { told: phrase.first });
    if (phrase.noun?.kind !== "person" && phrase.noun?.kind !== "guard") return null;
    if (!phrase.noun.plural) return null;
    const armed =
      phrase.modifiers.some((modifier) =>
        /^(?:armed|heavily-armed)$/.test(lowerAt(frame, modifier)),
      ) || /^(?:armed|wielding|brandishing)$/.test(lowerAt(frame, phrase.last));
    if (armed) return finding("armed-count", "forces", { told: phrase.head });
    const striking = phrase.modifiers.find((modifier) =>
      /^(?:striking|protesting|demonstrating|marching|rioting|picketing)$/.test(
        lowerAt(frame, modifier),
      ),
    );
    if (striking) return finding("armed-count", "protesters", { told: striking });
    // "two million workers striking and as many marching"
    const strikes =
      lowerAt(frame, phrase.last) === "striking" && !has(frame, phrase.last + 1, WORD.determiner);
    return strikes ? finding("armed-count", "protesters", { told: phrase.last }) : null;
  },
};
