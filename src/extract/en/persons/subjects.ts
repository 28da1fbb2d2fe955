// Finds who stands as the subject, the object or the owner of a word that tells, among the people of a sentence.
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import { wordSet } from "../word-sets.ts";
import type { PersonMention } from "./person-mention.ts";

export const KILLS = new Set("kill murder slay assassinate execute behead lynch".split(" "));
export const STRIKES = new Set("shoot stab".split(" "));
export const HURTS = new Set("wound injure hurt".split(" "));

export const SELF = wordSet("himself herself");
export const BE = wordSet("was were is are been being be got gets get");
const SKIPPED = WORD.adverb;
export const NOT = wordSet(
  `not n't never nearly almost wasn't weren't isn't didn't hasn't could would might may should can if nobody neither`,
);
const GOT = wordSet("got gets get");
/** Words that stand within a verb group without being its auxiliaries. */
const IN_GROUP = wordSet(
  `fatally critically accidentally unintentionally both n't not reported reportedly allegedly apparently believed said
  found to have`,
);
const POSSESSIVE = wordSet("'s ’s '");

export interface Sight {
  readonly frame: Frame;
  readonly mentions: readonly PersonMention[];
}

const isAuxiliary = (frame: Frame, i: number): boolean =>
  has(frame, i, WORD.auxiliary) || GOT.has(frame.tokens[i]);

/** The token where the verb group that ends before `verb` begins. */
export const groupStart = (frame: Frame, verb: number): number => {
  let at = verb;
  while (
    at > 0 &&
    (isAuxiliary(frame, at - 1) ||
      (has(frame, at - 1, SKIPPED) && !has(frame, at - 1, WORD.preposition)) ||
      IN_GROUP.has(frame.tokens[at - 1]))
  ) {
    const word = lowerAt(frame, at - 1);
    // "is believed to have been shot"
    if (
      (word === "said" || word === "believed" || word === "reported") &&
      lowerAt(frame, at) !== "to"
    )
      break;
    if (word === "to" && lowerAt(frame, at) !== "have") break;
    // "was found shot", but "found a man shot"
    if (word === "found" && !BE.has(frame.tokens[at - 2])) break;
    at--;
  }
  return at;
};

export const isHeld = (frame: Frame, from: number, verb: number): boolean => {
  for (let i = Math.max(0, from); i < verb; i++) if (NOT.has(frame.tokens[i])) return true;
  // "the third child to be shot this month"
  if (lowerAt(frame, from) === "be" && lowerAt(frame, from - 1) === "to") return true;
  // "wrote about being shot"
  return (
    lowerAt(frame, from) === "being" &&
    /^(?:about|of|against|without|avoid|risk)$/.test(lowerAt(frame, from - 1))
  );
};

export const isOwner = (frame: Frame, mention: PersonMention): boolean =>
  POSSESSIVE.has(frame.tokens[mention.last]);

export const afterPreposition = (frame: Frame, mention: PersonMention): boolean =>
  has(frame, mention.first - 1, WORD.preposition) && !has(frame, mention.first - 1, WORD.either);

/** "that killed his brother": who is acted upon is not the subject of the verb that follows. */
export const isActedUpon = (frame: Frame, mention: PersonMention): boolean => {
  const lemma = frame.verbs[mention.first - 1]?.verb.lemma ?? "";
  return KILLS.has(lemma) || STRIKES.has(lemma) || HURTS.has(lemma);
};

/** All that a mention is joined to up to itself, where the verb is of several. */
export const withGroup = (
  { mentions }: Sight,
  mention: PersonMention,
  many: boolean,
): readonly PersonMention[] =>
  many
    ? mentions.filter(({ group, first }) => group === mention.group && first <= mention.first)
    : [mention];

/** "the brother of the boy shot on Sunday": a participle without more tells of whom it stands at. */
const isBareAt = (frame: Frame, at: number, from: number, verb: number): boolean =>
  from === verb &&
  at === verb &&
  lowerAt(frame, at - 1) !== "," &&
  !/^(?:died|succumbed|dies)$/.test(lowerAt(frame, verb));

