// Tells from its words whether a text or a sentence is about what strikes at once or about what goes on for days.
import type { ReadDocument, Sentence, Token } from "../../../model/reading.ts";
import { GOING_ON, STRIKING } from "./time-words.ts";

/** What strikes at once, what goes on for days, some of both, or no word of either. */
export type Nature = "point" | "ongoing" | "mixed" | "neither";

const natureBy = (striking: number, goingOn: number): Nature => {
  if (striking === 0 && goingOn === 0) return "neither";
  if (striking >= 2 * goingOn) return "point";
  return goingOn >= 2 * striking ? "ongoing" : "mixed";
};

/** The nature of the words from one place of a sentence to another. */
export const natureOf = (tokens: readonly Token[], first: number, last: number): Nature => {
  let striking = 0;
  let goingOn = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (STRIKING.has(token)) striking++;
    else if (GOING_ON.has(token)) goingOn++;
  }
  return natureBy(striking, goingOn);
};

/** So many sentences tell what a text is about. */
const OPENING = 10;

/** The nature of what a text tells of, by its title and its opening; a word of the title tells twice. */
export const natureOfText = ({ title, reading }: ReadDocument): Nature => {
  let striking = 0;
  let goingOn = 0;
  const count = (sentences: readonly Sentence[], weight: number): void => {
    for (const { tokens } of sentences)
      for (const token of tokens) {
        if (STRIKING.has(token)) striking += weight;
        else if (GOING_ON.has(token)) goingOn += weight;
      }
  };
  if (title) count(title.sentences, 2);
  count(reading.sentences.slice(0, OPENING), 1);
  return natureBy(striking, goingOn);
};
