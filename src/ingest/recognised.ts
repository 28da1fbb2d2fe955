// Recognises documents at the door: against the ledger, and against those on their way to it, which it cannot know yet.
import type { Ledger, Recognition } from "../ledger/ledger.ts";
import { versionId } from "../ledger/version-id.ts";
import type { Document } from "../model/document.ts";

/** A document that the ledger has not read, with the id and version that it will be taken in under. */
export interface Recognised extends Recognition {
  readonly standing: Exclude<Recognition["standing"], "known">;
  readonly document: Document;
  /** The version before it; null where it is the first. */
  readonly before: Document | null;
}

export interface Recogniser {
  /** The document as it will be taken in; null where its text is known. Underway until it is let go. */
  recognise(read: Document, ruleset: string): Promise<Recognised | null>;
  /** Lets a document go that the ledger knows by now. */
  letGo(recognised: Recognised): void;
}

export const startRecognising = (ledger: Pick<Ledger, "recognise" | "document">): Recogniser => {
  /** Texts that were recognised and are not committed yet, by the stem of their id. */
  const underway = new Map<string, readonly Recognised[]>();

  /** What the version before this one was, where it is another version of a document. */
  const versionBefore = async (
    { stem, version }: Recognition,
    beside: readonly Recognised[],
  ): Promise<Document | null> =>
    version === 1
      ? null
      : (beside.find((other) => other.version === version - 1)?.document ??
        (await ledger.document(versionId(stem, version - 1)))?.document ??
        null);

  return {
    recognise: async (read, ruleset) => {
      const [held] = await ledger.recognise([read], ruleset);
      const beside = underway.get(held!.stem) ?? [];
      const recognition = recogniseBeside(held!, read, beside);
      if (recognition.standing === "known") return null;
      const document = { ...read, id: recognition.id };
      const before = await versionBefore(recognition, beside);
      const recognised = { ...recognition, standing: recognition.standing, document, before };
      underway.set(recognition.stem, [...beside, recognised]);
      return recognised;
    },
    letGo: (recognised) => {
      const rest = (underway.get(recognised.stem) ?? []).filter((other) => other !== recognised);
      if (rest.length > 0) underway.set(recognised.stem, rest);
      else underway.delete(recognised.stem);
    },
  };
};

/** Recognises a document among those that are on their way to the ledger, which the ledger cannot know yet. */
const recogniseBeside = (
  held: Recognition,
  read: Document,
  underway: readonly Recognised[],
): Recognition => {
  const same = underway.find(
    ({ document }) => document.text === read.text && document.title === read.title,
  );
  if (same !== undefined) return { ...same, standing: "known" };
  const latest = underway.at(-1);
  if (latest === undefined || held.standing === "known" || held.standing === "unread") return held;
  const version = Math.max(latest.version + 1, held.version);
  return { standing: "changed", stem: held.stem, version, id: versionId(held.stem, version) };
};
