// Words and stands by which the sense of a predicate is told where it stands: arms, accidents, courts, trade, populations.
import { type Frame, lowerAt } from "../frame.ts";
import { complementsOf } from "../lexicon/complements.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

export const HOLDS_GROUND = /^(?:block|blockade|barricade|occupy|surround|fill|pack)$/;
export const BUILT_UP = wordTest(
  /^(?:building|buildings|offices?|headquarters|factory|plant|site|mine)$/,
);

/** The verb of the subject that a word further on completes: block in "blocked the main road". */
export const verbBefore = (frame: Frame, { last }: CountedPhrase, told: number): string => {
  for (let i = told - 1; i >= last; i--) {
    const lemma = frame.verbs[i]?.verb.lemma;
    if (lemma && complementsOf(lemma).length > 0) return lemma;
  }
  return "";
};

/** How many make a crowd. */
const CROWD = 50;

export const isCrowd = ({ number: { value } }: CountedPhrase): boolean =>
  value === null || (typeof value === "number" ? value : value[0]) >= CROWD;

/** Whether those counted bear arms: soldiers, gunmen, "armed men". */
export const isArmed = (frame: Frame, { noun, modifiers }: CountedPhrase): boolean =>
  noun?.kind === "force" ||
  noun?.kind === "guard" ||
  (noun?.measure !== "protesters" &&
    modifiers.some((at) => /^(?:armed|heavily-armed)$/.test(lowerAt(frame, at))));

export const UNDER_ARMS =
  /^(?:army|military|troops|soldiers|rebels|guerrillas|militia|insurgents|regiment|battalion|brigade)$/;
/** So many are fed by those alone who bring relief. */
export const FED_BY_RELIEF = 1000;

export const AT_SEA =
  /^(?:coastguards?|guard|navy|lifeboats?|trawlers?|ships?|vessels?|boats?|fishermen|rescuers?|helicopters?|freighter|tanker)$/;

export const ACCIDENTS =
  /^(?:explosions?|blasts?|fires?|blaze|crash|crashed|collapsed?|derailed|derailment|sank|capsized|sinking|flood|floods|quake|earthquake|landslide|avalanche|rubble|attack|attackers|gunmen|shooting)$/;

export const DEPLOYS = new Set(
  "mobilize mobilise draft deploy station dispatch redeploy withdraw muster".split(" "),
);
/** Heads that leave open who is sent. */
export const ANYBODY =
  /^(?:people|persons?|men|women|m[ae]n|woman|personnel|members|others|recruits|veterans|citizens|males|youths?|ukrainians|russians|[a-z]+ans)$/;

export const OF_COURTS =
  /^(?:courts?|courtrooms?|trials?|tribunals?|judges?|magistrates?|prosecutors?|prosecution|verdicts?|dock|indictments?|hearings?)$/;

export const isInShelter = (frame: Frame, told: number): boolean => {
  for (let i = told + 1; i < frame.tokens.length && i < told + 9; i++)
    if (/^(?:evacuation|shelters)$/.test(lowerAt(frame, i)))
      return /^(?:in|inside|at|[0-9,]+)$/.test(lowerAt(frame, i - 1)) || i < told + 6;
  return false;
};

export const HELPS = /^(?:assist|reach|support|feed|help|provide|serve|target|vaccinate|supply)$/;
export const RESPONDS =
  /^(?:baton-charge|respond|battle|tackle|fight|comb|cordon|seal|search|scour|hunt)$/;

/** "enough to feed 900 people": what it would do for people, and no people helped. */
export const isEnough = (frame: Frame, told: number): boolean => {
  for (let i = told - 1; i >= 0 && i >= told - 3; i--)
    if (/^(?:enough|sufficient)$/.test(lowerAt(frame, i))) return true;
  return false;
};

/** Words for any place, which count no settlements where they are searched. */
export const IN_GENERAL = /^(?:locations?|places?|points?|areas?|parts?|departments?|camps?)$/;

/** Verbs with people and things for objects: of a noun that is not known they tell nothing. */
export const OF_THINGS_TOO =
  /^(?:hold|save|free|release|capture|seize|catch|lose|treat|find|recover|trap|bury|exchange|swap|discharge|charge|try|net|book)$/;
export const OF_WORK = /^(?:managers?|workers?|employees?|staff|executives?|directors?)$/;

/** Names of what people fall sick of. */
export const SICKNESS = wordTest(
  /^(?:covid|coronavirus|virus|cholera|measles|ebola|dengue|malaria|influenza|flu|mpox|monkeypox|polio|poliovirus|typhoid|diphtheria|meningitis|zika|chikungunya|marburg|lassa|leptospirosis|pneumonia|hepatitis|hiv|mers|sars|norovirus|diarrhoea|diarrhea)(?:-[0-9]+)?$/,
);

export const WOUNDS =
  /^(?:injur(?:y|ies|ed)|wounds?|wounded|hurt|burns?|burnt|burned|bullets?|gunshot|shot|stab|stabbed|blasts?|explosions?|attacks?|crash|crashed|collision|poison(?:ed|ing)?|fractures?|shrapnel)$/;

const KIN =
  /^(?:relatives?|children|child|sons?|daughters?|brothers?|sisters?|siblings|parents|cousins?|nephews?|nieces?|uncles?|aunts?|grandchildren|grandsons?|granddaughters?|loved|kin)$/;

/** "lost nine family members". */
export const isKin = (frame: Frame, phrase: CountedPhrase): boolean => {
  const head = lowerAt(frame, phrase.head);
  return KIN.test(head) || (head === "members" && lowerAt(frame, phrase.head - 1) === "family");
};

/** "jailed 8 men for 14 years each". */
export const isSentenced = (frame: Frame, phrase: CountedPhrase): boolean => {
  for (let i = phrase.last; i < frame.tokens.length && i < phrase.last + 8; i++) {
    const word = lowerAt(frame, i);
    if (/^(?:years?|months?|life)$/.test(word)) return true;
    if (/^[,;.]$/.test(word)) return false;
  }
  return /^(?:court|courts|judge|judges|tribunal|magistrates?)$/.test(
    lowerAt(frame, Math.min(phrase.first, phrase.last) - 2),
  );
};

/** The first noun after "by": "deported by court order". */
export const byWhom = (frame: Frame, told: number): string => {
  for (let i = told + 1; i < told + 5; i++)
    if (lowerAt(frame, i) === "by")
      return /^(?:an?|the)$/.test(lowerAt(frame, i + 1))
        ? lowerAt(frame, i + 2)
        : lowerAt(frame, i + 1);
  return "";
};

/** "a city of 40,000 people": how large a place is. */
export const isPopulation = (frame: Frame, phrase: CountedPhrase): boolean =>
  lowerAt(frame, phrase.first - 1) === "of" &&
  /^(?:city|town|village|country|nation|population|community|island|state|camp)$/.test(
    lowerAt(frame, phrase.first - 2),
  ) &&
  /^(?:an?|the|this|whose|of|,)$/.test(lowerAt(frame, phrase.first - 3));

/** Who comes to talk crosses no border worth counting. */
export const OF_STATE =
  /^(?:lawmakers?|legislators?|ministers?|diplomats?|delegates?|officials?|envoys?|ambassadors?|leaders|presidents?|senators?|congressmen|negotiators?|representatives?|inspectors?|observers?|monitors?|experts?|athletes?|players?|fans|contestants?)$/;
export const OF_SPORT =
  /^(?:players?|footballers?|athletes?|strikers?|defenders?|goalkeepers?|singers?)$/;
export const OF_TRADE = /^(?:customers?|clients?|users?|subscribers?|visitors?|guests?)$/;
