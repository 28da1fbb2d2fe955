// Tells the mood of a verb by the words before it: passive, planned, negated.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import { WordSet } from "../word-sets.ts";

export const BE = new WordSet(
  "be is are was were been being am 's 're isn't aren't wasn't weren't it's there's they're he's she's get got gets getting".split(
    " ",
  ),
);

export const MODALS = new WordSet(
  "will would could may might can should shall must 'll won't wouldn't couldn't can't cannot".split(
    " ",
  ),
);

/** Whether a modal stands at the token: the month of May is none. */
export const isModal = (frame: Frame, at: number): boolean => {
  const { tokens, allCapitals } = frame;
  const token = tokens[at]!;
  if (!MODALS.has(token)) return false;
  if (token.lower !== "may") return true;
  const before = tokens[at - 1];
  if (!allCapitals && at > 0 && token.text !== "may") return false;
  return !(
    before !== undefined &&
    // "60 may have died": a number before it makes it a month only where no verb follows
    ((before.kind === "number" && !has(frame, at + 1, WORD.auxiliary | WORD.base | WORD.adverb)) ||
      /^(?:in|of|since|until|by|last|during|early|late|mid)$/.test(before.lower))
  );
};

export const NEGATIONS = new WordSet(
  "not n't never isn't aren't wasn't weren't won't wouldn't couldn't can't cannot hasn't haven't hadn't didn't doesn't don't".split(
    " ",
  ),
);

export const isPassive = (frame: Frame, at: number): boolean => {
  const form = frame.verbs[at];
  if (!form || (form.forms & FORM.participle) === 0) return false;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (BE.has(frame.tokens[i])) return true;
    if (!has(frame, i, WORD.adverb | WORD.auxiliary)) return false;
  }
  return false;
};

/** Whether the verb stands under a modal, an infinitive of intent or a negation. */
export const moodBefore = (frame: Frame, at: number): { planned: boolean; negated: boolean } => {
  let planned = false;
  let negated = false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const word = lowerAt(frame, i);
    if (isModal(frame, i)) planned = true;
    else if (NEGATIONS.has(frame.tokens[i])) negated = true;
    else if (word === "to") {
      const governor = lowerAt(frame, i - 1);
      if (
        /^(?:expected|ready|prepared|planned|plans?|planning|likely|threaten(?:ed|ing|s)?|going|want(?:s|ed)?|due|set|ordered|vow(?:s|ed)?|tr(?:y|ied|ying|ies)|attempt(?:ed|ing)?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend(?:s|ed)?|order|plot(?:ted|ting)?|decision|decided|agreed|continue)$/.test(
          governor,
        )
      )
        planned = governor !== "continue";
    } else if (
      !has(frame, i, WORD.adverb | WORD.auxiliary | WORD.base) &&
      word !== "and" &&
      word !== "or"
    )
      break;
  }
  return { planned, negated };
};
