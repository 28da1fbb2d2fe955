// The English words that count people an attack hit, whether or not they lived, told from those that count the hurt.

/** Who was shot or stabbed may since have died. */
const STRUCK =
  /\b(?:shot|gunned down|gunfire|gunshot wounds?|bullet wounds?|stabbed|stab wounds?|shootings?|stabbings?)\b/iu;

/** Who is told to live, or to be hurt, is none of the dead. */
const ALIVE =
  /\b(?:wounded|injur(?:ed|ies)|hurt|surviv(?:ed|ing|e|ors?)|non-?fatal(?:ly)?|hospitali[sz]ed|recover(?:ing|ed|y)?|critical|serious|stable|condition|non-life-threatening)\b/iu;

/** One person told beside another who died: "another man", "a second teenager". */
const ANOTHER = /\b(?:an?other|second|third|fourth|fifth|also|others?)\b/iu;

/** Whether the words around a count of the hurt may count the dead as well. */
export const countsStruck = (words: string): boolean => STRUCK.test(words) && !ALIVE.test(words);

/** "three hurt, including a boy who has died": the dead are counted among the hurt. */
const DEAD_AMONG =
  /\b(?:including|among them|one of whom|two of whom|one of them)\b[^.;]{0,80}\b(?:died|dies|succumbed|fatally|killed|dead)\b/iu;

export const countsDeadAmong = (words: string): boolean => DEAD_AMONG.test(words);

export const tellsOfAnother = (words: string): boolean => ANOTHER.test(words);

/** "two others were hurt": those counted are none of the dead told of before. */
const OTHERS = /\b(?:others|more|additional|other (?:people|victims|persons|men|women))\b/iu;

export const countsOthers = (words: string): boolean => OTHERS.test(words);

const PRONOUN = /^(?:he|she|him|her|himself|herself|(?:his|her) own life)$/iu;

export const isPronoun = (words: string): boolean => PRONOUN.test(words);

/** "in three separate shootings", "in shootings across the city", "in a violent weekend": several cases in one count. */
const SEVERAL_CASES =
  /\b(?:separate|unrelated|multiple|several|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|city|weekend|overnight)(?: [\w’'.-]+){0,3} (?:shootings|stabbings|homicides|slayings|murders|crashes)\b|\b(?:shootings|stabbings|homicides|crashes) (?:(?:on |over )?(?:[\w’'-]+ ){0,3})?(?:across|around|throughout|citywide)\b|\b(?:violent|deadly|bloody) (?:weekend|night|week)\b|\bweekend (?:violence|shootings)\b/iu;

export const countsSeveralCases = (words: string): boolean => SEVERAL_CASES.test(words);
