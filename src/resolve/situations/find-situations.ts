// Turns documents, declared situations and people's rulings into situations with their documents.
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { RecordedDecision } from "../../model/decision.ts";
import type { Measure } from "../../model/measure.ts";
import { isMeasure } from "../../model/measure.ts";
import type { Situation } from "../../model/situation.ts";
import { prepareDeclared } from "./assign-declared.ts";
import type { Membership } from "./assign-declared.ts";
import { describeDocument } from "./document-features.ts";
import type { DocumentFeatures, DocumentFindings } from "./document-features.ts";
import { nameSituation } from "./name-situation.ts";
import { dayText } from "./period.ts";
import { applySituationDecisions } from "./situation-decisions.ts";
import type { RuledSituations } from "./situation-decisions.ts";
import { SituationIndex } from "./situation-index.ts";
import type { FoundMerger, SituationCluster } from "./situation-index.ts";

/** A situation as found, named after what, where and when. */
export const situationOfCluster = (
  cluster: SituationCluster,
  gazetteer: Gazetteer | null = null,
): Situation => ({
  id: cluster.id,
  name: nameSituation(cluster, gazetteer),
  period:
    cluster.firstDay === null || cluster.lastDay === null
      ? null
      : `${dayText(cluster.firstDay)}/${dayText(cluster.lastDay)}`,
  places: [...cluster.places]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 12)
    .map(([place]) => place.split("|")[0]!),
  measures: [...cluster.measures.keys()]
    .filter((measure): measure is Measure => isMeasure(measure))
    .sort(),
  words: [],
  made: "found",
});

/** What taking one document in brought about. */
export interface Arrival {
  readonly memberships: readonly Membership[];
  /** For the ledger: with it the index is built again without the text; null where a hand or a declaration assigned it. */
  readonly features: DocumentFeatures | null;
  /** Found situations that the document joined or opened, as they stand with it. */
  readonly touched: readonly Situation[];
  /** Found situations that are one since this document came. */
  readonly mergers: readonly Merger[];
}

export interface Merger extends Pick<FoundMerger, "from" | "into"> {
  readonly why: string;
}

const percent = (likeness: number): string => `${Math.round(likeness * 100)}%`;

/** Assigns documents one at a time, as they arrive: by hand, by declaration, else by likeness. */
export class SituationFinder {
  readonly #index = new SituationIndex();
  readonly #declared: ReturnType<typeof prepareDeclared>;
  readonly #gazetteer: Gazetteer | null;

  constructor(declared: readonly Situation[] = [], gazetteer: Gazetteer | null = null) {
    this.#declared = prepareDeclared(declared, gazetteer);
    this.#gazetteer = gazetteer;
  }

  get index(): SituationIndex {
    return this.#index;
  }

  /** Takes in what a ledger kept of a document that went by likeness, in the order in which it arrived. */
  restore(features: DocumentFeatures): void {
    this.#index.add(features);
  }

  /** `described` spares working the features out where they are at hand. */
  add(findings: DocumentFindings, described?: DocumentFeatures | null): Arrival {
    const { id, situation } = findings.document;
    if (situation !== null)
      return {
        memberships: [{ document: id, situation, by: "hand", why: "assigned when it was read" }],
        features: null,
        touched: [],
        mergers: [],
      };
    const declared = this.#declared(findings);
    if (declared.length > 0)
      return { memberships: declared, features: null, touched: [], mergers: [] };
    const features = described ?? describeDocument(findings);
    const { memberships: found, mergers } = this.#index.add(features);
    return {
      memberships: found.map(({ document, situation: cluster, likeness }) => ({
        document,
        situation: cluster,
        by: "found",
        why:
          likeness === 1
            ? "the first of its kind"
            : `${percent(likeness)} alike in words, place and time`,
      })),
      features,
      touched: found.map(({ situation: cluster }) =>
        situationOfCluster(this.#index.cluster(cluster)!, this.#gazetteer),
      ),
      mergers: mergers.map(({ from, into, shared, of }) => ({
        from,
        into,
        why: `${String(shared)} of its ${String(of)} reports belong to both`,
      })),
    };
  }
}

/** Oldest first; without a date last; then by id: the order in which a monitor would have read them. */
const inOrder = (findings: readonly DocumentFindings[]): readonly DocumentFindings[] =>
  findings.toSorted((a, b) => {
    const [one, other] = [a.document.published ?? "~", b.document.published ?? "~"];
    return one < other ? -1 : one > other ? 1 : a.document.id < b.document.id ? -1 : 1;
  });

/**
 * All situations of some documents at once. The order of the documents makes no difference. A document
 * may belong to several. Pure.
 */
export const findSituations = (
  findings: readonly DocumentFindings[],
  declared: readonly Situation[] = [],
  decisions: readonly RecordedDecision[] = [],
  gazetteer: Gazetteer | null = null,
): RuledSituations => {
  const finder = new SituationFinder(declared, gazetteer);
  const arrivals = inOrder(findings).map((one) => finder.add(one));
  const into = new Map(
    arrivals.flatMap(({ mergers }) => mergers.map((one) => [one.from, one.into] as const)),
  );
  const follow = (situation: string): string => {
    let at = situation;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  const memberships = arrivals.flatMap((arrival) =>
    arrival.memberships.map((one) =>
      one.by === "found" ? { ...one, situation: follow(one.situation) } : one,
    ),
  );
  const found = finder.index.clusters().map((cluster) => situationOfCluster(cluster, gazetteer));
  return applySituationDecisions([...declared, ...found], memberships, decisions);
};
