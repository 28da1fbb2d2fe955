// Reads the outlines of countries from their package, once, when the first map is asked for.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Topology } from "topojson-specification";
import { type Outline, outlinesOf } from "../views/outlines.ts";

/** Coarse ones for continents, fine ones where a town's coast is to be known again. */
export type Detail = "coarse" | "fine";

const FILES: Readonly<Record<Detail, string>> = {
  coarse: "world-atlas/countries-110m.json",
  fine: "world-atlas/countries-50m.json",
};

const loaded = new Map<Detail, Promise<readonly Outline[]>>();

const load = async (detail: Detail): Promise<readonly Outline[]> => {
  const file = createRequire(import.meta.url).resolve(FILES[detail]);
  return outlinesOf(JSON.parse(await readFile(file, "utf8")) as Topology);
};

export const loadOutlines = (detail: Detail = "coarse"): Promise<readonly Outline[]> => {
  const found = loaded.get(detail) ?? load(detail);
  loaded.set(detail, found);
  return found;
};
