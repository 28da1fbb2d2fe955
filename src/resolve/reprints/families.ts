// Gathers links between documents into families of one text, with people's rulings over them.
import type { RecordedDecision } from "../../model/decision.ts";
import type { ReprintFamily } from "../../model/situation.ts";
import { compareOriginals } from "./judge-pair.ts";
import type { PrintedDocument, ReprintLink } from "./judge-pair.ts";

type FamilyLink = Pick<ReprintLink, "document" | "original" | "likeness" | "why"> & {
  readonly kind?: ReprintLink["kind"];
};

/** What a family that is already recorded says, as links to gather again with new ones. */
export const linksOfFamily = (family: ReprintFamily): readonly FamilyLink[] =>
  family.members
    .filter(({ document }) => document !== family.original)
    .map((member) => ({ ...member, original: family.original }));

interface Rulings {
  /** Documents that a person took out of their family. */
  readonly parted: ReadonlySet<string>;
  /** Document to the family, or any document of it, that a person put it in. */
  readonly joined: ReadonlyMap<string, string>;
}

/** The latest ruling on a document holds; the one before it is not lost, only overruled. */
const readRulings = (decisions: readonly RecordedDecision[]): Rulings => {
  const parted = new Set<string>();
  const joined = new Map<string, string>();
  const ordered = decisions.toSorted((a, b) =>
    a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.id < b.id ? -1 : 1,
  );
  for (const { decision } of ordered) {
    if (decision.kind === "part-reprint") {
      parted.add(decision.document);
      joined.delete(decision.document);
    } else if (decision.kind === "join-reprints") {
      parted.add(decision.document);
      joined.set(decision.document, decision.family);
    }
  }
  return { parted, joined };
};

class Groups {
  readonly #parents = new Map<string, string>();

  find(document: string): string {
    let root = document;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root))
      root = next;
    let at = document;
    while (at !== root) {
      const next = this.#parents.get(at)!;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    // The smaller id leads, so that the order of links makes no difference.
    if (one !== other) this.#parents.set(one < other ? other : one, one < other ? one : other);
  }
}

/**
 * Families of documents whose text is one text, the likely original first. Passages (`part`) make no
 * family: a longer story has words of its own. `documentOf` looks up what links name; a document that is
 * not known is left out. The order of links and of decisions makes no difference. `recorded` are families
 * as they stood: their ids go on.
 */
export const gatherFamilies = (
  links: readonly FamilyLink[],
  documentOf: (id: string) => PrintedDocument | null,
  decisions: readonly RecordedDecision[] = [],
  recorded: readonly ReprintFamily[] = [],
): readonly ReprintFamily[] => {
  const { parted, joined } = readRulings(decisions);
  const all = [...recorded.flatMap(linksOfFamily), ...links].filter(
    (link) =>
      link.kind !== "part" &&
      link.document !== link.original &&
      !parted.has(link.document) &&
      !parted.has(link.original),
  );
  const groups = new Groups();
  const ids = new Set<string>();
  for (const link of all) {
    groups.join(link.document, link.original);
    ids.add(link.document).add(link.original);
  }
  const recordedIds = new Map<string, string>();
  for (const family of recorded)
    for (const { document } of family.members) recordedIds.set(document, family.id);
  const named = new Map(recorded.map((family) => [family.id, family.original]));
  for (const [document, family] of [...joined].sort()) {
    const anchor = named.get(family) ?? family;
    groups.join(document, anchor);
    ids.add(document).add(anchor);
  }
  const members = new Map<string, PrintedDocument[]>();
  for (const id of [...ids].sort()) {
    const document = documentOf(id);
    if (document === null) continue;
    const root = groups.find(id);
    members.set(root, [...(members.get(root) ?? []), document]);
  }
  const best = bestLinks(all);
  return [...members.values()]
    .filter((documents) => documents.length > 1)
    .map((documents): ReprintFamily => {
      const ordered = documents.toSorted(compareOriginals);
      const original = ordered[0]!.id;
      const known = documents
        .map(({ id }) => recordedIds.get(id))
        .filter((id) => id !== undefined)
        .sort()[0];
      return {
        id: known ?? original,
        original,
        members: ordered.map(({ id }) => {
          if (id === original) return { document: id, likeness: 1, why: "the likely original" };
          if (joined.has(id))
            return {
              document: id,
              likeness: best.get(`${id}\n${original}`)?.likeness ?? 0,
              why: "put here by a person",
            };
          const link = best.get(`${id}\n${original}`) ?? best.get(id);
          return {
            document: id,
            likeness: link?.likeness ?? 0,
            why: link?.why ?? "carries the same text",
          };
        }),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** The likest link of each document, and of each pair, whichever way round. */
const bestLinks = (links: readonly FamilyLink[]): ReadonlyMap<string, FamilyLink> => {
  const best = new Map<string, FamilyLink>();
  const better = (key: string, link: FamilyLink): void => {
    const held = best.get(key);
    if (
      !held ||
      link.likeness > held.likeness ||
      (link.likeness === held.likeness && link.why < held.why)
    )
      best.set(key, link);
  };
  for (const link of links) {
    better(`${link.document}\n${link.original}`, link);
    better(`${link.original}\n${link.document}`, link);
    better(link.document, link);
    better(link.original, link);
  }
  return best;
};
