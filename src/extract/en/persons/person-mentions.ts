// Turns a sentence into the single people that it mentions, each with what the words around say of them.
import { mayBeSame } from "../../../model/person.ts";
import { lowerAt, type Frame } from "../frame.ts";
import type { PersonMention } from "./person-mention.ts";
import {
  ageCompound,
  type Bare,
  isCapital,
  MAY_OPEN,
  readName,
  readNoun,
  readPronoun,
} from "./person-phrases.ts";
import { wordTest } from "../word-sets.ts";

const JOINS = wordTest(/^(?:,|and|&|;)$/);

/** Whether only commas and coordinators stand between two mentions. */
const isJoined = (frame: Frame, from: number, to: number): boolean => {
  if (to - from > 4) return false;
  const between = frame.tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
  if (/^,? ?(?:as well as|along with)$/.test(between)) return true;
  if (to === from) return /^[,;]$/.test(lowerAt(frame, from - 1));
  for (let i = from; i < to; i++) if (!JOINS.has(frame.tokens[i])) return false;
  return true;
};

/** "Ada Marsh, a teacher, was shot": a noun between commas after a name is the person's own, and nobody else. */
const isApposition = (frame: Frame, before: PersonMention, bare: Bare): boolean =>
  (before.manner === "name" ||
    (bare.ages !== null &&
      bare.ages[0] === bare.ages[1] &&
      before.ages?.[0] !== before.ages?.[1]) ||
    (bare.ages !== null && before.ages === null)) &&
  bare.name === null &&
  bare.noun !== null &&
  bare.first === (lowerAt(frame, before.end) === "," ? before.end + 1 : before.end) &&
  lowerAt(frame, bare.first - 1) === "," &&
  /^(?:an?|the|his|her)$/.test(lowerAt(frame, bare.first)) &&
  (lowerAt(frame, bare.end) === "," ||
    lowerAt(frame, bare.end - 1) === "," ||
    (before.ages !== null && lowerAt(frame, bare.end) === "who")) &&
  !/^(?:and|&)$/.test(lowerAt(frame, lowerAt(frame, bare.end) === "," ? bare.end + 1 : bare.end)) &&
  mayBeSame(before, bare);

const IDENTIFIES = /^(?:identif(?:y|ies|ied|ying)|nam(?:ed|es|ing)|known)$/;

/** "identified the victim as Ada Marsh", "The boy, identified as Ben Hill, 9,": the name is that of the one before. */
const isIdentified = (frame: Frame, before: PersonMention, bare: Bare): boolean => {
  if (bare.name === null || before.name !== null || before.noun === null) return false;
  if (before.manner !== "known" && before.manner !== "new") return false;
  if (lowerAt(frame, bare.first - 1) !== "as" || bare.first - before.end > 6) return false;
  if (!mayBeSame(before, bare)) return false;
  for (let i = bare.first - 2; i >= before.end; i--)
    if (IDENTIFIES.test(lowerAt(frame, i))) return true;
  if (bare.first - 1 !== before.end) return false;
  for (let i = before.first - 1; i >= 0 && i >= before.first - 5; i--)
    if (IDENTIFIES.test(lowerAt(frame, i))) return true;
  return false;
};

/**
 * The single people of a sentence, in order, without overlap. `known` holds the words of the names that the text has
 * told in full, in lower case, so that a surname alone is read as well.
 */
export const findMentions = (
  frame: Frame,
  known: ReadonlySet<string>,
): readonly PersonMention[] => {
  const found: PersonMention[] = [];
  let group = 0;
  for (let i = 0; i < frame.tokens.length; i++) {
    const token = frame.tokens[i]!;
    if (token.kind !== "word" && token.kind !== "number") continue;
    const capital = isCapital(frame, i);
    if (!capital && token.kind === "word" && !MAY_OPEN.has(token)) continue;
    const bare =
      readPronoun(frame, i) ??
      (capital || ageCompound(frame, i) !== null ? readName(frame, i, known) : null) ??
      readNoun(frame, i);
    if (bare === null) continue;
    const before = found.at(-1);
    if (before !== undefined && isApposition(frame, before, bare)) {
      found[found.length - 1] = {
        ...before,
        ages: before.ages ?? bare.ages,
        sex: before.sex ?? bare.sex,
        part: before.part ?? bare.part,
        end: lowerAt(frame, bare.end) === "," ? bare.end + 1 : bare.end,
      };
      i = bare.end - 1;
      continue;
    }
    if (before !== undefined && isIdentified(frame, before, bare)) {
      found[found.length - 1] = {
        ...before,
        name: bare.name,
        ages: bare.ages ?? before.ages,
        sex: before.sex ?? bare.sex,
        part: before.part ?? bare.part,
        end: bare.end,
      };
      i = bare.end - 1;
      continue;
    }
    const apart = before === undefined || bare.manner === "pronoun" || before.manner === "pronoun";
    if (apart || !isJoined(frame, before.end, bare.first)) group++;
    found.push({ ...bare, group });
    i = bare.end - 1;
  }
  return found;
};
