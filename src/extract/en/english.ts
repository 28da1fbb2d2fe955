// English: the one literal list of its refiners, in the order in which they run.
import type { Language } from "../engine.ts";
import { attribution } from "./attribution.ts";
import { findCounts } from "./counts.ts";
import { findDisputes } from "./disputes.ts";
import { oneRole } from "./persons/one-role.ts";
import { otherCases } from "./persons/other-cases.ts";
import { placeMentions } from "./place-mentions.ts";
import { roles } from "./roles.ts";
import { timeMentions } from "./time-mentions.ts";
import { undercounts } from "./undercounts.ts";

export { RULESET } from "./ruleset.ts";
import { RULESET } from "./ruleset.ts";

export const ENGLISH: Language = {
  tag: "en",
  ruleset: RULESET,
  findClaims: findCounts,
  refiners: [attribution, placeMentions, timeMentions, roles, otherCases, oneRole, undercounts],
  findDisputes,
};
