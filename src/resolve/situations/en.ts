// English words for the names of situations that were found, and for what numbers say of each other; a lexicon, no rule.
import type { Measure } from "../../model/measure.ts";

export interface SituationWords {
  readonly measures: Readonly<Record<Measure, string>>;
  /** From 1 to 12. */
  month(month: number): string;
  /** Where nothing was counted. */
  readonly reports: string;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

export const ENGLISH_SITUATIONS: SituationWords = {
  measures: {
    killed: "Deaths",
    injured: "Injuries",
    casualties: "Casualties",
    missing: "Missing people",
    detained: "Arrests",
    prosecuted: "Trials",
    released: "Releases",
    abducted: "Abductions",
    displaced: "Displacement",
    refugees: "Refugees",
    crossings: "Crossings",
    evacuated: "Evacuations",
    rescued: "Rescues",
    affected: "People in need",
    infected: "Infections",
    protesters: "Protests",
    forces: "Forces",
    attacks: "Attacks",
    munitions: "Strikes",
    structures: "Damage",
    vehicles: "Vehicles lost",
    gatherings: "Protests",
    settlements: "Places",
  },
  month: (month) => MONTHS[month - 1] ?? "",
  reports: "Reports",
};

const EXCLUDING =
  /\b(?:excluding|not including|not counting|without counting|leaving out|apart from|besides|on top of|in addition to|other than)\b[^.;:]{0,40}$/iu;

/** Whether the words before a number say that another number leaves it out. */
export const excludes = (before: string): boolean => EXCLUDING.test(before.slice(-80));

const OF_THEM = /^,? of (?:them|whom|which|these|those)\b/iu;

/** Whether the words behind a number say that it counts some of those counted before. */
export const isOfThem = (after: string): boolean => OF_THEM.test(after);

const RUNNING =
  /\b(?:since (?:the|\p{Lu}|\d)|tolls?\b|in all|in total|a total of|overall|so far|to date|until now|nationwide|across the country|the number of (?:deaths|killings|victims|arrests|detainees))/u;

/** Whether a sentence counts up to now from the beginning. */
export const runsUp = (sentence: string): boolean => RUNNING.test(sentence);

const OTHERS = /^\s+(?:others|other (?:people|persons|passengers|men|women|victims))\b/iu;

/** Whether the words behind a number say that it counts others than those counted before. */
export const isOfOthers = (after: string): boolean => OTHERS.test(after);

const GROWTH =
  /\b(?:tolls?|rose|risen|rises|climbed|climbs|grew|reached|fell|fallen|up from|down from|compared|stood at|totals?|so far)\b/iu;

/** Whether a sentence tells stages of one count and no counts of their own. */
export const tellsOfGrowth = (sentence: string): boolean => GROWTH.test(sentence);
