// Tells what befell the single people that a sentence mentions: who died, who was hurt, who was hit.
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { PersonMention } from "./person-mentions.ts";

/** `struck`: shot, stabbed or taken to hospital, where the words leave open whether the person lived. */
export type Fate = "dead" | "hurt" | "struck";

export interface Fates {
  readonly told: readonly Told[];
  /** Those who did it to others, as the sentence tells. */
  readonly agents: readonly PersonMention[];
}

export interface Told {
  readonly mention: PersonMention;
  readonly fate: Fate;
  /** The token that tells. */
  readonly told: number;
  /** Whether the person did it to themselves. */ readonly self: boolean;
  /** Who a pronoun of the self stands for, where the sentence says so. */
  readonly agent?: PersonMention;
}

const KILLS = new Set("kill murder slay assassinate execute behead lynch".split(" "));
const STRIKES = new Set("shoot stab".split(" "));
const HURTS = new Set("wound injure hurt".split(" "));
const BULLET =
  /^(?:shot|shots|bullets?|gunfire|gunshots?|shooting|gunman|gunmen|crossfire|gun|fired)$/;
/** Where a body is hit. */
const BODY_PART =
  /^(?:head|face|neck|chest|back|arms?|legs?|foot|feet|hands?|wrists?|thighs?|ankles?|shoulders?|elbows?|knees?|hips?|buttocks?|stomach|abdomen|torso|groin|side|cheek|jaw|body|calf|finger|upper|lower|left|right)$/;
const LIVES = /^(?:survive|survived|recover|live|okay|ok|fine|recovering)$/;

const SELF = /^(?:himself|herself)$/;
const BE = /^(?:was|were|is|are|been|being|be|got|gets|get)$/;
const SKIPPED = WORD.adverb;
const NOT =
  /^(?:not|n't|never|nearly|almost|wasn't|weren't|isn't|didn't|hasn't|could|would|might|may|should|can|if|nobody|neither)$/;

interface Sight {
  readonly frame: Frame;
  readonly mentions: readonly PersonMention[];
}

const isAuxiliary = (frame: Frame, i: number): boolean =>
  has(frame, i, WORD.auxiliary) || /^(?:got|gets|get)$/.test(lowerAt(frame, i));

/** The token where the verb group that ends before `verb` begins. */
const groupStart = (frame: Frame, verb: number): number => {
  let at = verb;
  while (
    at > 0 &&
    (isAuxiliary(frame, at - 1) ||
      (has(frame, at - 1, SKIPPED) && !has(frame, at - 1, WORD.preposition)) ||
      /^(?:fatally|critically|accidentally|unintentionally|both|n't|not|reported|reportedly|allegedly|apparently|believed|said|found|to|have)$/.test(
        lowerAt(frame, at - 1),
      ))
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
    if (word === "found" && !BE.test(lowerAt(frame, at - 2))) break;
    at--;
  }
  return at;
};

const isHeld = (frame: Frame, from: number, verb: number): boolean => {
  for (let i = Math.max(0, from); i < verb; i++) if (NOT.test(lowerAt(frame, i))) return true;
  // "the third child to be shot this month"
  if (lowerAt(frame, from) === "be" && lowerAt(frame, from - 1) === "to") return true;
  // "wrote about being shot"
  return (
    lowerAt(frame, from) === "being" &&
    /^(?:about|of|against|without|avoid|risk)$/.test(lowerAt(frame, from - 1))
  );
};

const isOwner = (frame: Frame, mention: PersonMention): boolean =>
  /^(?:'s|’s|')$/.test(lowerAt(frame, mention.last));

const afterPreposition = (frame: Frame, mention: PersonMention): boolean =>
  has(frame, mention.first - 1, WORD.preposition) && !has(frame, mention.first - 1, WORD.either);

/** "that killed his brother": who is acted upon is not the subject of the verb that follows. */
const isActedUpon = (frame: Frame, mention: PersonMention): boolean => {
  const lemma = frame.verbs[mention.first - 1]?.verb.lemma ?? "";
  return KILLS.has(lemma) || STRIKES.has(lemma) || HURTS.has(lemma);
};

