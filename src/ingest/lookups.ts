// Loads what resolving looks things up in: the gazetteer from its file, which is built where there is none.
import { loadGazetteerBytes } from "../intake/gazetteer-file.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import { ProblemError } from "../model/problem.ts";
import { gazetteerVersion, openGazetteer } from "../resolve/gazetteer.ts";
import type { Lookups } from "../resolve/resolve.ts";

/** What resolving looks things up in: the shipped gazetteer, and no aliases beside the rules. */
export const loadLookups = async (): Promise<Lookups> => ({
  gazetteer: await loadGazetteer(),
  aliases: new Map(),
});

/** Changes with the gazetteer's form and with the names that its makers wrote down. */
const GAZETTEER_FORMAT = "atleast-gazetteer 4";

/**
 * The gazetteer: from its file, which is built on first use (some seconds). `rebuild` builds it anew.
 * Throws a ProblemError where the tables of names are not installed.
 */
export const loadGazetteer = async (
  options: { readonly rebuild?: boolean } = {},
): Promise<Gazetteer> => {
  const bytes = await loadGazetteerBytes(
    {
      format: GAZETTEER_FORMAT,
      versionOf: gazetteerVersion,
      build: async (tables) =>
        (await import("../resolve/gazetteer/build-gazetteer.ts")).buildGazetteer(tables),
    },
    options,
  );
  const gazetteer = openGazetteer(bytes);
  if (gazetteer === null)
    throw new ProblemError({
      code: "unreadable",
      where: "gazetteer",
      what: "The file of place names cannot be read.",
      todo: "Run `npm run gazetteer` to build it anew.",
    });
  return gazetteer;
};
