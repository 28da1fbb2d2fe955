// Turns what is read into what the ledger holds: recognised, searched, situated, compared, and committed in batches.
import type { CaptureStore } from "../intake/captures/capture-store.ts";
import { isRejection } from "../intake/reader.ts";
import type { Entry, Ledger, Recognition } from "../ledger/ledger.ts";
import { isOwnForm, type Capture, type Document, type Rejection } from "../model/document.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import { borrowVoice } from "../resolve/reprints/borrowed-voice.ts";
import { startReprintWatch } from "../resolve/reprints/reprint-watch.ts";
import { startSituationWatch, type SituatedBy } from "../resolve/situations/situation-watch.ts";
import { rulesetFor, type DocumentFindings } from "./find-in-document.ts";
import { findHere, type Finder, type Found, type Sought } from "./finder.ts";
import { gatherBatches } from "./gather-batches.ts";
import { loadGazetteer } from "./lookups.ts";
import { startRecognising, type Recognised } from "./recognised.ts";
import { traitsOf } from "./traits.ts";

export interface TakeInOptions {
  /** The situation that a person assigned everything to. */
  readonly situation?: string | null;
  /** Searches the documents; in this thread where none is given. A pool of workers is another. */
  readonly find?: Finder;
  /** Told of every document and every rejection as it comes. */
  readonly onStep?: (step: IngestStep) => void;
  /** Ends at the first rejection; what was read before it is taken in. */
  readonly strict?: boolean;
  /** Keeps the bytes of everything that is taken in. */
  readonly captures?: Pick<CaptureStore, "keep">;
}

/** What became of one document or of what should have been one. */
export type IngestStep =
  | {
      readonly kind: "taken-in";
      readonly document: Document;
      readonly standing: Exclude<Recognition["standing"], "known">;
      readonly claims: number;
    }
  | { readonly kind: "known"; readonly document: Document }
  | { readonly kind: "rejected"; readonly problem: Problem };

export interface IngestSummary {
  /** Documents taken in, new versions of known ones included. */
  readonly read: number;
  readonly known: number;
  readonly rejected: number;
  readonly claims: number;
  /** How many were rejected for which reason. */
  readonly reasons: Readonly<Partial<Record<ProblemCode, number>>>;
}

/** Takes in what is read, as `ingest` does, as often as there is something: for those who have documents come to them. */
export type TakeIn = (
  reads: AsyncIterable<Document | Rejection> | Iterable<Document | Rejection>,
) => Promise<IngestSummary>;

/** What is known of a document on its way beside its findings. */
interface Carried {
  readonly recognised: Recognised;
  /** Done when the bytes that it was read from are safe on the disk. */
  readonly kept: Promise<unknown>;
}

/** Who decides where nobody did. */
const PROGRAM = "atleast";

/** A summary in the making. */
type Counted = { -readonly [Field in keyof IngestSummary]: IngestSummary[Field] } & {
  readonly reasons: Partial<Record<ProblemCode, number>>;
};

/**
 * Makes ready to take in documents time and again, one call after another; `bytesOf` finds the bytes of a capture for
 * `options.captures` to keep.
 */
