// Reads the outlines of countries from their package, once, when the first map is asked for.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Topology } from "topojson-specification";
import { type Outline, outlinesOf } from "../views/outlines.ts";

let loaded: Promise<readonly Outline[]> | null = null;

const load = async (): Promise<readonly Outline[]> => {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
  return outlinesOf(JSON.parse(await readFile(file, "utf8")) as Topology);
};

export const loadOutlines = (): Promise<readonly Outline[]> => (loaded ??= load());