/** All that a mention is joined to up to itself, where the verb is of several. */
const withGroup = (
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
const subjectOf = (sight: Sight, from: number, verb: number): readonly PersonMention[] => {
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
  if (direct !== undefined && SELF.test(lowerAt(frame, direct.first))) {
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
          has(frame, one.end, WORD.finite | WORD.adverb)),
    );
    return head === undefined
      ? []
      : withGroup(sight, head, many || isAuxiliaryOfMany(frame, head.end));
  }
  // "a friend of Ada Marsh was shot", "a child under the age of 10 was killed"
  const head = mentions.findLast(
    (one) =>
      one.end < at && at - one.end <= 8 && !isOwner(frame, one) && !afterPreposition(frame, one),
  );
  if (head === undefined || !has(frame, head.end, WORD.preposition)) return [];
  for (let i = head.end; i < at; i++)
    if (
      frame.tokens[i]!.kind === "punctuation" ||
      has(frame, i, WORD.auxiliary | WORD.coordinator | WORD.saying | WORD.relative)
    )
      return [];
  return withGroup(sight, head, many);
};

const isAuxiliaryOfMany = (frame: Frame, i: number): boolean =>
  /^(?:were|are|have)$/.test(lowerAt(frame, i));

/** Who stands as the object after the verb. */
const objectOf = ({ frame, mentions }: Sight, verb: number): readonly PersonMention[] => {
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
  if (SELF.test(lowerAt(frame, first.first))) return [];
  const group = mentions.filter((one) => one.group === first.group && one.first >= first.first);
  const last = group.at(-1)!;
  // "shot a man and a woman was hurt": the last begins a clause of its own
  const ownClause =
    group.length > 1 &&
    (isAuxiliary(frame, last.end) || (frame.verbs[last.end] != null && !frame.states[last.end]));
  return ownClause ? group.slice(0, -1) : group;
};

const isFatal = (frame: Frame, verb: number): boolean => {
  const [before, next, after] = [verb - 1, verb + 1, verb + 2].map((i) => lowerAt(frame, i));
  return (
    before === "fatally" ||
    before === "mortally" ||
    /^(?:dead|fatally)$/.test(next!) ||
    (next === "to" && after === "death") ||
    (next === "and" &&
      (after === "killed" || (after === "fatally" && lowerAt(frame, verb + 3) === "wounded"))) ||
    (next === "," && after === "killed")
  );
};

/** "shot his brother to death", "shot the man dead". */
const endsInDeath = (frame: Frame, whom: readonly PersonMention[]): boolean => {
  const end = whom.at(-1)?.end ?? -1;
  return (
    end >= 0 &&
    (lowerAt(frame, end) === "dead" ||
      (lowerAt(frame, end) === "to" && lowerAt(frame, end + 1) === "death"))
  );
};

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)|early|late|last|this|earlier)$/;

/** Whether an object stands after a verb without an auxiliary, so that it is no passive told short. */
const takesObject = (frame: Frame, verb: number): boolean => {
  const next = verb + 1;
  const token = frame.tokens[next];
  if (token === undefined || token.kind === "punctuation") return false;
  // "a boy shot and killed Monday night"
  if (TIME.test(token.lower)) return false;
  // "wounded as many as 20"
  if (token.lower === "as" && lowerAt(frame, next + 1) === "many") return true;
  if (token.lower === "and" && frame.verbs[next + 1] != null) return takesObject(frame, next + 1);
  if (
    /^(?:and|dead|in|at|by|during|on|near|while|outside|inside|after|when|to|as|several|multiple|twice|once|before|over|from|with|early|late|just|then|or)$/.test(
      token.lower,
    )
  )
    return token.lower === "dead" && takesObject(frame, next);
  return (
    has(frame, next, WORD.determiner | WORD.pronoun | WORD.number | WORD.qualifier) ||
    token.kind === "number" ||
    frame.nouns[next] != null ||
    token.text[0] !== token.lower[0]
  );
};

