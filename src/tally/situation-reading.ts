// Reads each statement in the light of all that its situation's statements say together.
import type { Assertion } from "./assertion.ts";
import { ENGLISH_GROUPS } from "./en/group-words.ts";
import type { PlaceNode } from "./place-nodes.ts";
import { endedBefore, makeBeginningKeeper, withOwnStretch } from "./situation-beginning.ts";
import { beyondItsPlace, makeFocusKeeper } from "./situation-focus.ts";
import { makeIllnessKeeper, withIllness } from "./situation-illness.ts";
import { makeSeveralKeeper } from "./several-cases.ts";
import { makeDeadKeeper, withoutTheDead } from "./struck-and-dead.ts";

/** The layer of what befell people's bodies: the counts that bound one another. */
export const HARM = "harm";

export interface SituationReading {
  add(word: Assertion): void;
  /** Changes where a statement of a layer that was read before may read otherwise now. */
  mark(layer: string): string;
  /** The day on which the situation begins; null where nothing tells. */
  beginning(): number | null;
  /** The statement as it counts, or why it does not: it counts a time before the situation, or several cases. */
  read(word: Assertion): Assertion | "past" | "several";
  /** What a statement that was read says beyond its own place. */
  beyond(word: Assertion): readonly Assertion[];
}

/** Keeps what the statements of a situation say together, while they come in. */
export const makeSituationReading = (
  nodeOf: (key: string) => PlaceNode | undefined,
): SituationReading => {
  const beginning = makeBeginningKeeper();
  const focus = makeFocusKeeper();
  const illness = makeIllnessKeeper(ENGLISH_GROUPS);
  const several = makeSeveralKeeper();
  const dead = makeDeadKeeper(several.leavesOut);

  return {
    add: (word) => {
      beginning.add(word);
      focus.add(word);
      illness.add(word);
      dead.add(word);
      several.add(word);
    },
    mark: (layer) =>
      [
        String(beginning.read()),
        String(focus.read().key),
        ...(layer === "infected" ? [String(illness.read())] : []),
        ...(layer === HARM ? [dead.read().mark, several.mark()] : []),
      ].join(" "),
    beginning: () => beginning.read(),
    read: (word) => {
      const from = beginning.read();
      if (endedBefore(word, from)) return "past";
      if (several.leavesOut(word)) return "several";
      const ofIllness = withIllness(word, illness.read());
      return withoutTheDead(withOwnStretch(ofIllness, from), dead.read());
    },
    beyond: (word) => beyondItsPlace(word, focus.read(), nodeOf),
  };
};
