// Tells whether the words that make a count one of the injured leave open whether those counted lived.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";

/** Verbs that tell what was done to people, and not what became of them. */
const OPEN_VERBS = new Set(["shoot", "stab", "hit", "strike", "knife", "poison", "burn"]);
const HURT =
  /^(?:wounded|injured|hurt|hospitali[sz]ed|survived|critical|serious|stable|fair|recover(?:ing)?)$/;
/** Who was hit here lived, as far as words tell. */
const LIMBS =
  /^(?:legs?|arms?|foot|feet|hands?|wrists?|thighs?|ankles?|shoulders?|elbows?|knees?|hips?|buttocks|fingers?|calf|toes?)$/;

/** How far on the words may say more of what became of them. */
const REACH = 12;

/** Whether the word at `told`, by which people count as injured, says nothing of whether they lived. */
export const leavesOutcomeOpen = (frame: Frame, told: number): boolean => {
  if (told < 0) return false;
  const word = lowerAt(frame, told);
  const lemma = frame.verbs[told]?.verb.lemma;
  const open =
    (lemma !== undefined && OPEN_VERBS.has(lemma)) ||
    /^(?:hospitals?|shootings?|gunshots?|bullets?|gunfire)$/.test(word);
  if (!open) return false;
  for (let i = told + 1; i < frame.tokens.length && i < told + REACH; i++) {
    const next = lowerAt(frame, i);
    if (HURT.test(next) || LIMBS.test(next)) return false;
    if (next === ";" || has(frame, i, WORD.relative)) break;
  }
  return true;
};
