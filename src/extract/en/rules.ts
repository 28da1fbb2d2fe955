// The one literal list of the rules that read English counts, in the order in which they are tried.
import { WORD } from "../clauses.ts";
import {
  isApposition,
  isCharge,
  isSpeaking,
  leadsAbroad,
  measureInContext,
  tellsOfHarm,
} from "./counting/contexts.ts";
import { JOINED_FATES, PEOPLE_MEASURES, fits, isOfPeople } from "./counting/fits.ts";
import { afterIncluding, joinedTo, lastFound, passiveBefore } from "./counting/joins.ts";
import { type CountRule, finding } from "./counting/scene.ts";
import { type Frame, has, lowerAt } from "./frame.ts";
import { FORM } from "./lexicon/verb-forms.ts";
import type { CountedPhrase } from "./phrase.ts";
import { kindOfPhrase, patientKindOf } from "./predicates/completions.ts";
import { isOfProtest } from "./predicates/read-of.ts";
import { readAfter } from "./predicates/read-after.ts";
import { readBefore } from "./predicates/read-before.ts";
import { BROKEN_DOWN_COUNT } from "./rules/broken-down-counts.ts";
import { CARRIED_COUNT, LISTED_WITH_STATE, THE_SAME_COUNT } from "./rules/carried-counts.ts";
import { SENTENCES_TO_COUNT } from "./rules/counts-met-by-nouns.ts";
import { KILLED_WERE_COUNT, OF_THE_DEAD_COUNT } from "./rules/inverted-counts.ts";
import {
  DEAD_COLON_COUNT,
  DEATHS_THEN_COUNT,
  THINGS_IN_BRACKETS,
} from "./rules/labelled-counts.ts";
import { readToll } from "./toll.ts";

const DISEASE_OFFENCE =
  /^(?:murder|rape|rioting|arson|theft|fraud|violence|abuse|corruption|assault|beer|wine|water|law|court)$/;

/** Nouns that stand for those counted before. */
const OF_A_COUNT =
  /^(?:list|group|groups|figure|figures|number|total|toll|tally|count|they|them|those)$/;

const VIOLENCE =
  /^(?:sabotage|violence|terror|terrorism|arson|vandalism|banditry|looting|shelling|gunfire|aggression)$/;

/** "relatives of the 44 victims protested": who acts stands before the "of". */
const isOwner = (frame: Frame, phrase: CountedPhrase): boolean => {
  const of =
    phrase.first - (/^(?:the|those|these)$/.test(lowerAt(frame, phrase.first - 1)) ? 2 : 1);
  return (
    lowerAt(frame, of) === "of" &&
    /^(?:relatives|families|friends|parents|lawyers|supporters|followers|owners|colleagues|leaders|mothers|wives|sons|daughters|children)$/.test(
      lowerAt(frame, of - 1),
    )
  );
};

/** "sold 50 shells", "saved five shots": of trade and sport. */
const isTraded = (frame: Frame, phrase: CountedPhrase): boolean =>
  [phrase.first - 1, phrase.first - 4].some((at) =>
    /^(?:sold|sells?|selling|bought|buys?|saved|saves|collect(?:ed|s)?|ordered)$/.test(
      lowerAt(frame, at),
    ),
  );

/** "interviewed 120 victims", "met with 12 survivors": who is spoken to is not counted. */
const isMet = (frame: Frame, phrase: CountedPhrase): boolean =>
  /^(?:interview(?:ed|ing|s)?|met|meets?|visit(?:ed|ing|s)?|represent(?:s|ed|ing)?|honou?r(?:ed|s|ing)?|compensat(?:e|ed|ing)|contact(?:ed|ing)?|surveyed)$/.test(
    lowerAt(
      frame,
      phrase.first - (/^(?:with|the)$/.test(lowerAt(frame, phrase.first - 1)) ? 2 : 1),
    ),
  );

/** Measures of what is done to people who are already in some state. */
const RELEASES: ReadonlySet<string> = new Set([
  "released",
  "rescued",
  "prosecuted",
  "detained",
  "killed",
]);

