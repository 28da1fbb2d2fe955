// Tells who took people, the law or others under arms, so that a verb of taking is an arrest or an abduction.
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import type { CountedPhrase } from "../phrase.ts";
import { wordTest } from "../word-sets.ts";

export const OF_THE_LAW =
  /^(?:police|policemen|officers?|authorities|suspects?|arrest(?:ed|s)?|troopers|detectives)$/;

/** Verbs by which the law detains and others abduct. */
export const TAKES = new Set(["seize", "grab", "snatch"]);

const LAW =
  /^(?:police|policemen|policewomen|officers?|authorities|detectives?|troopers|constables|gendarmes|gendarmerie|sheriffs?|cops|secret|fbi|agents|handcuffs|handcuffed|soldiers|troops|army|questioning|interrogation|custody|courts?)$/;
const ARMED =
  /^(?:gunm[ae]n|militants?|kidnappers?|bandits?|pirates?|guerrillas?|terrorists?|jihadists?|extremists?|hijackers?|captors?|raiders?|insurgents?|gang|gangs|gangsters)$/;

/** Whom the law captures, where nobody is named who did it. */
export const OUTLAWS = wordTest(
  /^(?:suspects?|rebels?|insurgents?|guerr?illas?|terrorists?|subversives?|militants?|gunm[ae]n|jihadi?s?|jihadists?|extremists?|bandits?|gangsters?|robbers?|thieves|burglars?|smugglers?|traffickers?|criminals?|fugitives?|poachers?|hitmen|members|bosses|leaders|kidnappers?|pirates?|assailants?|attackers?|hackers?|dealers?|mobsters?|escapees?)$/,
);

const takerAt = (frame: Frame, i: number): "law" | "armed" | null => {
  const word = lowerAt(frame, i);
  if (ARMED.test(word)) return "armed";
  if (LAW.test(word)) return "law";
  const body = /^(?:forces|services|agents|personnel|guards|guard|squads|units)$/.test(word);
  return body && /^(?:security|police|border|riot|national|special)$/.test(lowerAt(frame, i - 1))
    ? "law"
    : null;
};

/** Who took people: the nearest of the law or of the armed before the verb, or after "by". */
export const takerOf = (
  frame: Frame,
  told: number,
  phrase: CountedPhrase,
): "law" | "armed" | null => {
  const from = Math.max(told, phrase.last);
  for (let i = from; i < frame.tokens.length && i < from + 8; i++)
    if (/^(?:handcuffs|handcuffed|questioning|interrogation)$/.test(lowerAt(frame, i)))
      return "law";
    else if (lowerAt(frame, i) === "by")
      for (let by = i + 1; by < i + 6; by++) {
        const taker = /^(?:inmates|prisoners|convicts|rioters)$/.test(lowerAt(frame, by))
          ? "armed"
          : takerAt(frame, by);
        if (taker) return taker;
      }
  for (let i = Math.min(told, phrase.first) - 1; i >= 0 && i >= told - 14; i--) {
    if (frame.tokens[i]!.text === ";") return null;
    const taker = takerAt(frame, i);
    // "authorities said 30 people were held": they tell of it
    const tells = [i + 1, i + 2].some((next) => has(frame, next, WORD.saying));
    if (taker && !tells) return taker;
  }
  return null;
};

/** "took 40 away", "were hauled off": of prisoners only where the law did it. */
export const isTakenAway = (frame: Frame, phrase: CountedPhrase, told: number): boolean =>
  [told, told + 1, phrase.first - 1, phrase.last].some((i) =>
    /^(?:away|off)$/.test(lowerAt(frame, i)),
  );
