// Gathers what people ruled, and which documents carry one text, as they stood at a moment.
import type { Decision } from "../model/decision.ts";
import type { TallyContext } from "./context.ts";
import { readStretch } from "./moments.ts";

export interface Rulings {
  /** A party's name to the one name of its origin. */
  readonly origins: ReadonlyMap<string, string>;
  /** Claims that people took out. */
  readonly withdrawn: ReadonlySet<string>;
  /** Claims over which people preferred another. */
  readonly overruled: ReadonlySet<string>;
  /** A document to all that carry its text, the original first. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** A reprint to its original. */
  readonly originals: ReadonlyMap<string, string>;
}

/** Rulings in the order in which they were made, up to `limit` (milliseconds; null: all). */
export const readRulings = (
  { families: texts = [], decisions = [] }: Pick<TallyContext, "families" | "decisions">,
  limit: number | null,
): Rulings => {
  const origins = new Map<string, string>();
  const withdrawn = new Set<string>();
  const overruled = new Set<string>();
  const families = new Map<string, readonly string[]>();
  const originals = new Map<string, string>();

  /** The party that a name stands for in the end; names never go in a circle. */
  const followed = (name: string): string => {
    let party = name;
    for (let next = origins.get(party); next !== undefined; next = origins.get(party)) party = next;
    return party;
  };

  const rule = (decision: Decision): void => {
    switch (decision.kind) {
      case "withdraw-claim":
        withdrawn.add(decision.claim);
        break;
      case "restore-claim":
        withdrawn.delete(decision.claim);
        overruled.delete(decision.claim);
        break;
      case "prefer-claim":
        overruled.add(decision.over);
        overruled.delete(decision.claim);
        break;
      case "alias-origin": {
        origins.delete(decision.name);
        const party = followed(decision.origin);
        // A name that leads to itself is its own again, and two that lead to each other are one already.
        if (party !== decision.name) origins.set(decision.name, party);
        break;
      }
      case "join-reprints":
        originals.set(decision.document, decision.family);
        families.set(decision.document, [decision.family, decision.document]);
        break;
      case "part-reprint":
        originals.delete(decision.document);
        families.set(decision.document, [decision.document]);
        break;
      default:
    }
  };

  for (const { original, members: copies } of texts) {
    const members = [...new Set([original, ...copies.map(({ document }) => document)])];
    for (const member of members) {
      families.set(member, members);
      if (member !== original) originals.set(member, original);
    }
  }
  for (const { decision, decidedAt } of decisions) {
    const at = readStretch(decidedAt, "UTC")?.end ?? Number.NEGATIVE_INFINITY;
    if (limit === null || at <= limit) rule(decision);
  }
  const parties = new Map([...origins.keys()].map((name) => [name, followed(name)] as const));
  return { origins: parties, withdrawn, overruled, families, originals };
};
