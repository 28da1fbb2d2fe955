// Tells what a word means where it stands: an arrival that passes a border, a flight that is an escape.
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";
import {
  ACCIDENTS,
  ANYBODY,
  AT_SEA,
  BUILT_UP,
  byWhom,
  DEPLOYS,
  FED_BY_RELIEF,
  HELPS,
  HOLDS_GROUND,
  IN_GENERAL,
  isArmed,
  isCrowd,
  isEnough,
  isInShelter,
  isKin,
  isPopulation,
  isSentenced,
  OF_COURTS,
  OF_SPORT,
  OF_STATE,
  OF_THINGS_TOO,
  OF_TRADE,
  OF_WORK,
  RESPONDS,
  SICKNESS,
  UNDER_ARMS,
  verbBefore,
  WOUNDS,
} from "./context-signs.ts";
import type { Topics } from "./scene.ts";
import { DISASTERS, tellsOfFlight, tellsOfRelief } from "./spoken-of.ts";
import { isTakenAway, OF_THE_LAW, OUTLAWS, takerOf, TAKES } from "./takers.ts";
import { isCrossing, isEscape } from "./ways-abroad.ts";

const GATHERING = new Set(["gather", "assemble", "congregate", "throng", "converge"]);

/** "were taken to hospital, where they died", "was shot and later died": the same people, as far as words tell. */
const diesLater = (frame: Frame, told: number): boolean => {
  for (let i = told + 1; i < frame.tokens.length && i < told + 14; i++) {
    const word = lowerAt(frame, i);
    if (word === ";" || word === "." || has(frame, i, WORD.number)) return false;
    if (word !== "where" && word !== "and" && word !== "but") continue;
    for (let next = i + 1; next < i + 7; next++) {
      const then = lowerAt(frame, next);
      if (/^(?:died|succumbed)$/.test(then)) return true;
      if (/^(?:pronounced|declared)$/.test(then)) return lowerAt(frame, next + 1) === "dead";
      if (!/^(?:they|he|she|both|all|later|was|were|subsequently|had|also|have)$/.test(then)) break;
    }
  }
  return false;
};

/** "affected by an outbreak of measles" is too far; "by measles", "by the virus" are of the sick. */
const isOfSickness = (frame: Frame, told: number): boolean => {
  if (lowerAt(frame, told + 1) !== "by") return false;
  const at = lowerAt(frame, told + 2) === "the" ? told + 3 : told + 2;
  return (
    SICKNESS.has(frame.tokens[at]) &&
    !/^(?:outbreak|epidemic|pandemic|crisis|restrictions|lockdown)$/.test(lowerAt(frame, at + 1))
  );
};

