// Tells how the numbers of a sentence hang together: joined, included, a part of another.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { CountedPhrase } from "../phrase.ts";
import { PEOPLE_MEASURES } from "./fits.ts";
import { type Finding, type Scene, finding } from "./scene.ts";

export const lastFound = (findings: readonly (Finding | null)[], at: number): Finding | null => {
  for (let i = at - 1; i >= 0; i--) {
    const found = findings[i];
    if (found && PEOPLE_MEASURES.has(found.measure)) return found;
  }
  return null;
};

/** "They were arrested in June along with …": the passive that the phrase is added to. */
export const passiveBefore = (frame: Frame, first: number): Finding | null => {
  for (let i = first - 1; i > 0 && i >= first - 14; i--) {
    const form = frame.verbs[i];
    const measure = form && (form.forms & FORM.participle) !== 0 ? form.verb.patient.person : null;
    if (measure && /^(?:was|were|been|being)$/.test(lowerAt(frame, i - 1)))
      return finding("passive-before", measure, { told: i });
  }
  return null;
};

/** The phrase right before, where only a comma or a coordinator stands between; -1 for none. */
export const joinedTo = (frame: Frame, phrases: readonly CountedPhrase[], at: number): number => {
  const earlier = phrases[at - 1];
  if (!earlier) return -1;
  const from = earlier.last;
  const to = phrases[at]!.first;
  if (to - from > 6 || to < from) return -1;
  let joined = false;
  for (let i = from; i < to; i++) {
    const token = frame.tokens[i]!;
    if (
      token.text === "," ||
      has(frame, i, WORD.coordinator) ||
      token.lower === "well" ||
      token.lower === "along" ||
      token.lower === "with" ||
      token.lower === "as"
    )
      joined = true;
    else return -1;
  }
  return joined ? at - 1 : -1;
};

const INCLUDES = /^(?:including|include|includes|included|among|comprising)$/;

/** Whether the phrase, or one that it is joined to, stands after "including". */
export const afterIncluding = (
  frame: Frame,
  phrases: readonly CountedPhrase[],
  at: number,
): boolean => {
  for (let chain = at, steps = 0; chain >= 0 && steps < 6; steps++) {
    const phrase = phrases[chain]!;
    for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 10; i--) {
      const word = lowerAt(frame, i);
      if (word === "among" && !/^(?:them|whom|those|these)$/.test(lowerAt(frame, i + 1)))
        return false;
      if (INCLUDES.test(word)) return true;
      if (
        i < phrase.first - 1 &&
        /^(?:and|,)$/.test(lowerAt(frame, phrase.first - 1)) &&
        frame.nouns[i] !== null
      )
        continue;
      if (
        !/^(?:and|of|that|them|whom|which|those|the|also|were|was|are|at|,|:|dead|victims|killed|injured|wounded)$/.test(
          word,
        )
      )
        break;
    }
    chain = joinedTo(frame, phrases, chain);
  }
  return false;
};

