// Tells of wounds, conditions and hospitals whose they are.
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import type { PersonMention } from "./person-mention.ts";
import {
  afterPreposition,
  groupStart,
  isAuxiliaryOfMany,
  isFollowedByVerb,
  isHeld,
  isOwner,
  NOT,
  ownerBefore,
  type Sight,
  subjectOf,
  withGroup,
} from "./subjects.ts";

/** Who the wounds are of: "a man with a gunshot wound", "suffering from gunshot wounds". */
export const bearersOf = (sight: Sight, at: number): readonly PersonMention[] => {
  const { frame } = sight;
  const owner = ownerBefore(sight, at);
  if (owner !== undefined) return [owner];
  const mentions = sight.mentions.filter(({ end }) => !has(frame, end, WORD.saying));
  for (let i = at - 1; i >= 0 && i >= at - 9; i--) {
    const word = lowerAt(frame, i);
    if (/^(?:suffered|sustained|received|suffers|sustaining|suffering|had|has|have)$/.test(word)) {
      if (word === "suffering" || word === "sustaining") {
        const head = mentions.findLast(
          (one) =>
            one.end <= i &&
            !isOwner(frame, one) &&
            i - one.end <= 10 &&
            !afterPreposition(frame, one),
        );
        return head === undefined ? [] : withGroup(sight, head, true);
      }
      const from = groupStart(frame, i);
      return isHeld(frame, from, i) ? [] : subjectOf(sight, from, i);
    }
    if (word === "with" || word === "from") {
      if (
        word === "from" &&
        /^(?:suffering|died|dead|recovering|deceased)$/.test(lowerAt(frame, i - 1))
      )
        continue;
      const head = mentions.findLast(
        (one) =>
          one.end <= i && !isOwner(frame, one) && i - one.end <= 8 && !afterPreposition(frame, one),
      );
      return head === undefined ? [] : withGroup(sight, head, true);
    }
    if (word === ";" || word === "no") return [];
  }
  return [];
};

/** "in critical but stable condition", "in fair condition". */
export const tellsCondition = (frame: Frame, at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    if (lowerAt(frame, i) === "in") return true;
    if (
      !/^(?:critical|serious|stable|fair|good|guarded|grave|but|and|extremely|very|satisfactory|an|unknown|a|['‘"“”’]extreme['’]?|extreme|[‘’“”"',])$/.test(
        lowerAt(frame, i),
      )
    )
      return false;
  }
  return false;
};

/** "treated and released", "has been released from the hospital". */
export const releasedFromHospital = (frame: Frame, at: number): boolean => {
  if (lowerAt(frame, at - 1) === "and" && lowerAt(frame, at - 2) === "treated") return true;
  for (let i = at + 1; i < at + 6; i++)
    if (/^(?:hospital|hospitals)$/.test(lowerAt(frame, i)) && lowerAt(frame, at + 1) === "from")
      return true;
  return false;
};

export const leadsToHospital = (frame: Frame, at: number): boolean => {
  for (let i = at + 1; i < frame.tokens.length && i < at + 12; i++) {
    const word = lowerAt(frame, i);
    if (/^(?:hospitals?|medical|trauma|clinic|hospital's|surgery)$/.test(word)) return true;
    if (/^(?:jail|custody|prison|station|headquarters|safety|police)$/.test(word)) return false;
  }
  return false;
};

/** Who is in a condition that the words at `at` tell: the subject of the verb before, or the nearest told of. */
export const patientBefore = (sight: Sight, at: number): readonly PersonMention[] => {
  const { frame, mentions } = sight;
  const head = mentions.findLast(
    (one) =>
      one.end <= at &&
      at - one.end <= 18 &&
      !isOwner(frame, one) &&
      !afterPreposition(frame, one) &&
      isFollowedByVerb(frame, one.end),
  );
  if (head === undefined) return [];
  for (let i = head.end; i < at; i++)
    if (NOT.has(frame.tokens[i]) || /^[;]$/.test(lowerAt(frame, i))) return [];
  return withGroup(sight, head, isAuxiliaryOfMany(frame, head.end));
};
