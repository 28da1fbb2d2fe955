// Turns a number expression into the noun phrase that it counts: its head noun, what describes it, of what it is a part.
import { WORD } from "../clauses.ts";
import { lowerAt, type Frame } from "./frame.ts";
import { compoundOf } from "./lexicon/compounds.ts";
import {
  headNounOf,
  isPluralForm,
  nounOf,
  ONE_PERSON,
  PERSON_ENTRY,
  readsAsPerson,
  type NounEntry,
} from "./lexicon/nouns.ts";
import { FORM } from "./lexicon/verb-forms.ts";
import { ageCompoundEnd } from "./numbers/other-numbers.ts";
import { isGroupOf } from "./numbers/amounts.ts";
import { type NumberExpression } from "./numbers/find-numbers.ts";
import {
  describesFurther,
  ENDS,
  groupStart,
  isActive,
  isCompletedBy,
  isOwner,
  isShare,
  isShortName,
  isVerbOfMany,
  joinedNoun,
  nounAhead,
  personAhead,
  takesObject,
  TIME_WORDS,
} from "./phrase-bounds.ts";
import { WordSet } from "./word-sets.ts";

export interface CountedPhrase {
  readonly number: NumberExpression;
  /** First token, qualifier and article included; the one after the last of the noun phrase. */
  readonly first: number;
  readonly last: number;
  /** Token of the head noun; -1 where the number stands without one. */
  readonly head: number;
  readonly noun: NounEntry | null;
  /** Tokens between the number and its head: adjectives and participles. */
  readonly modifiers: readonly number[];
  /** "two of them", "76 of whom", "three of the wounded". */
  readonly partitive: "pronoun" | "definite" | null;
  /** "another 12", "12 more", "an additional 40". */
  readonly added: boolean;
  /** "others": set apart from those told of before. */
  readonly others: boolean;
  /** "the two", "these 12". */
  readonly definite: boolean;
}

const ADDED = new WordSet(["more", "additional", "further", "extra"]);
const DEFINITE = new WordSet([
  "the",
  "these",
  "those",
  "his",
  "her",
  "their",
  "its",
  "our",
  "all",
  "both",
]);

/** How far a noun phrase may reach. */
const LONGEST = 12;

