// The way in: bytes to documents, documents to sentences, sentences to claims, claims to the ledger.
import { ENGLISH } from "./extract/en/english.ts";
import { runLanguage, type Language } from "./extract/engine.ts";
import { TEXT_LEXICON } from "./extract/en/text-lexicon.ts";
import type { CaptureStore } from "./intake/captures/capture-store.ts";
import { loadGazetteerBytes } from "./intake/gazetteer-file.ts";
import { readDocuments, type ReadOptions } from "./intake/read-documents.ts";
import { isRejection } from "./intake/reader.ts";
import { readTextFile } from "./intake/read-text-file.ts";
import { makeStorable } from "./intake/storable-document.ts";
import type { Entry, Ledger, Recognition } from "./ledger/ledger.ts";
import { versionId } from "./ledger/version-id.ts";
import { TABLE_RULESET, type Dispute, type ResolvedClaim } from "./model/claim.ts";
import { isOwnForm, type Capture, type Document, type Rejection } from "./model/document.ts";
import type { Gazetteer } from "./model/gazetteer.ts";
import type { TextLexicon } from "./model/language.ts";
import { ProblemError, type Problem, type ProblemCode, type Warning } from "./model/problem.ts";
import type { ReadDocument } from "./model/reading.ts";
import { gazetteerVersion, openGazetteer } from "./resolve/gazetteer.ts";
import { parseAliases } from "./resolve/origins/aliases.ts";
import type { NamedParty } from "./resolve/origins/seed-parties.ts";
import { startReprintWatch } from "./resolve/reprints/reprint-watch.ts";
import { startSituationWatch, type SituatedBy } from "./resolve/situations/situation-watch.ts";
import { parseSituations } from "./resolve/situations/situations-file.ts";
import { resolveClaims, type Lookups } from "./resolve/resolve.ts";
import { statementsToClaims } from "./resolve/statements.ts";
import { nameLanguage } from "./text/name-language.ts";
import { readText } from "./text/sentences.ts";

export { isRejection } from "./intake/reader.ts";
export { readDocuments, type ReadOptions } from "./intake/read-documents.ts";
export type { Ledger } from "./ledger/ledger.ts";
export type { Lookups } from "./resolve/resolve.ts";

