// The one literal list of the rules that read English counts, in the order in which they are tried.
import type { CountRule } from "./counting/scene.ts";
import { BROKEN_DOWN_COUNT } from "./rules/broken-down-counts.ts";
import { TOOK_COUNT_AND_SHOT_THEM } from "./rules/counts-acted-on.ts";
import { COUNT_IN_EACH_PLACE } from "./rules/counts-by-place.ts";
import { CARRIED_COUNT, LISTED_WITH_STATE, THE_SAME_COUNT } from "./rules/carried-counts.ts";
import {
  CASES_GO_ON,
  PATIENTS_OF_A_DISEASE,
  SAMPLES_POSITIVE,
} from "./rules/counts-of-a-disease.ts";
import { COUNT_IN_CAMPS } from "./rules/counts-of-camps.ts";
import { SENTENCES_TO_COUNT } from "./rules/counts-met-by-nouns.ts";
import {
  KILLED_WERE_COUNT,
  OF_COUNT_DETAINED,
  OF_THE_DEAD_COUNT,
  THE_DEAD_INCLUDED_COUNT,
} from "./rules/inverted-counts.ts";
import {
  DEAD_COLON_COUNT,
  DEATHS_THEN_COUNT,
  THINGS_IN_BRACKETS,
} from "./rules/labelled-counts.ts";
import {
  POLICE_DETAINED_COUNT,
  COUNT_WERE_DETAINED,
  DEATHS_OF_COUNT,
  WOUNDED_COUNT,
  ARMED_COUNT,
} from "./rules/counts-of-verbs.ts";
import { TOLL_ROSE_TO, COUNT_DEATHS, TOTAL_TO_COUNT } from "./rules/tolls-and-deaths.ts";
import {
  AMONG_THEM_CHILDREN,
  OF_WHOM_COUNT,
  GROUP_INCLUDED_COUNT,
  AND_COUNT_ELSEWHERE,
  COUNT_IN_BRACKETS,
  AND_COUNT_MORE,
} from "./rules/joined-counts.ts";
import {
  IN_COUNT_CITIES,
  SENT_TO_COUNTRY,
  STABBING_INCIDENTS,
  COMPANIES_OF_TROOPS,
  PATIENTS_OF_A_SHOOTING,
  COUNT_PROTESTERS,
} from "./rules/counts-by-noun.ts";

/** The first pass: each number by its own words. */
export const OWN_RULES: readonly CountRule[] = [
  TOLL_ROSE_TO,
  COUNT_DEATHS,
  THE_DEAD_INCLUDED_COUNT,
  POLICE_DETAINED_COUNT,
  COUNT_WERE_DETAINED,
  DEATHS_OF_COUNT,
  WOUNDED_COUNT,
  ARMED_COUNT,
  DEAD_COLON_COUNT,
  DEATHS_THEN_COUNT,
  THINGS_IN_BRACKETS,
];

/** The second pass: numbers that lean on another number's words. */
export const LEANING_RULES: readonly CountRule[] = [
  AMONG_THEM_CHILDREN,
  OF_WHOM_COUNT,
  GROUP_INCLUDED_COUNT,
  TOTAL_TO_COUNT,
  AND_COUNT_ELSEWHERE,
  COUNT_IN_BRACKETS,
  AND_COUNT_MORE,
  KILLED_WERE_COUNT,
  OF_THE_DEAD_COUNT,
  OF_COUNT_DETAINED,
  SENTENCES_TO_COUNT,
  TOOK_COUNT_AND_SHOT_THEM,
  IN_COUNT_CITIES,
  SENT_TO_COUNTRY,
  STABBING_INCIDENTS,
  COMPANIES_OF_TROOPS,
  PATIENTS_OF_A_SHOOTING,
  PATIENTS_OF_A_DISEASE,
  SAMPLES_POSITIVE,
  COUNT_IN_CAMPS,
  BROKEN_DOWN_COUNT,
  LISTED_WITH_STATE,
  COUNT_IN_EACH_PLACE,
  CARRIED_COUNT,
  CASES_GO_ON,
  THE_SAME_COUNT,
  COUNT_PROTESTERS,
];
