// Makes the lookups that scripts resolve claims with: the shipped gazetteer, or an empty one where it is not built yet.
import { loadGazetteer } from "../src/ingest.ts";
import type { Gazetteer } from "../src/model/gazetteer.ts";
import type { Lookups } from "../src/resolve/resolve.ts";

const EMPTY: Gazetteer = {
  find: () => [],
  place: () => null,
  locate: () => null,
  holds: () => false,
  parent: () => null,
  version: "empty",
};

/** The shipped gazetteer where it can be read; an empty one, said aloud, where it cannot. */
export const lookupsForScripts = async (): Promise<Lookups> => {
  try {
    return { gazetteer: await loadGazetteer(), aliases: new Map() };
  } catch (error) {
    console.error(`No gazetteer: ${error instanceof Error ? error.message : String(error)}`);
    return { gazetteer: EMPTY, aliases: new Map() };
  }
};