export interface IngestOptions extends ReadOptions {
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

/** A document on its way, with whatever its sender wants to find beside the findings. */
export interface Sought<T> {
  readonly document: Document;
  readonly carried: T;
}

export interface Found<T> extends Sought<T> {
  readonly findings: DocumentFindings;
}

/** Searches documents one after another and yields each with what was found in it, in their order. */
export type Finder = <T>(sought: AsyncIterable<Sought<T>>) => AsyncIterable<Found<T>>;

/**
 * Reads everything that the paths, folders and addresses hold into the ledger, and nothing twice: a text that the
 * ledger holds is passed over. What cannot be read is noted in the ledger, and the rest is read. Documents are
 * committed whole, a few at a time; memory does not grow with their number.
 * Throws a ProblemError where the ledger cannot be written.
 */
export const ingest = (
  ledger: Ledger,
  from: string | readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> => {
  // bytes at hand while their document is on its way
  const bytesOf = new WeakMap<Capture, Uint8Array>();
  const keepCapture = (capture: Capture, bytes: Uint8Array): void => {
    bytesOf.set(capture, bytes);
    options.keepCapture?.(capture, bytes);
  };
  const reads = readAll(
    from,
    options.captures === undefined ? options : { ...options, keepCapture },
  );
  return startTakingIn(ledger, options, bytesOf)(reads);
};

/** Takes in what is read, as `ingest` does, as often as there is something: for those who have documents come to them. */
export type TakeIn = (
  reads: AsyncIterable<Document | Rejection> | Iterable<Document | Rejection>,
) => Promise<IngestSummary>;

/**
 * Makes ready to take in documents time and again, one call after another; `bytesOf` finds the bytes of a capture for
 * `options.captures` to keep.
 */
export const startTakingIn = (
  ledger: Ledger,
  options: IngestOptions = {},
  bytesOf: Pick<WeakMap<Capture, Uint8Array>, "get"> = new WeakMap(),
): TakeIn => {
  const tell = options.onStep ?? (() => undefined);
  const find = options.find ?? findHere();
  const findReprints = startReprintWatch(ledger);
  const findSituations = startSituationWatch(ledger, loadGazetteer);
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

  /** Texts that were recognised and are not committed yet, by the stem of their id. */
  const underway = new Map<string, readonly Recognised[]>();

  const keepBytes = ({ capture }: Document): void => {
    const bytes = isOwnForm(capture) ? undefined : bytesOf.get(capture);
    if (bytes !== undefined) options.captures?.keep(bytes);
  };

  async function* keepUnknown(
    reads: Parameters<TakeIn>[0],
    count: Counted,
  ): AsyncGenerator<Sought<Recognised>> {
    for await (const read of reads) {
      if (isRejection(read)) {
        await ledger.noteProblems([read.problem]);
        count.rejected += 1;
        count.reasons[read.problem.code] = (count.reasons[read.problem.code] ?? 0) + 1;
        tell({ kind: "rejected", problem: read.problem });
        if (options.strict === true) return;
        continue;
      }
      const [held] = await ledger.recognise([read], rulesetFor(read));
      const beside = underway.get(held!.stem) ?? [];
      const recognition = recogniseBeside(held!, read, beside);
      if (recognition.standing === "known") {
        count.known += 1;
        tell({ kind: "known", document: read });
        continue;
      }
      const document = { ...read, id: recognition.id };
      const before = await versionBefore(recognition, beside);
      const carried = { ...recognition, standing: recognition.standing, document, before };
      underway.set(recognition.stem, [...beside, carried]);
      // the evidence first: bytes that no document came to name harm nobody
      keepBytes(document);
      yield { document, carried };
    }
  }

  const takeBatch = async (batch: readonly Found<Recognised>[], count: Counted): Promise<void> => {
    const fresh = batch.filter(({ carried }) => carried.standing !== "unread");
    const { sketches, families } = await findReprints(
      fresh.map(({ carried }) => carried).filter(({ document }) => !document.statements),
    );
    const inherited = new Map<string, readonly string[]>();
    for (const { carried } of fresh)
      if (carried.before !== null)
        inherited.set(carried.document.id, await ledger.situationsOf(carried.before.id));
    const { situated, situations } = await findSituations(
      fresh
        .filter(({ document }) => !inherited.get(document.id)?.length)
        .map(({ document, findings }) => ({ document, claims: findings.claims })),
    );
    const entries = batch.map(({ document, carried, findings }): Entry => ({
      document,
      stem: carried.stem,
      version: carried.version,
      extraction: sayWhenChanged(findings, document, carried.before),
      assignments: assignmentsOf(
        document,
        inherited.get(document.id) ?? [],
        situated.get(document.id),
        options,
      ),
      ...optional("sketch", sketches.get(document.id)),
      ...optional("features", situated.get(document.id)?.features),
    }));
    await ledger.append(entries, { families, situations });
    for (const { document, carried, findings } of batch) {
      const rest = underway.get(carried.stem)!.filter((other) => other !== carried);
      if (rest.length > 0) underway.set(carried.stem, rest);
      else underway.delete(carried.stem);
      count.read += 1;
      count.claims += findings.claims.length;
      const claims = findings.claims.length;
      tell({ kind: "taken-in", document, standing: carried.standing, claims });
    }
  };

  return async (reads) => {
    const count: Counted = { read: 0, known: 0, rejected: 0, claims: 0, reasons: {} };
    for await (const batch of gatherBatches(find(keepUnknown(reads, count))))
      await takeBatch(batch, count);
    return count;
  };
};

/** A summary in the making. */
type Counted = { -readonly [Field in keyof IngestSummary]: IngestSummary[Field] } & {
  readonly reasons: Partial<Record<ProblemCode, number>>;
};

/**
 * Declares the situations of a YAML file: documents read from now on are assigned to those that they fit.
 * Declares none of them where any is wrong, and returns what is.
 */
export const declareSituations = async (
  ledger: Ledger,
  path: string,
): Promise<readonly Problem[]> => {
  const text = await readTextFile(path);
  const { situations, problems } = parseSituations(text, path, await loadGazetteer());
  if (situations !== null) await ledger.declareSituations(situations);
  return problems;
};

/**
 * The parties of a table of aliases, a YAML file that people edit. Throws a ProblemError where it cannot be read or
 * contradicts itself.
 */
export const readAliases = async (path: string): Promise<readonly NamedParty[]> => {
  const { parties, problem } = parseAliases(await readTextFile(path), path);
  if (parties === null) throw new ProblemError(problem);
  return parties;
};

/** Everything that the paths, folders and addresses hold, one after another. */
export async function* readAll(
  from: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Document | Rejection> {
  for (const path of [from].flat())
    for await (const read of readDocuments(path, options))
      yield isRejection(read) ? read : makeStorable(read);
}

/** Claims are searched for in this thread, one document at a time. */
export const findHere = (load: () => Promise<Lookups> = loadLookups): Finder => {
  let loaded: Promise<Lookups> | null = null;
  return async function* (sought) {
    const lookups = await (loaded ??= load());
    for await (const one of sought)
      yield { ...one, findings: findInDocument(one.document, lookups) };
  };
};

export interface DocumentFindings {
  /** Names the rules that read the document; a newer set of rules finds anew. */
  readonly ruleset: string;
  /** In order of their spans, the title's first. */
  readonly claims: readonly ResolvedClaim[];
  readonly disputes: readonly Dispute[];
  readonly warnings: readonly Warning[];
}

/** Everything that the rules find in one document, resolved; pure. */
export const findInDocument = (document: Document, lookups: Lookups): DocumentFindings => {
  if (document.statements !== undefined)
    return {
      ruleset: TABLE_RULESET,
      claims: statementsToClaims(document, lookups),
      disputes: [],
      warnings: [],
    };
  const spoken = languageOf(document);
  if (spoken === null)
    return {
      ruleset: NO_RULES,
      claims: [],
      disputes: [],
      warnings: [
        {
          span: null,
          rule: "language",
          what: `No rules are known for the language "${tagOf(document) ?? "unknown"}": no claims were read.`,
        },
      ],
    };
  const read = cutDocument(document, spoken.lexicon);
  const { claims, disputes, warnings } = runLanguage(read, spoken.language);
  const resolved = resolveClaims(claims, read, lookups);
  return {
    ruleset: spoken.language.ruleset,
    claims: [...resolved].sort(bySpan),
    disputes,
    warnings,
  };
};

/** The document cut into sentences, as its language cuts them. */
export const cutDocument = (
  document: Document,
  lexicon: TextLexicon = (languageOf(document) ?? LANGUAGES[0]).lexicon,
): ReadDocument => ({
  document,
  reading: readText(document.text, lexicon),
  title: document.title ? readText(document.title, lexicon) : null,
});

interface SpokenLanguage {
  readonly language: Language;
  readonly lexicon: TextLexicon;
}

/** The languages that are read; a document that tells of none is taken for the first. */
const LANGUAGES: readonly [SpokenLanguage, ...SpokenLanguage[]] = [
  { language: ENGLISH, lexicon: TEXT_LEXICON },
];

/** The ruleset under which a document is kept that no rules can read yet. */
const NO_RULES = "none";

const tags = new WeakMap<Document, string | null>();

/** The language that the document names, or else the one that its words show; null where neither tells. */
const tagOf = (document: Document): string | null => {
  if (document.language !== null) return document.language;
  const known = tags.get(document);
  if (known !== undefined) return known;
  const tag = nameLanguage(
    document.text.length > 0 ? document.text : document.title,
    LANGUAGES.map(({ language, lexicon }) => ({
      tag: language.tag,
      commonWords: lexicon.commonWords,
    })),
  );
  tags.set(document, tag);
  return tag;
};

const languageOf = (document: Document): SpokenLanguage | null => {
  const tag = tagOf(document);
  if (tag === null) return LANGUAGES[0];
  const spoken = tag.split(/[-_]/)[0]!.toLowerCase();
  return LANGUAGES.find(({ language }) => language.tag === spoken) ?? null;
};

const rulesetFor = (document: Document): string =>
  document.statements !== undefined
    ? TABLE_RULESET
    : (languageOf(document)?.language.ruleset ?? NO_RULES);

const bySpan = (a: ResolvedClaim, b: ResolvedClaim): number =>
  a.field === b.field
    ? a.number.start - b.number.start || a.number.end - b.number.end
    : a.field === "title"
      ? -1
      : 1;

/** A document that the ledger has not read, with the id and version that it will be taken in under. */
interface Recognised extends Recognition {
  readonly standing: Exclude<Recognition["standing"], "known">;
  readonly document: Document;
  /** The version before it; null where it is the first. */
  readonly before: Document | null;
}

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

/** A hand's word holds, then the document's own, then where its version before is, then what was found of it. */
const assignmentsOf = (
  document: Document,
  inherited: readonly string[],
  situated: SituatedBy | undefined,
  options: IngestOptions,
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

/** What one transaction takes: many documents where they come fast, few where they come slowly. */
const BATCH = { documents: 32, milliseconds: 1000 };

async function* gatherBatches<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let since = performance.now();
  for await (const one of all) {
    if (batch.length === 0) since = performance.now();
    batch.push(one);
    if (batch.length < BATCH.documents && performance.now() - since < BATCH.milliseconds) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What resolving looks things up in: the shipped gazetteer, and no aliases beside the rules. */
export const loadLookups = async (): Promise<Lookups> => ({
  gazetteer: await loadGazetteer(),
  aliases: new Map(),
});

/** Changes with the gazetteer's form and with the names that its makers wrote down. */
const GAZETTEER_FORMAT = "atleast-gazetteer 3";

/**
 * The gazetteer: from its file, which is built on first use (some seconds). `rebuild` builds it anew.
 * Throws a ProblemError where the tables of names are not installed.
 */
export const loadGazetteer = async (
  options: { readonly rebuild?: boolean } = {},
): Promise<Gazetteer> => {
  const bytes = await loadGazetteerBytes(
    {
      format: GAZETTEER_FORMAT,
      versionOf: gazetteerVersion,
      build: async (tables) =>
        (await import("./resolve/gazetteer/build-gazetteer.ts")).buildGazetteer(tables),
    },
    options,
  );
  const gazetteer = openGazetteer(bytes);
  if (gazetteer === null)
    throw new ProblemError({
      code: "unreadable",
      where: "gazetteer",
      what: "The file of place names cannot be read.",
      todo: "Run `npm run gazetteer` to build it anew.",
    });
  return gazetteer;
};
