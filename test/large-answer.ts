// Makes the answer on the large situation without counting its tallies anew at each of a thousand moments.
import type { Ledger } from "../src/ledger/ledger.ts";
import type { KnownClaim, OriginWord, SituationAnswer, TallyHistory } from "../src/model/answer.ts";
import type { ResolvedClaim } from "../src/model/claim.ts";
import type { Revision, Tally } from "../src/model/tally.ts";

const knowClaim = (claim: ResolvedClaim): KnownClaim => ({
  claim,
  known: claim.published === null ? null : new Date(claim.published).toISOString(),
  knownTo: "moment",
  originKind: claim.origin.includes("police") ? "authority" : "monitor",
});

/** A history of the size that the ledger's own would have: the floor as the largest statement so far. */
const historyOf = (tally: Tally, known: ReadonlyMap<string, KnownClaim>): TallyHistory => {
  const statements = tally.claims
    .flatMap((id) => known.get(id) ?? [])
    .toSorted((a, b) => (a.known ?? "").localeCompare(b.known ?? ""));
  const revisions: Revision[] = [];
  for (const { claim, known: at } of statements) {
    const before = revisions.at(-1)?.after ?? null;
    if (at === null || (before !== null && claim.bounds.floor <= before.floor)) continue;
    const after = { floor: claim.bounds.floor, ceiling: null };
    const kind = before === null ? "first" : "raised";
    revisions.push({ known: at, kind, claims: [claim.id], before, after, words: "" });
  }
  return { tally: tally.id, revisions, statements };
};

/** All that the page is given, of the full size; the situation is held under the id `large`. */
export const largeAnswer = async (
  ledger: Ledger,
  tallies: readonly Tally[],
): Promise<SituationAnswer> => {
  const claims = await ledger.claims({ situation: "large" });
  const known = new Map(claims.map((claim) => [claim.id, knowClaim(claim)]));
  const headline = tallies.find(
    ({ place, measure }) => place?.kind === "country" && measure === "killed",
  );
  const ofMeasure = tallies.filter(({ measure }) => measure === headline?.measure);
  const reports = Map.groupBy(claims, ({ origin }) => origin);
  const words = ofMeasure.flatMap((tally): OriginWord[] =>
    [...Map.groupBy(tally.claims, (id) => known.get(id)?.claim.origin ?? "")].map(
      ([origin, ids]) => ({
        origin,
        tally: tally.id,
        claims: ids.toReversed(),
        disagrees: tally.conflicts.some(({ sides }) =>
          sides.some((side) => side.origin === origin),
        ),
        earlier: false,
      }),
    ),
  );
  const moments = [...new Set(claims.map(({ published }) => published ?? ""))].sort();
  return {
    situation: {
      id: "large",
      name: "Floods",
      period: null,
      places: [],
      measures: [],
      words: [],
      made: "declared",
    },
    moment: { asked: null, known: moments.at(-1) ?? "", timezone: "Asia/Kolkata" },
    method: "bounds",
    moments,
    headline: headline?.id ?? null,
    tallies,
    histories: ofMeasure.map((tally) => historyOf(tally, known)),
    claims: known,
    disputes: new Map(),
    origins: [...reports].map(([name, of]) => ({
      name,
      kind: name.includes("police") ? "authority" : "monitor",
      reports: new Set(of.map(({ document }) => document)).size,
    })),
    words,
    later: [],
    methods: headline === undefined ? [] : [headline],
    documents: await ledger.documentHeads({ situation: "large" }),
  };
};