const DEATH = /^(?:deaths?|murders?|killings?|slayings?|slaying|homicide|execution)$/;
const BODY = /^(?:body|bodies|remains)$/;

/** Whose death or body it is: "Ada Marsh's death", "the boy's shooting death". */
const ownerBefore = ({ frame, mentions }: Sight, noun: number): PersonMention | undefined => {
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
const groupFrom = ({ frame, mentions }: Sight, at: number): readonly PersonMention[] => {
  const first = mentions.find((one) => one.first === at);
  if (first === undefined) return [];
  if (isOwner(frame, first)) {
    const owned = mentions.find((one) => one.first === first.last);
    return owned === undefined ? [] : [owned];
  }
  return mentions.filter((one) => one.group === first.group && one.first >= first.first);
};

/** Who the wounds are of: "a man with a gunshot wound", "suffering from gunshot wounds". */
const bearersOf = (sight: Sight, at: number): readonly PersonMention[] => {
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

/**
 * What befell each single person that the sentence mentions, in the order of the words that tell. A person may stand
 * there twice: "was shot in the chest and died".
 */
export const tellFates = (frame: Frame, mentions: readonly PersonMention[]): Fates => {
  if (mentions.length === 0) return { told: [], agents: [] };
  const agents: PersonMention[] = [];
  const sight: Sight = { frame, mentions };
  const found: Told[] = [];
  const push = (
    who: readonly PersonMention[],
    fate: Fate,
    told: number,
    self = false,
    agent?: PersonMention,
  ): void => {
    for (const mention of who)
      if (!found.some((one) => one.mention === mention && one.fate === fate))
        found.push({ mention, fate, told, self, ...(agent === undefined ? {} : { agent }) });
  };
  const bySubject = (verb: number, fate: Fate): void => {
    const from = groupStart(frame, verb);
    if (isHeld(frame, from, verb)) return;
    push(subjectOf(sight, from, verb), fate, verb);
  };
  const bullets = frame.tokens.some(({ lower }) => BULLET.test(lower));
  for (let i = 0; i < frame.tokens.length; i++) {
    const word = lowerAt(frame, i);
    const form = frame.verbs[i];
    const lemma = form?.verb.lemma ?? "";
    const before = lowerAt(frame, i - 1);

    if (SELF.test(word)) {
      const self = tellSelf(sight, i);
      if (self !== null) push([self.mention], self.fate, self.told, true, self.agent);
      continue;
    }
    if (
      word === "life" &&
      before === "own" &&
      /^(?:took|takes|taking|taken|ended)$/.test(lowerAt(frame, i - 3))
    ) {
      if (!isIntended(frame, i - 3)) push(subjectOrAgent(sight, i - 3), "dead", i, true);
      continue;
    }
    if (/^(?:dead|deceased|lifeless)$/.test(word)) {
      if (/^(?:pronounced|found|declared|confirmed)$/.test(before)) bySubject(i - 1, "dead");
      else if (BE.test(before) || has(frame, i - 1, WORD.auxiliary)) bySubject(i, "dead");
      const head = mentions.findLast((one) => one.end === i);
      if (head !== undefined && leftOrFound(frame, head.first))
        push(groupOf(sight, head), "dead", i);
      // "found dead were Ada Marsh and her son"
      continue;
    }
    if (DEATH.test(word) || BODY.test(word)) {
      if (/^(?:attempted|attempt)$/.test(before)) continue;
      // "the officer's body camera"
      if (
        /^(?:cam|cams|camera|cameras|armor|armour|language|shop|bag)$/.test(lowerAt(frame, i + 1))
      )
        continue;
      if (lowerAt(frame, i + 1) === "of") {
        push(groupFrom(sight, i + 2), "dead", i);
        continue;
      }
      const owner = ownerBefore(sight, i);
      if (owner !== undefined) push([owner], "dead", i);
      if (owner !== undefined || !word.endsWith("ing")) continue;
    }
    if (word === "shooting" && lowerAt(frame, i + 1) === "of") {
      push(groupFrom(sight, i + 2), /^(?:fatal|deadly)$/.test(before) ? "dead" : "struck", i);
      continue;
    }
    if (lemma === "die" || /^(?:succumbed|perished)$/.test(word)) {
      if (word !== "dying") bySubject(i, "dead");
      continue;
    }
    if (word === "survive" && /^(?:not|didn't|n't)$/.test(before)) {
      push(subjectOf(sight, groupStart(frame, i), i), "dead", i);
      continue;
    }
    if (
      /^(?:lost|loses)$/.test(word) &&
      /^(?:his|her)$/.test(lowerAt(frame, i + 1)) &&
      lowerAt(frame, i + 2) === "life"
    ) {
      bySubject(i, "dead");
      continue;
    }
    if (
      /^(?:claimed|took|claiming|taking)$/.test(word) &&
      lowerAt(frame, i + 1) === "the" &&
      /^(?:life|lives)$/.test(lowerAt(frame, i + 2)) &&
      lowerAt(frame, i + 3) === "of"
    ) {
      push(groupFrom(sight, i + 4), "dead", i);
      continue;
    }
    if (
      /^recover(?:ing|ed)$/.test(word) ||
      (word === "hospitalized" && /^(?:remains|remained)$/.test(before))
    ) {
      bySubject(/^(?:remains|remained)$/.test(before) ? i - 1 : i, "hurt");
      continue;
    }
    if (/^(?:released|discharged)$/.test(word) && releasedFromHospital(frame, i)) {
      bySubject(i, "hurt");
      continue;
    }
    if (
      LIVES.test(word) &&
      before === "to" &&
      /^(?:expected|likely)$/.test(lowerAt(frame, i - 2))
    ) {
      bySubject(i - 2, "hurt");
      continue;
    }
    if (word === "condition" && tellsCondition(frame, i)) {
      let at = i - 1;
      while (at > i - 6 && lowerAt(frame, at) !== "in") at--;
      push(patientBefore(sight, at), "hurt", i);
      continue;
    }
    if (/^(?:wounds?|injury|injuries)$/.test(word)) {
      const fatal =
        /^(?:fatal|mortal)$/.test(before) || /^(?:fatal|mortal)$/.test(lowerAt(frame, i - 2));
      if (
        fatal ||
        ownerBefore(sight, i) !== undefined ||
        /^(?:gunshot|bullet|stab|graze|life-threatening|minor|serious|threatening|multiple|inflicted|self-inflicted|severe|critical|head|leg|his|her)$/.test(
          before,
        ) ||
        /^(?:gunshot|bullet)$/.test(lowerAt(frame, i - 2))
      )
        push(
          bearersOf(sight, i),
          fatal
            ? "dead"
            : /^(?:minor|graze)$/.test(before) ||
                lowerAt(frame, i - 2) === "non" ||
                /^non-?life/.test(before)
              ? "hurt"
              : "struck",
          i,
        );
      continue;
    }
    if (/^(?:hospital|hospitalized|hospitalised)$/.test(word) && word !== "hospital") {
      bySubject(i, "struck");
      continue;
    }
    if (
      /^(?:taken|rushed|transported|airlifted|flown|driven|brought)$/.test(word) &&
      /^(?:was|were|been|being)$/.test(before) &&
      leadsToHospital(frame, i)
    ) {
      bySubject(i, "struck");
      continue;
    }
    if (word === "surgery" && /^(?:underwent|undergone|undergoing|in|into)$/.test(before)) {
      bySubject(before === "in" || before === "into" ? i - 1 : i - 1, "hurt");
      continue;
    }
    if (!form && !/^(?:grazed|struck|hit|gunned|striking|hitting|grazing)$/.test(word)) continue;
    const kills = KILLS.has(lemma) || (word === "gunned" && lowerAt(frame, i + 1) === "down");
    const strikes = STRIKES.has(lemma);
    const hits = /^(?:struck|hit|striking|hitting)$/.test(word);
    const hurts = HURTS.has(lemma) || /^(?:grazed|grazing)$/.test(word);
    if (!kills && !strikes && !hurts && !(hits && (bullets || hitsBody(frame, i)))) continue;
    // "shot at a car", "shot to the top"
    if (strikes && /^(?:at|into|up)$/.test(lowerAt(frame, i + 1))) continue;
    if (strikes && lowerAt(frame, i + 1) === "to" && lowerAt(frame, i + 2) !== "death") continue;
    const grave = /^(?:critically|gravely|mortally)$/.test(before);
    const fate: Fate = kills || isFatal(frame, i) ? "dead" : hurts && !grave ? "hurt" : "struck";
    const gerund = word.endsWith("ing");
    if (gerund) {
      if (isIntended(frame, i)) continue;
      const whom = objectOf(sight, i);
      push(whom, endsInDeath(frame, whom) ? "dead" : fate, i);
      continue;
    }
    const from = groupStart(frame, i);
    let passive = false;
    for (let at = from; at < i; at++) if (BE.test(lowerAt(frame, at))) passive = true;
    if (passive) {
      if (!isHeld(frame, from, i)) push(subjectOf(sight, from, i), fate, i);
      continue;
    }
    if (takesObject(frame, i)) {
      if (
        form &&
        (form.forms & FORM.base) !== 0 &&
        (form.forms & FORM.past) === 0 &&
        isIntended(frame, i)
      )
        continue;
      if (!isHeld(frame, from, i) && !(before === "to" || isIntended(frame, i))) {
        const whom = objectOf(sight, i);
        push(whom, endsInDeath(frame, whom) ? "dead" : fate, i);
      }
      agents.push(...subjectOrAgent(sight, i));
      continue;
    }
    // "and killed", "a man shot in the leg": a participle told short
    if (form && (form.forms & FORM.participle) === 0 && !hits) continue;
    if (isHeld(frame, from, i)) continue;
    push(subjectOf(sight, i, i), fate, i);
  }
  return { told: found, agents };
};

/** "hit in the ankle", "struck twice in the back". */
const hitsBody = (frame: Frame, at: number): boolean => {
  for (let i = at + 1; i < at + 5; i++)
    if (/^(?:in|through)$/.test(lowerAt(frame, i)))
      return BODY_PART.test(
        lowerAt(frame, i + (/^(?:the|his|her|an?|both)$/.test(lowerAt(frame, i + 1)) ? 2 : 1)),
      );
  return false;
};

const groupOf = ({ mentions }: Sight, mention: PersonMention): readonly PersonMention[] =>
  mentions.filter(({ group, first }) => group === mention.group && first <= mention.first);

const leftOrFound = (frame: Frame, first: number): boolean => {
  for (let i = first - 1; i >= 0 && i >= first - 14; i--) {
    if (
      /^(?:left|leaving|leaves|found|discovered|find|pronounced|declared)$/.test(lowerAt(frame, i))
    )
      return true;
    if (frame.tokens[i]!.text === ";") return false;
  }
  return false;
};

/** "in critical but stable condition", "in fair condition". */
const tellsCondition = (frame: Frame, at: number): boolean => {
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
const releasedFromHospital = (frame: Frame, at: number): boolean => {
  if (lowerAt(frame, at - 1) === "and" && lowerAt(frame, at - 2) === "treated") return true;
  for (let i = at + 1; i < at + 6; i++)
    if (/^(?:hospital|hospitals)$/.test(lowerAt(frame, i)) && lowerAt(frame, at + 1) === "from")
      return true;
  return false;
};

const leadsToHospital = (frame: Frame, at: number): boolean => {
  for (let i = at + 1; i < frame.tokens.length && i < at + 12; i++) {
    const word = lowerAt(frame, i);
    if (/^(?:hospitals?|medical|trauma|clinic|hospital's|surgery)$/.test(word)) return true;
    if (/^(?:jail|custody|prison|station|headquarters|safety|police)$/.test(word)) return false;
  }
  return false;
};

/** Who is in a condition that the words at `at` tell: the subject of the verb before, or the nearest told of. */
const patientBefore = (sight: Sight, at: number): readonly PersonMention[] => {
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
    if (NOT.test(lowerAt(frame, i)) || /^[;]$/.test(lowerAt(frame, i))) return [];
  return withGroup(sight, head, isAuxiliaryOfMany(frame, head.end));
};

const isFollowedByVerb = (frame: Frame, i: number): boolean =>
  has(frame, i, WORD.auxiliary | WORD.finite | WORD.adverb | WORD.relative) ||
  frame.verbs[i] != null;

const INTENT =
  /^(?:tried|trying|threatened|threatening|wanted|attempted|attempting|planned|planning|going|about|intended|plot|plotting|conspiring|conspiracy|intending|attempt|tries|wants|threatens|considered|considering)$/;

/** "tried to kill", "spoke of killing", "threatened to shoot": what did not happen for all that is said. */
const isIntended = (frame: Frame, at: number): boolean => {
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
const subjectOrAgent = (sight: Sight, verb: number): readonly PersonMention[] => {
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

/** Who "himself" is: no woman, nor anybody whom the sentence tells as shot by another. */
const whoseSelf = (
  { frame, mentions }: Sight,
  at: number,
  nearest: PersonMention | undefined,
): PersonMention | undefined => {
  const sex = lowerAt(frame, at) === "himself" ? "male" : "female";
  const acted = new Set(
    mentions.filter((one) => isActedUpon(frame, one)).map(({ group }) => group),
  );
  const may = (one: PersonMention): boolean =>
    one.end <= at && (one.sex === null || one.sex === sex) && !acted.has(one.group);
  if (nearest !== undefined && may(nearest)) return nearest;
  return mentions.find((one) => may(one) && !isOwner(frame, one) && !afterPreposition(frame, one));
};

/** "killed himself", "turned the gun on herself", "shot two guests and then himself". */
const tellSelf = (
  sight: Sight,
  at: number,
): { mention: PersonMention; fate: Fate; told: number; agent?: PersonMention } | null => {
  const { frame, mentions } = sight;
  // "killed himself and 10 guests": tolls of a suicide attack are told without who made it
  if (/^(?:and|along)$/.test(lowerAt(frame, at + 1)) && has(frame, at + 2, WORD.number))
    return null;
  const own = mentions.find((one) => one.first === at);
  for (let verb = at - 1; verb >= 0 && verb >= at - 14; verb--) {
    const lemma = frame.verbs[verb]?.verb.lemma;
    const joined =
      verb === at - 1 || /^(?:and|then|before|,|&|fatally)$/.test(lowerAt(frame, at - 1));
    const turned =
      /^turn(?:ed|s|ing)$/.test(lowerAt(frame, verb)) && lowerAt(frame, at - 1) === "on";
    const kills = (lemma === "kill" || lemma === "hang") && joined;
    const shoots = lemma === "shoot" && joined;
    if (!kills && !shoots && !turned) continue;
    if (isIntended(frame, verb) || isHeld(frame, Math.max(0, verb - 3), verb)) return null;
    const agent = whoseSelf(sight, at, subjectOrAgent(sight, verb)[0]);
    const mention = own ?? agent;
    if (mention === undefined) return null;
    const told =
      agent === undefined
        ? mention
        : {
            ...agent,
            first: mention.first,
            last: mention.last,
            end: mention.end,
            group: mention.group,
          };
    const dead = kills || turned || isFatal(frame, verb) || lowerAt(frame, verb + 2) === "killed";
    return {
      mention: told,
      fate: dead ? "dead" : "struck",
      told: verb,
      ...(agent === undefined ? {} : { agent }),
    };
  }
  return null;
};
