// Tells which nouns may be counted by which measure.
import type { Measure } from "../../../model/measure.ts";

import type { NounKind } from "../lexicon/nouns.ts";
import type { CountedPhrase } from "../phrase.ts";

export const PEOPLE_MEASURES: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "injured",
  "casualties",
  "missing",
  "detained",
  "prosecuted",
  "released",
  "abducted",
  "displaced",
  "refugees",
  "crossings",
  "evacuated",
  "rescued",
  "affected",
  "infected",
  "protesters",
  "forces",
]);

export const isOfPeople = (kind: NounKind): boolean =>
  kind === "person" ||
  kind === "status" ||
  kind === "guard" ||
  kind === "force" ||
  kind === "household";

export const PLAIN_FATES: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "injured",
  "detained",
  "abducted",
  "missing",
  "evacuated",
  "rescued",
  "displaced",
]);

/** Fates that hold for whoever is joined to those of whom they are told. */
export const JOINED_FATES: ReadonlySet<Measure> = new Set<Measure>([
  ...PLAIN_FATES,
  "casualties",
  "prosecuted",
  "released",
  "infected",
]);

/** Fates that hold for all of a list of people before one verb. */
export const LISTED_FATES: ReadonlySet<Measure> = new Set<Measure>([
  ...JOINED_FATES,
  "protesters",
  "affected",
  "crossings",
]);

/** Whether a number of this noun may be counted by this measure. */
export const fits = (phrase: CountedPhrase, measure: Measure): boolean => {
  const kind = phrase.noun === null ? (phrase.head < 0 ? "person" : "unknown") : phrase.noun.kind;
  switch (kind) {
    case "other":
      return false;
    case "outcome":
      return phrase.noun?.measure === measure;
    case "attack":
      return measure === "attacks";
    case "gathering":
      return measure === "gatherings";
    case "munition":
      return measure === "munitions";
    case "structure":
      // "3,000 homes are without power"
      return (
        measure === "structures" ||
        ((measure === "affected" || measure === "evacuated") &&
          phrase.noun?.measure === "structures")
      );
    case "vehicle":
      return measure === "vehicles";
    case "settlement":
      return measure === "settlements";
    case "unknown":
      // a word not known as people: only the plain fates, and only of several
      return (
        (PLAIN_FATES.has(measure) || measure === "prosecuted" || measure === "released") &&
        phrase.number.value !== 1
      );
    default:
      return PEOPLE_MEASURES.has(measure);
  }
};