export const startTakingIn = (
  ledger: Ledger,
  options: TakeInOptions = {},
  bytesOf: Pick<WeakMap<Capture, Uint8Array>, "get"> = new WeakMap(),
): TakeIn => {
  const tell = options.onStep ?? (() => undefined);
  const find = options.find ?? findHere();
  const recogniser = startRecognising(ledger);
  const findReprints = startReprintWatch(ledger);
  const findSituations = startSituationWatch(ledger, loadGazetteer);

  const keepBytes = async ({ capture }: Document): Promise<void> => {
    const bytes = isOwnForm(capture) ? undefined : bytesOf.get(capture);
    if (bytes !== undefined) await options.captures?.keep(bytes);
  };

  async function* keepUnknown(
    reads: Parameters<TakeIn>[0],
    count: Counted,
  ): AsyncGenerator<Sought<Carried>> {
    for await (const read of reads) {
      if (isRejection(read)) {
        await ledger.noteProblems([read.problem]);
        count.rejected += 1;
        count.reasons[read.problem.code] = (count.reasons[read.problem.code] ?? 0) + 1;
        tell({ kind: "rejected", problem: read.problem });
        if (options.strict === true) return;
        continue;
      }
      const recognised = await recogniser.recognise(read, rulesetFor(read));
      if (recognised === null) {
        count.known += 1;
        tell({ kind: "known", document: read });
        continue;
      }
      const kept = keepBytes(recognised.document);
      // looked at before its document is committed; until then its failure is not unheard
      kept.catch(() => undefined);
      yield { document: recognised.document, carried: { recognised, kept } };
    }
  }

  const takeBatch = async (batch: readonly Found<Carried>[], count: Counted): Promise<void> => {
    const fresh = batch
      .filter(({ carried }) => carried.recognised.standing !== "unread")
      .map(({ carried, findings, traits }) => ({
        ...carried.recognised,
        claims: findings.claims,
        ...(traits ?? traitsOf(carried.recognised.document, findings.claims)),
      }));
    const { sketches, families, parts, voices } = await findReprints(fresh);
    const inherited = new Map<string, readonly string[]>();
    for (const { document, before } of fresh)
      if (before !== null) inherited.set(document.id, await ledger.situationsOf(before.id));
    const { situated, situations, mergers } = await findSituations(
      fresh.filter(({ document }) => !inherited.get(document.id)?.length),
    );
    const entries = batch.map(({ document, carried: { recognised }, findings }): Entry => ({
      document,
      stem: recognised.stem,
      version: recognised.version,
      extraction: sayWhenChanged(
        {
          ...findings,
          claims: borrowVoice(findings.claims, parts, (id) => voices.get(id) ?? null),
        },
        document,
        recognised.before,
      ),
      assignments: assignmentsOf(
        document,
        inherited.get(document.id) ?? [],
        situated.get(document.id),
        options,
      ),
      ...optional("sketch", sketches.get(document.id)),
      ...optional("features", situated.get(document.id)?.features),
    }));
    // the evidence first: bytes that no document came to name harm nobody, a document without its bytes would
    await Promise.all(batch.map(({ carried }) => carried.kept));
    await ledger.append(entries, { families, situations });
    // a ruling like a person's, so that a person can take it back
    for (const { from, into, why } of mergers)
      await ledger.decide({ kind: "merge-situations", from, into }, PROGRAM, why);
    for (const { document, carried, findings } of batch) {
      recogniser.letGo(carried.recognised);
      const claims = findings.claims.length;
      count.read += 1;
      count.claims += claims;
      tell({ kind: "taken-in", document, standing: carried.recognised.standing, claims });
    }
  };

  return async (reads) => {
    const count: Counted = { read: 0, known: 0, rejected: 0, claims: 0, reasons: {} };
    for await (const batch of gatherBatches(find(keepUnknown(reads, count))))
      await takeBatch(batch, count);
    return count;
  };
};

/**
 * What a changed page says, it says since it was changed, not since it was first published: since the moment that it
 * gives for the change, else since it was seen so. A version that gives a publication of its own keeps that.
 */
const sayWhenChanged = (
  findings: DocumentFindings,
  document: Document,
  before: Document | null,
): DocumentFindings => {
  if (before === null || document.statements !== undefined) return findings;
  if (document.published !== null && document.published !== before.published) return findings;
  const changed =
    document.modified !== undefined && document.modified !== before.modified
      ? document.modified
      : document.capture.capturedAt;
  if (changed === "") return findings;
  return {
    ...findings,
    claims: findings.claims.map((claim) => ({ ...claim, published: changed })),
    disputes: findings.disputes.map((dispute) => ({ ...dispute, published: changed })),
  };
};

/** A hand's word holds, then the document's own, then where its version before is, then what was found of it. */
const assignmentsOf = (
  document: Document,
  inherited: readonly string[],
  situated: SituatedBy | undefined,
  options: Pick<TakeInOptions, "situation">,
): Entry["assignments"] => {
  if (document.situation === null && inherited.length > 0)
    return inherited.map((situation) => ({
      situation,
      by: "document",
      why: "another version of a document that is in it",
    }));
  if (document.situation === null)
    return (situated?.memberships ?? []).map(({ situation, by, why }) => ({ situation, by, why }));
  const byHand = options.situation !== undefined && options.situation !== null;
  return [
    {
      situation: document.situation,
      by: byHand ? "hand" : "document",
      why: byHand ? "named when it was read" : "named by the document",
    },
  ];
};

/** The field, where it has a value: an absent field and one without a value are not the same to a store. */
const optional = <K extends string, V>(key: K, value: V | undefined | null) =>
  (value === undefined || value === null ? {} : { [key]: value }) as Partial<Record<K, V>>;
