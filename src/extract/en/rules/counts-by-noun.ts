// Reads counts that their own noun tells: towns, troops, protesters, attacks.
import { WORD } from "../../clauses.ts";
import { isCharge, isSpeaking } from "../counting/standing.ts";
import { tellsOfHarm } from "../counting/spoken-of.ts";
import { leadsAbroad } from "../counting/ways-abroad.ts";
import { isOfPeople } from "../counting/fits.ts";
import { type CountRule, finding } from "../counting/scene.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

const VIOLENCE = wordTest(
  /^(?:sabotage|violence|terror|terrorism|arson|vandalism|banditry|looting|shelling|gunfire|aggression)$/,
);

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

/** Where things happen, after "the": "across the four states", never "ties of the two states". */
const WHERE = /^(?:in|across|throughout|over|all|from|through|into)$/;

/** "ties between the two countries", "Australia's six states are at odds": places that a text speaks of by their number. */
const isNamedGroup = (frame: Frame, phrase: CountedPhrase): boolean => {
  const prior = lowerAt(frame, phrase.first - 1);
  if (
    /^(?:countries|states|nations)$/.test(lowerAt(frame, phrase.head)) &&
    /^(?:the|both|these|those)$/.test(prior)
  )
    return !WHERE.test(lowerAt(frame, phrase.first - 2));
  return (
    /^['’]s$/.test(prior) &&
    has(frame, phrase.last, WORD.auxiliary | WORD.finite) &&
    !/^(?:were|was|been)$/.test(lowerAt(frame, phrase.last))
  );
};

export const IN_COUNT_CITIES: CountRule = {
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
    const ruled =
      prior === "on" &&
      /^(?:imposed|declared|placed|slapped|clamped)$/.test(lowerAt(frame, phrase.first - 2));
    const attacked =
      /^(?:on|against)$/.test(prior) && frame.nouns[phrase.first - 2]?.kind === "attack";
    // "affected over four districts": where, and no bound
    const over =
      phrase.number.outerFirst < phrase.number.first &&
      lowerAt(frame, phrase.number.outerFirst) === "over";
    const placed =
      (over && topics.disaster) ||
      attacked ||
      ruled ||
      /^(?:'s|in|across|over|from|through|throughout|of|for|these|other|the|to|around|into|and|,|than)$/.test(
        prior,
      );
    if (!placed && phrase.first > 0) return null;
    if (prior === "of" && lowerAt(frame, phrase.first - 2) === "out") return null;
    if (isNamedGroup(frame, phrase)) return null;
    if (lowerAt(frame, phrase.head) === "places") return null;
    // "several parts of the country", never "several parts"
    if (lowerAt(frame, phrase.head) === "parts" && lowerAt(frame, phrase.last) !== "of")
      return null;
    const struck =
      topics.disaster && (/^(?:across|throughout|into|through|over)$/.test(prior) || over);
    const others =
      struck || findings.some((found) => found !== null && found.measure !== "settlements");
    if (others || tellsOfHarm(frame))
      return finding("in-count-cities", "settlements", { told: phrase.head });
    return null;
  },
};

export const SENT_TO_COUNTRY: CountRule = {
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
    if (phrase.number.indefinite || phrase.number.none) return null;
    if (phrase.head >= 0 && !(phrase.noun && isOfPeople(phrase.noun.kind))) return null;
    if (!topics.flight) return null;
    for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 10; i++) {
      if (/^(?:sent|went|go|going|returned|flown|transferred|deported)$/.test(lowerAt(frame, i)))
        return leadsAbroad(frame, i + 1)
          ? finding("sent-to-country", "crossings", { told: i })
          : null;
      if (!has(frame, i, WORD.auxiliary | WORD.adverb | WORD.finite) && lowerAt(frame, i) !== "to")
        return null;
    }
    return null;
  },
};

export const STABBING_INCIDENTS: CountRule = {
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
        (i) => frame.nouns[i]?.kind === "attack" || VIOLENCE.has(frame.tokens[i]),
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
};

export const COMPANIES_OF_TROOPS: CountRule = {
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
};

export const PATIENTS_OF_A_SHOOTING: CountRule = {
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
};

/** "were found", "have been identified": of victims, the dead. */
const areRecovered = (frame: Frame, from: number): boolean => {
  let i = from;
  while (has(frame, i, WORD.auxiliary | WORD.adverb)) i++;
  return (
    i > from &&
    /^(?:found|recovered|identified|buried|exhumed|cremated)$/.test(lowerAt(frame, i)) &&
    !/^(?:alive|safe)$/.test(lowerAt(frame, i + 1))
  );
};

const isAccused = (frame: Frame, from: number): boolean => {
  let i = from;
  while (has(frame, i, WORD.auxiliary | WORD.adverb)) i++;
  return /^(?:accused|suspected|blamed)$/.test(lowerAt(frame, i));
};

export const COUNT_PROTESTERS: CountRule = {
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
      // "nine soldiers are accused of it"
      if (noun.kind === "force" && isAccused(frame, phrase.last)) return null;
      // "the first 14 victims were found"
      if (noun.measure === "casualties" && noun.plural && areRecovered(frame, phrase.last))
        return finding("count-protesters", "killed", { told: phrase.head });
      // "40 convicts escaped"
      if (
        (noun.measure === "prosecuted" || noun.measure === "detained") &&
        /^(?:escaped?|fled|flee|broke|absconded)$/.test(
          lowerAt(
            frame,
            phrase.last + (/^(?:who|that)$/.test(lowerAt(frame, phrase.last)) ? 1 : 0),
          ),
        )
      )
        return null;
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
};
