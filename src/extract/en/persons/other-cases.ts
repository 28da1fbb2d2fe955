// Sets apart single people who are told of in a report on others: who is mourned there, a suspect dead in a cell, earlier cases listed.
import type { Claim } from "../../../model/claim.ts";
import type { Refiner } from "../../engine.ts";

/** What a crowd has come for: "a vigil for a boy", "mourned the death of a girl". */
const MOURNED =
  /\b(?:vigil|funeral|memorial|wake|burial|mourn(?:s|ed|ing)?|remember(?:ing)?)\b[^.;]{0,40}$/i;
const EARLIER =
  /\b(?:earlier|previous|last (?:week|month|year)|(?:days?|weeks?|months?) (?:ago|before))\b/i;
/** A suspect who died behind bars: nobody whom the report's own event killed. */
const SUSPECT = /\b(?:suspect|defendant|inmate|accused)\b/i;
const IN_CELL = /\b(?:cell|jail|prison|behind bars)\b/i;

/** How far before the person the words may stand, in characters. */
const BEFORE = 60;
/** How far behind a count of earlier deaths those may be told of singly, in characters. */
const LIST_REACH = 700;
/** How far behind a sentence on another case the next may begin that goes on with it, in characters. */
const GOES_ON = 250;

const isHarm = ({ measure, reality }: Claim): boolean =>
  (measure === "killed" || measure === "injured") && reality === "actual";

const isOwn = (claim: Claim): boolean => isHarm(claim) && claim.role === "total";

/** Whether the one claim is of somebody mourned, who died before: others were hurt there, or the words say so. */
const isMourned = (claim: Claim, claims: readonly Claim[]): boolean => {
  const at = claim.number.start - claim.sentence.start;
  if (!MOURNED.test(claim.quote.slice(Math.max(0, at - BEFORE), Math.max(0, at)))) return false;
  return (
    EARLIER.test(claim.quote) ||
    claims.some(
      (other) =>
        isOwn(other) &&
        other.sentence.start === claim.sentence.start &&
        other.field === claim.field &&
        other.person?.key !== claim.person?.key,
    )
  );
};

const diedInCell = (claim: Claim): boolean =>
  SUSPECT.test(claim.counted?.text ?? claim.number.text) && IN_CELL.test(claim.quote);

/** People who stand for those that a count of earlier deaths before them told of, by their keys. */
const listedPeople = (claims: readonly Claim[]): ReadonlySet<string> => {
  const listed = new Set<string>();
  const known = new Set<string>();
  let left = 0;
  let until = -1;
  for (const claim of claims) {
    if (claim.field !== "text" || !isHarm(claim)) continue;
    const { person, role, measure, value, number } = claim;
    if (person === undefined) {
      if (measure === "killed" && typeof value === "number" && value > 1) {
        left = role === "background" ? value : 0;
        until = claim.sentence.end + LIST_REACH;
      }
      continue;
    }
    const named = person.name !== null && measure === "killed" && role === "total";
    if (named && left > 0 && number.start < until && !known.has(person.key)) {
      listed.add(person.key);
      left--;
    }
    known.add(person.key);
  }
  return listed;
};

/** A time that no word of the sentence tells. */
const CARRIED_TIME = /^time-.+-(?:before|document)$/;

/** People first told of behind a sentence on another case alone, without a day of their own: "a man was hurt as well". */
const goingOn = (claims: readonly Claim[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const known = new Set<string>();
  /** Where a sentence may begin that goes on with the last one; -1 for none. */
  let until = -1;
  const told = claims.filter((claim) => claim.field === "text" && isHarm(claim));
  for (const [start, group] of Map.groupBy(told, ({ sentence }) => sentence.start)) {
    const people = group.filter(({ person }) => person !== undefined);
    const fresh = people.filter(
      ({ person, role, trace }) =>
        role === "total" &&
        !known.has(person!.key) &&
        trace.some((rule) => CARRIED_TIME.test(rule)),
    );
    const ends = group[0]!.sentence.end + GOES_ON;
    if (people.length > 0 && group.every(({ role }) => role === "background")) until = ends;
    else if (start < until && fresh.length > 0 && people.length === group.length) {
      for (const { person } of fresh) found.add(person!.key);
      until = ends;
    } else until = -1;
    for (const { person } of people) known.add(person!.key);
  }
  return found;
};

/** Takes single people of other cases for background, where the report tells of its own as well. */
export const otherCases: Refiner = {
  name: "other-cases",
  refine: (claims) => {
    if (!claims.some(({ person }) => person !== undefined)) return claims;
    const keys = new Set([...listedPeople(claims), ...goingOn(claims)]);
    for (const claim of claims)
      if (
        claim.person !== undefined &&
        claim.measure === "killed" &&
        isOwn(claim) &&
        (isMourned(claim, claims) || diedInCell(claim))
      )
        keys.add(claim.person.key);
    if (keys.size === 0) return claims;
    // a report on a vigil alone is a report on who is mourned there
    const others = claims.some(
      (claim) => isOwn(claim) && (claim.person === undefined || !keys.has(claim.person.key)),
    );
    if (!others) return claims;
    return claims.map((claim) =>
      isOwn(claim) && claim.person !== undefined && keys.has(claim.person.key)
        ? {
            ...claim,
            role: "background",
            standing: { ...claim.standing, role: "inferred" },
            trace: [...claim.trace, "other-cases"],
          }
        : claim,
    );
  },
};