/** The measure that a predicate tells in this document and of this noun; null for none. */
export const measureInContext = (
  measure: Measure,
  told: number,
  phrase: CountedPhrase,
  frame: Frame,
  topics: Topics,
): Measure | null => {
  const lemma = frame.verbs[told]?.verb.lemma ?? "";
  const kind = phrase.noun?.kind;
  if (GATHERING.has(lemma) && !topics.protest) return null;
  // refugees in camps are refugees still
  if (measure === "displaced" && phrase.noun?.measure === "refugees" && lemma !== "displace")
    return "refugees";
  if (lemma === "flee" && lowerAt(frame, told) === "fleeing" && topics.flight) return "refugees";
  // "a city of 40,000 people that was hit"
  if (isPopulation(frame, phrase)) return null;
  if (
    measure === "forces" &&
    kind !== "force" &&
    kind !== "guard" &&
    lowerAt(frame, phrase.first - 1) === "of" &&
    /^(?:mobs?|crowds?)$/.test(lowerAt(frame, phrase.first - 2))
  )
    return "protesters";
  if (measure === "forces") {
    // rioters who invade a site are at their protest still
    if (phrase.noun?.measure === "protesters") return "protesters";
    // troops are deployed, and so are people; delegates and volunteers are not
    if (DEPLOYS.has(lemma) && kind === "person" && !ANYBODY.test(lowerAt(frame, phrase.head)))
      return null;
  }
  // soldiers who parade through a town are no protesters
  if (measure === "protesters" && kind === "force" && /^(?:march|parade|rally)$/.test(lemma))
    return "forces";
  // police beat marchers; rivals and records are beaten in sport
  if (
    lemma === "beat" &&
    measure === "injured" &&
    told < phrase.first &&
    phrase.noun?.measure !== "protesters" &&
    takerOf(frame, told, phrase) === null
  )
    return null;
  if (lemma === "escape" && measure === "rescued") {
    if (isEscape(frame, phrase, told) || phrase.noun?.measure === "detained") return null;
    return topics.disaster || frame.tokens.some(({ lower }) => ACCIDENTS.test(lower))
      ? measure
      : null;
  }
  if (lemma === "stop" && measure === "detained")
    return topics.flight && told >= phrase.last ? measure : null;
  if (measure === "abducted" && lemma === "capture") {
    if (frame.tokens.some(({ lower }) => OF_THE_LAW.test(lower))) return "detained";
    const taker = takerOf(frame, told, phrase);
    if (taker === "law" || (OUTLAWS.has(frame.tokens[phrase.head]) && taker !== "armed"))
      return "detained";
  }
  if (measure === "protesters") {
    const verb = verbBefore(frame, phrase, told);
    // soldiers who block a road or hold a campus are no protesters
    if (HOLDS_GROUND.test(verb) && isArmed(frame, phrase)) return "forces";
    // "six ministers came out in support", "twelve families occupied the building"
    const alone =
      (verb === "come" && /^(?:support|solidarity)$/.test(lowerAt(frame, told))) ||
      (verb === "occupy" && BUILT_UP.has(frame.tokens[told]));
    if (alone && !topics.protest && !isCrowd(phrase)) return null;
  }
  // "one shot was fired" counts no people
  if (
    lemma === "shoot" &&
    told === phrase.last &&
    /^(?:was|were|rang|hit|struck|went|came)$/.test(lowerAt(frame, told + 1)) &&
    phrase.number.value === 1 &&
    phrase.head < 0
  ) {
    for (let i = told + 1; i < told + 5; i++)
      if (/^(?:fired|out|heard|off|from)$/.test(lowerAt(frame, i))) return null;
  }
  if (measure === "injured" && diesLater(frame, told)) return "killed";
  // victims are buried by their own
  if (lemma === "bury" && measure === "missing" && phrase.noun?.measure === "casualties")
    return "killed";
  if (measure === "abducted" && TAKES.has(lemma)) {
    const taker = takerOf(frame, told, phrase);
    if (taker === "law") return "detained";
    if (taker === null && lemma === "grab") return null;
  }
  if (measure === "detained") {
    const taker = takerOf(frame, told, phrase);
    if (phrase.noun?.measure === "abducted") return "abducted";
    // the coastguard picks up migrants, and no police
    if (lemma === "pick" && AT_SEA.test(lowerAt(frame, told - 1))) return "rescued";
    // fishermen pick up survivors
    if (phrase.noun?.measure === "rescued") return "rescued";
    const captors = taker === "armed" || (taker === null && topics.captivity);
    if (lemma === "hold" && captors) return "abducted";
    if (isTakenAway(frame, phrase, told) && taker !== "law") return captors ? "abducted" : null;
    // who is jailed for years has been before a court
    if (lemma === "jail" && isSentenced(frame, phrase)) return "prosecuted";
    if (lemma === "book" || lemma === "catch")
      return taker === "law" || frame.tokens.some(({ lower }) => OF_THE_LAW.test(lower))
        ? OF_SPORT.test(lowerAt(frame, phrase.head)) || OF_TRADE.test(lowerAt(frame, phrase.head))
          ? null
          : measure
        : null;
  }
  if (lemma === "accuse" && !frame.tokens.some(({ lower }) => OF_COURTS.test(lower))) return null;
  if (measure === "killed" && /^(?:eliminate|neutrali[sz]e|liquidate)$/.test(lemma))
    return kind === "force" || kind === "guard" ? measure : null;
  if (measure === "displaced" && /^(?:house|accommodate)$/.test(lemma))
    return tellsOfFlight(frame) ? measure : null;
  // those displaced are so wherever they are taken in
  if (
    measure === "refugees" &&
    lemma === "host" &&
    phrase.modifiers.some((at) => frame.states[at] === "displaced")
  )
    return "displaced";
  // those received at a camp, or who wait to cross, have fled to another country
  if (
    measure === "refugees" &&
    /^(?:receive|host|wait|hope|prepare)$/.test(lemma) &&
    !topics.flight
  )
    return null;
  // those aided in evacuation centres have left their homes
  if (
    measure === "affected" &&
    (HELPS.test(lemma) || lowerAt(frame, told) === "aided") &&
    isInShelter(frame, told)
  )
    return "displaced";
  if (measure === "affected" && HELPS.test(lemma))
    return (tellsOfRelief(frame) ||
      topics.relief ||
      (lemma === "feed" && Number(phrase.number.value) >= FED_BY_RELIEF)) &&
      !isEnough(frame, told) &&
      !(lemma === "target" && told >= phrase.last)
      ? measure
      : null;
  if (measure === "affected" && lowerAt(frame, told) === "risk")
    return topics.disaster ||
      tellsOfRelief(frame) ||
      frame.tokens.some(({ lower }) => DISASTERS.has(lower))
      ? measure
      : null;
  if (
    measure === "rescued" &&
    (kind === "force" || kind === "guard") &&
    /^(?:pull|dig)$/.test(lemma)
  )
    return null;
  // "rebels struck at a post"
  if (measure === "affected" && kind === "force" && lowerAt(frame, told + 1) === "at")
    return "forces";
  if (measure === "affected" && (lemma === "hit" || lemma === "strike"))
    return frame.tokens.some(({ lower }) => DISASTERS.has(lower)) ? measure : null;
  if (measure === "structures" && lemma === "enter")
    return frame.tokens.some(({ lower }) => /^(?:water|waters|floodwaters?|floods?)$/.test(lower))
      ? measure
      : null;
  if (measure === "settlements" && lemma === "raid" && IN_GENERAL.test(lowerAt(frame, phrase.head)))
    return null;
  if (phrase.noun === null && phrase.head >= 0 && OF_THINGS_TOO.test(lemma)) return null;
  if (
    measure === "released" &&
    lemma === "let" &&
    kind === "person" &&
    OF_WORK.test(lowerAt(frame, phrase.head))
  )
    return null;
  if (
    measure === "settlements" &&
    (lemma === "hit" || lemma === "strike") &&
    !frame.tokens.some(
      ({ lower }, i) =>
        DISASTERS.has(lower) ||
        frame.nouns[i]?.kind === "attack" ||
        frame.nouns[i]?.kind === "munition",
    )
  )
    return null;
  // "organisers said 9,000 took part"
  if (
    measure === "forces" &&
    lowerAt(frame, told) === "part" &&
    kind !== "force" &&
    kind !== "guard" &&
    (topics.protest || frame.tokens.some(({ lower }) => /^organi[sz]ers?$/.test(lower)))
  )
    return "protesters";
  if (measure === "forces" && (lemma === "involve" || lowerAt(frame, told) === "part"))
    return kind === "force" || kind === "guard" ? measure : null;
  if (
    measure === "crossings" &&
    lemma === "reach" &&
    !topics.flight &&
    phrase.noun?.measure !== "refugees"
  )
    return null;
  if (measure === "killed" && lemma === "lose")
    return kind === "force" ||
      kind === "guard" ||
      isKin(frame, phrase) ||
      (/^(?:men|women|people)$/.test(lowerAt(frame, phrase.head)) &&
        frame.tokens.some(({ lower }) => UNDER_ARMS.test(lower)))
      ? measure
      : null;
  // refugees in need are refugees still
  if (measure === "affected" && phrase.noun?.measure === "refugees") return "refugees";
  if (measure === "forces" && RESPONDS.test(lemma))
    return kind === "guard" || kind === "force" ? measure : null;
  if (measure === "forces" && kind === "person" && lowerAt(frame, told) === "duty") return null;
  // "children affected by measles"
  if (measure === "affected" && lemma === "affect" && isOfSickness(frame, told)) return "infected";
  // sick people in a text about a disease, where nothing tells of wounds
  if (
    measure === "injured" &&
    topics.disease &&
    (/^(?:treat|hospitali[sz]e|admit|take|need|require|seek|receive)$/.test(lemma) ||
      (/^(?:hospitals?|intensive|icu|care|treatment)$/.test(lowerAt(frame, told)) &&
        frame.tokens.some((token) => SICKNESS.has(token))) ||
      /^patients?$/.test(lowerAt(frame, phrase.head))) &&
    !frame.tokens.some(({ lower }) => WOUNDS.test(lower))
  )
    return "infected";
  const head = lowerAt(frame, phrase.head);
  if (measure === "refugees" && (kind === "force" || kind === "guard")) return null;
  // clubs release players, and banks charge customers
  if (measure === "released" && OF_SPORT.test(head)) return null;
  if (measure === "prosecuted" && OF_TRADE.test(head)) return null;
  if (
    measure === "crossings" &&
    lemma === "deport" &&
    /^(?:court|judge)$/.test(byWhom(frame, told))
  )
    return "prosecuted";
  if (measure === "crossings") {
    if (kind === "force" || kind === "guard")
      return lemma !== "enter" || isCrossing(frame, told) ? "forces" : null;
    const arrives = (topics.flight && lemma === "arrive") || /^(?:turn|push)$/.test(lemma);
    return (arrives || isCrossing(frame, told)) && !OF_STATE.test(head) ? measure : null;
  }
  if (lemma === "flee" && isEscape(frame, phrase, told)) return null;
  return measure;
};
