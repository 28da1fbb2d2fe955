// Reads what is said of a counted phrase after it: a state, its verb, a relative clause.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { PatientKind } from "../lexicon/verb-list.ts";
import type { CountedPhrase } from "../phrase.ts";
import { measureFor, objectFollows, phraseStateAt } from "./completions.ts";
import { type Predicate, readSecondVerb, readVerbGroup, tellingAmong } from "./verb-group.ts";
import { wordTest } from "../word-sets.ts";

/** How far on what people are left in may be told. */
const LEFT_REACH = 12;

/** How far a subject may stand from its verb. */
const REACH = 45;

/** What is said of the phrase after it: at once ("12 dead"), or by the verb that it is the subject of. */
export const readAfter = (
  frame: Frame,
  phrase: CountedPhrase,
  kind: PatientKind,
): { predicate: Predicate; how: "state" | "verb" | "relative" | "phrase" } | null => {
  const { tokens } = frame;
  let i = phrase.last;
  // "three of them guards": what they are, and no verb
  if (phrase.partitive === "pronoun" && phrase.head < 0 && frame.nouns[i]?.plural) return null;
  let fallback: { predicate: Predicate; how: "relative" | "phrase" | "state" } | null = null;
  const limit = Math.min(tokens.length, i + REACH);
  let first = true;
  /** Whether another number was passed: what stands at once after it belongs to it. */
  let crossedAt = -10;
  const shares =
    phrase.head >= 0 &&
    /^(?:and|or)$/.test(lowerAt(frame, phrase.last)) &&
    !phrase.modifiers.some((modifier) => frame.states[modifier]);
  /** "left thousands of households in two provinces without power" */
  const isLeft = /^(?:left|leaving|leaves|leave|with)$/.test(lowerAt(frame, phrase.first - 1));
  const isIncluded = /^(?:including|includes?|included|comprising)$/.test(
    lowerAt(frame, phrase.first - 1),
  );
  /** Whether a verb that tells nothing was passed, of which the phrase may be the subject. */
  let active = false;
  /** Whether a verb and what completes it were passed, as "suffered burns": no participle that describes. */
  let completed = false;
  while (i < limit) {
    const crossed = i - crossedAt <= 4;
    const token = tokens[i]!;
    const word = token.lower;
    if (token.kind === "punctuation" || token.kind === "symbol") {
      const text = token.text;
      if (text === "(" || text === "[") {
        i = closing(frame, i, text === "(" ? ")" : "]", limit);
        if (i < 0) return fallback;
        continue;
      }
      if (text === ";" && has(frame, i + 1, WORD.number)) {
        i++;
        continue;
      }
      // "including five guards, and another 14 were hurt": others begin
      if (text === "," && isIncluded && opensCount(frame, i + 1)) return fallback;
      if (text === "," && !crossed && (frame.states[i + 1] || isParticiple(frame, i + 1))) {
        // "300 people, displaced by the dam, live in tents"
        const predicate = readVerbGroup(frame, i + 1, kind, true);
        if (predicate) fallback ??= { predicate, how: "state" };
      }
      // "12 hurt, 3 are missing": the next number begins a clause of its own
      if (text === "," && fallback && has(frame, i + 1, WORD.number | WORD.qualifier))
        return fallback;
      // "Of the 30 people on board, 12 drowned": what follows is said of the 12
      if (
        text === "," &&
        has(frame, i + 1, WORD.number | WORD.qualifier) &&
        isFrontedBase(frame, phrase.first)
      )
        return fallback;
      if (text === ",") {
        const resumed = skipInsertion(frame, i, limit);
        if (resumed < 0) return fallback;
        i = resumed;
        first = false;
        continue;
      }
      // "2,100 families / 8,400 persons are"
      if (text === "/" && frame.tokens[i + 1]?.kind === "number") {
        i++;
        continue;
      }
      if (/^["“”'‘’]$/.test(text)) {
        i++;
        continue;
      }
      if (text === "-" && !token.spaced) {
        i++;
        continue;
      }
      if (/^[-–—]$/.test(text)) {
        const next = closing(frame, i, text, limit);
        if (next < 0) return fallback;
        i = next;
        continue;
      }
      return fallback;
    }
    if (token.kind === "number" || has(frame, i, WORD.number)) {
      // "in his 40s" is no count
      // and "a girl and two men wounded" share what follows
      if (
        !/^(?:his|her|their|its)$/.test(lowerAt(frame, i - 1)) &&
        // "families from eight regions remain": what stands after a preposition is no subject
        !isAfterPreposition(frame, i) &&
        !(shares && i === phrase.last + 1)
      )
        crossedAt = i;
      i++;
      first = false;
      continue;
    }
    if (has(frame, i, WORD.relative) || word === "whose") {
      const predicate = readVerbGroup(frame, i + 1, kind, false);
      if (predicate && !fallback) fallback = { predicate, how: "relative" };
      // the relative clause ends at a comma, or at a second verb
      const end = endOfRelative(frame, i + 1, limit);
      if (end < 0) return fallback;
      i = end;
      first = false;
      continue;
    }
    if (
      word === "to" &&
      (i === phrase.last || (i < phrase.last + 5 && isCaused(frame, phrase.first))) &&
      (frame.verbs[i + 1] || has(frame, i + 1, WORD.auxiliary))
    ) {
      // "led hundreds to seek shelter" tells what was, "300 reservists to be called up" what is to come
      const predicate = readVerbGroup(frame, i + 1, kind, false);
      if (predicate)
        return {
          predicate: { ...predicate, planned: !isCaused(frame, phrase.first) },
          how: "verb",
        };
      return null;
    }
    if (has(frame, i, WORD.subordinator)) return fallback;
    // "performed first aid until help came": what follows is about something else
    if (has(frame, i, WORD.either) && i > phrase.last + 1 && active) return fallback;
    if (has(frame, i, WORD.coordinator)) {
      // another subject joined, or another verb
      if (
        frame.verbs[i + 1] &&
        !frame.nouns[i + 1] &&
        (frame.classes[i + 1]! & WORD.participle) === 0
      )
        return fallback;
      // "two sailors suffered burns and the pilot died": another subject begins
      if ((active || completed) && opensSubject(frame, i + 1)) return fallback;
      // "12 sailors drowned and 3 more are missing": another count begins
      if (fallback && has(frame, i + 1, WORD.number | WORD.qualifier)) return fallback;
      i++;
      first = false;
      continue;
    }
    // "suspected of having planned it"
    if (/^(?:having|being)$/.test(word) && has(frame, i - 1, WORD.preposition)) {
      i++;
      continue;
    }
    // "a jet with 90 people on board was shot down": not the people were
    if (i > phrase.last && isSingular(word) && isMany(phrase)) return fallback;
    if (has(frame, i, WORD.auxiliary) && isPossessive(frame, i)) {
      i += 2;
      first = false;
      continue;
    }
    if (has(frame, i, WORD.auxiliary)) {
      const predicate = readVerbGroup(frame, i, kind, false);
      if (predicate) {
        // "12 people injured in the blast have died": both hold, the verb is the news
        return { predicate, how: "verb" };
      }
      return fallback;
    }
    // "seven pilgrims among those killed"
    const among =
      word === "among" && i <= phrase.last + 1 && !fallback
        ? tellingAmong(frame, i + 1, kind)
        : null;
    if (among)
      fallback = {
        predicate: { ...among, also: [], planned: false, negated: false, among: true },
        how: "phrase",
      };
    const phraseState =
      first || i <= phrase.last + 1 || (isLeft && i < phrase.last + LEFT_REACH)
        ? phraseStateAt(frame, i, kind)
        : null;
    if (phraseState && !fallback)
      fallback = {
        predicate: {
          measure: phraseState.measure,
          also: [],
          at: phraseState.at,
          planned: false,
          negated: false,
        },
        how: "phrase",
      };
    const form = frame.verbs[i];
    const inPhrase =
      !first &&
      i > 0 &&
      (has(frame, i - 1, WORD.determiner | WORD.preposition) || lowerAt(frame, i - 1) === "'s");
    if (
      (form || frame.states[i]) &&
      !crossed &&
      !active &&
      !inPhrase &&
      !(frame.nouns[i] && !first && !frame.states[i])
    ) {
      const predicate = readVerbGroup(
        frame,
        i,
        kind,
        first || !fallback || isHeadlineVerb(frame, i),
      );
      if (predicate) {
        if (first && isReduced(frame, i, predicate)) {
          fallback ??= { predicate, how: "state" };
          completed = predicate.at > i && form?.verb.patient[kind] === undefined;
          i = predicate.at + 1;
          first = false;
          continue;
        }
        return { predicate, how: "verb" };
      }
      if (form && has(frame, i, WORD.finite) && !has(frame, i, WORD.participle)) return fallback;
      if (form && first && (form.forms & FORM.gerund) !== 0) {
        // "12 people fleeing the war": what they were at
        const measure = measureFor(form.verb.agent, kind);
        if (measure)
          fallback ??= {
            predicate: { measure, also: [], at: i, planned: false, negated: false },
            how: "state",
          };
      }
      if (
        form &&
        (form.forms & (FORM.past | FORM.present)) !== 0 &&
        first &&
        (form.forms & FORM.participle) === 0
      )
        return fallback;
      if (form && objectFollows(frame, i) && (form.forms & FORM.past) !== 0) return fallback;
      i++;
      first = false;
      continue;
    }
    if (!form && !inPhrase && first && has(frame, i, WORD.finite) && has(frame, i, WORD.participle))
      active = true;
    if (
      !inPhrase &&
      has(frame, i, WORD.finite) &&
      !has(frame, i, WORD.participle | WORD.adjective) &&
      !frame.nouns[i]
    ) {
      // a verb that tells nothing: what follows is about something else, save a second verb
      return readSecond(frame, i, kind) ?? fallback;
    }
    i++;
    if (!has(frame, i - 1, WORD.adverb)) first = false;
  }
  return fallback;
};

/** "Monday's attacks", "the country's northern state" against "he's attacked": no form of be or have. */
const isPossessive = (frame: Frame, at: number): boolean => {
  if (!/^['’]s$/.test(lowerAt(frame, at))) return false;
  const form = frame.verbs[at + 1];
  if (form) return (form.forms & (FORM.participle | FORM.gerund | FORM.past)) === 0;
  return (
    frame.classes[at + 1] === 0 && frame.tokens[at + 1]?.kind === "word" && !frame.states[at + 1]
  );
};

/** ", and another 14 soldiers", ", while two others" */
const opensCount = (frame: Frame, at: number): boolean =>
  /^(?:and|while|but)$/.test(lowerAt(frame, at)) &&
  (has(frame, at + 1, WORD.number) ||
    /^(?:another|at|about|some|more|over|a)$/.test(lowerAt(frame, at + 1)) ||
    frame.tokens[at + 1]?.kind === "number");

/** "Nine miners trapped in pit rescued": the last participle of a text without auxiliaries is its verb. */
const isHeadlineVerb = (frame: Frame, at: number): boolean => {
  const after = frame.tokens[at + 1];
  if (after !== undefined && !/^(?:[:;,.-]|after|by|in|as|with|from)$/.test(after.lower))
    return false;
  if (!isParticiple(frame, at)) return false;
  for (let i = 0; i < frame.tokens.length; i++)
    if (has(frame, i, WORD.auxiliary) && !/^(?:['’]s|May)$/.test(frame.tokens[i]!.text))
      return false;
  return true;
};

/** "the pilot", "a third", but not "both", which are those told of. */
const opensSubject = (frame: Frame, at: number): boolean =>
  has(frame, at, WORD.determiner) && !/^(?:both|all|each)$/.test(lowerAt(frame, at));

const isAfterPreposition = (frame: Frame, at: number): boolean =>
  /^(?:in|from|at|across|near|inside|outside|around)$/.test(lowerAt(frame, at - 1));

/** "Of the" before the phrase, where its sentence begins. */
const isFrontedBase = (frame: Frame, first: number): boolean => {
  const of = first - (/^(?:the|those|these|all)$/.test(lowerAt(frame, first - 1)) ? 2 : 1);
  return of >= 0 && of <= 1 && lowerAt(frame, of) === "of";
};

const isSingular = (word: string): boolean => /^(?:was|is|has|wasn't|isn't|hasn't)$/.test(word);

/** Whether several are counted by a plural noun, so that a singular verb is another's. */
const isMany = ({ number, noun }: CountedPhrase): boolean =>
  noun?.plural === true && (number.value === null || Number(number.value) > 1);

const readSecond = (
  frame: Frame,
  at: number,
  kind: PatientKind,
): { predicate: Predicate; how: "verb" } | null => {
  const predicate = readSecondVerb(frame, at + 1, kind, false, false);
  return predicate ? { predicate, how: "verb" } : null;
};

const CAUSES = wordTest(
  /^(?:spurred|sparked|inspired|moved|led|leads|leading|forced|forces|forcing|caused|causing|causes|prompted|prompting|sent|sending|drove|driving|pushed|compelled|allowed|helped|enabled)$/,
);

const isCaused = (frame: Frame, first: number): boolean => {
  for (let i = first - 1; i >= 0 && i >= first - 3; i--)
    if (CAUSES.has(frame.tokens[i])) return true;
  return false;
};

/** Whether the predicate at `i` hangs on the noun without an auxiliary, so that a main verb may follow. */
const isReduced = (frame: Frame, i: number, predicate: Predicate): boolean => {
  const form = frame.verbs[i];
  // "12 men believed to have been taken last week | were found dead"
  if (form?.verb.raising && has(frame, i, WORD.participle) && lowerAt(frame, i + 1) === "to")
    return true;
  for (let at = i; at <= predicate.at; at++) if (has(frame, at, WORD.auxiliary)) return false;
  if (form && Object.keys(form.verb.patient).length === 0 && !form.verb.raising) {
    // "five people died": no participle, as the verb has no passive
    if ((form.forms & FORM.gerund) === 0 && Object.keys(form.verb.agent).length > 0) return false;
  }
  return (
    frame.states[i] !== null ||
    (form !== null && form !== undefined && (form.forms & (FORM.participle | FORM.gerund)) !== 0)
  );
};

const isParticiple = (frame: Frame, at: number): boolean => {
  const form = frame.verbs[at];
  return form !== null && form !== undefined && (form.forms & FORM.participle) !== 0;
};

const closing = (frame: Frame, at: number, mark: string, limit: number): number => {
  for (let i = at + 1; i < limit; i++) if (frame.tokens[i]!.text === mark) return i + 1;
  return -1;
};

/** After a comma: where the sentence goes on once an apposition, relative or participle clause is over; -1 for nowhere. */
const skipInsertion = (frame: Frame, comma: number, limit: number): number => {
  const next = comma + 1;
  if (next >= limit) return -1;
  if (has(frame, next, WORD.auxiliary)) return next;
  if (has(frame, next, WORD.coordinator)) return next + 1;
  // a list of numbers goes on
  for (let i = next; i < limit && i < next + 30; i++) {
    const text = frame.tokens[i]!.text;
    if (text === "," || text === ")") {
      const after = i + 1;
      if (after >= limit) return -1;
      if (
        has(frame, after, WORD.auxiliary | WORD.finite) ||
        frame.verbs[after] ||
        frame.states[after]
      )
        return after;
      if (has(frame, after, WORD.coordinator)) continue;
      continue;
    }
    if (text === ";" || text === "(") return -1;
    if (i === next && has(frame, i, WORD.subordinator)) return -1;
    if (has(frame, i, WORD.coordinator) && i + 1 < limit) {
      // ", 12 villages and 3 towns were hit"
      let verb = i + 1;
      while (verb < limit && verb < i + 11 && frame.tokens[verb]!.kind !== "punctuation") {
        if (has(frame, verb, WORD.auxiliary) && !/^['’]s$/.test(lowerAt(frame, verb))) return verb;
        if (
          verb > i + 1 &&
          (frame.verbs[verb]?.forms ?? 0) >= FORM.past &&
          !frame.nouns[verb] &&
          !has(frame, i + 1, WORD.number)
        )
          return verb;
        verb++;
      }
    }
  }
  return -1;
};

/** Where a relative clause ends: after a comma, or at a second auxiliary that the outer noun is subject of; -1 for the sentence's end. */
const endOfRelative = (frame: Frame, from: number, limit: number): number => {
  let verbs = 0;
  for (let i = from; i < limit; i++) {
    const token = frame.tokens[i]!;
    if (token.text === ",") {
      const next = i + 1;
      return next < limit && (has(frame, next, WORD.auxiliary | WORD.finite) || frame.verbs[next])
        ? next
        : -1;
    }
    if (token.text === ";" || token.text === "(") return -1;
    if (has(frame, i, WORD.coordinator)) {
      verbs = 0;
      continue;
    }
    if (has(frame, i, WORD.auxiliary)) {
      const joined =
        has(frame, i - 1, WORD.auxiliary | WORD.relative | WORD.adverb | WORD.pronoun) ||
        has(frame, i - 1, WORD.finite);
      if (verbs > 0 && !joined) return i;
      verbs++;
    } else if (has(frame, i, WORD.finite) && verbs === 0 && i === from) verbs++;
  }
  return -1;
};