/** The first pass: each number by its own words. */
export const OWN_RULES: readonly CountRule[] = [
  {
    name: "toll-rose-to",
    reads: [
      ["The death toll from the mudslide rose to [31] on Friday.", "killed"],
      ["The number of wounded stands at [40], the clinic said.", "injured"],
      ["The toll has climbed from [9] to 14.", "killed"],
    ],
    leaves: ["The toll for the tunnel rose to [9] euros."],
    read: ({ frame, phrases }, at) => {
      const phrase = phrases[at]!;
      if (phrase.noun && phrase.noun.kind === "other") return null;
      // "casualties rose to 14 dead"
      if (phrase.head < 0 && frame.states[phrase.last]) return null;
      const toll = readToll(frame, phrase);
      if (!toll || !toll.stated) return null;
      if (phrase.noun === null && phrase.head >= 0) return null;
      if (phrase.noun && phrase.noun.kind !== "outcome" && !fits(phrase, toll.measure)) return null;
      return finding("toll-rose-to", toll.measure, { told: toll.at, planned: toll.planned });
    },
  },
  {
    name: "count-deaths",
    reads: [
      ["The ministry recorded [27] deaths in the north.", "killed"],
      ["There were [530] arrests in the port.", "detained"],
      ["Divers brought up [six] bodies.", "killed"],
    ],
    leaves: ["The court heard [three] cases of fraud."],
    read: ({ frame, phrases, topics: { disease } }, at) => {
      const phrase = phrases[at]!;
      // "no loss of life"
      if (
        /^(?:loss|losses)$/.test(lowerAt(frame, phrase.head)) &&
        lowerAt(frame, phrase.last) === "of" &&
        /^(?:life|lives)$/.test(lowerAt(frame, phrase.last + 1))
      )
        return phrase.number.none ? finding("count-deaths", "killed", { told: phrase.head }) : null;
      // "no reports of casualties"
      const of = phrase.number.none && lowerAt(frame, phrase.last) === "of" ? phrase.last + 1 : -1;
      const reported = of > 0 ? frame.nouns[of] : null;
      if (
        reported?.kind === "outcome" &&
        reported.measure &&
        reported.measure !== "infected" &&
        /^(?:reports?|word|signs?|records?|evidence|indications?|instances?)$/.test(
          lowerAt(frame, phrase.head),
        )
      )
        return finding("count-deaths", reported.measure, { told: of });
      if (phrase.noun?.kind !== "outcome" || !phrase.noun.measure) return null;
      const head = lowerAt(frame, phrase.head);
      if (/^cases?$/.test(head)) {
        const of = lowerAt(frame, phrase.last) === "of" ? lowerAt(frame, phrase.last + 1) : "";
        if (DISEASE_OFFENCE.test(of)) return null;
        if (!disease) return null;
      }
      if (phrase.number.indefinite && !/^(?:death|killing|arrest|murder)$/.test(head)) return null;
      if (
        /^(?:body|bodies)$/.test(head) &&
        /^(?:governing|public|international|regulatory)$/.test(lowerAt(frame, phrase.head - 1))
      )
        return null;
      // "two injuries" of one person, "suffered three wounds" are no people
      return finding("count-deaths", phrase.noun.measure, { told: phrase.head });
    },
  },
  {
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
        if (state && phrase.head < 0 && phrases[at - 1]?.last === predicate.at)
          return finding("police-detained-count", state, { told: phrase.last });
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
        if (after && after.how === "state" && after.predicate.measure !== found.measure)
          return null;
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
  },
  {
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
      if (how === "verb" && isOwner(frame, phrase)) return null;
      if (how === "relative" && phrase.head < 0 && (prior === "and" || prior === "another"))
        return null;
      if (phrase.number.indefinite && /^(?:as|is|was|be|became|become|like)$/.test(prior))
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
  },
  {
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
  },
  {
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
        if (
          kind === "person" &&
          /-(?:affected|hit|stricken|ravaged)$/.test(lowerAt(frame, modifier))
        )
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
  },
  {
    name: "armed-count",
    reads: [
      ["[Twelve] armed men held the bridge.", "forces"],
      ["The town fed [900] striking miners.", "protesters"],
    ],
    leaves: ["[Twelve] tired men held the bridge."],
    read: ({ frame, phrases }, at) => {
      const phrase = phrases[at]!;
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
      return striking ? finding("armed-count", "protesters", { told: striking }) : null;
    },
  },
  DEAD_COLON_COUNT,
  DEATHS_THEN_COUNT,
  THINGS_IN_BRACKETS,
];

