// Tells what befell the single people that a sentence mentions: who died, who was hurt, who was hit.
import { WORD } from "../../clauses.ts";
import { has, lowerAt, type Frame } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import { verbOf } from "../lexicon/verbs.ts";
import { WordSet, wordSet, WordTest } from "../word-sets.ts";
import { endsInDeath, hitsBody, hitsLimb, isFatal, takesObject } from "./harming-verbs.ts";
import type { Fate, PersonMention } from "./person-mention.ts";
import { tellSelf } from "./self-harm.ts";
import {
  BE,
  groupFrom,
  groupOf,
  groupStart,
  HURTS,
  isHeld,
  isIntended,
  KILLS,
  objectOf,
  ownerBefore,
  SELF,
  type Sight,
  STRIKES,
  subjectOf,
  subjectOrAgent,
} from "./subjects.ts";
import {
  bearersOf,
  leadsToHospital,
  patientBefore,
  releasedFromHospital,
  tellsCondition,
} from "./wounds.ts";

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

const BULLET = wordSet(
  "shot shots bullet bullets gunfire gunshot gunshots shooting gunman gunmen crossfire gun fired",
);
const DEAD = wordSet("dead deceased lifeless");
const LIVES = wordSet("survive survived recover live okay ok fine recovering");
const DEATH = wordSet(
  "death deaths murder murders killing killings slaying slayings homicide execution",
);
const BODY = wordSet("body bodies remains");
/** "the officer's body camera" */
const AFTER_BODY = wordSet("cam cams camera cameras armor armour language shop bag");
const SUCCUMBED = wordSet("succumbed perished");
const LOSES = wordSet("lost loses");
const CLAIMS = wordSet("claimed took claiming taking");
const RECOVERS = wordSet("recovering recovered");
const LET_GO = wordSet("released discharged");
const HOSPITALIZED = wordSet("hospitalized hospitalised");
const CARRIED = wordSet("taken rushed transported airlifted flown driven brought");
const WOUND = wordSet("wound wounds injury injuries");
/** Words before a wound that make it one of a person told of. */
const BEFORE_WOUND = wordSet(
  `gunshot bullet stab graze life-threatening minor serious threatening multiple inflicted self-inflicted severe critical
  head leg his her`,
);
const HITS = wordSet("struck hit striking hitting");
const GRAZES = wordSet("grazed grazing");

/** A sentence while its words are read for what they tell. */
interface Reading extends Sight {
  /** Whether it tells of shots: then who was hit was hit by them. */
  readonly bullets: boolean;
  push(who: readonly PersonMention[], fate: Fate, told: number): void;
  pushSelf(mention: PersonMention, fate: Fate, told: number, agent?: PersonMention): void;
  /** Tells the fate of whoever is the subject of the verb, unless that is denied or only possible. */
  bySubject(verb: number, fate: Fate): void;
  act(who: readonly PersonMention[]): void;
}

/** One thing that may be told, by the words that it is told with: at others it is not looked for. */
interface Reader {
  readonly words: WordSet;
  /** Whether any verb of harm tells it as well. */
  readonly verbs: boolean;
  /** Reads the word at `i`; true where it needs no further reader. */
  readonly read: (reading: Reading, i: number) => boolean;
}

/** "killed himself", "took her own life" */
const readSelf: Reader["read"] = (reading, i) => {
  const { frame } = reading;
  const word = lowerAt(frame, i);
  if (SELF.has(frame.tokens[i])) {
    const self = tellSelf(reading, i);
    if (self !== null) reading.pushSelf(self.mention, self.fate, self.told, self.agent);
    return true;
  }
  const takesLife =
    word === "life" &&
    lowerAt(frame, i - 1) === "own" &&
    /^(?:took|takes|taking|taken|ended)$/.test(lowerAt(frame, i - 3));
  if (!takesLife) return false;
  if (!isIntended(frame, i - 3))
    for (const who of subjectOrAgent(reading, i - 3)) reading.pushSelf(who, "dead", i);
  return true;
};

