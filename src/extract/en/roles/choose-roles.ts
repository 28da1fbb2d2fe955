// Elects the role of each count by what speaks for it; the weights are learnt.
import type { Claim, Role } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { FeatureWeights } from "../../feature-weights.ts";
import {
  describeRole,
  readRoleContext,
  type RoleDescription,
  type ToldRole,
} from "./role-traits.ts";
import { ROLE_WEIGHTS } from "./role-weights.ts";

/** Roles that something has to speak for: a count is a total until then. */
export const TOLD_ROLES: readonly ToldRole[] = ["part", "new", "background"];

export type RoleWeights = Readonly<Record<ToldRole, FeatureWeights>>;

/** Weights by role and by the names of what is told for it. */
export const roleWeightsOf = (
  weights: Readonly<Record<ToldRole, Iterable<readonly [string, number]>>>,
): RoleWeights => ({
  part: new FeatureWeights(weights.part),
  new: new FeatureWeights(weights.new),
  background: new FeatureWeights(weights.background),
});

/** The role that most speaks for, as a logarithm of odds against a total; a total where nothing outweighs that. */
export const electRole = (described: RoleDescription, weights: RoleWeights): Role => {
  let elected: Role = "total";
  let most = 0;
  for (const role of TOLD_ROLES) {
    const weight = weights[role].weigh(described[role]);
    if (weight <= most) continue;
    most = weight;
    elected = role;
  }
  return elected;
};

const LEARNT = roleWeightsOf(ROLE_WEIGHTS);

/** A role with the chief sign that spoke for it; none for a total. */
export interface ChosenRole {
  readonly role: Role;
  readonly cue: string | null;
}

/** The role of each claim of a document, in the claims' order; the choice for one bears on those after it. */
export const chooseRoles = (
  claims: readonly Claim[],
  read: ReadDocument,
  weights: RoleWeights = LEARNT,
): readonly ChosenRole[] => {
  const context = readRoleContext(claims, read);
  const roles: Role[] = [];
  return claims.map((_, at) => {
    const described = describeRole(context, at, roles);
    const role = electRole(described, weights);
    roles.push(role);
    return { role, cue: role === "total" ? null : described.cues[role] };
  });
};