/** The second pass: numbers that lean on another number's words. */
export const LEANING_RULES: readonly CountRule[] = [
  {
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
      if (phrase.head < 0 && last && !PEOPLE_MEASURES.has(last.measure))
        return finding("among-them-children", last.measure, {
          part: true,
          stated: false,
          planned: last.planned,
        });
      for (let i = at - 1; i >= 0; i--) {
        const found = findings[i];
        if (!found || found.measure === "settlements") continue;
        if (fits(phrase, found.measure))
          return finding("among-them-children", found.measure, {
            also: found.also,
            part: true,
            stated: false,
            planned: found.planned,
          });
      }
      // the whole may follow, or have no number: "dead, including 3 children"
      for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 25; i--) {
        const state = frame.states[i];
        if (state && fits(phrase, state))
          return finding("among-them-children", state, { part: true, told: i });
        const form = frame.verbs[i];
        const measure =
          form && (form.forms & (FORM.participle | FORM.past)) !== 0
            ? form.verb.patient.person
            : null;
        if (measure && fits(phrase, measure))
          return finding("among-them-children", measure, { part: true, told: i });
      }
      return null;
    },
  },
  {
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
      if (!ofWhom || phrase.number.indefinite) return null;
      for (let i = at - 1; i >= 0; i--) {
        const found = findings[i];
        if (found && found.measure !== "settlements" && fits(phrase, found.measure))
          return finding("of-whom-count", found.measure, {
            also: found.also,
            part: true,
            stated: false,
            planned: found.planned,
          });
      }
      if (before && at === 0)
        return finding("of-whom-count", before.measure, {
          also: before.also,
          part: true,
          stated: false,
        });
      return null;
    },
  },
  {
    name: "group-included-count",
    reads: [["Police held 40 people. The group included [12] nurses.", "detained"]],
    leaves: ["Police held 40 people. The hall included [12] shops."],
    read: ({ frame, phrases, findings, before }, at) => {
      const phrase = phrases[at]!;
      if (phrase.number.indefinite || phrase.number.none || phrase.noun?.kind === "outcome")
        return null;
      const include = phrase.first - 1;
      if (!/^(?:include|includes|included|comprised)$/.test(lowerAt(frame, include))) return null;
      if (!OF_A_COUNT.test(lowerAt(frame, include - 1))) return null;
      const found = lastFound(findings, at) ?? before;
      return found && fits(phrase, found.measure)
        ? finding("group-included-count", found.measure, {
            also: found.also,
            part: true,
            stated: false,
            planned: found.planned,
          })
        : null;
    },
  },
  {
    name: "total-to-count",
    reads: [["Two more people died, bringing the total to [50].", "killed"]],
    leaves: ["Sales grew, bringing the total to [50]."],
    read: ({ frame, phrases, findings, before }, at) => {
      const toll = readToll(frame, phrases[at]!);
      if (!toll || toll.stated) return null;
      const found = lastFound(findings, at) ?? before;
      return found
        ? finding("total-to-count", found.measure, {
            stated: false,
            told: toll.at,
            planned: toll.planned,
          })
        : null;
    },
  },
  {
    name: "and-count-elsewhere",
    reads: [
      ["In all 509 people were detained in Perm and at least [541] in Omsk.", "detained"],
      ["They arrested 40 on Monday, up from the [12] a day earlier.", "detained"],
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
        return followed
          ? finding("and-count-elsewhere", followed.measure, { stated: false })
          : null;
      }
      const joined =
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
        prior !== "from"
      )
        return null;
      // "in 38 towns and 12": what it counts can't be told
      if (prior === "and" && !next?.spaced && findings[at - 1]?.measure === "settlements")
        return null;
      const found =
        prior === "from"
          ? (findings.slice(0, at).findLast((other) => other !== null) ?? null)
          : lastFound(findings, at);
      if (!found || (prior !== "from" && !PEOPLE_MEASURES.has(found.measure))) return null;
      return finding("and-count-elsewhere", found.measure, {
        also: found.also,
        stated: false,
        planned: found.planned,
        part: found.part,
      });
    },
  },
  {
    name: "count-in-brackets",
    reads: [["In all 14 households ([70] people) were evacuated.", "evacuated"]],
    leaves: ["The team (formed [12] years ago) won."],
    read: ({ frame, phrases, findings }, at) => {
      const phrase = phrases[at]!;
      const found = findings[at - 1];
      const opens = phrase.first - 1;
      if (!found || frame.tokens[opens]?.text !== "(" || frame.tokens[phrase.last]?.text !== ")")
        return null;
      if (opens - phrases[at - 1]!.last > 1 || !fits(phrase, found.measure)) return null;
      return finding("count-in-brackets", found.measure, {
        also: found.also,
        stated: false,
        planned: found.planned,
        part: found.part,
      });
    },
  },
  {
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
      if (!phrase.noun || !isOfPeople(phrase.noun.kind)) return null;
      const prior = lowerAt(frame, phrase.first - 1);
      const joined =
        prior === "and" ||
        prior === "plus" ||
        (prior === "with" && /^(?:along|together)$/.test(lowerAt(frame, phrase.first - 2))) ||
        prior === "alongside" ||
        // "900 families or 4,100 persons"
        (prior === "or" && phrases[at - 1]?.last === phrase.first - 1) ||
        (prior === "," && findings[at - 1]?.rule === "police-detained-count") ||
        (prior === "as" && lowerAt(frame, phrase.first - 2) === "well");
      if (!joined) return null;
      const found = lastFound(findings, at) ?? passiveBefore(frame, phrase.first);
      if (!found || !fits(phrase, found.measure)) return null;
      if (!JOINED_FATES.has(found.measure) && found.measure !== "affected") return null;
      // a verb of its own would make it the subject of another clause
      for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 12; i++) {
        if (frame.tokens[i]!.kind === "punctuation") break;
        if (has(frame, i, WORD.auxiliary | WORD.finite) && !frame.nouns[i]) return null;
      }
      return finding("and-count-more", found.measure, {
        also: found.also,
        stated: false,
        planned: found.planned,
        part: found.part,
      });
    },
  },
  KILLED_WERE_COUNT,
  OF_THE_DEAD_COUNT,
  SENTENCES_TO_COUNT,
  {
    name: "in-count-cities",
    reads: [
      ["People were detained in [38] cities.", "settlements"],
      ["The flood hit [14] villages.", "settlements"],
    ],
    leaves: ["He has lived in [three] cities."],
    read: ({ frame, phrases, findings, topics }, at) => {
      const phrase = phrases[at]!;
      if (phrase.noun?.kind !== "settlement" || phrase.number.indefinite || phrase.number.none)
        return null;
      if (phrase.partitive && phrase.number.value === 1) return null;
      const kinds = frame.nouns[phrase.head];
      if (kinds && !kinds.plural) return null;
      const prior = lowerAt(frame, phrase.first - 1);
      const attacked =
        /^(?:on|against)$/.test(prior) && frame.nouns[phrase.first - 2]?.kind === "attack";
      const placed =
        attacked ||
        /^(?:'s|in|across|over|from|through|throughout|of|for|these|other|the|to|around|into|and|,|than)$/.test(
          prior,
        );
      if (!placed && phrase.first > 0) return null;
      if (prior === "of" && lowerAt(frame, phrase.first - 2) === "out") return null;
      if (lowerAt(frame, phrase.head) === "places") return null;
      // "several parts of the country", never "several parts"
      if (lowerAt(frame, phrase.head) === "parts" && lowerAt(frame, phrase.last) !== "of")
        return null;
      const struck = topics.disaster && /^(?:across|throughout|into|through|over)$/.test(prior);
      const others =
        struck || findings.some((found) => found !== null && found.measure !== "settlements");
      if (others || tellsOfHarm(frame))
        return finding("in-count-cities", "settlements", { told: phrase.head });
      return null;
    },
  },
  {
    name: "sent-to-country",
    reads: [
      [
        "Refugees and migrants fear the pact: [78] Syrians were sent to Malta, and other migrants wait.",
        "crossings",
      ],
    ],
    leaves: ["[Two] envoys were sent to Malta."],
    read: ({ frame, phrases, topics }, at) => {
      const phrase = phrases[at]!;
      if (!topics.flight || phrase.number.indefinite || phrase.number.none) return null;
      if (phrase.head >= 0 && !(phrase.noun && isOfPeople(phrase.noun.kind))) return null;
      for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 10; i++) {
        if (/^(?:sent|went|go|going|returned|flown|transferred|deported)$/.test(lowerAt(frame, i)))
          return leadsAbroad(frame, i + 1)
            ? finding("sent-to-country", "crossings", { told: i })
            : null;
        if (
          !has(frame, i, WORD.auxiliary | WORD.adverb | WORD.finite) &&
          lowerAt(frame, i) !== "to"
        )
          return null;
      }
      return null;
    },
  },
  {
    name: "stabbing-incidents",
    reads: [
      ["Police logged [three] stabbing incidents in Leeds.", "attacks"],
      ["[Twelve] acts of sabotage were reported.", "attacks"],
    ],
    leaves: [
      "Police logged [three] parking incidents in Leeds.",
      "[Three] acts of the play were cut.",
    ],
    read: ({ frame, phrases }, at) => {
      const phrase = phrases[at]!;
      if (phrase.number.indefinite || phrase.number.none) return null;
      if (!/^(?:incident|act|case|episode|instance)s?$/.test(lowerAt(frame, phrase.head)))
        return null;
      const of = lowerAt(frame, phrase.last) === "of" ? phrase.last + 1 : -1;
      if (of > 0)
        return [of, of + 1].some(
          (i) => frame.nouns[i]?.kind === "attack" || VIOLENCE.test(lowerAt(frame, i)),
        )
          ? finding("stabbing-incidents", "attacks", { told: phrase.head })
          : null;
      if (!/^incidents?$/.test(lowerAt(frame, phrase.head))) return null;
      const violent = phrase.modifiers.some(
        (modifier) =>
          frame.nouns[modifier]?.kind === "attack" || lowerAt(frame, modifier) === "violent",
      );
      return violent ? finding("stabbing-incidents", "attacks", { told: phrase.head }) : null;
    },
  },
  {
    name: "companies-of-troops",
    reads: [["[Four] companies of border troops were rushed to the pass.", "forces"]],
    leaves: ["[Four] companies of the food trade closed."],
    read: ({ frame, phrases }, at) => {
      const phrase = phrases[at]!;
      if (
        !/^(?:companies|columns|battalions|platoons|contingents|units|divisions|regiments|brigades|squads|battalion|company|column)$/.test(
          lowerAt(frame, phrase.head),
        )
      )
        return null;
      if (phrase.number.indefinite || lowerAt(frame, phrase.last) !== "of") return null;
      for (let i = phrase.last + 1; i < frame.tokens.length && i < phrase.last + 5; i++) {
        if (
          /^(?:army|armies|military|forces|police|paramilitary|paramilitaries)$/.test(
            lowerAt(frame, i),
          ) ||
          frame.nouns[i]?.kind === "force"
        )
          return finding("companies-of-troops", "forces", { told: phrase.head });
        if (frame.tokens[i]!.kind !== "word") return null;
      }
      return null;
    },
  },
  {
    name: "patients-of-a-shooting",
    reads: [["The clinic took in [six] patients from the blast.", "injured"]],
    leaves: ["The clinic took in [six] patients from the north."],
    read: ({ frame, phrases }, at) => {
      const phrase = phrases[at]!;
      if (phrase.number.indefinite || phrase.number.none) return null;
      if (!/^patients?$/.test(lowerAt(frame, phrase.head))) return null;
      const hurt = frame.tokens.some(
        (token, i) =>
          frame.nouns[i]?.kind === "attack" ||
          /^(?:injur|wound|bullet|stab|burn|crash)/.test(token.lower),
      );
      return hurt ? finding("patients-of-a-shooting", "injured", { told: phrase.head }) : null;
    },
  },
  BROKEN_DOWN_COUNT,
  LISTED_WITH_STATE,
  CARRIED_COUNT,
  THE_SAME_COUNT,
  {
    name: "count-protesters",
    reads: [
      ["[300] protesters stood outside the palace.", "protesters"],
      ["The general commands [5,000] troops.", "forces"],
      ["[Eight] missiles flew over the bay.", "munitions"],
      ["The region saw [16] air strikes in a day.", "attacks"],
    ],
    leaves: ["[Two] militants told reporters of it.", "He scored [two] goals."],
    read: ({ frame, phrases, topics }, at) => {
      const phrase = phrases[at]!;
      const noun = phrase.noun;
      if (!noun?.measure || phrase.number.none) return null;
      if (phrase.number.indefinite || (phrase.partitive && phrase.number.value === 1)) return null;
      if (
        noun.kind === "status" ||
        noun.kind === "force" ||
        noun.kind === "attack" ||
        noun.kind === "munition" ||
        noun.kind === "gathering"
      ) {
        if (isSpeaking(frame, phrase) || isCharge(frame, phrase)) return null;
        const head = lowerAt(frame, phrase.head);
        if (/^strikers?$/.test(head) && !topics.protest) return null;
        // "three of assault" counts charges
        if (
          (noun.kind === "attack" || noun.kind === "munition" || noun.kind === "gathering") &&
          !noun.plural &&
          typeof phrase.number.value === "number" &&
          phrase.number.value > 1
        )
          return null;
        if (noun.kind === "status" && isMet(frame, phrase)) return null;
        if (noun.kind === "munition" && isTraded(frame, phrase)) return null;
        if (
          phrase.modifiers.some((modifier) =>
            /^(?:heart|panic|asthma|verbal|personal|lightning|thunder|hunger|bird|cyber)$/.test(
              lowerAt(frame, modifier),
            ),
          )
        )
          return null;
        // prisoners of war are taken by force, not by the law
        if (
          /^prisoners?$/.test(head) &&
          (lowerAt(frame, phrase.last + 1) === "war" ||
            /^(?:took|taken|taking|takes?|exchanged?|swapped?)$/.test(
              lowerAt(frame, phrase.first - 1),
            ))
        )
          return finding("count-protesters", "abducted", { told: phrase.head });
        return finding("count-protesters", noun.measure, { told: phrase.head });
      }
      return null;
    },
  },
];