/** "was pronounced dead", "left a man dead" */
const readDead: Reader["read"] = (reading, i) => {
  const { frame, mentions } = reading;
  const before = lowerAt(frame, i - 1);
  const next = lowerAt(frame, i + 1);
  if (/^(?:pronounced|found|declared|confirmed)$/.test(before)) reading.bySubject(i - 1, "dead");
  else if (BE.has(frame.tokens[i - 1]) || has(frame, i - 1, WORD.auxiliary))
    reading.bySubject(i, "dead");
  const head = mentions.findLast((one) => one.end === i);
  // "Woman dead, man in custody"
  if (
    head?.manner === "new" &&
    /^(?:,|:)?$/.test(lowerAt(frame, head.first - 1)) &&
    /^(?:[,;.:]|in|after|following)?$/.test(next)
  )
    reading.push([head], "dead", i);
  if (head !== undefined && leftOrFound(frame, head.first))
    reading.push(groupOf(reading, head), "dead", i);
  return true;
};

/** "the death of", "the boy's murder", "the bodies of", "the fatal shooting of" */
const readDeath: Reader["read"] = (reading, i) => {
  const { frame } = reading;
  const token = frame.tokens[i]!;
  const word = token.lower;
  const before = lowerAt(frame, i - 1);
  const next = lowerAt(frame, i + 1);
  if (word === "shooting" && next === "of") {
    const fate = /^(?:fatal|deadly)$/.test(before) ? "dead" : "struck";
    reading.push(groupFrom(reading, i + 2), fate, i);
    return true;
  }
  if (!DEATH.has(token) && !BODY.has(token)) return false;
  if (/^(?:attempted|attempt)$/.test(before) || AFTER_BODY.has(frame.tokens[i + 1])) return true;
  if (next === "of") {
    reading.push(groupFrom(reading, i + 2), "dead", i);
    return true;
  }
  const owner = ownerBefore(reading, i);
  if (owner !== undefined) reading.push([owner], "dead", i);
  return owner !== undefined || !word.endsWith("ing");
};

/** "died", "did not survive", "lost his life", "claimed the life of" */
const readDying: Reader["read"] = (reading, i) => {
  const { frame } = reading;
  const token = frame.tokens[i]!;
  const word = token.lower;
  if (frame.verbs[i]?.verb.lemma === "die" || SUCCUMBED.has(token)) {
    if (word !== "dying") reading.bySubject(i, "dead");
    return true;
  }
  if (word === "survive" && /^(?:not|didn't|n't)$/.test(lowerAt(frame, i - 1))) {
    reading.push(subjectOf(reading, groupStart(frame, i), i), "dead", i);
    return true;
  }
  const next = lowerAt(frame, i + 1);
  const second = lowerAt(frame, i + 2);
  if (LOSES.has(token) && (next === "his" || next === "her") && second === "life") {
    reading.bySubject(i, "dead");
    return true;
  }
  if (
    CLAIMS.has(token) &&
    next === "the" &&
    (second === "life" || second === "lives") &&
    lowerAt(frame, i + 3) === "of"
  ) {
    reading.push(groupFrom(reading, i + 4), "dead", i);
    return true;
  }
  return false;
};