/** Who stands as the subject of the verb group from `from` to `verb`; empty where nobody single does. */
export const subjectOf = (sight: Sight, from: number, verb: number): readonly PersonMention[] => {
  const { frame, mentions } = sight;
  let many = true;
  for (let i = from; i < verb; i++) if (/^(?:was|is|has)$/.test(lowerAt(frame, i))) many = false;
  let at = from;
  const relative = /^(?:who|that)$/.test(lowerAt(frame, at - 1));
  if (relative) {
    at--;
    many = false;
    for (let i = from; i < verb; i++)
      if (/^(?:were|are|have)$/.test(lowerAt(frame, i))) many = true;
  }
  if (lowerAt(frame, at - 1) === "where") at--;
  const ending = (end: number): PersonMention | undefined =>
    mentions.findLast(
      (one) =>
        !isOwner(frame, one) &&
        (one.end === end ||
          one.last === end ||
          (one.end === end - 1 && /^[,"”]$/.test(lowerAt(frame, end - 1)))),
    );
  const direct = ending(at);
  // "the boy suspected of shooting himself has died"
  if (direct !== undefined && SELF.has(frame.tokens[direct.first])) {
    const whole = mentions.find((one) => !isOwner(frame, one) && !afterPreposition(frame, one));
    return whole === undefined || whole === direct ? [] : [whole];
  }
  if (
    direct !== undefined &&
    (relative ||
      isBareAt(frame, at, from, verb) ||
      !(afterPreposition(frame, direct) || isActedUpon(frame, direct)))
  )
    return withGroup(sight, direct, many);
  if (direct !== undefined && isActedUpon(frame, direct)) {
    const whole = mentions.find(
      (one) => !isOwner(frame, one) && !afterPreposition(frame, one) && one.end < direct.first,
    );
    return whole === undefined ? [] : [whole];
  }
  const before = lowerAt(frame, at - 1);
  if (before === ",") {
    // "Ada Marsh, who lived nearby, was shot": what stands between commas is told aside
    for (let comma = at - 2; comma >= 0 && comma >= at - 26; comma--) {
      if (lowerAt(frame, comma) !== ",") continue;
      const next = lowerAt(frame, comma + 1);
      if (
        !/^(?:who|whose|an?|the|of|from|which|identified|also|described|his|her|another|one|whom|both|in|at|shot|wounded|injured|hit|struck|found|known|named|left|right|pictured|dressed|suffering)$/.test(
          next,
        )
      )
        continue;
      const head = ending(comma + 1) ?? ending(comma);
      if (head !== undefined && !afterPreposition(frame, head)) return withGroup(sight, head, many);
    }
    return [];
  }
  if (/^(?:and|then|but|later|before|&)$/.test(before) || before === "") {
    // "was shot in the leg and taken to a hospital": the subject of the verb before
    const head = mentions.findLast(
      (one) =>
        one.end <= at &&
        at - one.end <= 24 &&
        !isOwner(frame, one) &&
        !afterPreposition(frame, one) &&
        !has(frame, one.end, WORD.saying) &&
        (isAuxiliary(frame, one.end) ||
          frame.verbs[one.end] != null ||
          has(frame, one.end, WORD.finite | WORD.adverb | WORD.relative)),
    );
    return head === undefined
      ? []
      : withGroup(sight, head, many || isAuxiliaryOfMany(frame, head.end));
  }
  // "a friend of Ada Marsh was shot", "a child under the age of 10 was killed"
  const head = mentions.findLast(
    (one) =>
      one.end < at && at - one.end <= 10 && !isOwner(frame, one) && !afterPreposition(frame, one),
  );
  if (head === undefined) return [];
  // "a woman who was with him was treated"
  if (/^(?:who|that)$/.test(lowerAt(frame, head.end)))
    return isUnbroken(frame, head.end, at) ? withGroup(sight, head, many) : [];
  if (!has(frame, head.end, WORD.preposition | WORD.gerund)) return [];
  for (let i = head.end; i < at; i++)
    if (
      frame.tokens[i]!.kind === "punctuation" ||
      has(frame, i, WORD.auxiliary | WORD.coordinator | WORD.saying | WORD.relative)
    )
      return [];
  return withGroup(sight, head, many);
};

/** Whether neither a mark nor a coordinator stands between. */
const isUnbroken = (frame: Frame, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (frame.tokens[i]!.kind === "punctuation" || has(frame, i, WORD.coordinator)) return false;
  return true;
};

export const isAuxiliaryOfMany = (frame: Frame, i: number): boolean =>
  /^(?:were|are|have)$/.test(lowerAt(frame, i));

/** Who stands as the object after the verb. */
export const objectOf = ({ frame, mentions }: Sight, verb: number): readonly PersonMention[] => {
  let at = verb + 1;
  while (
    /^(?:and|killed|wounded|injured|dead|both|also|to|death|fatally|another|himself|up|:)$/.test(
      lowerAt(frame, at),
    ) &&
    at < verb + 5 &&
    !mentions.some(({ first }) => first === at)
  )
    at++;
  const first = mentions.find((one) => one.first === at);
  if (first === undefined) return [];
  // "the shooting suspect", "a shooting victim"
  if (first.noun !== null && first.last - first.first === 1 && lowerAt(frame, verb).endsWith("ing"))
    return [];
  // "killed Marsh's dog"
  if (isOwner(frame, first)) {
    const owned = mentions.find((one) => one.first === first.last);
    return owned === undefined
      ? []
      : mentions.filter((one) => one.group === owned.group && one.first >= owned.first);
  }
  if (SELF.has(frame.tokens[first.first])) return [];
  const group = mentions.filter((one) => one.group === first.group && one.first >= first.first);
  const last = group.at(-1)!;
  // "shot a man and a woman was hurt": the last begins a clause of its own
  const ownClause =
    group.length > 1 &&
    (isAuxiliary(frame, last.end) || (frame.verbs[last.end] != null && !frame.states[last.end]));
  return ownClause ? group.slice(0, -1) : group;
};

/** Whose death or body it is: "Ada Marsh's death", "the boy's shooting death". */
export const ownerBefore = (
  { frame, mentions }: Sight,
  noun: number,
): PersonMention | undefined => {
  for (let at = noun - 1; at > noun - 4; at--) {
    if (/^(?:'s|’s|')$/.test(lowerAt(frame, at)))
      return mentions.find((one) => one.last === at && one.manner !== "pronoun");
    if (
      !/^(?:shooting|fatal|own|violent|tragic|stabbing|gunshot|injury|bullet)$/.test(
        lowerAt(frame, at),
      )
    )
      return undefined;
  }
  return undefined;
};

/** Everyone told of after "of": "the deaths of Ada Marsh, 24, and Ben Hill, 30". */
export const groupFrom = ({ frame, mentions }: Sight, at: number): readonly PersonMention[] => {
  const first = mentions.find((one) => one.first === at);
  if (first === undefined) return [];
  if (isOwner(frame, first)) {
    const owned = mentions.find((one) => one.first === first.last);
    return owned === undefined ? [] : [owned];
  }
  return mentions.filter((one) => one.group === first.group && one.first >= first.first);
};

export const isFollowedByVerb = (frame: Frame, i: number): boolean =>
  has(frame, i, WORD.auxiliary | WORD.finite | WORD.adverb | WORD.relative) ||
  frame.verbs[i] != null;

const INTENT =
  /^(?:tried|trying|threatened|threatening|wanted|attempted|attempting|planned|planning|going|about|intended|plot|plotting|conspiring|conspiracy|intending|attempt|tries|wants|threatens|considered|considering)$/;

/** "tried to kill", "spoke of killing", "threatened to shoot": what did not happen for all that is said. */
export const isIntended = (frame: Frame, at: number): boolean => {
  const before = lowerAt(frame, at - 1);
  if (INTENT.test(before)) return true;
  if (before === "to") return lowerAt(frame, at) !== "have";
  return (
    /^(?:of|about|from)$/.test(before) &&
    /^(?:spoke|speak|talked|talking|talk|thought|thinking|dreamed|fear|instead)$/.test(
      lowerAt(frame, at - 2),
    )
  );
};

/** The one who acts, before a verb in the active. */
export const subjectOrAgent = (sight: Sight, verb: number): readonly PersonMention[] => {
  const { frame, mentions } = sight;
  const direct = subjectOf(sight, groupStart(frame, verb), verb);
  if (direct.length > 0) return direct.slice(-1);
  const head = mentions.findLast(
    (one) =>
      one.end <= verb &&
      !isOwner(frame, one) &&
      !afterPreposition(frame, one) &&
      (isFollowedByVerb(frame, one.end) || one.first === 0),
  );
  return head === undefined ? [] : [head];
};

export const groupOf = ({ mentions }: Sight, mention: PersonMention): readonly PersonMention[] =>
  mentions.filter(({ group, first }) => group === mention.group && first <= mention.first);
