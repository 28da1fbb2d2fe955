// Gives all that a text tells of one person one role: who died in another case was also shot in that case.
import type { Claim } from "../../../model/claim.ts";
import type { Refiner } from "../../engine.ts";

const isOfAnotherCase = ({ person, role, measure, field }: Claim): boolean =>
  person !== undefined && role === "background" && measure === "killed" && field === "text";

/** Spreads the role of a death told for context to the wounds of the same person. */
export const oneRole: Refiner = {
  name: "one-role",
  refine: (claims) => {
    const told = claims.filter(isOfAnotherCase);
    if (told.length === 0) return claims;
    const apart = new Set(told.map(({ person }) => person!.key));
    for (const { person, role, measure } of claims)
      if (measure === "killed" && role !== "background" && person !== undefined)
        apart.delete(person.key);
    return claims.map((claim) =>
      claim.role === "total" && claim.person !== undefined && apart.has(claim.person.key)
        ? {
            ...claim,
            role: "background",
            standing: { ...claim.standing, role: "inferred" },
            trace: [...claim.trace, "one-role"],
          }
        : claim,
    );
  },
};
