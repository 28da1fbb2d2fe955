// Says of doubts that name no measure which counts they answer.
import type { Dispute } from "../model/claim.ts";
import type { Measure } from "../model/measure.ts";
import type { Assertion } from "./assertion.ts";

export interface DoubtedMeasures {
  add(word: Assertion): void;
  /** All doubts, each with the measure that it answers; null where nothing at all is counted. */
  read(): readonly Dispute[];
}

/** The first of those with the largest number, by name where several have it. */
const mostOf = (numbers: ReadonlyMap<Measure, number>): Measure | null =>
  [...numbers].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? null;

/**
 * A doubt without a measure ("these figures are exaggerated") answers the count that stands nearest to it in its own
 * report; where the report counts nothing, what most reports of the situation count.
 */
export const makeDoubtedMeasures = (disputes: readonly Dispute[]): DoubtedMeasures => {
  const doubting = new Set(
    disputes.filter(({ measure }) => measure === null).map(({ document }) => document),
  );
  /** By report that doubts: where its counts stand. */
  const counts = new Map<string, { readonly at: number; readonly measure: Measure }[]>();
  const reports = new Map<Measure, Set<string>>();

  const nearest = ({ document, quote }: Dispute): Measure | null => {
    const distances = new Map<Measure, number>();
    for (const { at, measure } of counts.get(document) ?? []) {
      const nearness = -Math.abs(at - quote.start);
      distances.set(measure, Math.max(distances.get(measure) ?? -Infinity, nearness));
    }
    return mostOf(distances);
  };

  return {
    add: ({ claim, measure, report }) => {
      if (doubting.size === 0) return;
      const known = reports.get(measure) ?? new Set<string>();
      reports.set(measure, known.add(report));
      if (!doubting.has(claim.document) || claim.field !== "text") return;
      const own = counts.get(claim.document) ?? [];
      own.push({ at: claim.number.start, measure });
      counts.set(claim.document, own);
    },
    read: () => {
      if (doubting.size === 0) return disputes;
      const most = mostOf(new Map([...reports].map(([measure, of]) => [measure, of.size])));
      return disputes.map((dispute) =>
        dispute.measure === null ? { ...dispute, measure: nearest(dispute) ?? most } : dispute,
      );
    },
  };
};
