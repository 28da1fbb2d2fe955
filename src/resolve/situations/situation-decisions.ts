// Applies people's rulings on situations over what was declared and found; what lies beneath is not touched.
import type { RecordedDecision } from "../../model/decision.ts";
import type { Situation } from "../../model/situation.ts";
import type { Membership } from "./assign-declared.ts";

export interface RuledSituations {
  readonly situations: readonly Situation[];
  readonly memberships: readonly Membership[];
}

const byTime = (decisions: readonly RecordedDecision[]): readonly RecordedDecision[] =>
  decisions.toSorted((a, b) =>
    a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.id < b.id ? -1 : 1,
  );

/** Where each merged situation's documents go; merged with itself, a situation stands alone again. */
const readMergers = (decisions: readonly RecordedDecision[]): ((situation: string) => string) => {
  const into = new Map<string, string>();
  const follow = (situation: string): string => {
    let at = situation;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  for (const { decision } of decisions) {
    if (decision.kind !== "merge-situations") continue;
    into.delete(decision.from);
    const target = follow(decision.into);
    // Two that were merged into each other are one already.
    if (target !== decision.from) into.set(decision.from, target);
  }
  return follow;
};

/**
 * Situations and memberships as people ruled: documents put in and taken out, situations merged and named.
 * The latest ruling on a thing holds, by `decidedAt`. Nothing is lost: without the decisions the input
 * comes back, and a situation made empty stays, so that documents can be put in again.
 */
export const applySituationDecisions = (
  situations: readonly Situation[],
  memberships: readonly Membership[],
  decisions: readonly RecordedDecision[],
): RuledSituations => {
  const ordered = byTime(decisions);
  const follow = readMergers(ordered);
  const names = new Map<string, string>();
  const held = new Map<string, Membership>();
  const put = (membership: Membership): void => {
    const situation = follow(membership.situation);
    const key = `${membership.document}\n${situation}`;
    const before = held.get(key);
    // A hand's word outranks a rule's; of two rules the first stands.
    if (!before || (membership.by === "hand" && before.by !== "hand"))
      held.set(key, { ...membership, situation });
  };
  for (const membership of memberships) put(membership);
  for (const { decision, why } of ordered) {
    if (decision.kind === "assign-situation")
      put({ document: decision.document, situation: decision.situation, by: "hand", why });
    else if (decision.kind === "unassign-situation")
      held.delete(`${decision.document}\n${follow(decision.situation)}`);
    else if (decision.kind === "name-situation") names.set(decision.situation, decision.name);
  }
  const known = new Map(situations.map((situation) => [situation.id, situation]));
  for (const { situation } of held.values())
    if (!known.has(situation))
      known.set(situation, {
        id: situation,
        name: situation,
        period: null,
        places: [],
        measures: [],
        words: [],
        made: "by-hand",
      });
  return {
    situations: [...known.values()]
      .filter(({ id }) => follow(id) === id)
      .map((situation) => ({ ...situation, name: names.get(situation.id) ?? situation.name })),
    memberships: [...held.values()],
  };
};