/** "survived", "is expected to live", "was treated and released", "is in fair condition", "underwent surgery" */
const readCare: Reader["read"] = (reading, i) => {
  const { frame } = reading;
  const token = frame.tokens[i]!;
  const word = token.lower;
  const before = lowerAt(frame, i - 1);
  if (word === "survived" && lowerAt(frame, i + 1) !== "by") {
    reading.bySubject(i, "hurt");
    return true;
  }
  const remains = before === "remains" || before === "remained";
  if (RECOVERS.has(token) || (word === "hospitalized" && remains)) {
    reading.bySubject(remains ? i - 1 : i, "hurt");
    return true;
  }
  if (LET_GO.has(token) && releasedFromHospital(frame, i)) {
    reading.bySubject(i, "hurt");
    return true;
  }
  if (LIVES.has(token) && before === "to" && /^(?:expected|likely)$/.test(lowerAt(frame, i - 2))) {
    reading.bySubject(i - 2, "hurt");
    return true;
  }
  if (word === "condition" && tellsCondition(frame, i)) {
    let at = i - 1;
    while (at > i - 6 && lowerAt(frame, at) !== "in") at--;
    reading.push(patientBefore(reading, at), "hurt", i);
    return true;
  }
  if (word === "surgery" && /^(?:underwent|undergone|undergoing|in|into)$/.test(before)) {
    reading.bySubject(i - 1, "hurt");
    return true;
  }
  if (HOSPITALIZED.has(token)) {
    reading.bySubject(i, "struck");
    return true;
  }
  if (CARRIED.has(token) && /^(?:was|were|been|being)$/.test(before) && leadsToHospital(frame, i)) {
    reading.bySubject(i, "struck");
    return true;
  }
  return false;
};

/** "with a gunshot wound", "suffered serious injuries" */
const readWound: Reader["read"] = (reading, i) => {
  const { frame } = reading;
  const before = lowerAt(frame, i - 1);
  const second = lowerAt(frame, i - 2);
  const fatal = /^(?:fatal|mortal)$/.test(before) || /^(?:fatal|mortal)$/.test(second);
  const told =
    fatal ||
    ownerBefore(reading, i) !== undefined ||
    BEFORE_WOUND.has(frame.tokens[i - 1]) ||
    /^(?:gunshot|bullet)$/.test(second);
  const light =
    /^(?:minor|graze)$/.test(before) ||
    second === "non" ||
    /^non-?life/.test(before) ||
    hitsLimb(frame, i);
  if (told) reading.push(bearersOf(reading, i), fatal ? "dead" : light ? "hurt" : "struck", i);
  return true;
};

/** "were shot at a party", against "were shot at by guards". */
const isShotAtPlace = (frame: Frame, at: number): boolean => {
  if (!BE.has(frame.tokens[at - 1]) || lowerAt(frame, at + 1) !== "at") return false;
  const place = frame.tokens[at + 2];
  return (
    place !== undefined &&
    (/^(?:the|an?|his|her|their|about|around)$/.test(place.lower) ||
      place.kind === "number" ||
      (place.kind === "word" && place.text !== place.lower))
  );
};

/** "was shot", "wounding a man", "shot and killed the driver", "a man hit in the leg" */
const readHarm: Reader["read"] = (reading, i) => {
  const { frame, bullets } = reading;
  const token = frame.tokens[i]!;
  const word = token.lower;
  const form = frame.verbs[i];
  const lemma = form?.verb.lemma ?? "";
  const before = lowerAt(frame, i - 1);
  const next = lowerAt(frame, i + 1);
  const kills = KILLS.has(lemma) || (word === "gunned" && next === "down");
  const strikes = STRIKES.has(lemma);
  const hits = HITS.has(token);
  const hurts = HURTS.has(lemma) || GRAZES.has(token);
  if (!kills && !strikes && !hurts && !(hits && (bullets || hitsBody(frame, i)))) return false;
  // "shot at a car", "shot to the top"
  if (strikes && /^(?:at|into|up)$/.test(next) && !isShotAtPlace(frame, i)) return true;
  if (strikes && next === "to" && lowerAt(frame, i + 2) !== "death") return true;
  const grave = /^(?:critically|gravely|mortally)$/.test(before);
  const fate: Fate =
    kills || isFatal(frame, i)
      ? "dead"
      : (hurts && !grave) || hitsLimb(frame, i)
        ? "hurt"
        : "struck";
  const pushObject = (): void => {
    const whom = objectOf(reading, i);
    reading.push(whom, endsInDeath(frame, whom) ? "dead" : fate, i);
  };
  if (word.endsWith("ing")) {
    if (!isIntended(frame, i)) pushObject();
    return true;
  }
  const from = groupStart(frame, i);
  const held = isHeld(frame, from, i);
  let passive = false;
  for (let at = from; at < i; at++) if (BE.has(frame.tokens[at])) passive = true;
  if (passive) {
    if (!held) reading.push(subjectOf(reading, from, i), fate, i);
    return true;
  }
  if (takesObject(frame, i)) {
    const bare = form && (form.forms & FORM.base) !== 0 && (form.forms & FORM.past) === 0;
    if (bare && isIntended(frame, i)) return true;
    if (!held && before !== "to" && !isIntended(frame, i)) pushObject();
    reading.act(subjectOrAgent(reading, i));
    return true;
  }
  // "a man shot in the leg": a participle told short
  if (form && (form.forms & FORM.participle) === 0 && !hits) return true;
  // "woman critically hurt": the adverb is the participle's
  const own = /^(?:critically|seriously|severely|badly|gravely|fatally)$/.test(before) ? i - 1 : i;
  if (!held) reading.push(subjectOf(reading, own, own), fate, i);
  return true;
};

