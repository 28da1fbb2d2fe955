// Reads the noun before an "of" that tells what befell those counted: the deaths of, the arrest of.
import type { Measure } from "../../../model/measure.ts";
import { WORD } from "../../clauses.ts";
import { type Frame, has, lowerAt } from "../frame.ts";
import { FORM } from "../lexicon/verb-forms.ts";
import type { PatientKind } from "../lexicon/verb-list.ts";
import type { CountedPhrase } from "../phrase.ts";
import { measureFor } from "./completions.ts";
import { readAfter } from "./read-after.ts";
import type { Predicate } from "./verb-group.ts";

/** Whether a word for a protest or for protesters stands shortly before. */
export const isOfProtest = (frame: Frame, at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    const noun = frame.nouns[i];
    if (noun?.measure === "gatherings" || noun?.measure === "protesters") return true;
  }
  return false;
};

/** "the assassination of Ana Ruiz, five other nuns, and two girls": the "of" that begins the list. */
export const readListedOf = (
  frame: Frame,
  phrase: CountedPhrase,
  from: number,
  kind: PatientKind,
): { predicate: Predicate; how: "of" } | null => {
  for (let i = from; i >= 0 && i > from - 16; i--) {
    const token = frame.tokens[i]!;
    if (token.lower === "of") {
      const read = readOf(frame, i - 1, kind);
      return read && !readAfter(frame, phrase, kind) ? read : null;
    }
    if (token.kind !== "word" && token.kind !== "number" && token.text !== ",") return null;
    if (frame.verbs[i] && !frame.nouns[i]) return null;
    if (has(frame, i, WORD.auxiliary | WORD.relative | WORD.subordinator | WORD.preposition))
      return null;
  }
  return null;
};

const NOMINALS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ..."funeral funerals burial burials assassins assassin murderers murderer killers killer death deaths killing killings murder murders assassination assassinations execution executions massacre genocide slaughter slaying slayings loss lives life bodies body corpses remains beheading beheadings lynching drowning drownings"
    .split(" ")
    .map((word): [string, Measure] => [word, "killed"]),
  ..."wounding injury injuries shooting shootings stabbing stabbings poisoning"
    .split(" ")
    .map((word): [string, Measure] => [word, "injured"]),
  ..."arrest arrests detention detentions imprisonment jailing capture-and-detention"
    .split(" ")
    .map((word): [string, Measure] => [word, "detained"]),
  ..."trial conviction convictions sentencing sentences prosecution indictment"
    .split(" ")
    .map((word): [string, Measure] => [word, "prosecuted"]),
  ..."release freeing liberation".split(" ").map((word): [string, Measure] => [word, "released"]),
  ..."abduction abductions kidnapping kidnappings capture disappearance disappearances seizure"
    .split(" ")
    .map((word): [string, Measure] => [word, "abducted"]),
  ..."displacement eviction".split(" ").map((word): [string, Measure] => [word, "displaced"]),
  ..."evacuation".split(" ").map((word): [string, Measure] => [word, "evacuated"]),
  ..."rescue".split(" ").map((word): [string, Measure] => [word, "rescued"]),
  ..."arrival entry".split(" ").map((word): [string, Measure] => [word, "crossings"]),
  ..."mobilization mobilisation deployment conscription withdrawal call-up"
    .split(" ")
    .map((word): [string, Measure] => [word, "forces"]),
  ..."whereabouts".split(" ").map((word): [string, Measure] => [word, "missing"]),
  ..."destruction demolition roofs roof windows burning torching ruins wreckage shells collapse damage"
    .split(" ")
    .map((word): [string, Measure] => [word, "structures"]),
  ..."rally march protest demonstration vigil"
    .split(" ")
    .map((word): [string, Measure] => [word, "protesters"]),
  ["crowd", "protesters"],
  ["crowds", "protesters"],
  ["mob", "protesters"],
]);

const PLANNING = new Set(
  "mobilization mobilisation deployment conscription withdrawal call-up".split(" "),
);

/** "the deaths of 12 miners", "the arrest of two men", "the lives of 9". */
export const readOf = (
  frame: Frame,
  at: number,
  kind: PatientKind,
): { predicate: Predicate; how: "of" } | null => {
  let i = at;
  if (/^[[("“]$/.test(frame.tokens[i]?.text ?? "")) i--;
  const word = lowerAt(frame, i);
  if (word === "lives" || word === "life") {
    // "affected the lives of 100" is no death
    for (let back = i - 1; back >= 0 && back >= i - 3; back--) {
      const verb = lowerAt(frame, back);
      if (/^(?:sav(?:e|es|ed|ing))$/.test(verb))
        return {
          predicate: { measure: "rescued", also: [], at: i, planned: false, negated: false },
          how: "of",
        };
      if (
        /^(?:affect|chang|disrupt|wreck|ruin|transform|improv|touch|endanger|threaten|destroy|shatter)(?:e|s|es|ed|ing)?$/.test(
          verb,
        )
      )
        return null;
    }
  }
  // "devastated the lives and livelihoods of 900 people"
  if (word === "livelihoods" && kind === "person")
    return {
      predicate: { measure: "affected", also: [], at: i, planned: false, negated: false },
      how: "of",
    };
  // "the fate of 26 hikers is unknown"
  if (
    word === "fate" &&
    kind === "person" &&
    frame.tokens.some(({ lower }) => /^(?:unknown|unclear|uncertain)$/.test(lower))
  )
    return {
      predicate: { measure: "missing", also: [], at: i, planned: false, negated: false },
      how: "of",
    };
  let measure = NOMINALS.get(word) ?? null;
  if (!measure && (word === "and" || word === "or")) i--;
  if (!measure) {
    const verb = frame.verbs[i];
    if (verb && (verb.forms & FORM.gerund) !== 0) measure = measureFor(verb.verb.patient, kind);
  }
  if (!measure) return null;
  if (
    measure === "injured" &&
    [i - 1, i - 2].some((back) => /^(?:fatal|deadly|lethal)$/.test(lowerAt(frame, back)))
  )
    measure = "killed";
  if (measure === "structures" && kind !== "structure" && kind !== "vehicle") return null;
  if (measure === "structures" && kind === "vehicle") measure = "vehicles";
  if (kind !== "person" && measure !== "structures" && measure !== "vehicles") return null;
  const planned = PLANNING.has(word) && measure === "forces";
  return { predicate: { measure, also: [], at: i, planned, negated: false }, how: "of" };
};
