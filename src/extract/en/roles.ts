// Tells a count's role: the whole, a part of another count, what was added in a stretch, or background.
import type { Claim } from "../../model/claim.ts";
import type { Refiner } from "../engine.ts";
import { chooseRoles, type ChosenRole } from "./roles/choose-roles.ts";

const withRole = (claim: Claim, { role, cue }: ChosenRole): Claim =>
  role === claim.role
    ? claim
    : {
        ...claim,
        role,
        standing: { ...claim.standing, role: cue === null ? "inferred" : "stated" },
        trace: [...claim.trace, cue ?? "no-part"],
      };

/** Gives each claim its role, once its days and its speaker are known. */
export const roles: Refiner = {
  name: "roles",
  refine: (claims, read) => {
    const chosen = chooseRoles(claims, read);
    return claims.map((claim, at) => withRole(claim, chosen[at]!));
  },
};
