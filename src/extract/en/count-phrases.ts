// English phrases as data: what must be read in each, number by number, and what must not; the tests run them all.
import { VERBS_AND_NOUNS } from "./count-phrases/verbs-and-nouns.ts";
import { NUMBERS_AND_NONE } from "./count-phrases/numbers-and-none.ts";
import { ROLES_AND_REALITIES } from "./count-phrases/roles-and-realities.ts";
import { SINGLE_PEOPLE } from "./count-phrases/single-people.ts";
import { AID_AND_PROTEST } from "./count-phrases/aid-and-protest.ts";
import { CROWDS_AND_ARMS } from "./count-phrases/crowds-and-arms.ts";
import { NEED_AND_FLIGHT } from "./count-phrases/need-and-flight.ts";
import { NO_COUNTS } from "./count-phrases/no-counts.ts";
import { DEATHS_AND_WOUNDS } from "./count-phrases/deaths-and-wounds.ts";
import { PEOPLE_HELD } from "./count-phrases/people-held.ts";
import { DISEASE } from "./count-phrases/disease.ts";
import { THINGS_STRUCK } from "./count-phrases/things-struck.ts";
import type { CountPhrase } from "./count-phrases/count-phrase.ts";

export type { CountPhrase, Expected } from "./count-phrases/count-phrase.ts";

/** Phrases by the class of sentence that they stand for. */
export const COUNT_PHRASES: Readonly<Record<string, readonly CountPhrase[]>> = {
  ...VERBS_AND_NOUNS,
  ...NUMBERS_AND_NONE,
  ...ROLES_AND_REALITIES,
  ...SINGLE_PEOPLE,
  ...AID_AND_PROTEST,
  ...CROWDS_AND_ARMS,
  ...NEED_AND_FLIGHT,
  ...NO_COUNTS,
  ...DEATHS_AND_WOUNDS,
  ...PEOPLE_HELD,
  ...DISEASE,
  ...THINGS_STRUCK,
};