/** In the order in which they are tried at each word. */
const READERS: readonly Reader[] = [
  { words: [SELF, wordSet("life")], verbs: false, read: readSelf },
  { words: [DEAD], verbs: false, read: readDead },
  { words: [wordSet("shooting"), DEATH, BODY], verbs: false, read: readDeath },
  { words: [SUCCUMBED, wordSet("survive"), LOSES, CLAIMS], verbs: true, read: readDying },
  {
    words: [wordSet("survived condition surgery"), RECOVERS, HOSPITALIZED, LET_GO, LIVES, CARRIED],
    verbs: false,
    read: readCare,
  },
  { words: [WOUND], verbs: false, read: readWound },
  { words: [HITS, GRAZES, wordSet("gunned")], verbs: true, read: readHarm },
].map(({ words, ...reader }) => ({
  ...reader,
  words: new WordSet(words.flatMap((set) => [...set])),
}));

/** Whether any of them is tried at the word. */
const MAY_TELL = new WordTest((lower) => {
  if (READERS.some(({ words }) => words.holds(lower))) return true;
  const lemma = verbOf(lower)?.verb.lemma ?? "";
  return lemma === "die" || KILLS.has(lemma) || STRIKES.has(lemma) || HURTS.has(lemma);
});

const tellAt = (reading: Reading, i: number): void => {
  const token = reading.frame.tokens[i]!;
  if (!MAY_TELL.has(token)) return;
  const isVerb = reading.frame.verbs[i] !== null;
  for (const { words, verbs, read } of READERS)
    if (((verbs && isVerb) || words.has(token)) && read(reading, i)) return;
};

/**
 * What befell each single person that the sentence mentions, in the order of the words that tell. A person may stand
 * there twice: "was shot in the chest and died".
 */
export const tellFates = (frame: Frame, mentions: readonly PersonMention[]): Fates => {
  if (mentions.length === 0) return { told: [], agents: [] };
  const agents: PersonMention[] = [];
  const told: Told[] = [];
  const add = (one: Told): void => {
    const known = told.some(({ mention, fate }) => mention === one.mention && fate === one.fate);
    if (!known) told.push(one);
  };
  const push: Reading["push"] = (who, fate, at) => {
    for (const mention of who) add({ mention, fate, told: at, self: false });
  };
  const reading: Reading = {
    frame,
    mentions,
    bullets: BULLET.isAmong(frame.tokens),
    push,
    pushSelf: (mention, fate, at, agent) => {
      add({ mention, fate, told: at, self: true, ...(agent === undefined ? {} : { agent }) });
    },
    bySubject: (verb, fate) => {
      const from = groupStart(frame, verb);
      if (!isHeld(frame, from, verb)) push(subjectOf(reading, from, verb), fate, verb);
    },
    act: (who) => agents.push(...who),
  };
  for (let i = 0; i < frame.tokens.length; i++) tellAt(reading, i);
  return { told, agents };
};

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