export const readPhrase = (frame: Frame, number: NumberExpression): CountedPhrase => {
  const { tokens, classes } = frame;
  let i = number.outerLast;
  let head = -1;
  let noun: NounEntry | null = null;
  const modifiers: number[] = [];
  let partitive: CountedPhrase["partitive"] = null;
  let added = lowerAt(frame, number.first) === "another";
  let others = false;
  let first = number.outerFirst;
  for (let back = number.first - 1; back >= 0 && back >= number.first - 3; back--) {
    const word = lowerAt(frame, back);
    if (word === "another" || ADDED.has(tokens[back])) added = true;
    else if (word !== "an" && word !== "a" && word !== "least" && word !== "at") break;
  }
  if (number.outerFirst === number.first)
    while (
      first > 0 &&
      /^(?:an?|another|additional|further|total|of)$/.test(lowerAt(frame, first - 1))
    ) {
      const word = lowerAt(frame, first - 1);
      if (word === "of" && lowerAt(frame, first - 2) !== "total") break;
      first--;
    }
  first = groupStart(frame, first);
  let definite = DEFINITE.has(frame.tokens[first - 1]) || lowerAt(frame, first - 1) === "other";
  if (/^(?:latest|first|last|remaining)$/.test(lowerAt(frame, first - 1))) definite = true;
  const limit = Math.min(tokens.length, i + LONGEST);
  if (number.none && lowerAt(frame, number.first) === "no" && lowerAt(frame, i) === "one") {
    return {
      number,
      first,
      last: i + 1,
      head: i,
      noun: nounOf("person"),
      modifiers,
      partitive,
      added,
      others,
      definite,
    };
  }
  if (number.none && lowerAt(frame, number.first) !== "no")
    return {
      number,
      first,
      last: i,
      head: -1,
      noun: nounOf("person"),
      modifiers,
      partitive: lowerAt(frame, i) === "of" ? "pronoun" : null,
      added,
      others,
      definite,
    };
  // "a six-member crew": its members are counted
  if (isGroupOf(tokens, i)) {
    head = i++;
    noun = nounOf("people");
  } else
    for (; i < limit; i++) {
      const token = tokens[i]!;
      if (token.kind === "punctuation" || token.kind === "symbol") {
        if (
          (token.text === '"' ||
            token.text === "“" ||
            token.text === "”" ||
            token.text === "'" ||
            token.text === "’" ||
            token.text === "‘") &&
          head < 0
        )
          continue;
        // "thirty (30) students"
        if (
          token.text === "(" &&
          i === number.outerLast &&
          tokens[i + 1]?.kind === "number" &&
          tokens[i + 2]?.text === ")" &&
          Number(tokens[i + 1]!.text) === number.value
        ) {
          i += 2;
          continue;
        }
        // "228 (72%) severe cases"
        if (token.text === "(" && head < 0 && isShare(frame, i)) {
          i += 3;
          continue;
        }
        // "19 Nipah virus (NiV) cases"
        if (token.text === "(" && (head >= 0 || modifiers.length > 0) && isShortName(frame, i)) {
          i += 2;
          continue;
        }
        break;
      }
      if (token.kind === "number") {
        // "three wild poliovirus type 1 cases"
        if (lowerAt(frame, i - 1) === "type") {
          head = -1;
          noun = null;
          continue;
        }
        // "11 of 14 missiles", "31 of the country's 47 counties"
        if (head < 0 && (/^(?:of|'s)$/.test(lowerAt(frame, i - 1)) || partitive === "definite"))
          continue;
        // "a 10-year-old boy"
        const aged = head < 0 ? ageCompoundEnd(tokens, i) : -1;
        if (aged < 0) break;
        i = aged - 1;
        continue;
      }
      const word = token.lower;
      const bits = classes[i]!;
      if (head < 0 && ADDED.has(token)) {
        added = true;
        modifiers.push(i);
        continue;
      }
      if (word === "others") {
        others = true;
        if (head < 0) {
          head = i;
          noun = nounOf("people");
        }
        i++;
        break;
      }
      if (word === "other") {
        others = true;
        continue;
      }
      if (word === "of") {
        if (head >= 0) {
          // "rounds of ammunition", "members of the group" end here
          break;
        }
        const next = lowerAt(frame, i + 1);
        const pointed = /^(?:these|those)$/.test(next) && frame.nouns[i + 2]?.plural === true;
        if (!pointed && /^(?:them|whom|us|which|these|those|you)$/.test(next)) {
          partitive = "pronoun";
          i += 2;
          break;
        }
        if (DEFINITE.has(tokens[i + 1])) {
          partitive = "definite";
          i++;
          continue;
        }
        continue;
      }
      if ((bits & WORD.determiner) !== 0 && head < 0 && partitive === "definite") continue;
      // "110 out of 177 drones"
      if (word === "out" && head < 0 && lowerAt(frame, i + 1) === "of") continue;
      if (
        (bits & WORD.number) !== 0 &&
        head < 0 &&
        lowerAt(frame, i - 1) === "of" &&
        (bits & WORD.determiner) === 0
      )
        continue;
      if (word === "'s" && head >= 0 && isOwner(frame, i)) {
        // what describes the owner says nothing of those counted
        modifiers.length = 0;
        head = -1;
        noun = null;
        continue;
      }
      if ((bits & ENDS) !== 0 && word !== "one") break;
      if ((bits & WORD.preposition) !== 0) break;
      if ((bits & WORD.coordinator) !== 0) {
        // "thousands of train and bus drivers"
        if (
          head >= 0 &&
          number.value !== 1 &&
          frame.nouns[i + 2]?.plural &&
          (noun === null
            ? !isPluralForm(tokens[head]!.lower) &&
              (classes[i + 1]! & ~(WORD.gerund | WORD.adjective)) === 0 &&
              !frame.verbs[i + 1]
            : !noun.plural && frame.nouns[i + 1]?.plural === false)
        ) {
          modifiers.push(head, i + 1);
          head = -1;
          noun = null;
          i++;
          continue;
        }
        const grown = joinedNoun(frame, i, head, modifiers.length > 0);
        if (grown < 0) break;
        if (head >= 0) {
          i = grown + 1;
          break;
        }
        modifiers.push(i + 1);
        i++;
        continue;
      }
      if ((bits & WORD.determiner) !== 0) break;
      if (TIME_WORDS.has(token)) break;
      const known = frame.nouns[i] ?? null;
      const verb = frame.verbs[i] ?? null;
      if (head < 0) {
        // "12 seriously injured people", "30 evacuated villagers", "8 wounded"
        if ((bits & WORD.adverb) !== 0 && !known) {
          if (!nounAhead(frame, i + 1, limit)) break;
          continue;
        }
        // "fired one shot"
        const shot =
          word === "shot" &&
          /^(?:fired?|fires|firing|heard|hears|took)$/.test(lowerAt(frame, first - 1));
        if (shot) {
          head = i;
          noun = known;
          continue;
        }
        // "hundreds join a protest": a form that is nothing but a verb of many
        if (verb && !known && verb.forms === FORM.base && number.value !== 1 && isVerbOfMany(verb))
          break;
        // "5,000 chanted slogans", "nine swam ashore": their verb, and no participle that describes
        if (verb && !known && frame.states[i] === null && isActive(verb)) break;
        // "900 taking refuge", "eight sustained injuries": what they do, and no word that describes
        if (
          verb &&
          ((bits & WORD.gerund) !== 0 || (verb.forms & FORM.past) !== 0) &&
          frame.states[i] === null &&
          // "in four remaining camps"
          ((classes[first - 1] ?? 0) & WORD.preposition) === 0 &&
          isCompletedBy(frame, verb, i + 1)
        )
          break;
        if (
          frame.states[i] !== null ||
          (verb && (verb.forms & (FORM.participle | FORM.gerund)) !== 0 && !known) ||
          (bits & (WORD.participle | WORD.gerund)) !== 0
        ) {
          if (known && !verb) {
            head = i;
            noun = known;
            continue;
          }
          const acts =
            !frame.nouns[i + 1] &&
            (((classes[i + 1] ?? 0) & (WORD.base | WORD.finite)) !== 0 ||
              ((classes[i + 2] ?? 0) & WORD.determiner) !== 0);
          if (acts || !nounAhead(frame, i + 1, limit)) {
            // "the six accused", against "six accused of theft"
            if (known?.kind === "status" && verb && lowerAt(frame, i + 1) !== "of") {
              head = i++;
              noun = known;
              break;
            }
            if (!nounAhead(frame, i + 1, limit)) break;
          }
          modifiers.push(i);
          continue;
        }
        if (
          verb &&
          !known &&
          (verb.forms & (FORM.past | FORM.present | FORM.base)) !== 0 &&
          !nounAhead(frame, i + 1, limit)
        )
          break;
        // "tens of thousands rally", against "five attack helicopters"
        if (
          verb &&
          known &&
          !known.plural &&
          number.value !== 1 &&
          !number.indefinite &&
          !number.none &&
          (known.kind === "gathering" ||
            (known.kind === "other" &&
              (verb.forms & FORM.base) !== 0 &&
              takesObject(frame, i + 1))) &&
          !frame.nouns[i + 1]
        )
          break;
        // "the 14 spoke of it"
        if (
          !known &&
          (bits & WORD.finite) !== 0 &&
          (bits & (WORD.participle | WORD.adjective)) === 0
        )
          break;
        // "vulnerable internally displaced people"
        if (!known && describesFurther(frame, i)) {
          modifiers.push(i);
          continue;
        }
        head = i;
        noun = headNounOf(word);
        continue;
      }
      // a head stands: what follows is either a further noun of a compound or the end
      const plural = noun?.plural ?? isPluralForm(tokens[head]!.lower);
      const many = number.value !== 1;
      if (
        many &&
        !plural &&
        !verb &&
        (bits & (WORD.finite | WORD.gerund)) === 0 &&
        frame.states[i] === null
      ) {
        // "six Pakistani ranch guards": the head of many is the plural
        modifiers.push(head);
        head = i;
        noun = headNounOf(word);
        continue;
      }
      // "three police stations": the first noun stands for whose they are
      if (COLLECTIVES.has(tokens[head]) && known?.plural && frame.states[i] === null) {
        modifiers.push(head);
        head = i;
        noun = known;
        continue;
      }
      // "57 new suspected cases": what described so far goes on describing
      if (
        noun === null &&
        !plural &&
        (bits & WORD.participle) !== 0 &&
        frame.states[i] === null &&
        nounAhead(frame, i + 1, limit)
      ) {
        modifiers.push(head, i);
        head = -1;
        continue;
      }
      const verbal =
        verb !== null || (bits & (WORD.finite | WORD.participle | WORD.gerund | WORD.base)) !== 0;
      if (frame.states[i] !== null) break;
      if (verbal && (plural || !known)) {
        // "8 missile strikes": a singular before a noun that is a verb as well
        if (!(known && !plural)) break;
      }
      if ((bits & WORD.adverb) !== 0 && !known) break;
      if (plural && !known && noun !== null && noun.kind !== "other") {
        // "12 people Monday", "5 soldiers John Smith": a known plural head is not made longer
        if (!(headNounOf(word) !== null)) break;
      }
      if (
        plural &&
        known &&
        noun !== null &&
        noun.kind !== "other" &&
        !known.plural &&
        !number.indefinite
      ) {
        break;
      }
      if (!many && !plural && !verb && personAhead(frame, i)) {
        modifiers.push(head);
        head = i;
        noun = headNounOf(word);
        continue;
      }
      const next = headNounOf(word);
      if (next === null && noun !== null && (noun.kind !== "other" || !isPluralForm(word))) {
        if (number.indefinite) break;
        if (!isPluralForm(word)) break;
        // an unknown plural after a known noun: "bus commuters"
      }
      modifiers.push(head);
      head = i;
      noun = next;
    }
  if (head > 0 && modifiers.includes(head - 1))
    noun = compoundOf(lowerAt(frame, head - 1), lowerAt(frame, head)) ?? noun;
  if (head >= 0 && noun === null) {
    const token = tokens[head]!;
    // "Swedes", but not "NGOs"
    const capital =
      !frame.allCapitals &&
      token.text[0] !== token.lower[0] &&
      token.text.slice(1, 2) === token.lower.slice(1, 2);
    // "4,824 Swedes": a capital plural is a people
    if (readsAsPerson(token.lower, capital) || (capital && isPluralForm(token.lower)))
      noun = isPluralForm(token.lower) ? PERSON_ENTRY : ONE_PERSON;
  }
  return { number, first, last: i, head, noun, modifiers, partitive, added, others, definite };
};

/** Words for many that do not end in s, and stand before other nouns as well. */
const COLLECTIVES = new WordSet([
  "police",
  "staff",
  "crew",
  "youth",
  "military",
  "army",
  "personnel",
]);
