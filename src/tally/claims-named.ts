// Lists every claim that a tally names: in its proof, its conflicts, its history, or among what it left out.
import type { TallyHistory } from "../model/answer.ts";
import type { Tally } from "../model/tally.ts";

export const claimsNamed = (tally: Tally, history: TallyHistory): ReadonlySet<string> =>
  new Set([
    ...tally.claims,
    ...tally.because,
    ...tally.becauseCeiling,
    ...tally.proof.flatMap(({ claims }) => claims),
    ...tally.leftOut.map(({ claim }) => claim),
    ...tally.conflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ...tally.corrections.flatMap(({ from, to }) => [from, to]),
    ...tally.disputes.flatMap(({ claim }) => claim ?? []),
    ...history.revisions.flatMap(({ claims }) => claims),
    ...history.statements.map(({ claim }) => claim.id),
  ]);