/** Whether words at the number say that it is a part: "including 3", "of these, 12", "the other two". */
export const isPartByWords = (scene: Scene, at: number): boolean => {
  const { frame, phrases, findings } = scene;
  const phrase = phrases[at]!;
  if (phrase.partitive === "pronoun") return true;
  const before = lowerAt(frame, phrase.first - 1);
  if (before === "other") return true;
  // "two of the injured", but "11 of the 13 people on board"
  if (phrase.partitive === "definite") {
    const base = has(frame, phrase.number.outerLast + 2, WORD.number);
    const told =
      phrase.noun?.measure ||
      frame.states[phrase.last] ||
      phrase.modifiers.some((modifier) => frame.states[modifier]);
    if (!base || told) return true;
  }
  const found = findings[at];
  if (found?.measure === "injured" && phrase.head < 0) {
    const earlier = findings.slice(0, at).some((other) => other?.measure === "injured");
    const condition =
      /^(?:condition|critical|serious|stable|intensive|grave|fair|surgery)$/.test(
        lowerAt(frame, found.told),
      ) || /^(?:seriously|critically|fatally)$/.test(lowerAt(frame, phrase.last));
    if (condition && (earlier || scene.before?.measure === "injured")) return true;
  }
  // "six people were shot, with one critically injured"
  if (
    before === "with" &&
    found?.measure === "injured" &&
    findings.slice(0, at).some((other) => other?.measure === "injured") &&
    /^(?:seriously|critically|fatally|badly|severely)$/.test(lowerAt(frame, phrase.last))
  )
    return true;
  if (
    isOfWhich(frame, phrase.first) &&
    findings.slice(0, at).some((other) => other?.measure === found?.measure)
  )
    return true;
  if (afterIncluding(frame, phrases, at) || isAmongThose(frame, phrase.first)) return true;
  // "of the six accused, four were held", "out of this, 97 died"
  for (let i = phrase.first - 1; i >= 0 && i >= phrase.first - 14; i--) {
    const verb = has(frame, i, WORD.auxiliary | WORD.finite) && !has(frame, i, WORD.participle);
    if (verb && !frame.nouns[i] && !frame.states[i]) break;
    if (/^(?:of|among|amongst)$/.test(lowerAt(frame, i))) {
      const opens = lowerAt(frame, i - 1) === "out" ? i - 1 : i;
      const start =
        opens === 0 ||
        /^[,;:.]$/.test(lowerAt(frame, opens - 1)) ||
        lowerAt(frame, opens - 1) === "that";
      if (start && before === ",") return true;
      if (/^(?:whom|which)$/.test(lowerAt(frame, i + 1)) && i + 2 >= phrase.first) return true;
    }
  }
  // "13 million have fled - six million inside the country and 7 million abroad"
  let chain = at;
  for (let steps = 0; chain > 0 && steps < 4; steps++) {
    if (/^[–—]$/.test(lowerAt(frame, phrases[chain]!.first - 1))) {
      const whole = findings[chain - 1];
      return (
        whole !== null &&
        whole !== undefined &&
        whole.measure === findings[at]?.measure &&
        valueOf(phrases[chain - 1]!) > valueOf(phrase)
      );
    }
    const earlier = joinedTo(frame, phrases, chain);
    if (earlier < 0) break;
    chain = earlier;
  }
  return false;
};

/** "Among the dead were 5 members": the state stands before the verb, and those counted after it. */
const isAmongThose = (frame: Frame, first: number): boolean => {
  if (!/^(?:were|are|was|is)$/.test(lowerAt(frame, first - 1))) return false;
  for (let i = first - 2; i >= 0 && i >= first - 10; i--) {
    if (/^(?:among|amongst)$/.test(lowerAt(frame, i)))
      return (
        i === 0 ||
        has(frame, i - 1, WORD.saying) ||
        /^(?:and|that|[,;.:“”"])$/.test(lowerAt(frame, i - 1))
      );
    if (/^[,;.:]$/.test(lowerAt(frame, i))) return false;
  }
  return false;
};

/** "of which 79 were damaged and 372 were flooded": all that follows in the clause is a part. */
const isOfWhich = (frame: Frame, at: number): boolean => {
  for (let i = at - 1; i > 0 && i >= at - 16; i--) {
    if (/^[;.:]$/.test(lowerAt(frame, i)) && !/^of$/.test(lowerAt(frame, i + 1))) return false;
    if (/^(?:which|whom)$/.test(lowerAt(frame, i)) && lowerAt(frame, i - 1) === "of") return true;
  }
  return false;
};

const valueOf = (phrase: CountedPhrase): number => {
  const { value } = phrase.number;
  return value === null ? 0 : typeof value === "number" ? value : value[0];
};

/** "one of three people hit by gunfire has died", "which of the two men was declared dead": told of one of them. */
export const isToldOfOne = (
  frame: Frame,
  phrase: CountedPhrase,
  { measure, told }: Finding,
): boolean => {
  if (measure !== "killed" || told < phrase.last || phrase.partitive !== null) return false;
  let at = phrase.first - 1;
  if (/^(?:the|these|those|all)$/.test(lowerAt(frame, at))) at--;
  if (lowerAt(frame, at) !== "of") return false;
  if (!/^(?:one|which|none|neither|any|either)$/.test(lowerAt(frame, at - 1))) return false;
  if (/^(?:died|dies|succumbed)$/.test(lowerAt(frame, told))) return true;
  for (let i = phrase.last; i < told; i++)
    if (/^(?:was|is|has|had)$/.test(lowerAt(frame, i))) return true;
  return false;
};
