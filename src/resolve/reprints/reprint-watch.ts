// Finds whose text documents carry as they come in, among all that a store holds.
import type { RecordedDecision } from "../../model/decision.ts";
import type { Document } from "../../model/document.ts";
import type { ReprintFamily } from "../../model/situation.ts";
import { resolveOwnVoice } from "../origins.ts";
import { gatherFamilies } from "./families.ts";
import type { ReprintLink } from "./judge-pair.ts";
import { ReprintFinder } from "./reprint-finder.ts";
import type { SketchRow, TextSketch } from "./sketch-text.ts";

/** A document with the id that all its versions share: versions of one document are no reprints. */
interface Versioned {
  readonly document: Document;
  readonly stem: string;
}

/** With the sketch of its text; null where its text is not compared. */
interface Arrived extends Versioned {
  readonly sketch: TextSketch | null;
}

/** What has to be looked up of earlier documents; a ledger is one. */
export interface ReprintStore {
  document(id: string): Promise<Versioned | null>;
  sketches(): AsyncIterable<SketchRow>;
  reprintFamilies(documents: readonly string[]): Promise<readonly ReprintFamily[]>;
  decisions(): Promise<readonly RecordedDecision[]>;
}

export interface FoundFamilies {
  /** What is to be kept of each document, by its id, so that later ones are compared with it. */
  readonly sketches: ReadonlyMap<string, Omit<SketchRow, "document">>;
  /** Families that grew, whole. */
  readonly families: readonly ReprintFamily[];
  /** Passages that the documents carry of earlier ones. */
  readonly parts: readonly ReprintLink[];
  /** Whose voice the documents that passages are from have, by their ids. */
  readonly voices: ReadonlyMap<string, string>;
}

/** People's aliases are rulings on tallies, and hold for every voice. */
const NO_ALIASES: ReadonlyMap<string, string> = new Map();

/**
 * Starts with what the store holds, and takes new documents a batch at a time. Sketches are kept in memory; of texts
 * only those few are looked up that a document has to be compared with.
 */
export const startReprintWatch = (
  store: ReprintStore,
): ((arrived: readonly Arrived[]) => Promise<FoundFamilies>) => {
  /** Texts at hand while a batch is looked at. */
  const texts = new Map<string, Versioned>();
  const documentOf = (id: string): Document | null => texts.get(id)?.document ?? null;
  const fetchText = async (id: string): Promise<void> => {
    if (texts.has(id)) return;
    const held = await store.document(id);
    if (held !== null) texts.set(id, held);
  };
  const finder = new ReprintFinder(documentOf);
  let restored = false;

  const linksOf = async (
    arrived: Versioned,
    sketch: TextSketch,
    sketches: Map<string, Omit<SketchRow, "document">>,
  ) => {
    const { document } = arrived;
    texts.set(document.id, arrived);
    for (const candidate of finder.candidatesOf(document, sketch)) await fetchText(candidate);
    const { row, links } = finder.add(document, sketch);
    sketches.set(document.id, { shingles: row.shingles, keys: row.keys });
    for (const link of links) {
      await fetchText(link.document);
      await fetchText(link.original);
    }
    return links.filter(
      (link) => texts.get(link.document)?.stem !== texts.get(link.original)?.stem,
    );
  };

  const gather = async (links: readonly ReprintLink[]): Promise<readonly ReprintFamily[]> => {
    if (links.length === 0) return [];
    const named = links.flatMap((link) => [link.document, link.original]);
    const recorded = await store.reprintFamilies(named);
    for (const { members } of recorded)
      for (const member of members) await fetchText(member.document);
    return gatherFamilies(links, documentOf, await store.decisions(), recorded);
  };

  return async (arrived) => {
    if (!restored) for await (const sketch of store.sketches()) finder.restore(sketch);
    restored = true;
    const sketches = new Map<string, Omit<SketchRow, "document">>();
    const links: ReprintLink[] = [];
    for (const one of arrived)
      if (one.sketch !== null) links.push(...(await linksOf(one, one.sketch, sketches)));
    const families = await gather(links);
    const parts = links.filter(({ kind }) => kind === "part");
    const voices = new Map<string, string>();
    for (const { original } of parts) {
      const document = documentOf(original);
      if (document !== null) voices.set(original, resolveOwnVoice(document, NO_ALIASES));
    }
    texts.clear();
    return { sketches, families, parts, voices };
  };
};
