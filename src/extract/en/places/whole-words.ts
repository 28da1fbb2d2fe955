// Finds the words that say that a count is of all that happened, or that what happened has one scene or none.
import type { SentencePlace } from "./collector.ts";

/** The running total of what a report is about. */
const TOLL =
  /\b(?:toll|overall|altogether|official (?:figures?|statistics|count|data)|figures available)\b/i;

/** A long stretch of time, over which one town is rarely meant. */
const LONG =
  /\b(?:since (?:the |\p{L}+'s |anti-\p{L}+ )?(?:\p{L}+ )?(?:protests?|unrest|violence|fighting|clashes) (?:began|started|erupted|broke out)|since (?:the |\p{L}+'s )?(?:\p{L}+ )?(?:war|conflict|crisis|uprising|insurgency|epidemic|outbreak|crackdown|start|beginning)|so far this year|this year alone|(?:over|in) (?:recent|the (?:past|last)) (?:\p{L}+ )?(?:years?|months?|decades?)|every year|each year|annually|(?:the|this|that) (?:\p{L}+ )?(?:war|conflict|insurgency|uprising) (?:has|have|had) (?:so far )?(?:\p{L}+ed|left)|(?:between|from) (?:\p{L}+ )?(?:19|20)\d\d (?:and|to|until|through) (?:\p{L}+ )?(?:19|20)\d\d)\b/iu;

/** What follows is of a part of what was counted before. */
const PARTS = /\b(?:includ(?:ing|es|ed|e)|among them|among whom|such as)\b/iu;

/** A sentence longer than this is hostile, and is not searched to its end. */
const LONGEST = 2000;

/** What came over a whole land, spoken of as known: "the quake, which killed". */
const EVENT =
  /\b(?:the|this|that|last|\p{L}+day's|week's|month's) (?:\p{L}+ ){0,2}(?:quake|earthquake|temblor|floods?|flooding|storm|hurricane|cyclone|typhoon|tsunami|epidemic|outbreak|disaster|drought|blizzard)\b/iu;

const WHOLES = [
  ["toll", TOLL],
  ["long", LONG],
  ["parts", PARTS],
  ["event", EVENT],
] as const;

/** At most one mention of each kind, in the sentence's own text. */
export const findWholeWords = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly SentencePlace[] => {
  const sentence = text.slice(start, Math.min(end, start + LONGEST));
  return WHOLES.flatMap(([relation, pattern]) => {
    const match = pattern.exec(sentence);
    return match === null
      ? []
      : [
          {
            start: start + match.index,
            end: start + match.index + match[0].length,
            relation,
            refers: "whole" as const,
            within: [],
            certain: false,
          },
        ];
  });
};

/** What strikes one spot, and what comes over a whole land. */
const OF_ONE_SPOT =
  /\b(?:blast|explo(?:sions?|d\w*)|bomb(?:ings?|ers?|s)?|shootings?|shot|gun(?:man|men|fire)|stabb\w+|attack\w*|raid\w*|crash\w*|collided|collision|derail\w*|collaps\w+|fire|blaze|plunged|overturned|stampede|hijack\w*|hostages?|rammed|stormed|ambush\w*|massacre|murder\w*|strike|sank|capsized|landslide|mudslide|avalanche|sinkhole|accident|malfunction)\b/giu;
const OF_A_LAND =
  /\b(?:(?:earth)?quakes?|temblor|flood\w*|(?:tropical|winter|ice|dust|sand|thunder|summer|severe) ?storms?|cyclones?|hurricanes?|typhoons?|monsoons?|droughts?|famine|epidemics?|outbreaks?|virus(?:es)?|cholera|ebola|measles|heat ?waves?|blizzards?|snow\w*|wildfires|bushfires|landslides|mudslides|rains?|migrants|refugees|displace\w*|war|offensive|nationwide|unrest)\b/giu;

/** Words for the one kind and for the other in a title or a lead. */
export const countNatures = (text: string): { readonly spot: number; readonly land: number } => {
  const read = text.slice(0, LONGEST);
  return {
    spot: read.match(OF_ONE_SPOT)?.length ?? 0,
    land: read.match(OF_A_LAND)?.length ?? 0,
  };
};
