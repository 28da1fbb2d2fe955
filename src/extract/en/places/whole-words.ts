// Finds the words that say that a count is of all that happened, or that what happened has one scene or none.
import type { Span } from "../../../model/span.ts";
import { HINT } from "../words.ts";
import type { SentencePlace } from "./collector.ts";

/** The running total of what a report is about. */
const TOLL =
  /\b(?:toll|overall|altogether|official (?:figures?|statistics|count|data)|figures available)\b/i;

/** A long stretch of time, over which one town is rarely meant. */
const LONG =
  /\b(?:since (?:the |\p{L}+'s |anti-\p{L}+ )?(?:\p{L}+ )?(?:protests?|unrest|violence|fighting|clashes) (?:began|started|erupted|broke out)|since (?:the |\p{L}+'s )?(?:\p{L}+ )?(?:\p{L}+ )?(?:war|conflict|crisis|uprising|insurgency|epidemic|pandemic|outbreak|crackdown|invasion|operation|offensive|coup|takeover|intervention|occupation|start|beginning)|so far this year|this year alone|the (?:first|last|second|third|fourth) (?:half|quarter|(?:\p{L}+ )?months) of|compared (?:with|to) (?:the same period|(?:19|20)\d\d)|(?:over|in) (?:recent|the (?:past|last)) (?:\p{L}+ )?(?:years?|months?|decades?)|every year|each year|annually|(?:the|this|that) (?:\p{L}+ )?(?:war|conflict|insurgency|uprising) (?:has|have|had) (?:so far )?(?:\p{L}+ed|left)|(?:between|from) (?:\p{L}+ )?(?:19|20)\d\d (?:and|to|until|through) (?:\p{L}+ )?(?:19|20)\d\d)\b/iu;

const YEAR = /(?:19|20)\d\d/;

/** What follows is of a part of what was counted before, or of another of its kind: "one in Halba and another in Karem". */
export const PARTS =
  /\b(?:includ(?:ing|es|ed|e)|among them|among whom|such as|and (?:another|one|others) (?:in|at|near|outside))\b/giu;
/** A sentence tells of few parts. */
const MOST_PARTS = 4;

/** What follows is the cause of what is told, or came long before it: "riots in the aftermath of the bombing in". */
const CAUSE =
  /\b(?:in the (?:aftermath|wake) of|in (?:response|retaliation|reaction|reprisal|revenge) (?:to|for)|in protest (?:at|against|over)|to protest(?: against)?|in solidarity with|(?:days|weeks|months|years) after)\b/iu;

/** What follows is an earlier event that the sentence sets beside that of the report: "the shooting comes after". */
const EARLIER =
  /\b(?:(?:comes?|came|occurr(?:ed|s)|happened) (?:[\p{L}\d]+ ){0,4}?(?:days?|weeks?|months?|years?|hours?|just|soon|shortly|not long) after|(?:comes?|came) after|follow(?:s|ed|ing) (?:an?|the|last|this)|(?:worst|deadliest|first|biggest|largest|bloodiest) (?:\p{L}+ ){0,6}?since|similar to|reminiscent of|echo(?:es|ed|ing)?|recall(?:s|ed|ing)|just (?:days|weeks|months) after)\b/iu;

/** Helpers are sent to all that was struck, and to no one town. */
const AREAS =
  /\b(?:(?:quake|flood|storm|hurricane|cyclone|typhoon|fire|drought|conflict|crisis|worst|hardest|badly|most)?-?(?:affected|stricken|hit|damaged|flooded|ravaged|devastated) (?:areas?|regions?|zones?|provinces|states|districts|communities)|(?:disaster|quake|flood) (?:zones?|areas?))\b/iu;

/** What is told of is another event than the one before. */
const APART =
  /\b(?:elsewhere|separately|(?:later|earlier) (?:in the|that|the same) day|hours (?:later|earlier)|in (?:a|an|another) (?:separate|other|unrelated|different)|in (?:separate|other|unrelated) (?:incidents?|attacks?|events?|cases?)|(?:another|(?:two|three|four|several|\d+) (?:more|other)) (?:\p{L}+ )?(?:blasts?|explosions?|bombs?|bombings?|attacks?|shootings?|strikes?|raids?|incidents?))\b/iu;

/** Arrests of a whole country's hunt for a group. */
const CRACKDOWN =
  /\b(?:crackdown|dragnet|suspected (?:of )?(?:links?|ties|connections?|membership|belonging)|alleged (?:links?|ties|membership))\b/iu;

/** A sentence longer than this is hostile, and is not searched to its end. */
const LONGEST = 2000;

/** What came over a whole land, spoken of as known: "the quake, which killed". */
const EVENT =
  /\b(?:the|this|that|last|\p{L}+day's|week's|month's) (?:\p{L}+ ){0,2}(?:quake|earthquake|temblor|floods?|flooding|storm|hurricane|cyclone|typhoon|tsunami|epidemic|outbreak|disaster|drought|blizzard)\b/iu;

export const WHOLES = [
  ["toll", TOLL, HINT.toll],
  ["long", LONG, HINT.long | HINT.years],
  ["event", EVENT, HINT.event],
  ["cause", CAUSE, HINT.cause],
  ["earlier", EARLIER, HINT.earlier],
  ["areas", AREAS, HINT.areas],
  ["apart", APART, HINT.apart],
  ["crackdown", CRACKDOWN, HINT.crackdown],
] as const;

/** At most one mention of each kind, and a few of parts, in the sentence's own text; `hints` tell what its words may say. */
export const findWholeWords = (
  text: string,
  { start, end }: Span,
  hints: number,
): readonly SentencePlace[] => {
  const sentence = text.slice(start, Math.min(end, start + LONGEST));
  const mention = (relation: string, { index, 0: { length } }: RegExpExecArray): SentencePlace => ({
    start: start + index,
    end: start + index + length,
    relation,
    refers: "whole",
    within: [],
    certain: false,
  });
  const found: SentencePlace[] = [];
  for (const [relation, pattern, hint] of WHOLES) {
    if ((hints & hint) === 0) continue;
    if (pattern === LONG && (hints & HINT.long) === 0 && !YEAR.test(sentence)) continue;
    const match = pattern.exec(sentence);
    if (match !== null) found.push(mention(relation, match));
  }
  if ((hints & HINT.parts) !== 0)
    for (const match of sentence.matchAll(PARTS)) {
      if (found.length >= WHOLES.length + MOST_PARTS) break;
      found.push(mention("parts", match));
    }
  return found;
};

/** What strikes one spot, and what comes over a whole land. */
const OF_ONE_SPOT =
  /\b(?:blast|explo(?:sions?|d\w*)|bomb(?:ings?|ers?|s)?|shootings?|shot|gun(?:man|men|fire)|stabb\w+|attack\w*|raid\w*|crash\w*|collided|collision|derail\w*|collaps\w+|fire|blaze|plunged|overturned|stampede|hijack\w*|hostages?|rammed|stormed|ambush\w*|massacre|murder\w*|strike|sank|capsiz\w+|shipwrecks?|drown\w*|crush|miners?|shaft|prison|kidnap\w*|abduct\w*|inferno|landslide|mudslide|avalanche|sinkhole|accident|malfunction|air[- ]?strikes?|ferry)\b/giu;
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
