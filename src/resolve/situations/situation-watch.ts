// Finds the situations of documents as they come in: declared ones that they fit, else those of documents like them.
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { Situation } from "../../model/situation.ts";
import type { Membership } from "./assign-declared.ts";
import type { DocumentFeatures, DocumentFindings } from "./document-features.ts";
import { SituationFinder, type Merger } from "./find-situations.ts";

/** What has to be looked up of earlier documents; a ledger is one. */
export interface SituationStore {
  situations(): Promise<readonly { readonly situation: Situation }[]>;
  /** Features as they were handed over to be kept, in the order of arrival. */
  features(): AsyncIterable<unknown>;
}

export interface SituatedBy {
  readonly memberships: readonly Membership[];
  /** To be kept, so that later documents are compared with it; null where likeness was not asked. */
  readonly features: DocumentFeatures | null;
}

export interface FoundSituations {
  /** By the id of the document; none for one that names its own situation, or that counts nothing. */
  readonly situated: ReadonlyMap<string, SituatedBy>;
  /** Found situations that documents joined or opened, as they stand with them. */
  readonly situations: readonly Situation[];
  /** Found situations that proved to be one, in the order in which they did. */
  readonly mergers: readonly Merger[];
}

/** With its features, where they were worked out already. */
interface Arrived extends DocumentFindings {
  readonly features?: DocumentFeatures | null;
}

/** Starts with what the store holds as soon as a document needs it, and takes new ones a batch at a time. */
export const startSituationWatch = (
  store: SituationStore,
  loadGazetteer: () => Promise<Gazetteer>,
): ((arrived: readonly Arrived[]) => Promise<FoundSituations>) => {
  let started: Promise<SituationFinder> | null = null;
  const start = async (): Promise<SituationFinder> => {
    const declared = (await store.situations())
      .map(({ situation }) => situation)
      .filter(({ made }) => made === "declared");
    const finder = new SituationFinder(declared, await loadGazetteer());
    for await (const features of store.features()) finder.restore(features as DocumentFeatures);
    return finder;
  };
  return async (arrived) => {
    const situated = new Map<string, SituatedBy>();
    const situations = new Map<string, Situation>();
    const mergers: Merger[] = [];
    for (const one of arrived) {
      if (one.document.situation !== null || one.claims.length === 0) continue;
      const finder = await (started ??= start());
      const { memberships, features, touched, mergers: more } = finder.add(one, one.features);
      mergers.push(...more);
      for (const situation of touched) situations.set(situation.id, situation);
      situated.set(one.document.id, { memberships, features });
    }
    return { situated, situations: [...situations.values()], mergers };
  };
};
