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

export const tellsOfAnother = (words: string): boolean => ANOTHER.test(words);

/** "two others were hurt": those counted are none of the dead told of before. */
const OTHERS = /\b(?:others|more|additional|other (?:people|victims|persons|men|women))\b/iu;

export const countsOthers = (words: string): boolean => OTHERS.test(words);

const PRONOUN = /^(?:he|she|him|her|himself|herself|(?:his|her) own life)$/iu;

export const isPronoun = (words: string): boolean => PRONOUN.test(words);
